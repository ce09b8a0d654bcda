import type { LangCode } from "../../document.ts";
import type { Collocation } from "../../surveys/collocations.ts";
import type { Frequency } from "../../surveys/frequencies.ts";
import type { KeyItem } from "../../surveys/keyness.ts";
import { bars } from "./bars.ts";
import type { Part } from "./frame.ts";
import { intervals } from "./intervals.ts";
import { strips, type Strip } from "./strips.ts";
import { sortable, type Column } from "./tables.ts";
import { inTongues, same, type Trilingual } from "./trilingual.ts";

export const langNames: Readonly<Record<LangCode, Trilingual>> = {
  ru: { en: "Russian", ru: "русский", kk: "орыс тілі" }, kk: { en: "Kazakh", ru: "казахский", kk: "қазақ тілі" }, en: { en: "English", ru: "английский", kk: "ағылшын тілі" },
};
const langName = (code: string): Trilingual => langNames[code as LangCode] ?? same(code);

export const heads = {
  lemma: { en: "lemma", ru: "лемма", kk: "лемма" }, lang: { en: "language", ru: "язык", kk: "тіл" }, count: { en: "uses", ru: "употребления", kk: "қолданыс" },
  perMillion: { en: "per million", ru: "на миллион", kk: "миллионға" }, documents: { en: "documents", ru: "документы", kk: "құжаттар" }, target: { en: "group", ru: "группа", kk: "топ" },
  rest: { en: "in the rest", ru: "в остальных", kk: "қалғандарында" }, reference: { en: "expected", ru: "ожидается", kk: "күтілетіні" }, small: { en: "few", ru: "мало", kk: "аз" },
} as const satisfies Readonly<Record<string, Trilingual>>;

/** A figure under the name of its language. */
const panel = (title: Trilingual, figure: string): string => `<div><h3>${inTongues(title)}</h3>${figure}</div>`;

/** The most frequent lemmas of each language: bars, and a table with more of them. */
export function frequencyPart(rows: readonly Frequency[]): Part {
  const langs = [...new Set(rows.map((r) => r.lang))];
  const about: Trilingual = { en: "Frequent lemmas per million words", ru: "Частые леммы на миллион слов", kk: "Жиі леммалар, миллион сөзге шаққанда" };
  const figures = langs.map((lang) => panel(langName(lang), bars(rows.filter((r) => r.lang === lang).slice(0, 20).map((r) => ({ label: same(r.item), value: r.perMillion })), heads.perMillion, about)));
  const columns: Column<Frequency>[] = [
    { head: heads.lang, cell: (r) => langName(r.lang) }, { head: heads.lemma, cell: (r) => r.item }, { head: same("UPOS"), cell: (r) => r.upos }, { head: heads.count, cell: (r) => r.raw },
    { head: heads.perMillion, cell: (r) => r.perMillion }, { head: heads.documents, cell: (r) => r.documents },
  ];
  return {
    id: "frequencies", title: { en: "Frequencies", ru: "Частоты", kk: "Жиіліктер" },
    about: {
      en: "Lemmas of titles, abstracts and bodies, without stop words and numbers. All lists are in frequencies.csv.", ru: "Леммы заглавий, аннотаций и основного текста, без стоп-слов и чисел. Все списки — в frequencies.csv.",
      kk: "Тақырыптардың, аңдатпалардың және негізгі мәтіннің леммалары, тоқтау сөздер мен сандарсыз. Барлық тізім frequencies.csv файлында.",
    },
    html: `<div class="pair">${figures.join("")}</div>\n${sortable(rows, columns, about)}`,
  };
}

/** Where frequent lemmas stand in the corpus. */
export function dispersionPart(byLang: ReadonlyMap<string, readonly Strip[]>): Part {
  const about: Trilingual = { en: "Uses along the corpus", ru: "Употребления по корпусу", kk: "Корпус бойындағы қолданыс" };
  return {
    id: "dispersion", title: { en: "Dispersion", ru: "Рассеяние", kk: "Таралуы" },
    about: {
      en: "A cell is a document (or a run of documents) in the order of ids; the darker, the more often for its length. DP (Gries 2008): 0 spread evenly, 1 all in one place. All measures are in dispersion.csv.",
      ru: "Клетка — документ (или несколько подряд) в порядке имён; чем темнее, тем чаще относительно длины. DP (Gries 2008): 0 — равномерно, 1 — всё в одном месте. Все меры — в dispersion.csv.",
      kk: "Ұяшық — атаулар ретіндегі құжат (не қатар тұрған құжаттар); неғұрлым қара болса, ұзындығына шаққанда соғұрлым жиі. DP (Gries 2008): 0 — біркелкі, 1 — бәрі бір жерде. Барлық өлшем dispersion.csv файлында.",
    },
    html: `<div class="pair">${[...byLang].map(([lang, rows]) => panel(langName(lang), strips(rows, about))).join("")}</div>`,
  };
}

