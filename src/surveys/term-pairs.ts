import type { LangCode, Link, Span } from "../document.ts";
import type { Place } from "../languages/keyphrases.ts";
import { languages } from "../languages/index.ts";
import { type Analysed, inName, isLoud, ownForm, phraseKey, shown, type Shown, type Unit, unitReader } from "./term-phrases.ts";
import { apart, type Found, hasMeaning, longestPhrase, project, wordLinks } from "./term-words.ts";

/** What one document tells: phrases with the forms they are shown in, pairs by what brought them together; keys as in `Terms`. */
export interface Observed {
  readonly passages: number;
  readonly phrases: ReadonlyMap<string, { readonly forms: Map<string, number>; met: number }>;
  readonly pairs: ReadonlyMap<string, { lists: number; sure: number; together: number }>;
}

const codes: readonly LangCode[] = ["ru", "kk", "en"];
/** Links of sentences with less are no evidence; passages of more words are no sentences. */
const sureLink = 0.3;
const mostUnits = 120;
/** Linked sentences a phrase must stand in to be a term without being a keyphrase; how many such are kept of a language; words in one. */
const fewestRecurring = 3;
const mostRecurring = 1000;
const longestRecurring = 4;
/** Keywords linked with less are linked by their place alone: taken only where the lists are equally long. */
const sureKeyword = 0.6;

/**
 * Goes through the linked keywords and sentences of a document. Linear in its sentences; sentences of more than 4,000 characters and passages of more
 * than 120 words are left out.
 */
