import type { Behaviour, Segmentation } from "../text/segmentation.ts";

export type { Behaviour, FormKnowledge, Segmentation, TokenHabits } from "../text/segmentation.ts";

/**
 * Abbreviations from lines `behaviour[+behaviour…]: abbreviation abbreviation …`, without last dots. Listed in two lines, an
 * abbreviation has the behaviours of both. `others` (another language's, met in references) count where the language has none.
 */
export function abbreviations(lines: string, ...others: readonly ReadonlyMap<string, readonly Behaviour[]>[]): ReadonlyMap<string, readonly Behaviour[]> {
  const map = new Map<string, readonly Behaviour[]>();
  for (const line of lines.split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const behaviours = line.slice(0, colon).trim().split("+") as Behaviour[];
    for (const a of words(line.slice(colon + 1))) map.set(a, [...new Set([...(map.get(a) ?? []), ...behaviours])]);
  }
  for (const other of others) for (const [a, behaviours] of other) if (!map.has(a)) map.set(a, behaviours);
  return map;
}

/** A set from words between white space. */
export function wordSet(list: string, ...others: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...words(list), ...others.flatMap((o) => [...o])]);
}

function words(list: string): string[] {
  return list.split(/\s+/u).filter((w) => w !== "");
}

/** For text of which nothing is known: the knowledge of all of them together, the first one's habits. */
export function union(first: Segmentation, ...rest: readonly Segmentation[]): Segmentation {
  const all = [first, ...rest];
  const set = (of: (s: Segmentation) => ReadonlySet<string>): ReadonlySet<string> => new Set(all.flatMap((s) => [...of(s)]));
  return {
    abbreviations: abbreviations("", ...all.map((s) => s.abbreviations)), initials: set((s) => s.initials),
    starters: set((s) => s.starters), lettered: set((s) => s.lettered), labels: set((s) => s.labels),
    verbLast: first.verbLast, tokens: first.tokens,
    forms: {
      isName: (form) => all.some((s) => s.forms.isName(form)), isGivenName: (form) => all.some((s) => s.forms.isGivenName(form)),
      beginsNames: (form) => all.some((s) => s.forms.beginsNames(form)), isCommon: (form) => all.some((s) => s.forms.isCommon(form)), isPredicate: (form) => all.some((s) => s.forms.isPredicate(form)),
      isSubject: (form) => all.every((s) => s.forms.isSubject(form)),
    },
  };
}
