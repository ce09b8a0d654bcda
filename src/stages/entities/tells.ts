import type { LangCode } from "../../document.ts";
import type { EntityLexicon } from "../../languages/entities.ts";
import { gazetteer } from "../../languages/gazetteer/index.ts";

/** What a word or mark tells by itself; most tell nothing, and the grammars need not look at them. */
export interface Tells {
  /** A date, an amount, a listed name, a unit may begin with it. */
  readonly date: boolean;
  readonly amount: boolean;
  readonly name: boolean;
  readonly unit: boolean;
  /** It is initials, a short name (`ОТГ`), a dash. */
  readonly initials: boolean;
  readonly short: boolean;
  readonly dash: boolean;
  /** It is a word in some list of the calendar or of numerals, or begins what stands beside a number. */
  readonly counts: boolean;
  /** A number after it, or before it, names a part of the text. */
  readonly labelBefore: boolean;
  readonly labelAfter: boolean;
}

const traits = ["date", "amount", "name", "unit", "initials", "short", "dash", "counts", "labelBefore", "labelAfter"] as const;
/** One for each combination met. */
const met: Tells[] = [];

function tells(of: Tells): Tells {
  const bits = traits.reduce((sum, trait, k) => (of[trait] ? sum | 1 << k : sum), 0);
  return (met[bits] ??= of);
}

const no: Tells = { date: false, amount: false, name: false, unit: false, initials: false, short: false, dash: false, counts: false, labelBefore: false, labelAfter: false };
/** Digits. */
export const figure: Tells = tells({ ...no, date: true, amount: true });

/** One initial or several in one token: `А.`, `А.С.`, `Дж.` */
const initials = /^(?:\p{Lu}\p{Ll}?\.[-\s]?){1,3}$/u;
const dash = /^[-–—‒−]$/u;
const romanNumber = /^[IVXІХ]{1,6}$/u;
const shortName = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*(?:-\p{Ll}+)?$/u;

interface Lists { readonly dates: ReadonlySet<string>; readonly amounts: ReadonlySet<string>; readonly all: ReadonlySet<string> }

const known = new WeakMap<EntityLexicon, Lists>();

function listsOf(lexicon: EntityLexicon): Lists {
  let lists = known.get(lexicon);
  if (lists === undefined) known.set(lexicon, (lists = { dates: dateWords(lexicon), amounts: amountWords(lexicon), all: listedWords(lexicon) }));
  return lists;
}

/** By its form, without dots at the end `key`, and what it is looked up by. */
export function tellsOf(form: string, key: string, keys: readonly string[], isWord: boolean, lang: LangCode, lexicon: EntityLexicon): Tells {
  const { dates, amounts, all } = listsOf(lexicon);
  const { numerals: { labelBefore, labelAfter }, units } = lexicon;
  const first = keys[0]!;
  const hyphen = first.indexOf("-");
  // `екі-үш`, `пять-шесть`
  const pair = hyphen > 1 && keys.some((k) => amounts.has(k.slice(0, hyphen)) && amounts.has(k.slice(hyphen + 1)));
  const unit = units.begins(keys);
  const dotted = form.endsWith(".") ? `${key}.` : undefined;
  const low = form.toLowerCase();
  const labels = (set: ReadonlySet<string>): boolean => dotted !== undefined && set.has(dotted) || set.has(low) || keys.some((k) => k.length > 1 && set.has(k));
  return tells({
    date: romanNumber.test(form) || keys.some((k) => dates.has(k)) || /^[qh][1-4]$/u.test(first) || hyphen > 2 && lexicon.calendar.months.has(first.slice(0, hyphen)),
    amount: pair || keys.some((k) => amounts.has(k)) || unit && units.longest(() => keys, 0, 1, (u) => u.first === true) !== undefined,
    name: gazetteer(lang).begins(keys),
    unit,
    initials: isWord && initials.test(form),
    short: isWord && form.length <= 9 && shortName.test(form),
    dash: dash.test(form),
    counts: isWord && keys.some((k) => all.has(k)),
    labelBefore: labels(labelBefore),
    labelAfter: labels(labelAfter),
  });
}

function listedWords({ calendar, numerals }: EntityLexicon): Set<string> {
  // `24th of May`, `5 o'clock`, `79 н. э.`, `two and a half`
  const out = new Set<string>(["of", "o'clock", ...[...calendar.before, ...calendar.after, ...numerals.andHalf].map(([first]) => first!)]);
  const { monthNeeds } = calendar;
  for (const list of [...Object.values(calendar), ...Object.values(numerals), monthNeeds?.before, monthNeeds?.after]) {
    if (list instanceof Set || list instanceof Map) for (const key of list.keys()) out.add(key as string);
  }
  return out;
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
