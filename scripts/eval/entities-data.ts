/**
 * Texts with marked names, brought to one shape: sentences of running text with spans. Data that come as tokens with spaces between them get back
 * the spacing of print, so that they are cut and tagged as the product cuts and tags texts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFolder } from "./datasets.ts";

/** A name: `text.slice(start, end)`. */
export interface GoldName { readonly start: number; readonly end: number; readonly type: string }

/** One sentence and the names in it, sorted, none within another. */
export interface NamedText { readonly text: string; readonly names: readonly GoldName[]; readonly id: string }

/** Sentences in their order; where the data tell no documents, each is one of its own. */
export type NamedDocument = readonly NamedText[];

export interface Row { readonly form: string; readonly tag: string }

const path = (file: string): string => fileURLToPath(new URL(file, dataFolder));

/** Marks that join what follows, and what goes before. */
const opens = new Set(["(", "[", "«", "“", "„", "‘", "$", "£", "€", "#"]);
const closes = new Set([")", "]", "»", "”", ".", ",", ";", ":", "!", "?", "…", "...", "%", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "’s"]);

/** Tokens as text. `joinHyphens`: a lone hyphen is within a word. */
export function printed(rows: readonly Row[], joinHyphens = false): { text: string; starts: number[] } {
  let text = "";
  const starts: number[] = [];
  let glue = true;
  let straight = false;
  rows.forEach(({ form }, i) => {
    const before = rows[i - 1]?.form ?? "";
    const after = rows[i + 1]?.form ?? "";
    let left = closes.has(form) || /^[%»]/u.test(form);
    let right = opens.has(form);
    if (form === "\"" || form === "''" || form === "``") { left = straight; right = !straight; straight = !straight; }
    // 74 , 9 and COVID-19: digits around a mark.
    if (/^\d/u.test(form) && /\d$/u.test(rows[i - 2]?.form ?? "") && /^[,.:]$/u.test(before)) left = true;
    if (form === "/" || joinHyphens && form === "-" && /^\p{L}/u.test(after)) { left = true; right = true; }
    text += (glue || left ? "" : " ");
    starts.push(text.length);
    text += form;
    glue = right;
  });
  return { text, starts };
}

/** Spans of tags of the kind B-X, I-X; an I- that follows nothing begins a name, as conlleval reads it. */
export function spansOf(rows: readonly Row[], starts: readonly number[]): GoldName[] {
  const out: { start: number; end: number; type: string }[] = [];
  let open: { start: number; end: number; type: string } | undefined;
  rows.forEach(({ form, tag }, i) => {
    const type = tag.slice(2);
    if (tag === "O" || tag === "_" || type === "" || type === "O") { open = undefined; return; }
    const start = starts[i]!;
    if (open !== undefined && tag.startsWith("I") && open.type === type) open.end = start + form.length;
    else out.push(open = { start, end: start + form.length, type });
  });
  return out;
}

interface Block { readonly id: string; readonly text: string | undefined; readonly newDocument: boolean; readonly rows: readonly Row[] }

function blocks(file: string, column: "token tag" | "number token tag"): Block[] {
  const out: Block[] = [];
  let rows: Row[] = [];
  let id = "";
  let text: string | undefined;
  let newDocument = false;
  for (const line of `${readFileSync(path(file), "utf8")}\n`.split("\n")) {
    if (line.trim() === "") {
      if (rows.length > 0) out.push({ id, text, newDocument, rows });
      if (rows.length > 0) { newDocument = false; text = undefined; }
      rows = [];
    } else if (line.startsWith("# ") && !/^#\s[BIO](?:-|$)/u.test(line)) {
      const [, name = "", value = ""] = /^# *([\w ]+?) = (.*)$/u.exec(line) ?? [];
      if (name === "newdoc id") newDocument = true;
      if (name === "id" || name === "sent_id") id = value;
      if (name === "text") text = value;
    } else {
      const fields = line.split(column === "token tag" ? /\s+/u : "\t");
      rows.push(column === "token tag" ? { form: fields[0]!, tag: fields[1]! } : { form: fields[1]!, tag: fields[2]! });
    }
  }
  return out;
}

/** Where the tokens stand in the text; undefined where they are not all there. */
function placed(text: string, rows: readonly Row[]): number[] | undefined {
  const starts: number[] = [];
  let at = 0;
  for (const { form } of rows) {
    const k = text.indexOf(form, at);
    if (k < 0) return undefined;
    starts.push(k);
    at = k + form.length;
  }
  return starts;
}

/** KazNERD; ids that begin with another letter than A are typographic variants of a sentence. */
export function kaznerd(split: "train" | "dev"): NamedDocument[] {
  return blocks(`kk/ner-kaznerd-${split}.iob2`, "token tag").map(({ id, rows }) => {
    const { text, starts } = printed(rows);
    return [{ id, text, names: spansOf(rows, starts) }];
  });
}

