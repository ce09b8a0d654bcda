import type { LangCode } from "../../document.ts";
import { alike, sameInitial } from "../../text/transliteration.ts";
import { entityKey } from "../entities.ts";
import { languages } from "../index.ts";
import type { Relation } from "./relation.ts";

/** A person's name by its parts, in dictionary form; initials without dots. A part is empty where the name does not give it. */
export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly second: string;
  /** `Ахметова`: she in the nominative or he in the genitive. */
  readonly unsure?: boolean;
}

const initial = /^\p{Lu}\p{Ll}?\.?$/u;
const patronymic = /(?:ович|евич|ич|овна|евна|ична|инична|ovich|evich|ovna|evna|ұлы|улы|қызы|кызы|uly|ūly|yly|kyzy|qyzy|оглы|oglu)$/u;
const kazakhPatronymic = /(?:ұлы|улы|қызы|кызы|uly|ūly|yly|kyzy|qyzy)$/u;
const surnameEnding = /(?:[оеё]ва?|[ыи]на?|ский|ская|цкий|цкая|енко|дзе|швили|янц?|[oe]va?|yn|sky|skiy|ski|skaya|enko|dze|shvili|ұлы|улы|uly)$/u;

/** Reads a name as it is written, in any order: `К.-Ж. Токаев`, `Токаев К.-Ж.`, `Smith, John`, `Тажибаева Сауле Кайратовна`. */
export function personOf(name: string, lang: LangCode): Person {
  const comma = name.indexOf(",");
  const words = name.replaceAll(",", " ").split(/\s+/u).flatMap((w) => w.split(/(?<=\.)(?=\p{L})|(?<=\.)-(?=\p{L})/u)).filter((w) => /\p{L}/u.test(w));
  const isInitial = words.map((w) => initial.test(w) && (w.endsWith(".") || w.length === 1));
  const bare = (w: string | undefined): string => (w ?? "").replace(/\.$/u, "");
  if (words.length === 0) return { surname: name, given: "", second: "" };
  if (isInitial.includes(true)) {
    const first = isInitial.indexOf(true);
    const letters = words.filter((_, i) => isInitial[i]).map(bare);
    const full = words.filter((_, i) => !isInitial[i]);
    // Eric J. Hobsbawm has a name before the initial, Ибраимова Т. А. a surname.
    if (first > 0 && !isInitial.at(-1) && full.length > 1) return { surname: full.slice(first).join(" "), given: full.slice(0, first).join(" "), second: letters[0]! };
    return { surname: full.join(" "), given: letters[0]!, second: letters[1] ?? "" };
  }
  if (comma > 0) return { surname: words[0]!, given: bare(words[1]), second: words.slice(2).join(" ") };
  const { given, surnames } = languages[lang].entities.names;
  const weight = (map: ReadonlyMap<string, number>, w: string): number => map.get(entityKey(w)) ?? 0;
  const isGiven = (w: string): boolean => weight(given, w) > weight(surnames, w);
  if (words.length === 1) return isGiven(words[0]!) && !surnameEnding.test(words[0]!.toLowerCase()) ? { surname: "", given: words[0]!, second: "" } : { surname: words[0]!, given: "", second: "" };
  const father = words.findIndex((w) => patronymic.test(w.toLowerCase()) && w.length > 4);
  if (words.length === 2) {
    const [a, b] = words as [string, string];
    if (father === 1 && !kazakhPatronymic.test(b.toLowerCase()) && !surnames.has(entityKey(b)) && isGiven(a)) return { surname: "", given: a, second: b };
    const turned = isGiven(b) && !isGiven(a) && surnameEnding.test(a.toLowerCase()) && !surnameEnding.test(b.toLowerCase());
    return turned ? { surname: a, given: b, second: "" } : { surname: b, given: a, second: "" };
  }
  if (words.length === 3 && father === 2) return { surname: words[0]!, given: words[1]!, second: words[2]! };
  if (words.length === 3 && father === 1) return { surname: words[2]!, given: words[0]!, second: words[1]! };
  // Людвиг ван Бетховен; John Maynard Keynes.
  const particle = words.findIndex((w, i) => i > 0 && /^\p{Ll}/u.test(w));
  return particle > 0 ? { surname: words.slice(particle).join(" "), given: words[0]!, second: words.slice(1, particle).join(" ") }
    : { surname: words.at(-1)!, given: words[0]!, second: words.slice(1, -1).join(" ") };
}

/** How much the name says: full parts more than initials, a bare surname least. Fuller names are looked at first. */
export function fullness({ surname, given, second }: Person): number {
  const part = (p: string): number => (p === "" ? 0 : p.length <= 2 ? 1 : 2);
  return (surname === "" ? 0 : 3) + part(given) * 2 + part(second);
}

const short = (p: string): boolean => [...p].length <= 2 || /^\p{Lu}\p{Ll}?[-.]\p{Lu}/u.test(p);

/** Endings of a surname or patronymic that one language has and another has not: Дулатов, Дулатұлы. */
const ending = /(?:[оеё]ва?|[ыи]на?|[oe]va?|ов?ич|евич|овна|евна|ovich|evich|ovna|evna|ұлы|улы|қызы|кызы|[uū]ly|yly|ұлый|kyzy|qyzy)$/u;
const stem = (word: string): string => {
  const low = word.toLowerCase();
  const cut = low.replace(ending, "");
  return cut.length >= 3 ? cut : low;
};

