import type { Document, LangCode, SectionKind } from "../document.ts";
import { compareDays, intervalOf, type Interval } from "../text/edtf.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { countedSections } from "./grouping.ts";
import { emptySample, kept, mergeSamples, sampled, type Sample } from "./sample.ts";
import type { Survey } from "./survey.ts";

/** A sentence that speaks of a date. `sentence` is its index in the document. */
export interface Passage {
  readonly document: string;
  readonly sentence: number;
  readonly section: SectionKind;
  readonly lang: LangCode | (string & {});
  readonly mention: string;
  readonly text: string;
}

interface DateRecord {
  mentions: number;
  documents: number;
  /** Mentions by language. */
  readonly langs: Map<string, number>;
  /** The first by document and sentence. */
  readonly passages: Passage[];
}

/** Date values of a corpus with what speaks of them. */
export interface Timeline { readonly dates: Sample<DateRecord> }

/** A date of the timeline. */
export interface TimelineRow extends Interval {
  /** As in entities (EDTF). */
  readonly value: string;
  readonly mentions: number;
  readonly documents: number;
  readonly byLang: Readonly<Record<string, number>>;
  readonly passages: readonly Passage[];
}

/** Dates kept, and sentences kept of each: what is beyond is counted in `mentions` alone. */
const mostDates = 50_000;
export const mostPassages = 20;
/** A longer sentence is cut (it is a table or a list). */
const longest = 1000;

/**
 * A timeline: every date with a place in the calendar (`intervalOf`) in titles, abstracts and bodies, how often it is mentioned, and the first 20
 * sentences by document id and place. At most 50,000 different dates are kept, whichever the order of documents.
 */
export const timeline: Survey<Timeline, Document<"sections" | "sentences" | "tokens" | "entities">> = {
  empty: () => ({ dates: emptySample(mostDates) }),
  add(survey, document) {
    const inDocument = new Map<string, DateRecord>();
    for (const mention of document.entities) {
      if (mention.type !== "DATE" || mention.value === undefined || intervalOf(mention.value) === undefined) continue;
      const at = sentenceAt(document, mention.start);
      if (at === undefined) continue;
      const sentence = document.sentences[at]!;
      const section = document.sections[sentence.section]!;
      if (!countedSections.includes(section.kind)) continue;
      let record = inDocument.get(mention.value);
      if (record === undefined) inDocument.set(mention.value, (record = { mentions: 0, documents: 1, langs: new Map(), passages: [] }));
      record.mentions++;
      record.langs.set(mention.lang, (record.langs.get(mention.lang) ?? 0) + 1);
      const text = oneLine(document.text.slice(sentence.start, sentence.end));
      if (record.passages.length < mostPassages && record.passages.at(-1)?.sentence !== at) {
        record.passages.push({ document: document.id, sentence: at, section: section.kind, lang: sentence.lang, mention: oneLine(document.text.slice(mention.start, mention.end)), text: text.length > longest ? `${text.slice(0, longest)} […]` : text });
      }
    }
    for (const [value, record] of inDocument) absorb(sampled(survey.dates, value, false, () => ({ mentions: 0, documents: 0, langs: new Map(), passages: [] })), record);
    return survey;
  },
  merge(a, b) {
    mergeSamples(a.dates, b.dates, absorb);
    return a;
  },
};

/** The dates in the order of the calendar: by first day, then by last, then by value. */
export function timelineRows(survey: Timeline): readonly TimelineRow[] {
  const rows = [...kept(survey.dates)].map(([value, r]): TimelineRow => ({
    value, ...intervalOf(value)!, mentions: r.mentions, documents: r.documents,
    byLang: Object.fromEntries([...r.langs].sort(([a], [b]) => (a < b ? -1 : 1))), passages: r.passages,
  }));
  return rows.sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to) || (a.value < b.value ? -1 : 1));
}

function absorb(into: DateRecord, from: DateRecord): void {
  into.mentions += from.mentions;
  into.documents += from.documents;
  for (const [lang, n] of from.langs) into.langs.set(lang, (into.langs.get(lang) ?? 0) + n);
  into.passages.push(...from.passages);
  into.passages.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.sentence - b.sentence));
  into.passages.length = Math.min(into.passages.length, mostPassages);
}

function sentenceAt({ sentences }: Document<"sentences">, start: number): number | undefined {
  const at = lowerBound(sentences.length, (i) => sentences[i]!.end <= start);
  const sentence = sentences[at];
  return sentence === undefined || sentence.start > start ? undefined : at;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
