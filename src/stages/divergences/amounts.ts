import type { Entity, LangCode } from "../../document.ts";
import { type Analysed, comparable, type Comparison, type Passage } from "./comparison.ts";
import { covering } from "./sentences.ts";
import { type Finding, quoted, said, versionsOf } from "./finding.ts";
import { figuresOf, holds, sameDate, sameUnit, type Value, valuesOf } from "./values.ts";

interface Mention { readonly entity: Entity; readonly value: Value; /** Its figures as written. */ readonly figures: readonly string[] }
/** The values of a passage, and of those about it. */
interface Figures { readonly own: readonly Mention[]; readonly near: readonly Mention[]; readonly written: ReadonlySet<string> }

/** Numbers, amounts and dates of which one version has another value, or none. */
export function* amountFindings(document: Analysed, comparison: Comparison): Iterable<Finding> {
  const bySentence = mentionsBySentence(document);
  const { own, passages } = comparison;
  for (const passage of passages) {
    const langs = comparable(comparison, passage);
    const there = new Map(langs.map((c) => [c, figuresIn(document, passage, c, bySentence)]));
    const supported = (m: Mention, c: LangCode): boolean => isSupported(m, there.get(c)!);
    for (const lang of langs) {
      const others = langs.filter((c) => c !== lang);
      if (langs.length === 2 && lang === own) continue;
      const orphans = there.get(lang)!.own.filter((m) => others.every((c) => !supported(m, c)));
      const taken = new Set<Mention>();
      for (const m of wanted(there, others, lang, supported)) yield* differing(document, passage, lang, others, m, orphans, taken, there, lang !== own, langs.length === comparison.langs.length);
    }
  }
}

/** Values all the others have and this version has not: one mention of each version. */
function wanted(there: ReadonlyMap<LangCode, Figures>, others: readonly LangCode[], lang: LangCode, supported: (m: Mention, c: LangCode) => boolean): readonly (readonly Mention[])[] {
  const seen = new Set<Mention>();
  const out: (readonly Mention[])[] = [];
  for (const pivot of others) for (const m of there.get(pivot)!.own) {
    if (seen.has(m) || supported(m, lang)) continue;
    const all = others.map((c) => (c === pivot ? m : there.get(c)!.own.find((o) => equal(o.value, m.value) && !seen.has(o))));
    if (all.some((o) => o === undefined)) continue;
    for (const o of all) seen.add(o!);
    out.push(all as Mention[]);
  }
  return out;
}

function* differing(document: Analysed, { sides }: Passage, lang: LangCode, others: readonly LangCode[], mentions: readonly Mention[], orphans: readonly Mention[], taken: Set<Mention>, there: ReadonlyMap<LangCode, Figures>, translated: boolean, whole: boolean): Iterable<Finding> {
  const { value } = mentions[0]!;
  const kind = value.sort === "calendar" ? "date" : "number";
  const spans = mentions.map((m, i) => ({ lang: others[i]!, span: m.entity }));
  const expected = quoted(document, spans);
  const fits = (o: Mention): boolean => (o.value.sort === value.sort || (bareYear(o.value) && bareYear(value))) && !taken.has(o);
  // The same number with another unit, then another number with the same unit, then any.
  const same = (o: Mention): boolean => figures(o.value) === figures(value);
  // The same number with another unit, where the third version gives none: the translation is taken to be wrong.
  const contrary = translated ? there.get(lang)!.own.find((o) => fits(o) && same(o) && !sameUnit(o.value.unit, value.unit)) : undefined;
  const found = orphans.find((o) => fits(o) && same(o)) ?? contrary ?? orphans.find((o) => fits(o) && o.value.unit === value.unit && value.unit !== "") ?? orphans.find((o) => fits(o) && sameUnit(o.value.unit, value.unit)) ?? orphans.find(fits);
  if (found !== undefined) {
    taken.add(found);
    const unit = same(found) && value.sort === "amount" && !sameUnit(found.value.unit, value.unit);
    yield {
      kind, lang, start: found.entity.start, end: found.entity.end, expected, found: said(document, found.entity), severity: "error",
      evidence: `${value.canon} against ${found.value.canon}, linked sentences`,
      message: `${versions(lang)} has “${said(document, found.entity)}” where ${versionsOf(others)} ${have(others)} ${list(document, spans)}${unit ? ": the unit differs" : ""}.`,
    };
    return;
  }
  // Beside a version that lacks the sentence only a contradiction tells.
  if (!whole || !plain(document, mentions, others)) return;
  // In a version that has more values of its own than the others know, something was only read otherwise.
  if (there.get(lang)!.own.some((m) => m.value.sort === value.sort && (orphans.includes(m) || figures(m.value) === figures(value)))) return;
  const place = covering(document, sides[lang]!);
  yield {
    kind, lang, ...place, expected, found: "", severity: "warning", evidence: `${value.canon} not found here or in the sentences about`,
    message: `${versions(lang)} does not give ${list(document, spans)}, which ${versionsOf(others)} ${have(others)} here.`,
  };
}

