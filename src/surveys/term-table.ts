import type { LangCode } from "../document.ts";
import { association } from "../stats/collocation.ts";
import { consistency } from "../stats/consistency.ts";
import { kept } from "./sample.ts";
import { mostDocuments, termLangs, type Terms } from "./terms.ts";

/** A way in which a concept is said in one language, and in how many linked places. */
export interface Rendering {
  readonly text: string;
  readonly uses: number;
  /** Names of the phrases (as in `Terms`) that are shown as this one. */
  readonly names: readonly string[];
}

/** One concept with all its renderings, the commonest first. */
export interface Concept {
  readonly renderings: Readonly<Record<LangCode, readonly Rendering[]>>;
  /** See `consistency`; `undefined` where nothing is used twice. */
  readonly consistency: number | undefined;
  /** In the language that has most. */
  readonly uses: number;
  readonly documents: number;
  /** The first by id, at most `mostDocuments`. */
  readonly first: readonly string[];
  /** `keywords` where authors' lists link two of its renderings, else `text`. */
  readonly source: "keywords" | "text";
}

interface Edge { readonly x: string; readonly y: string; readonly uses: number; readonly lists: number; readonly documents: number; readonly first: readonly string[]; readonly weight: number }

/** Unlike what is linked by words, phrases that only meet must meet so often, mostly each other, and by no chance. */
const fewestMeetings = 3;
const leastDice = 0.5;
const leastLikelihood = 10.83;

/** Joins pairs into concepts. The same for any order of documents: pairs are looked at by weight, then by key. */
export function concepts(survey: Terms): readonly Concept[] {
  const phrases = new Map(kept(survey.phrases));
  const edges = acceptedEdges(survey, phrases);
  const clusterOf = new Map<string, number>();
  const members: Set<string>[] = [];
  for (const { x, y } of edges) {
    const [c, d] = [clusterOf.get(x), clusterOf.get(y)];
    if (c === undefined && d === undefined) {
      clusterOf.set(x, members.length).set(y, members.length);
      members.push(new Set([x, y]));
    } else if (c !== undefined && d === undefined) { members[c]!.add(y); clusterOf.set(y, c); }
    else if (c === undefined && d !== undefined) { members[d]!.add(x); clusterOf.set(x, d); }
    else if (c !== d && termLangs.every((l) => !has(members[c!]!, l) || !has(members[d!]!, l))) {
      // Two halves of one concept: no language has it in both.
      for (const m of members[d!]!) { members[c!]!.add(m); clusterOf.set(m, c!); }
      members[d!] = new Set();
    }
  }
  const byCluster = members.map((): Edge[] => []);
  for (const edge of edges) {
    const [c, d] = [clusterOf.get(edge.x)!, clusterOf.get(edge.y)!];
    byCluster[c]!.push(edge);
    // A rendering that is at home in another concept is one of this too.
    if (d !== c) byCluster[d]!.push(edge);
  }
  return byCluster.flatMap((own, c) => (own.length === 0 || members[c]!.size === 0 ? [] : [concept(own, members[c]!, phrases)])).filter(sureEnough).sort(inOrder);
}

/** What stands in no keyword list and was met once must be found in all three languages: each then confirms the others. */
function sureEnough({ source, uses, renderings }: Concept): boolean {
  return source === "keywords" || uses > 1 || termLangs.every((l) => renderings[l].length > 0);
}

const langOf = (name: string): LangCode => name.slice(0, 2) as LangCode;
const has = (names: ReadonlySet<string>, lang: LangCode): boolean => [...names].some((n) => langOf(n) === lang);

