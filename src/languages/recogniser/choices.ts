/** Which types a token may belong to: by how it is written; a common word that was never part of a name is none. */
import type { Choice } from "../../learn/task.ts";
import { labelId } from "./labels.ts";
import type { NameToken } from "./token.ts";
import { writingOf } from "./token.ts";

export interface ChoiceLists {
  /** Types; `O` is the first. At most 31. */
  readonly types: readonly string[];
  /** Types by `Writing`. */
  readonly byWriting: readonly (readonly string[])[];
  /** Lower-case words that are never part of a name. */
  readonly outside: ReadonlySet<string>;
}

/** The choices of the first look: one of few lists. */
export type Choices = (token: NameToken) => readonly Choice[];

/** The choice of the first look for a type. */
export const typeChoice = (type: string): Choice => ({ tag: labelId(type === "O" ? "O" : `T-${type}`), facets: [] });

/** The choices of the second look for a type: its places. */
export const placeChoices = (type: string): readonly Choice[] => (type === "O" ? ["O"] : ["B", "I", "L", "U"].map((p) => `${p}-${type}`)).map((label) => ({ tag: labelId(label), facets: [] }));

export function choicesOf({ byWriting, outside }: ChoiceLists): Choices {
  const lists = byWriting.map((types) => types.map(typeChoice));
  const none: readonly Choice[] = [typeChoice("O")];
  return ({ form }) => (outside.has(form) ? none : lists[writingOf(form)] ?? none);
}

/** How often a type must be met with a way of writing, how often a word outside of names. */
export function learnChoices(sentences: Iterable<{ readonly tokens: readonly NameToken[]; readonly labels: readonly string[] }>, leastType: number, leastOutside: number): ChoiceLists {
  const counts: Map<string, number>[] = [0, 1, 2, 3, 4, 5, 6].map(() => new Map<string, number>());
  const words = new Map<string, number>();
  const named = new Set<string>();
  const all = new Set<string>();
  for (const { tokens, labels } of sentences) {
    tokens.forEach(({ form }, i) => {
      const type = labels[i]! === "O" ? "O" : labels[i]!.slice(2);
      const of = counts[writingOf(form)]!;
      of.set(type, (of.get(type) ?? 0) + 1);
      if (type !== "O") { named.add(form); all.add(type); } else if (form.toLowerCase() === form && !/\d/u.test(form)) words.set(form, (words.get(form) ?? 0) + 1);
    });
  }
  return {
    types: ["O", ...[...all].sort()],
    byWriting: counts.map((of) => ["O", ...[...of].filter(([type, n]) => type !== "O" && n >= leastType).map(([type]) => type).sort()]),
    outside: new Set([...words].filter(([form, n]) => n >= leastOutside && !named.has(form)).map(([form]) => form).sort()),
  };
}
