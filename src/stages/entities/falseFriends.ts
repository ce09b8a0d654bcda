import { gazetteer } from "../../languages/gazetteer/index.ts";
import { languages } from "../../languages/index.ts";
import type { Row } from "./row.ts";

/** `Росприроднадзор`: what the word ends in tells, whatever the recogniser made of it. */
export function compound({ items, lexicon: { heads } }: Row, at: number): boolean {
  for (const key of items[at]!.form.keys) for (const tail of heads.tails) if (key.endsWith(tail) && key.length > tail.length + 2) return true;
  return false;
}

/** A planet, by its name and capital. */
export const planet = ({ items, lexicon: { names } }: Row, at: number): boolean => items[at]!.form.capital !== "no" && items[at]!.form.keys.some((k) => names.planets.has(k));

/** `R Square`, `Ordinary Least Squares`: no squares. */
export function statistic({ items, lang }: Row, from: number, to: number): boolean {
  if (lang !== "en" || to - from < 2 || !/^squares?$/u.test(items[to - 1]!.form.key)) return false;
  const before = items[to - 2]!;
  return before.form.text === "R" || before.form.key === "least";
}

/** `қазақша`, `орысшасында`: the manner of a people. */
export function tongue({ items, lang }: Row, at: number): boolean {
  const people = items[at]!.form.keys.map((k) => /^(\p{L}{4,})ш[ае](?:с[ыі]\p{L}*)?$/u.exec(k)?.[1]).filter((k) => k !== undefined);
  return people.length > 0 && gazetteer(lang).longest(() => people.flatMap((k) => [k, `${k}тар`, `${k}дар`, `${k}тер`, `${k}дер`, `${k}лар`, `${k}лер`]), 0, 1, ({ place }) => place.type === "NORP") !== undefined;
}

/** A Kazakh noun of those that stand behind names in the possessive (`уезі`), without it. */
export function bareHead({ items, lexicon: { heads } }: Row, at: number): boolean {
  return items[at]!.form.keys.some((k) => ["ы", "і", "сы", "сі"].some((e) => heads.nouns.has(k + e) || k.length > 3 && heads.nouns.has(k.slice(0, -1) + e)));
}

/** A word of those that carry no meaning, in another language than the sentence's: no name. */
export function foreignWord({ items, lang }: Row, at: number): boolean {
  const { key } = items[at]!.form;
  return lang === "kk" && key.length > 3 && languages.ru.stopwords.has(key) && !languages.kk.stopwords.has(key);
}
