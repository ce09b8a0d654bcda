import type { Document, Lang, LangCode, Section, SectionKind, Span } from "../../document.ts";

export type Checked = Document<"sections" | "keywords">;
export type Severity = "error" | "warning" | "note";

/** What a rule found: where, which value it met, which limit that breaks. Offsets are UTF-16 units of the document's text; what is missing has the place 0–0. */
export interface Finding extends Span {
  readonly lang: Lang | "";
  /** Kind of the section; empty where what is missing has none. */
  readonly section: SectionKind | "";
  readonly value: string | number;
  readonly limit: string | number;
  /** A sentence in plain English. */
  readonly message: string;
}

/** Limits are numbers or lists of languages, which a journal may set. */
export type Limits = Readonly<Record<string, number | readonly LangCode[]>>;

export interface Rule<L extends Limits = Limits> {
  /** What is asked, in a few words: the line of a checklist. */
  readonly about: string;
  readonly severity: Severity;
  /** What holds where the journal sets nothing. */
  readonly limits: L;
  check(article: Checked, limits: L): Iterable<Finding>;
}

/** For the compiler: the limits given to `check` are those of the rule. */
export function rule<L extends Limits>(one: Rule<L>): Rule<L> {
  return one;
}

export const codes: readonly LangCode[] = ["ru", "kk", "en"];
const names: Readonly<Record<LangCode, string>> = { ru: "Russian", kk: "Kazakh", en: "English" };

/** The language's name, or its code where it has none here. */
export function nameOf(lang: Lang): string {
  return names[lang as LangCode] ?? `'${lang}'`;
}

/** `the Russian`, `the Russian and the English` */
export function listOf(langs: readonly Lang[]): string {
  return langs.map(nameOf).join(" and ");
}

export const nowhere: Span = { start: 0, end: 0 };

/** The sections of a kind in a language. */
export function sectionsOf(article: Checked, kind: SectionKind, lang?: Lang): readonly Section[] {
  return article.sections.filter((s) => s.kind === kind && (lang === undefined || s.lang === lang));
}

/** Words as word processors count them: pieces between white space with a letter or digit in them; `41 %` and `social-economic` are one. */
export function wordsIn(text: string, spans: readonly Span[]): number {
  let n = 0;
  for (const { start, end } of spans) for (const [piece] of text.slice(start, end).matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(piece)) n++;
  return n;
}

/** The stretch from the first to the last of some spans. */
export function around(spans: readonly Span[]): Span {
  return spans.length === 0 ? nowhere : { start: spans[0]!.start, end: spans.at(-1)!.end };
}
