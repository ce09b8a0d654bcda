/** Sentences as the model sees them: tokens, and what surrounds them. Shared by recognition and training. */
import { itemWith, laid } from "../../learn/task.ts";
import type { Choice, Item, Laid, Task } from "../../learn/task.ts";
import type { Choices } from "./choices.ts";
import { elsewhere, type Recurring } from "./recurring.ts";
import { knownEnglish, listedNames, listsOf, type Written } from "./surroundings.ts";
import type { Surroundings } from "./task.ts";
import { attributesOf, keysOf, type Known, type NameToken, writingOf } from "./token.ts";

/** Tokens that are kept. */
const cacheLimit = 50_000;

/** An item for the second look, by the types that stay. */
interface Second { readonly stays: number; readonly item: Item; readonly other: Second | undefined }

/** A token with its keys in lists, its item for the first look, and those for the second. */
export interface ViewedToken extends Written { readonly item: Item; second: Second | undefined }

/** With the analysis it was made of, and the same form with another analysis. */
interface Kept extends ViewedToken { readonly lemma: string; readonly upos: string; readonly feats: string; readonly other: Kept | undefined }

/** A class for the reason that the items of rules have (stages/entities/row.ts): all of a document's are kept until its last sentence is read. */
class Around implements Surroundings {
  declare readonly listed: Int32Array;
  declare readonly known: Int32Array;
  declare readonly words: Int32Array;
  declare readonly elsewhere: Uint8Array;
  declare readonly taken: Int32Array;
  declare readonly foreign: boolean;

  constructor(listed: Int32Array, known: Int32Array, words: Int32Array, elsewhere: Uint8Array, taken: Int32Array, foreign: boolean) {
    this.listed = listed;
    this.known = known;
    this.words = words;
    this.elsewhere = elsewhere;
    this.taken = taken;
    this.foreign = foreign;
  }
}

/** Sees tokens; equal tokens are one. */
export interface View {
  sentence(tokens: readonly NameToken[]): readonly ViewedToken[];
  /** Of sentence `s` of a document; `foreign` as in Surroundings. */
  surroundings(viewed: readonly ViewedToken[], s: number, recurring: Recurring, foreign?: boolean): Surroundings;
}

/** `seen` changes what a token shows of itself (for training). */
export function newView(task: Task, known: Known, choices: Choices, seen?: (attributes: number[]) => number[]): View {
  /** By form: its analyses are few. */
  let cache = new Map<string, Kept>();
  let kept = 0;
  const lists = new Map<readonly Choice[], Laid>();
  const laidOut = (list: readonly Choice[]): Laid => {
    let found = lists.get(list);
    if (found === undefined) lists.set(list, found = laid(task, list));
    return found;
  };
  const one = (token: NameToken): ViewedToken => {
    const { form, lemma, upos, feats } = token;
    for (let viewed = cache.get(form); viewed !== undefined; viewed = viewed.other) if (viewed.lemma === lemma && viewed.upos === upos && viewed.feats === feats) return viewed;
    if (kept++ >= cacheLimit) { cache = new Map(); kept = 1; }
    const keys = keysOf(token, known.lexicon);
    const writing = writingOf(form);
    const attributes = attributesOf(token, keys, known);
    const viewed: Kept = {
      keys, writing, lists: listsOf(keys, writing, known.lang), key: lemma.toLowerCase(), breaks: /[.!?«"“]/u.test(form), item: itemWith(task, seen?.(attributes) ?? attributes, laidOut(choices(token))), second: undefined,
      lemma, upos, feats, other: cache.get(form),
    };
    cache.set(form, viewed);
    return viewed;
  };
  return {
    sentence: (tokens) => tokens.map(one),
    surroundings(viewed, s, recurring, foreign = false) {
      const words = recurring.words[s]!;
      return new Around(listedNames(viewed, known.lang), knownEnglish(viewed, known.lang), words, elsewhere(viewed, words, recurring), new Int32Array(viewed.length), foreign);
    },
  };
}
