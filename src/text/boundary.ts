/**
 * The rule engine for sentence and token boundaries, after natasha/razdel: candidates are found by a scanner, and named rules
 * say of each `join`, `split` or nothing. The first rule with an opinion decides; where none has one, the kind's default holds.
 */
export type Decision = "join" | "split";

export interface Opinion {
  readonly decision: Decision;
  /** In a few English words. */
  readonly why: string;
}

/** A named function; its name is what `explain` shows. Pure, and constant in time but for the words at the candidate. */
export type Rule<Candidate> = (candidate: Candidate) => Opinion | undefined;

export interface Verdict extends Opinion {
  /** Name of the rule. */
  readonly rule: string;
}

export function join(why: string): Opinion {
  return { decision: "join", why };
}

export function split(why: string): Opinion {
  return { decision: "split", why };
}

/** Does a boundary stand at the candidate? */
export function splits<C>(rules: readonly Rule<C>[], candidate: C, otherwise: Opinion): boolean {
  for (const rule of rules) {
    const opinion = rule(candidate);
    if (opinion !== undefined) return opinion.decision === "split";
  }
  return otherwise.decision === "split";
}

/** The same with the name of the rule and its reason. */
export function verdict<C>(rules: readonly Rule<C>[], candidate: C, otherwise: Opinion): Verdict {
  for (const rule of rules) {
    const opinion = rule(candidate);
    if (opinion !== undefined) return { ...opinion, rule: rule.name };
  }
  return { ...otherwise, rule: "otherwise" };
}
