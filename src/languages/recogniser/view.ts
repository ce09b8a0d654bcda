/** Sentences as the model sees them: tokens, and what surrounds them. Shared by recognition and training. */
import type { Item, Task } from "../../learn/task.ts";
import { newItem } from "../../learn/task.ts";
import type { Choices } from "./choices.ts";
import { elsewhere, type Habits, knownEnglish, listedNames, type Written } from "./surroundings.ts";
import type { Surroundings } from "./task.ts";
import { attributesOf, keysOf, type Known, type NameToken, writingOf } from "./token.ts";

/** Tokens that are kept. */
const cacheLimit = 50_000;

/** A token with its keys in lists, its item for the first look, and items for the second by the types that stay. */
export interface ViewedToken extends Written { readonly item: Item; readonly kept: Map<number, Item> }

/** Sees tokens; equal tokens are one. */
export interface View {
  sentence(tokens: readonly NameToken[]): readonly ViewedToken[];
  surroundings(viewed: readonly ViewedToken[], habits: Habits): Surroundings;
}

/** `seen` changes what a token shows of itself (for training). */
export function newView(task: Task, known: Known, choices: Choices, seen?: (attributes: number[]) => number[]): View {
  let cache = new Map<string, ViewedToken>();
  const one = (token: NameToken): ViewedToken => {
    const id = `${token.form}\t${token.lemma}\t${token.upos}\t${token.feats}`;
    let found = cache.get(id);
    if (found === undefined) {
      if (cache.size >= cacheLimit) cache = new Map();
      const keys = keysOf(token, known.lexicon);
      const attributes = attributesOf(token, keys, known);
      cache.set(id, found = { keys, writing: writingOf(token.form), key: token.lemma.toLowerCase(), breaks: /[.!?«"“]/u.test(token.form), item: newItem(task, seen?.(attributes) ?? attributes, choices(token)), kept: new Map() });
    }
    return found;
  };
  return {
    sentence: (tokens) => tokens.map(one),
    surroundings: (viewed, habits) => ({ listed: listedNames(viewed, known.lang), known: knownEnglish(viewed, known.lang), elsewhere: elsewhere(viewed, habits), taken: new Int32Array(viewed.length) }),
  };
}
