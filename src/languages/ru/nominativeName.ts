import { cased, feat, type PhraseWord } from "../phrase.ts";
import { dictionary } from "./dictionary.ts";
import { names } from "./names.ts";

/** One way to understand a word of a name: gender (0 he, 1 she, 2 either), case (-1 any), the nominative. */
interface Way { readonly gender: number; readonly grammar: number; readonly nominative: string; readonly weight: number }

const grammars = ["nomn", "gent", "datv", "accs", "ablt", "loct"];
const universal: Readonly<Record<string, number>> = { Nom: 0, Gen: 1, Dat: 2, Acc: 3, Ins: 4, Loc: 5 };

const still = /^(?:\p{Lu}\p{Ll}?\.[-‐]?)+$|^[IVXLІХ]+$|^\P{L}+$|\p{Script=Latin}/u;
const particles = /^(?:фон|ван|де|да|ди|дю|ла|ле|аль|ибн|бен|бин|дер|дель|эль|ас|аш|ад|уль|заде|оглы|кызы|улы)$/u;
/** Names that end as if they could be declined. */
const indeclinable = new Set("дюма деррида золя петипа бенуа труа леруа неру кюри гюго камю ганди тито бабангида".split(" "));

/** Her given names that do not change: in a consonant, in е. */
const women = new Set(`айгуль айжан айнур айнаш айман айым акмарал аккумис алтынай алтын амангуль анар асель асем асылзат ажар бахыт балжан ботагоз булбул гаухар гульжан гульнар гульнур гульсум гульшат гульзат гульбаршин
  динар жанар жаннат жансулу жибек зауреш зейнеп зульфия карлыгаш камшат кулянда куляш куралай лаззат ляззат майгуль манат маржан мейрамгуль меруерт назгуль назым нургуль раушан роза райхан сауле салтанат сандугаш
  саягуль токжан толкын торгын улжан улбосын улпан хадиша шарбат шолпан шынар ырысты эльвира юлдуз маргарет элизабет кэтрин джейн энн мэри хелен жаклин элен ирен адель николь мишель рашель эстер рут нинель ассоль`.split(/\s+/u));

/** Endings of masculine names in a consonant, й, ь, by case; and of feminine ones in а, я. */
const masculine: readonly (readonly [RegExp, number, string])[] = [
  [/(?<=[^аеёиоуыэюяйь])а$/u, 1, ""], [/(?<=[^аеёиоуыэюяйь])а$/u, 3, ""], [/(?<=[^аеёиоуыэюяйь])у$/u, 2, ""], [/(?<=[^аеёиоуыэюяйьжшчщц])ом$/u, 4, ""], [/(?<=[жшчщц])ем$/u, 4, ""], [/(?<=[^аеёиоуыэюяйь])е$/u, 5, ""],
  [/(?<=[аеёиоуыэю])я$/u, 1, "й"], [/(?<=[аеёиоуыэю])я$/u, 3, "й"], [/(?<=[аеёиоуыэю])ю$/u, 2, "й"], [/(?<=[аеёиоуыэю])ем$/u, 4, "й"], [/(?<=[аеёоуыэю])е$/u, 5, "й"], [/(?<=и)и$/u, 5, "й"],
  [/(?<=[лнртсдзв])я$/u, 1, "ь"], [/(?<=[лнртсдзв])я$/u, 3, "ь"], [/(?<=[лнртсдзв])ю$/u, 2, "ь"], [/(?<=[лнртсдзв])ем$/u, 4, "ь"],
];
const feminine: readonly (readonly [RegExp, number, string])[] = [
  [/(?<=[^аеёиоуыэюяйьгкхжшчщ])ы$/u, 1, "а"], [/(?<=[гкхжшчщ])и$/u, 1, "а"], [/(?<=[^аеёиоуыэюяйь])е$/u, 2, "а"], [/(?<=[^аеёиоуыэюяйь])у$/u, 3, "а"], [/(?<=[^аеёиоуыэюяйь])о[йю]$/u, 4, "а"], [/(?<=[жшчщц])ей$/u, 4, "а"], [/(?<=[^аеёиоуыэюяйь])е$/u, 5, "а"],
  [/(?<=[лнрсьаеийо])и$/u, 1, "я"], [/(?<=[лнрсьаеийо])ю$/u, 3, "я"], [/(?<=[лнрсьаеийо])ей$/u, 4, "я"], [/(?<=и)и$/u, 2, "я"], [/(?<=[лнрсьаео])е$/u, 2, "я"],
];

