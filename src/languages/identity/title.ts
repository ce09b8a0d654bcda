import type { EntityType, LangCode } from "../../document.ts";
import { alike } from "../../text/transliteration.ts";
import { translations } from "../bilingual/index.ts";
import { entityKey } from "../entities.ts";
import { languages } from "../index.ts";
import { headMeaning } from "./heads.ts";
import { sameKind } from "./place.ts";
import type { Relation } from "./relation.ts";

/** The name of a body, a place, a work or a law, taken apart for comparison. */
export interface Title {
  readonly lang: LangCode;
  readonly type: EntityType;
  /** Lower case, ё as е, plain quotation marks and dashes. */
  readonly text: string;
  /** What stands in quotation marks, without legal form and head; else the whole without legal form. */
  readonly core: string;
  readonly quoted: boolean;
  /** Words that say something, without links and function words. */
  readonly words: readonly string[];
  /** What the noun beside the quotation marks says it is. */
  readonly head: string | undefined;
  /** Digits in it: `№ 12`. */
  readonly numbers: string;
  /** Letters of a short name: `ОТГ`. */
  readonly acronym: string | undefined;
}

const quotes = /[«"“„](?<inner>[^«»"“”„]+)[»"”“]/u;

/** Takes a name apart. */
export function titleOf(name: string, lang: LangCode, type: EntityType): Title {
  const text = name.toLowerCase().replaceAll("ё", "е").replace(/[–—‐]/gu, "-").replace(/[“”„«»]/gu, "\"").replace(/[’ʼ]/gu, "'").replace(/\s+/gu, " ").trim();
  const inner = quotes.exec(name)?.groups?.["inner"];
  const { legal, links } = languages[lang].entities.heads;
  const split = (s: string): string[] => s.toLowerCase().replaceAll("ё", "е").match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  const words = split(inner ?? name);
  const kept = words.filter((w, i) => !(inner === undefined && legal.has(entityKey(w)) && (i === 0 || i === words.length - 1) && words.length > 1));
  const acronym = /^[\p{L}\p{N}-]{2,10}$/u.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && (name.match(/\p{Lu}/gu)!.length * 2 > name.length) ? name.replace(/-\p{Ll}+$/u, "") : undefined;
  const said = kept.filter((w) => !links.has(w) && w !== "the" && !/^(?:имени|им|атындағы|named|after|no|номер|нөмірлі)$/u.test(w));
  const content = said.filter((w) => !languages[lang].stopwords.has(w));
  return {
    lang, type, text, core: kept.join(" "), quoted: inner !== undefined, acronym, words: content.length > 0 ? content : said,
    head: inner === undefined ? undefined : split(name.replace(quotes, " ")).map((w) => headMeaning(w, lang)).find((m) => m !== undefined),
    numbers: (name.match(/\p{N}+/gu) ?? []).join(" "),
  };
}

/** Do the first letters of the full name's words spell the short one? Links may have a letter or none. */
export function spells(acronym: string, full: Title): boolean {
  const letters = [...acronym.toLowerCase().replaceAll("ё", "е").replace(/[^\p{L}]/gu, "")];
  if (letters.length < 3) return false;
  const { links } = languages[full.lang].entities.heads;
  const words = full.text.match(/\p{L}+/gu) ?? [];
  let at = 0;
  for (const word of words) {
    if (word[0] === letters[at]) at++;
    else if (!links.has(word) && word !== "the") return false;
  }
  return at === letters.length && words.length >= 3;
}

/** Are two names of one kind of thing one thing's? Other numbers are a conflict; so are two different full names in one language. */
export function sameTitle(a: Title, b: Title): Relation {
  if (!sameKind(a.type, b.type) || a.numbers !== b.numbers) return "conflict";
  // «Казахстан» the channel and «Казахстан» the hotel.
  if (a.type !== b.type && (a.words.length < 2 || b.words.length < 2)) return (a.quoted || b.quoted) ? "conflict" : undefined;
  const certain = a.type === b.type ? 1 : 0.9;
  if (a.lang === b.lang && scriptOf(a.text) === scriptOf(b.text)) {
    if (a.text === b.text) return { score: certain, why: "the same name" };
    if (a.core === b.core && (a.quoted || b.quoted || a.core.length > 3)) {
      // газета «Алаш», партия «Алаш»: the heads must not say different things.
      const [x, y] = [headOf(a), headOf(b)];
      return x !== undefined && y !== undefined && x !== y ? "conflict" : { score: 0.9 * certain, why: a.quoted !== b.quoted ? "the same name with and without quotation marks" : "the same name with another head or legal form" };
    }
    if (a.acronym !== undefined && b.acronym === undefined) return spells(a.acronym, b) ? { score: 0.85, why: `the first letters of ${b.text} are ${a.acronym}` } : undefined;
    if (b.acronym !== undefined && a.acronym === undefined) return spells(b.acronym, a) ? { score: 0.85, why: `the first letters of ${a.text} are ${b.acronym}` } : undefined;
    return "conflict";
  }
  if (a.acronym !== undefined || b.acronym !== undefined) {
    if (a.acronym === undefined || b.acronym === undefined || a.acronym.length < 3) return undefined;
    const like = alike(a.acronym, b.acronym);
    return like >= 0.97 ? { score: 0.8 * certain, why: `${a.acronym} = ${b.acronym}, letter for letter` } : undefined;
  }
  return translated(a, b, certain);
}

/** Word for word: the same sound, the same meaning, the same head noun. Every word has to find one. */
function translated(a: Title, b: Title, certain: number): Relation {
  // «Қазақ» газеті, Qazaq newspaper: the head is said by both.
  const head = a.head ?? b.head;
  const bare = (t: Title): Title => (t.head !== undefined || head === undefined ? t : { ...t, words: t.words.filter((w) => headMeaning(w, t.lang) !== head) });
  const heads = head !== undefined && (a.head === b.head || [a, b].some((t) => t.head === undefined && t.words.some((w) => headMeaning(w, t.lang) === head)));
  if (a.head !== undefined && b.head !== undefined && a.head !== b.head) return undefined;
  const [left, right] = heads ? [bare(a), bare(b)] : [a, b];
  return words(left, right, certain, heads);
}

function words(a: Title, b: Title, certain: number, heads: boolean): Relation {
  const [x, y] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (x.words.length === 0 || y.words.length > 14 || y.words.length > x.words.length + 2) return undefined;
  const strengths = x.words.map((w) => y.words.map((v) => meaning(w, x.lang, v, y.lang)));
  const pairs = strengths.flatMap((row, i) => row.map((m, j) => ({ i, j, ...m }))).filter((p) => p.score >= 0.3).sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  const left = new Set<number>();
  const right = new Set<number>();
  let sum = 0;
  let proper = 0;
  const said: string[] = [];
  for (const { i, j, score, by } of pairs) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    // A sure translation is worth as much as a sound; a doubtful one less.
    sum += Math.min(1, by === "meaning" ? 0.55 + score : score);
    if (by === "sound") proper++;
    said.push(`${x.words[i]} = ${y.words[j]}`);
  }
  const share = (2 * sum) / (x.words.length + y.words.length);
  // One word alone must sound the same almost to the letter and be long enough to tell.
  if (x.words.length === 1 && y.words.length === 1) {
    const like = alike(x.words[0]!, y.words[0]!);
    if (heads && like < 0.88 && sum >= 0.95) return { score: 0.75 * certain, why: `${said[0]}, with the same head` };
    return like >= (heads ? 0.88 : 0.93) && x.words[0]!.length >= 4 && y.words[0]!.length >= 4 ? { score: 0.93 * like * certain, why: `${said[0] ?? `${x.words[0]} = ${y.words[0]}`} by sound` } : undefined;
  }
  if (share < 0.8 || left.size < x.words.length) return undefined;
  return { score: Math.min(0.95, share * (proper > 0 ? 0.95 : 0.85)) * certain, why: said.join(", ") };
}

