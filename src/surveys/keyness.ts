import type { LangCode } from "../document.ts";
import { languages } from "../languages/index.ts";
import { keyness as measured, logLikelihoodRatio, logRatioInterval, type Keyness } from "../stats/keyness.ts";
import { benjaminiHochberg, chiSquaredTail } from "../stats/significance.ts";
import { counted, sizesOf, streamOf, type Unit } from "./counting.ts";
import { IntTable } from "./intTable.ts";
import { byItem, naming, type Item, type Known } from "./item.ts";
import { permuted, type Permuted } from "./keyness-permutation.ts";
import type { Sequence } from "./sequence.ts";

export interface KeynessOptions {
  readonly unit: Unit;
  /** Number of one of the sequence's groupings. */
  readonly grouping: number;
  /** Names of the groups that are compared; all of them unless told. */
  readonly targets?: readonly string[];
  /**
   * What each is compared with: `rest`, all other groups together (unless told); `reference`, the list of general text that the language brings (lemmas only);
   * `{ group }`, another group.
   */
  readonly against?: "rest" | "reference" | { readonly group: string };
  /** Items that occur less often in target and reference together are left out: 5 unless told. */
  readonly least?: number;
  /** Rows of a target and language: the 500 with the highest log-likelihood unless told. q values are of all that were tested. */
  readonly most?: number;
  readonly known?: Known;
  /** A permutation test too, of the `items` (100 unless told) with the highest log-likelihood of each target and language, by so many resamples; not against `reference`. */
  readonly permutation?: { readonly resamples: number; readonly items?: number };
}

/** One item in a target against a reference. */
export interface KeyItem extends Item, Keyness {
  readonly unit: Unit;
  readonly by: string;
  readonly target: string;
  readonly reference: string;
  readonly targetCount: number;
  readonly referenceCount: number;
  readonly targetSize: number;
  readonly referenceSize: number;
  readonly logRatioLow: number;
  readonly logRatioHigh: number;
  /** Benjamini–Hochberg over the items of the target and language. */
  readonly q: number;
  /** By texts given to the two groups at random (`permuted`); NaN where it was not asked for or cannot be had. */
  readonly permutationP: number;
}

interface Tested { readonly key: readonly [number, number, number]; readonly target: number; readonly reference: number; readonly ll: number }

