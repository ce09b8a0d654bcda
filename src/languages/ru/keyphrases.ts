import { russianStem } from "../../text/stems.ts";
import { feature, frequencies, inside, isAcronym, type Keyphrases, type Place } from "../keyphrases.ts";
import type { Analysis } from "../language.ts";
import { dictionary } from "./dictionary.ts";
import { stopwords } from "./stopwords.ts";

const CASES = /^(?:Gen|Dat|Acc|Ins|Loc|Par|Voc)$/u;

function letter({ upos, feats, form }: Analysis): string {
  const genitive = feature(feats, "Case") === "Gen";
  switch (upos) {
    case "NOUN": return genitive ? "G" : "N";
    case "PROPN": return genitive ? "g" : "P";
    case "ADJ": return /Degree=(?:Cmp|Sup)|Variant=Short|NumType=Ord/u.test(feats) ? "-" : genitive ? "B" : "A";
    case "VERB": return feature(feats, "VerbForm") === "Part" && !/Variant=Short/u.test(feats) ? (genitive ? "B" : "A") : "-";
    case "X": return /^\p{Script=Latin}{2,}$/u.test(form) && /\p{Lu}/u.test(form) ? "P" : "-";
    default: return "-";
  }
}

/** Index of the head: the first noun or name; attributes before it agree with it. */
function headOf(words: readonly Analysis[]): number {
  const at = words.findIndex((w) => /^[NGPg]$/u.test(letter(w)));
  return at < 0 ? words.length - 1 : at;
}

/** Nominative of an adjective or participle with the gender and number of its noun, from the lemma in -ый, -ий, -ой. */
function agreeing(lemma: string, gender: string, plural: boolean): string {
  const found = /^(.*?)(?:(ый|ой)|(ий))(ся)?$/u.exec(lemma);
  if (found === null) return lemma;
  const [, stem = "", , soft, reflexive = ""] = found;
  // -кий, -гий, -хий and the hissing consonants are spelt soft but decline hard; -н- and the possessives are soft.
  const back = soft !== undefined && /[кгх]$/u.test(stem);
  const hissing = soft !== undefined && /[жшчщ]$/u.test(stem);
  const velar = /[кгхжшчщ]$/u.test(stem);
  const mild = soft !== undefined && !back && !hissing;
  if (plural) return `${stem}${mild || velar ? "ие" : "ые"}${reflexive}`;
  if (gender === "Fem") return `${stem}${mild ? "яя" : "ая"}${reflexive}`;
  if (gender === "Neut") return `${stem}${mild || hissing ? "ее" : "ое"}${reflexive}`;
  return lemma;
}

/** Nominative plural of a noun by its paradigm in the dictionary, `undefined` where form and lemma are not found together. */
function paradigmPlural(lemma: string, form: string): string | undefined {
  const words = dictionary();
  const is = (...grammemes: readonly string[]) => (tag: string): boolean => tag.startsWith("NOUN") && grammemes.every((g) => tag.includes(g));
  for (const entry of words.lookup(form)) {
    const singular = words.inflect(entry, is("sing", "nomn"));
    if (singular?.replaceAll("ё", "е") !== lemma.replaceAll("ё", "е")) continue;
    const plural = words.inflect(entry, is("plur", "nomn"));
    if (plural !== undefined) return plural;
  }
  return undefined;
}

/** Nominative plural of a noun, from its lemma and an inflected plural form, which shows fleeting vowels (`отцам`). */
function pluralOf(lemma: string, form: string, gender: string): string {
  const known = paradigmPlural(lemma, form);
  if (known !== undefined) return known;
  const people = /^(.*[ая]н)ин$/u.exec(lemma);
  if (people !== null) return `${people[1]}е`;
  const hard = /^(.*?)(?:ам|ами|ах)$/u.exec(form)?.[1];
  const softStem = /^(.*?)(?:ям|ями|ях)$/u.exec(form)?.[1];
  const neuter = gender === "Neut";
  const i = (stem: string): string => stem + (/[кгхжшчщ]$/u.test(stem) ? "и" : "ы");
  if (softStem !== undefined && softStem !== "") return softStem + (neuter ? "я" : "и");
  if (hard !== undefined && hard !== "") return neuter ? `${hard}а` : i(hard);
  const genitive = /^(.*)(?:[ое]в|ей)$/u.exec(form);
  if (genitive !== null && genitive[1] !== "") {
    const [, root = ""] = genitive;
    if (neuter) return root + (form.endsWith("ей") || form.endsWith("ев") ? "я" : "а");
    return form.endsWith("ов") || root.endsWith("ц") ? i(root) : `${root}и`;
  }
  const stem = lemma.slice(0, -1);
  if (/[йь]$/u.test(lemma)) return `${stem}и`;
  if (lemma.endsWith("я")) return `${stem}и`;
  if (lemma.endsWith("а")) return i(stem);
  if (lemma.endsWith("о")) return `${stem}а`;
  if (lemma.endsWith("е")) return stem + (/[жшчщц]$/u.test(stem) ? "а" : "я");
  return /\p{L}$/u.test(lemma) && !/[ёиуыэю]$/u.test(lemma) ? i(lemma) : lemma;
}