/** UNER English-EWT by document: PER, LOC, ORG, and what else is marked as MISC, which the development part has not. */
export function unerEwt(split: "train" | "dev"): NamedDocument[] {
  const out: NamedText[][] = [];
  for (const block of blocks(`en/ner-uner-ewt-${split}.iob2`, "number token tag")) {
    const rows = block.rows.map(({ form, tag }) => ({ form, tag: /^[BI]-(?:PER|LOC|ORG)$/u.test(tag) ? tag : tag.endsWith("-OTH") ? `${tag[0]}-MISC` : "O" }));
    const starts = block.text === undefined ? undefined : placed(block.text, rows);
    const made = starts === undefined ? printed(rows) : { text: block.text!, starts };
    if (block.newDocument || out.length === 0) out.push([]);
    out.at(-1)!.push({ id: block.id, text: made.text, names: spansOf(rows, made.starts) });
  }
  return out;
}

/** Sentences in the order of the file, in stretches that stand for documents. */
function stretches(file: string, size: number, keep: (type: string) => boolean, joinHyphens = false): NamedDocument[] {
  const out: NamedText[][] = [];
  blocks(file, "number token tag").forEach(({ rows }, n) => {
    if (n % size === 0) out.push([]);
    const { text, starts } = printed(rows, joinHyphens);
    out.at(-1)!.push({ id: String(n), text, names: spansOf(rows, starts).filter(({ type }) => keep(type)) });
  });
  return out;
}

export const wikigold = (): NamedDocument[] => stretches("en/ner-wikigold.iob2", 12, () => true);
export const re3d = (): NamedDocument[] => stretches("en/ner-re3d.iob2", 12, (t) => /^(?:PER|LOC|ORG)$/u.test(t), true);
export const russianSilver = (): NamedDocument[] => stretches("ru/ner-silver.iob2", 20, () => true);

/**
 * factRuEval-2016's development part: of each person the name, surname, patronymic and nickname from the first to the last, of places and
 * organisations the name; LocOrg is a place; of two that overlap the longer stays. By document, `held` tells the tenth that is kept to measure on.
 */
export function factRuEval(): { readonly id: string; readonly held: boolean; readonly sentences: NamedDocument }[] {
  const folder = path("ru/factrueval-dev");
  const ids = readdirSync(folder).filter((f) => f.endsWith(".txt")).map((f) => f.slice(0, -4)).sort();
  return ids.map((id, n) => ({ id, held: n % 10 === 4, sentences: factDocument(folder, id) }));
}

const parts: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  Person: ["PER", ["name", "surname", "patronymic", "nickname"]], Org: ["ORG", ["org_name"]], Location: ["LOC", ["loc_name"]], LocOrg: ["LOC", ["loc_name"]],
};

function factDocument(folder: string, id: string): NamedDocument {
  const read = (ending: string): string => readFileSync(`${folder}/${id}.${ending}`, "utf8");
  const text = read("txt");
  const spans = new Map<string, { kinds: Set<string>; start: number; end: number }>();
  for (const line of read("spans").split("\n")) {
    const [span = "", kind = "", start = "", size = ""] = line.split(" ");
    if (span === "") continue;
    const there = spans.get(span);
    if (there === undefined) spans.set(span, { kinds: new Set([kind]), start: Number(start), end: Number(start) + Number(size) });
    else there.kinds.add(kind);
  }
  const found: GoldName[] = [];
  for (const line of read("objects").split("\n")) {
    const [, kind = "", ...members] = line.split(" #")[0]!.split(" ");
    const wanted = parts[kind];
    if (wanted === undefined) continue;
    const own = members.map((m) => spans.get(m)).filter((s) => s !== undefined && wanted[1].some((k) => s.kinds.has(k)));
    if (own.length === 0) continue;
    found.push({ type: wanted[0], start: Math.min(...own.map((s) => s!.start)), end: Math.max(...own.map((s) => s!.end)) });
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const names: GoldName[] = [];
  for (const n of found) if (!names.some((m) => n.start < m.end && m.start < n.end)) names.push(n);
  names.sort((a, b) => a.start - b.start);
  const out: NamedText[] = [];
  let first = -1;
  let last = 0;
  for (const line of `${read("tokens")}\n`.split("\n")) {
    const [, start = "", size = ""] = line.split(" ");
    if (size !== "") { if (first < 0) first = Number(start); last = Number(start) + Number(size); continue; }
    if (first < 0) continue;
    const [a, b] = [first, last];
    out.push({ id: `${id} ${a}`, text: text.slice(a, b), names: names.filter((n) => n.start >= a && n.end <= b).map((n) => ({ ...n, start: n.start - a, end: n.end - a })) });
    first = -1;
  }
  return out;
}
