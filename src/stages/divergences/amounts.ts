import type { Entity, LangCode } from "../../document.ts";
import type { Analysed, Comparison, Passage } from "./comparison.ts";
import { covering } from "./sentences.ts";
import { type Finding, quoted, said, versionsOf } from "./finding.ts";
import { figuresOf, holds, sameUnit, type Value, valueOf } from "./values.ts";

interface Mention { readonly entity: Entity; readonly value: Value }
/** The values of a passage, and of those about it. */
interface Figures { readonly own: readonly Mention[]; readonly near: readonly Mention[]; readonly written: ReadonlySet<string> }

/** Numbers, amounts and dates of which one version has another value, or none. */
export function* amountFindings(document: Analysed, { langs, own, passages }: Comparison): Iterable<Finding> {
  const bySentence = mentionsBySentence(document);
  for (const passage of passages) {
    const figures = new Map(langs.map((c) => [c, figuresIn(document, passage, c, bySentence)]));
    const supported = (m: Mention, c: LangCode): boolean => isSupported(m, figures.get(c)!);
    for (const lang of langs) {
      if (passage.sides[lang]!.sentences.length === 0) continue;
      const others = langs.filter((c) => c !== lang);
      if (langs.length === 2 && lang === own) continue;
      if (others.some((c) => passage.sides[c]!.sentences.length === 0)) continue;
      const orphans = figures.get(lang)!.own.filter((m) => others.every((c) => !supported(m, c)));
      const taken = new Set<Mention>();
      for (const m of wanted(figures, others, lang, supported)) yield* differing(document, passage, lang, others, m, orphans, taken, figures);
    }
  }
}

/** Values all the others have and this version has not: one mention of each version. */
function wanted(figures: ReadonlyMap<LangCode, Figures>, others: readonly LangCode[], lang: LangCode, supported: (m: Mention, c: LangCode) => boolean): readonly (readonly Mention[])[] {
  const seen = new Set<string>();
  const out: (readonly Mention[])[] = [];
  for (const m of figures.get(others[0]!)!.own) {
    if (seen.has(m.value.canon) || supported(m, lang)) continue;
    const rest = others.slice(1).map((c) => figures.get(c)!.own.find((o) => equal(o.value, m.value) && !supported(o, lang)));
    if (rest.some((o) => o === undefined)) continue;
    seen.add(m.value.canon);
    out.push([m, ...(rest as Mention[])]);
  }
  return out;
}

function* differing(document: Analysed, { sides }: Passage, lang: LangCode, others: readonly LangCode[], mentions: readonly Mention[], orphans: readonly Mention[], taken: Set<Mention>, figures: ReadonlyMap<LangCode, Figures>): Iterable<Finding> {
  const { value } = mentions[0]!;
  const kind = value.sort === "calendar" ? "date" : "number";
  const spans = mentions.map((m, i) => ({ lang: others[i]!, span: m.entity }));
  const expected = quoted(document, spans);
  const fits = (o: Mention): boolean => o.value.sort === value.sort && !taken.has(o);
  // The same number with another unit, then another number with the same unit, then any.
  const same = (o: Mention): boolean => o.value.atoms.join() === value.atoms.join();
  const found = orphans.find((o) => fits(o) && same(o)) ?? orphans.find((o) => fits(o) && o.value.unit === value.unit && value.unit !== "") ?? orphans.find((o) => fits(o) && sameUnit(o.value.unit, value.unit)) ?? orphans.find(fits);
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
  if (!plain(document, mentions, others)) return;
  // In a version that has more values of its own than the others know, something was only read otherwise.
  if (figures.get(lang)!.own.some((m) => m.value.sort === value.sort && orphans.includes(m))) return;
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

const equal = (a: Value, b: Value): boolean => a.sort === b.sort && (a.canon === b.canon || (a.sort === "amount" && a.atoms.join() === b.atoms.join() && sameUnit(a.unit, b.unit) && (a.unit === "" || b.unit === "" || a.canon === b.canon)));

/** Is the value there: as such, less precisely, in pieces, or at least its figures? */
function isSupported(m: Mention, { near, written }: Figures): boolean {
  if (near.some((o) => equal(o.value, m.value) || (m.value.sort === "calendar" && o.value.sort === "calendar" && holds(o.value.canon, m.value.canon)))) return true;
  // The same figures with another unit contradict it.
  if (near.some((o) => o.value.sort === m.value.sort && o.value.atoms.join() === m.value.atoms.join() && !sameUnit(o.value.unit, m.value.unit))) return false;
  const pieces = new Set(near.flatMap((o) => o.value.atoms));
  const atoms = m.value.atoms.map((a) => (a.includes("/") ? `#${a.split("/")[1]}` : a));
  if (m.value.sort === "calendar") return !/\d{4}-\d/u.test(m.value.canon) && atoms.every((a) => written.has(a) || (pieces.has(a) && near.filter((o) => o.value.sort === "calendar").some((o) => o.value.canon === a.slice(1))));
  return atoms.every((a) => written.has(a) || pieces.has(a));
}

function figuresIn(document: Analysed, { sides }: Passage, lang: LangCode, bySentence: ReadonlyMap<number, readonly Mention[]>): Figures {
  const { sentences, nearSentences } = sides[lang]!;
  const written = new Set<string>();
  for (const s of nearSentences) for (const f of figuresOf(said(document, document.sentences[s]!), lang)) written.add(f);
  return { own: sentences.flatMap((s) => bySentence.get(s) ?? []), near: nearSentences.flatMap((s) => bySentence.get(s) ?? []), written };
}

function mentionsBySentence({ sentences, entities }: Analysed): ReadonlyMap<number, readonly Mention[]> {
  const out = new Map<number, Mention[]>();
  let s = 0;
  for (const entity of entities) {
    while (s < sentences.length - 1 && sentences[s]!.end <= entity.start) s++;
    const value = valueOf(entity);
    if (value === undefined) continue;
    const own = out.get(s);
    if (own === undefined) out.set(s, [{ entity, value }]);
    else own.push({ entity, value });
  }
  return out;
}
