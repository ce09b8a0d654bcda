import type { Change, OffsetMap } from "./text/draft.ts";

/** A half-open stretch of a document's `text`, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span { readonly start: number; readonly end: number }

/** The languages that are analysed. */
export type LangCode = "ru" | "kk" | "en";

/** ISO 639-1 (or 639-3 where there is no two-letter code), `und` where nothing decides. Any language may be found. */
export type Lang = LangCode | "und" | (string & {});

/** `classification` holds УДК, МРНТИ, JEL and the like; `heading` also the label of a block, run-in (`Abstract.`) or on its own line. */
export const sectionKinds = ["title", "authors", "affiliation", "classification", "abstract", "keywords", "heading", "body",
  "quotation", "references", "footnotes"] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Section extends Span { readonly kind: SectionKind; readonly lang: Lang }

/** `section` is an index into the document's sections. */
export interface Sentence extends Span { readonly section: number; readonly lang: Lang }

/** A surface token as written (`text.slice(start, end)`); `sentence` is an index into the document's sentences. */
export interface Token extends Span { readonly sentence: number }

/**
 * A syntactic word in the sense of Universal Dependencies; a token is mostly one word, several in `don't` (do + n't) or
 * `адаммын` (адам + мын). The first word of a token is its head. `feats` is the CoNLL-U string, `""` where there are none.
 */
export interface Word {
  /** Index into the document's tokens. */
  readonly token: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos?: string;
  readonly feats: string;
  /** Only where it is another than the sentence's: a word of a phrase, title or quotation in that language. */
  readonly lang?: Lang;
}

/**
 * The words in integers, for what counts them: a type is a word without its place, and every word the place of its type in `list`. A reader may share one list among
 * documents, so it may hold more types than the document has.
 */
export interface Types {
  readonly list: readonly Type[];
  /** The type of each word. */
  readonly words: readonly number[];
  /** The token of each word. */
  readonly tokens: readonly number[];
  /** The sentence of each token. */
  readonly sentences: readonly number[];
}

/** `written`: the token as the text has it, at the first of several words. */
export interface Type extends Omit<Word, "token"> { readonly written?: string }

/**
 * The types of OntoNotes 5 with the names of KazNERD where they differ and its further types; PERSON, ORG and WORK are KazNERD's PERSON,
 * ORGANISATION and ART. docs/entities.md has the crosswalk to CoNLL-2003, OntoNotes and KazNERD.
 */
export const entityTypes = ["PERSON", "ORG", "GPE", "LOCATION", "FACILITY", "NORP", "EVENT", "LAW", "WORK", "LANGUAGE",
  "DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL",
  "PRODUCT", "PROJECT", "POSITION", "DISEASE", "NON_HUMAN", "CONTACT", "ADAGE", "MISCELLANEOUS"] as const;
export type EntityType = (typeof entityTypes)[number];

/** Mentions may overlap or nest; mentions of one entity in whatever language share an `id` within the document. */
export interface Entity extends Span {
  readonly id: string;
  readonly type: EntityType;
  readonly lang: Lang;
  /** The mention in its dictionary form (`Қазақстан Республикасы` for `Қазақстан Республикасымен`). */
  readonly normal: string;
  /** ISO 8601 for dates (`2022-09-28`, `2015/2023`), a plain decimal number with an optional unit for amounts (`1700000 t`, `10..12 g/L`). */
  readonly value?: string;
  /** 0–1: how surely the mention means what the others with its id mean. */
  readonly score?: number;
}

/** An author's keyword, or a phrase found by the tool; the span is the keyword in its list, or its first place in the text. */
export interface Keyword extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly lang: Lang;
  readonly source: "author" | "extracted";
  /** Author: 1. Extracted: 0–1, higher is better. */
  readonly score: number;
  /** 1-based, within its list or its language. */
  readonly rank: number;
}

/** Which sentences (or author's keywords) say the same: indices into `sentences` or `keywords`, empty where a language has nothing. */
export interface Link {
  readonly kind: "sentence" | "keyword";
  readonly ru: readonly number[];
  readonly kk: readonly number[];
  readonly en: readonly number[];
  /** 0–1: how sure the link is. */
  readonly score: number;
  /** Of sentences that have changed places: one version has it in another order, so that the link crosses others. */
  readonly crossing?: true;
}

export const divergenceKinds = ["sentence-omitted", "sentence-added", "item-omitted", "number", "date", "entity", "negation",
  "keyword-missing", "keyword-added", "keyword-order", "keyword-rendering", "keyword-not-in-text"] as const;
export type DivergenceKind = (typeof divergenceKinds)[number];

/** A place where one version says otherwise than the others. The span is what it says, or about where something is missing. */
export interface Divergence extends Span {
  readonly kind: DivergenceKind;
  /** The version that differs. */
  readonly lang: LangCode;
  /** Index into the document's sections. */
  readonly section: number;
  /** What the other versions have, by language: `ru: 86; kk: 86`. */
  readonly expected: string;
  readonly found: string;
  readonly evidence: string;
  readonly severity: "error" | "warning" | "note";
  /** A sentence for an editor. */
  readonly message: string;
}

/** The layers of annotation. Each is made by the stage of its name, or brought by the source. */
export interface Layers {
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly types: Types;
  readonly entities: readonly Entity[];
  readonly keywords: readonly Keyword[];
  readonly alignment: readonly Link[];
  readonly divergences: readonly Divergence[];
}
export type Layer = keyof Layers;

/**
 * One file of a document. Nearly always there is one; parallel files (`NAME.ru.txt`, `NAME.kk.txt`, `NAME.en.txt`) give three.
 * `start`, `end` bound the part in `text`; `raw` is the decoded file (or record field) that raw offsets count into.
 */
export interface Part extends Span {
  /** As given on the command line or found under it, with `/`. */
  readonly path: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly encoding: string;
  readonly raw: string;
  /** The language the user or the file name gives. */
  readonly lang?: LangCode;
}

/** A cleaned text with an id, before any layer. */
export interface Text {
  readonly id: string;
  readonly text: string;
  readonly parts: readonly Part[];
  /** From `text` to the parts' raw texts laid end to end: raw offset 0 of part n is the sum of the raw lengths before it. */
  readonly map: OffsetMap;
  readonly changes: readonly Change[];
  /** What else the record says: columns of a CSV, fields of a JSONL. */
  readonly meta: Readonly<Record<string, string>>;
  /** Sentences in English about damaged text: what was mended and how it was read, and what could not be mended. */
  readonly warnings: readonly string[];
}

/** A text with the layers `L`. Plain, readonly data. */
export type Document<L extends Layer = never> = Text & Pick<Layers, L>;
