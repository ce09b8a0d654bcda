/** Common nouns written with a capital, as the silver labels have them. */
import { dictionary } from "../../src/languages/ru/dictionary.ts";
import type { Example } from "./ru-labels.ts";

/** What offices and bodies are called: nouns to Taiga and GSD, with or without a capital (`Российской Федерации`, `Комитет`). */
const offices = new Set(("академия армия агентство администрация ассамблея ассоциация банк бюро ведомство война верховный государство дворец декларация департамент договор дом дума завод закон игра институт календарь " +
  "кабинет кафедра кодекс колледж комиссия комитет конвенция конгресс конституция конференция концепция корпус край кубок лига мир министерство министр музей область общество округ олимпиада орден организация палата " +
  "парк парламент партия площадь правительство президент премия программа прокуратура проект район революция республика родина сейм сенат система служба собор совет собрание союз стратегия суд театр улица университет " +
  "управление факультет федерация фестиваль фонд форум фронт центр церковь чемпионат школа штат экономика энциклопедия").split(" "));
const plainNoun = new Map<string, boolean>();

/** The tagger behind the silver labels takes most nouns with a capital for names, human annotators few: such labels are mended or left open. */
export function commonNouns(example: Example): Example {
  const words = dictionary();
  const gold = example.gold.map((label, i) => {
    const form = example.forms[i]!;
    if (label?.upos !== "PROPN" || !/^\p{Lu}\p{Ll}+$/u.test(form)) return label;
    const low = form.toLowerCase();
    let plain = plainNoun.get(low);
    if (plain === undefined) {
      const tags = words.lookup(low).map((entry) => words.tags[entry.tag]!);
      plainNoun.set(low, plain = tags.some((tag) => tag.startsWith("NOUN")) && !tags.some((tag) => /Name|Surn|Patr|Geox|Orgn|Abbr/u.test(tag)));
    }
    if (!plain) return label;
    const lemma = label.lemma.toLowerCase();
    return offices.has(lemma) ? { lemma, upos: "NOUN", feats: label.feats.replace(/NameType=\p{L}+\|?/u, "").replace(/\|$/u, "") } : undefined;
  });
  return { ...example, gold };
}
