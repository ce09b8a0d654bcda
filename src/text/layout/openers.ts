import { classOf, DIGIT, LETTER, SPACE } from "./characters.ts";

/** What a line shows of itself at its start. */
export interface Opener {
  /**
   * `label`: a block begins here (`Аннотация.`, `Keywords:`, `УДК 327`); `alone`: a label with nothing after it, or a line complete
   * in itself; `bullet`; `number`: of a list or heading; `letter`: `а)`; `dash`; `row`: of a table; `note`: a
   * mark glued to what it marks, as before an affiliation (`1Қазақ ұлттық`, `*e-mail`); `none`.
   */
  readonly kind: "label" | "alone" | "bullet" | "note" | "number" | "letter" | "dash" | "row" | "none";
  /** The number of a `number`. `2.1` has none. */
  readonly value?: number;
  /** The label of a list of references. */
  readonly references?: boolean;
}

const none: Opener = { kind: "none" };

// A block's name, then a mark of punctuation or the end of the line.
const named = new RegExp(`^(?:аннотация|аңдатпа|андатпа|түйіндеме|түйін|abstract|summary|resume|резюме|annotation|ключевые слова|түйін сөздер|түйінді сөздер|`
  + `кілт сөздер|кілтті сөздер|негізгі сөздер|тірек сөздер|keywords?|key words|index terms|введение|кіріспе|introduction|заключение|выводы|қорытынды|тұжырым|`
  + `conclusions?|references|bibliography|literature|литература|список (?:использованн\\p{L}+ )?(?:литературы|источников)|әдебиеттер(?: тізімі)?|`
  + `пайдаланылған әдебиеттер(?: тізімі)?|acknowledge?ments?|благодарности|финансирование|funding|методология|әдіснама|methods|results|discussion|`
  + `результаты|обсуждение|нәтижелер|талқылау|цель(?: исследования| работы)?|методы|зерттеу мақсаты|автор туралы мәлімет|сведения об авторах|information about (?:the )?authors?)`
  + `(?<mark> ?[.:]| ?[–—-] |$)`, "iu");
const listed = /^(?:references|bibliography|литература|список|әдебиет|пайдалан)/iu;
// Classification and identifiers: a line each.
const identifier = /^(?:удк|әож|әөж|эож|мрнти|мрти|ғтамр|хғтар|ғтахр|грнти|ббк|irsti|udc|jel|doi|issn|eissn|orcid|e-?mail)(?![\p{L}\p{M}])/iu;
const dated = /^(?:поступила|принята|получен[ао]|received|accepted|published|қабылданды|түсті|жіберілді)(?: |:)/iu;

/** Looks at the first units of a line. Constant time but for the count of a table's cells. */
export function openerOf(text: string, start: number, end: number): Opener {
  const head = text.slice(start, Math.min(end, start + 64));
  const c = head.charCodeAt(0);
  if ("•▪●○■□▸►◦‣∙·".includes(head[0]!)) return { kind: "bullet" };
  if (/^[–—−-]\s?\S/u.test(head) && (head[1] === " " || (classOf(head.charCodeAt(1)) & LETTER) !== 0)) return { kind: "dash" };
  if (head[0] === "*" && head[1] === " ") return { kind: "bullet" };
  if (/^(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2} ?)\p{Lu}\p{Ll}{2}/u.test(head) || /^[*†‡]{1,3} ?\p{L}/u.test(head)) return { kind: "note" };
  if (isRow(text, start, end)) return { kind: "row" };
  if (classOf(c) & DIGIT || c === 91) {
    const m = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)])[\s.]*(?=\S)(?!\d)/u.exec(head) ?? /^(\d{1,3})()\s+(?=["«“]?\p{Lu})/u.exec(head);
    const heading = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+["«“]?\p{Lu}/u.exec(head);
    if (heading !== null) return { kind: "number" };
    // `2. Әдістер`, `[2] Иванов`; a bare `14 Ноября` only counts in sequence.
    if (m !== null && !/^\d+[.)]\d/u.test(head)) return { kind: "number", value: Number(m[1] ?? m[2]) };
    return none;
  }
  if (/^\(?[\p{Ll}\p{Lu}]\)\s/u.test(head)) return { kind: "letter" };
  if (/^\((\d{1,2})\)\s+\p{L}/u.test(head)) return { kind: "letter" };
  if (/^[IVXІ]{1,5}\.\s+\p{Lu}/u.test(head)) return { kind: "number" };
  if ((classOf(c) & LETTER) === 0) return none;
  const m = named.exec(head);
  if (m !== null && (classOf(c) & LETTER) !== 0 && head[0] === head[0]!.toUpperCase()) {
    const alone = start + m[0].length >= end;
    if (alone || m.groups!["mark"] !== "") return { kind: alone ? "alone" : "label", references: listed.test(m[0]) };
  }
  if (head[0] === head[0]!.toUpperCase() && (identifier.test(head) || dated.test(head))) return { kind: "alone" };
  if (/^e-?mail\s*:/iu.test(head)) return { kind: "label" };
  return none;
}

/** Cells set apart by tabs or wide gaps, dotted leaders, or mostly figures. */
function isRow(text: string, start: number, end: number): boolean {
  let gaps = 0;
  let run = 0;
  let dots = 0;
  let words = 0;
  let figures = 0;
  const stop = Math.min(end, start + 400);
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i);
    const bits = classOf(code);
    if (bits & SPACE) {
      run += code === 9 ? 4 : 1;
      continue;
    }
    if (i === start || run > 0) {
      words++;
      let k = i;
      let letters = false;
      let digits = false;
      while (k < stop && (classOf(text.charCodeAt(k)) & SPACE) === 0 && k - i < 24) {
        const b = classOf(text.charCodeAt(k++));
        if (b & LETTER) letters = true;
        if (b & DIGIT) digits = true;
      }
      if (digits && !letters) figures++;
    }
    if (run >= 4) gaps++;
    run = 0;
    dots = code === 46 ? dots + 1 : 0;
    if (dots >= 5) return true;
  }
  if (gaps >= 2) return true;
  return words >= 3 && figures >= 2 && figures * 10 >= words * 6;
}
