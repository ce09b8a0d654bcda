import type { Matcher } from "../categories/matcher.ts";
import type { Document, SectionKind } from "../document.ts";
import { countedSections, type Grouping } from "./grouping.ts";
import { Lexicon, Names } from "./lexicon.ts";
import { addCategories, addEntities, addKeyphrases, addRolledEntities } from "./sequence-things.ts";
import type { Survey } from "./survey.ts";
import { WordIds } from "./wordIds.ts";

/** What is kept of a text in integers: surface words in lower case, lemmas, keyphrases, entities, categories; the last two also rolled up, each with all that it belongs to. */
export const streams = ["word", "lemma", "keyphrase", "entity", "entity-rollup", "category", "category-rollup"] as const;
export type Stream = (typeof streams)[number];

/** Marks between the ids of a stream. After `section` come its groups, one for each grouping, −1 where it has none. */
export const mark = { sentence: -1, pause: -2, section: -3 } as const;

/** Where integers are kept: in memory, or in a file. `append` gives the place of the first; what `read` gives holds until it is called again. */
export interface Store {
  append(numbers: Int32Array): number;
  read(from: number, length: number): Int32Array;
}

export interface SequenceOptions {
  readonly groupings: readonly Grouping[];
  /** Kinds of sections whose words count; title, abstract and body unless told. Keyphrases count wherever they stand. */
  readonly sections?: readonly SectionKind[];
  readonly streams?: readonly Stream[];
  /** Finds the categories, where they are among the streams. */
  readonly matcher?: Matcher;
  readonly store?: () => Store;
}

/** A corpus in integers: what frequencies, keyness, dispersion and collocations are counted from, as often as need be. */
export interface Sequence {
  readonly groupings: readonly Grouping[];
  /** For each grouping the names of its groups. */
  readonly groups: readonly Names[];
  readonly langs: Names;
  readonly lexicons: Readonly<Record<Stream, Lexicon>>;
  readonly ids: WordIds;
  readonly store: Store;
  readonly documents: string[];
  /** For each document: where its streams begin, and the length of each. */
  readonly places: { readonly from: number; readonly lengths: readonly number[] }[];
}

export type Counted = Document<"sections" | "sentences" | "types"> & Partial<Pick<Document<"entities" | "keywords">, "entities" | "keywords">>;

/**
 * The fold. Memory: the lexicons (they grow with the vocabulary) and some 100 bytes a document; 8 bytes a word go to the store. Merging appends; as
 * documents are gone through in the order of their ids (which differ), what is counted is the same for any order of documents and of merges.
 */
export function sequenceSurvey(options: SequenceOptions): Survey<Sequence, Counted> {
  const counted: ReadonlySet<string> = new Set(options.sections ?? countedSections);
  const wanted: ReadonlySet<Stream> = new Set(options.streams ?? streams);
  return {
    empty() {
      const langs = new Names();
      const lexicons = Object.fromEntries(streams.map((name) => [name, new Lexicon()])) as Record<Stream, Lexicon>;
      return {
        groupings: options.groupings, groups: options.groupings.map(() => new Names()), langs, lexicons, ids: new WordIds(langs, lexicons.word, lexicons.lemma),
        store: (options.store ?? memoryStore)(), documents: [], places: [],
      };
    },
    add(s, document) {
      const groups = document.sections.map((_, i) => s.groupings.map((g, k) => { const name = g.of(document, i); return name === undefined ? -1 : s.groups[k]!.id(name); }));
      const lists = Object.fromEntries(streams.map((name) => [name, []])) as unknown as Record<Stream, number[]>;
      if (wanted.has("word") || wanted.has("lemma")) addWords(s, document, counted, groups, wanted.has("word") ? lists.word : undefined, wanted.has("lemma") ? lists.lemma : undefined);
      if (wanted.has("keyphrase")) addKeyphrases(s, document, groups, lists.keyphrase);
      if (wanted.has("entity")) addEntities(s, document, counted, groups, lists.entity);
      if (wanted.has("entity-rollup")) addRolledEntities(s, document, counted, groups, lists["entity-rollup"]);
      if (options.matcher !== undefined) addCategories(s, options.matcher, document, counted, groups, wanted, lists);
      const all = streams.map((name) => (wanted.has(name) ? lists[name] : []));
      append(s, document.id, all);
      return s;
    },
    merge(a, b) {
      if (a.groupings.map((g) => g.name).join("\n") !== b.groupings.map((g) => g.name).join("\n")) throw new RangeError("Only surveys with the same groupings can be merged.");
      b.documents.forEach((id, d) => append(a, id, streams.map((stream) => {
        const from = b.lexicons[stream];
        const list = [...numbersOf(b, stream, d)];
        for (let i = 0; i < list.length; i++) {
          const n = list[i]!;
          if (n >= 0) list[i] = a.lexicons[stream].id(a.langs.id(b.langs.list[from.langs[n]!]!), from.upos[n]!, from.texts[n]!);
          else if (n === mark.section) for (let g = 0; g < b.groups.length; g++) if (list[++i]! >= 0) list[i] = a.groups[g]!.id(b.groups[g]!.list[list[i]!]!);
        }
        return list;
      })));
      return a;
    },
  };
}

