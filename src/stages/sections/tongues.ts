import type { Lang, LangCode } from "../../document.ts";
import { identify, isPlainly, plainly } from "../../languages/identify.ts";
import { kazakhOnly } from "../../languages/identify/letters.ts";
import { withoutAddresses } from "../../languages/identify/surroundings.ts";
import type { Piece } from "./pieces.ts";

/** At least this many letters before a paragraph may speak another language than its surroundings. */
const quotable = 40;
/** Above this share of the body another language is no quotation. */
const mostQuoted = 0.4;

/** Fewer letters than this beside an address are its label. */
const fewest = 12;

interface Found { readonly lang: Lang; readonly why: () => string }

/**
 * The language of every piece. A part's given language holds unless a stretch clearly contradicts it; else letters and words decide,
 * leaning on the label of the block. Front matter leans on the block under it, headings on the body.
 */
export function speak(text: string, pieces: readonly Piece[], ours: readonly LangCode[], given: LangCode | undefined): void {
  const body = stretch(text, pieces.filter((p) => p.kind === "body"));
  const whole = body === "" ? stretch(text, pieces) : body;
  const main = tell(whole, given, given);
  const spoken: Lang = main.lang;

  // Blocks under labels, from label to label.
  let label: Lang | undefined;
  for (let i = 0; i < pieces.length; ) {
    const p = pieces[i]!;
    if (p.label !== undefined) {
      label = p.label.lang;
      i++;
      continue;
    }
    let j = i + 1;
    while (j < pieces.length && pieces[j]!.kind === p.kind && pieces[j]!.label === undefined) j++;
    const run = pieces.slice(i, j);
    if (p.kind === "abstract" || p.kind === "keywords" || p.kind === "references" || p.kind === "footnotes") {
      const context = label ?? spoken;
      if (p.kind === "references" && run.length > 1) set(run, entries(text, run, context, ours, given));
      else if (p.kind === "keywords" && label !== undefined) set(run, listed(stretch(text, run), among(stretch(text, run), context, ours, given), label, pieces.slice(0, i)));
      else set(run, p.kind === "abstract" ? tell(stretch(text, run), context, given) : among(stretch(text, run), context, ours, given));
    }
    i = j;
  }

  bodies(text, pieces, main, ours, given);

  // Front matter speaks the language of the block it announces.
  let under: Lang | undefined;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const p = pieces[i]!;
    if (p.kind === "abstract" || (p.kind === "keywords" && under === undefined)) under = p.lang;
    else if (p.kind === "body" || p.kind === "references") under = undefined;
    if (p.lang !== undefined) continue;
    if (p.kind === "authors" && announced(pieces, i) !== undefined) set([p], among(text.slice(p.start, p.end), announced(pieces, i)!, ours, given));
    else if (p.kind === "authors") set([p], names(text.slice(p.start, Math.min(p.end, p.start + 400)), under ?? before(pieces, i) ?? spoken, ours, given));
    // A code typed in Latin letters (`FTAMP 03.20.00`) has the language of the block.
    else if (p.kind === "classification" && under !== undefined && /^[^\p{L}]*[A-Z]{3,6}[^\p{L}]*$/u.test(text.slice(p.start, Math.min(p.end, p.start + 60)))) set([p], { lang: under, why: () => "language of the surroundings; a code" });
    else set([p], among(text.slice(p.start, p.end), under ?? (p.kind === "heading" ? spoken : before(pieces, i) ?? spoken), ours, given));
  }
}

/** The language of the label that a block about the authors stands under. */
function announced(pieces: readonly Piece[], i: number): Lang | undefined {
  let k = i;
  while (k > 0 && i - k < 200 && pieces[k - 1]!.label === undefined && pieces[k - 1]!.kind === "authors") k--;
  const label = pieces[k - 1]?.label;
  return label?.kind === "authors" ? label.lang : undefined;
}

const before = (pieces: readonly Piece[], i: number): Lang | undefined => pieces[i - 1]?.label?.lang;

function set(pieces: readonly Piece[], found: Found): void {
  for (const p of pieces) {
    p.lang = found.lang;
    p.langWhy = found.why;
  }
}

/** The texts of pieces one after another, as much as identification reads anyway. */
function stretch(text: string, pieces: readonly Piece[]): string {
  let out = "";
  const each = pieces.length === 0 ? 0 : Math.max(200, Math.floor(40_000 / pieces.length));
  for (const p of pieces) {
    out += `${text.slice(p.start, Math.min(p.end, p.start + each))} `;
    if (out.length > 80_000) break;
  }
  return out;
}

/** Letters win over what is given only where they are plain and many. */
function tell(text: string, context: Lang | undefined, given: Lang | undefined): Found {
  const plain = plainly(text, given ?? context);
  if (plain !== undefined) return { lang: plain, why: () => identify(text, given ?? context).why };
  const { lang, why, score } = identify(text, given ?? context);
  if (given !== undefined && lang !== given) {
    if (lang === "und" || score < 0.999 || (text.match(/\p{L}{2,}/gu)?.length ?? 0) < 5) return { lang: given, why: () => `given for the file; ${why}` };
  }
  return { lang, why: () => why };
}

