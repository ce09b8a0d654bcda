import { lineage } from "../categories/dictionary.ts";
import type { Match, Matcher } from "../categories/matcher.ts";
import type { SectionKind } from "../document.ts";
import { type Codable, type CodedUnit, codedUnits, countedLangs, type UnitKind } from "./coded-units.ts";
import { bestOf, type Example, examplesOf } from "./coding-examples.ts";
import type { Grouping } from "./grouping.ts";
import { emptySample, mergeSamples, sampled, type Sample } from "./sample.ts";
import type { Survey } from "./survey.ts";

/** How much text there is in a language and group. */
export interface Size { units: number; coded: number; words: number; documents: number }
/** What was found of a category; without `own`, with all categories below it, a unit and a place counted once. */
export interface Found { units: number; matches: number; documents: number; ownUnits: number; ownMatches: number; ownDocuments: number }
/** A document's words and, for each category, its matches with those of the categories below and without, by language (all, ru, kk, en). */
export interface DocumentCodes { readonly words: number[]; readonly matches: Map<number, { readonly all: number[]; readonly own: number[] }> }

/** What a dictionary finds in a corpus. Keys: `lang⇥grouping⇥group`; before it `category⇥` or `category⇥category⇥`. */
export interface Coding {
  readonly sizes: Map<string, Size>;
  readonly found: Map<string, Found>;
  /** Units in which both categories stand. */
  readonly pairs: Map<string, number>;
  /** `category⇥lang`: the best sentences, one a document. */
  readonly examples: Map<string, Example[]>;
  readonly documents: Sample<DocumentCodes>;
}

export interface CodingOptions {
  readonly unit: UnitKind;
  /** Also by these groups of a section or document. */
  readonly by?: readonly Grouping[];
  /** Kinds of sections that are coded: title, abstract, body. */
  readonly sections?: readonly SectionKind[];
}

/** Documents whose codes are kept for the matrix. */
const mostDocuments = 100_000;

/**
 * Units, matches and documents of each category by language and group, pairs of categories in a unit, examples, and the matrix of documents by categories. Grows with the
 * dictionary, the groups and, up to 100,000 of them (see `Sample`), the documents. Sentences in other languages than ours are not counted.
 */
export function coding(matcher: Matcher, { unit, by = [], sections }: CodingOptions): Survey<Coding, Codable> {
  const { categories } = matcher.dictionary;
  const place = new Map(categories.map((c, i) => [c.id, i]));
  /** Each category and those above it. */
  const up = categories.map((c) => lineage(c.id).map((id) => place.get(id)!));
  return {
    empty: () => ({ sizes: new Map(), found: new Map(), pairs: new Map(), examples: new Map(), documents: emptySample(mostDocuments) }),
    add(survey, document) {
      const seen = new Set<string>();
      const first = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
      const codes = sampled(survey.documents, document.id, false, (): DocumentCodes => ({ words: [0, 0, 0, 0], matches: new Map() }));
      const units = codedUnits(matcher, document, unit, sections);
      for (const u of units) {
        const column = countedLangs.indexOf(u.lang as never);
        if (column < 1) continue;
        const { all, own } = counted(u, up);
        const groups = ["\t", ...by.flatMap((g) => { const group = g.of(document, u.section); return group === undefined ? [] : [`${g.name}\t${group.replaceAll("\t", " ")}`]; })];
        for (const lang of ["all", u.lang]) {
          for (const group of groups) {
            const key = `${lang}\t${group}`;
            const size = entry(survey.sizes, key, () => ({ units: 0, coded: 0, words: 0, documents: 0 }));
            size.units++;
            size.words += u.words;
            if (own.size > 0) size.coded++;
            if (first(key)) size.documents++;
            for (const [c, n] of all) {
              const found = entry(survey.found, `${c}\t${key}`, () => ({ units: 0, matches: 0, documents: 0, ownUnits: 0, ownMatches: 0, ownDocuments: 0 }));
              found.units++;
              found.matches += n;
              if (first(`${c}\t${key}`)) found.documents++;
              const mine = own.get(c);
              if (mine === undefined) continue;
              found.ownUnits++;
              found.ownMatches += mine;
              if (first(`own ${c}\t${key}`)) found.ownDocuments++;
            }
          }
          const present = [...all.keys()].sort((a, b) => a - b);
          present.forEach((a, i) => {
            for (const b of present.slice(i + 1)) {
              if (up[a]!.includes(b) || up[b]!.includes(a)) continue;
              const key = `${a}\t${b}\t${lang}`;
              survey.pairs.set(key, (survey.pairs.get(key) ?? 0) + 1);
            }
          });
        }
        for (const k of [0, column]) codes.words[k]! += u.words;
        for (const [c, n] of all) {
          const kept = entry(codes.matches, c, () => ({ all: [0, 0, 0, 0], own: [0, 0, 0, 0] }));
          for (const k of [0, column]) { kept.all[k]! += n; kept.own[k]! += own.get(c) ?? 0; }
        }
      }
      for (const [key, example] of examplesOf(matcher, document, units, up)) survey.examples.set(key, bestOf([...(survey.examples.get(key) ?? []), example]));
      return survey;
    },
    merge(a, b) {
      for (const [key, size] of b.sizes) sum(entry(a.sizes, key, () => ({ units: 0, coded: 0, words: 0, documents: 0 })), size);
      for (const [key, found] of b.found) sum(entry(a.found, key, () => ({ units: 0, matches: 0, documents: 0, ownUnits: 0, ownMatches: 0, ownDocuments: 0 })), found);
      for (const [key, n] of b.pairs) a.pairs.set(key, (a.pairs.get(key) ?? 0) + n);
      for (const [key, examples] of b.examples) a.examples.set(key, bestOf([...(a.examples.get(key) ?? []), ...examples]));
      mergeSamples(a.documents, b.documents, (into, from) => {
        from.words.forEach((n, k) => { into.words[k]! += n; });
        for (const [c, { all, own }] of from.matches) {
          const kept = entry(into.matches, c, () => ({ all: [0, 0, 0, 0], own: [0, 0, 0, 0] }));
          all.forEach((n, k) => { kept.all[k]! += n; kept.own[k]! += own[k]!; });
        }
      });
      return a;
    },
  };
}

/** Matches of a unit by category: with those below (places that overlap once), and its own. */
export function counted({ matches }: Pick<CodedUnit, "matches">, up: readonly (readonly number[])[]): { readonly all: ReadonlyMap<number, number>; readonly own: ReadonlyMap<number, number> } {
  const own = new Map<number, number>();
  const places = new Map<number, Match[]>();
  for (const m of matches) {
    own.set(m.category, (own.get(m.category) ?? 0) + 1);
    for (const c of up[m.category]!) entry(places, c, (): Match[] => []).push(m);
  }
  const all = new Map<number, number>();
  for (const [c, list] of places) {
    let [n, last] = [0, 0];
    for (const m of list.length < 2 ? list : [...list].sort((a, b) => a.from - b.from || b.to - a.to)) if (m.from >= last) { n++; last = m.to; }
    all.set(c, n);
  }
  return { all, own };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function sum<T extends object>(into: T, from: T): void {
  for (const key of Object.keys(from) as (keyof T)[]) (into[key] as number) += from[key] as number;
}

export { categoryMatrix, categoryRows, cooccurrenceRows, exampleRows } from "./coding-rows.ts";
