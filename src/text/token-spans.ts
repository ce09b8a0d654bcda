import { addressWalk } from "./addresses.ts";
import { splits, type Verdict, verdict } from "./boundary.ts";
import { tokenEnds, tokenRules } from "./rules/tokens.ts";
import { Atom, atomsOf, isMark, isQuiet, type Seam } from "./seam.ts";
import type { Segmentation } from "./segmentation.ts";

interface Bounds { readonly start: number; readonly end: number }

/**
 * Spans of the surface tokens of the sentence `text.slice(start, end)`, in UTF-16 offsets into `text`: sorted, not empty, with only
 * white space between them. Tokens in the sense of Universal Dependencies: `don't` is one. Linear in the length.
 */
export function tokenSpans(text: string, start: number, end: number, lexicon: Segmentation): Bounds[] {
  const edges: number[] = [];
  tokenEdges(text, start, end, lexicon, edges);
  const spans: Bounds[] = [];
  for (let i = 0; i < edges.length; i += 2) spans.push({ start: edges[i]!, end: edges[i + 1]! });
  return spans;
}

/** The same as plain numbers: puts where each token begins and where it ends into `edges`. */
export function tokenEdges(text: string, start: number, end: number, lexicon: Segmentation, edges: number[]): void {
  walk(text, start, end, lexicon, edges, undefined);
}

/** What the rules said between pieces written without a space; `start` and `end` are the two pieces. */
export function explainTokens(text: string, start: number, end: number, lexicon: Segmentation): (Bounds & Verdict)[] {
  const said: (Bounds & Verdict)[] = [];
  walk(text, start, end, lexicon, [], said);
  return said;
}

const nowhere = (): undefined => undefined;

function walk(text: string, start: number, end: number, lexicon: Segmentation, edges: number[], said: (Bounds & Verdict)[] | undefined): void {
  const atoms = atomsOf(text, start, end, lexicon);
  const { from, to, kind: kinds } = atoms;
  const { mark } = Atom;
  const seam: Seam = { text, lexicon, start, end, atoms, at: 0, addressAt: atoms.addressed ? addressWalk(text, start, end) : nowhere, square: 0 };
  let first = 0;
  for (let i = 0; i < from.length; i++) {
    if (kinds[i] === mark) {
      if (isMark(seam, i, "[")) seam.square++;
      else if (isMark(seam, i, "]") && seam.square > 0) seam.square--;
    }
    if (i + 1 < from.length && to[i] === from[i + 1]) {
      seam.at = i;
      if (said === undefined) {
        if (!isQuiet(seam) && !splits(tokenRules, seam, tokenEnds)) continue;
      } else {
        const v = verdict(tokenRules, seam, tokenEnds);
        said.push({ start: from[i]!, end: to[i + 1]!, ...v });
        if (v.decision === "join") continue;
      }
    }
    edges.push(from[first]!, to[i]!);
    first = i + 1;
  }
}
