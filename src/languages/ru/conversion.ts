/** Participles that have become adjectives (`подавляющий`) and adjectives and participles that have become nouns (`учащийся`, `больной`): which ones do is learned. */
import type { ClosedReading } from "./closed.ts";
import type { Dictionary, Entry } from "./dictionary.ts";
import { foldYo } from "./spelling.ts";
import { featureString } from "./universal.ts";

/** Lemma (masculine nominative, ё folded) → what it also is: `ADJ`, `NOUN Anim`, `NOUN Inan`. */
export type Conversions = ReadonlyMap<string, readonly string[]>;

/** The masculine nominative an adjective or participle would have as a word of its own; `undefined` for other entries. */
export function nominativeOf(dictionary: Dictionary, entry: Entry): string | undefined {
  const tag = dictionary.tags[entry.tag]!;
  if (tag.startsWith("ADJF")) return foldYo(entry.lemma);
  if (!tag.startsWith("PRT")) return undefined;
  const kind = `PRTF,${tag.slice(5).split(" ", 1)[0]!}`;
  const found = dictionary.inflect(entry, (other) => other.startsWith("PRTF") && other.endsWith("masc,sing,nomn") && (other.startsWith(kind) || tag.startsWith("PRTS") && other.includes("pssv") && other.includes("past")));
  return found === undefined ? undefined : foldYo(found);
}

/** Readings of an entry as the word it has become; `inflection`: its case, number, gender, animacy. */
export function converted(conversions: Conversions, dictionary: Dictionary, entry: Entry, inflection: Readonly<Record<string, string>>): readonly ClosedReading[] {
  const lemma = nominativeOf(dictionary, entry);
  const kinds = lemma === undefined ? undefined : conversions.get(lemma);
  if (lemma === undefined || kinds === undefined) return [];
  const tag = dictionary.tags[entry.tag]!;
  const { Case, Number, Gender, Animacy } = inflection;
  const gender = Number === "Plur" ? undefined : Gender;
  return kinds.flatMap((kind): ClosedReading[] => {
    if (kind === "ADJ") {
      if (tag.startsWith("ADJF")) return [];
      if (tag.startsWith("PRTS")) return [{ lemma, upos: "ADJ", feats: featureString({ Degree: "Pos", Gender: gender, Number, Variant: "Short" }) }];
      const acc = Case === "Acc" && (Number === "Plur" || Gender === "Masc") ? Animacy : undefined;
      return [{ lemma, upos: "ADJ", feats: featureString({ Animacy: acc, Case, Degree: "Pos", Gender: gender, Number }) }];
    }
    const own = kind.slice(5);
    if (tag.startsWith("PRTS") || (Animacy !== undefined && Animacy !== own) || (own === "Anim" && gender === "Neut")) return [];
    return [{ lemma, upos: "NOUN", feats: featureString({ Animacy: own, Case, Gender: gender ?? "Masc", Number }) }];
  });
}

/** Conversions as text, one lemma a line, and back. */
export function packConversions(conversions: Conversions): string {
  return [...conversions].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([lemma, kinds]) => [lemma, ...kinds].join("\t")).join("\n");
}

export function unpackConversions(text: string): Conversions {
  return new Map(text === "" ? [] : text.split("\n").map((line) => { const [lemma = "", ...kinds] = line.split("\t"); return [lemma, kinds]; }));
}