/** What is said more than elsewhere: effect sizes with intervals, and a table. `targets` names what a target is. */
export function keynessPart(id: string, title: Trilingual, about: Trilingual, rows: readonly KeyItem[], referenceHead: Trilingual): Part {
  const figures = [...new Set(rows.map((r) => `${r.target}\t${r.lang}`))].slice(0, 12).map((key) => {
    const [target = "", lang = ""] = key.split("\t");
    const own = rows.filter((r) => r.target === target && r.lang === lang && r.sign === "+" && r.p < 0.05).slice(0, 15);
    const name = langName(lang);
    const heading: Trilingual = target === lang ? name : { en: `${target} (${name.en})`, ru: `${target} (${name.ru})`, kk: `${target} (${name.kk})` };
    const axis: Trilingual = { en: "log ratio with 95 % interval", ru: "log ratio с 95 %-ным интервалом", kk: "log ratio, 95 %-дық аралығымен" };
    return own.length === 0 ? "" : panel(heading, intervals(own.map((r) => ({ item: r.item, value: r.logRatio, low: r.logRatioLow, high: r.logRatioHigh, small: r.small })), axis, title));
  });
  const columns: Column<KeyItem>[] = [
    { head: heads.target, cell: (r) => r.target }, { head: heads.lang, cell: (r) => langName(r.lang) }, { head: heads.lemma, cell: (r) => r.item }, { head: heads.count, cell: (r) => r.targetCount },
    { head: heads.perMillion, cell: (r) => (1e6 * r.targetCount) / r.targetSize }, { head: referenceHead, cell: (r) => (1e6 * r.referenceCount) / r.referenceSize },
    { head: same("LL"), title: "log-likelihood ratio (Dunning 1993)", cell: (r) => (r.sign === "+" ? r.ll : -r.ll), decimals: 1 },
    { head: same("log ratio"), title: "Hardie 2014", cell: (r) => r.logRatio, decimals: 2 },
    { head: same("%DIFF"), title: "Gabrielatos & Marchi 2011", cell: (r) => (r.referenceCount === 0 ? Infinity : r.percentDifference) }, { head: same("BIC"), title: "Wilson 2013", cell: (r) => r.bic, decimals: 1 },
    { head: same("q"), title: "Benjamini & Hochberg 1995", cell: (r) => Number(r.q.toPrecision(2)), decimals: 5 }, { head: heads.small, cell: (r) => (r.small ? "*" : "") },
  ];
  return { id, title, about, html: `<div class="pair">${figures.join("")}</div>\n${sortable(rows, columns, title)}` };
}

/** Lemmas that stand together. */
export function collocationPart(rows: readonly Collocation[]): Part {
  const columns: Column<Collocation>[] = [
    { head: heads.lang, cell: (r) => langName(r.lang) }, { head: { en: "node", ru: "узел", kk: "түйін" }, cell: (r) => r.node.item }, { head: { en: "collocate", ru: "коллокат", kk: "тіркес" }, cell: (r) => r.collocate.item },
    { head: { en: "together", ru: "вместе", kk: "бірге" }, cell: (r) => r.together }, { head: same("logDice"), title: "Rychlý 2008", cell: (r) => r.logDice, decimals: 2 },
    { head: same("NPMI"), title: "Bouma 2009", cell: (r) => r.npmi, decimals: 2 }, { head: same("LL"), title: "Dunning 1993", cell: (r) => r.logLikelihood, decimals: 1 }, { head: heads.small, cell: (r) => (r.small ? "*" : "") },
  ];
  const title: Trilingual = { en: "Collocations", ru: "Сочетаемость", kk: "Тіркесім" };
  return {
    id: "collocations", title, about: {
      en: "Lemmas that stand within five words of each other more often than by chance. More measures are in collocations.csv.", ru: "Леммы, которые стоят в пределах пяти слов друг от друга чаще случайного. Другие меры — в collocations.csv.",
      kk: "Бес сөз аралығында кездейсоқтан жиі қатар тұратын леммалар. Басқа өлшемдер collocations.csv файлында.",
    },
    html: sortable(rows, columns, title),
  };
}
