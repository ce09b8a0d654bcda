import type { LangCode } from "../../document.ts";
import { type Analysed, type Comparison, coverage, type Lexical, type Passage, type Side, type Term } from "./comparison.ts";
import { cited, type Finding, quoted, said, versionsOf } from "./finding.ts";
import { type Enumeration, enumerations } from "./lists.ts";
import { covering } from "./sentences.ts";

/** Below this an item is thought not to be said. */
const unsaid = 0.3;

/** Data: “and so on”, as it ends a list. */
const andSoOn: Readonly<Record<LangCode, RegExp>> = {
  ru: /(?<!\p{L})(?:и\s+т\.\s?(?:д|п)\.?|и\s+др\.|и\s+други[ехм]\s*[.,;)]|и\s+пр\.|и\s+проч(?:ее|ие)\s*[.,;)]|и\s+так\s+далее|и\s+тому\s+подобн)/u,
  kk: /(?<!\p{L})(?:(?:және\s+)?т\.\s?б\.?|(?:және\s+)?т\.\s?с\.\s?с\.?|(?:және|тағы)\s+басқа(?:лар)?\p{L}{0,4}\s*[.,;)]|тағы\s+басқа|және\s+с\.\s?с\.)/u,
  en: /(?<!\p{L})(?:etc\.?(?!\p{L})|and\s+so\s+(?:on|forth)|and\s+the\s+like|and\s+others\s*[.,;)]|among\s+others)/u,
};

/** Items of lists and clauses that one version lacks. */
export function* itemFindings(document: Analysed, comparison: Comparison): Iterable<Finding> {
  const { langs, own, passages, lexical } = comparison;
  for (const { sides } of passages) {
    if (langs.some((c) => sides[c]!.sentences.length === 0)) continue;
    for (const lang of langs) {
      if (langs.length === 2 && lang === own) continue;
      const others = langs.filter((c) => c !== lang);
      const items = [...lacking(document, lexical, sides, lang, others)];
      yield* items;
      if (items.length === 0) yield* clauses(document, lexical, sides, lang, others);
      yield* openEnd(document, sides, lang, others);
    }
  }
}

type Sides = Passage["sides"];

function listsOf(lang: LangCode, side: Side, loose = false): readonly Enumeration[] {
  return side.sentences.flatMap((s) => enumerations(lang, side.terms.filter((t) => t.sentence === s), loose));
}

/** Items by lists: the others' lists are equally long, this version's is shorter. */
function* lacking(document: Analysed, lexical: Lexical, sides: Sides, lang: LangCode, others: readonly LangCode[]): Iterable<Finding> {
  const [first, second] = others as [LangCode, LangCode | undefined];
  const mine = listsOf(lang, sides[lang]!, true);
  for (const list of listsOf(first, sides[first]!)) {
    const n = list.items.length;
    if (n < 3 || !list.joined) continue;
    let partner: Enumeration | undefined;
    if (second !== undefined) {
      partner = fitting(lexical, first, list, second, listsOf(second, sides[second]!).filter((l) => l.items.length === n && l.joined));
      if (partner === undefined) continue;
    }
    const counterpart = fitting(lexical, first, list, lang, mine, true) ?? (partner === undefined ? undefined : fitting(lexical, second!, partner, lang, mine, true));
    const m = counterpart?.items.length ?? 0;
    if (m >= n) continue;
    const partnerItems = partner === undefined ? undefined : matched(lexical, first, list.items, second!, partner.items);
    const judged = list.items.map((item, i) => {
      const other = partnerItems?.[i];
      // A list that is too short speaks for itself; without one, the item must not stand anywhere near.
      const where = m >= 2 ? sides[lang]!.terms : sides[lang]!.near;
      const a = coverage(lexical, first, core(item, i, n), lang, where);
      const b = other === undefined ? a : coverage(lexical, second!, core(other, partner!.items.indexOf(other), n), lang, where);
      return { item, other, share: Math.max(a.share, b.share), weight: Math.max(a.weight, b.weight) };
    });
    const said_ = judged.filter((j) => j.share >= unsaid).length;
    const agreed = (j: { readonly item: readonly Term[]; readonly other?: readonly Term[] | undefined }): number => (j.other !== undefined && oneThing(lexical, first, j.item, second!, j.other) ? 1 : 0);
    // Items in the order of both lists: words of which nothing is known may be said where an item of this list has no partner either.
    const left = counterpart === undefined ? undefined : unpartnered(n, m, (i, j) => {
      const own = core(counterpart.items[j]!, j, m);
      const share = Math.max(coverage(lexical, first, core(list.items[i]!, i, n), lang, own).share, partner === undefined || judged[i]!.other === undefined ? 0 : coverage(lexical, second!, core(judged[i]!.other!, partner.items.indexOf(judged[i]!.other!), n), lang, own).share);
      // What two versions plainly share and this one does not say is the likeliest to be missing.
      // The beginnings of two lists belong together.
      return share >= unsaid ? 3 : (i + j === 0 ? 0.3 : 0) + (judged[i]!.share >= unsaid ? 0.1 : agreed(judged[i]!) === 1 ? 0.3 : 0.5);
    });
    const unsaidItems = judged.filter((j) => j.share < unsaid);
    const open = left === undefined || m < 2 || unsaidItems.length === n - m ? unsaidItems : unsaidItems.filter((j) => left.has(judged.indexOf(j)));
    // Short lists in this version: so many may be missing as its list is shorter; without a list words must tell.
    const sure = m >= 2 ? open.length > 0 && said_ >= Math.min(m, 2) - 1 : open.length > 0 && said_ >= n - 2 && said_ > 0 && open.some((j) => j.weight >= 0.4);
    if (!sure || second === undefined && open.every((j) => j.weight < 0.5)) continue;
    // What begins a list may be no part of it.
    const missing = open.filter((j) => j.item !== list.items[0] || (j.weight >= 0.5 && j.other !== undefined && oneThing(lexical, first, j.item.slice(-1), second!, j.other.slice(-1)))).sort((x, y) => agreed(y) - agreed(x) || x.share - y.share || y.weight - x.weight).slice(0, m >= 2 ? n - m : 1);
    // The two must speak of one thing, for all that is known of it.
    if (missing.some((j) => j.other !== undefined && contrary(lexical, first, j.item, second!, j.other) && said_ < n - 1)) continue;
    if (n - m > 1 && m >= 2 && missing.every((j) => j.weight < 0.3)) continue;
    for (const { item, other, weight } of missing) {
      // A clause between commas is no item.
      if ([...(item === list.items[0] ? item : core(item, list.items.indexOf(item), n)), ...(other === undefined ? [] : core(other, partner!.items.indexOf(other), n))].some((t) => t.upos === "VERB" && t.feats.includes("VerbForm=Fin"))) continue;
      const agree = agreed({ item, other }) === 1;
      const spans = [{ lang: first, span: spanOf(item) }, ...(other === undefined ? [] : [{ lang: second!, span: spanOf(other) }])];
      const place = counterpart === undefined ? covering(document, sides[lang]!) : spanOf(counterpart.items.flat());
      yield finding(document, lang, others, spans, place, `lists of ${n} and ${m >= 2 ? m : "fewer"} items; ${weight > 0 ? "no word of it found here" : "by number alone"}`, m >= 2 && agree ? "error" : "warning");
    }
  }
}

