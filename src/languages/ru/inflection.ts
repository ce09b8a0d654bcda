/**
 * Russian names in all their cases, by ending alone: enough to find a listed name in a text. More forms are made than exist; those that
 * do not exist do no harm. Wanted words come in lower case with ё as е.
 */

/** Endings of nouns: nominative ending → endings of all forms (the stem is what remains). Longest first. */
const nouns: readonly (readonly [string, readonly string[]])[] = [
  ["ия", ["ия", "ии", "ию", "ией", "иею"]], ["ие", ["ие", "ия", "ию", "ием", "ии"]], ["ье", ["ье", "ья", "ью", "ьем"]], ["ий", ["ий", "ия", "ию", "ием", "ии"]],
  ["ья", ["ья", "ьи", "ье", "ью", "ьей"]], ["ец", ["ец", "ца", "цу", "цем", "цом", "це", "еца", "ецу", "ецом", "еце"]], ["ок", ["ок", "ка", "ку", "ком", "ке", "ока", "оку", "оком", "оке"]],
  ["нин", ["нин", "нина", "нину", "нином", "нине"]], ["не", ["не", "н", "нам", "нами", "нах"]], ["ень", ["ень", "ня", "ню", "нем", "не", "ени", "енью"]],
  ["а", ["а", "ы", "и", "е", "у", "ой", "ою", "ей"]], ["я", ["я", "и", "е", "ю", "ей", "ею"]], ["ь", ["ь", "я", "ю", "ем", "е", "и", "ью"]], ["й", ["й", "я", "ю", "ем", "е"]],
  ["о", ["о", "а", "у", "ом", "е"]], ["е", ["е", "я", "ю", "ем", "а", "у"]], ["ы", ["ы", "ов", "", "ам", "ами", "ах", "ев"]], ["и", ["и", "ей", "ов", "ев", "", "ь", "й", "ям", "ами", "ам", "ах", "ями", "ях"]],
  ["", ["", "а", "у", "ом", "е", "ем"]],
];
/** Adjectives and participles before a noun. */
const adjectives: readonly (readonly [string, readonly string[]])[] = [
  ["ий", ["ий", "его", "ему", "им", "ем", "ого", "ому", "ом"]], ["ый", ["ый", "ого", "ому", "ым", "ом"]], ["ой", ["ой", "ого", "ому", "ым", "им", "ом"]],
  ["ая", ["ая", "ой", "ую", "ою"]], ["яя", ["яя", "ей", "юю"]], ["ое", ["ое", "ого", "ому", "ым", "им", "ом"]], ["ее", ["ее", "его", "ему", "им", "ем"]],
  ["ые", ["ые", "ых", "ым", "ыми"]], ["ие", ["ие", "их", "им", "ими"]], ["во", ["во", "ва", "ву", "вым", "вом"]],
];
/** Stems that end so take no endings: foreign names in vowels, acronyms are left to the caller. */
const fixed = /(?:[уюиоэ]|ко|аа|оа)$/u;

/** Forms of one word; `adjective`: a word that agrees with a noun after it. */
export function formsOf(word: string, adjective: boolean): readonly string[] {
  const hyphen = word.lastIndexOf("-");
  // Ростов-на-Дону, Усть-Каменогорск: the last part changes, or the first where a preposition stands between.
  if (hyphen > 0 && /-(?:на|де)-/u.test(word)) {
    const first = word.indexOf("-");
    return [...new Set(formsOf(word.slice(0, first), false).map((f) => f + word.slice(first)))];
  }
  if (adjective) {
    for (const [end, all] of adjectives) if (word.endsWith(end) && word.length > end.length + 1) return all.map((e) => word.slice(0, word.length - end.length) + e);
  }
  if (fixed.test(word) && !/(?:ы|[^аеиоуыэюя]и|ово|ево|ство|ино)$/u.test(word)) return [word];
  for (const [end, all] of nouns) {
    if (word.endsWith(end) && word.length > end.length + 1) return [...new Set([word, ...all.map((e) => word.slice(0, word.length - end.length) + e)])];
  }
  return [word];
}

const agreeing = /(?:[иыо]й|[ая]я|[оеиы]е)$|^(?:юго|северо|[-–])$/u;

/** Adjectives up to the head noun, and the head noun, change; what follows is a genitive or a name in the nominative and stays. */
export function inflectedName(words: readonly string[]): readonly (readonly string[])[] {
  let head = words.findIndex((w, i) => i === words.length - 1 || !agreeing.test(w) || /(?:ание|ение|тие|ствие|ья)$/u.test(w));
  // `Чёрное море`, `казахский язык`: all of it; `Республика Корея` once more in the genitive is `Республики Корея` or `Республики Кореи`.
  if (words.length === 2 && /^(?:республика|область|озеро|город|река|штат|остров)$/u.test(words[0]!)) head = 0;
  return words.map((w, i) => (i < head ? formsOf(w, true) : i === head ? formsOf(w, false) : words.length === 2 && head === 0 && words[0] === "республика" ? formsOf(w, false) : [w]));
}