const versions = (lang: LangCode): string => versionsOf([lang]).replace(/^t/u, "T");
const have = (langs: readonly LangCode[]): string => (langs.length > 1 ? "have" : "has");
const list = (document: Analysed, spans: readonly { readonly span: { readonly start: number; readonly end: number } }[]): string => [...new Set(spans.map(({ span }) => `“${said(document, span)}”`))].join(" and ");

/** Written in figures in every version that has it, and no small number that words can say: `twice`, `both`. */
function plain(document: Analysed, mentions: readonly Mention[], others: readonly LangCode[]): boolean {
  return mentions.every((m, i) => {
    const written = figuresOf(said(document, m.entity), others[i]!);
    return written.size > 0 && (m.value.unit !== "" || m.value.sort === "calendar" || m.value.atoms.some((a) => Math.abs(Number(a.slice(1))) > 12));
  });
}

const figures = (v: Value): string => v.atoms.join(" ");
/** A number of four figures without a unit may be a year that was not taken for one. */
const bareYear = (v: Value): boolean => (v.sort === "calendar" ? /^\d{4}$/u.test(v.canon) : v.sort === "amount" && v.unit === "" && /^1\d{3}$|^20\d{2}$/u.test(v.canon));
const equal = (a: Value, b: Value): boolean => (a.sort !== b.sort && a.canon === b.canon && bareYear(a) && bareYear(b)) || a.sort === b.sort && (a.canon === b.canon || (a.sort === "calendar" && sameDate(a.canon, b.canon)) || (a.sort === "amount" && figures(a) === figures(b) && sameUnit(a.unit, b.unit)));

/** Is the value there: as such, less precisely, in pieces, or at least its figures? */
function isSupported(m: Mention, { near, written }: Figures): boolean {
  const { value } = m;
  if (near.some((o) => equal(o.value, value) || (value.sort === "calendar" && o.value.sort === "calendar" && (holds(o.value.canon, value.canon) || sameDate(value.canon, o.value.canon, true))))) return true;
  // The same figures with another unit contradict it.
  if (near.some((o) => o.value.sort === "amount" && value.sort === "amount" && figures(o.value) === figures(value) && !sameUnit(o.value.unit, value.unit))) return false;
  if (near.some((o) => o.value.sort === "duration" && value.sort === "duration" && figures(o.value) === figures(value) && o.value.canon !== value.canon)) return false;
  if (value.sort === "calendar") {
    if (/\d{4}-\d/u.test(value.canon) || value.atoms.length === 0) return false;
    return value.atoms.every((a) => written.has(a) || near.some((o) => o.value.sort === "calendar" && o.value.canon === a.slice(1))) || (m.figures.length > 0 && m.figures.every((f) => written.has(f)));
  }
  const pieces = new Set(near.flatMap((o) => (o.value.sort === "calendar" ? [] : o.value.atoms)));
  return value.atoms.map((a) => (a.includes("/") ? `#${a.split("/")[1]}` : a)).every((a) => written.has(a) || pieces.has(a));
}

function figuresIn(document: Analysed, { sides }: Passage, lang: LangCode, bySentence: ReadonlyMap<number, readonly Mention[]>): Figures {
  const { sentences, nearSentences } = sides[lang]!;
  const written = new Set<string>();
  for (const s of sentences) for (const f of figuresOf(said(document, document.sentences[s]!), lang, true)) written.add(f);
  return { own: sentences.flatMap((s) => bySentence.get(s) ?? []), near: nearSentences.flatMap((s) => bySentence.get(s) ?? []), written };
}

function mentionsBySentence(document: Analysed): ReadonlyMap<number, readonly Mention[]> {
  const { sentences, entities } = document;
  const out = new Map<number, Mention[]>();
  let s = 0;
  for (const entity of entities) {
    while (s < sentences.length - 1 && sentences[s]!.end <= entity.start) s++;
    const text = said(document, entity);
    const values = valuesOf(entity, text);
    if (values.length === 0) continue;
    const own = out.get(s) ?? [];
    const written = [...figuresOf(text, entity.lang as LangCode)];
    own.push(...values.map((value) => ({ entity, value, figures: written })));
    out.set(s, own);
  }
  return out;
}
