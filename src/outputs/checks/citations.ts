import type { Span } from "../../document.ts";
import { type Checked, type Finding, rule } from "./rule.ts";
import { type Reference, type ReferenceList, referenceLists } from "./references.ts";

/** A citation by number or by author and year. */
interface Citation extends Span { readonly numbers: readonly number[]; readonly author?: string; readonly year?: string; readonly comma?: boolean; readonly text: string }

const year = /(?<![\p{N}])(?:1[89]|20)\d\d(?![\p{N}])/u;
/** `с. 12`, `б. 12`, `12 б.`, `p. 3`, `бб.`, `стр.`, `т. 2`: pages and volumes, not numbers of the list. */
const page = /\p{L}/u;

/** The numbers cited in square brackets, `undefined` where the brackets hold something else: `[5, б. 12]`, `[3; 7–9]`, `[1, с. 5; 4]`, `[12: 34]`. */
export function bracketNumbers(inner: string): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const piece of inner.split(";")) {
    let paged = false;
    for (const [i, part] of piece.split(",").entries()) {
      const found = /^\s*(\d{1,3})\s*(?:[-–—]\s*(\d{1,3})\s*)?(?:[:.]\s*[\p{L}\d–\-. ]*)?$/u.exec(part);
      if (found === null) {
        if (i === 0 || !page.test(part)) return undefined;
        paged = true;
        continue;
      }
      if (paged) continue;
      const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
      if (from === 0 || to < from || to - from > 200) return undefined;
      for (let n = from; n <= to; n++) numbers.push(n);
    }
  }
  return numbers.length === 0 ? undefined : numbers;
}

const cited: ReadonlySet<string> = new Set(["body", "abstract", "footnotes", "quotation"]);

