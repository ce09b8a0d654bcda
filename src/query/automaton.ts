import { UshtilError } from "../error.ts";
import { literalOf } from "./pattern.ts";
import type { Query } from "./syntax.ts";

/** A place of the query that takes words. */
export type Leaf = Extract<Query, { readonly kind: "word" | "bare" | "mention" }>;

/**
 * The query as an automaton without empty steps (Glushkov 1961): one state for each place of the query that takes a word, where it can begin, which
 * states may follow which, and in which it may end.
 */
export interface Automaton {
  readonly leaves: readonly Leaf[];
  readonly first: readonly number[];
  readonly last: readonly boolean[];
  readonly follow: readonly (readonly number[])[];
  /** States of which every match has one, the rarest that are known: a sentence in which none of them can stand has no match. Undefined where there is no such set. */
  readonly needed: readonly number[] | undefined;
}

/** States of a query. */
const most = 300;

interface Part { readonly first: readonly number[]; readonly last: readonly number[]; readonly nullable: boolean; readonly needed: readonly number[] | undefined }

/** Throws `UshtilError("usage")` for a query whose repetitions make more than 300 states. */
export function automatonOf(query: Query): Automaton {
  const leaves: Leaf[] = [];
  const follow: Set<number>[] = [];
  const whole = build(query);
  const last = leaves.map(() => false);
  for (const p of whole.last) last[p] = true;
  return { leaves, first: whole.first, last, follow: follow.map((f) => [...f].sort((a, b) => a - b)), needed: whole.needed };

  function build(q: Query): Part {
    switch (q.kind) {
      case "sequence": return q.items.map(build).reduce(joined);
      case "choice": return q.items.map(build).reduce(either);
      case "repeat": return repeated(q.item, q.least, q.most);
      default: {
        const p = leaves.push(q) - 1;
        if (p >= most) throw new UshtilError("usage", `The query is too large: with its repetitions it has more than ${most} places for words.`, { hint: "Use smaller numbers in {m,n}, or * and +." });
        follow.push(new Set());
        return { first: [p], last: [p], nullable: false, needed: [p] };
      }
    }
  }

  function joined(a: Part, b: Part): Part {
    link(a.last, b.first);
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first, last: b.nullable ? [...a.last, ...b.last] : b.last, nullable: a.nullable && b.nullable,
      needed: a.needed === undefined ? b.needed : b.needed === undefined || cost(a.needed) <= cost(b.needed) ? a.needed : b.needed,
    };
  }

  function either(a: Part, b: Part): Part {
    return {
      first: [...a.first, ...b.first], last: [...a.last, ...b.last], nullable: a.nullable || b.nullable,
      needed: a.needed === undefined || b.needed === undefined ? undefined : [...a.needed, ...b.needed],
    };
  }

  /** `x{2,4}` as x x (x (x)?)?, `x{2,}` as x x+. */
  function repeated(item: Query, least: number, times: number): Part {
    let rest: Part | undefined;
    if (times === Infinity) {
      const loop = build(item);
      link(loop.last, loop.first);
      rest = least === 0 ? optional(loop) : loop;
    } else for (let i = least; i < times; i++) rest = optional(rest === undefined ? build(item) : joined(build(item), rest));
    const before = times === Infinity ? least - 1 : least;
    for (let i = 0; i < before; i++) rest = rest === undefined ? build(item) : joined(build(item), rest);
    return rest!;
  }

  function optional(part: Part): Part {
    return { ...part, nullable: true, needed: undefined };
  }

  function link(from: readonly number[], to: readonly number[]): void {
    for (const p of from) for (const q of to) follow[p]!.add(q);
  }

  /** How common the words of a set are, roughly. */
  function cost(set: readonly number[]): number {
    return set.reduce((sum, p) => sum + leafCost(leaves[p]!), 0);
  }
}

function leafCost(leaf: Leaf): number {
  if (leaf.kind === "bare") return literalOf(leaf.pattern) === undefined ? 6 : 1;
  if (leaf.kind === "mention") return 8;
  const { condition } = leaf;
  if (condition === undefined) return 1000;
  const tests = condition.kind === "and" ? condition.conditions : [condition];
  return Math.min(...tests.map((t) => (t.kind !== "test" ? 50 : !t.equal ? 200 : (t.attribute === "lemma" || t.attribute === "form") ? (literalOf(t.pattern) === undefined ? 6 : 1) : 30)));
}