function acceptedEdges(survey: Terms, phrases: ReadonlyMap<string, { readonly met: number }>): readonly Edge[] {
  const edges = new Map<string, { lists: number; sure: number; together: number; first: Set<string>; documents: number }>();
  for (const [name, record] of kept(survey.pairs)) {
    const key = name.slice(1);
    const there = edges.get(key);
    if (there === undefined) edges.set(key, { lists: record.lists, sure: record.sure, together: record.together, first: new Set(record.first), documents: record.documents });
    else {
      const both = record.first.filter((d) => there.first.has(d)).length;
      there.lists += record.lists; there.sure += record.sure; there.together += record.together;
      // A document counts once: exact as far as the lists go, an upper bound beyond.
      there.documents += record.documents - both;
      for (const d of record.first) there.first.add(d);
    }
  }
  const out: Edge[] = [];
  for (const [key, { lists, sure, together, first, documents }] of edges) {
    const [x, y] = key.split("\t") as [string, string];
    const [p, q] = [phrases.get(x), phrases.get(y)];
    if (p === undefined || q === undefined) continue;
    if (lists + sure === 0) {
      if (together < fewestMeetings || (2 * together) / (p.met + q.met) < leastDice) continue;
      const { mi, logLikelihood } = association({ together, node: p.met, collocate: q.met, total: survey.passages });
      if (mi <= 0 || logLikelihood < leastLikelihood) continue;
    }
    const counted = lists + sure > 0 ? lists + sure : together;
    out.push({ x, y, lists, uses: counted, documents, first: [...first].sort().slice(0, mostDocuments), weight: 3 * lists + sure + (lists + sure > 0 ? 0 : together / 2) });
  }
  return out.sort((a, b) => b.weight - a.weight || (a.x < b.x ? -1 : a.x > b.x ? 1 : a.y < b.y ? -1 : 1));
}

function concept(edges: readonly Edge[], members: ReadonlySet<string>, phrases: ReadonlyMap<string, { readonly forms: ReadonlyMap<string, number> }>): Concept {
  const names = new Set([...members, ...edges.flatMap((e) => [e.x, e.y])]);
  // Uses against each other language; places of three languages are in two of these.
  const uses = new Map<string, Map<LangCode, number>>();
  for (const e of edges) {
    for (const [a, b] of [[e.x, e.y], [e.y, e.x]] as const) {
      let own = uses.get(a);
      if (own === undefined) uses.set(a, (own = new Map()));
      own.set(langOf(b), (own.get(langOf(b)) ?? 0) + e.uses);
    }
  }
  const renderings = Object.fromEntries(termLangs.map((l) => [l, [...names].filter((n) => langOf(n) === l)
    .map((n): Rendering => ({ names: [n], text: textOf(phrases.get(n)!.forms), uses: Math.max(...(uses.get(n)?.values() ?? [0])) }))
    .sort((a, b) => b.uses - a.uses || (a.names[0]! < b.names[0]! ? -1 : 1)).reduce(joined, [])])) as unknown as Record<LangCode, readonly Rendering[]>;
  const documents = new Set(edges.flatMap((e) => e.first));
  return {
    renderings, consistency: consistency(termLangs.map((l) => renderings[l].map((r) => r.uses))),
    uses: Math.max(...termLangs.map((l) => renderings[l].reduce((n, r) => n + r.uses, 0))),
    documents: Math.max(documents.size, ...edges.map((e) => e.documents)), first: [...documents].sort().slice(0, mostDocuments),
    source: edges.some((e) => e.lists > 0) ? "keywords" : "text",
  };
}

/** Adds a rendering, or its uses to those of one that has the same words in other forms. */
function joined(all: readonly Rendering[], one: Rendering): readonly Rendering[] {
  const same = all.findIndex((r) => sameWords(r.names[0]!, one.names[0]!));
  return same < 0 ? [...all, one] : all.map((r, i) => (i === same ? { ...r, uses: r.uses + one.uses, names: [...r.names, ...one.names] } : r));
}

/** Keys of one phrase that the tagger took for two: word by word they begin alike and part in the last letters (`писарь`, `писарьд`). */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  return x.length === y.length && x.every((w, i) => {
    const v = y[i]!;
    let alike = 0;
    while (alike < w.length && w[alike] === v[alike]) alike++;
    return w === v || (alike >= 4 && Math.max(w.length, v.length) - alike <= 3);
  });
}

/** The author's form before others, then the commonest, then the one with fewest capitals and letters. */
function textOf(forms: ReadonlyMap<string, number>): string {
  const capitals = (s: string): number => s.match(/\p{Lu}/gu)?.length ?? 0;
  const [best] = [...forms].sort(([a, m], [b, n]) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : n - m || capitals(a) - capitals(b) || a.length - b.length || (a < b ? -1 : 1)));
  return best?.[0].slice(1) ?? "";
}

function inOrder(a: Concept, b: Concept): number {
  const name = (c: Concept): string => termLangs.map((l) => c.renderings[l][0]?.text ?? "").join("\t");
  return b.documents - a.documents || b.uses - a.uses || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
