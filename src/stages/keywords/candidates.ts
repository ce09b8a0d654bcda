import type { Document, LangCode, Span, Word } from "../../document.ts";
import { isAcronym, type Keyphrases, type Place } from "../../languages/keyphrases.ts";
import type { Candidate, TextOfWords, TextWord } from "../../stats/keyphrases.ts";
import { amountsIn, mentionsOf, type Naming } from "./names.ts";
import { type Row, type Unit, unitsOf, wordsOfSentences } from "./units.ts";

/** A phrase where it stands: its words, its span, its place in the sentence. */
export interface Occurrence extends Span { readonly words: readonly Word[]; readonly place: Place }

/** Candidates for keyphrases of one language of a document, with their occurrences and names (same index), and the text around them. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly occurrences: readonly (readonly Occurrence[])[];
  /** Dictionary forms of the names a candidate is, with how often; empty for phrases that are none. */
  readonly names: readonly ReadonlyMap<string, number>[];
  readonly text: TextOfWords;
  /** The word of a number, as stem or lemma. */
  readonly keys: readonly string[];
  /** Words that are not stop words. */
  readonly content: number;
}

type Analysed = Document<"sections" | "sentences" | "tokens" | "words" | "entities">;

/** What an occurrence counts for by the kind of its section. */
const PLACES: Readonly<Record<string, number>> = { title: 3, abstract: 1.5, body: 1 };
/** Occurrences remembered for a phrase: enough to find a good form and its first place. */
const REMEMBERED = 50;

interface Growing {
  readonly words: readonly number[];
  weight: number; free: number; governed: number; listed: number; count: number; sentences: number; readonly first: number; last: number; titled: boolean; readonly verbal: boolean; loose: Candidate["loose"]; name: Candidate["name"];
  hosts: number;
  readonly seen: Occurrence[];
  readonly names: Map<string, number>;
}
interface Node { phrase: Growing | undefined; readonly next: Map<number, Node> }

/** A sentence whose words are numbered. */
interface Line { readonly sentence: number; readonly units: readonly Unit[]; readonly ids: Int32Array; readonly place: number; readonly titled: boolean }

