/** What a document's other places say of a word: how it is written there, and what the first look took it for. */
import type { Guesses } from "./task.ts";
import type { Written } from "./surroundings.ts";
import { Writing } from "./token.ts";

/** The words of a document, numbered as they come. */
export interface Recurring {
  /** For each sentence and token the number of its word; -1 for marks and numbers in digits. */
  readonly words: readonly Int32Array[];
  /** By word how often it is written in small letters, and with a capital within a sentence. */
  readonly low: readonly number[];
  readonly inner: readonly number[];
}

export function recurringIn(sentences: readonly (readonly Written[])[]): Recurring {
  const known = new Map<string, number>();
  const low: number[] = [], inner: number[] = [];
  const words = sentences.map((tokens) => {
    const out = new Int32Array(tokens.length);
    let begun = false;
    for (let i = 0; i < tokens.length; i++) {
      const { writing, key, breaks } = tokens[i]!;
      if (writing === Writing.mark || writing === Writing.digits) {
        out[i] = -1;
        if (breaks) begun = false;
        continue;
      }
      let word = known.get(key);
      if (word === undefined) {
        known.set(key, word = low.length);
        low.push(0);
        inner.push(0);
      }
      if (writing === Writing.low) low[word]!++;
      else if (begun) inner[word]!++;
      begun = true;
      out[i] = word;
    }
    return out;
  });
  return { words, low, inner };
}

const step = (n: number): number => (n > 2 ? 2 : n > 0 ? 1 : 0);

/** For each token how its word is written elsewhere in the document; `words` are those of the sentence. */
export function elsewhere(tokens: readonly Written[], words: Int32Array, { low, inner }: Recurring): Uint8Array {
  const out = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const word = words[i]!;
    if (word >= 0) out[i] = 1 + step(low[word]! - (tokens[i]!.writing === Writing.low ? 1 : 0)) + 3 * step(inner[word]!);
  }
  return out;
}

/** By word the types that it was taken for, and how surely. */
export type Opinions = readonly (ReadonlyMap<number, number> | undefined)[];

/** What the first look took words with a capital for, over a document. */
export function opinionsOf(sentences: readonly (readonly Written[])[], words: readonly Int32Array[], guesses: readonly Guesses[]): Opinions {
  const out: (Map<number, number> | undefined)[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const tokens = sentences[s]!, of = words[s]!;
    const { types, leads } = guesses[s]!;
    for (let i = 0; i < tokens.length; i++) {
      if (!tells(tokens[i]!)) continue;
      const word = of[i]!;
      while (out.length <= word) out.push(undefined);
      const all = (out[word] ??= new Map<number, number>());
      all.set(types[i]!, (all.get(types[i]!) ?? 0) + leads[i]!);
    }
  }
  return out;
}

const tells = ({ writing, key }: Written): boolean => writing !== Writing.mark && writing !== Writing.digits && writing !== Writing.low && writing !== Writing.initial && key.length > 1;

/** The type that a token's word is elsewhere most surely taken for, times 8, and how surely; -1 where nothing is known. `type`, `lead`: its own guess. */
export function takenFor(token: Written, word: number, type: number, lead: number, opinions: Opinions): number {
  const of = word < 0 ? undefined : opinions[word];
  if (of === undefined) return -1;
  const own = tells(token);
  let best = -1, most = 0, sum = 0;
  for (const [one, all] of of) {
    const n = all - (own && one === type ? lead : 0);
    sum += n;
    if (n > most) { most = n; best = one; }
  }
  return best < 0 ? -1 : best * 8 + (most > 9 ? 3 : most > 4 ? 2 : 1) + (most * 5 > sum * 4 ? 4 : 0);
}
