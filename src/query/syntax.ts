/** What a test of one word can look at. `word` is another name of `form`. */
export const attributes = ["form", "lemma", "upos", "xpos", "feats", "entity", "lang", "section"] as const;
export type Attribute = (typeof attributes)[number];

/** A value with wildcards: `*` any characters, `?` one. `parts` are the literal characters between the wildcards, folded unless `exact`. */
export interface Pattern {
  /** As written, for messages. */
  readonly source: string;
  readonly parts: readonly Piece[];
  /** `%C`: case and ё count. */
  readonly exact: boolean;
}
export type Piece = { readonly literal: string } | "any" | "one";

/** A condition on one word. */
export type Condition =
  | { readonly kind: "test"; readonly attribute: Attribute; readonly pattern: Pattern; readonly equal: boolean }
  | { readonly kind: "and" | "or"; readonly conditions: readonly Condition[] }
  | { readonly kind: "not"; readonly condition: Condition };

/** A query: what a stretch of words of one sentence must be. */
export type Query =
  /** `[…]`; without a condition any word. */
  | { readonly kind: "word"; readonly condition: Condition | undefined }
  /** A bare word: form or lemma of a word, or a token of several words as it is written. */
  | { readonly kind: "bare"; readonly pattern: Pattern }
  /** `<PERSON/>`: a whole mention, by type or id. */
  | { readonly kind: "mention"; readonly pattern: Pattern }
  | { readonly kind: "sequence" | "choice"; readonly items: readonly Query[] }
  | { readonly kind: "repeat"; readonly item: Query; readonly least: number; readonly most: number };

/** Does any part of the query look at mentions? Then documents need the layer `entities`. */
export function asksEntities(query: Query): boolean {
  const condition = (c: Condition): boolean => c.kind === "test" ? c.attribute === "entity" : c.kind === "not" ? condition(c.condition) : c.conditions.some(condition);
  switch (query.kind) {
    case "word": return query.condition !== undefined && condition(query.condition);
    case "bare": return false;
    case "mention": return true;
    case "repeat": return asksEntities(query.item);
    default: return query.items.some(asksEntities);
  }
}