const lemmas = new Map<string, readonly string[]>();
/** Lemmas kept: more would be the corpus itself. */
const most = 20_000;

function lemmaOf(word: string, lang: LangCode): readonly string[] {
  const key = `${lang}${word}`;
  let found = lemmas.get(key);
  if (found === undefined) {
    if (lemmas.size >= most) lemmas.clear();
    const tagged = languages[lang].tagger().tag([word])[0]?.[0]?.lemma.toLowerCase().replaceAll("ё", "е");
    lemmas.set(key, found = [...new Set([word, ...(tagged === undefined ? [] : [tagged]), ...languages[lang].entities.stems(word)])]);
  }
  return found;
}

/** Endings of adjectives made of names: Каркаралинский, Жезқазған, Atbasar. */
const adjective = /(?:инск|овск|евск|анск|енск|ск)(?:ий|ая|ое|ого|ой|ому|им|ом|ую|ие|их)$/u;

function meaning(a: string, langA: LangCode, b: string, langB: LangCode): { readonly score: number; readonly by: "sound" | "meaning" } {
  const heads = headMeaning(a, langA);
  if (heads !== undefined && heads === headMeaning(b, langB)) return { score: 0.9, by: "meaning" };
  const stem = (w: string): string => {
    const cut = w.replace(adjective, "");
    return cut.length >= 3 ? cut : w;
  };
  const sound = Math.max(alike(a, b), adjective.test(a) || adjective.test(b) ? Math.max(alike(stem(a), stem(b)), beginning(stem(a), stem(b))) : 0);
  if (sound >= 0.88 && Math.min(a.length, b.length) >= 3) return { score: sound, by: "sound" };
  // Kazakh in two alphabets: sound is all there is.
  if (langA === langB) return { score: a === b ? 1 : 0, by: "sound" };
  const matcher = translations(langA, langB);
  let best = 0;
  for (const x of lemmaOf(a, langA)) for (const y of lemmaOf(b, langB)) best = Math.max(best, matcher(x, y));
  return { score: best, by: "meaning" };
}

/** Казалинский, Қазалы: the shorter word is the beginning of the longer one but for a vowel. */
function beginning(a: string, b: string): number {
  const cut = Math.min(a.length, b.length);
  return cut >= 4 && Math.abs(a.length - b.length) <= 2 ? alike(a.slice(0, cut), b.slice(0, cut)) * 0.97 : 0;
}

function headOf(t: Title): string | undefined {
  for (const word of t.text.replace(/"[^"]*"/u, " ").match(/\p{L}+/gu) ?? []) {
    const m = headMeaning(word, t.lang);
    if (m !== undefined) return m;
  }
  return undefined;
}

function scriptOf(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text) ? "Cyrl" : "Latn";
}
