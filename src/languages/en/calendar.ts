/** Data: dates in English. */
import type { Calendar, Part } from "../calendar.ts";
import { set, table } from "../entities.ts";

const part = (value: string): Part => value as Part;

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
  monthNeeds: { before: set("in of by since until till from during early late mid last next every each this through to before after between and"), after: set("") },
  weekdays: set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
  seasons: table("21: spring\n22: summer\n23: autumn fall\n24: winter", Number),
  year: set("year"),
  years: set("years"),
  century: set("century centuries"),
  millennium: set("millennium millennia"),
  decades: table("20: twenties\n30: thirties\n40: forties\n50: fifties\n60: sixties\n70: seventies\n80: eighties\n90: nineties", Number),
  quarter: set("quarter"),
  halfYear: set("half-year semester"),
  parts: table("begin: beginning start early\nmid: middle mid\nend: end close late", part),
  fractions: table("2: half\n3: third\n4: quarter\n10: decade", Number),
  last: set("last final"),
  approximate: set("circa c ca approximately around about"),
  yearAfter: set("in of by since until till from during before after to through circa c ca around about between for early late mid"),
  decade: set("s"),
  before: [["bc"], ["bce"], ["b.c"], ["b.c.e"]],
  after: [["ad"], ["ce"]],
  between: [["from", "to"], ["from", "until"], ["from", "till"], ["from", "through"], ["between", "and"]],
  and: set("and"),
  school: set("academic school fiscal financial"),
  yearFirst: false,
  relative: table("-P1D: yesterday\n+P0D: today\n+P1D: tomorrow", String),
  shift: table("-1: last\n0: this current\n1: next coming", Number),
  shifted: table("Y: year\nM: month\nW: week\n100Y: century\n10Y: decade", String),
  past: set("last past previous recent"),
  coming: set("next coming following"),
  ago: set("ago"),
  clock: set("at by until till from"),
  hours: set("o'clock a.m p.m am pm"),
  dayparts: table("0: a.m am\n12: p.m pm", Number),
  moments: table("T12:00: noon midday\nT00:00: midnight", String),
  ratio: set("ratio proportion scale score odds verse"),
};
