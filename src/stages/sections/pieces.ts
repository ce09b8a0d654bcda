import type { Lang, LangCode, SectionKind, Span } from "../../document.ts";
import { Edge, edgeOf, isSpace, nextCapital, trim, type Line } from "./lines.ts";
import { labelsAt, type Found, type LabelKind, type Labels } from "./labels.ts";

/** The kinds of label that begin a block. */
export type BlockKind = Exclude<LabelKind, "structure" | "classification" | "history" | "captions">;
const blocks: readonly BlockKind[] = ["abstract", "keywords", "references", "authors", "footnotes", "body"];

/** A line or a part of one; later steps give it its kind and language. */
export interface Piece extends Span {
  readonly blankBefore: boolean;
  /** Does it begin its line? */
  readonly opens: boolean;
  /** The block it announces, if it is a label. */
  readonly label: { readonly kind: BlockKind; readonly lang: LangCode } | undefined;
  /** Begins with a label of a structured abstract (`Methods: …`). */
  readonly structured: boolean;
  kind: SectionKind | undefined;
  lang: Lang | undefined;
  /** Name of the rule that decided the kind, and its evidence. */
  rule: string;
  why: string;
  /** Put together only where somebody asks. */
  langWhy: () => string;
}

interface Label extends Span { readonly kind: BlockKind; readonly lang: LangCode; readonly rule: string }

/** What has been read since the last label. */
interface State { kind: BlockKind | undefined; texts: number; plain: number; structured: number; ownLine: number }

const numbering = /(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVXІ]{1,5}[.)]|§\s?\d{1,2}|[*•■▪●◆])[ \t\u00a0]{1,3}/uy;
const ofLabel = (): string => "language of the label";

/** Cuts lines into pieces at the labels of blocks: on their own line, run-in, or run-in in the middle of a line. */
export function piecesOf(text: string, lines: readonly Line[], labels: Labels, copulas: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const state: State = { kind: undefined, texts: 0, plain: 0, structured: 0, ownLine: 0 };
  const to = lines.at(-1)?.end ?? 0;
  let done = 0;
  lines.forEach((line, n) => {
    let at = Math.max(line.start, done);
    const push = (start: number, end: number, structured: boolean, label?: Label): void => {
      const span = trim(text, start, end);
      if (span === undefined) return;
      pieces.push({
        start: span.start, end: span.end, blankBefore: line.blankBefore && start <= line.start, opens: start <= line.start, structured,
        label: label && { kind: label.kind, lang: label.lang },
        kind: label && "heading", lang: label?.lang, rule: label?.rule ?? "", why: label === undefined ? "" : `«${text.slice(span.start, span.end)}» is a label of ${label.kind} in ${label.lang}`, langWhy: ofLabel,
      });
      if (label !== undefined) Object.assign(state, { kind: label.kind, texts: 0, plain: 0, structured: 0, ownLine: 0 } satisfies State);
      else {
        state.texts++;
        state[structured ? "structured" : "plain"]++;
      }
    };
    if (at >= line.end) return;
    const context = { text, labels, copulas, line, to, next: lines[n + 1], state };
    for (let scan = at; scan < line.end; ) {
      const opening = scan === line.start;
      const label = opening ? lineLabel(context) : midLabel(context, scan, at);
      if (label !== undefined) {
        push(at, label.start, structuredAt(text, labels, at, to));
        push(label.start, label.end, false, label);
        at = scan = Math.max(label.end, scan + 1);
        done = label.end;
      } else scan++;
      // To the next word that begins with a capital (a label in the middle of a line has one).
      scan = nextCapital(text, scan, line.end);
    }
    push(at, line.end, structuredAt(text, labels, at, to));
  });
  return pieces;
}

/** `Methods: …`, `Мақсаты. …` */
function structuredAt(text: string, labels: Labels, at: number, to: number): boolean {
  const span = trim(text, at, Math.min(to, at + 8));
  if (span === undefined) return false;
  return labelsAt(labels, text, span.start, to).some((f) => f.kinds.has("structure") && /^\s?[.:–—-]/u.test(text.slice(f.end, f.end + 2)));
}

