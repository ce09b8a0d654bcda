import type { Divergence, Document, LangCode, Span } from "../../document.ts";
import { languages } from "../../languages/index.ts";

/** A divergence before it is known in which kind of section it stands. */
export type Finding = Omit<Divergence, "section">;

/** `the Russian and Kazakh versions`. */
export function versionsOf(langs: readonly LangCode[]): string {
  const names = langs.map((l) => languages[l].name);
  return `the ${names.join(" and ")} version${names.length > 1 ? "s" : ""}`;
}

/** What other versions have, by language: `ru: 86; kk: 86`. */
export function quoted(document: Document, spans: readonly { readonly lang: LangCode; readonly span: Span }[]): string {
  return spans.map(({ lang, span }) => `${lang}: ${said(document, span)}`).join("; ");
}

/** What stands in a span, in one line. */
export function said({ text }: Document, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** In English quotation marks, cut where it is long. */
export function cited(words: string, most = 120): string {
  return `“${words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/u, "")} …` : words}”`;
}

/** `Capital` at the beginning of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