function citations(article: Checked): { readonly numeric: readonly Citation[]; readonly named: readonly Citation[] } {
  const numeric: Citation[] = [];
  const named: Citation[] = [];
  for (const section of article.sections) {
    if (!cited.has(section.kind)) continue;
    const text = article.text.slice(section.start, section.end);
    for (const m of text.matchAll(/\[([^[\]\n]{1,120})\]/gu)) {
      const numbers = bracketNumbers(m[1]!);
      if (numbers !== undefined) numeric.push({ start: section.start + m.index, end: section.start + m.index + m[0].length, numbers, text: m[0] });
    }
    for (const m of text.matchAll(/[([]([^()[\]\n]{4,200})[)\]]/gu)) {
      if (!year.test(m[1]!)) continue;
      // `Smith (2019: 4)`: the author stands before.
      const before = /(\p{Lu}[\p{L}'’-]{1,40})(?:\s+(?:et al\.|и др\.|және т\.б\.))?\s*$/u.exec(text.slice(Math.max(0, m.index - 60), m.index))?.[1];
      for (const piece of m[1]!.split(";")) {
        const found = /^\s*(?:см\.|see|cf\.|қараңыз|e\.g\.,?)?\s*(\p{Lu}[\p{L}'’-]{1,40})[^\d]{0,120}?((?:1[89]|20)\d\d)\p{L}?\s*(?:[,:].{0,40})?$/iu.exec(piece);
        const alone = /^\s*((?:1[89]|20)\d\d)\p{L}?\s*(?:[,:].{0,40})?$/u.exec(piece);
        const author = found !== null && /^\p{Lu}/u.test(found[1]!) ? found[1] : alone !== null ? before : undefined;
        const comma = found !== null ? /,\s*\(?$/u.test(piece.slice(0, piece.indexOf(found[2]!))) : undefined;
        if (author !== undefined) named.push({ ...(comma !== undefined && { comma }), start: section.start + m.index, end: section.start + m.index + m[0].length, numbers: [], author, year: (found ?? alone)![found === null ? 1 : 2]!, text: `${author}, ${(found ?? alone)![found === null ? 1 : 2]!}` });
      }
    }
  }
  return { numeric, named };
}

/** References by the years they name, with their words: looked up for every citation. */
function byYear(entries: readonly Reference[]): ReadonlyMap<string, readonly { readonly entry: Reference; readonly words: readonly string[] }[]> {
  const out = new Map<string, { entry: Reference; words: readonly string[] }[]>();
  for (const entry of entries) {
    const words = [...plain(entry.text).matchAll(/\p{L}[\p{L}'’-]{0,60}/gu)].map(([w]) => w);
    for (const when of new Set([...entry.text.matchAll(/(?:1[89]|20)\d\d/gu)].map(([y]) => y))) {
      const own = out.get(when);
      if (own === undefined) out.set(when, [{ entry, words }]);
      else own.push({ entry, words });
    }
  }
  return out;
}

/** The references with the author's name, whatever its case, and the year. */
function matches(index: ReturnType<typeof byYear>, { author = "", year: when = "" }: Citation): readonly Reference[] {
  const name = plain(author);
  const stem = name.slice(0, Math.max(3, name.length - 2));
  return (index.get(when) ?? []).filter(({ words }) => words.some((w) => w.startsWith(stem) && w.length - stem.length <= 5)).map(({ entry }) => entry);
}

const plain = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

interface Matched {
  readonly missing: readonly { readonly citation: Citation; readonly value: string; readonly limit: string }[];
  readonly idle: readonly Reference[];
  readonly all: number;
}

const known = new WeakMap<Checked["sections"], Matched>();

function matched(article: Checked): Matched {
  let found = known.get(article.sections);
  if (found === undefined) known.set(article.sections, (found = match(article)));
  return found;
}

function match(article: Checked): Matched {
  const lists = referenceLists(article);
  const { numeric, named } = citations(article);
  // The same list is often given twice, the second time in Latin letters: what the longest says counts.
  const main = lists.reduce<ReferenceList | undefined>((best, l) => (best === undefined || l.entries.length > best.entries.length ? l : best), undefined);
  if (numeric.length > 0) {
    const numbers = new Set(lists.flatMap((l) => l.entries.map((e) => e.number)));
    const used = new Set(numeric.flatMap((c) => c.numbers));
    const missing = numeric.flatMap((citation) => citation.numbers.filter((n) => !numbers.has(n)).map((n) => ({ citation, value: String(n), limit: main === undefined ? "no list" : `${main.entries[0]!.number}–${main.entries.at(-1)!.number}` })));
    return { missing, idle: main?.entries.filter((e) => !used.has(e.number)) ?? [], all: main?.entries.length ?? 0 };
  }
  const entries = lists.flatMap((l) => l.entries);
  const index = byYear(entries);
  const hits = named.map((citation) => ({ citation, to: matches(index, citation) }));
  const good = hits.filter((h) => h.to.length > 0).length;
  // A few names with years may be anything; only where most of them lead to the list is it the article's way to cite.
  if (entries.length === 0 || good === 0 || good < named.length / 2) return { missing: [], idle: [], all: 0 };
  const used = new Set(hits.flatMap((h) => h.to));
  // `(June 2017)` among `(Smith, 2019)` is a date: what leads nowhere must be written as what leads somewhere is.
  const shapes = new Set(hits.flatMap((h) => (h.to.length > 0 ? [h.citation.comma] : [])));
  return {
    missing: hits.filter((h) => h.to.length === 0 && shapes.has(h.citation.comma)).map(({ citation }) => ({ citation, value: citation.text, limit: `${entries.length} references` })),
    idle: main?.entries.filter((e) => !used.has(e)) ?? [], all: main?.entries.length ?? 0,
  };
}

export const citationReference = rule({
  about: "every citation has its reference",
  severity: "error",
  limits: {},
  *check(article): Iterable<Finding> {
    const told = new Set<string>();
    for (const { citation: { start, end, text }, value, limit } of matched(article).missing) {
      if (told.has(value)) continue;
      told.add(value);
      const section = article.sections.find((s) => s.end > start)!;
      yield { start, end, lang: section.lang, section: section.kind, value, limit, message: limit === "no list" ? `${text} is cited, but the article has no reference list.` : `${text} cites ${value}, which is not in the reference list.` };
    }
  },
});

export const referenceCited = rule({
  about: "every reference is cited",
  severity: "warning",
  limits: {},
  *check(article): Iterable<Finding> {
    for (const { start, end, number, text } of matched(article).idle) {
      const section = article.sections.find((s) => s.end > start)!;
      const short = text.replace(/\s+/gu, " ").trim();
      yield { start, end, lang: section.lang, section: section.kind, value: number, limit: "cited", message: `Reference ${number} is never cited: ${short.length > 80 ? `${short.slice(0, 79)}…` : short}` };
    }
  },
});
