/** Lessons from sentences of our own (kk-sentences.txt), of which some words are known. */
import { readFileSync } from "node:fs";
import type { Reading } from "../../src/languages/kk/analyser.ts";

/** What is known of a token: of its first word lemma (`_` for any), UPOS and some features. */
interface Known { readonly lemma: string; readonly upos: string; readonly feats: readonly string[] }
export interface OwnToken { readonly form: string; readonly known: Known | undefined }

/** The sentences, token by token. */
export function ownSentences(): OwnToken[][] {
  const text = readFileSync(new URL("kk-sentences.txt", import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => [...line.matchAll(/([^\s[]+)(?:\[((?:[^[\]]|\[psor\])*)\])?/gu)]
    .map(([, form = "", marks]) => {
      if (marks === undefined) return { form, known: undefined };
      const [lemma = "_", upos = "", feats = ""] = marks.split(" ");
      return { form, known: { lemma, upos, feats: feats === "" ? [] : feats.split("|") } };
    }));
}

/** The readings that agree with what is known. Throws a RangeError where none does: the sentence, or the analyser, is wrong. */
export function agreeing({ form, known }: OwnToken, readings: readonly Reading[]): Uint8Array | undefined {
  if (known === undefined) return undefined;
  const fits = readings.map(({ lemma, tag }) => tag.upos === known.upos && (known.lemma === "_" || lemma.toLowerCase() === known.lemma.toLowerCase()) && known.feats.every((f) => tag.feats.split("|").includes(f)));
  if (!fits.includes(true)) throw new RangeError(`'${form}' has no reading ${known.lemma} ${known.upos} ${known.feats.join("|")} as kk-sentences.txt has it.`);
  return Uint8Array.from(fits, Number);
}
