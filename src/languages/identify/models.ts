import { profiles, type Profile } from "./profiles.ts";
import { neighbours, type Neighbour } from "./neighbours.ts";

/** One of our languages: how likely a word is in it. */
export interface Model {
  /** Natural logarithm of the word's share of running text. */
  word(word: string): number;
  /** Is it among the commonest forms? */
  lists(word: string): boolean;
}

/** The alphabets, in lower case. */
export const letters = { ru: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", kk: "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі", en: "abcdefghijklmnopqrstuvwxyz" } as const;

/** The most that one strange word, a foreign name say, may count against a language, in nats. */
const strange = 8;

/** What a letter outside the alphabet costs, in nats. */
const alien = 9;

/** Trigram model with Witten–Bell smoothing over a dense table (I. Witten, T. Bell 1991), words from a list before it. */
function model(profile: Profile, alphabet: string, script: "Cyrl" | "Latn"): Model {
  const size = alphabet.length + 1;
  const index = new Map<number, number>();
  for (let i = 0; i < alphabet.length; i++) index.set(alphabet.charCodeAt(i), i + 1);
  const table = trigrams(profile.trigrams, size, index);
  const words = new Map<string, number>();
  let mass = 0;
  for (const line of profile.words.split("\n")) {
    const [level, ...items] = line.split(" ");
    const share = 2 ** (Number(level) / 2) / profile.tokens;
    for (const item of items) {
      words.set(item, Math.log(share));
      mass += share;
    }
  }
  const rest = Math.log(Math.max(0.02, 1 - mass));
  return {
    lists: (word) => words.has(word),
    word(word) {
      const known = words.get(word);
      if (known !== undefined) return known;
      let score = rest;
      let before = 0;
      let last = 0;
      for (let i = 0; i <= word.length; i++) {
        const now = i < word.length ? index.get(word.charCodeAt(i)) : 0;
        if (now === undefined) {
          score -= alien;
          before = last = 0;
          continue;
        }
        score += table[(before * size + last) * size + now]!;
        before = last;
        last = now;
      }
      return Math.max(score, rest - perLetter[script] * (word.length + 1) - strange);
    },
  };
}

function trigrams(source: string, size: number, index: ReadonlyMap<number, number>): Float32Array {
  const indices = new Uint8Array(1 + Math.max(...index.keys()));
  for (const [unit, i] of index) indices[unit] = i;
  const three = new Float32Array(size ** 3);
  const two = new Float32Array(size ** 2);
  const one = new Float32Array(size);
  const at = (unit: number): number => indices[unit] ?? 0;
  for (const line of source.split("\n")) {
    const gap = line.indexOf(" ");
    const n = 2 ** (Number(line.slice(0, gap)) / 2);
    for (let i = gap + 1; i + 3 <= line.length; i += 3) {
      const a = at(line.charCodeAt(i));
      const b = at(line.charCodeAt(i + 1));
      const c = at(line.charCodeAt(i + 2));
      three[(a * size + b) * size + c]! += n;
      two[b * size + c]! += n;
      one[c]! += n;
      // The first letter of a word follows two edges.
      if (a === 0) {
        three[b]! += n;
        two[b]! += n;
        one[b]! += n;
      }
    }
  }
  const total = one.reduce((sum, n) => sum + n, 0);
  const unigram = one.map((n) => (n + 0.5) / (total + 0.5 * size));
  const bigram = smooth(two, size, (i) => unigram[i % size]!);
  const trigram = smooth(three, size, (i) => bigram[i % (size * size)]!);
  for (let i = 0; i < trigram.length; i++) trigram[i] = Math.log(trigram[i]!);
  return trigram;
}

/** Witten–Bell: the more different letters follow a context, the more is left for those not seen. */
function smooth(counts: Float32Array, size: number, lower: (i: number) => number): Float32Array {
  const out = new Float32Array(counts.length);
  for (let row = 0; row < counts.length; row += size) {
    let sum = 0;
    let kinds = 0;
    for (let i = row; i < row + size; i++) {
      sum += counts[i]!;
      if (counts[i]! > 0) kinds++;
    }
    const all = sum + Math.max(1, kinds);
    for (let i = row; i < row + size; i++) out[i] = (counts[i]! + Math.max(1, kinds) * lower(i)) / all;
  }
  return out;
}

/** What a word says for each of the neighbours. */
export interface Kin {
  /** What it scores in a language that knows nothing of it. */
  readonly plain: number;
  /** What every language gets beside, but those in `languages`: these get their `values`. */
  readonly base: number;
  /** The most that any of them gets beside. */
  readonly most: number;
  readonly languages: Uint8Array;
  readonly values: Float64Array;
  /** Is it among their words? */
  readonly listed: boolean;
  /** Languages that have not a letter of it, for each such letter. */
  readonly lacking: Uint8Array;
}

/** All other languages of one script at once. */
export interface Others {
  readonly script: "Cyrl" | "Latn";
  readonly list: readonly Neighbour[];
  readonly codes: ReadonlySet<string>;
  /** `ours`: what the word scores in the language of ours that fits best, for words that neighbours may share with it. */
  kin(word: string, ours?: number): Kin;
  /** Adds what each language knows more or less of the word to `scores`, and whether it lists it to `hits`. Returns what it scores in one that knows nothing of it. */
  add(kin: Kin, scores: Float64Array, hits: Float64Array): number;
}

/** What a letter of an unlisted word costs in a language of which only alphabet and function words are known, in nats. */
const perLetter = { Cyrl: 2.5, Latn: 2.35 } as const;
/** Share of running text that function words make up. */
const functionShare = 0.35;

/** What a typical ending is worth, in nats. */
const endingBonus = 2.5;

/** At most this much, in nats, a word may speak for one of ours against a neighbour whose letters it has: `организация`, `central`. */
const kinship = 8;

function others(script: "Cyrl" | "Latn"): Others {
  const list = neighbours.filter((n) => n.script === script);
  const listed = new Map<string, { readonly language: number; readonly score: number }[]>();
  list.forEach((n, language) => {
    const words = [...new Set(n.words.split(" "))];
    words.forEach((word, rank) => {
      const entry = listed.get(word) ?? [];
      // Zipf: the lists begin with the commonest.
      entry.push({ language, score: Math.log(functionShare / ((rank + 3) * Math.log((words.length + 3) / 3 + 1))) });
      listed.set(word, entry);
    });
  });
  const endings = new Map<string, number[]>();
  list.forEach((n, language) => {
    for (const ending of n.endings) endings.set(ending, [...(endings.get(ending) ?? []), language]);
  });
  const base = script === "Cyrl" ? "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" : "abcdefghijklmnopqrstuvwxyz";
  const foreign = new Map<number, readonly number[]>();
  for (const unit of new Set([...base, ...list.flatMap((n) => [...n.letters])].map((c) => c.charCodeAt(0)))) {
    const c = String.fromCharCode(unit);
    foreign.set(unit, list.flatMap((n, k) => (n.lacks.includes(c) || !(base.includes(c) || n.letters.includes(c)) ? [k] : [])));
  }
  const all = list.map((_, k) => k);
  const none = new Uint8Array(0);
  const noValues = new Float64Array(0);
  const saved = new Float64Array(list.length);
  const rate = perLetter[script];
  const rest = Math.log(1 - functionShare);
  return {
    script,
    list,
    codes: new Set(list.map((n) => n.code)),
    kin(word, ours = -Infinity) {
      const plain = rest - rate * (word.length + 1);
      const least = ours - kinship - plain;
      const entry = listed.get(word);
      let languages: number[] = [];
      let values: number[] = [];
      if (entry !== undefined) {
        languages = entry.map((e) => e.language);
        values = entry.map((e) => Math.max(e.score - plain, least));
      } else if (word.length > 4 && endings.size > 0) {
        for (let n = 1; n <= 5; n++) for (const k of endings.get(word.slice(-n)) ?? []) if (!languages.includes(k)) languages.push(k);
        values = languages.map(() => Math.max(endingBonus, least));
      }
      const lacking: number[] = [];
      for (let i = 0; i < word.length; i++) lacking.push(...(foreign.get(word.charCodeAt(i)) ?? all));
      return {
        plain, base: Math.max(0, least), most: Math.max(0, least, ...values), listed: entry !== undefined,
        languages: languages.length === 0 ? none : Uint8Array.from(languages), values: values.length === 0 ? noValues : Float64Array.from(values),
        lacking: lacking.length === 0 ? none : Uint8Array.from(lacking),
      };
    },
    add({ plain, base, languages, values, listed, lacking }, scores, hits) {
      for (let j = 0; j < languages.length; j++) saved[j] = scores[languages[j]!]! + values[j]!;
      if (base !== 0) for (let k = 0; k < scores.length; k++) scores[k]! += base;
      for (let j = 0; j < languages.length; j++) {
        scores[languages[j]!] = saved[j]!;
        if (listed) hits[languages[j]!]!++;
      }
      for (let j = 0; j < lacking.length; j++) scores[lacking[j]!]! -= alien - rate;
      return plain;
    },
  };
}

export interface Models { readonly ru: Model; readonly kk: Model; readonly en: Model; readonly Cyrl: Others; readonly Latn: Others }

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
const ru = once(() => model(profiles.ru, letters.ru, "Cyrl"));
const kk = once(() => model(profiles.kk, letters.kk, "Cyrl"));
const en = once(() => model(profiles.en, letters.en, "Latn"));
const Cyrl = once(() => others("Cyrl"));
const Latn = once(() => others("Latn"));
const all: Models = {
  get ru() { return ru(); }, get kk() { return kk(); }, get en() { return en(); },
  get Cyrl() { return Cyrl(); }, get Latn() { return Latn(); },
};

/** The tables, each made on first use: take only what is asked for. */
export function models(): Models {
  return all;
}