/** Of n items those that have no partner among m when both are gone through in order for the best sum. */
function unpartnered(n: number, m: number, fit: (i: number, j: number) => number): ReadonlySet<number> {
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const worth = Array.from({ length: n }, (_, i) => Float64Array.from({ length: m }, (_, j) => fit(i, j)));
  for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + worth[i]![j]!);
  const out = new Set(Array.from({ length: n }, (_, i) => i));
  for (let i = 0, j = 0; i < n && j < m;) {
    if (best[i]![j] === best[i + 1]![j + 1]! + worth[i]![j]!) { out.delete(i++); j++; }
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return out;
}

function oneThing(lexical: Lexical, a: LangCode, x: readonly Term[], b: LangCode, y: readonly Term[]): boolean {
  return coverage(lexical, a, x, b, y).share > 0 || coverage(lexical, b, y, a, x).share > 0;
}

/** Is enough known of both to say that they do not mean the same? */
function contrary(lexical: Lexical, a: LangCode, x: readonly Term[], b: LangCode, y: readonly Term[]): boolean {
  const both = [coverage(lexical, a, x, b, y), coverage(lexical, b, y, a, x)];
  return both.every((c) => c.share === 0 && c.weight >= 0.3);
}

/** The words of an item that surely are its own: where the first begins and the last ends, only what stands at the separator. */
function core(item: readonly Term[], i: number, n: number): readonly Term[] {
  const content = item.filter((t) => t.key !== "");
  return i === 0 ? content.slice(-1) : i === n - 1 ? content.slice(0, 1) : content;
}

/** The list that shares most with another, if it shares anything or is the only one. */
function fitting(lexical: Lexical, a: LangCode, list: Enumeration, b: LangCode, lists: readonly Enumeration[], strict = false): Enumeration | undefined {
  let best: Enumeration | undefined;
  let top = 0;
  for (const other of lists) {
    const share = list.items.reduce((n, item) => n + (coverage(lexical, a, item, b, other.items.flat()).share >= unsaid ? 1 : 0), 0);
    if (share > top) [best, top] = [other, share];
  }
  return best ?? (lists.length === 1 && !strict ? lists[0] : undefined);
}

