import { type FormKnowledge, wordSet } from "../segmentation.ts";
import { dictionary, type Entry } from "./dictionary.ts";

/** Finite verbs and predicates that the dictionary also knows as something else (`стали`: steel), where the verb is the commoner by far. */
const predicates = wordSet(`был была было были есть является являются стал стала стало стали имел имела имело имели мог могла могли может могут жил жила жили умер умерла погиб вошёл вошел вошла вошли
  пришёл пришел пришла пришли нашёл нашел возник возникла возникли достиг достигла достигли принял приняла приняли начал начала начали создан создана создано созданы основан
  основана основано основаны принят принята принято приняты построен построена построены издан издана изданы открыт открыта открыто открыты подписан подписано подписана
  опубликован опубликована опубликованы избран избрана назначен назначена проведён проведен проведена проведено проведены утверждён утвержден утверждена утверждено дал дала
  дали взял взяла взяли родился родилась составил составила составило составили образован образована образовано составляет составляют сделал сделала сделали вышел вышла
  вышло вышли посвящён посвящен посвящена посвящены завершён завершена завершено введён введен введена введено рос росли вела вели велось`);

/** First words of names of bodies and places, in their dictionary form. */
const titled = wordSet(`министерство парламент правительство президент академия университет институт государство народ сенат мажилис совет организация союз комитет национальный государственный
  международный всемирный верховный центральный великий красный генеральный главный высший федеральный республика`);

const name = /,(?:Name|Surn|Patr|Geox|Orgn|Trad)(?:[, ]|$)/u;
const given = /,Name(?:[, ].*sing|$)/u;
const predicate = /^(?:VERB(?!.*impr)|PRTS|ADJS|PRED)/u;
const nominative = /[, ]nomn/u;

/** Answers of the last few thousand forms: the same words come again and again. */
const asked = new Map<string, readonly string[]>();
const mostAsked = 20_000;

/** The tags of every reading. */
function tagsOf(form: string): readonly string[] {
  let tags = asked.get(form);
  if (tags === undefined) {
    if (asked.size >= mostAsked) asked.clear();
    asked.set(form, tags = dictionary().lookup(form).map(tagOf));
  }
  return tags;
}

const tagOf = (entry: Entry): string => dictionary().tags[entry.tag]!;

/** Russian forms by the OpenCorpora dictionary. */
export const forms: FormKnowledge = {
  isName: (form) => tagsOf(form).some((tag) => name.test(tag)),
  isGivenName: (form) => tagsOf(form).some((tag) => given.test(tag)) && !tagsOf(form).some((tag) => tag.includes(",Surn")),
  isCommon: (form) => tagsOf(form).some((tag) => !name.test(tag)),
  beginsNames: (form) => dictionary().lookup(form).some((entry) => titled.has(entry.lemma)),
  isPredicate(form) {
    if (predicates.has(form)) return true;
    const tags = tagsOf(form);
    return tags.length > 0 && tags.every((tag) => predicate.test(tag));
  },
  isSubject(form) {
    const tags = tagsOf(form);
    // Most surnames no dictionary has.
    return (tags.length > 0 ? tags : form.length > 40 ? [] : dictionary().predict(form).map(tagOf)).some((tag) => nominative.test(tag));
  },
};
