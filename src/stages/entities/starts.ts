import type { LangCode } from "../../document.ts";
import type { EntityLexicon } from "../../languages/entities.ts";
import { gazetteer } from "../../languages/gazetteer/index.ts";

/** What may begin at a word, by the word alone: most begin nothing, and the grammars need not look at them. */
export interface Starts {
  readonly date: boolean;
  readonly amount: boolean;
  /** A listed name. */
  readonly name: boolean;
  /** The word is initials, or a short name: `ОТГ`. */
  readonly initials: boolean;
  readonly short: boolean;
}

const bits = { date: 1, amount: 2, name: 4, initials: 8, short: 16 } as const;
/** One for each combination. */
const all: readonly Starts[] = Array.from({ length: 32 }, (_, k) => ({ date: (k & bits.date) !== 0, amount: (k & bits.amount) !== 0, name: (k & bits.name) !== 0, initials: (k & bits.initials) !== 0, short: (k & bits.short) !== 0 }));
/** Of digits. */
export const figure: Starts = all[bits.date | bits.amount]!;

/** One initial or several in one token: `А.`, `А.С.`, `Дж.` */
const initials = /^(?:\p{Lu}\p{Ll}?\.[-\s]?){1,3}$/u;
const romanNumber = /^[IVXІХ]{1,6}$/u;
const shortName = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*(?:-\p{Ll}+)?$/u;

interface Lists { readonly dates: ReadonlySet<string>; readonly amounts: ReadonlySet<string>; readonly all: ReadonlySet<string> }

const known = new WeakMap<EntityLexicon, Lists>();

function listsOf(lexicon: EntityLexicon): Lists {
  let lists = known.get(lexicon);
  if (lists === undefined) known.set(lexicon, (lists = { dates: dateWords(lexicon), amounts: amountWords(lexicon), all: listedWords(lexicon) }));
  return lists;
}

/** By the keys of a word or mark. */
export function startsOf(form: string, keys: readonly string[], isWord: boolean, lang: LangCode, lexicon: EntityLexicon): Starts {
  const { dates, amounts } = listsOf(lexicon);
  const first = keys[0]!;
  const hyphen = first.indexOf("-");
  const date = romanNumber.test(form) || keys.some((k) => dates.has(k)) || /^[qh][1-4]$/u.test(first) || hyphen > 2 && lexicon.calendar.months.has(first.slice(0, hyphen));
  // `екі-үш`, `пять-шесть`
  const pair = hyphen > 1 && keys.some((k) => amounts.has(k.slice(0, hyphen)) && amounts.has(k.slice(hyphen + 1)));
  const amount = pair || keys.some((k) => amounts.has(k)) || lexicon.units.begins(keys) && lexicon.units.longest(() => keys, 0, 1, (u) => u.first === true) !== undefined;
  return all[(date ? bits.date : 0) | (amount ? bits.amount : 0) | (gazetteer(lang).begins(keys) ? bits.name : 0)
    | (isWord && initials.test(form) ? bits.initials : 0) | (isWord && form.length <= 9 && shortName.test(form) ? bits.short : 0)]!;
}

/** Is a word in any list of the calendar or of numerals, under one of its keys? */
export function isListed(keys: readonly string[], lexicon: EntityLexicon): boolean {
  const lists = listsOf(lexicon);
  return keys.some((k) => lists.all.has(k));
}

function listedWords({ calendar, numerals }: EntityLexicon): Set<string> {
  const out = new Set<string>();
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
