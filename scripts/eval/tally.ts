import { featuresAmong, universalFeatures, type Graded, type GradedWord, type Pair, type Score } from "./conll18.ts";

/** How often gold `from` was taken for `to`, and which words. */
export interface Confusion { readonly kind: "UPOS" | "UFeats" | "Lemmas"; readonly what: string; count: number; readonly forms: Map<string, number>; readonly places: string[] }

/** Counts beside the overall scores: by part of speech, for unknown words, confusions, wrong boundaries. */
export interface Tally {
  /** UPOS as such; UFeats and Lemmas of gold words of this part of speech. */
  readonly byUpos: Map<string, { readonly UPOS: Counts; readonly UFeats: Counts; readonly Lemmas: Counts }>;
  readonly unknown: { readonly UPOS: Counts; readonly UFeats: Counts; readonly Lemmas: Counts };
  readonly confusions: Map<string, Confusion>;
  /** Places in the text, `|` where gold and `¦` where the system has a boundary alone. */
  readonly tokenErrors: string[];
  readonly sentenceErrors: string[];
}
type Counts = { -readonly [K in "gold" | "found" | "right"]: Score[K] };

const counts = (): Counts => ({ gold: 0, found: 0, right: 0 });
const kept = 200;

export function emptyTally(): Tally {
  return { byUpos: new Map(), unknown: { UPOS: counts(), UFeats: counts(), Lemmas: counts() }, confusions: new Map(), tokenErrors: [], sentenceErrors: [] };
}

/** Adds one text. `known`: lower-case forms of the training data; only forms with a letter can be unknown. */
export function count(tally: Tally, text: string, gold: Graded, found: Graded, pairs: readonly Pair[], known: ReadonlySet<string>, compared: (gold: GradedWord) => ReadonlySet<string> = () => universalFeatures): void {
  const row = (upos: string): { UPOS: Counts; UFeats: Counts; Lemmas: Counts } => {
    let r = tally.byUpos.get(upos);
    if (r === undefined) tally.byUpos.set(upos, (r = { UPOS: counts(), UFeats: counts(), Lemmas: counts() }));
    return r;
  };
  const unknown = (form: string): boolean => /\p{L}/u.test(form) && !known.has(form.toLowerCase());
  const origin = originsOf(text);
  const around = (start: number, end: number): string => {
    const from = origin[start]!;
    const to = origin[end - 1]! + 1;
    return `${text.slice(Math.max(0, from - 40), from)}[${text.slice(from, to)}]${text.slice(to, to + 30)}`.replace(/\s+/gu, " ");
  };
  for (const w of gold.words) {
    if (w.open === true) continue;
    for (const c of Object.values(row(w.upos))) c.gold++;
    if (unknown(w.form)) for (const c of Object.values(tally.unknown)) c.gold++;
  }
  const open = new Set(pairs.filter(([g]) => g.open === true).map(([, f]) => f));
  for (const w of found.words) {
    if (open.has(w)) continue;
    for (const c of Object.values(row(w.upos))) c.found++;
    if (unknown(w.form)) for (const c of Object.values(tally.unknown)) c.found++;
  }
  for (const [g, f] of pairs) {
    if (g.open === true) continue;
    const feats = [featuresAmong(g.feats, compared(g)), featuresAmong(f.feats, compared(g))] as const;
    const right = { UPOS: g.upos === f.upos, UFeats: feats[0] === feats[1], Lemmas: g.lemma === "_" || g.lemma === f.lemma };
    const isUnknown = unknown(g.form);
    for (const m of ["UPOS", "UFeats", "Lemmas"] as const) {
      if (right[m]) {
        row(g.upos)[m].right++;
        if (isUnknown) tally.unknown[m].right++;
        continue;
      }
      const what = m === "UPOS" ? `${g.upos} → ${f.upos}` : m === "Lemmas" ? `${g.upos} ${g.form.toLowerCase()}: ${g.lemma} → ${f.lemma}` : `${g.upos} ${difference(feats[0], feats[1])} → ${difference(feats[1], feats[0])}`;
      // Features and lemmas of a word of the wrong kind are wrong with it.
      if (m === "UFeats" && !right.UPOS) continue;
      let c = tally.confusions.get(`${m} ${what}`);
      if (c === undefined) tally.confusions.set(`${m} ${what}`, (c = { kind: m, what, count: 0, forms: new Map(), places: [] }));
      c.count++;
      c.forms.set(g.form.toLowerCase(), (c.forms.get(g.form.toLowerCase()) ?? 0) + 1);
      if (c.places.length < kept) c.places.push(around(g.start, g.end));
    }
  }
  boundaries(tally.tokenErrors, text, origin, new Set(gold.tokens.map((t) => t.end)), new Set(found.tokens.map((t) => t.end)));
  boundaries(tally.sentenceErrors, text, origin, new Set(gold.sentences.map((t) => t.end)), new Set(found.sentences.map((t) => t.end)));
}

/** Offset in the text of each character that is not white space. */
function originsOf(text: string): Int32Array {
  const origin = new Int32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) if (!/\s/u.test(text[i]!)) origin[n++] = i;
  return origin.subarray(0, n);
}

function difference(a: string, b: string): string {
  const there = new Set(b.split("|"));
  return a.split("|").filter((f) => !there.has(f)).join("|") || "–";
}

function boundaries(errors: string[], text: string, origin: Int32Array, gold: ReadonlySet<number>, found: ReadonlySet<number>): void {
  const wrong = [...[...gold].filter((b) => !found.has(b)).map((b) => [b, "|"] as const), ...[...found].filter((b) => !gold.has(b)).map((b) => [b, "¦"] as const)].sort((a, b) => a[0] - b[0]);
  for (const [b, mark] of wrong) {
    if (errors.length >= kept) return;
    const at = origin[b - 1]! + 1;
    errors.push(`${text.slice(Math.max(0, at - 40), at)}${mark}${text.slice(at, at + 30)}`.replace(/\s+/gu, " "));
  }
}