/** For every item its partner in a list of the same length: by words, else by place. */
function matched(lexical: Lexical, a: LangCode, items: readonly (readonly Term[])[], b: LangCode, others: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  const free = new Set(others.keys());
  const out = items.map((item) => {
    const own = core(item, items.indexOf(item), items.length);
    const hit = [...free].find((j) => coverage(lexical, a, own, b, core(others[j]!, j, others.length)).share >= 0.5);
    if (hit !== undefined) free.delete(hit);
    return hit;
  });
  return out.map((hit, i) => {
    if (hit !== undefined) return others[hit]!;
    const j = free.has(i) ? i : [...free][0]!;
    free.delete(j);
    return others[j]!;
  });
}

/** Content words in a row that the others share and of which nothing is said here. */
function* clauses(document: Analysed, lexical: Lexical, sides: Sides, lang: LangCode, others: readonly LangCode[]): Iterable<Finding> {
  if (others.length < 2) return;
  const [first, second] = others as [LangCode, LangCode];
  const runs = (c: LangCode, other: LangCode, least: number): readonly (readonly Term[])[] => {
    const out: Term[][] = [];
    let run: Term[] = [];
    const close = (): void => { if (run.length >= least) out.push(run); run = []; };
    for (const t of sides[c]!.terms) {
      if (t.key === "") continue;
      const here = coverage(lexical, c, [t], lang, sides[lang]!.near);
      if (here.share > 0) close();
      else run.push(t);
    }
    close();
    return out.filter((r) => coverage(lexical, c, r, lang, sides[lang]!.near).weight >= 1.6 && coverage(lexical, c, r, other, sides[other]!.terms).share >= 0.45);
  };
  const [own, partners] = [runs(first, second, 3), runs(second, first, 3)];
  for (const run of own) {
    const partner = partners.find((p) => coverage(lexical, first, run, second, p).share >= 0.4 || coverage(lexical, second, p, first, run).share >= 0.4);
    if (partner === undefined || run.length + partner.length < 7 || run.length > 0.7 * sides[first]!.terms.filter((t) => t.key !== "").length || !shorter(sides, lang, others, 0.78)) continue;
    const spans = [{ lang: first, span: spanOf(run) }, { lang: second, span: spanOf(partner) }];
    yield finding(document, lang, others, spans, covering(document, sides[lang]!), "several words in a row that both other versions have, none of them found here", "warning");
  }
}

/** Usual lengths of the versions in characters, relative to Russian. */
const usual: Readonly<Record<LangCode, number>> = { ru: 1, kk: 0.98, en: 1.02 };

/** Is this version's part of the passage shorter than the others let expect? */
function shorter(sides: Sides, lang: LangCode, others: readonly LangCode[], ratio: number): boolean {
  const length = (c: LangCode): number => sides[c]!.terms.reduce((n, t) => n + t.end - t.start + 1, 0) / usual[c];
  return others.every((c) => length(lang) < ratio * length(c));
}

function* openEnd(document: Analysed, sides: Sides, lang: LangCode, others: readonly LangCode[]): Iterable<Finding> {
  const has = (c: LangCode, near: boolean): { readonly start: number; readonly end: number } | undefined => {
    for (const s of near ? sides[c]!.nearSentences : sides[c]!.sentences) {
      const { start, end } = document.sentences[s]!;
      const m = andSoOn[c].exec(document.text.slice(start, end));
      if (m !== null) return { start: start + m.index, end: start + m.index + m[0].length };
    }
    return undefined;
  };
  if (has(lang, true) !== undefined) {
    // It leaves its list open, which nobody else does: a word said too much.
    const own = has(lang, false);
    if (own === undefined || others.length < 2 || others.some((c) => has(c, true) !== undefined)) return;
    yield {
      kind: "item-omitted", lang, start: own.start, end: own.end, expected: "", found: said(document, own), evidence: "a list left open in this version only", severity: "note",
      message: `${versionsOf([lang]).replace(/^t/u, "T")} leaves a list open with ${cited(said(document, own))}, which ${versionsOf(others)} do not.`,
    };
    return;
  }
  const spans = others.map((c) => ({ lang: c, span: has(c, false) }));
  if (spans.some((s) => s.span === undefined)) return;
  yield finding(document, lang, others, spans as { lang: LangCode; span: { start: number; end: number } }[], covering(document, sides[lang]!), "a list left open in the other versions", "note");
}

function finding(document: Analysed, lang: LangCode, others: readonly LangCode[], spans: readonly { lang: LangCode; span: { start: number; end: number } }[], place: { start: number; end: number }, evidence: string, severity: "error" | "warning" | "note"): Finding {
  const texts = spans.map(({ span }) => cited(said(document, span)));
  return {
    kind: "item-omitted", lang, start: place.start, end: place.end, expected: quoted(document, spans), found: "", evidence, severity,
    message: `${versionsOf([lang]).replace(/^t/u, "T")} leaves out ${texts.join(" / ")}, which ${versionsOf(others)} ${others.length > 1 ? "have" : "has"} here.`,
  };
}

const spanOf = (terms: readonly Term[]): { start: number; end: number } => ({ start: terms[0]!.start, end: terms.at(-1)!.end });