interface Context {
  readonly text: string;
  readonly labels: Labels;
  readonly copulas: ReadonlySet<string>;
  readonly line: Line;
  readonly to: number;
  readonly next: Line | undefined;
  readonly state: State;
}

/** What follows a label: a qualifier in brackets, dots, colons, dashes; then the rest of the line. */
interface Tail { readonly end: number; readonly mark: "" | "." | ":" | "-"; readonly rest: number; readonly lineEnd: number }

function tailOf(text: string, from: number, line: Line, next: Line | undefined): Tail {
  const lineEnd = from <= line.end ? line.end : (next?.end ?? from);
  let end = from;
  let mark: Tail["mark"] = "";
  let i = from;
  while (i < lineEnd && isSpace(text.charCodeAt(i))) i++;
  if (text[i] === "(" || text[i] === "[") {
    const close = text.slice(i, Math.min(lineEnd, i + 40)).search(/[)\]]/u);
    if (close > 0 && !/\d/u.test(text.slice(i, i + close))) {
      i += close + 1;
      end = i;
    }
  }
  for (let spaces = 0; i < lineEnd && spaces < 3; i++) {
    const c = text[i]!;
    if (isSpace(text.charCodeAt(i))) {
      spaces++;
      continue;
    }
    const kind = c === "." || c === "·" ? "." : c === ":" || c === "：" ? ":" : c === "–" || c === "—" || c === "-" || c === "―" || c === "−" ? "-" : undefined;
    if (kind === undefined) break;
    // A colon outweighs a dot, a dot a dash.
    if (mark === "" || kind === ":" || (kind === "." && mark === "-")) mark = kind;
    end = i + 1;
  }
  return { end, mark, rest: i, lineEnd };
}

/** A label that begins a line, perhaps after a number. */
function lineLabel(c: Context): Label | undefined {
  numbering.lastIndex = c.line.start;
  const skipped = numbering.exec(c.text)?.[0].length ?? 0;
  const start = c.line.start + skipped;
  if (start >= c.line.end) return undefined;
  for (const found of labelsAt(c.labels, c.text, start, c.to)) {
    const label = judge(c, start, found, skipped > 0);
    if (label !== undefined) return { ...label, start: c.line.start };
  }
  return undefined;
}

function judge(c: Context, start: number, found: Found, numbered: boolean): Label | undefined {
  const { text } = c;
  const tail = tailOf(text, found.end, c.line, c.next);
  const capital = edgeOf(text.charCodeAt(start)) === Edge.capital;
  const twin = twinOf(c, found, tail);
  const whole = twin !== undefined || tail.rest >= tail.lineEnd;
  const span = { start, end: twin ?? tail.end, lang: found.lang };
  const structure = found.kinds.has("structure") && c.state.kind === "abstract" && inStructure(c, found, whole);
  for (const kind of blocks) {
    if (!found.kinds.has(kind) || (structure && kind === "body")) continue;
    if (whole) {
      if (capital || numbered || tail.mark === ":") return { ...span, kind, rule: "label-line" };
      continue;
    }
    const rest = text.slice(tail.rest, Math.min(tail.lineEnd, tail.rest + 400));
    const first = /^\P{L}{0,6}(\p{L}{1,24})/u.exec(rest)?.[1] ?? "";
    const begins = /^["«“„([]?[\p{Lu}\p{N}]/u.test(rest);
    const copula = c.copulas.has(first.toLowerCase());
    const caps = /^[^\p{Ll}]{4,}$/u.test(text.slice(start, found.end)) && /\p{Ll}/u.test(rest);
    let rule: string | undefined;
    if (kind === "keywords") {
      if (tail.mark === ":" || (capital && tail.mark === ".")) rule = "label-run-in";
      else if (capital && !copula && isList(rest) && (tail.mark === "-" || caps || c.state.kind === "abstract")) rule = "label-bare";
    } else if (kind === "abstract") {
      if ((capital || tail.mark === ":") && (tail.mark === ":" || (tail.mark === "." && begins) || (tail.mark === "-" && begins && !copula))) rule = "label-run-in";
      else if (capital && tail.mark === "" && begins && (caps || keywordsNext(c))) rule = "label-bare";
    } else if (kind === "references") {
      if (capital && tail.mark !== "" && tail.mark !== "-" && /^(?:\[?1[\].)\s]|.{0,120}\/\/)/u.test(rest)) rule = "label-run-in";
    } else if (kind === "body") {
      if (capital && begins && (tail.mark === "." || tail.mark === ":") && tail.lineEnd - tail.rest > 40) rule = "label-run-in";
    } else if (kind === "authors") {
      if (capital && tail.mark === ":") rule = "label-run-in";
    }
    if (rule !== undefined) return { ...span, kind, rule };
  }
  return undefined;
}

