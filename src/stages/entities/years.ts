import { afterEnding, get, has, isDash, romanValue, sequence } from "./lookup.ts";
import { ordinalAt } from "./numbers.ts";
import type { Period } from "./period.ts";
import type { Item, Row } from "./row.ts";

/** A year in four digits (or three, before `года`): 2022 года, 2022-жылы, 2021-го, 330 г. до н. э., 330 BC. Bare four digits are not firm. */
export function yearAt(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const item = items[at];
  if (item?.form.kind === "word") return yearInWords(row, at);
  if (item === undefined || item.form.digits === 0 || item.form.digits > 4) return undefined;
  const { calendar, numerals } = lexicon;
  const english = lang === "en";
  let end = at + 1;
  let firm = false;
  const isYear = (i: number): boolean => has(calendar.year, items[i]) || has(calendar.years, items[i]);
  if (item.form.text.length === 4 && items[end]?.glued === true && isDash(items[end]) && items[end + 1]?.glued === true) {
    // `2022-жылы`; `2010-шы жылы`; `в мае 2021-го`
    if (isYear(end + 1)) [end, firm] = [end + 2, true];
    else if (numerals.ordinalEndings.has(items[end + 1]!.form.key) && (isYear(end + 2) || lang === "ru" && items[end + 1]!.form.key.endsWith("го"))) [end, firm] = [end + 2 + (isYear(end + 2) ? 1 : 0), true];
  }
  if (!firm && !english && isYear(end)) [end, firm] = [end + 1, true];
  const before = sequence(calendar.before, items, end);
  const n = +item.form.text;
  // `79 г. н. э.`, `79 AD`
  const after = before === undefined ? sequence(calendar.after, items, end) : undefined;
  if (after !== undefined && n > 0) return { unit: "year", years: [n, n], firm: true, end: after, rule: "date/year" };
  if (before !== undefined) return { unit: "year", years: [1 - n, 1 - n], firm: true, end: before, rule: "date/year" };
  if (item.form.text.length < 3 || item.form.text.length < 4 && !firm || !firm && (n < 1000 || n > 2199)) return undefined;
  return { unit: "year", years: [n, n], firm, end, rule: "date/year" };
}

/** тысяча девятьсот сорок пятый год; екі мың жиырмасыншы жыл. */
function yearInWords(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const next = items[at + 1];
  if (lang === "en" && items[at]!.form.text === "AD" && next !== undefined && next.form.digits > 0 && next.form.digits < 5) return { unit: "year", years: [+next.form.text, +next.form.text], firm: true, end: at + 2, rule: "date/year" };
  // A year is two words and more.
  const n = lang === "en" || next?.form.tells.amount !== true ? undefined : ordinalAt(row, at);
  if (n === undefined || n.value.length !== 4 || n.end === at + 1) return undefined;
  return has(lexicon.calendar.year, items[n.end]) ? { unit: "year", years: [+n.value, +n.value], firm: true, end: n.end + 1, rule: "date/year" } : undefined;
}

/** 1920-х гг., 90-е годы, 1990s, 1980-жылдар, 70-жылдары, девяностые годы, the nineties; `spaced`: also `1980 жылдары`. */
export function decadeAt(row: Row, at: number, spaced: boolean): Period | undefined {
  const { items, lexicon, lang } = row;
  const { calendar, numerals } = lexicon;
  const item = items[at]!;
  if (item.form.kind === "word") {
    const d = get(calendar.decades, item);
    if (d === undefined || lang !== "en" && !has(calendar.years, items[at + 1])) return undefined;
    return decade(row, 1900 + d, lang === "en" ? at + 1 : at + 2, true);
  }
  if (item.form.digits !== 4 && item.form.digits !== 2 || !item.form.text.endsWith("0") || item.form.text < "2" && item.form.digits === 2) return undefined;
  const n = +item.form.text;
  const short = n < 100;
  if (!short && (n < 1000 || n > 2190)) return undefined;
  const from = short ? 1900 + n : n;
  const glued = items[at + 1]?.glued === true;
  const hyphen = glued && isDash(items[at + 1]) ? 1 : 0;
  const ending = items[at + 1 + hyphen];
  if (ending?.glued === true && ending.form.kind === "word") {
    const end = at + 2 + hyphen;
    const named = has(calendar.years, items[end]);
    if (calendar.decade.has(ending.form.key)) {
      // `90-х` alone is a decade, `30-е место` a rank; `20-х числах` are days.
      const alone = lang === "en" || ending.form.key === "х" && !/NOUN|ADJ/u.test(items[end]?.word?.upos ?? "") || !short && (ending.form.key === "х" || !numerals.ordinalEndings.has(ending.form.key));
      return named || alone ? decade(row, from, named ? end + 1 : end, short) : undefined;
    }
    // `1980-жылдардың`, `70-жылдары`
    if (has(calendar.years, ending) && hyphen === 1) return decade(row, from, end, short);
    return undefined;
  }
  return spaced && lang === "kk" && has(calendar.years, items[at + 1]) && items[at + 1]!.form.key.length > 2 ? decade(row, from, at + 2, short) : undefined;
}

