import type { Dictionary } from "../categories/dictionary.ts";
import { type DictionaryOptions, readDictionary } from "../categories/load.ts";
import { matcher, type Matcher } from "../categories/matcher.ts";
import type { SectionKind } from "../document.ts";
import { type Codable, codedUnits as unitsOf, codingNeeds, textOf, type UnitKind, unitKinds } from "../surveys/coded-units.ts";
import { type Coding, coding, cooccurrenceRows, categoryRows, exampleRows } from "../surveys/coding.ts";
import { type Grouping, grouping } from "../surveys/grouping.ts";
import { UshtilError } from "../error.ts";
import type { Output } from "./output.ts";
import { placing } from "./placing.ts";
import { openTable, type Row } from "./table.ts";

export interface CategoryOptions extends DictionaryOptions {
  /** What is coded as one: `sentence` unless said otherwise. */
  readonly unit?: UnitKind;
  /** Kinds of sections that are coded; title, abstract and body unless said otherwise. */
  readonly sections?: readonly SectionKind[];
  /** Before the names of the files, where a pipeline has several dictionaries: `trade-` gives `trade-categories.csv`. */
  readonly prefix?: string;
  /** Counts also by `section`, `document`, `year` or a metadata column. */
  readonly by?: readonly (string | Grouping)[];
}
type Needs = (typeof codingNeeds)[number];

/**
 * The four tables of a dictionary: `coded-units.csv`, `categories.csv`, `category-cooccurrence.csv`, `category-examples.csv`. The dictionary is read here
 * (`readDictionary` says what it throws), analysed when the first table is opened.
 *
 * ```ts
 * definePipeline({ read: ["corpus"], write: [...categoryTables("dictionaries/foreign-policy.yaml", { unit: "paragraph", by: ["year"] })] })
 * ```
 */
export function categoryTables(dictionary: string, options: CategoryOptions = {}): readonly Output<Needs>[] {
  const coder = coderOf(dictionary, options);
  return [codedUnitsOf(coder), categoriesOf(coder), cooccurrenceOf(coder), examplesOf(coder)];
}

/** `coded-units.csv`: a unit a row, with its categories and the terms found, in a form that a coder can correct by hand and `ushtil agree` can read. */
export function codedUnits(dictionary: string, options: CategoryOptions = {}): Output<Needs> {
  return codedUnitsOf(coderOf(dictionary, options));
}

/** `categories.csv`: units, matches and documents of each category by language and group; categories above count what lies below them. */
export function categories(dictionary: string, options: CategoryOptions = {}): Output<Needs> {
  return categoriesOf(coderOf(dictionary, options));
}

/** `category-cooccurrence.csv`: pairs of categories in one unit. */
export function categoryCooccurrence(dictionary: string, options: CategoryOptions = {}): Output<Needs> {
  return cooccurrenceOf(coderOf(dictionary, options));
}

/** `category-examples.csv`: the best sentences for each category and language. */
export function categoryExamples(dictionary: string, options: CategoryOptions = {}): Output<Needs> {
  return examplesOf(coderOf(dictionary, options));
}

interface Coder { readonly dictionary: Dictionary; readonly unit: UnitKind; readonly sections: readonly SectionKind[] | undefined; readonly by: readonly Grouping[]; readonly prefix: string; matcher(): Matcher }

function coderOf(path: string, { unit = "sentence", sections, by = [], prefix = "", ...options }: CategoryOptions): Coder {
  if (!unitKinds.includes(unit)) throw new UshtilError("usage", `'${String(unit)}' is no unit of coding.`, { hint: `Known are ${unitKinds.join(", ")}.` });
  if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}_-]*)?$/u.test(prefix)) throw new UshtilError("usage", `'${prefix}' cannot begin the name of a file.`, { hint: "A prefix has letters, digits, - and _." });
  const dictionary = readDictionary(path, options);
  let made: Matcher | undefined;
  return { dictionary, unit, sections, prefix, by: by.map((g) => (typeof g === "string" ? grouping(g) : g)), matcher: () => (made ??= matcher(dictionary)) };
}

const unitColumns = ["document", "unit", "section", "lang", "categories", "terms", "matches", "words", "start", "end", "rawStart", "rawEnd", "text"] as const;