/** Surnames in -ов, -ин: endings by case, his and hers. */
const possessive = /^(\p{L}+(?:[оеё]в|[иы]н))(а|у|ым|ом|е|ой|ою)?$/u;
const his: Readonly<Record<string, readonly number[]>> = { "": [0], "а": [1, 3], "у": [2], "ым": [4], "ом": [4], "е": [5] };
const hers: Readonly<Record<string, readonly number[]>> = { "а": [0], "ой": [1, 2, 4, 5], "ою": [4], "у": [3] };
const adjectival = /^(\p{L}*(?:ск|цк))(ий|ого|ому|им|ом|ая|ой|ую|ою)$/u;
const hisAdjective: Readonly<Record<string, readonly number[]>> = { "ий": [0], "ого": [1, 3], "ому": [2], "им": [4], "ом": [5], "ой": [0] };
const hersAdjective: Readonly<Record<string, readonly number[]>> = { "ая": [0], "ой": [1, 2, 4, 5], "ую": [3], "ою": [4] };

/** The words of a person's name in the nominative: one gender and one case for all of them, the ones most words and the tagger speak for. */
export function nominativeName(words: readonly PhraseWord[]): string[] {
  const ways = words.map((w, i) => waysOf(w, i, words));
  let best = { score: -Infinity, gender: 0, grammar: 0 };
  for (let gender = 0; gender < 2; gender++) {
    for (let grammar = 0; grammar < 6; grammar++) {
      let score = grammar === 0 ? 0.5 : 0;
      words.forEach((w, i) => {
        const own = ways[i]!;
        if (own.length === 0) return;
        score += bestWay(own, gender, grammar)?.weight ?? -6;
        const told = universal[feat(w.feats, "Case")];
        if (told !== undefined) score += told === grammar || told === 3 && grammar === 1 || told === 1 && grammar === 3 ? 1.5 : -0.5;
        const g = feat(w.feats, "Gender");
        if (g === "Masc" || g === "Fem") score += (g === "Fem") === (gender === 1) ? 1 : -0.5;
      });
      if (score > best.score) best = { score, gender, grammar };
    }
  }
  return words.map((w, i) => {
    const way = bestWay(ways[i]!, best.gender, best.grammar);
    return way === undefined ? w.form : cased(way.nominative, w.form);
  });
}

function bestWay(ways: readonly Way[], gender: number, grammar: number): Way | undefined {
  let best: Way | undefined;
  for (const w of ways) if ((w.gender === 2 || w.gender === gender) && (w.grammar < 0 || w.grammar === grammar) && (best === undefined || w.weight > best.weight)) best = w;
  return best;
}

/** How the word may be understood; nothing for initials, numbers and particles, which stay. */
function waysOf(word: PhraseWord, i: number, words: readonly PhraseWord[]): readonly Way[] {
  const low = word.form.toLowerCase();
  if (still.test(word.form) || particles.test(low) || low.length < 2) return [];
  if (indeclinable.has(low)) return [{ gender: 2, grammar: -1, nominative: low, weight: 2 }];
  const hyphen = low.indexOf("-");
  if (hyphen > 0) return hyphened(low, word);
  const ways = plainWays(low, !words.some((w, k) => k > i && !still.test(w.form)));
  // Дэн Сяопина: the family name of one syllable does not change.
  return i === 0 && words.length === 2 && low.length < 5 && /^[^аеёиоуыэюя]*[аеёиоуыэюя][^аеёиоуыэюя]*$/u.test(low) ? [...ways, { gender: 2, grammar: -1, nominative: low, weight: 0.6 }] : ways;
}

/** Салтыкова-Щедрина: both parts; Касым-Жомарта, Тауке-хана: the last. */
function hyphened(low: string, word: PhraseWord): readonly Way[] {
  const cut = low.lastIndexOf("-");
  const [first, last] = [low.slice(0, cut), low.slice(cut + 1)];
  const a = plainWays(first, true).filter((w) => w.weight >= 2);
  const out: Way[] = [];
  for (const way of plainWays(last, true)) {
    const both = a.filter((w) => (w.gender === way.gender || w.gender === 2 || way.gender === 2) && w.grammar === way.grammar && w.grammar > 0).sort((x, y) => y.weight - x.weight)[0];
    out.push({ ...way, nominative: `${both?.nominative ?? first}-${way.nominative}`, weight: way.weight + (both === undefined ? 0 : 1) });
  }
  return out.length === 0 ? [{ gender: 2, grammar: -1, nominative: word.form.toLowerCase(), weight: 0 }] : out;
}

const asked = new Map<string, readonly Way[]>();

function plainWays(low: string, surname: boolean): readonly Way[] {
  const key = surname ? low : `${low} `;
  let ways = asked.get(key);
  if (ways === undefined) {
    if (asked.size > 20_000) asked.clear();
    asked.set(key, (ways = found(low, surname)));
  }
  return ways;
}