/** With the century after it, if the decade is said in two digits: `90-х годов XIX века`. */
function decade({ items, lexicon }: Row, from: number, end: number, short: boolean): Period {
  let [first, last] = [from, end];
  if (short) {
    let at = end;
    if (items[at]?.form.key === "of") at++;
    if (items[at]?.form.key === "the") at++;
    const n = romanValue(items[at]?.form.text) ?? get(lexicon.numerals.ordinals, items[at]);
    if (n !== undefined && has(lexicon.calendar.century, items[at + 1])) [first, last] = [(n - 1) * 100 + (from % 100), at + 2];
    // `50-х годов прошлого века`, as they are read without it.
    else if ((get(lexicon.calendar.shift, items[at]) ?? 0) < 0 && get(lexicon.calendar.shifted, items[at + 1]) === "100Y") last = at + 2;
  }
  return { unit: "decade", years: [first, first + 9], firm: true, end: last, rule: "date/decade" };
}

/** XX в., XXI век, 20th century, 21-ғасыр, двадцатый век, I тысячелетие до н. э., б.з.б. V ғасыр. */
export function centuryAt(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const { calendar, numerals } = lexicon;
  let from = at;
  const era = lang === "kk" ? sequence(calendar.before, items, at) : undefined;
  if (era !== undefined) from = era;
  const range = era === undefined ? undefined : centuriesBefore(row, era);
  if (range !== undefined) return range;
  const current = lang === "kk" && era === undefined ? sequence(calendar.after, items, at) : undefined;
  if (current !== undefined) return currentCentury(row, current);
  const item = items[from];
  if (item === undefined) return undefined;
  let n: number | undefined;
  let end = from + 1;
  if (item.form.kind === "number") {
    if (item.form.digits === 0 || item.form.digits > 2 || +item.form.text > 30 || +item.form.text < 1) return undefined;
    n = +item.form.text;
    const after = afterEnding(row, end);
    // `21-ғасыр`
    if (after === end && items[end]?.glued === true && isDash(items[end]) && has(calendar.century, items[end + 1])) end++;
    else if (after === end && items[end]?.form.key.length === 1) return undefined;
    end = after > end ? after : end;
  } else n = romanValue(item.form.text) ?? get(numerals.ordinals, item);
  if (n === undefined || n < 1) return undefined;
  const century = has(calendar.century, items[end]);
  if (!century && !(has(calendar.millennium, items[end]) && items[end]!.form.key !== "тыс")) {
    return era === undefined || item.form.kind !== "number" ? undefined : eraYear(yearAt(row, from));
  }
  end++;
  // XX ғасырдың 20-жылдары: the century comes first.
  if (calendar.yearFirst && century && era === undefined) {
    // `ХХ ғасырдың 60–70-жылдары`
    const to = items[end]?.form.kind === "number" && isDash(items[end + 1]) && items[end + 2]?.form.kind === "number" ? decadeAt(row, end + 2, true) : undefined;
    const [first, second] = [items[end]?.form.text ?? "", items[end + 2]?.form.text ?? ""];
    if (to !== undefined && /^[1-9]0$/u.test(first) && /^[1-9]0$/u.test(second) && +first < +second) return { ...to, years: [(n - 1) * 100 + +first, (n - 1) * 100 + +second + 9] };
    const d = items[end]?.form.kind === "number" && items[end]!.form.text.length === 2 ? decadeAt(row, end, true) : undefined;
    if (d !== undefined) return { ...d, years: [(n - 1) * 100 + +items[end]!.form.text, (n - 1) * 100 + +items[end]!.form.text + 9] };
  }
  const after = era === undefined ? sequence(calendar.before, items, end) : end;
  const length = century ? 100 : 1000;
  const ours = after === undefined ? sequence(calendar.after, items, end) : undefined;
  return { unit: "century", years: centuryYears(n, after !== undefined, length), firm: true, end: after ?? ours ?? end, rule: "date/century" };
}

