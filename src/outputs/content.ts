import { readDictionary } from "../categories/load.ts";
import { matcher } from "../categories/matcher.ts";
import type { SectionKind } from "../document.ts";
import { coding, categoryMatrix, categoryRows, cooccurrenceRows } from "../surveys/coding.ts";
import type { UnitKind } from "../surveys/coded-units.ts";
import { collocations } from "../surveys/collocations.ts";
import { sizesOf } from "../surveys/counting.ts";
import { courses } from "../surveys/course.ts";
import { dispersions } from "../surveys/dispersion.ts";
import { factorAnalysis } from "../surveys/factors.ts";
import { frequencies, type Frequency } from "../surveys/frequencies.ts";
import { byYear } from "../surveys/grouping.ts";
import { keyness, type KeyItem } from "../surveys/keyness.ts";
import type { Sequence } from "../surveys/sequence.ts";
import { timeline, timelineRows } from "../surveys/timeline.ts";
import { categoryTrends } from "../surveys/trends.ts";
import { counting } from "./counting.ts";
import type { Output } from "./output.ts";
import type { Part } from "./page/frame.ts";
import type { Strip } from "./page/strips.ts";

export interface ContentSettings {
  /** Path of the dictionary of categories. */
  readonly dictionary: string;
  /** What is coded as one: `sentence` unless told. */
  readonly unit?: UnitKind;
  /** Groups that are compared: `section`, `year` or a metadata column; none unless told. */
  readonly compare?: string;
  readonly sections?: readonly SectionKind[];
}

const needs = ["sections", "sentences", "tokens", "words", "types", "entities"] as const;
const listed = 50;
const drawn = 20;
const content = new Set(["NOUN", "ADJ", "VERB", "PROPN", "ADV"]);

/**
 * `content.html`: one page with the counts of a corpus as figures and tables, in English, Russian or Kazakh by a switch. It opens from disk, loads nothing and
 * runs no script but its own. Throws as `readDictionary` does.
 */
export function contentPage(settings: ContentSettings): Output<(typeof needs)[number]> {
  const { unit = "sentence", compare, sections } = settings;
  const dictionary = readDictionary(settings.dictionary);
  return {
    name: "content", file: "content.html", about: "figures and tables to look at, in a browser", needs,
    async open(folder) {
      const file = await folder.open("content.html");
      const count = counting(folder, settings, ["language", ...(compare === undefined ? [] : [compare])], ["word", "lemma"]);
      const fold = coding(matcher(dictionary), { unit, by: [byYear], ...(sections && { sections }) });
      let codes = fold.empty();
      let dates = timeline.empty();
      return {
        async write(document) {
          count.add(document);
          codes = fold.add(codes, document);
          dates = timeline.add(dates, document);
        },
        async close() {
          // The plotting library takes a while to load; runs without a page do not wait for it.
          const [counts, coded, { framed }] = await Promise.all([import("./page/counts.ts"), import("./page/codes.ts"), import("./page/frame.ts")]);
          const s = count.sequence();
          const labels = coded.labelsOf(dictionary);
          const frequent = frequencies(s, { unit: "lemma" }).filter(isContent);
          const langs = ["ru", "kk", "en"].filter((l) => frequent.some((f) => f.lang === l));
          const top = langs.flatMap((l) => frequent.filter((f) => f.lang === l).slice(0, listed));
          const parts: Part[] = [
            counts.frequencyPart(top), counts.dispersionPart(spread(s, langs, top)),
            counts.keynessPart("keyness", { en: "Key words against general text", ru: "Ключевые слова на фоне общих текстов", kk: "Жалпы мәтінмен салыстырғандағы кілт сөздер" }, aboutReference, key(s, count.number("language"), "reference"), counts.heads.reference),
            ...(compare === undefined ? [] : [counts.keynessPart("groups", { en: `Key words by ${compare}`, ru: `Ключевые слова: ${compare}`, kk: `Кілт сөздер: ${compare}` }, aboutRest, key(s, count.number(compare), "rest"), counts.heads.rest)]),
            counts.collocationPart(collocations(s, {}).slice(0, 300)),
            coded.categoryPart(categoryRows(codes, dictionary), labels), coded.networkPart(cooccurrenceRows(codes, dictionary), labels),
            coded.timelinePart(timelineRows(dates)), coded.trendPart(categoryTrends(codes, dictionary), labels),
            coded.factorPart(factor(), labels),
          ];
          const sizes = sizesOf(s, -1);
          const words = (l: string): string => String(sizes.tokens(s.langs.list.indexOf(l), 0)).replace(/\B(?=(?:\d{3})+$)/gu, "\u202f");
          const sized = langs.map((l) => `${l} ${words(l)}`).join(", ");
          const n = s.documents.length;
          await file.write(framed(
            { en: "Content of a corpus", ru: "Содержание корпуса", kk: "Корпустың мазмұны" },
            { en: `${n} documents; words: ${sized}. Dictionary: ${dictionary.name}.`, ru: `Документов: ${n}; слов: ${sized}. Словарь: ${dictionary.name}.`, kk: `Құжат саны: ${n}; сөз саны: ${sized}. Сөздік: ${dictionary.name}.` },
            parts, foot));
          count.leave();
          await file.close();
        },
        async discard() {
          count.leave();
          await file.discard();
        },
      };

      function factor(): ReturnType<typeof factorAnalysis> {
        const { categories, ...matrix } = categoryMatrix(codes, dictionary);
        return factorAnalysis({ ...matrix, columns: categories }, "correspondence");
      }
    },
  };
}