function codedUnitsOf({ matcher, dictionary, unit, sections, prefix }: Coder): Output<Needs> {
  return {
    name: `${prefix}codedUnits`, file: `${prefix}coded-units.csv`, about: `every ${unit} with its categories`, needs: codingNeeds,
    async open(folder, { offsets }) {
      const table = await openTable(folder, `${prefix}coded-units.csv`, unitColumns);
      const own = matcher();
      return {
        async write(document) {
          const at = placing(document, offsets);
          for (const u of unitsOf(own, document, unit, sections)) await table.row(unitRow(document, u));
          function unitRow(document: Codable, u: ReturnType<typeof unitsOf>[number]): Row {
            const found = [...new Set(u.matches.map((m) => m.category))].sort((a, b) => a - b);
            const terms = found.map((c) => `${dictionary.categories[c]!.id}: ${[...new Set(u.matches.filter((m) => m.category === c).map((m) => document.text.slice(document.tokens[m.from]!.start, document.tokens[m.to - 1]!.end).replace(/\s+/gu, " ")))].join(", ")}`);
            return {
              document: document.id, unit: u.id, section: document.sections[u.section]!.kind, lang: u.lang, categories: found.map((c) => dictionary.categories[c]!.id).join("; "), terms: terms.join("; "),
              matches: u.matches.length, words: u.words, ...at.place(u), text: textOf(document, u),
            };
          }
        },
        close: () => table.close(),
        discard: () => table.discard(),
      };
    },
  };
}

/** An output that folds the survey of a dictionary and writes rows of the finished one. */
function finished(own: string, ending: string, about: string, { matcher, unit, sections, by, dictionary, prefix }: Coder, columns: readonly string[], rows: (survey: Coding, dictionary: Dictionary) => Iterable<Row>): Output<Needs> {
  const [name, file] = [`${prefix}${own}`, `${prefix}${ending}`];
  return {
    name, file, about, needs: codingNeeds,
    async open(folder) {
      const table = await openTable(folder, file, columns);
      const fold = coding(matcher(), { unit, by, ...(sections === undefined ? {} : { sections }) });
      let survey = fold.empty();
      return {
        async write(document) { survey = fold.add(survey, document); },
        async close() {
          for (const row of rows(survey, dictionary)) await table.row(row);
          await table.close();
        },
        discard: () => table.discard(),
      };
    },
  };
}

const round = (n: number): number => Math.round(1000 * n) / 1000;

function categoriesOf(coder: Coder): Output<Needs> {
  return finished("categories", "categories.csv", "counts of every category by language and group", coder,
    ["category", "parent", "label_ru", "label_kk", "label_en", "lang", "group_by", "group", "units", "units_own", "share", "matches", "matches_own", "per_1000_words", "documents", "documents_own", "all_units", "all_words", "all_documents"],
    function* (survey, dictionary) {
      const labels = new Map(dictionary.categories.map((c) => [c.id, c.labels]));
      for (const r of categoryRows(survey, dictionary)) {
        const { ru = "", kk = "", en = "" } = labels.get(r.category)!;
        yield {
          category: r.category, parent: r.parent, label_ru: ru, label_kk: kk, label_en: en, lang: r.lang, group_by: r.grouping, group: r.group, units: r.units, units_own: r.ownUnits, share: round(r.share),
          matches: r.matches, matches_own: r.ownMatches, per_1000_words: round(r.perThousand), documents: r.documents, documents_own: r.ownDocuments, all_units: r.allUnits, all_words: r.words, all_documents: r.allDocuments,
        };
      }
    });
}

function cooccurrenceOf(coder: Coder): Output<Needs> {
  return finished("categoryCooccurrence", "category-cooccurrence.csv", `categories that stand in one ${coder.unit}`, coder,
    ["lang", "category_a", "category_b", "units_a", "units_b", "together", "expected", "jaccard", "npmi", "log_likelihood", "small", "all_units"],
    function* (survey, dictionary) {
      for (const r of cooccurrenceRows(survey, dictionary)) {
        yield {
          lang: r.lang, category_a: r.a, category_b: r.b, units_a: r.unitsA, units_b: r.unitsB, together: r.together, expected: round(r.expected), jaccard: round(r.jaccard), npmi: round(r.npmi),
          log_likelihood: round(r.logLikelihood), small: r.small ? "yes" : "", all_units: r.units,
        };
      }
    });
}

function examplesOf(coder: Coder): Output<Needs> {
  return finished("categoryExamples", "category-examples.csv", "the best sentences for each category and language", coder,
    ["category", "lang", "rank", "score", "document", "section", "sentence", "terms", "text"],
    function* (survey, dictionary) {
      for (const { category, lang, rank, score, document, section, sentence, terms, text } of exampleRows(survey, dictionary)) yield { category, lang, rank, score, document, section, sentence, terms: terms.join("; "), text };
    });
}