function found(low: string, surname: boolean): readonly Way[] {
  const out: Way[] = [];
  const words = dictionary();
  let sure = false;
  const add = (gender: number, grammar: number, nominative: string, weight: number): void => { out.push({ gender, grammar, nominative, weight }); };
  for (const e of words.lookup(low)) {
    const tag = words.tags[e.tag]!;
    const name = /Name|Surn|Patr/u.test(tag);
    if (!tag.startsWith("NOUN") || !name || !/sing|Fixd/u.test(tag)) continue;
    sure = true;
    const gender = /ms-f|Ms-f|GNdr/u.test(tag) ? 2 : tag.includes("femn") ? 1 : 0;
    if (tag.includes("Fixd")) {
      add(gender, -1, low, 3);
      continue;
    }
    const grammar = grammars.findIndex((g) => tag.includes(g));
    // A lexeme holds the given name and its patronymics.
    const kind = /Name|Surn|Patr/u.exec(tag)![0];
    const nominative = words.inflect(e, (t) => t.startsWith("NOUN") && t.includes("nomn") && t.includes("sing") && t.includes(kind) && t.includes(gender === 1 ? "femn" : gender === 0 ? "masc" : "sing"));
    if (grammar >= 0 && nominative !== undefined) add(gender, grammar, kept(nominative, e.form, low), tag.includes("Surn") ? 2.5 : 3);
  }
  const p = possessive.exec(low);
  if (p !== null && p[1]!.length > 3) {
    for (const c of his[p[2] ?? ""] ?? []) add(0, c, p[1]!, 2.2);
    for (const c of hers[p[2] ?? ""] ?? []) add(1, c, `${p[1]!}а`, 2.2);
    if (!sure && surname) return out;
  }
  const a = adjectival.exec(low);
  if (a !== null) {
    for (const c of hisAdjective[a[2]!] ?? []) add(0, c, a[2] === "ой" ? low : `${a[1]}ий`, a[2] === "ой" ? 1 : 2.2);
    for (const c of hersAdjective[a[2]!] ?? []) add(1, c, `${a[1]}ая`, 2.2);
    return out;
  }
  // Petr the First.
  for (const e of words.lookup(low)) {
    const tag = words.tags[e.tag]!;
    if (!/^ADJF.*Anum/u.test(tag) || !tag.includes("sing")) continue;
    const gender = tag.includes("femn") ? 1 : 0;
    const nominative = words.inflect(e, (t) => /^ADJF.*Anum/u.test(t) && t.includes("nomn") && t.includes("sing") && t.includes(gender === 1 ? "femn" : "masc"));
    if (nominative !== undefined) add(gender, grammars.findIndex((g) => tag.includes(g)), nominative, 2);
  }
  if (/(?:ых|их|аго|ово|ко|[оэиуюё]|дзе|швили)$/u.test(low) && !/(?:[лнр]ю|[^аеёиоуыэюя]у|[аеёиоуыэ]ю|[^аеёиоуыэюяй]и)$/u.test(low)) add(2, -1, low, 2);
  if (names.given.has(low)) add(/[ая]$/u.test(low) ? 1 : 2, 0, low, 2.6);
  if (women.has(low)) add(1, -1, low, 6);
  const known = (form: string): number => (names.given.has(form) || names.surnames.has(form) ? 1.2 : 0);
  for (const [ending, grammar, nominative] of masculine) if (ending.test(low)) {
    const made = low.replace(ending, nominative);
    add(0, grammar, made, (sure ? 0.2 : 1) + known(made));
  }
  for (const [ending, grammar, nominative] of feminine) if (ending.test(low)) {
    const made = low.replace(ending, nominative);
    add(1, grammar, made, (sure ? 0.2 : 0.9) + known(made));
    // He may have such a surname too: Фукуяма.
    if (surname) add(0, grammar, made, sure ? 0.1 : 0.7);
  }
  if (/[^аеёиоуыэюя]$/u.test(low)) {
    add(0, 0, low, sure ? 0.5 : 1.5);
    // Her surname in a consonant does not change.
    if (!/[оеё]й$/u.test(low)) add(1, -1, low, sure ? 0.3 : 1);
  } else if (/[ая]$/u.test(low)) {
    // Хантингтона is hardly a surname of hers, Сапарбая no given name.
    if (!/[аоеуы]я$/u.test(low)) add(2, 0, low, sure ? 0 : surname && low.length > 5 ? 0.4 : 0.8);
  } else add(2, -1, low, sure ? 0 : low.endsWith("ы") ? 0.3 : 0.8);
  if (/[аеёиоуыэюя]$/u.test(low)) add(2, -1, low, -1);
  return out;
}

/** ё where the dictionary puts it, unless the text writes е in the same place of the known form. */
function kept(made: string, known: string, written: string): string {
  let out = "";
  for (let i = 0; i < made.length; i++) out += made[i] === "ё" && known[i] === "ё" && written[i] === "е" ? "е" : made[i]!;
  return out;
}
