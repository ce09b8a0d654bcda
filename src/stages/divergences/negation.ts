import type { LangCode, Span } from "../../document.ts";
import { type Analysed, comparable, type Comparison, type Lexical, type Passage, type Term } from "./comparison.ts";
import { cited, type Finding, quoted, said, versionsOf } from "./finding.ts";
import { type Denial, denials, type Negation, passing } from "./negations.ts";
import { covering } from "./sentences.ts";

/** What one version denies and the others say, or the other way round. */
export function* negationFindings(document: Analysed, comparison: Comparison): Iterable<Finding> {
  const { own, passages, lexical } = comparison;
  for (const passage of passages) {
    const { sides } = passage;
    const langs = comparable(comparison, passage);
    const here = new Map(langs.map((c) => [c, denials(c, sides[c]!.terms)]));
    const about = new Map(langs.map((c) => [c, denials(c, sides[c]!.near).plain.length]));
    for (const lang of langs) {
      if (langs.length === 2 && lang === own) continue;
      const others = langs.filter((c) => c !== lang);
      const finding = dropped(document, lexical, sides, lang, others, here, about) ?? gained(document, lexical, sides, lang, others, here, about);
      if (finding !== undefined) { yield finding; break; }
    }
  }
}

type Sides = Passage["sides"];
/** Content words of a sentence in which a denial can be told from its count alone. */
const most = 14;
/** How surely the denied words must say the same. */
const certain = 0.12;
type Denials = ReadonlyMap<LangCode, Denial>;

/** The others deny, this version does not. */
function dropped(document: Analysed, lexical: Lexical, sides: Sides, lang: LangCode, others: readonly LangCode[], here: Denials, about: ReadonlyMap<LangCode, number>): Finding | undefined {
  const own = here.get(lang)!;
  const rest = others.map((c) => here.get(c)!);
  const fewest = Math.min(...rest.map((d) => d.plain.length));
  const over = passing(lang, sides[lang]!.terms);
  if (over !== undefined && own.plain.length + own.veiled === 0 && rest.every((d) => d.bounds.length === 1 && d.plain.length === 0)) {
    const limits = others.map((c, i) => ({ lang: c, span: phrase(rest[i]!.bounds[0]!) }));
    return affirmed(document, lang, others, limits, over, `limits ${counts(here)}`, "error");
  }
  const failing = rest.some((d) => d.plain.length > 0) && rest.every((d) => d.plain.length + d.failing > 0) && own.veiled === 0;
  const all = (d: Denial): number => d.plain.length + d.veiled;
  // One of two denials is gone: only the predicate itself can tell.
  const partly = own.plain.length > 0 && fewest > 0 && all(own) < Math.min(...rest.map(all));
  if ((fewest === 0 && !failing) || (own.plain.length > 0 && !partly) || own.veiled > Math.min(...rest.map((d) => d.veiled)) || (fewest > 0 && !partly && about.get(lang)! >= Math.max(...others.map((c) => about.get(c)!)))) return undefined;
  // Two negations say yes.
  if (!partly && !rest.some((d) => d.plain.length % 2 === 1 && d.veiled <= own.veiled)) return undefined;
  const denying = others.map((c, i) => ({ lang: c, denial: rest[i]! })).filter(({ denial }) => denial.plain.length > 0);
  let found: { readonly by: LangCode; readonly negation: Negation; readonly said: Term } | undefined;
  const veiled = partly || fewest === 0 || denying.every(({ denial: d }) => d.veiled > 0);
  for (const { lang: by, denial: d } of veiled ? denying.slice(0, 1) : denying) {
    for (const negation of found === undefined ? d.plain : []) {
      if (own.plain.some((m) => touches(lexical, by, negation.scope, lang, m.scope))) continue;
      const term = sides[lang]!.terms.find((t) => negation.scope.some((s) => same(lexical, by, s, lang, t)));
      if (term !== undefined) { found = { by, negation, said: term }; break; }
    }
  }
  // Among veiled negations only the predicate itself tells.
  // Where all versions have as many of them, they are said alike.
  const open = partly || fewest === 0 || (veiled && rest.some((d) => d.veiled !== own.veiled));
  if (veiled && found !== undefined && !/^(?:VERB|ADJ)$/u.test(found.said.upos)) return undefined;
  if (found === undefined && (open || others.length < 2 || rest.some((d) => d.plain.length !== 1 || d.plain[0]!.scope.length === 0) || sides[lang]!.terms.filter((t) => t.key !== "").length > most)) return undefined;
  const spans = denying.map(({ lang: c, denial: d }) => ({ lang: c, span: phrase(d.plain.find((n) => found === undefined || c === found.by ? n === (found?.negation ?? d.plain[0]) : touches(lexical, c, n.scope, found.by, found.negation.scope)) ?? d.plain[0]!) }));
  const place = found === undefined ? covering(document, sides[lang]!) : { start: found.said.start, end: found.said.end };
  return affirmed(document, lang, denying.map((x) => x.lang), spans, place, `negations ${counts(here)}${found === undefined ? "" : `; ${found.negation.scope.map((s) => s.form).join(" ")} = ${found.said.form}`}`, found === undefined ? "warning" : "error");
}