export function observed(document: Analysed): Observed {
  const phrases = new Map<string, { forms: Map<string, number>; met: number }>();
  const pairs = new Map<string, { lists: number; sure: number; together: number }>();
  const read = unitReader(document);
  const phrase = (lang: LangCode, key: string): { forms: Map<string, number>; met: number } => {
    const name = `${lang} ${key}`;
    let there = phrases.get(name);
    if (there === undefined) phrases.set(name, (there = { forms: new Map(), met: 0 }));
    return there;
  };
  const show = (lang: LangCode, key: string, { rank, text }: Shown): void => {
    const { forms } = phrase(lang, key);
    forms.set(rank + text, (forms.get(rank + text) ?? 0) + 1);
  };
  const count = (a: LangCode, x: string, b: LangCode, y: string, what: "lists" | "sure" | "together"): void => {
    const name = `${a} ${x}\t${b} ${y}`;
    let there = pairs.get(name);
    if (there === undefined) pairs.set(name, (there = { lists: 0, sure: 0, together: 0 }));
    there[what]++;
  };

  // The authors' keywords, and which of them are linked.
  const keyOf = new Map<number, string>();
  const wanted: Record<LangCode, Map<string, boolean>> = { ru: new Map(), kk: new Map(), en: new Map() };
  const anchors = new Set<string>();
  const loud = Object.fromEntries(codes.map((c) => [c, isLoud(document.keywords.filter((k) => k.source === "author" && k.lang === c))])) as Record<LangCode, boolean>;
  document.keywords.forEach((k, i) => {
    const lang = codes.find((c) => c === k.lang);
    const key = lang === undefined ? "" : phraseKey(read(k, lang));
    if (lang === undefined || key === "" || k.text.length > 100) return;
    keyOf.set(i, key);
    if (k.source === "author") {
      show(lang, key, ownForm(document, k, read(k, lang), loud[lang]));
      wanted[lang].set(key, true);
    } else if (!wanted[lang].has(key) && key.includes(" ")) wanted[lang].set(key, false);
  });
  const lengths = codes.map((c) => document.keywords.filter((k) => k.source === "author" && k.lang === c).length).filter((n) => n > 0);
  const even = lengths.every((n) => n === lengths[0]);
  for (const link of document.alignment) {
    if (link.kind !== "keyword" || link.score < (even ? 0.5 : sureKeyword)) continue;
    eachPair((a, b) => {
      const [x, y] = [keyOf.get(link[a][0] ?? -1), keyOf.get(link[b][0] ?? -1)];
      if (x === undefined || y === undefined) return;
      count(a, x, b, y, "lists");
      anchors.add(`${a} ${x}\t${b} ${y}`);
    });
  }

  for (const lang of codes) for (const key of recurring(lang)) if (!wanted[lang].has(key)) wanted[lang].set(key, false);
  let passages = 0;
  for (const link of document.alignment) {
    if (link.kind !== "sentence" || link.score < sureLink || codes.filter((c) => link[c].length > 0).length < 2) continue;
    const rows = Object.fromEntries(codes.map((c) => [c, passage(link, c)])) as Record<LangCode, readonly Unit[]>;
    if (codes.some((c) => rows[c].length > mostUnits)) continue;
    passages++;
    const found = Object.fromEntries(codes.map((c) => [c, occurrences(rows[c], c)])) as Record<LangCode, readonly Found[]>;
    for (const c of codes) for (const key of new Set(found[c].map((f) => f.key))) phrase(c, key).met++;
    for (const c of codes) for (const f of found[c]) show(c, f.key, shown(rows[c].slice(f.from, f.to), c, placeOf(rows[c], f.from)));
    eachPair((a, b) => { if (rows[a].length > 0 && rows[b].length > 0) compare(a, rows[a], found[a], b, rows[b], found[b]); });
  }
  return { passages, phrases, pairs };

  /** Noun phrases of several words that stand in several linked sentences, and not always in one longer phrase: a long text has more terms than keyphrases. */
  function recurring(lang: LangCode): readonly string[] {
    const counts = new Map<string, number>();
    const hosts = new Map<string, number>();
    for (const link of document.alignment) {
      if (link.kind !== "sentence" || link.score < sureLink) continue;
      const units = passage(link, lang);
      const seen = new Map<string, string>();
      for (let from = 0; from < units.length; from++) {
        let inner: string | undefined;
        for (let to = from + 1; to <= Math.min(units.length, from + longestRecurring) && units[to - 1]!.letter !== "-" && !units[to - 1]!.stop; to++) {
          if (to - from < 2 || !touching(units, to - 1) || !isTerm(units.slice(from, to), lang)) continue;
          const key = phraseKey(units.slice(from, to));
          seen.set(key, "");
          if (inner !== undefined) seen.set(inner, key);
          inner = key;
        }
      }
      for (const [key, host] of seen) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (host !== "") hosts.set(key, (hosts.get(key) ?? 0) + 1);
      }
    }
    return [...counts].filter(([key, n]) => n >= fewestRecurring && (hosts.get(key) ?? 0) < n / 2).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostRecurring).map(([key]) => key);
  }

  function touching(units: readonly Unit[], at: number): boolean {
    return at === 0 || /^\s{1,3}$/u.test(document.text.slice(units[at - 1]!.end, units[at]!.start));
  }

  function passage(link: Link, lang: LangCode): readonly Unit[] {
    return link[lang].flatMap((s) => {
      const sentence: Span = document.sentences[s]!;
      return sentence.end - sentence.start > 4000 ? [] : read(sentence, lang);
    });
  }

  /** Keywords and keyphrases where they stand; a keyphrase inside an author's keyword is not looked at. */
  function occurrences(units: readonly Unit[], lang: LangCode): readonly Found[] {
    const all: Found[] = [];
    for (let from = 0; from < units.length; from++) {
      if (units[from]!.key === "" || units[from]!.function) continue;
      for (let to = from + 1; to <= units.length && to - from <= longestPhrase; to++) {
        if (to - 1 > from && !touching(units, to - 1)) break;
        // Function words hold a phrase together (`language of the press`), marks part it.
        if (units[to - 1]!.key === "") break;
        if (units[to - 1]!.function) continue;
        const key = phraseKey(units.slice(from, to));
        const own = wanted[lang].get(key);
        if (own === undefined || !own && !isTerm(units.slice(from, to), lang)) continue;
        all.push({ key, from, to, own });
      }
    }
    return all.filter((f) => f.own ? !all.some((o) => o.own && o.to - o.from > f.to - f.from && o.from <= f.from && o.to >= f.to) : !all.some((o) => o.own && o.from < f.to && f.from < o.to));
  }

  /** A noun phrase that is no name: those are in the index of names. */
  function isTerm(units: readonly Unit[], lang: LangCode): boolean {
    if (!languages[lang].keyphrases.pattern.test(units.map((u) => u.letter).join(""))) return false;
    return units.some((u) => hasMeaning(u) && !/^[Ppg]$/u.test(u.letter)) && !inName(document, { start: units[0]!.start, end: units.at(-1)!.end });
  }

  function compare(a: LangCode, first: readonly Unit[], here: readonly Found[], b: LangCode, second: readonly Unit[], there: readonly Found[]): void {
    const taken = { first: new Set<number>(), second: new Set<number>() };
    const done = { first: new Set<Found>(), second: new Set<Found>() };
    const free = (f: Found, used: ReadonlySet<number>): boolean => { for (let i = f.from; i < f.to; i++) if (used.has(i)) return false; return true; };
    const take = (f: Found, used: Set<number>): void => { for (let i = f.from; i < f.to; i++) used.add(i); };
    // What the authors link in their lists is the same in the text.
    for (const f of here) {
      const partner = f.own && free(f, taken.first) ? there.find((g) => g.own && free(g, taken.second) && anchors.has(`${a} ${f.key}\t${b} ${g.key}`)) : undefined;
      if (partner === undefined) continue;
      count(a, f.key, b, partner.key, "sure");
      take(f, taken.first);
      take(partner, taken.second);
      done.first.add(f);
      done.second.add(partner);
    }
    const links = wordLinks(a, first, b, second, taken);
    const met = new Set<string>();
    for (const f of here) {
      if (done.first.has(f)) continue;
      const g = project(first, f, links.first, links.second, second, b, links.sure);
      if (g === undefined || met.has(`${f.from} ${f.to} ${g.from} ${g.to}`)) continue;
      met.add(`${f.from} ${f.to} ${g.from} ${g.to}`);
      count(a, f.key, b, g.key, "sure");
      show(b, g.key, shown(second.slice(g.from, g.to), b, placeOf(second, g.from)));
      done.first.add(f);
      for (const h of there) if (h.from === g.from && h.to === g.to) done.second.add(h);
    }
    for (const g of there) {
      if (done.second.has(g)) continue;
      const f = project(second, g, links.second, links.first, first, a, (j, i) => links.sure(i, j));
      if (f === undefined || met.has(`${f.from} ${f.to} ${g.from} ${g.to}`)) continue;
      met.add(`${f.from} ${f.to} ${g.from} ${g.to}`);
      count(a, f.key, b, g.key, "sure");
      show(a, f.key, shown(first.slice(f.from, f.to), a, placeOf(first, f.from)));
      done.second.add(g);
      for (const h of here) if (h.from === f.from && h.to === f.to) done.first.add(h);
    }
    // What is left on both sides may go together: many meetings will tell.
    const seen = new Set<string>();
    for (const f of here) for (const g of there) {
      const name = `${f.key}\t${g.key}`;
      if (done.first.has(f) || done.second.has(g) || seen.has(name) || apart(f, g, links)) continue;
      seen.add(name);
      count(a, f.key, b, g.key, "together");
    }
  }
}

function placeOf(units: readonly Unit[], at: number): Place {
  let [capital, small] = [0, 0];
  for (const { word } of units) {
    if (/\p{Ll}/u.test(word.form)) small += word.form.length;
    else if (/\p{Lu}/u.test(word.form)) capital += word.form.length;
  }
  if (capital > 12 && capital > 1.5 * small) return "loud";
  return units.findIndex((u) => /\p{L}/u.test(u.word.form)) === at ? "start" : "inside";
}

function eachPair(visit: (a: LangCode, b: LangCode) => void): void {
  for (let x = 0; x < codes.length; x++) for (let y = x + 1; y < codes.length; y++) visit(codes[x]!, codes[y]!);
}
