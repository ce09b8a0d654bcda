import type { Document, LangCode, Section, Span } from "../document.ts";
import type { Headings } from "../languages/headings.ts";
import type { Explanation, Stage } from "../stage.ts";
import { identify, isPlainly } from "../languages/identify.ts";
import { languages } from "../languages/index.ts";
import { frontLexicon, type FrontLexicon } from "./sections/front.ts";
import { markHeadlines } from "./sections/headline.ts";
import { labelsOf, type Labels } from "./sections/labels.ts";
import { linesOf } from "./sections/lines.ts";
import { markFootnotes } from "./sections/footnotes.ts";
import { piecesOf, type Piece } from "./sections/pieces.ts";
import { speak } from "./sections/tongues.ts";
import { assign, zonesOf } from "./sections/zones.ts";

interface Knowledge { readonly labels: Labels; readonly lexicon: FrontLexicon; readonly copulas: ReadonlySet<string>; readonly ours: readonly LangCode[] }

let known: Knowledge | undefined;

function knowledge(): Knowledge {
  if (known !== undefined) return known;
  const ours = Object.keys(languages) as LangCode[];
  const headings = Object.fromEntries(ours.map((code) => [code, languages[code].headings])) as Record<LangCode, Headings>;
  const all = Object.values(headings);
  return (known = { labels: labelsOf(headings), lexicon: frontLexicon(all), copulas: new Set(all.flatMap((h) => h.copulas)), ours });
}

/** Cuts one part into pieces with kind and language, in order. */
function analyse(document: Document, part: Span & { readonly lang?: LangCode }): Piece[] {
  const { text } = document;
  const { labels, lexicon, copulas, ours } = knowledge();
  const lines = linesOf(text, part.start, part.end);
  // A single line is one body, whatever it says, unless it holds a label and something under it.
  let pieces = piecesOf(text, lines, labels, copulas);
  if (pieces.length === 1) pieces = piecesOf(text, lines, labelsOf({}), copulas);
  const lang = (start: number, end: number, context?: string) => {
    const stretch = text.slice(start, Math.min(end, start + 2000));
    return context !== undefined && isPlainly(stretch, context) ? context : identify(stretch, context).lang;
  };
  assign(zonesOf(pieces), { text, labels, lexicon, lang });
  markFootnotes(text, pieces);
  if (pieces.some((p) => p.kind !== "body")) markHeadlines(text, pieces, labels);
  speak(text, pieces, ours, part.lang);
  return pieces;
}

/** Neighbours of one kind and language are one section; every label and heading is its own. */
function joined(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const p of pieces) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && p.kind !== "heading" && p.kind === last.kind && p.lang === last.lang) groups.at(-1)!.push(p);
    else groups.push([p]);
  }
  return groups;
}

function* decided(document: Document): Generator<Piece[]> {
  const parts = document.parts.length > 0 ? document.parts : [{ start: 0, end: document.text.length }];
  for (const part of parts) yield* joined(analyse(document, part));
}

const spanOf = (group: readonly Piece[]): Span => ({ start: group[0]!.start, end: group.at(-1)!.end });

/**
 * Sections with kind and language. They tile the text: every character that is no white space lies in exactly one. Labels of blocks are
 * sections of kind `heading`; a text without any is one body. Linear in the length of the text.
 */
export const sections: Stage<"sections"> = {
  adds: "sections",
  needs: [],
  run(document) {
    const out: Section[] = [];
    for (const group of decided(document)) out.push({ ...spanOf(group), kind: group[0]!.kind ?? "body", lang: group[0]!.lang ?? "und" });
    return out;
  },
  explain(document) {
    const out: Explanation[] = [];
    for (const group of decided(document)) {
      const first = group[0]!;
      out.push({ ...spanOf(group), decision: `${first.kind} ${first.lang}`, rule: first.rule, why: `${first.why}; ${first.langWhy()}` });
    }
    return out;
  },
};