/** Capital where the form keeps its own. */
function cased(text: string, form: string): string {
  return /^\p{Lu}/u.test(form) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** `внешней политики` → `внешняя политика`, `международных отношений` → `международные отношения`; what follows the head stays. */
function display(words: readonly Analysis[], place: Place): string {
  const at = headOf(words);
  const head = words[at]!;
  const plural = feature(head.feats, "Number") === "Plur";
  const gender = feature(head.feats, "Gender");
  const bare = !CASES.test(feature(head.feats, "Case")) || isAcronym(head.form);
  return words.map((w, i) => {
    const form = inside(w, i, place);
    if (bare || i > at) return form;
    if (i === at) return cased(plural && w.upos === "NOUN" ? pluralOf(w.lemma.toLowerCase(), w.form.toLowerCase(), gender) : w.lemma, form);
    const adjective = w.upos === "VERB" ? participle(w) : w.lemma.toLowerCase();
    return cased(agreeing(adjective, gender, plural), form);
  }).join(" ");
}

/** The masculine nominative of a participle, whose lemma is the verb, from its inflected form. */
function participle(w: Analysis): string {
  const found = /^(.*(?:ущ|ющ|ащ|ящ|вш|ш|нн|ем|им|ом|т))(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|ая|яя|ей|ой|ую|юю|ее|ое|ие|ые|их|ых|ими|ыми)(ся)?$/u.exec(w.form.toLowerCase());
  if (found === null) return w.form.toLowerCase();
  return `${found[1]}${/[щш]$/u.test(found[1]!) ? "ий" : "ый"}${found[2] ?? ""}`;
}

const generic = new Set("статья работа автор цель задача результат вывод аспект пример вопрос факт число часть образ вид случай таблица рисунок глава раздел основа важность значение роль новый различный основной важный данный определённый определенный ряд рамка контекст ход качество мера вестник известие бюллетень выпуск том продолжение тираж экз нии".split(" "));

const imprint = new Set("университет институт академия факультет кафедра лаборатория издательство журнал вестник известие записка бюллетень сборник выпуск нии вуз".split(" "));
const bare = new Set(`анализ аспект вариант взгляд влияние возможность вопрос выявление динамика деятельность значимость идея изменение изучение использование исследование итог категория комплекс контекст концепция критерий материал
метод методика методология механизм модель наличие направление необходимость обзор обоснование объект определение опыт основание особенность отношение оценка параметр перспектива подход понимание понятие последствие построение
потенциал предмет предпосылка применение признак принцип причина проблема проблематика проведение происхождение процедура процесс развитие разработка рассмотрение реализация решение свойство связь сведение система ситуация
совокупность состояние специфика способ средство становление степень сторона структура сущность сфера схема тема теория тенденция тип требование трудность тысяча увеличение указание улучшение уровень усиление условие устройство
фактор форма формирование формулировка функция характер характеристика характерность цикл черта эффективность явление`.split(/\s+/u));
const vague = new Set(`адекватный активный актуальный альтернативный базовый ближайший больший большой важнейший ведущий веский возможный возросший высокий вышеназванный главный глубокий дальнейший действительный детальный длительный
дополнительный достаточный единый заметный значимый значительный известный имеющийся иной интересный интенсивный исходный ключевой комплексный конкретный кратковременный краткий крупный крупнейший лёгкий легкий лучший максимальный
малый масштабный мощный наилучший настоящий небольшой недавний незначительный необходимый неоднозначный несколько нынешний обратный обширный общий обычный огромный ограниченный одинаковый окончательный оптимальный ответственный
отдельный первоначальный перечисленный перспективный плохой подлинный подобный подробный полезный полный полученный последний последующий постоянный похожий правильный практический предварительный предлагаемый предложенный
предыдущий прежний приведённый приведенный примерный принципиальный простой противоположный прочий разнообразный рассматриваемый реальный редкий решающий самостоятельный своеобразный серьёзный серьезный сильный систематический
следующий сложный сложившийся современный соответствующий специальный специфический сравнительный срочный существенный существующий схожий текущий тесный типичный трудный указанный универсальный уникальный успешный устойчивый
фундаментальный характерный хороший целесообразный целый частый частичный чёткий четкий широкий эффективный явный яркий`.split(/\s+/u));

export const keyphrases: Keyphrases = {
  stopwords,
  generic,
  imprint,
  bare,
  vague,
  headFirst: true,
  singles: true,
  postpositions: false,
  letter,
  // Attributes, a noun, then genitives with their attributes: `формирование национальной идентичности`; names in a row.
  pattern: /^(?:[AB]*[NG](?:B*[Gg])*(?:[Pg]{1,2})?|[AB]*[Pg]+|[AB]*[NG])$/u,
  // Authors' lists are full of chains of genitives: they count as any other phrase.
  joined: /(?!)/u,
  longest: 5,
  stem: russianStem,
  display,
  natural(words) {
    const at = headOf(words);
    return feature(words[at]!.feats, "Case") === "Nom" && words.slice(0, at).every((w) => /^(?:Nom|)$/u.test(feature(w.feats, "Case")));
  },
  ...frequencies(new URL("./frequencies.tsv", import.meta.url)),
  endings: ["и др.", "и др", "и другие", "и т.д.", "и т. д.", "и т.п.", "и т. п.", "и прочее", "и пр."],
  conjunctions: ["и", "а также"],
};
