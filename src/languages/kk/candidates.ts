/** A form with its readings as the model sees them, out of context. */
import { hashText, mix } from "../../learn/hash.ts";
import { newItem } from "../../learn/task.ts";
import type { Item, Task } from "../../learn/task.ts";
import type { Analysis } from "../language.ts";
import type { Reading } from "./analyser.ts";
import { names } from "./names.ts";
import { casing } from "./readings.ts";
import { numberOf, possessed, tagset, verbal } from "./tag.ts";
import { clauseEnd, mayBePossessed, sentenceEnd, surelyVerb } from "./task.ts";

export interface Candidates {
  readonly form: string;
  readonly readings: readonly Reading[];
  readonly item: Item;
  /** May it be a verb or an auxiliary? */
  readonly verbal: boolean;
  /** 0 for each reading as an auxiliary that only comes after a verb; undefined where there are none, or no others. */
  readonly unaided: Uint8Array | undefined;
  /** Words by reading, once made. */
  readonly made: (readonly Analysis[] | undefined)[];
}

const sources = { form: 1, stem: 2, shape: 3, guess: 4 } as const;
const size = (count: number): number => (count <= 0 ? 0 : Math.min(12, 1 + Math.floor(Math.log2(count))));

/** Under which form a class of words is kept: lower case, digits as one. */
export const clusterKey = (form: string): string => form.toLowerCase().replace(/\p{Nd}+/gu, "0");

/** Makes the item of a form. */
export function candidatesOf(form: string, readings: readonly Reading[], task: Task, cluster: (form: string) => number): Candidates {
  const lower = form.toLowerCase();
  const word = hashText(lower);
  const writing = casing(form);
  let most = 0;
  for (const r of readings) most = Math.max(most, r.count);
  let kinds = 0, parts = 0, lemmas = 0, any = 0, every = -1;
  let top: Reading | undefined;
  const certain = readings.some((r) => r.source !== "guess");
  const seen = new Set<number>();
  const once = (value: number): boolean => !seen.has(value) && (seen.add(value), true);
  const choices = readings.map((r) => {
    const tag = numberOf(r.tag, r.enclitics);
    const lower = r.lemma.toLowerCase();
    const lemma = hashText(lower);
    const source = sources[r.source] + (r.irregular ? 8 : 0);
    // The columns may have grown.
    const full = tagset.columns[0]![tag]!, coarse = tagset.columns[1]![tag]!, pos = tagset.columns[2]![tag]!;
    const flags = tagset.flags[tag]!;
    any |= flags;
    every &= flags;
    if (r.source !== "guess" || !certain) {
      if (once(pos)) kinds += mix(1, pos);
      if (once(coarse)) parts += mix(2, coarse);
      if (r.source !== "guess" && once(lemma)) lemmas += mix(3, lemma);
    }
    if (top === undefined || r.count > top.count) top = r;
    const guess = r.source === "guess" ? 1 : 0;
    return {
      tag, facets: [
        mix(11, full, source), mix(12, coarse, source, Math.min(3, readings.length - 1)), mix(13, pos, source), mix(14, full, lemma), mix(15, pos, lemma), lemma,
        mix(16, pos, source * 16 + size(r.count)), mix(17, full, size(r.count)), mix(18, source, size(most) * 16 + size(r.count)), mix(19, pos, hashText(r.suffixes), source),
        guess === 0 ? 0 : mix(20, pos, hashText(lower.slice(-3))), guess === 0 ? 0 : mix(21, pos, hashText(lower.slice(-2))), guess === 0 ? 0 : mix(22, pos, Math.min(lower.length, 12)),
        guess === 0 ? 0 : mix(24, full, hashText(lower.slice(-2))),
        mix(23, pos, names.given.has(lower) ? 1 : names.surnames.has(lower) ? 2 : 0),
      ],
    };
  });
  let flags = (every & verbal ? surelyVerb : 0) | (any & possessed ? mayBePossessed : 0);
  if (top!.tag.upos === "PUNCT") flags |= top!.tag.xpos === "sent" ? sentenceEnd | clauseEnd : clauseEnd;
  const ending = (n: number): number => hashText(lower, n, Math.max(0, lower.length - n));
  const item = newItem(task, [
    word, ending(1), ending(2), ending(3), ending(4), ending(5), hashText(lower, 9, 0, 3), writing, kinds | 0, parts | 0, lemmas | 0, cluster(clusterKey(form)), flags,
    hashText(top!.lemma.toLowerCase()), roleOf(top!), Math.min(readings.length, 6),
  ], choices);
  return { form, readings, item, verbal: readings.some(({ tag }) => tag.upos === "VERB" || tag.upos === "AUX"), unaided: unaided(readings), made: [] };
}

/** Auxiliaries that stand after nouns and pronouns as well. */
const copulas: ReadonlySet<string> = new Set(["бол", "е", "де", "ет"]);

function unaided(readings: readonly Reading[]): Uint8Array | undefined {
  const others = Uint8Array.from(readings, ({ lemma, tag }) => (tag.upos === "AUX" && !copulas.has(lemma) ? 0 : 1));
  return others.includes(0) && others.includes(1) ? others : undefined;
}

const roleOf = (r: Reading): number => tagset.columns[tagset.names.indexOf("role")]![numberOf(r.tag, r.enclitics)]!;
