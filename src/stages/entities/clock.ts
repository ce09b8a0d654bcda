import { get, has, isDash } from "./lookup.ts";
import { numberAt } from "./numbers.ts";
import { pad } from "./period.ts";
import type { Row } from "./row.ts";

interface Moment { readonly value: string; readonly end: number; readonly rule: string }

/** A time of day, or from one to another: 10:30; в 8 часов вечера; 8 p.m.; с 9:00 до 18:00; кешкі сағат 8-де. ISO 8601: `T10:30`, `T20`. */
export function clockAt(row: Row, at: number): Moment | undefined {
  const { items, lexicon, lang } = row;
  const item = items[at]!;
  if (item.form.kind === "word") {
    // Only digits with a colon, or hours named, begin a range of times.
    const number = items[at + 1]?.form.kind === "number";
    if (number && lexicon.calendar.between.some(([o]) => item.form.key === o)) {
      const a = momentAt(row, at + 1);
      if (a === undefined || !lexicon.calendar.between.some(([o, m]) => o === item.form.key && m === items[a.end]?.form.key)) return undefined;
      const b = momentAt(row, a.end + 1);
      return b === undefined ? undefined : { value: `${a.value}/${b.value}`, end: b.end, rule: "time/between" };
    }
    if (lang !== "kk") {
      const named = get(lexicon.calendar.moments, item);
      return named === undefined ? undefined : { value: named, end: at + 1, rule: "time/named" };
    }
    return kazakhHour(row, at);
  }
  if (item.form.kind !== "number") return undefined;
  const a = momentAt(row, at);
  if (a === undefined) return undefined;
  const range = isDash(items[a.end]) ? momentAt(row, a.end + 1) : undefined;
  if (range !== undefined) return { value: `${a.value}/${range.value}`, end: range.end, rule: "time/range" };
  const until = lang === "kk" && items[a.end]?.form.kind === "number" ? momentAt(row, a.end) : undefined;
  return until !== undefined && items[until.end]?.form.key === "дейін" ? { value: `${a.value}/${until.value}`, end: until.end + 1, rule: "time/between" } : a;
}

/** The time that begins with the number at `at`. */
function momentAt(row: Row, at: number): Moment | undefined {
  const { items, lexicon, lang } = row;
  const item = items[at];
  if (item?.form.kind !== "number") return undefined;
  const { calendar } = lexicon;
  const written = item.form.digits > 0 ? null : /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u.exec(item.form.text);
  if (written !== null) {
    if (+written[1]! > 24 || near(row, at, calendar.ratio)) return undefined;
    const half = get(calendar.dayparts, items[at + 1]);
    const end = caseEnd(row, half === undefined ? at + 1 : at + 2);
    const rest = `:${written[2]}${written[3] === undefined ? "" : `:${written[3]}`}`;
    return { value: `T${hour(+written[1]!, half)}${rest}`, end, rule: "time/digits" };
  }
  if (item.form.digits === 0 || item.form.digits > 2 || +item.form.text > 24) return undefined;
  if (lang === "en") {
    const half = get(calendar.dayparts, items[at + 1]);
    if (half !== undefined && items[at + 1]!.form.text !== "am" || half !== undefined && items[at + 1]!.glued) return +item.form.text > 12 ? undefined : { value: `T${hour(+item.form.text, half)}`, end: at + 2, rule: "time/hour" };
    return items[at + 1]?.form.key === "o'clock" ? { value: `T${pad(item.form.text)}`, end: at + 2, rule: "time/hour" } : undefined;
  }
  if (lang === "kk" || !has(calendar.hours, items[at + 1])) return undefined;
  let end = at + 2;
  let minutes = "";
  if (items[end] !== undefined && items[end]!.form.digits > 0 && /^[0-5]?\d$/u.test(items[end]!.form.text) && /^мин/u.test(items[end + 1]?.form.key ?? "")) {
    minutes = `:${pad(items[end]!.form.text)}`;
    end += 2;
  }
  const half = get(calendar.dayparts, items[end]);
  // Without the part of the day hours are how long it takes, but for `в 8 часов`.
  if (half === undefined && !(calendar.clock.has(items[at - 1]?.form.key ?? "") && !/^(?:длит|продолж|срок|разни|пауз|перерыв|дистанц|интервал)/u.test(items[at - 2]?.form.key ?? ""))) return undefined;
  return { value: `T${hour(+item.form.text, half)}${minutes}`, end: half === undefined ? end : end + 1, rule: "time/hour" };
}

/** 24-hour clock: 8 in the evening is 20, 12 at night 0. */
function hour(h: number, half: number | undefined): string {
  return pad(half === 12 && h < 12 ? h + 12 : half === 0 && h === 12 ? 0 : h);
}

/** сағат 10:30-да; кешкі сағат 8-де. */
function kazakhHour(row: Row, at: number): Moment | undefined {
  const { items, lexicon } = row;
  const { calendar } = lexicon;
  const half = get(calendar.dayparts, items[at]);
  const clock = half === undefined ? at : at + 1;
  if (!calendar.clock.has(items[clock]?.form.key ?? "")) return undefined;
  const number = items[clock + 1];
  if (number?.form.kind === "word" && number.form.tells.amount) {
    // `сағат онда`, `сағат он сегізде`
    const n = numberAt(row, clock + 1);
    return n !== undefined && !n.ordinal && +n.value <= 24 && /^\d+$/u.test(n.value) && /[дт]е$|[дт]а$/u.test(items[n.end - 1]!.form.key) ? { value: `T${hour(+n.value, half)}`, end: n.end, rule: "time/hour" } : undefined;
  }
  if (number?.form.kind !== "number") return undefined;
  const written = momentAt(row, clock + 1);
  if (written !== undefined) return { ...written, value: half === undefined ? written.value : `T${hour(+written.value.slice(1, 3), half)}${written.value.slice(3)}` };
  const end = caseEnd(row, clock + 2);
  if (!/^\d{1,2}$/u.test(number.form.text) || +number.form.text > 24 || end === clock + 2) return undefined;
  return { value: `T${hour(+number.form.text, half)}`, end, rule: "time/hour" };
}

function caseEnd({ items, lexicon }: Row, at: number): number {
  return items[at]?.glued === true && isDash(items[at]) && items[at + 1]?.glued === true && lexicon.numerals.caseEndings.has(items[at + 1]!.form.key) ? at + 2 : at;
}

/** One of the words in the three items before. */
function near({ items }: Row, at: number, words: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) if (has(words, items[i])) return true;
  return false;
}