function append(s: Sequence, id: string, lists: readonly (readonly number[])[]): void {
  const numbers = new Int32Array(lists.reduce((n, l) => n + l.length, 0));
  let at = 0;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  s.places.push({ from: s.store.append(numbers), lengths: lists.map((l) => l.length) });
  s.documents.push(id);
}

function addWords(s: Sequence, { sections, sentences, types }: Counted, counted: ReadonlySet<string>, groups: readonly (readonly number[])[], surface: number[] | undefined, lemmas: number[] | undefined): void {
  const { ids } = s;
  ids.turnTo(types.list);
  let sentence = -1;
  let section = -1;
  let counts = false;
  let own = 0;
  let lang = 0;
  let token = -1;
  for (let i = 0; i < types.words.length; i++) {
    const type = types.words[i]!;
    const fresh = types.tokens[i] !== token;
    token = types.tokens[i]!;
    if (types.sentences[token] !== sentence) {
      sentence = types.sentences[token]!;
      if (counts) lemmas?.push(mark.sentence);
      const { section: here, lang: said } = sentences[sentence]!;
      if (here !== section) {
        section = here;
        counts = counted.has(sections[here]!.kind);
        if (counts) {
          surface?.push(mark.section, ...groups[here]!);
          lemmas?.push(mark.section, ...groups[here]!);
        }
      }
      own = lang = s.langs.id(said);
    }
    if (!counts) continue;
    const lemma = ids.lemma(type, own);
    if (lemma < 0) {
      lemmas?.push(mark.pause);
      continue;
    }
    const said = ids.lang(type, own);
    if (said !== lang) lemmas?.push(mark.pause);
    lang = said;
    if (fresh) surface?.push(ids.surface(type, own));
    lemmas?.push(lemma);
  }
}

/** The ids and marks of one document's stream. */
export function numbersOf(s: Sequence, stream: Stream, document: number): Int32Array {
  const { from, lengths } = s.places[document]!;
  const k = streams.indexOf(stream);
  let at = from;
  for (let i = 0; i < k; i++) at += lengths[i]!;
  return s.store.read(at, lengths[k]!);
}

/** The numbers of all documents in the order of their ids. */
export function inOrder(s: Sequence): Int32Array {
  const order = Int32Array.from(s.documents, (_, i) => i);
  const sorted = s.documents.every((id, i) => i === 0 || s.documents[i - 1]! < id);
  return sorted ? order : order.sort((a, b) => (s.documents[a]! < s.documents[b]! ? -1 : 1));
}

/** Keeps the integers in memory, in blocks. */
export function memoryStore(): Store {
  const blocks: Int32Array[] = [];
  const starts: number[] = [];
  let size = 0;
  return {
    append(numbers) {
      blocks.push(numbers);
      starts.push(size);
      size += numbers.length;
      return size - numbers.length;
    },
    read(from, length) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (starts[middle]! <= from) low = middle + 1;
        else high = middle;
      }
      const block = blocks[low - 1];
      return block === undefined ? new Int32Array(0) : block.subarray(from - starts[low - 1]!, from - starts[low - 1]! + length);
    },
  };
}
