import { z } from "zod";
import { entityTypes, sectionKinds, type LangCode, type Layers, type Part } from "../document.ts";
import { mapOf, restore, type Change } from "../text/draft.ts";
import { toUtf16 } from "../text/offsets.ts";
import { annotatedTokens } from "./annotatedTokens.ts";
import type { Read } from "./source.ts";

const count = z.number().int().nonnegative();
const span = { start: count, end: count };
const word = { lemma: z.string(), upos: z.string(), xpos: z.string().optional(), feats: z.string(), lang: z.string().optional() };
const file = { path: z.string(), sha256: z.string(), encoding: z.string(), lang: z.enum(["ru", "kk", "en"]).optional() };
const indices = z.array(count);

/** A line of `documents.jsonl`. Layers may be left out: those that are there are brought, the others made anew. */
const record = z.object({
  id: z.string(),
  source: z.object({ ...file, parts: z.array(z.object({ ...file, ...span, rawLength: count })).optional() }),
  meta: z.record(z.string(), z.string()).default({}),
  text: z.string(),
  offsetUnit: z.enum(["utf16", "codepoint"]),
  sections: z.array(z.object({ ...span, kind: z.enum(sectionKinds), lang: z.string() })),
  sentences: z.array(z.object({ ...span, section: count, lang: z.string() })).optional(),
  tokens: z.array(z.object({ ...span, sentence: count, ...word, words: z.array(z.object({ form: z.string(), ...word })).optional() })).optional(),
  entities: z.array(z.object({ ...span, id: z.string(), type: z.enum(entityTypes), lang: z.string(), normal: z.string(), value: z.string().optional(), score: z.number().optional() })).optional(),
  keywords: z.array(z.object({ ...span, text: z.string(), lemma: z.string(), lang: z.string(), source: z.enum(["author", "extracted"]), score: z.number(), rank: count })).optional(),
  alignment: z.array(z.object({ kind: z.enum(["sentence", "keyword"]), ru: indices, kk: indices, en: indices, score: z.number(), crossing: z.literal(true).optional() })).optional(),
  changes: z.array(z.object({ kind: z.string(), part: count.default(0), rawStart: count, rawEnd: count, ...span, from: z.string(), to: z.string(), moves: z.array(z.object({ ...span, rawStart: count, rawEnd: count })).optional() })).default([]),
  warnings: z.array(z.string()).default([]),
});

/** Does a JSON object look like a line of `documents.jsonl` (rather than a text with an id)? */
export function isDocumentRecord(value: object): boolean {
  return "offsetUnit" in value && "sections" in value && "text" in value;
}

