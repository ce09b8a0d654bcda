import type { Dictionary } from "../../categories/dictionary.ts";
import type { CategoryRow, CooccurrenceRow } from "../../surveys/coding-rows.ts";
import type { FactorAnalysis } from "../../surveys/factors.ts";
import type { TimelineRow } from "../../surveys/timeline.ts";
import type { TrendRow } from "../../surveys/trends.ts";
import { languageDots } from "./bars.ts";
import { heads, langNames } from "./counts.ts";
import { ink, ofLang } from "./drawing.ts";
import type { Part } from "./frame.ts";
import { network } from "./network.ts";
import { plane } from "./plane.ts";
import { sortable, type Column } from "./tables.ts";
import { inTongues, same, tongues, type Trilingual } from "./trilingual.ts";
import { yearColumns, yearLines, type YearCount } from "./years.ts";

export type Labels = (category: string) => Trilingual;

/** What categories are called in each language; by the last part of their id where the dictionary does not say. */
export function labelsOf(dictionary: Dictionary): Labels {
  const known = new Map(dictionary.categories.map((c) => [c.id, c.labels]));
  return (id) => {
    const labels = known.get(id) ?? {};
    const bare = id.slice(id.lastIndexOf("/") + 1);
    return Object.fromEntries(tongues.map((l) => [l, labels[l] ?? labels.en ?? bare])) as unknown as Trilingual;
  };
}

const marks: Readonly<Record<"ru" | "kk" | "en", string>> = { ru: "●", kk: "■", en: "▲" };
const legend = `<div class="legend">${(["ru", "kk", "en"] as const).map((l) => `<span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><text x="1" y="12" font-size="13" fill="${ofLang[l].fill}" stroke="${ink.dark}" stroke-width="0.6">${marks[l]}</text></svg> ${inTongues(langNames[l])}</span>`).join("")}</div>`;

/** Categories by language. */
export function categoryPart(rows: readonly CategoryRow[], labels: Labels): Part {
  const whole = rows.filter((r) => r.grouping === "");
  const ids = [...new Set(whole.filter((r) => r.lang === "all" && r.matches > 0).map((r) => r.category))];
  const title: Trilingual = { en: "Categories", ru: "Категории", kk: "Санаттар" };
  const per: Trilingual = { en: "matches per 1,000 words", ru: "на 1000 слов", kk: "1000 сөзге шаққанда" };
  const of = (id: string, lang: string): CategoryRow | undefined => whole.find((r) => r.category === id && r.lang === lang);
  const dots = ids.map((id) => ({ label: labels(id), depth: id.split("/").length - 1, values: Object.fromEntries((["ru", "kk", "en"] as const).flatMap((l) => { const r = of(id, l); return r === undefined ? [] : [[l, r.perThousand]]; })) }));
  const columns: Column<string>[] = [
    { head: { en: "category", ru: "категория", kk: "санат" }, cell: labels }, { head: same("id"), cell: (id) => id },
    ...(["all", "ru", "kk", "en"] as const).map((l): Column<string> => ({ head: l === "all" ? { en: "matches", ru: "совпадения", kk: "сәйкестік" } : same(l), cell: (id) => of(id, l)?.matches })),
    ...(["ru", "kk", "en"] as const).map((l): Column<string> => ({ head: same(`${l} ‰`), cell: (id) => of(id, l)?.perThousand, decimals: 2 })),
    { head: heads.documents, cell: (id) => of(id, "all")?.documents },
  ];
  return {
    id: "categories", title, about: {
      en: "Places where a term of the category stands, with those of the categories below it. A mention is no judgement. categories.csv and category-examples.csv have all counts and examples.",
      ru: "Места, где стоит термин категории или категорий под ней. Упоминание — не оценка. Все подсчёты и примеры — в categories.csv и category-examples.csv.",
      kk: "Санаттың не оның астындағы санаттардың термині тұрған орындар. Аталу бағалауды білдірмейді. Барлық есеп пен мысал categories.csv және category-examples.csv файлдарында.",
    },
    html: ids.length === 0 ? nothing : `${legend}${languageDots(dots, per, title)}\n${sortable(ids, columns, title)}`,
  };
}

export const nothing = `<p>${inTongues({ en: "Nothing was found.", ru: "Ничего не найдено.", kk: "Ештеңе табылмады." })}</p>`;

/** Lines drawn in the network: the pairs that go together the most. */
const mostTies = 40;

