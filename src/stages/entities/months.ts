import { get, has } from "./lookup.ts";
import type { Row } from "./row.ts";

/** The month named at `at`. */
export function monthAt({ items, lexicon }: Row, at: number): number | undefined {
  const item = items[at];
  const m = get(lexicon.calendar.months, item);
  return m === undefined || lexicon.calendar.capital && item!.form.capital === "no" ? undefined : m;
}

/**
 * A Kazakh month without `айы`: `тамызда`, `тамыздан бастап`, `тамызға дейін`, `тамыздың соңында`, and those joined to such a one (`желтоқсан мен
 * қаңтарда`). `маусым` is a season as often as June: joined only. `month`: the one at item `at`; `before`: how many of its list were read before it.
 */
export function standsAlone(row: Row, at: number, month: number, before: number): boolean {
  const { items, lexicon: { calendar } } = row;
  const { form: { key, capital }, word } = items[at]!;
  if (capital !== "no" && at > 0 || word?.upos === "VERB") return false;
  const next = items[at + 1];
  // A list of months is no longer than a year.
  if (before < 12 && (has(calendar.and, next) || next?.form.text === ",")) {
    const following = monthAt(row, at + 2);
    if (following !== undefined && following !== month && standsAlone(row, at + 2, following, before + 1)) return true;
  }
  // `Қазаннан бастап` at the start of a sentence may be of the city.
  if (capital !== "no" && month === 10 || month === 6 && before === 0 && !(has(calendar.and, items[at - 1]) && monthAt(row, at - 2) !== undefined)) return false;
  if (/(?:да|де|та|те)$/u.test(key)) return true;
  if (/[дтн][ае]н$/u.test(key) && calendar.months.get(key) === undefined) return /^(?:бастап|бері|кейін|соң)$/u.test(next?.form.key ?? "");
  if (/(?:[ғқ]а|[гк]е)$/u.test(key)) return next?.form.key === "дейін" || next?.form.key === "дейінгі";
  return /[дтн][ыі][ңн]$/u.test(key) && get(calendar.parts, next) !== undefined;
}
