import type { LangCode } from "../../document.ts";
import { translations } from "../../languages/bilingual/index.ts";
import { languages } from "../../languages/index.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { type Analysed, type Comparison, codes } from "./comparison.ts";

/** One author's keyword in the languages that have it: indices into the document's keywords. */
export type KeywordGroup = Readonly<Partial<Record<LangCode, number>>>;

/** From here on two keywords are one for their words; below it their place decides. */
const sure = 0.34;
/** Words are thought to translate each other from here on. */
const word = 0.12;
/** What it says that two keywords stand in sentences that say the same. */
const together = 0.25;
/** Longer lists are left to alignment. */
const most = 60;

/**
 * The authors' keywords across languages, looked at again with what alignment could not know: whether they stand in sentences that say the same,
 * and, for what is left, the order of the lists, of which the shorter is taken to lack some. Every keyword is in exactly one group.
 */
export function keywordGroups(document: Analysed, comparisons: readonly Comparison[]): readonly KeywordGroup[] {
  const own = new Map(codes.map((c) => [c, document.keywords.flatMap((k, i) => (k.source === "author" && k.lang === c ? [i] : []))]));
  const langs = codes.filter((c) => own.get(c)!.length > 0);
  if (langs.some((c) => own.get(c)!.length > most)) return document.alignment.filter((l) => l.kind === "keyword").map((l) => Object.fromEntries(codes.flatMap((c) => (l[c][0] === undefined ? [] : [[c, l[c][0]]]))));
  const places = new Map(langs.flatMap((c) => own.get(c)!.map((i): [number, ReadonlySet<number>] => [i, placesOf(document, comparisons, i, c)])));
  const score = new Map<string, number>();
  const scores: { readonly a: number; readonly b: number; readonly score: number; readonly far: number }[] = [];
  for (const a of langs) for (const b of langs) {
    if (codes.indexOf(a) >= codes.indexOf(b)) continue;
    const listed = translations(a, b);
    // Letters that are alike must be very much so.
    const match = (x: string, y: string): number => {
      const m = listed(x, y);
      return x !== y && m < 0.8 && m === likeness(skeleton(x), skeleton(y)) ? 0 : m;
    };
    const [n, m] = [own.get(a)!.length, own.get(b)!.length];
    own.get(a)!.forEach((i, x) => own.get(b)!.forEach((j, y) => {
      const [p, q] = [places.get(i)!, places.get(j)!];
      const both = [...p].filter((s) => q.has(s)).length;
      // Words may look alike by chance: two keywords that are never said in one place do not mean the same.
      const apart = both === 0 && p.size > 0 && q.size > 0;
      const value = likely(termsOf(document, i, a), termsOf(document, j, b), match) * (apart ? 0.4 : 1) + (both > 0 ? together * both / (p.size + q.size - both) : apart ? -together / 2 : 0);
      score.set(`${i} ${j}`, value);
      scores.push({ a: i, b: j, score: value + 0.1 * (1 - Math.abs(x / n - y / m)), far: Math.abs(x / n - y / m) });
    }));
  }
  const langOf = (i: number): LangCode => document.keywords[i]!.lang as LangCode;
  const groupOf = new Map<number, Map<LangCode, number>>();
  const groups = new Set<Map<LangCode, number>>();
  for (const c of langs) for (const i of own.get(c)!) { const g = new Map([[c, i]]); groupOf.set(i, g); groups.add(g); }
  const join = (i: number, j: number): void => {
    const [g, h] = [groupOf.get(i)!, groupOf.get(j)!];
    if (g === h || [...h.keys()].some((c) => g.has(c))) return;
    for (const [c, k] of h) { g.set(c, k); groupOf.set(k, g); }
    groups.delete(h);
  };
  for (const s of scores.sort((x, y) => y.score - x.score || x.far - y.far || x.a - y.a || x.b - y.b)) if (s.score >= sure) join(s.a, s.b);
  // What is left between neighbours that are joined: in order, as many as the shorter stretch has, those that fit best.
  const of = (i: number, j: number): number => score.get(`${i} ${j}`) ?? score.get(`${j} ${i}`) ?? 0;
  // Lists of one length first: their order says more.
  const pairs = langs.flatMap((a) => langs.flatMap((b) => (codes.indexOf(a) < codes.indexOf(b) ? [{ a, b, unequal: Math.abs(own.get(a)!.length - own.get(b)!.length) }] : [])));
  for (const { a, b } of pairs.sort((x, y) => x.unequal - y.unequal)) {
    for (const [run, other] of openRuns(own.get(a)!.map((i) => ({ i, partner: groupOf.get(i)!.get(b) })), own.get(b)!, (j) => groupOf.get(j)!.has(a))) {
      const fit = (i: number, j: number): number => Math.max(of(i, j), ...[...groupOf.get(i)!.values()].filter((k) => k !== i && langOf(k) !== b).map((k) => of(k, j)), ...[...groupOf.get(j)!.values()].filter((k) => k !== j && langOf(k) !== a).map((k) => of(k, i)));
      for (const [i, j] of inOrder(run, other, fit)) join(i, j);
    }
  }
  // The one keyword that a list has alone and the one it lacks are each other's.
  for (const c of langs) {
    const lacking = [...groups].filter((g) => !g.has(c) && g.size === langs.length - 1);
    const alone = [...groups].filter((g) => g.size === 1 && g.has(c));
    if (langs.length > 2 && lacking.length === 1 && alone.length === 1) join([...lacking[0]!.values()][0]!, alone[0]!.get(c)!);
  }
  // Where lists of one length leave more than one open, place is all there is.
  const incomplete = [...groups].filter((g) => g.size < langs.length);
  if (langs.every((c) => own.get(c)!.length === own.get(langs[0]!)!.length) && incomplete.length > 0) {
    const rest = langs.map((c) => incomplete.flatMap((g) => (g.has(c) ? [g.get(c)!] : [])).sort((i, j) => i - j));
    for (const g of incomplete) groups.delete(g);
    rest[0]!.forEach((_, k) => groups.add(new Map(langs.map((c, n) => [c, rest[n]![k]!]))));
  }
  const first = (g: Map<LangCode, number>): number => Math.min(...[...g].map(([, k]) => document.keywords[k]!.rank));
  return [...groups].sort((g, h) => first(g) - first(h) || Math.min(...g.values()) - Math.min(...h.values())).map((g) => Object.fromEntries([...g]));
}

