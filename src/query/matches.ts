import { automatonOf, type Leaf } from "./automaton.ts";
import { matcherOf } from "./pattern.ts";
import type { WordView } from "./words.ts";
import type { Condition, Query } from "./syntax.ts";

/** Words `from` up to `to` of the document: `words.slice(from, to)`. */
export interface Match { readonly from: number; readonly to: number }

/** A word of a document by its number: does it meet the condition? */
type Test = (view: WordView, i: number) => boolean;

/**
 * Makes a finder of a query: the matches in the words `from` up to `to` (one sentence), the leftmost first, of those that begin at one word the longest,
 * none over another. For each word, from the last to the first, and each state the furthest end of a match is worked out once, so the time is the number of words times
 * the size of the query, whatever the query.
 */
export function finder(query: Query): (view: WordView, from: number, to: number) => readonly Match[] {
  const { leaves, first, last, follow, needed } = automatonOf(query);
  const tests = leaves.map(testOf);
  const spans = leaves.map(spansOf);
  const nothing: readonly Match[] = [];
  let rows: Int32Array[] = [];
  return (view, from, to) => {
    if (needed !== undefined && !possible(view, from, to, needed)) return nothing;
    const depth = view.longestSpan(from, to) + 1;
    while (rows.length < depth) rows.push(new Int32Array(leaves.length));
    const longest = new Int32Array(to - from);
    const after = (p: number, end: number): number => {
      let best = last[p]! ? end : -1;
      if (end < to) {
        const row = rows[end % depth]!;
        for (const q of follow[p]!) if (row[q]! > best) best = row[q]!;
      }
      return best;
    };
    for (let i = to - 1; i >= from; i--) {
      const row = rows[i % depth]!;
      for (let p = 0; p < leaves.length; p++) {
        let best = tests[p]!(view, i) ? after(p, i + 1) : -1;
        for (const end of spans[p]!(view, i)) if (end <= to) best = Math.max(best, after(p, end));
        row[p] = best;
      }
      let end = -1;
      for (const p of first) if (row[p]! > end) end = row[p]!;
      longest[i - from] = end;
    }
    const found: Match[] = [];
    for (let i = from; i < to;) {
      const end = longest[i - from]!;
      if (end > i) { found.push({ from: i, to: end }); i = end; } else i++;
    }
    return found;
  };

  function possible(view: WordView, from: number, to: number, set: readonly number[]): boolean {
    for (let i = from; i < to; i++) for (const p of set) if (tests[p]!(view, i) || spans[p]!(view, i).length > 0) return true;
    return false;
  }
}

const never: readonly number[] = [];

/** Leaves that take several words at once: where those that begin at word `i` may end. */
function spansOf(leaf: Leaf): (view: WordView, i: number) => readonly number[] {
  if (leaf.kind === "word") return () => never;
  const matches = matcherOf(leaf.pattern);
  if (leaf.kind === "mention") return (view, i) => {
    const there = view.mentionsFrom(i);
    return there.length === 0 ? never : there.filter((m) => matches(m.type) || matches(m.id)).map((m) => m.to);
  };
  return (view, i) => {
    const end = view.tokenEnd(i);
    return end > i + 1 && matches(view.surface(i)) ? [end] : never;
  };
}

function testOf(leaf: Leaf): Test {
  if (leaf.kind === "mention") return () => false;
  if (leaf.kind === "bare") {
    const matches = matcherOf(leaf.pattern);
    // Lemmas have lost their capitals: where case counts the form is meant.
    return leaf.pattern.exact ? ({ words }, i) => matches(words[i]!.form) : ({ words }, i) => matches(words[i]!.form) || matches(words[i]!.lemma);
  }
  return leaf.condition === undefined ? () => true : conditionTest(leaf.condition);
}

function conditionTest(condition: Condition): Test {
  if (condition.kind === "not") {
    const inner = conditionTest(condition.condition);
    return (view, i) => !inner(view, i);
  }
  if (condition.kind !== "test") {
    const inner = condition.conditions.map(conditionTest);
    return condition.kind === "and" ? (view, i) => inner.every((t) => t(view, i)) : (view, i) => inner.some((t) => t(view, i));
  }
  const { attribute, pattern, equal } = condition;
  const matches = matcherOf(pattern);
  switch (attribute) {
    case "form": return ({ words }, i) => matches(words[i]!.form) === equal;
    case "lemma": return ({ words }, i) => matches(words[i]!.lemma) === equal;
    case "upos": return ({ words }, i) => matches(words[i]!.upos) === equal;
    case "xpos": return ({ words }, i) => matches(words[i]!.xpos ?? "") === equal;
    case "lang": return (view, i) => matches(view.lang(i)) === equal;
    case "section": return (view, i) => matches(view.section(i)) === equal;
    case "entity": return (view, i) => view.mentionsAt(i).some((m) => matches(m.type) || matches(m.id)) === equal;
    case "feats": {
      // Few different strings of features: each is taken apart once.
      const known = new Map<string, boolean>();
      return ({ words }, i) => {
        const { feats } = words[i]!;
        let found = known.get(feats);
        if (found === undefined) known.set(feats, (found = features(feats).some(matches)));
        return found === equal;
      };
    }
  }
}

/** `Case=Gen|Number[psor]=Plur,Sing` as `Case=Gen`, `Number[psor]=Plur,Sing`, `Number[psor]=Plur`, `Number[psor]=Sing`; no features as one empty one. */
function features(feats: string): readonly string[] {
  return feats.split("|").flatMap((f) => {
    const [name, value] = f.split("=", 2) as [string, string | undefined];
    return value === undefined || !value.includes(",") ? [f] : [f, ...value.split(",").map((v) => `${name}=${v}`)];
  });
}