/** Finds noun phrases and names of `lang` in titles, abstracts and bodies. Linear in the words of the document. */
export function candidates(document: Analysed, lang: LangCode, language: Keyphrases, rows: readonly Row[] = wordsOfSentences(document)): Found {
  const { lines, words, keys, capitals, acronyms, content } = numbered(document, lang, language, rows);
  const naming = mentionsOf(document, lang, lines);
  const amounts = amountsIn(document, lines);
  const root: Node = { phrase: undefined, next: new Map() };
  const all: Growing[] = [];
  const fits = new Map<string, boolean>();
  const fit = (letters: string): boolean => {
    let known = fits.get(letters);
    if (known === undefined) fits.set(letters, (known = language.pattern.test(letters)));
    return known;
  };
  const phraseOf = (ids: Int32Array, from: number, to: number, line: number, verbal: boolean): Growing => {
    let node = root;
    for (let i = from; i <= to; i++) {
      let next = node.next.get(ids[i]!);
      if (next === undefined) node.next.set(ids[i]!, (next = { phrase: undefined, next: new Map() }));
      node = next;
    }
    if (node.phrase === undefined) {
      node.phrase = { words: [...ids.subarray(from, to + 1)], weight: 0, free: 0, governed: 0, listed: 0, count: 0, sentences: 0, first: line, last: -1, titled: false, verbal, loose: undefined, name: undefined, hosts: 0, seen: [], names: new Map() };
      all.push(node.phrase);
    }
    return node.phrase;
  };
  lines.forEach((line, n) => {
    const { units, ids, place } = line;
    const loud = isLoud(units);
    const first = units.findIndex((u) => u.wordy);
    const touches = units.map((u, i) => i > 0 && touching(document.text, units[i - 1]!.end, u.start));
    const matches = stretches(line, touches, language, fit, naming.get(line.sentence) ?? [], amounts);
    let reach = -1;
    for (let m = 0; m < matches.length; m++) {
      const { from, to, name, loose } = matches[m]!;
      // Sorted by start, longer first: what an earlier or longer one covers lives inside it. What merely joins phrases or qualifies one covers nothing.
      const free = to > reach;
      if (free && loose === undefined) reach = to;
      const phrase = name === undefined ? phraseOf(ids, from, to, n, isVerbal(units, from, to)) : phraseOf(name.ids, 0, name.ids.length - 1, n, false);
      phrase.weight += place;
      if (free) phrase.free += place;
      if (uposAt(units, language.postpositions ? to + 1 : from - 1) === "ADP") phrase.governed += place;
      if (isListed(units, from, to)) phrase.listed += place;
      phrase.loose ??= loose;
      phrase.count++;
      if (phrase.last !== n) { phrase.sentences++; phrase.last = n; }
      if (line.titled) phrase.titled = true;
      if (name === undefined) {
        if (from === to && !loud && isAcronym(units[from]!.words[0]!.form)) phrase.name ??= "acronym";
      } else {
        // A university is one, by whatever short name it goes later.
        if (phrase.name !== "imprint") phrase.name = name.kind === "organisation" && isImprint(units, from, to) ? "imprint" : name.kind;
        if (name.own) phrase.names.set(name.normal, (phrase.names.get(name.normal) ?? 0) + 1);
      }
      if (phrase.seen.length < REMEMBERED) phrase.seen.push({ start: units[from]!.start, end: units[to]!.end, words: units.slice(from, to + 1).map(whole), place: loud ? "loud" : from === first ? "start" : "inside" });
    }
  });
  countHosts(all, root);
  const text: TextOfWords = { words, singles: language.singles, sentences: lines.map((l) => l.ids), places: Float64Array.from(lines, (l) => l.place), capitals: Int32Array.from(capitals), acronyms: Int32Array.from(acronyms) };
  const found = all.map(({ words: own, weight, free, governed, listed, count, hosts, sentences, first, titled, verbal, loose, name }): Candidate => ({ words: own, weight, free, governed, listed, count, hosts, sentences, first, titled, verbal, ...(loose !== undefined && { loose }), ...(name !== undefined && { name }) }));
  return { candidates: found, occurrences: all.map((p) => p.seen), names: all.map((p) => p.names), text, keys, content };
}

function numbered(document: Analysed, lang: LangCode, language: Keyphrases, rows: readonly Row[]): { lines: readonly Line[]; words: readonly TextWord[]; keys: readonly string[]; capitals: readonly number[]; acronyms: readonly number[]; content: number } {
  const ids = new Map<string, number>();
  const words: { stop: boolean; nominal: boolean; perMillion: number }[] = [];
  const capitals: number[] = [];
  const acronyms: number[] = [];
  const units = unitsOf(language);
  const lines: Line[] = [];
  let content = 0;
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]!;
    const kind = document.sections[sentence.section]?.kind ?? "";
    const place = PLACES[kind];
    if (place === undefined || sentence.lang !== lang) continue;
    const row = units(rows[s]!);
    const numbers = new Int32Array(row.length).fill(-1);
    row.forEach((unit, i) => {
      if (!unit.wordy) return;
      let id = ids.get(unit.key);
      if (id === undefined) {
        ids.set(unit.key, (id = words.length));
        words.push({ stop: unit.stop, nominal: false, perMillion: language.frequency(unit.lemma.toLowerCase().replaceAll("ё", "е")) });
        capitals.push(0);
        acronyms.push(0);
      }
      numbers[i] = id;
      if (unit.stop) return;
      content++;
      if (unit.letter !== "-") words[id]!.nominal = true;
      const { form } = unit.words[0]!;
      if (i > 0 && /^\p{Lu}\P{Lu}/u.test(form)) capitals[id]!++;
      if (/^\p{Lu}{2}/u.test(form)) acronyms[id]!++;
    });
    lines.push({ sentence: s, units: row, ids: numbers, place, titled: kind === "title" });
  }
  return { lines, words, keys: [...ids.keys()], capitals, acronyms, content };
}