/** What is said more, or less, in a group than elsewhere, by target and language, the highest log-likelihood first. Items that the target lacks are there too. */
export function keyness(s: Sequence, options: KeynessOptions): readonly KeyItem[] {
  const { unit, grouping, against = "rest", least = 5, most = 500 } = options;
  const named = naming(s, unit, options.known);
  // Reference lists know no parts of speech.
  const alias = against === "reference" ? sameLemma(s) : named.alias;
  const { langs } = s.lexicons[streamOf(unit)];
  const names = s.groups[grouping]!.list;
  const other = typeof against === "object" ? names.indexOf(against.group) : -1;
  if (typeof against === "object" && other < 0 || against === "reference" && unit !== "lemma") return [];
  const targets = names.map((name, group) => ({ name, group })).filter(({ name, group }) => group !== other && (options.targets?.includes(name) ?? true)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sizes = sizesOf(s, grouping, streamOf(unit) === "lemma" ? "lemma" : "word");
  const languagesOf = [...s.langs.list.keys()].sort((x, y) => (s.langs.list[x]! < s.langs.list[y]! ? -1 : 1));
  const every = s.langs.list.map((_, lang) => names.reduce((sum, __, group) => sum + sizes.tokens(lang, group), 0));
  const general = s.langs.list.map((lang) => languages[lang as LangCode]?.keyphrases);
  const sizeAgainst = (lang: number, group: number): number => (against === "rest" ? every[lang]! - sizes.tokens(lang, group) : against === "reference" ? general[lang]?.counted() ?? 0 : sizes.tokens(lang, other));
  const tested = new Map<number, Tested[]>();
  const listOf = (lang: number, group: number): number => group * s.langs.list.length + lang;
  for (const table of counted(s, unit, { grouping, ...(alias && { alias }) })) {
    const totals = new IntTable();
    for (let e = 0; e < table.size; e++) totals.plus(table.keys[4 * e]!, table.keys[4 * e + 1]!, table.keys[4 * e + 2]!, 0, table.count[e]!);
    for (let e = 0; e < totals.size; e++) {
      if (totals.count[e]! < least && against !== "reference") continue;
      const [a, b, c] = [totals.keys[4 * e]!, totals.keys[4 * e + 1]!, totals.keys[4 * e + 2]!];
      const lang = langs[a]!;
      const inGeneral = against === "reference" ? Math.round((general[lang]?.frequency(plain(s.lexicons.lemma.texts[a]!)) ?? 0) * (general[lang]?.counted() ?? 0) / 1e6) : 0;
      for (const { group } of targets) {
        const target = table.countOf(a, b, c, group);
        const reference = against === "rest" ? totals.count[e]! - target : against === "reference" ? inGeneral : table.countOf(a, b, c, other);
        if (target + reference < least || target === 0 && against === "reference") continue;
        const targetSize = sizes.tokens(lang, group);
        const referenceSize = sizeAgainst(lang, group);
        // Overlapping mentions may be more than the words they stand in; keyphrases may stand where no words are counted.
        if (!(target <= targetSize && reference <= referenceSize && targetSize > 0 && referenceSize > 0)) continue;
        let there = tested.get(listOf(lang, group));
        if (there === undefined) tested.set(listOf(lang, group), (there = []));
        there.push({ key: [a, b, c], target, reference, ll: logLikelihoodRatio({ target, reference, targetSize, referenceSize }) });
      }
    }
  }
  const rows = targets.flatMap(({ name, group }) => languagesOf.flatMap((lang) => {
    const list = tested.get(listOf(lang, group)) ?? [];
    const q = benjaminiHochberg(Float64Array.from(list, (t) => chiSquaredTail(t.ll, 1)));
    const shown = list.map((t, i) => ({ ...t, q: q[i]! })).sort((x, y) => y.ll - x.ll);
    // Only what may still be among the first is looked at by name.
    const last = shown[most - 1]?.ll ?? 0;
    const kept = shown.filter((t) => t.ll >= last).map((t) => ({ ...t, shown: named.item(...t.key) })).sort((x, y) => y.ll - x.ll || byItem(x.shown, y.shown)).slice(0, most);
    return kept.map((t, rank) => {
      const contrast = { target: t.target, reference: t.reference, targetSize: sizes.tokens(lang, group), referenceSize: sizeAgainst(lang, group) };
      const { low, high } = logRatioInterval(contrast);
      const row: KeyItem = {
        unit, by: s.groupings[grouping]!.name, ...t.shown, target: name, reference: typeof against === "object" ? against.group : against, targetCount: t.target, referenceCount: t.reference,
        targetSize: contrast.targetSize, referenceSize: contrast.referenceSize, ...measured(contrast), logRatioLow: low, logRatioHigh: high, q: t.q, permutationP: NaN,
      };
      return { row, rank, item: { key: t.key, lang, group, other } satisfies Permuted };
    });
  }));
  const { permutation } = options;
  if (permutation === undefined || against === "reference") return rows.map((r) => r.row);
  const asked = rows.filter((r) => r.rank < (permutation.items ?? 100));
  const p = permuted(s, asked.map((r) => r.item), { unit, grouping, resamples: permutation.resamples, ...(alias && { alias }) });
  const found = new Map(asked.map(({ row }, i) => [row, p[i]!]));
  return rows.map(({ row }) => ({ ...row, permutationP: found.get(row) ?? NaN }));
}

/** As the reference lists are written. */
function plain(lemma: string): string {
  return lemma.toLowerCase().replaceAll("ё", "е");
}

/** Lemmas of one language and spelling, whatever their part of speech, as the first of them. */
function sameLemma(s: Sequence): Int32Array {
  const { texts, langs } = s.lexicons.lemma;
  const first = new Map<string, number>();
  const keys = texts.map((text, i) => `${langs[i]!} ${plain(text)}`);
  // The one written most quietly, then by text: not by which came first, so that the order of documents does not show.
  const loud = texts.map((text) => text.match(/\p{Lu}/gu)?.length ?? 0);
  const { upos } = s.lexicons.lemma;
  [...keys.keys()].sort((x, y) => loud[x]! - loud[y]! || (texts[x]! < texts[y]! ? -1 : texts[x]! > texts[y]! ? 1 : upos[x]! < upos[y]! ? -1 : 1)).forEach((i) => { if (!first.has(keys[i]!)) first.set(keys[i]!, i); });
  return Int32Array.from(keys, (key) => first.get(key)!);
}
