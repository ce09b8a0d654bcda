import type { Document, LangCode, Span } from "../../document.ts";
import { type Analysed, type Comparison, coverage, type Passage, type Side, type Term } from "./comparison.ts";
import { cited, type Finding, quoted, said, versionsOf } from "./finding.ts";

/** From here on a sentence of one version is thought to be said elsewhere in the other. */
const saidElsewhere = 0.55;
/** The same where alignment is not sure. */
const saidInPart = 0.25;
const sure = 0.9;
/** Below this nothing of a sentence is found; above the other it plainly is. */
const unheard = 0.2;
const heard = 0.45;
/** Known words a sentence must have to be judged by them. */
const enough = 3;
/** The same where nothing at all is found of them. */
const few = 1.5;

/** Sentences that one version lacks, or alone has. */
export function* sentenceFindings(document: Analysed, comparison: Comparison): Iterable<Finding> {
  for (const [at, passage] of comparison.passages.entries()) {
    const having = comparison.langs.filter((c) => passage.sides[c]!.sentences.length > 0);
    if (having.length < comparison.langs.length) yield* whole(document, comparison, at, having);
    else yield* inside(document, comparison, passage);
  }
}

function* whole(document: Analysed, comparison: Comparison, at: number, having: readonly LangCode[]): Iterable<Finding> {
  const { link, sides } = comparison.passages[at]!;
  const lacking = comparison.langs.filter((c) => !having.includes(c));
  // What is said in a neighbouring sentence is not missing.
  const elsewhere = Math.min(...having.flatMap((a) => lacking.map((b) => coverage(comparison.lexical, a, sides[a]!.terms, b, sides[b]!.near).share)));
  if (elsewhere >= (link.score < sure ? saidInPart : saidElsewhere)) return;
  // One that the others lack beside one they have: alignment may have missed that they are one.
  const beside = [at - 1, at + 1].map((k) => comparison.passages[k]).filter((p) => p !== undefined && having.every((c) => p.sides[c]!.sentences.length === 0));
  if (beside.some((p) => Math.min(p!.link.score, link.score) < sure)) return;
  const severity = link.score >= 0.5 ? "error" : "warning";
  const evidence = `no counterpart in alignment (score ${link.score}); ${Math.round(100 * elsewhere)} % of its words found nearby`;
  if (having.length === 1 && (comparison.langs.length === 3 || having[0] !== comparison.own)) {
    const lang = having[0]!;
    for (const s of sides[lang]!.sentences) yield added(document, lang, lacking, document.sentences[s]!, evidence, severity);
  } else for (const lang of lacking) {
    const spans = having.map((c) => ({ lang: c, span: covering(document, sides[c]!) }));
    yield omitted(document, lang, spans, placeBefore(document, comparison, at, lang), evidence, severity);
  }
}

/** A sentence that was swallowed by a passage: the others' words for it agree, and nothing of it is said here. */
function* inside(document: Analysed, { langs, lexical }: Comparison, { sides }: Passage): Iterable<Finding> {
  if (langs.length < 3) return;
  for (const lang of langs) {
    const own = sides[lang]!;
    const others = langs.filter((c) => c !== lang);
    const [first, second] = others as [LangCode, LangCode];
    const [a, b] = [sides[first]!, sides[second]!];
    for (const s of a.sentences.length > 1 ? a.sentences : []) {
      const terms = a.terms.filter((t) => t.sentence === s);
      const there = coverage(lexical, first, terms, second, b.terms);
      const here = coverage(lexical, first, terms, lang, own.near);
      if (there.weight < enough || here.weight < enough || there.share < heard || here.share > unheard) continue;
      const partner = best(b, (t) => coverage(lexical, second, t, first, terms).share);
      if (partner === undefined || b.sentences.length < 2 && a.sentences.length <= own.sentences.length) continue;
      const spans = [{ lang: first, span: document.sentences[s]! }, { lang: second, span: document.sentences[partner]! }];
      yield omitted(document, lang, spans, covering(document, own), `${Math.round(100 * there.share)} % of its words found in the ${second} version, ${Math.round(100 * here.share)} % here`, "error");
    }
    if (own.sentences.length < 2) continue;
    for (const s of own.sentences) {
      const terms = own.terms.filter((t) => t.sentence === s);
      const found = others.map((c) => coverage(lexical, lang, terms, c, sides[c]!.near));
      if (found.some((f) => f.share > (f.weight < enough ? 0 : unheard)) || found.every((f) => f.weight < few)) continue;
      yield added(document, lang, others, document.sentences[s]!, `${Math.round(100 * Math.max(...found.map((f) => f.share)))} % of its words found in another version`, "error");
    }
  }
}

function best(side: Side, score: (terms: readonly Term[]) => number): number | undefined {
  let found: number | undefined;
  let top = 0;
  for (const s of side.sentences) {
    const value = score(side.terms.filter((t) => t.sentence === s));
    if (value > top) [found, top] = [s, value];
  }
  return found;
}

function added(document: Document, lang: LangCode, lacking: readonly LangCode[], span: Span, evidence: string, severity: "error" | "warning"): Finding {
  return {
    kind: "sentence-added", lang, start: span.start, end: span.end, expected: "", found: said(document, span), evidence, severity,
    message: `This sentence stands in ${versionsOf([lang])} only: ${cited(said(document, span))}. There is nothing like it in ${versionsOf(lacking)}.`,
  };
}

function omitted(document: Document, lang: LangCode, spans: readonly { lang: LangCode; span: Span }[], place: Span, evidence: string, severity: "error" | "warning"): Finding {
  const texts = spans.map(({ span }) => cited(said(document, span)));
  return {
    kind: "sentence-omitted", lang, start: place.start, end: place.end, expected: quoted(document, spans), found: "", evidence, severity,
    message: `A sentence is missing in ${versionsOf([lang])} near this place; ${versionsOf(spans.map((s) => s.lang))} ${spans.length > 1 ? "have" : "has"} ${texts.join(" and ")}.`,
  };
}

/** From the first to the last sentence of a side. */
export function covering(document: Analysed, { sentences }: Side): Span {
  return { start: document.sentences[sentences[0]!]!.start, end: document.sentences[sentences.at(-1)!]!.end };
}

/** The sentence of a version after which something is missing; its first where nothing is before. */
function placeBefore(document: Analysed, { passages }: Comparison, at: number, lang: LangCode): Span {
  for (let p = at; p >= 0; p--) { const s = passages[p]!.sides[lang]!.sentences.at(-1); if (s !== undefined) return document.sentences[s]!; }
  for (let p = at; p < passages.length; p++) { const s = passages[p]!.sides[lang]!.sentences[0]; if (s !== undefined) return document.sentences[s]!; }
  return { start: 0, end: 1 };
}