/** Which categories stand together. */
export function networkPart(rows: readonly CooccurrenceRow[], labels: Labels): Part {
  const all = rows.filter((r) => r.lang === "all");
  // A category and what lies under another's roof say the same twice: the lowest categories make the picture.
  const lower = new Set(all.flatMap((r) => [r.a, r.b]).filter((id, _, ids) => !ids.some((o) => o.startsWith(`${id}/`))));
  const ties = all.filter((r) => r.together >= 2 && r.npmi > 0 && lower.has(r.a) && lower.has(r.b)).sort((x, y) => y.logLikelihood - x.logLikelihood).slice(0, mostTies);
  const units = new Map(ties.flatMap((t) => [[t.a, t.unitsA], [t.b, t.unitsB]] as const));
  const title: Trilingual = { en: "Categories that stand together", ru: "Категории, стоящие вместе", kk: "Бірге тұратын санаттар" };
  const columns: Column<CooccurrenceRow>[] = [
    { head: same("a"), cell: (r) => labels(r.a) }, { head: same("b"), cell: (r) => labels(r.b) }, { head: { en: "together", ru: "вместе", kk: "бірге" }, cell: (r) => r.together },
    { head: { en: "by chance", ru: "случайно", kk: "кездейсоқ" }, cell: (r) => r.expected, decimals: 1 }, { head: same("NPMI"), title: "Bouma 2009", cell: (r) => r.npmi, decimals: 2 },
    { head: same("Jaccard"), cell: (r) => r.jaccard, decimals: 2 }, { head: same("LL"), title: "Dunning 1993", cell: (r) => r.logLikelihood, decimals: 1 }, { head: heads.small, cell: (r) => (r.small ? "*" : "") },
  ];
  return {
    id: "network", title, about: {
      en: "Two categories in one unit of text. Circles: units with the category; lines: units with both, darker where that is more than chance would give. The 40 strongest pairs are drawn; all are in category-cooccurrence.csv.",
      ru: "Две категории в одной единице текста. Круги — единицы с категорией; линии — единицы с обеими, темнее там, где это чаще случайного. Показаны 40 сильнейших пар; все — в category-cooccurrence.csv.",
      kk: "Мәтіннің бір бірлігіндегі екі санат. Шеңберлер — санаты бар бірліктер; сызықтар — екеуі де бар бірліктер, кездейсоқтан жиі болса қарарақ. Ең күшті 40 жұп көрсетілген; бәрі category-cooccurrence.csv файлында.",
    },
    html: ties.length === 0 ? nothing : `${network([...units].map(([id, n]) => ({ id, label: labels(id), units: n })), ties.map((t) => ({ a: t.a, b: t.b, together: t.together, strength: t.npmi })), title)}\n${sortable(all.slice(0, 200), columns, title)}`,
  };
}

/** Years shown at most: around the middle of what is spoken of, so that one early century does not press the rest together. */
const widest = 150;
const mostDates = 300;

/** Dates that texts speak of. */
export function timelinePart(rows: readonly TimelineRow[]): Part {
  const counts = new Map<string, YearCount>();
  for (const r of rows) {
    const year = Number(r.from.slice(0, r.from.indexOf("-", 1)));
    for (const lang of ["ru", "kk", "en"] as const) {
      const n = r.byLang[lang] ?? 0;
      if (n > 0) counts.set(`${year} ${lang}`, { year, lang, count: (counts.get(`${year} ${lang}`)?.count ?? 0) + n });
    }
  }
  const last = Math.max(...[...counts.values()].map((c) => c.year));
  const drawn = [...counts.values()].filter((c) => c.year > last - widest);
  const title: Trilingual = { en: "Timeline", ru: "Хроника", kk: "Уақыт желісі" };
  const shownRows = rows.length <= mostDates ? rows : [...rows].sort((a, b) => b.mentions - a.mentions).slice(0, mostDates);
  const columns: Column<TimelineRow>[] = [
    { head: { en: "from", ru: "с", kk: "бастап" }, cell: (r) => r.from }, { head: { en: "to", ru: "по", kk: "дейін" }, cell: (r) => r.to }, { head: { en: "mentions", ru: "упоминания", kk: "аталуы" }, cell: (r) => r.mentions },
    { head: heads.documents, cell: (r) => r.documents }, { head: { en: "said", ru: "сказано", kk: "айтылғаны" }, cell: (r) => `${r.passages[0]!.document}: ${r.passages[0]!.text}` },
  ];
  return {
    id: "timeline", title, about: {
      en: "Dates in titles, abstracts and bodies, by the year in which they begin; the last 150 years are drawn. timeline.csv has the sentences.", ru: "Даты заглавий, аннотаций и основного текста, по году начала; нарисованы последние 150 лет. Предложения — в timeline.csv.",
      kk: "Тақырыптардағы, аңдатпалардағы және негізгі мәтіндегі күндер, басталған жылы бойынша; соңғы 150 жыл салынған. Сөйлемдер timeline.csv файлында.",
    },
    html: rows.length === 0 ? nothing : `${legend}${yearColumns(drawn, { en: "mentions", ru: "упоминания", kk: "аталуы" }, title)}\n${sortable(shownRows, columns, title)}`,
  };
}

