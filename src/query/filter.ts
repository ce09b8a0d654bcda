import { automatonOf } from "./automaton.ts";
import { literalOf } from "./pattern.ts";
import type { Condition, Pattern, Query } from "./syntax.ts";

/**
 * Can a line of documents.jsonl, not yet parsed, have a match? Looks for the words without which there is none, so that most lines need not be parsed where the query has
 * a rare word. True where nothing can be told.
 */
export function lineFilter(query: Query): (line: string) => boolean {
  const { leaves, needed } = automatonOf(query);
  const literals = needed?.map((p) => {
    const leaf = leaves[p]!;
    return leaf.kind === "bare" ? plainLiteral(leaf.pattern) : leaf.kind === "word" && leaf.condition !== undefined ? conditionLiteral(leaf.condition) : undefined;
  });
  if (literals === undefined || literals.some((l) => l === undefined)) return () => true;
  const sought = new RegExp(literals.map((l) => l!.replace(/[^\p{L}\p{N}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).replace(/[её]/gu, "[её]")).join("|"), "iu");
  // Another program may have written letters as escapes.
  return (line) => sought.test(line) || line.includes("\\u");
}

function conditionLiteral(condition: Condition): string | undefined {
  const tests = condition.kind === "and" ? condition.conditions : [condition];
  for (const t of tests) {
    const literal = t.kind === "test" && t.equal && (t.attribute === "lemma" || t.attribute === "form") ? plainLiteral(t.pattern) : undefined;
    if (literal !== undefined) return literal;
  }
  return undefined;
}

/** A literal that stands in JSON as it is. */
function plainLiteral(pattern: Pattern): string | undefined {
  const literal = literalOf(pattern);
  return literal === undefined || /["\\\p{Cc}\u0307]/u.test(literal) ? undefined : literal;
}