/** −1: no; 0: one of them is not given; else how well they fit. Two initials, or an initial and a name. */
function parts(a: string, b: string, same: boolean, father: boolean): number {
  if (a === "" || b === "") return 0;
  const [x, y] = [a.toLowerCase().replaceAll("ё", "е"), b.toLowerCase().replaceAll("ё", "е")];
  if (x === y) return short(a) ? 0.97 : 1;
  if (short(a) || short(b)) {
    const [p, q] = [x.split(/[-–. ]+/u), y.split(/[-–. ]+/u)];
    if (!sameInitial(p[0]!, q[0]!) || p[1] !== undefined && q[1] !== undefined && !sameInitial(p[1], q[1])) return -1;
    // Ж. and Дж., Е. and Ye. fit across scripts; in one language a two-letter initial is its own.
    return same && short(a) && short(b) && [...p[0]!].length === [...q[0]!].length && p[0] !== q[0] ? -1 : 0.95;
  }
  const like = Math.max(alike(x, y), father ? alike(stem(x), stem(y)) : 0);
  if (same) return like >= 0.995 ? 0.98 : -1;
  return like >= 0.85 ? like : -1;
}

const womans = /(?:[оеё]ва|ина|ына|ская|цкая|қызы|кызы|[oe]va|skaya|kyzy|qyzy)$/u;
const mans = /(?:[оеё]в|[ыи]н|ский|цкий|ұлы|улы|[oe]v|yn|sky|skiy|uly|ūly)$/u;
const gender = (surname: string): number => (womans.test(surname.toLowerCase()) ? 1 : mans.test(surname.toLowerCase()) ? 2 : 0);

/**
 * Are two names one person's? A conflict where a part says no: other initials, another father, a woman's and a man's surname. `undefined`
 * where the names have too little in common to say.
 */
export function samePerson(a: Person, langA: LangCode, b: Person, langB: LangCode): Relation {
  const same = langA === langB && scriptOf(a) === scriptOf(b);
  if (a.surname === "" || b.surname === "") {
    const given = parts(a.given, b.given, same, false);
    const second = parts(a.second, b.second, same, true);
    if (given < 0 || second < 0) return "conflict";
    // A bare given name: the same, or somebody's who is called by it (Абай).
    if (given > 0.9 && !short(a.given) && !short(b.given)) return { score: a.surname === b.surname ? 0.9 : 0.75, why: `given name ${a.given} = ${b.given}` };
    return undefined;
  }
  const [x, y] = [a.surname.toLowerCase().replaceAll("ё", "е"), b.surname.toLowerCase().replaceAll("ё", "е")];
  if (a.unsure !== true && b.unsure !== true && gender(x) !== gender(y) && gender(x) > 0 && gender(y) > 0) return "conflict";
  const given = parts(a.given, b.given, same, false);
  const second = parts(a.second, b.second, same, true);
  // Касым-Жомарт Токаев, Токаев Касым-Жомарт: whichever is which.
  if (given < 0 && !short(a.given) && !short(b.given) && Math.min(parts(a.surname, b.given, same, false), parts(a.given, b.surname, same, false)) >= 0.92) return { score: 0.9, why: `the same names in another order` };
  if (given < 0 || second < 0) return "conflict";
  const bare = (s: string): string => s.replace(/(?<=[оеё]в|[ыи]н)а$/u, "");
  let like = x === y ? 1 : (a.unsure === true || b.unsure === true) && bare(x) === bare(y) ? 0.97 : alike(x, y);
  if (same && x !== y && like < 0.995) like = (a.unsure === true || b.unsure === true) && bare(x) === bare(y) ? 0.97 : Math.min(like, 0.8);
  const full = given >= 0.85 && !short(a.given) && !short(b.given);
  let said = x === y ? `surname ${a.surname}` : `surname ${a.surname} = ${b.surname} (${like.toFixed(2)})`;
  if (like < 0.95) {
    const stems = alike(stem(x), stem(y));
    if (stems >= 0.95 && (full || given > 0 && second > 0)) [like, said] = [0.9, `surname ${a.surname} = ${b.surname}, another ending`];
    else if (!(like >= 0.84 && !same && (full || given > 0 && second > 0))) return full && like < 0.7 && !same ? undefined : like < 0.7 ? "conflict" : undefined;
  }
  const by = given === 0 ? "" : short(a.given) || short(b.given) ? `, initial ${a.given} = ${b.given}` : `, given name ${a.given} = ${b.given}`;
  const also = second === 0 ? "" : `, ${a.second} = ${b.second}`;
  const known = given === 0 ? (a.given === "" && b.given === "" ? 0.9 : 0.85) : full ? 1 : 0.95;
  return { score: Math.min(1, like * known * (second > 0 ? 1.02 : 1)), why: said + by + also };
}

function scriptOf({ surname, given }: Person): string {
  return /\p{Script=Cyrillic}/u.test(surname + given) ? "Cyrl" : "Latn";
}
