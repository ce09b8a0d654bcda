import type { LangCode } from "../document.ts";
import { emptySample, mergeSamples, sampled, type Sample } from "./sample.ts";
import type { Survey } from "./survey.ts";
import { observed, type Observed } from "./term-pairs.ts";
import type { Analysed } from "./term-phrases.ts";

export const termLangs: readonly LangCode[] = ["ru", "kk", "en"];
/** Phrases and pairs kept, documents listed, forms of a phrase remembered. */
const most = 100_000;
export const mostDocuments = 20;
const mostForms = 6;

/** A phrase of a language: how it may be shown, with how often (key: `a`, `n` or `d` as in `Shown`, then the text). */
export interface PhraseRecord {
  readonly forms: Map<string, number>;
  /** Linked passages it stands in. */
  met: number;
}

/** Two phrases of two languages that met in linked passages or in linked places of the authors' keyword lists. */
export interface PairRecord {
  /** Linked keywords; linked passages in which their words translate each other; in which both stand and nothing tells that they do. */
  lists: number;
  sure: number;
  together: number;
  documents: number;
  /** The first by id. */
  first: string[];
}

/** `ru внешний политик`: the language and the key of a phrase; a pair is two of them with a tab between. */
export interface Terms {
  readonly phrases: Sample<PhraseRecord>;
  readonly pairs: Sample<PairRecord>;
  /** Linked passages of all documents. */
  passages: number;
}

/**
 * Which phrases translate which in a corpus: authors' keywords and keyphrases of the texts, and what stands for them in the linked passages of the
 * other languages. At most 100,000 phrases and twice as many pairs are kept (some 80 MB; authors' keywords before others, see `Sample`), so the memory does not grow with the
 * corpus; any order of documents and of merges gives the same.
 */
export const terms: Survey<Terms, Analysed> = {
  empty: () => ({ phrases: emptySample(most), pairs: emptySample(2 * most), passages: 0 }),
  add(survey, document) {
    const found = observations(document);
    survey.passages += found.passages;
    for (const [key, own] of found.phrases) absorbPhrase(sampled(survey.phrases, key, false, () => ({ forms: new Map(), met: 0 })), own);
    for (const [key, own] of found.pairs) {
      // Evidence of lists and of passages is kept apart, so that lists can come first.
      const { lists, sure, together } = own;
      const part = (name: string, counts: Pick<PairRecord, "lists" | "sure" | "together">): void =>
        absorbPair(sampled(survey.pairs, `${name}${key}`, name === "l", () => ({ lists: 0, sure: 0, together: 0, documents: 0, first: [] })), { ...counts, documents: 1, first: [document.id] });
      if (lists > 0) part("l", { lists, sure: 0, together: 0 });
      if (sure > 0 || together > 0) part("p", { lists: 0, sure, together });
    }
    return survey;
  },
  merge(a, b) {
    a.passages += b.passages;
    mergeSamples(a.phrases, b.phrases, absorbPhrase);
    mergeSamples(a.pairs, b.pairs, absorbPair);
    return a;
  },
};

const known = new WeakMap<Analysed["sentences"], Observed>();

/** What a document tells of terms; made once for each. */
export function observations(document: Analysed): Observed {
  let found = known.get(document.sentences);
  if (found === undefined) known.set(document.sentences, (found = observed(document)));
  return found;
}

function absorbPhrase(into: PhraseRecord, from: PhraseRecord): void {
  into.met += from.met;
  for (const [form, n] of from.forms) into.forms.set(form, (into.forms.get(form) ?? 0) + n);
  if (into.forms.size <= mostForms) return;
  // By the forms alone, not their counts: so any order of merges keeps the same ones, with all their counts.
  const worst = [...into.forms.keys()].sort((a, b) => (a < b ? -1 : 1)).slice(mostForms);
  for (const form of worst) into.forms.delete(form);
}

function absorbPair(into: PairRecord, from: PairRecord): void {
  into.lists += from.lists;
  into.sure += from.sure;
  into.together += from.together;
  into.documents += from.documents;
  into.first = [...into.first, ...from.first].sort().slice(0, mostDocuments);
}
