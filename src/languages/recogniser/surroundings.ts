/** What the document and the lists of names say of the tokens of a sentence. */
import type { LangCode } from "../../document.ts";
import { hashText, mix } from "../../learn/hash.ts";
import { gazetteer } from "../gazetteer/index.ts";
import { Writing } from "./token.ts";

/** How a token is written, and where it may be listed. */
export interface Written {
  readonly keys: readonly string[];
  readonly writing: number;
  /** Its lemma in small letters. */
  readonly key: string;
  /** A mark after which capitals say little. */
  readonly breaks: boolean;
}

/** Longest listed name in tokens. */
const longest = 12;

/** Listed names in a sentence, longest first from left to right: for each token part, type and certainty as a hash. */
export function listedNames(tokens: readonly Written[], lang: LangCode): Int32Array {
  const out = new Int32Array(tokens.length);
  const index = gazetteer(lang);
  const keysAt = (k: number): readonly string[] => tokens[k]!.keys;
  for (let i = 0; i < tokens.length; i++) {
    const { writing } = tokens[i]!;
    if (writing === Writing.mark || writing === Writing.digits) continue;
    const hit = index.longest(keysAt, i, Math.min(tokens.length, i + longest), ({ words }, end) => words.length === end - i);
    if (hit === undefined) continue;
    const { place: { type, national }, doubt } = hit.value;
    const seed = hashText(`${type} ${national ? "+" : ""} ${doubt} ${writing === Writing.low ? "low" : ""}`, 31);
    for (let k = i; k < hit.end; k++) out[k] = mix(seed, hit.end - i === 1 ? 3 : k === i ? 0 : k === hit.end - 1 ? 2 : 1);
    i = hit.end - 1;
  }
  return out;
}

/** How words are written in a document: in small letters, with a capital within a sentence, with one at its beginning. */
export type Habits = ReadonlyMap<string, { readonly low: number; readonly inner: number; readonly opening: number }>;

export function habitsOf(sentences: readonly (readonly Written[])[]): Habits {
  const counts = new Map<string, { low: number; inner: number; opening: number }>();
  for (const tokens of sentences) {
    let begun = false;
    for (const { writing, key, breaks } of tokens) {
      if (writing === Writing.mark || writing === Writing.digits) { if (breaks) begun = false; continue; }
      let of = counts.get(key);
      if (of === undefined) counts.set(key, of = { low: 0, inner: 0, opening: 0 });
      if (writing === Writing.low) of.low++;
      else if (begun) of.inner++;
      else of.opening++;
      begun = true;
    }
  }
  return counts;
}

const step = (n: number): number => (n > 2 ? 2 : n > 0 ? 1 : 0);

/** For each token how its word is written elsewhere in the document. */
export function elsewhere(tokens: readonly Written[], habits: Habits): Int32Array {
  const out = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { writing, key } = tokens[i]!;
    if (writing === Writing.mark || writing === Writing.digits) continue;
    const of = habits.get(key);
    if (of !== undefined) out[i] = 1 + step(of.low - (writing === Writing.low ? 1 : 0)) + 3 * step(of.inner);
  }
  return out;
}
