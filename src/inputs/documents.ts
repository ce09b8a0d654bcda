import { z } from "zod";
import { entityTypes, sectionKinds, type LangCode, type Layers, type Part } from "../document.ts";
import { mapOf, restore, type Change } from "../text/draft.ts";
import { toUtf16 } from "../text/offsets.ts";
import { annotatedTokens, type AnnotatedTokens } from "./annotatedTokens.ts";
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

/** Reads a line of `documents.jsonl` back: the text with its map, and the layers it brings. What does not fit is a reject that says where. `read`: its tokens, where they were read already. */
export function readDocument(value: object, where: { path: string; line: number }, read?: AnnotatedTokens): Read {
  // Mentions under another corpus's types are looked for anew.
  const { entities, entityScheme, ...rest } = value as { entities?: unknown; entityScheme?: unknown };
  const { tokens, ...others } = rest as { tokens?: unknown; text?: unknown; sentences?: unknown; offsetUnit?: unknown };
  const fast = read ?? (typeof others.text !== "string" || tokens === undefined ? undefined
    : annotatedTokens(tokens, others.text, Array.isArray(others.sentences) ? others.sentences.length : 0, others.offsetUnit === "codepoint" ? toUtf16(others.text) : (n) => n));
  const checked = fast === undefined ? rest : others;
  const parsed = record.safeParse(entityScheme === undefined && entities !== undefined ? { ...checked, entities } : checked);
  if (!parsed.success) return { reject: { ...where, code: "format", reason: `The annotated document does not have the expected shape: ${issueOf(parsed.error)}.`, hint: "Was it edited by hand? Write it anew with 'ushtil run annotate'." } };
  const r = parsed.data;
  const spans: readonly { start: number; end: number }[][] = [r.sections, r.sentences ?? [], r.tokens ?? [], r.entities ?? [], r.keywords ?? []];
  const utf16 = r.offsetUnit === "utf16" ? (n: number): number => n : toUtf16(r.text);
  for (const list of spans) {
    const bad = list.find((s) => s.start >= s.end || utf16(s.end) > r.text.length);
    if (bad !== undefined) return { reject: { id: r.id, ...where, code: "format", reason: `A span ${bad.start}–${bad.end} lies outside the text or is empty.`, hint: `Offsets count ${r.offsetUnit === "utf16" ? "UTF-16 units" : "code points"} of 'text'.` } };
  }
  if (r.tokens !== undefined || r.sentences?.some((s) => s.section >= r.sections.length) === true) {
    return { reject: { id: r.id, ...where, code: "format", reason: "A token or sentence refers to a sentence or section that is not there." } };
  }
  const place = <T extends { start: number; end: number }>(s: T): T => ({ ...s, start: utf16(s.start), end: utf16(s.end) });
  const changes = r.changes.map(place);
  const rawAll = restore(r.text, changes);
  const raws = (r.source.parts ?? [{ rawLength: Infinity }]).reduce<string[]>((list, p) => {
    const rest = rawAll.slice(list.reduce((n, x) => n + x.length, 0));
    return [...list, p.rawLength === Infinity ? rest : rest.slice(0, r.offsetUnit === "utf16" ? p.rawLength : toUtf16(rest)(p.rawLength))];
  }, []);
  let base = 0;
  const bases = raws.map((raw) => (base += raw.length) - raw.length);
  const rawUnits = raws.map((raw) => (r.offsetUnit === "utf16" ? (n: number): number => n : toUtf16(raw)));
  const undone: Change[] = changes.map(({ part, ...c }) => {
    const raw = (n: number): number => (rawUnits[part] ?? ((m: number) => m))(n) + (bases[part] ?? 0);
    const moves = c.moves?.map(place).map((m) => ({ ...m, rawStart: raw(m.rawStart), rawEnd: raw(m.rawEnd) }));
    return { kind: c.kind, rawStart: raw(c.rawStart), rawEnd: raw(c.rawEnd), start: c.start, end: c.end, from: c.from, to: c.to, ...(moves && { moves }) };
  });
  const { parts: several, ...only } = r.source;
  const given = several?.map(({ rawLength: _, ...p }) => place(p)) ?? [{ ...only, start: 0, end: r.text.length }];
  const parts = given.map((p, k): Part => ({ path: p.path, sha256: p.sha256, encoding: p.encoding, raw: raws[k]!, ...lang(p.lang), start: p.start, end: p.end }));
  const layers: Partial<Layers> = {
    sections: r.sections.map(place),
    ...(r.sentences && { sentences: r.sentences.map(place) }),
    ...fast,
    ...(r.entities && { entities: r.entities.map((e) => { const { value, score, ...rest } = place(e); return { ...rest, ...(value === undefined ? {} : { value }), ...(score === undefined ? {} : { score }) }; }) }),
    ...(r.keywords && { keywords: r.keywords.map(place) }),
    ...(r.alignment && { alignment: r.alignment.map(({ crossing, ...link }) => ({ ...link, ...(crossing && { crossing }) })) }),
  };
  const text = { id: r.id, text: r.text, parts, map: mapOf(undone, rawAll.length), changes: undone, meta: r.meta, warnings: r.warnings };
  return { source: { id: r.id, parts: parts.map(({ start: _, end: __, ...p }) => p), meta: r.meta, warnings: r.warnings, brought: { text, layers } } };
}

function lang(code: LangCode | undefined): { lang?: LangCode } {
  return code === undefined ? {} : { lang: code };
}

function issueOf(error: z.ZodError): string {
  const first = error.issues[0]!;
  return `at ${first.path.join(".") || "the top"}, ${first.message}`;
}
