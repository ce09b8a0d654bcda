import type { LangCode, Span } from "../../document.ts";
import { codeUnits } from "../../text/codeUnits.ts";
import { eachRun } from "../../text/units.ts";
import { hasKazakh } from "./candidates.ts";
import { CYRILLIC, LATIN, NONE, OTHER, scriptOf } from "./letters.ts";
import { letters, models } from "./models.ts";

/** What a letter is to a sentence in one of our languages. */
const home = 1;
const away = 2;
const odd = 4;
const opener = 8;
const upper = 16;
const kazakh = 32;
/** Of addresses, tags, codes. */
const code = 64;

const tables = new Map<LangCode, Uint8Array>();

/** Classes of UTF-16 units, made on first use. */
function tableOf(lang: LangCode): Uint8Array {
  let table = tables.get(lang);
  if (table !== undefined) return table;
  table = new Uint8Array(65536);
  const made = table;
  eachRun(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Changes_When_Lowercased}]+/gu, (from, to) => {
    for (let unit = from; unit < to; unit++) made[unit] = classOf(unit, lang);
  });
  for (const mark of "«“„(\"") table[mark.charCodeAt(0)] = opener;
  for (const mark of ".:/@#_0123456789") table[mark.charCodeAt(0)] = code;
  tables.set(lang, table);
  return table;
}

function classOf(unit: number, lang: LangCode): number {
  const script = scriptOf(unit);
  if (script === NONE) return 0;
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  let of = script === OTHER ? 0 : script === (lang === "en" ? LATIN : CYRILLIC) ? home : away;
  if (of === home && !letters[lang].includes(small)) of |= odd;
  if (small !== character) of |= upper;
  if (lang === "kk" && hasKazakh(small)) of |= kazakh;
  return of;
}

/**
 * A cheap look: could a stretch of the sentence be in another language? Says no for nearly all sentences; a yes means only that it is
 * worth a closer look. A word in small letters of the other script, letters the language has not, and in Kazakh words that look Russian.
 * The sentence is `tokens[from, to)`.
 */
export function isMixed(text: string, tokens: readonly Span[], lang: LangCode, from = 0, to = tokens.length): boolean {
  const table = tableOf(lang);
  const units = codeUnits(text);
  let strange = 0;
  let open = false;
  let opened = false;
  for (let t = from; t < to; t++) {
    const { start, end } = tokens[t]!;
    let of = 0;
    for (let i = start; i < end; i++) of |= table[units[i]!]!;
    if ((of & ~upper) === home) {
      if (lang === "kk" && end - start > 1 && (of === home || open || t === from)) {
        if (looksRussian(text.slice(start, end)) && (opened || ++strange > 1)) return true;
      }
      if (opened && lang === "ru" && (of === home || open) && looksKazakh(text.slice(start, end))) return true;
      if (lang === "en" && of === home && end - start <= 5 && isAbroad(text.slice(start, end)) && ++strange > 1) return true;
    } else if (of === opener) {
      opened = true;
      open = true;
      continue;
    } else if ((of & away) !== 0) {
      // `GDP`, `Python`, `IT-компания` are everyday; a word in small letters is not, nor a quotation.
      if ((of & (home | code)) === 0 && ((table[units[start]!]! & upper) === 0 ? end - start > 2 : open)) return true;
    } else if ((of & odd) !== 0) {
      if (lang !== "kk" && ((of & upper) === 0 || open)) return true;
      if (lang === "kk") return true;
    }
    open = false;
  }
  return false;
}

/** Nats by which a word must be likelier in the other language to be worth a look. */
const look = 3;
const mostAsked = 20_000;

/** Answers of the last few thousand forms: the same words come again and again. */
function cached(answer: (word: string) => boolean): (form: string) => boolean {
  const asked = new Map<string, boolean>();
  return (form) => {
    let said = asked.get(form);
    if (said === undefined) {
      if (asked.size >= mostAsked) asked.clear();
      asked.set(form, said = answer(form.toLowerCase()));
    }
    return said;
  };
}

const looksRussian = cached((word) => models().ru.word(word) - models().kk.word(word) > look);
const looksKazakh = cached((word) => !models().ru.lists(word) && models().kk.word(word) - models().ru.word(word) > look);

let abroad: ReadonlySet<string> | undefined;

/** Is it a function word of other languages in the Latin alphabet that English does not have? */
export function isAbroad(word: string): boolean {
  return word.length <= 5 && (abroad ??= functionWordsAbroad()).has(word);
}

function functionWordsAbroad(): ReadonlySet<string> {
  const { Latn, en } = models();
  return new Set(Latn.list.flatMap((n) => n.words.split(" ")).filter((w) => w.length > 1 && w.length <= 5 && /^[a-z]+$/u.test(w) && !en.lists(w)));
}