/** `б. з. д. VII–VI ғасырлар`, `б.з.д. V мен IV ғасырларда`: the era stands before both. */
function centuriesBefore(row: Row, at: number): Period | undefined {
  const { items, lexicon } = row;
  const n = centuryNumber(items[at]);
  if (n === undefined || !isDash(items[at + 1]) && !has(lexicon.calendar.and, items[at + 1])) return undefined;
  const last = centuryNumber(items[at + 2]) === undefined ? undefined : centuryAt(row, at + 2);
  if (last?.unit !== "century" || last.years === undefined || last.years[0] < 0 || last.years[1] % 100 !== 0 || n <= last.years[1] / 100) return undefined;
  return { ...last, years: [1 - n * 100, -(last.years[0] - 1)], rule: "date/range" };
}

/** `б.з. IV ғасыры`: a century after the era that says so. */
function currentCentury(row: Row, at: number): Period | undefined {
  const p = centuryNumber(row.items[at]) === undefined ? undefined : centuryAt(row, at);
  return p?.unit === "century" && p.years![0] > 0 ? p : undefined;
}

function centuryNumber(item: Item | undefined): number | undefined {
  return item?.form.kind === "number" ? (item.form.digits > 0 && item.form.digits < 3 ? +item.form.text : undefined) : romanValue(item?.form.text);
}

export function centuryYears(n: number, before: boolean, length = 100): readonly [number, number] {
  return before ? [1 - n * length, 1 - ((n - 1) * length + 1)] : [(n - 1) * length + 1, n * length];
}

/** The year before Christ that a number gives after the era. */
function eraYear(p: Period | undefined): Period | undefined {
  return p?.years === undefined ? undefined : { ...p, years: [1 - p.years[0], 1 - p.years[0]], firm: true };
}

/** Years written with a slash, a dash and two digits (1941–45), a school year: 2019/2020 учебный год. */
export function yearPair(row: Row, at: number): Period | undefined {
  const { items, lexicon, lang } = row;
  const { calendar } = lexicon;
  const [item, mark, second] = [items[at]!, items[at + 1], items[at + 2]];
  if (item.form.digits !== 4 || mark === undefined || second?.form.kind !== "number") return undefined;
  const slash = mark.form.text === "/" && mark.glued;
  if (!slash && !isDash(mark) || !(second.form.digits === 4 || second.form.digits === 2 && mark.glued && second.glued)) return undefined;
  const a = +item.form.text;
  const b = second.form.text.length === 2 ? Math.floor(a / 100) * 100 + +second.form.text : +second.form.text;
  if (a < 1000 || b <= a || b > 2199 || b - a > 999 || items[at + 3]?.glued === true && items[at + 3]!.form.text === "/") return undefined;
  let end = at + 3;
  let firm = false;
  if (has(calendar.school, items[end]) && (has(calendar.year, items[end + 1]) || has(calendar.years, items[end + 1]))) [end, firm] = [end + 2, true];
  else if (lang !== "en" && (has(calendar.year, items[end]) || has(calendar.years, items[end]))) [end, firm] = [end + 1, true];
  // `1920–1930-х`, `2015–2023-шы` are for others to read.
  else if (items[end]?.glued === true && (isDash(items[end]) || items[end]!.form.kind === "word")) return undefined;
  if (end === at + 3 && second.form.text.length === 2 && b % 100 <= 12 && !slash && b - a > 1 && lang !== "en") return undefined;
  return { unit: "year", years: [a, b], firm, end, rule: "date/years" };
}
