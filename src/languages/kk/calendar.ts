/** Data: dates in Kazakh. Case endings are taken off before looking up. */
import type { Calendar } from "../entities.ts";
import { set, table } from "../entities.ts";

export const calendar: Calendar = {
  months: table(`
1: қаңтар қаңтары
2: ақпан ақпаны
3: наурыз наурызы
4: сәуір сәуірі
5: мамыр мамыры
6: маусым маусымы
7: шілде шілдесі
8: тамыз тамызы
9: қыркүйек қыркүйегі
10: қазан қазаны
11: қараша қарашасы
12: желтоқсан желтоқсаны`, Number),
  capital: false,
  monthNeeds: { before: set(""), after: set("ай айы айында айының айынан айына айлары айларында") },
  seasons: table(`
21: көктем көктемі көктемгі
22: жаз жазы жазында
23: күз күзі күзінде
24: қыс қысы қысында`, Number),
  year: set("жыл жылы жылғы жылдың жылда жылдан жылға жылына жылдағы ж"),
  years: set("жылдар жылдары жж жылдарында жылдардағы жылдарға жылдардың"),
  century: set("ғасыр ғасыры ғ ғғ ғасырлар"),
  yearAfter: set(""),
  decade: set("шы ші ыншы інші шылар"),
  before: [["б", "з", "д"], ["б", "з", "б"], ["б.з.д"], ["б.з.б"], ["біздің", "заманымызға", "дейінгі"]],
  between: [],
  school: set("оқу"),
  yearFirst: true,
  clock: set("сағат"),
};