function affirmed(document: Analysed, lang: LangCode, denying: readonly LangCode[], spans: readonly { readonly lang: LangCode; readonly span: Span }[], place: Span, evidence: string, severity: "error" | "warning"): Finding {
  return {
    kind: "negation", lang, start: place.start, end: place.end, expected: quoted(document, spans), found: said(document, place), severity, evidence,
    message: `${versionsOf([lang]).replace(/^t/u, "T")} affirms what ${versionsOf(denying)} ${denying.length > 1 ? "deny" : "denies"}: ${spans.map(({ span }) => cited(said(document, span))).join(" and ")} against ${cited(said(document, place))}.`,
  };
}

/** This version denies, the others do not. */
function gained(document: Analysed, lexical: Lexical, sides: Sides, lang: LangCode, others: readonly LangCode[], here: Denials, about: ReadonlyMap<LangCode, number>): Finding | undefined {
  const own = here.get(lang)!;
  if (own.plain.length % 2 === 0 || others.some((c) => here.get(c)!.plain.length + here.get(c)!.veiled > 0 || about.get(c)! >= about.get(lang)!)) return undefined;
  for (const negation of own.plain) {
    // What is denied must be said by all the others, and denied by none.
    const spans = others.map((c) => ({ lang: c, span: sides[c]!.terms.find((t) => negation.scope.some((s) => same(lexical, lang, s, c, t) && (s.upos !== "VERB" || /^(?:VERB|AUX|ADJ)$/u.test(t.upos)))) }));
    if (spans.some(({ span }) => span === undefined)) continue;
    const place = phrase(negation);
    return {
      kind: "negation", lang, ...place, expected: quoted(document, spans as { lang: LangCode; span: Term }[]), found: said(document, place), severity: "error", evidence: `negations ${counts(here)}`,
      message: `${versionsOf([lang]).replace(/^t/u, "T")} denies what ${versionsOf(others)} ${others.length > 1 ? "affirm" : "affirms"}: ${cited(said(document, place))} against ${spans.map(({ span }) => cited(said(document, span!))).join(" and ")}.`,
    };
  }
  return undefined;
}

const counts = (here: Denials): string => [...here].map(([c, d]) => `${c} ${d.plain.length}`).join(", ");

/** From the negative to what it bears on. */
function phrase({ term, scope }: Negation): { readonly start: number; readonly end: number } {
  return { start: Math.min(term.start, ...scope.map((s) => s.start)), end: Math.max(term.end, ...scope.map((s) => s.end)) };
}

function same(lexical: Lexical, a: LangCode, x: Term, b: LangCode, y: Term): boolean {
  return x.key !== "" && y.key !== "" && lexical.match(a, x.key, b, y.key) >= certain;
}

function touches(lexical: Lexical, a: LangCode, first: readonly Term[], b: LangCode, second: readonly Term[]): boolean {
  return first.some((x) => second.some((y) => same(lexical, a, x, b, y)));
}
