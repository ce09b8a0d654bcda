import type { Document, SectionKind } from "../document.ts";

/** What counts are told apart by. */
export interface Grouping {
  /** As it stands in the tables: `language`, `section`, `document`, `year`, or the name of a metadata column. */
  readonly name: string;
  /** The group of a section; `undefined` where the document does not say: it is in no group then. */
  of(document: Document<"sections">, section: number): string | undefined;
}

/** The sections whose words are the authors' running text: no lists of names, keywords or references. */
export const countedSections: readonly SectionKind[] = ["title", "abstract", "body"];

/** By the section's language: `ru`, `kk`, `en`; others as they were identified. */
export const byLanguage: Grouping = { name: "language", of: (document, section) => document.sections[section]?.lang };

/** By the section's kind: `title`, `abstract`, `body` … */
export const bySection: Grouping = { name: "section", of: (document, section) => document.sections[section]?.kind };

/** Every document is a group: its id. */
export const byDocument: Grouping = { name: "document", of: ({ id }) => id };

/** By the first year from 1500 to 2199 in the metadata `year`, `date` or `published`, in that order. */
export const byYear: Grouping = {
  name: "year",
  of({ meta }) {
    for (const column of ["year", "date", "published"]) {
      const year = yearIn(valueOf(meta, column) ?? "");
      if (year !== undefined) return year;
    }
    return undefined;
  },
};

/** By a metadata column, its name as in the records or in other capitals; an empty cell is no group. */
export function byMeta(column: string): Grouping {
  return {
    name: column,
    of({ meta }) {
      const value = valueOf(meta, column)?.replace(/\s+/gu, " ").trim();
      return value === "" ? undefined : value;
    },
  };
}

const named: readonly Grouping[] = [byLanguage, bySection, byDocument, byYear];

/** The grouping that a pipeline names: `language`, `section`, `document`, `year`; any other name is a metadata column. */
export function grouping(name: string): Grouping {
  return named.find((g) => g.name === name) ?? byMeta(name);
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)/u.exec(text)?.[0];
}

function valueOf(meta: Readonly<Record<string, string>>, column: string): string | undefined {
  if (Object.hasOwn(meta, column)) return meta[column];
  const wanted = column.toLowerCase();
  const name = Object.keys(meta).find((key) => key.trim().toLowerCase() === wanted);
  return name === undefined ? undefined : meta[name];
}