interface Stretch { readonly from: number; readonly to: number; readonly loose?: Candidate["loose"]; readonly name?: Naming }

/** Noun phrases and names in a sentence, by start, longer first. */
function stretches({ units }: Line, touches: readonly boolean[], { longest, headFirst, joined }: Keyphrases, fit: (letters: string) => boolean, names: readonly Naming[], amounts: ReadonlySet<Unit>): readonly Stretch[] {
  const out: Stretch[] = names.map((name) => ({ from: name.from, to: name.to, name }));
  const taken = new Set(names.map((m) => m.from * 1e5 + m.to));
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.stop || units[i]!.letter === "-") continue;
    let letters = "";
    const judged = units[i]!.vague;
    let head: Unit | undefined;
    for (let j = i; j < units.length && j - i < longest; j++) {
      const unit = units[j]!;
      if (unit.letter === "-" || amounts.has(unit) || unit.stop && unit.letter !== "O" || j > i && !touches[j]) break;
      letters += unit.letter;
      if (!headFirst || head === undefined && /[NGPg]/u.test(unit.letter)) head = unit;
      if (unit.stop || i === j && unit.bare || !fit(letters) || taken.has(i * 1e5 + j)) continue;
      if (names.some((m) => broken(m, i, j))) continue;
      const loose = joined.test(letters) ? "joined" : judged ? "judged" : head?.bare === true ? "empty" : undefined;
      out.push({ from: i, to: j, ...(loose !== undefined && { loose }) });
    }
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Is the stretch part of a person's name, or does it cut a name in two: `бағыттарының Қазақстан` in `бағыттарының Қазақстан Республикасы`? */
function broken(name: Naming, from: number, to: number): boolean {
  if (to < name.from || from > name.to || from <= name.from && to >= name.to) return false;
  return name.kind === "person" || name.kind === "initials" || from < name.from || to > name.to;
}

/** How many different candidates that stand on their own each candidate is part of. */
function countHosts(all: readonly Growing[], root: Node): void {
  for (const { words, free } of all) {
    if (free === 0 || words.length === 1) continue;
    const parts = new Set<Growing>();
    for (let from = 0; from < words.length; from++) {
      let node: Node | undefined = root;
      for (let to = from; to < words.length && node !== undefined; to++) {
        node = node.next.get(words[to]!);
        if (node?.phrase !== undefined && to - from < words.length - 1) parts.add(node.phrase);
      }
    }
    for (const part of parts) part.hosts++;
  }
}

function isVerbal(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (units[i]!.words.at(-1)!.upos === "VERB") return true;
  return false;
}

function isImprint(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (units[i]!.imprint) return true;
  return false;
}

function uposAt(units: readonly Unit[], i: number): string {
  return units[i]?.words.at(-1)!.upos ?? "";
}

/** Is the stretch joined with another by a conjunction, or after a comma? */
function isListed(units: readonly Unit[], from: number, to: number): boolean {
  return uposAt(units, from - 1) === "CCONJ" || uposAt(units, to + 1) === "CCONJ" || units[from - 1]?.words[0]!.form === ",";
}

/** Are most letters of the sentence capitals? */
function isLoud(row: readonly Unit[]): boolean {
  let capital = 0;
  let small = 0;
  for (const unit of row) for (const { form } of unit.words) {
    if (/\p{Ll}/u.test(form)) small += form.length;
    else if (/\p{Lu}/u.test(form)) capital += form.length;
  }
  return capital > 12 && capital > 1.5 * small;
}

/** Only white space between two words of a phrase, and not much of it: no line of its own. */
function touching(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 32) return true;
  return to - from <= 3 && /^[^\S\n]*\n?[^\S\n]*$/u.test(text.slice(from, to));
}

/** A unit of several words as one: form and lemma in full, the rest from the last. */
function whole(unit: Unit): Word {
  const head = unit.words.at(-1)!;
  return unit.words.length === 1 ? head : { ...head, form: unit.words.map((w) => w.form).join(""), lemma: unit.lemma };
}