/** Stretches of keywords of two lists that are not joined to the other list, between neighbours that are, in order. */
function* openRuns(list: readonly { readonly i: number; readonly partner: number | undefined }[], other: readonly number[], joined: (j: number) => boolean): Iterable<readonly [readonly number[], readonly number[]]> {
  let after = -1;
  let run: number[] = [];
  for (const { i, partner } of [...list, { i: -1, partner: -1 }]) {
    if (partner === undefined) { run.push(i); continue; }
    const before = partner < 0 ? other.length : other.indexOf(partner);
    const open = before > after ? other.slice(after + 1, before).filter((j) => !joined(j)) : [];
    if (run.length > 0 && open.length > 0) yield [run, open];
    run = [];
    after = Math.max(after, before);
  }
}

/** Pairs of two stretches in order, as many as the shorter has, with the best sum. */
function inOrder(run: readonly number[], other: readonly number[], fit: (i: number, j: number) => number): readonly (readonly [number, number])[] {
  const [n, m] = [run.length, other.length];
  // A pair counts more than any fit.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let x = n - 1; x >= 0; x--) for (let y = m - 1; y >= 0; y--) best[x]![y] = Math.max(best[x + 1]![y]!, best[x]![y + 1]!, best[x + 1]![y + 1]! + 10 + fit(run[x]!, other[y]!));
  const out: [number, number][] = [];
  for (let x = 0, y = 0; x < n && y < m;) {
    if (best[x]![y] === best[x + 1]![y + 1]! + 10 + fit(run[x]!, other[y]!)) out.push([run[x++]!, other[y++]!]);
    else if (best[x]![y] === best[x + 1]![y]) x++;
    else y++;
  }
  return out;
}

function termsOf({ keywords }: Analysed, i: number, lang: LangCode): readonly string[] {
  const words = keywords[i]!.lemma.toLowerCase().split(/[\s\-‐‑–]+/u).filter((t) => /[\p{L}\p{N}]/u.test(t));
  const content = words.filter((t) => !languages[lang].stopwords.has(t));
  return content.length > 0 ? content : words;
}

/** How much of two phrases translates each other: 0–1, the mean over both sides. */
export function likely(x: readonly string[], y: readonly string[], match: (a: string, b: string) => number): number {
  if (x.length === 0 || y.length === 0) return 0;
  const value = (m: number): number => (m < word ? m : Math.min(1, 0.5 + m));
  const left = x.reduce((n, v) => n + value(Math.max(...y.map((w) => match(v, w)))), 0) / x.length;
  const right = y.reduce((n, w) => n + value(Math.max(...x.map((v) => match(v, w)))), 0) / y.length;
  return (left + right) / 2;
}

/** The passages in which a keyword stands, all its words, numbered through all texts. */
function placesOf(document: Analysed, comparisons: readonly Comparison[], i: number, lang: LangCode): ReadonlySet<number> {
  const out = new Set<number>();
  const words = termsOf(document, i, lang);
  const forms = document.keywords[i]!.text.toLowerCase().split(/[\s\-‐‑–]+/u);
  let at = 0;
  for (const { passages } of comparisons) for (const { sides } of passages) {
    at++;
    const terms = sides[lang]?.terms ?? [];
    const has = (w: string): boolean => terms.some((t) => t.lemma === w || t.form === w || (w.length >= 4 && t.lemma.startsWith(w.slice(0, Math.max(4, w.length - 2))) && Math.abs(t.lemma.length - w.length) <= 3));
    if (words.every(has) || forms.every(has)) out.add(at);
  }
  return out;
}
