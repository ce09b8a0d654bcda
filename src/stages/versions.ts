import type { Associate, Passage } from "../align/evidence.ts";
import type { Bead } from "../align/lattice.ts";
import { learn, nothingLearned, withLearned, type Learned } from "../align/learned.ts";
import { alignPassages } from "../align/passages.ts";
import type { LangCode } from "../document.ts";
import { associations, wordKeys } from "../languages/bilingual/index.ts";

/** Versions of one text whose sentences are given, one a line. */
export interface Versions { readonly id: string; readonly langs: readonly LangCode[]; readonly texts: readonly (readonly string[])[] }

/** A link between lines: for every language there is the indices of its lines, perhaps none; their texts; how sure it is, 0–1. */
export interface LineLink {
  readonly links: Readonly<Partial<Record<LangCode, readonly number[]>>>;
  readonly unit: Readonly<Partial<Record<LangCode, string>>>;
  readonly score: number;
}

/** What the texts of several documents teach, by the pair of languages (`ru-kk`). */
export type Lessons = ReadonlyMap<string, Learned>;

/** Aligns the documents once, to learn from their surest links the words that the lexicon does not know. */
export function learning(all: readonly Versions[]): Lessons {
  const lessons = new Map<string, Learned>();
  for (const versions of all) {
    const given = passagesOf(versions);
    const associate = associates(versions.langs);
    const beads = alignPassages(given.passages, associate);
    versions.langs.forEach((a, x) => versions.langs.forEach((b, y) => {
      if (x >= y) return;
      const name = `${a}-${b}`;
      let learned = lessons.get(name);
      if (learned === undefined) lessons.set(name, (learned = nothingLearned()));
      learn(learned, beads, x, y, given.passages[x]!, given.passages[y]!, associate[x]![y]!);
    }));
  }
  return lessons;
}

/** Links the lines of two or three versions. Lines of white space are no sentences and in no link; every other line is in exactly one. */
export function alignVersions(versions: Versions, lessons?: Lessons): readonly LineLink[] {
  const { langs, texts } = versions;
  const { passages, lines } = passagesOf(versions);
  const beads: readonly Bead[] = alignPassages(passages, associates(langs, lessons));
  return beads.map(({ members, score }) => ({
    links: Object.fromEntries(langs.map((c, k) => [c, members[k]!.map((i) => lines[k]![i]!)])),
    unit: Object.fromEntries(langs.flatMap((c, k) => (members[k]!.length === 0 ? [] : [[c, members[k]!.map((i) => texts[k]![lines[k]![i]!]!.trim()).join(" ")]]))),
    score: Math.round(1000 * score) / 1000,
  }));
}

function passagesOf({ langs, texts }: Versions): { readonly passages: readonly (readonly Passage[])[]; readonly lines: readonly (readonly number[])[] } {
  const lines = texts.map((t) => t.flatMap((line, i) => (line.trim() === "" ? [] : [i])));
  return { lines, passages: lines.map((own, k) => own.map((i) => ({ length: texts[k]![i]!.trim().length, words: wordKeys(texts[k]![i]!.slice(0, longest), langs[k]!) }))) };
}

/** Of a longer line only the beginning is compared. */
const longest = 20_000;

function associates(langs: readonly LangCode[], lessons?: Lessons): readonly (readonly Associate[])[] {
  return langs.map((a) => langs.map((b): Associate => {
    if (a === b) return () => { throw new RangeError("A version is not compared with itself."); };
    const learned = lessons?.get(`${a}-${b}`);
    const plain = associations(a, b);
    return learned === undefined ? plain : withLearned(plain, learned);
  }));
}