/** Reads a line of `documents.jsonl` back: the text with its map, and the layers it brings. What does not fit is a reject that says where. `read`: the layers that its tokens give, where they were read already. */
export function readDocument(value: object, where: { path: string; line: number }, read?: Partial<Layers>): Read {
  // Mentions under another corpus's types are looked for anew.
  const { entities, entityScheme, ...rest } = value as { entities?: unknown; entityScheme?: unknown };
  const { tokens, ...others } = rest as { tokens?: unknown; text?: unknown; sentences?: unknown; offsetUnit?: unknown };
  const fast = read ?? (typeof others.text !== "string" || tokens === undefined ? undefined
    : annotatedTokens(tokens, others.text, Array.isArray(others.sentences) ? others.sentences.length : 0, others.offsetUnit === "codepoint" ? toUtf16(others.text) : (n) => n));
  const checked = fast === undefined ? rest : others;
  const parsed = record.safeParse(entityScheme === undefined && entities !== undefined ? { ...checked, entities } : checked);
  if (!parsed.success) return { reject: { ...where, code: "format", reason: `The annotated document does not have the expected shape: ${issueOf(parsed.error)}.`, hint: "Was it edited by hand? Write it anew with 'ushtil run annotate'." } };
  const r = parsed.data;
  const units = r.offsetUnit === "utf16" ? undefined : toUtf16(r.text);
  for (const list of [r.sections, r.sentences, r.tokens, r.entities, r.keywords]) {
    const bad = list === undefined ? undefined : outside(list, r.text.length, units);
    if (bad !== undefined) return { reject: { id: r.id, ...where, code: "format", reason: `A span ${bad.start}–${bad.end} lies outside the text or is empty.`, hint: `Offsets count ${r.offsetUnit === "utf16" ? "UTF-16 units" : "code points"} of 'text'.` } };
  }
  if (r.tokens !== undefined || r.sentences?.some((s) => s.section >= r.sections.length) === true) {
    return { reject: { id: r.id, ...where, code: "format", reason: "A token or sentence refers to a sentence or section that is not there." } };
  }
  const changes = placed(r.changes, units);
  const rawAll = restore(r.text, changes);
  const raws = (r.source.parts ?? [{ rawLength: Infinity }]).reduce<string[]>((list, p) => {
    const rest = rawAll.slice(list.reduce((n, x) => n + x.length, 0));
    return [...list, p.rawLength === Infinity ? rest : rest.slice(0, r.offsetUnit === "utf16" ? p.rawLength : toUtf16(rest)(p.rawLength))];
  }, []);
  let base = 0;
  const bases = raws.map((raw) => (base += raw.length) - raw.length);
  const rawUnits = units === undefined ? [] : raws.map((raw) => toUtf16(raw));
  const undone = changes.map(({ part, kind, rawStart, rawEnd, start, end, from, to, moves }): Change => {
    const [first, raw] = [bases[part] ?? 0, rawUnits[part] ?? same];
    const change = { kind, rawStart: raw(rawStart) + first, rawEnd: raw(rawEnd) + first, start, end, from, to };
    return moves === undefined ? change : { ...change, moves: placed(moves, units).map((m) => ({ ...m, rawStart: raw(m.rawStart) + first, rawEnd: raw(m.rawEnd) + first })) };
  });
  const { parts: several, ...only } = r.source;
  const given = several === undefined ? [{ ...only, start: 0, end: r.text.length }] : placed(several, units);
  const parts = given.map((p, k): Part => ({ path: p.path, sha256: p.sha256, encoding: p.encoding, raw: raws[k]!, ...lang(p.lang), start: p.start, end: p.end }));
  const layers: Partial<Layers> = {
    sections: placed(r.sections, units),
    ...(r.sentences && { sentences: placed(r.sentences, units) }),
    ...fast,
    ...(r.entities && { entities: placed(r.entities, units).map(({ value, score, ...rest }) => ({ ...rest, ...(value === undefined ? {} : { value }), ...(score === undefined ? {} : { score }) })) }),
    ...(r.keywords && { keywords: placed(r.keywords, units) }),
    ...(r.alignment && { alignment: r.alignment.map(({ crossing, ...link }) => ({ ...link, ...(crossing && { crossing }) })) }),
  };
  const text = { id: r.id, text: r.text, parts, map: mapOf(undone, rawAll.length), changes: undone, meta: r.meta, warnings: r.warnings };
  return { source: { id: r.id, parts: parts.map(({ start: _, end: __, ...p }) => p), meta: r.meta, warnings: r.warnings, brought: { text, layers } } };
}

type Spanned = { readonly start: number; readonly end: number };

const same = (n: number): number => n;

/** The first that is empty or ends behind the text; `units`: from the record's offsets to those of the text, where they differ. */
function outside(list: readonly Spanned[], length: number, units: ((n: number) => number) | undefined): Spanned | undefined {
  for (const span of list) if (span.start >= span.end || (units === undefined ? span.end : units(span.end)) > length) return span;
  return undefined;
}

function placed<T extends Spanned>(list: readonly T[], units: ((n: number) => number) | undefined): readonly T[] {
  return units === undefined ? list : list.map((s) => ({ ...s, start: units(s.start), end: units(s.end) }));
}

function lang(code: LangCode | undefined): { lang?: LangCode } {
  return code === undefined ? {} : { lang: code };
}

function issueOf(error: z.ZodError): string {
  const first = error.issues[0]!;
  return `at ${first.path.join(".") || "the top"}, ${first.message}`;
}