const isContent = (f: Frequency): boolean => !f.stop && content.has(f.upos) && isWord(f.item);
/** At least two letters, no digits: years and numbers are no words to look at. */
const isWord = (item: string): boolean => /^\P{N}*\p{L}\P{N}*\p{L}\P{N}*$/u.test(item);

/** The most frequent lemmas of each language with their uses along the corpus. */
function spread(s: Sequence, langs: readonly string[], top: readonly Frequency[]): ReadonlyMap<string, readonly Strip[]> {
  const measured = new Map(dispersions(s, { unit: "lemma" }).map((d) => [`${d.lang}\t${d.item}\t${d.upos}`, d.dp]));
  return new Map(langs.map((l) => {
    const items = top.filter((f) => f.lang === l && measured.has(`${l}\t${f.item}\t${f.upos}`)).slice(0, drawn);
    return [l, courses(s, l, items).map((c): Strip => ({ item: c.item, dp: measured.get(`${l}\t${c.item}\t${c.upos}`)!, parts: c.parts }))] as const;
  }).filter(([, rows]) => rows.length > 0));
}

function key(s: Sequence, grouping: number, against: "rest" | "reference"): readonly KeyItem[] {
  const rows = keyness(s, { unit: "lemma", grouping, against, most: 100 }).filter((k) => !k.stop && isWord(k.item));
  // Against general text a language is compared by its own sections: quotations in another language are no sample of that.
  return against === "rest" ? rows : ["ru", "kk", "en"].flatMap((lang) => rows.filter((k) => k.target === lang && k.lang === lang));
}

const aboutReference = {
  en: "Lemmas that are more frequent here than in general text of their language (the reference lists of ushtil). Hollow circles and * where an expected count is below 5. keyness.csv has groups against each other.",
  ru: "Леммы, которые здесь чаще, чем в общих текстах языка (эталонные списки ushtil). Полые круги и * — где ожидаемая частота ниже 5. В keyness.csv — группы между собой.",
  kk: "Осы жерде тілдің жалпы мәтіндеріндегіден (ushtil эталон тізімдері) жиі леммалар. Іші бос шеңберлер мен * — күтілетін жиілік 5-тен аз жерде. Топтардың өзара салыстыруы keyness.csv файлында.",
};
const aboutRest = {
  en: "Lemmas that a group uses more than all others together, by language.", ru: "Леммы, которые группа употребляет чаще, чем все остальные вместе, по языкам.", kk: "Топ басқалардың бәрінен жиі қолданатын леммалар, тілдер бойынша.",
};
const foot = {
  en: "Made by ushtil. Every measure is defined, with its source, in docs/statistics.md. * marks counts too small to be sure of.", ru: "Создано программой ushtil. Определения и источники всех мер — в docs/statistics.md. * — слишком малые числа.",
  kk: "ushtil жасаған. Барлық өлшемнің анықтамасы мен дереккөзі docs/statistics.md файлында. * — тым аз сандар.",
};
