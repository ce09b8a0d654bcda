import type { EntityType, LangCode, Span } from "../../document.ts";

/** A mention before it has an id. `row`, `from`, `to`: which items of which sentence. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly lang: LangCode;
  readonly normal: string;
  readonly value?: string;
  /** Mentions with one key are one entity; found without a key: by name. */
  readonly key?: string;
  /** The state that has the body: one more part of its identity. */
  readonly of?: string;
  /** Parts of a person's name. */
  readonly person?: PersonName;
  /** Short names introduced with it: `(ОТГ)`. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly why: string;
}

/** A person's name as far as the mention gives it, in dictionary form. Initials without dots. */
export interface PersonName { readonly surname: string; readonly given: string; readonly second: string }

/** Is the item range free of earlier mentions? */
export function free(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false;
  return true;
}

export function take(taken: Uint8Array, from: number, to: number): void {
  taken.fill(1, from, to);
}
