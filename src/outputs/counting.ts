import { z } from "zod";
import { readDictionary } from "../categories/load.ts";
import { matcher } from "../categories/matcher.ts";
import { UshtilError } from "../error.ts";
import { sectionKinds, type SectionKind } from "../document.ts";
import { countedSections, grouping, type Grouping } from "../surveys/grouping.ts";
import { units, streamOf, type Unit } from "../surveys/counting.ts";
import { sequenceSurvey, type Counted, type Sequence, type Stream } from "../surveys/sequence.ts";
import type { OutFolder } from "./folder.ts";
import { fileStore, type FileStore } from "./integers.ts";

/** What all the outputs that count are told. */
export interface CountingOptions {
  /** Kinds of sections whose words count; title, abstract and body unless told. */
  readonly sections?: readonly SectionKind[];
  /** Path of the dictionary whose categories are counted, where they are among the units. */
  readonly dictionary?: string;
}

/** The corpus in integers, made once for all outputs of a run that count the same sections. */
export interface Counting {
  add(document: Counted): void;
  /** The number of a grouping that was asked for. */
  number(name: string): number;
  sequence(): Sequence;
  /** When an output is done; after the last of them the file is gone. */
  leave(): void;
}

interface Shared {
  readonly groupings: Grouping[];
  readonly streams: Set<Stream>;
  readonly sections: readonly SectionKind[];
  readonly file: string;
  dictionary: string | undefined;
  users: number;
  made?: { readonly sequence: Sequence; readonly store: FileStore; readonly add: (document: Counted) => void };
  last?: Counted["types"];
}

const byFolder = new WeakMap<OutFolder, Map<string, Shared>>();

/** Joins the counting of a folder. All outputs join before the first document comes. */
export function counting(folder: OutFolder, options: CountingOptions, groupings: readonly string[], counts: readonly Unit[]): Counting {
  const sections = sectionKinds.filter((k) => (options.sections ?? countedSections).includes(k));
  const dictionary = counts.some(isCategory) ? options.dictionary : undefined;
  let all = byFolder.get(folder);
  if (all === undefined) byFolder.set(folder, (all = new Map()));
  let key = sections.join("-");
  // One dictionary a sequence: another one makes another.
  if (dictionary !== undefined && (all.get(key)?.dictionary ?? dictionary) !== dictionary) key += ` ${dictionary}`;
  let shared = all.get(key);
  if (shared === undefined) all.set(key, (shared = { groupings: [], streams: new Set(), sections, file: `counting-${all.size}.partial`, dictionary: undefined, users: 0 }));
  const own = shared;
  own.users++;
  own.dictionary ??= dictionary;
  for (const name of groupings) if (!own.groupings.some((g) => g.name === name)) own.groupings.push(grouping(name));
  // Of keyphrases and entities the share among the words is told.
  for (const unit of counts) own.streams.add(streamOf(unit)).add(streamOf(unit) === "lemma" ? "lemma" : "word");
  const made = (): NonNullable<Shared["made"]> => {
    if (own.made !== undefined) return own.made;
    const store = fileStore(folder, own.file);
    const survey = sequenceSurvey({
      groupings: own.groupings, sections: own.sections, streams: [...own.streams], store: () => store, ...(own.dictionary !== undefined && { matcher: matcher(readDictionary(own.dictionary)) }),
    });
    const sequence = survey.empty();
    return (own.made = { sequence, store, add: (document) => void survey.add(sequence, document) });
  };
  return {
    add(document) {
      // Every output gives the same document; the first to do so has it counted.
      if (own.made !== undefined && own.last === document.types) return;
      own.last = document.types;
      made().add(document);
    },
    number: (name) => own.groupings.findIndex((g) => g.name === name),
    sequence: () => made().sequence,
    leave() {
      if (--own.users > 0) return;
      own.made?.store.discard();
      delete own.made;
      byFolder.get(folder)?.delete(key);
    },
  };
}

/** Rounds to so many significant digits, so that the last bits of logarithms, which differ between machines, do not show; what is no number is an empty cell. */
export function shown(value: number, digits = 6): number | string {
  if (Number.isNaN(value)) return "";
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value > 0 ? "Inf" : "-Inf";
}

/** The layers that counting these units takes. */
export function neededFor(counts: readonly Unit[]): readonly CountingLayer[] {
  return ["sections", "sentences", "types", ...(counts.some(isCategory) ? ["tokens" as const, "words" as const] : []), ...(counts.includes("entity") || counts.includes("entity-rollup") ? ["entities" as const] : []), ...(counts.includes("keyphrase") ? ["keywords" as const] : [])];
}
const isCategory = (unit: Unit): boolean => unit === "category" || unit === "category-rollup";

/** Throws `UshtilError("usage")` where categories are to be counted and no dictionary is named, and what `readDictionary` throws. */
export function checkedDictionary(output: string, counts: readonly Unit[], dictionary: string | undefined): void {
  if (dictionary !== undefined) readDictionary(dictionary);
  else if (counts.some(isCategory)) throw new UshtilError("usage", `${output}() counts categories and has no dictionary to find them with.`, { hint: `Name one: ${output}({ dictionary: "dictionaries/foreign-policy.yaml", … }).` });
}

export type CountingLayer = "sections" | "sentences" | "types" | "tokens" | "words" | "entities" | "keywords";

/** Shapes of what pipelines tell the outputs that count. */
export const setting = {
  units: z.array(z.enum(units)).min(1).optional(),
  unit: z.enum(units).optional(),
  tokenUnit: z.enum(["word", "lemma"]).optional(),
  names: z.array(z.string().min(1)).optional(),
  dictionary: z.string().min(1).optional(),
  number: z.number().int().positive().optional(),
  sections: z.array(z.enum(sectionKinds)).min(1).optional(),
};

/** Gives settings back that have the shape. Throws `UshtilError("usage")` that says what is wrong with them, for names that are not known too. */
export function checkedSettings<T>(output: string, shape: z.ZodObject, settings: T): T {
  const result = shape.strict().safeParse(settings);
  if (result.success) return settings;
  const { path, message } = result.error.issues[0]!;
  throw new UshtilError("usage", `The settings of ${output}() are wrong: ${path.length === 0 ? "" : `'${path.join(".")}': `}${message}.`, { hint: `Known are ${Object.keys(shape.shape).join(", ")}.` });
}
