import type { EntityLexicon } from "../../languages/entities.ts";

/** May a date, may an amount begin at a word? Most words begin neither, and the grammars need not look at them. */
export interface Starts { readonly date: boolean; readonly amount: boolean }

const neither: Starts = { date: false, amount: false };
export const both: Starts = { date: true, amount: true };

const romanNumber = /^[IVXІХ]{1,6}$/u;

const known = new WeakMap<EntityLexicon, { dates: ReadonlySet<string>; amounts: ReadonlySet<string> }>();

/** By the keys of a word or mark. */
export function startsOf(form: string, keys: readonly string[], lexicon: EntityLexicon): Starts {
  let words = known.get(lexicon);
  if (words === undefined) known.set(lexicon, (words = { dates: dateWords(lexicon), amounts: amountWords(lexicon) }));
  const hyphen = keys[0]!.indexOf("-");
  const date = romanNumber.test(form) || keys.some((k) => words.dates.has(k)) || /^[qh][1-4]$/u.test(keys[0]!) || hyphen > 2 && lexicon.calendar.months.has(keys[0]!.slice(0, hyphen));
  // `екі-үш`, `пять-шесть`
  const pair = hyphen > 1 && keys.some((k) => words.amounts.has(k.slice(0, hyphen)) && words.amounts.has(k.slice(hyphen + 1)));
  const amount = pair || keys.some((k) => words.amounts.has(k)) || lexicon.units.longest(() => keys, 0, 1, (u) => u.first === true) !== undefined;
  return date ? (amount ? both : { date, amount }) : amount ? { date, amount } : neither;
}

function dateWords({ calendar, numerals }: EntityLexicon): Set<string> {
  const { months, weekdays, seasons, decades, parts, last, approximate, relative, shift, past, coming, moments, dayparts, clock } = calendar;
  const out = new Set<string>(["«", "„", "“", "\""]);
  for (const set of [months, weekdays, seasons, decades, parts, last, approximate, relative, shift, past, coming, moments, dayparts, numerals.ordinals, numerals.words]) for (const key of set.keys()) out.add(key);
  for (const [key, e] of numerals.scales) if (e === 3 && key.length > 2) out.add(key);
  if (calendar.yearFirst) for (const key of clock) out.add(key);
  for (const [opener] of calendar.between) out.add(opener);
  if (calendar.capital) out.add("ad");
  for (const words of [...calendar.before, ...(calendar.yearFirst ? calendar.after : [])]) out.add(words[0]!);
  return out;
}

function amountWords({ numerals, calendar }: EntityLexicon): Set<string> {
  const { words, scales, ordinals, oneAndHalf, multiples, parts, minus, between } = numerals;
  const out = new Set([...words.keys(), ...scales.keys(), ...ordinals.keys(), ...oneAndHalf.keys(), ...multiples.keys(), ...parts.keys(), ...minus, ...between.map(([opener]) => opener), "±", "~", "≈", "½", "¼", "¾", "⅓", "⅔"]);
  // `a million`, `US$`
  if (calendar.capital) for (const key of ["a", "us"]) out.add(key);
  return out;
}
