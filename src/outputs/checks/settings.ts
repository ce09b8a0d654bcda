import { UshtilError } from "../../error.ts";
import { rules, type RuleName } from "./index.ts";
import { codes, type Checked, type Finding, type Limits, type Severity } from "./rule.ts";

/** A journal's rules: limits other than the defaults, another severity, or `false` for a rule that does not hold. */
export type JournalRules = { readonly [N in RuleName]?: false | (Partial<(typeof rules)[N]["limits"]> & { readonly severity?: Severity }) };

/** A rule as it holds for the journal. */
export interface HeldRule { readonly name: RuleName; readonly about: string; readonly severity: Severity; check(article: Checked): readonly Finding[] }

export interface NamedFinding extends Finding { readonly rule: RuleName | "article"; readonly severity: Severity }

const severities: readonly Severity[] = ["error", "warning", "note"];

/** The rules that hold, with their limits. Throws `UshtilError("usage")` for a rule, limit or value that is not known. */
export function heldRules(journal: JournalRules): readonly HeldRule[] {
  const names = Object.keys(rules) as RuleName[];
  for (const [name, given] of Object.entries(journal)) {
    const rule = names.includes(name as RuleName) ? rules[name as RuleName] : undefined;
    if (rule === undefined) throw new UshtilError("usage", `No journal rule is called '${name}'; known are ${names.join(", ")}.`);
    if (given === false) continue;
    if (typeof given !== "object" || given === null) throw new UshtilError("usage", `The journal rule '${name}' is set to ${JSON.stringify(given)}; give it limits, as in { min: 5 }, or false to leave it out.`);
    for (const [limit, value] of Object.entries(given)) check(name, rule.limits, limit, value);
  }
  return names.flatMap((name): readonly HeldRule[] => {
    const given = journal[name];
    if (given === false) return [];
    const { about, severity, limits, check: run } = rules[name];
    const { severity: own, ...changed } = (given ?? {}) as { readonly severity?: Severity };
    // The limits were checked against those of this very rule.
    return [{ name, about, severity: own ?? severity, check: (article) => [...(run as (a: Checked, l: Limits) => Iterable<Finding>)(article, { ...limits, ...changed })] }];
  });
}

function check(name: string, limits: Limits, limit: string, value: unknown): void {
  const refuse = (said: string, known: string): never => { throw new UshtilError("usage", `The limit '${limit}' of the journal rule '${name}' ${said}; ${known}.`); };
  if (limit === "severity") {
    if (!severities.includes(value as Severity)) refuse(`is ${JSON.stringify(value)}`, `known are ${severities.join(", ")}`);
    return;
  }
  const usual = Object.hasOwn(limits, limit) ? limits[limit] : undefined;
  if (usual === undefined) refuse("is not known", `known are ${[...Object.keys(limits), "severity"].join(", ")}`);
  if (typeof usual === "number" && !(typeof value === "number" && Number.isFinite(value) && value >= 0)) refuse(`is ${JSON.stringify(value)}`, "it should be a number of 0 or more");
  if (Array.isArray(usual) && !(Array.isArray(value) && value.every((v) => codes.includes(v)) && new Set(value).size === value.length)) refuse(`is ${JSON.stringify(value)}`, `it should be a list of ${codes.join(", ")}`);
}

/** What the rules find in an article, rule by rule. A text without abstract and keywords is no article: that alone is noted. */
export function findings(article: Checked, held: readonly HeldRule[]): readonly NamedFinding[] {
  if (!isArticle(article)) {
    return [{ rule: "article", severity: "note", start: 0, end: 0, lang: "", section: "", value: "none", limit: "abstract or keywords", message: "The text has neither an abstract nor keywords: the rules for articles were not applied." }];
  }
  return held.flatMap((rule) => rule.check(article).map((f): NamedFinding => ({ ...f, rule: rule.name, severity: rule.severity })));
}

export function isArticle(article: Checked): boolean {
  return article.sections.some((s) => s.kind === "abstract" || s.kind === "keywords");
}
