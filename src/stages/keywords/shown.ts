import type { Keyphrases } from "../../languages/keyphrases.ts";
import type { Occurrence } from "./candidates.ts";

/**
 * The form that stands for a phrase: a name's commonest dictionary form; else, of the occurrences in natural form (all, where none is), as a dictionary would
 * print them, the commonest, then the one with fewer capitals, then the first.
 */
export function shown(occurrences: readonly Occurrence[], names: ReadonlyMap<string, number>, language: Keyphrases): string {
  if (names.size > 0) return commonest(names);
  const natural = occurrences.filter((o) => language.natural(o.words));
  const forms = new Map<string, number>();
  for (const o of natural.length > 0 ? natural : occurrences) {
    const form = language.display(o.words, o.place);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return commonest(forms);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  // Titles capitalise: of forms equally common the quieter one.
  for (const [form, n] of forms) if (n > most || n === most && capitals(form) < capitals(best)) [best, most] = [form, n];
  return best;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
