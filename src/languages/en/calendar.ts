/** Data: dates in English. */
import type { Calendar } from "../entities.ts";
import { set, table } from "../entities.ts";

export const calendar: Calendar = {
  months: table(`
1: january jan
2: february feb
3: march mar
4: april apr
5: may
6: june jun
7: july jul
8: august aug
9: september sep sept
10: october oct
11: november nov
12: december dec`, Number),
  capital: true,
  monthNeeds: { before: set("in of by since until till from during early late mid last next every each this through to before after between and ,"), after: set("") },
  seasons: table("21: spring\n22: summer\n23: autumn fall\n24: winter", Number),
  year: set("year"),
  years: set("years"),
  century: set("century centuries"),
  yearAfter: set("in of by since until till from during before after to through circa c around about between for early late mid"),
  decade: set("s"),
  before: [["bc"], ["bce"], ["b.c"], ["b.c.e"]],
  between: [["from", "to"], ["from", "until"], ["between", "and"]],
  school: set("academic school"),
  yearFirst: false,
  clock: set("at by until from"),
};
