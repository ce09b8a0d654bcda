import type { Document, LangCode, Link, Span } from "../document.ts";
import { profiles } from "../languages/index.ts";
import { collation } from "../text/collation.ts";
import { corpusEntities } from "../surveys/corpus-entities.ts";
import { corpusKeys, entityRecords } from "../surveys/entities.ts";
import { lineFilter } from "./filter.ts";
import { finder } from "./matches.ts";
import { parseQuery } from "./parse.ts";
import { asksEntities } from "./syntax.ts";
import { wordView, type Searched } from "./words.ts";

/** A place that a query found, with what stands around it. */
export interface Hit extends Span {
  readonly document: string;
  /** Kind of section. */
  readonly section: string;
  readonly lang: string;
  /** Index of the sentence. */
  readonly sentence: number;
  /** The text before, of and after the place; white space of any kind is one space. */
  readonly left: string;
  readonly node: string;
  readonly right: string;
  /** Of the words of the place, with spaces between. */
  readonly lemma: string;
  readonly upos: string;
  /** The place's sentence, and the sentences linked with it, by language; undefined where they were not asked for. */
  readonly aligned: Readonly<Partial<Record<LangCode, string>>> | undefined;
}

export const hitLangs: readonly LangCode[] = ["ru", "kk", "en"];
export const sorts = ["none", "left", "node", "right"] as const;
export type Sort = (typeof sorts)[number];

export type Layered = Searched & Partial<Document<"entities" | "alignment">>;

/** A query made ready. */
export interface Search {
  /** Does it look at mentions? */
  readonly entities: boolean;
  /** Can a line of documents.jsonl have a place? False only where it surely has none. */
  mayHold(line: string): boolean;
  /** The places of a document in their order. */
  hits(document: Layered): Iterable<Hit>;
}

export interface SearchOptions {
  /** Words on each side; they may lie in the sentences before and after, but in the same section. */
  readonly context?: number;
  /** With the sentences that are linked with the place's. */
  readonly parallel?: boolean;
}

export const defaultContext = 8;

/** Throws `UshtilError("usage")` where the query cannot be read. */
export function search(query: string, { context = defaultContext, parallel = false }: SearchOptions = {}): Search {
  const parsed = parseQuery(query);
  const entities = asksEntities(parsed);
  const find = finder(parsed);
  return {
    entities,
    mayHold: lineFilter(parsed),
    *hits(document) {
      const view = wordView(document, entities ? mentionsOf(document) : []);
      const { text, tokens, sentences, sections, words } = document;
      let links: ReadonlyMap<number, Link> | undefined;
      for (let s = 0; s < sentences.length; s++) {
        for (const { from, to } of find(view, view.bounds[s]!, view.bounds[s + 1]!)) {
          const [first, last] = [words[from]!.token, words[to - 1]!.token];
          const [start, end] = [tokens[first]!.start, tokens[last]!.end];
          const { section } = sentences[s]!;
          const inSection = (t: number): boolean => t >= 0 && t < tokens.length && sentences[tokens[t]!.sentence]!.section === section;
          const edge = (t: number, step: 1 | -1): number => {
            let at = t;
            for (let n = 0; inSection(at + step);) {
              if (isWord(text, tokens[at + step]!) && ++n > context) break;
              at += step;
            }
            return at;
          };
          const far = context === 0 ? [first, last] : [edge(first, -1), edge(last, 1)];
          if (parallel) links ??= linksOf(document);
          yield {
            document: document.id, section: sections[section]!.kind, lang: view.lang(from), sentence: s, start, end,
            left: plain(text.slice(tokens[far[0]!]!.start, start)), node: plain(text.slice(start, end)), right: plain(text.slice(end, tokens[far[1]!]!.end)),
            lemma: words.slice(from, to).map((w) => w.lemma).join(" "), upos: words.slice(from, to).map((w) => w.upos).join(" "),
            aligned: links === undefined ? undefined : alignedWith(document, s, links.get(s)),
          };
        }
      }
    },
  };
}

function isWord(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function linksOf(document: Layered): ReadonlyMap<number, Link> {
  const out = new Map<number, Link>();
  for (const link of document.alignment ?? []) if (link.kind === "sentence") for (const lang of hitLangs) for (const s of link[lang]) out.set(s, link);
  return out;
}

function alignedWith(document: Layered, s: number, link: Link | undefined): Readonly<Partial<Record<LangCode, string>>> {
  const of = (i: number): string => plain(document.text.slice(document.sentences[i]!.start, document.sentences[i]!.end));
  if (link !== undefined) return Object.fromEntries(hitLangs.filter((l) => link[l].length > 0).map((l) => [l, link[l].map(of).join(" ")]));
  const { lang } = document.sentences[s]!;
  return hitLangs.includes(lang as LangCode) ? { [lang]: of(s) } : {};
}

/** A document's mentions under the ids that entities.csv has; those of a text just analysed are numbered (`e3`), and get them as if it were a corpus. */
function mentionsOf(document: Layered): Document<"entities">["entities"] {
  const entities = document.entities ?? [];
  if (!entities.some((e) => /^e[0-9]+$/u.test(e.id))) return entities;
  const full = { ...document, entities };
  const known = corpusEntities(entityRecords.add(entityRecords.empty(), full));
  const keys = corpusKeys(full);
  return entities.map((e) => ({ ...e, id: known.id(keys.get(e.id)!) }));
}

const words = /[\p{L}\p{M}\p{N}'’ʼ]+/gu;
const { key } = collation([...profiles()].sort((a, b) => (a.code < b.code ? -1 : 1)).map((p) => p.alphabet));

/**
 * Orders hits by the words of the place (`node`), or by those before it, the nearest first (`left`), or after it (`right`); by the rest of the context where they are
 * equal; then as they were found. Only words count, no marks.
 */
export function sortHits<T extends Pick<Hit, "left" | "node" | "right">>(hits: readonly T[], by: Sort): readonly T[] {
  if (by === "none") return hits;
  const keys = (text: string): string[] => [...text.matchAll(words)].map(([w]) => key(w));
  return hits.map((hit, i) => {
    const [left, node, right] = [keys(hit.left).reverse(), keys(hit.node), keys(hit.right)];
    // Lists compare word by word, and a shorter one comes first: the separator is below all keys.
    const order = (by === "left" ? [left, node, right] : by === "node" ? [node, right, left] : [right, node, left]).map((list) => list.join("\u0001")).join("\u0000");
    return { hit, i, order };
  }).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.i - b.i)).map((h) => h.hit);
}