/** The end of a label said again in other languages, `Литература / References`, if nothing follows on the line. */
function twinOf(c: Context, found: Found, tail: Tail): number | undefined {
  let end = tail.end;
  let rest = tail.rest;
  for (let said = 0; said < 3; said++) {
    const between = /^(?:\/{1,2}|\||[–—-])\s{0,2}/u.exec(c.text.slice(rest, Math.min(tail.lineEnd, rest + 4)))?.[0] ?? (said === 0 && tail.mark === "-" ? "" : undefined);
    if (between === undefined) break;
    const next = labelsAt(c.labels, c.text, rest + between.length, tail.lineEnd).find((f) => f.lang !== found.lang && [...f.kinds].some((k) => found.kinds.has(k)));
    if (next === undefined) return undefined;
    ({ end, rest } = tailOf(c.text, next.end, c.line, undefined));
    if (rest >= tail.lineEnd) return end;
  }
  return undefined;
}

/** `Methods.` inside an abstract made of such parts is the abstract's own; an opening heading ends it. */
function inStructure(c: Context, found: Found, whole: boolean): boolean {
  const { texts, plain, structured, ownLine } = c.state;
  if (found.opening && texts > 0) return false;
  if (!whole) return plain === 0 || structured > 0;
  if (texts === 0 || ownLine > 0) {
    c.state.ownLine++;
    return true;
  }
  return false;
}

/** At least two separators, the first within a few words: `policy, security; law`. */
function isList(rest: string): boolean {
  const items = rest.split(/[,;]/u);
  return items.length >= 3 && items.slice(0, 3).every((item) => item.trim().split(/\s+/u).length <= 6);
}

/** Does the line after this one, or the end of this one, bring keywords? */
function keywordsNext(c: Context): boolean {
  if (c.next === undefined) return false;
  return labelsAt(c.labels, c.text, c.next.start, c.to).some((f) => f.kinds.has("keywords"));
}

/** A label inside a line: `… қорытындыланған. Түйін сөздер: саясат, …` */
function midLabel(c: Context, start: number, pieceStart: number): Label | undefined {
  if (start <= pieceStart) return undefined;
  const { text } = c;
  const labels = labelsAt(c.labels, text, start, c.line.end);
  if (labels.length === 0) return undefined;
  let before = start - 1;
  while (before > pieceStart && isSpace(text.charCodeAt(before))) before--;
  const closed = /[.!?…;)\]»”"]/u.test(text[before]!);
  for (const found of labels) {
    const tail = tailOf(text, found.end, c.line, undefined);
    const span = { start, end: tail.end, lang: found.lang, rule: "label-in-line" };
    const rest = text.slice(tail.rest, Math.min(c.line.end, tail.rest + 400));
    // The heading of the body left at the end of the line above it: `… Қазақстан. Кіріспе`.
    if (rest === "" && closed && c.state.kind === "keywords" && found.kinds.has("body") && tail.mark !== ":") return { ...span, kind: "body" };
    if (rest === "" && !(closed && tail.mark === ":")) continue;
    if (found.kinds.has("keywords") && ((tail.mark === ":" && (closed || c.state.kind === "abstract")) || (closed && tail.mark !== "" && isList(rest)))) return { ...span, kind: "keywords" };
    if (!closed) continue;
    if (found.kinds.has("abstract") && (tail.mark === ":" || tail.mark === ".") && /^["«“„]?\p{Lu}/u.test(rest) && rest.length >= 40) return { ...span, kind: "abstract" };
    if (found.kinds.has("references") && (tail.mark === ":" || tail.mark === ".") && /^\[?1[\].)]\s/u.test(rest)) return { ...span, kind: "references" };
  }
  return undefined;
}