/** Names, lists and titles: one of the analysed languages, where one fits, or that of the surroundings. An address alone says nothing. */
function among(text: string, context: Lang, ours: readonly LangCode[], given: Lang | undefined): Found {
  const plain = withoutAddresses(text);
  // `e-mail: a@b.kz`, `ORCID https://…`
  if ((plain !== text || /^\s*(?:ORCID|e-?mail|DOI|ISSN)/iu.test(text)) && (plain.match(/\p{L}/gu)?.length ?? 0) < fewest) return { lang: given ?? context, why: () => "language of the surroundings; an address" };
  const { lang, why, score } = identify(plain, given ?? context, (ours as readonly Lang[]).includes(context) ? ours : [...ours, context]);
  if (lang === "und" || (given !== undefined && score < 0.999)) return { lang: given ?? context, why: () => `language of the surroundings; ${why}` };
  return { lang, why: () => why };
}

/**
 * International words (диабет; экспорт) are Russian as well as Kazakh. Under the label of another language of the same letters the label decides where nothing is written
 * with a letter that Kazakh alone has, or where there is a list in the other language already.
 */
function listed(text: string, found: Found, label: Lang, before: readonly Piece[]): Found {
  if (found.lang === label || !cyrillic.has(found.lang) || !cyrillic.has(label)) return found;
  if (label === "ru" && ![...text.toLowerCase()].some((c) => kazakhOnly.includes(c))) return { lang: label, why: () => "language of the label; no letter says otherwise" };
  return before.some((p) => p.kind === "keywords" && p.label === undefined && p.lang === found.lang) ? { lang: label, why: () => "language of the label; there is a list in the other already" } : found;
}

const cyrillic: ReadonlySet<Lang> = new Set(["ru", "kk"]);

/** References in several languages: entry by entry, the more letters win. */
function entries(text: string, run: readonly Piece[], context: Lang, ours: readonly LangCode[], given: Lang | undefined): Found {
  const letters = new Map<Lang, number>();
  const step = Math.max(1, Math.floor(run.length / 400));
  for (let i = 0; i < run.length; i += step) {
    const p = run[i]!;
    const entry = text.slice(p.start, Math.min(p.end, p.start + 400));
    const { lang } = among(entry, context, ours, given);
    letters.set(lang, (letters.get(lang) ?? 0) + entry.length);
  }
  const [best] = [...letters].sort((a, b) => b[1] - a[1] || (b[0] === context ? 1 : -1));
  return { lang: best![0], why: () => `${letters.size} language${letters.size === 1 ? "" : "s"} in the entries, most in ${best![0]}` };
}

/** A name is written as its language has it, or as the language of the surroundings does: word by word, the more letters win. */
function names(line: string, context: Lang, ours: readonly LangCode[], given: LangCode | undefined): Found {
  const letters = new Map<Lang, number>();
  for (const [word] of line.matchAll(/\p{L}{2,40}/gu)) {
    // Letters that Russian lacks are stronger than the surroundings.
    const own = [...word].some((letter) => kazakhOnly.includes(letter.toLowerCase()));
    const { lang } = identify(word, given ?? (own ? undefined : context), ours);
    letters.set(lang, (letters.get(lang) ?? 0) + word.length);
  }
  const best = [...letters].sort((a, b) => b[1] - a[1])[0];
  return best === undefined ? { lang: given ?? context, why: () => "language of the surroundings" } : { lang: best[0], why: () => `${best[1]} letters of its words, read beside ${context}` };
}

/** Bodies, and the paragraphs in them that quote another language. */
function bodies(text: string, pieces: readonly Piece[], main: Found, ours: readonly LangCode[], given: LangCode | undefined): void {
  const body = pieces.filter((p) => p.kind === "body");
  const total = body.reduce((sum, p) => sum + p.end - p.start, 0);
  const foreign: { piece: Piece; found: Found }[] = [];
  let length = 0;
  set(body, main);
  if (body.length < 2) return;
  for (const p of body) {
    if (p.end - p.start < quotable) continue;
    const end = Math.min(p.end, p.start + 4000);
    if (isPlainly(text, main.lang, p.start, end)) continue;
    const paragraph = text.slice(p.start, end);
    const found = identify(paragraph, main.lang);
    if (found.lang === main.lang || found.lang === "und" || found.score < 0.99) continue;
    // A paragraph that begins or ends in the language of the body only holds a quotation.
    if (!ours.includes(found.lang as LangCode) && paragraph.length < 2 * quotable) continue;
    if (identify(paragraph.slice(0, 100), main.lang).lang === main.lang || identify(paragraph.slice(-100), main.lang).lang === main.lang) continue;
    if ((paragraph.match(/\p{L}/gu)?.length ?? 0) < quotable || (given !== undefined && found.score < 0.999)) continue;
    foreign.push({ piece: p, found: { lang: found.lang, why: () => found.why } });
    length += p.end - p.start;
  }
  // Short lines beside them that speak the same: `3-бап. Жазылу тәртібі`.
  const beside = new Map(foreign.map((f) => [f.piece, f.found]));
  for (let i = body.length - 2; i >= 0; i--) {
    const found = beside.get(body[i + 1]!);
    const p = body[i]!;
    if (found === undefined || beside.has(p) || p.end - p.start >= 2 * quotable || given !== undefined) continue;
    const own = identify(text.slice(p.start, p.end), main.lang);
    if (own.lang !== found.lang || own.score < 0.9) continue;
    beside.set(p, found);
    foreign.push({ piece: p, found });
    length += p.end - p.start;
  }
  for (const { piece, found } of foreign) {
    set([piece], found);
    if (length <= mostQuoted * total) Object.assign(piece, { kind: "quotation", rule: "other-language", why: `${found.lang} inside a body in ${main.lang}` });
  }
}
