/** Which types a token may belong to: by how it is written; a common word that was never, or hardly ever, part of a name is none. */
import type { Choice } from "../../learn/task.ts";
import { labelId } from "./labels.ts";
import type { NameToken } from "./token.ts";
import { Writing, writingOf } from "./token.ts";

export interface ChoiceLists {
  /** Types; `O` is the first. At most 31. */
  readonly types: readonly string[];
  /** Types by `Writing`. */
  readonly byWriting: readonly (readonly string[])[];
  /** Lower-case words and marks that are never, or hardly ever, part of a name. */
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

/** From how many times on what is learned of choices. */
export interface ChoiceLimits {
  /** Types met with a way of writing. */
  readonly leastType: number;
  /** Words met outside of names, and how many times that must be of what they are met within (Infinity: never within). */
  readonly leastOutside: number;
  readonly hardly: number;
}

export function learnChoices(sentences: Iterable<{ readonly tokens: readonly NameToken[]; readonly labels: readonly string[] }>, { leastType, leastOutside, hardly }: ChoiceLimits): ChoiceLists {
  type Counts = Map<string, number>;
  const add = (counts: Counts, key: string): void => { counts.set(key, (counts.get(key) ?? 0) + 1); };
  const writings: Counts[] = Object.values(Writing).map(() => new Map());
  const words: Counts = new Map();
  const named: Counts = new Map();
  const all = new Set<string>();
  for (const { tokens, labels } of sentences) {
    tokens.forEach(({ form }, i) => {
      const type = labels[i]! === "O" ? "O" : labels[i]!.slice(2);
      add(writings[writingOf(form)]!, type);
      if (type !== "O") { add(named, form); all.add(type); } else if (form.toLowerCase() === form && !/\d/u.test(form)) add(words, form);
    });
  }
  const met = (of: Counts): readonly string[] => ["O", ...[...of].filter(([type, n]) => type !== "O" && n >= leastType).map(([type]) => type).sort()];
  return {
    types: ["O", ...[...all].sort()],
    byWriting: writings.map(met),
    outside: new Set([...words].filter(([form, n]) => n >= leastOutside && (named.get(form) ?? 0) <= n / hardly).map(([form]) => form).sort()),
  };
}
