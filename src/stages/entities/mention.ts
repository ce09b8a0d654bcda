import type { EntityType, LangCode, Span } from "../../document.ts";
import type { Row } from "./row.ts";

/** A mention before it has an id. `from`, `to`: which items of its sentence. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly lang: LangCode;
  readonly normal: string;
  readonly value: string | undefined;
  /** Mentions with one key are one entity; found without a key: by name. */
  readonly key: string | undefined;
  /** The state that has the body: one more part of its identity. */
  readonly of: string | undefined;
  /** Parts of a person's name. */
  readonly person: PersonName | undefined;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly why: string;
}

/** A person's name as far as the mention gives it, in dictionary form. Initials without dots. */
export interface PersonName {
  readonly surname: string;
  readonly given: string;
  readonly second: string;
  /** `Ахметова`: she in the nominative or he in the genitive. */
  readonly unsure?: boolean;
}

/** What is said of a mention beside its place. */
export type Told = Pick<Mention, "type" | "normal" | "rule" | "why"> & Partial<Pick<Mention, "value" | "key" | "of" | "person">>;

/** The mention of items `[from, to)`. All are made here, with the same fields in the same order: code that meets several stays as fast as for one. */
export function mentionOf({ items, lang }: Row, from: number, to: number, { type, normal, rule, why, value, key, of, person }: Told): Mention {
  return { start: items[from]!.start, end: items[to - 1]!.end, type, lang, normal, value, key, of, person, from, to, rule, why };
}

/** Is the item range free of earlier mentions? */
export function free(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false;
  return true;
}

export function take(taken: Uint8Array, from: number, to: number): void {
  taken.fill(1, from, to);
}

/** Mentions of one row by their edges, so that each question takes no time. */
export interface Edges {
  /** The first mention that covers the item. */
  readonly covers: (index: number) => Mention | undefined;
  /** Does a mention run over the place before this item? */
  readonly cut: (index: number) => boolean;
  /** The longest mention that begins at, or ends before, the item. */
  readonly from: ReadonlyMap<number, Mention>;
  readonly to: ReadonlyMap<number, Mention>;
}

export function edges(mentions: readonly Mention[], items: number): Edges {
  const covers = new Array<Mention | undefined>(items);
  const cut = new Uint8Array(items + 1);
  const from = new Map<number, Mention>();
  const to = new Map<number, Mention>();
  const longer = (map: Map<number, Mention>, at: number, m: Mention): void => {
    const there = map.get(at);
    if (there === undefined || there.to - there.from < m.to - m.from) map.set(at, m);
  };
  for (const m of mentions) {
    for (let i = m.from; i < m.to; i++) {
      covers[i] ??= m;
      if (i > m.from) cut[i] = 1;
    }
    longer(from, m.from, m);
    longer(to, m.to, m);
  }
  return { covers: (i) => covers[i], cut: (i) => cut[i] === 1, from, to };
}