/** Categories over the years of the documents. */
export function trendPart(rows: readonly TrendRow[], labels: Labels): Part {
  const all = rows.filter((r) => r.lang === "all");
  const title: Trilingual = { en: "Over the years", ru: "По годам", kk: "Жылдар бойынша" };
  const drawn = [...all].sort((a, b) => b.total - a.total).slice(0, 10);
  const named = (r: TrendRow): Trilingual => { const l = labels(r.item); const p = `τ ${r.tau.toFixed(2).replace("-", "−")}, p ${r.p < 0.001 ? "< 0.001" : r.p.toFixed(3)}`; return { en: `${l.en} (${p})`, ru: `${l.ru} (${p})`, kk: `${l.kk} (${p})` }; };
  const columns: Column<TrendRow>[] = [
    { head: { en: "category", ru: "категория", kk: "санат" }, cell: (r) => labels(r.item) }, { head: { en: "matches", ru: "совпадения", kk: "сәйкестік" }, cell: (r) => r.total }, { head: { en: "years", ru: "годы", kk: "жылдар" }, cell: (r) => r.years.length },
    { head: same("τ"), title: "Kendall's tau-b", cell: (r) => r.tau, decimals: 2 }, { head: same("p"), title: "Mann 1945; Kendall 1975", cell: (r) => r.p, decimals: 4 }, { head: same("q"), title: "Benjamini & Hochberg 1995", cell: (r) => r.q, decimals: 4 },
    { head: { en: "slope", ru: "наклон", kk: "көлбеулік" }, title: "Theil–Sen, per 1,000 words and year", cell: (r) => r.slope, decimals: 3 }, { head: heads.small, cell: (r) => (r.small ? "*" : "") },
  ];
  return {
    id: "trends", title, about: {
      en: "Matches per 1,000 words by the year of the document (metadata), each line on its own scale; Mann–Kendall test of a steady rise or fall. All series, of lemmas too, are in trends.csv.",
      ru: "Совпадения на 1000 слов по году документа (метаданные), у каждой линии своя шкала; критерий Манна — Кендалла на устойчивый рост или спад. Все ряды, и лемм, — в trends.csv.",
      kk: "Құжат жылы (метадеректер) бойынша 1000 сөзге шаққандағы сәйкестік, әр сызықтың шкаласы өзінде; тұрақты өсу не кемуді тексеретін Манн — Кендалл критерийі. Барлық қатар, леммалардікі де, trends.csv файлында.",
    },
    html: drawn.length === 0 ? nothing : `${yearLines(drawn.map((r) => ({ label: named(r), points: r.years.map((y) => ({ year: y.year, value: y.rate })) })), { en: "year of the document", ru: "год документа", kk: "құжат жылы" }, title)}\n${sortable(all, columns, title)}`,
  };
}

/** Names beside points: more of them would cover each other. */
const mostNames = 40;

/** Documents and categories on the first two axes. */
export function factorPart(analysis: FactorAnalysis | undefined, labels: Labels): Part {
  const title: Trilingual = { en: "Factors", ru: "Факторы", kk: "Факторлар" };
  const about: Trilingual = {
    en: "Correspondence analysis (Benzécri 1973; Greenacre 2007) of documents (circles) by categories (triangles): what lies on one side of the centre goes together. Coordinates, contributions and cos² are in factors.csv.",
    ru: "Анализ соответствий (Benzécri 1973; Greenacre 2007) документов (круги) по категориям (треугольники): что лежит по одну сторону от центра, то идёт вместе. Координаты, вклады и cos² — в factors.csv.",
    kk: "Құжаттардың (шеңберлер) санаттар (үшбұрыштар) бойынша сәйкестік талдауы (Benzécri 1973; Greenacre 2007): орталықтың бір жағында жатқандар бірге жүреді. Координаттар, үлестер және cos² factors.csv файлында.",
  };
  if (analysis === undefined || analysis.axes.eigenvalues.length < 2) return { id: "factors", title, about, html: nothing };
  const weight = (r: (typeof analysis.rows)[number]): number => r.cos2[0]! + r.cos2[1]!;
  const documents = analysis.rows.filter((r) => r.kind === "document").sort((a, b) => weight(b) - weight(a));
  const named = new Set(documents.slice(0, mostNames).map((r) => r.name));
  const points = analysis.rows.filter((r) => r.mass > 0).map((r) => ({ label: r.kind === "column" ? labels(r.name) : same(r.name), x: r.coordinates[0]!, y: r.coordinates[1]!, column: r.kind === "column", named: r.kind === "column" || named.has(r.name) }));
  return { id: "factors", title, about, html: plane(points, [analysis.axes.share[0]!, analysis.axes.share[1]!], title) };
}
