import type { EntityType } from "../../document.ts";
import type { EntityLexicon } from "../../languages/entities.ts";
import { plainAcronyms } from "../../languages/acronyms.ts";
import { gazetteer } from "../../languages/gazetteer/index.ts";
import { allKnown } from "../../languages/recogniser/index.ts";
import { bareHead, compound, foreignWord, planet, statistic, tongue } from "./falseFriends.ts";
import { isCase } from "./heads.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { mention as personal, type Role } from "./naming.ts";
import { normalOf, phraseOf } from "./normal.ts";
import { nameKind } from "./persons.ts";
import type { Recognised } from "./recognised.ts";
import type { Item, Row } from "./row.ts";

export const amounts: ReadonlySet<EntityType | undefined> = new Set<EntityType>(["DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);
/** Types whose names may be ordinary words. */
const low: ReadonlySet<EntityType | undefined> = new Set<EntityType>(["POSITION", "DISEASE", "NORP", "LANGUAGE", "LAW", ...amounts] as EntityType[]);

/** Types of names with digits in them: COVID-19, Ми-8. */
const coined: ReadonlySet<EntityType | undefined> = new Set<EntityType>(["DISEASE", "PRODUCT"]);
const directions = new Set("запад восток север юг батыс шығыс солтүстік оңтүстік west east north south".split(" "));

/** The span in our scheme: a name in quotation marks with both of them, but for people (`"Julie" <julie@mail.net>`). */
export function spanOf(row: Row, t: Recognised): Recognised {
  const { items, quote, lexicon } = row;
  let { from, to } = t;
  if (to - from === 1 && (t.type === "PERSON" || t.type === undefined) && compound(row, from)) return { ...t, type: "ORG" };
  if (t.type !== "PERSON" && from > 0 && quote[from - 1]! >= from && quote[from - 1]! <= to) {
    from--;
    to = Math.max(to, quote[from]! + 1);
  }
  for (let i = from; i < to; i++) if (quote[i]! === to && to < items.length) to++;
  // A mark that belongs to the sentence; `of Oslo`.
  while (to - from > 1 && items[to - 1]!.form.kind === "mark" && /^[,.;:–—-]$/u.test(items[to - 1]!.form.text)) to--;
  while (to - from > 1 && items[from]!.form.kind === "mark" && quote[from]! < 0) from++;
  while (to - from > 1 && items[from]!.form.capital === "no" && /^(?:ADP|DET|CCONJ)$/u.test(items[from]!.word?.upos ?? "") && !low.has(t.type)) from++;
  // `Mackinder | disagree`, `Салимова | пишет`.
  if (t.type === "PERSON") while (to - from > 1 && items[to - 1]!.form.capital === "no" && /^(?:VERB|AUX|ADV|ADP|CCONJ)$/u.test(items[to - 1]!.word?.upos ?? "")) to--;
  // `Банк России | сообщил`
  if (t.type === "ORG" || t.type === undefined) while (to - from > 1 && items[to - 1]!.form.capital === "no" && items[to - 1]!.word?.feats.includes("VerbForm=Fin") === true) to--;
  // `Thanks | From Bill`, `Thank | You Barry`; `Jeffrey T | Hodge`.
  if (row.lang === "en" && t.type === "PERSON") {
    while (to - from > 1 && /^(?:ADP|DET|PRON|CCONJ|SCONJ|AUX)$/u.test(items[from]!.word?.upos ?? "") && nameKind(row, items[from]!) === "other") from++;
    while (to - from > 1 && to < items.length && /^\p{Lu}\.?$/u.test(items[to - 1]!.form.text) && /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(items[to]!.form.text)) to++;
  }
  // No word within a Kazakh name has the ending of a case: `Тұжырымды | Смағұлов айтты`.
  if (row.lang === "kk" && t.type === "PERSON") while (to - from > 1 && /Case=(?:Acc|Gen|Dat|Loc|Abl|Ins)/u.test(items[from]!.word?.feats ?? "")) from++;
  // `Ахметова | Берлинмен`: behind a surname a place in a case is the place.
  if (row.lang === "kk" && t.type === "PERSON" && to - from > 1 && /Case=(?:Acc|Gen|Dat|Loc|Abl|Ins)/u.test(items[to - 1]!.word?.feats ?? "") && nameKind(row, items[to - 2]!) === "surname" && named(row, to - 1, to, "GPE")) to--;
  // `Ұлыбританиядағы | университет`: where it is.
  if (row.lang === "kk" && (t.type === "ORG" || t.type === "FACILITY")) while (to - from > 1 && /[дт](?:ағы|егі)$/u.test(items[from]!.form.key)) from++;
  if (t.type === "ORG") {
    // `Создан | Центр экологии`: a sentence begins with a capital.
    if (row.lang === "ru" && from === 0 && to - from > 1 && items[0]!.word?.upos === "VERB" && items[1]!.form.capital !== "no") from++;
    // `Google, | Inc.`
    if (row.lang === "en" && items[to]?.form.text === "," && items[to + 1]?.form.capital === "first" && lexicon.heads.legal.has(items[to + 1]!.form.key)) to += 2;
    // `Центр творчества имени | Абая`; `Ассамблея тюркоязычных | стран`.
    if (lexicon.heads.namedAfter.has(items[to - 1]!.form.key)) {
      const after = to;
      while (to < items.length && to - after < 4 && (items[to]!.form.capital !== "no" || items[to]!.form.tells.initials)) to++;
      if (to === after && to - from > 1) to--;
    } else if (row.lang === "ru" && to - from > 1 && items[to - 1]!.form.capital === "no" && items[to - 1]!.word?.upos === "ADJ" && items[to]?.word?.upos === "NOUN" && items[to]!.form.capital === "no") to++;
  }
  return from === t.from && to === t.to ? t : { ...t, from, to };
}

/** Can it be a name here? What the data of the recognisers (news, talk, the web) do not have: citations, labels, addresses, headings with every word in capitals. `beside`: what the rules found there. */
export function sound(row: Row, { from, to, type }: Recognised, beside: readonly Mention[]): boolean {
  const { items, quote } = row;
  if ((row.shouting || row.section === "heading") && beside.length === 0 || row.cited(from)) return false;
  // Torgai-3 is a cultivar, whatever Torgai is.
  if (items[to]?.glued === true && items[to]!.form.text === "-" && items[to + 1]?.glued === true) return false;
  let open = 0;
  let capital = false;
  let word = false;
  let common = true;
  for (let i = from; i < to; i++) {
    const { kind, text } = items[i]!.form;
    if (kind === "opaque" && !(coined.has(type) && /^[\p{L}\p{N}-]+$/u.test(text)) || /^[()[\]/\\|=<>*•]$/u.test(text)) return false;
    // `Таластың | – суы`: a dash with spaces around it is the sentence's, but in a title («Казахстан – 2050»).
    if (open === 0 && /^[–—]$/u.test(text) && !items[i]!.glued && !amounts.has(type)) return false;
    if (quote[i]! >= to) return false;
    if (quote[i]! > i) open++;
    else if (/^[»”]$/u.test(text) && --open < 0) return false;
    // `Ваше | благородие`, `Прошу Ваше благородие` in a Kazakh text, but `«Наше радио» арнасы`.
    if (open === 0 && foreignWord(row, i)) return false;
    if (items[i]!.form.capital !== "no") capital = true;
    if (kind === "word" || kind === "opaque") word = true;
    if (items[i]!.form.capital !== "no" && items[i]!.form.head === undefined) common = false;
  }
  if (!word || !capital && !low.has(type) && !(type === undefined && named(row, from, to, "GPE")) && !small(row, from, to)) return false;
  // The line Baku–Tbilisi–Ceyhan.
  if (type === "PERSON" && (items[from]!.form.kind === "mark" || /-.*-/u.test(items[from]!.form.text) || !items.slice(from, to).some((i) => i.form.kind === "word" && i.form.text.length > 1 && !i.form.text.endsWith(".")))) return false;
  // `Центра города`: nouns that say what things are, and no name.
  if (type === undefined && adjectives(row, from, to) && headAhead(row, to) === undefined) return false;
  if (type === undefined && (capital && common || named(row, from, to, "LANGUAGE") || named(row, from, to, "NORP"))) return false;
  // `қазақшасында`: in Kazakh, whatever it is taken for.
  if (row.lang === "kk" && to - from === 1 && (!capital || from === 0) && type !== "NORP" && type !== "LANGUAGE" && tongue(row, from)) return false;
  // `Mercury and Venus`
  if ((type === "PERSON" || type === undefined) && planet(row, to - 1) && items.some((_, i) => (i < from || i >= to) && planet(row, i) && !items[i]!.form.keys.some((k) => items[to - 1]!.form.keys.includes(k)))) return false;
  // `14:00–16:00 | аралығында`: what bounds an amount is none.
  if (row.lang === "kk" && to - from === 1 && amounts.has(type) && /^аралығы/u.test(items[from]!.form.key)) return false;
  // A whole sentence in quotation marks.
  if (type === "ORG" && quote[from] === to - 1 && items.slice(from, to).filter((i) => i.form.kind === "word" && i.form.capital === "no").length > 6) return false;
  // `Уезд бастығы`: a sentence begins with a capital, and the noun is a common one.
  if (row.lang === "kk" && type === "PERSON" && from === 0 && to === 1 && nameKind(row, items[0]!) === "other" && (items[0]!.word?.upos === "NOUN" || bareHead(row, 0))) return false;
  // `қазақ` the people, not `қазақша`; `атыраулық` may be any thing from there; `көші-қон` is migration.
  if (type === "NORP" && !capital && /-|(?:[шс][ае]|[лдт](?:ық|ік))$/u.test(items[to - 1]!.form.key) && !named(row, from, to, "NORP")) return false;
  if (statistic(row, from, to)) return false;
  if (type === "ORG" && row.lang === "en" && to - from === 1 && row.lexicon.heads.legal.has(items[from]!.form.key)) return false;
  // `Северо-западное направление`
  if (type === "ORG" && to - from === 1 && items[from]!.word?.upos === "ADJ" && items[to]?.word?.upos === "NOUN") return false;
  if (type === "LAW") return items.slice(from, to).some((i) => i.form.head === "LAW");
  // A sentence begins with a capital, whatever it begins with: `Зерттеу нысаны`, `Описательная статистика`, `Обход`.
  if (row.lang === "ru" && type === undefined && from === 0 && to === 1 && items[0]!.word?.upos === "NOUN" && !named(row, 0, 1, "GPE") && !named(row, 0, 1, "LOCATION")) return false;
  if (from === 0 && to > 1 && (type === undefined || type === "FACILITY" || type === "PRODUCT" || type === "PERSON") && items[to - 1]!.form.head === undefined && !items.slice(0, to).some((i, k) => i.word?.upos === "PROPN" || k > 0 && i.form.capital !== "no")) return false;
  if (to - from === 1 && plainAcronyms.has(items[from]!.form.text.replace(/-\p{Ll}+$/u, ""))) return false;
  // `УДК 327.8`, `ISSN 1234-5678`, `JEL: F15`: labels of codes.
  if (to - from === 1 && items[from]!.form.capital === "all" && coded(row, to)) return false;
  return !amounts.has(type) || counted(row, type, from, to, beside.filter((m) => amounts.has(m.type)));
}

/** A listed English name in a sentence typed without capitals: `my trip to san francisco`. */
function small({ items, lang }: Row, from: number, to: number): boolean {
  return lang === "en" && !items.some(({ form: { capital, text } }, i) => i > 0 && capital !== "no" && text !== "I") && allKnown((k) => items[k]!.form.keys, from, to);
}

/** `Жамбылской, Туркестанской и Алматинской областей`: without a noun of their own. */
function adjectives({ items, lang }: Row, from: number, to: number): boolean {
  if (lang !== "ru") return false;
  for (let i = from; i < to; i++) if (items[i]!.form.kind === "word" && items[i]!.word?.upos !== "ADJ" && !/(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u.test(items[i]!.form.key)) return false;
  return true;
}

/** The noun that adjectives of places in a row share. */
function headAhead(row: Row, at: number): EntityType | undefined {
  for (let i = at; i < row.items.length && i < at + 8; i++) {
    const type = row.items[i]!.form.head;
    if (type === "GPE" || type === "LOCATION" || type === "FACILITY") return type;
    if (row.items[i]!.word?.upos === "VERB" || row.items[i]!.word?.upos === "NOUN") return undefined;
  }
  return undefined;
}

function coded({ items }: Row, at: number): boolean {
  const next = items[/^[:№-]$/u.test(items[at]?.form.text ?? "") ? at + 1 : at];
  return next !== undefined && (next.form.kind === "number" || next.form.kind === "opaque" || items[at]!.form.text === ":");
}

/** Is it listed as a thing of the type? */
const named = ({ items, lang }: Row, from: number, to: number, type: EntityType): boolean => gazetteer(lang).longest((k) => items[k]!.form.keys, from, to, ({ place, words }, end) => end === to && place.type === type && words.length === to - from) !== undefined;

/**
 * Amounts are for the grammar, which knows pages, tables, sections and holidays. It gives way where it took a part of what is written in words for a number of
 * its own, or a number for what a noun of time makes a date: `екі мың | жиырмасыншы жылы`, `93-інші | жылы`.
 */
function counted({ items, lexicon: { numerals, calendar } }: Row, type: EntityType | undefined, from: number, to: number, beside: readonly Mention[]): boolean {
  if (isOne(items, numerals, type, from, to)) return beside.length === 0;
  let words = 0;
  let others = 0;
  let one = false;
  let time = false;
  let digits = false;
  let inside = 0;
  for (let i = from; i < to; i++) {
    const { kind, keys } = items[i]!.form;
    const over = beside.some((r) => r.from <= i && i < r.to);
    if (kind === "number") digits = true;
    if (over) {
      inside++;
      continue;
    }
    if (kind === "number") return false;
    if (keys.some((k) => numerals.words.get(k) === 1)) one = true;
    if (keys.some((k) => calendar.year.has(k) || calendar.years.has(k) || calendar.century.has(k))) time = true;
    else if (keys.some((k) => numerals.scales.has(k) || numerals.words.has(k) || numerals.ordinals.has(k))) words++;
    else if (kind !== "mark") others++;
  }
  // `бүгінде`, `жыл сайын`, `жазда`, but no month without its day or year (Наурыз), no bare `жыл`, nor `бір күні`, nor `жазу`, which is to write.
  if (inside === 0 && (type === "DATE" || type === "TIME") && !digits) {
    return !one && !items.slice(from, to).some((i) => /VerbForm=/u.test(i.word?.feats ?? "") || i.word?.upos === "VERB") && !(to - from === 1 && items[from]!.form.keys.some((k) => calendar.months.has(k) || calendar.year.has(k)));
  }
  if (beside.length > 1 && digits || beside.some((r) => time ? r.type === "DATE" : items.slice(r.from, r.to).some((i) => i.form.kind === "number"))) return false;
  return time ? words + inside > 0 : others === 0 && words + inside > 1;
}

/** `бір` is an article as often as a number: who has read the sentence tells. `бірі` is one of them where it is said of whom: `елдердің бірі`, but `бірі келді, бірі кетті`. */
function isOne(items: readonly Item[], { words }: EntityLexicon["numerals"], type: EntityType | undefined, from: number, to: number): boolean {
  if (type !== "CARDINAL" || to - from > 1 || !items[from]!.form.keys.some((k) => words.get(k) === 1)) return false;
  return words.get(items[from]!.form.key) === 1 || from > 0 && isCase(items[from - 1]!, "Gen");
}

/** The mention of a name that only the recogniser found, or found better than the rules theirs `beside` it. */
export function identified(row: Row, t: Recognised, beside: readonly Mention[]): Mention {
  const { from, to } = t;
  const why = `called ${t.called} by its words and what stands around them`;
  const rule = `recogniser/${row.lang}`;
  if (t.type === "PERSON") return personal(row, { from, to, roles: rolesOf(row, from, to), rule, why });
  const type = t.type ?? placeType(row, from, to, beside);
  return mentionOf(row, from, to, { type, normal: normalOf(phraseOf(row, from, to), type, row.lang), value: isOne(row.items, row.lexicon.numerals, type, from, to) ? "1" : undefined, rule, why });
}

/** A place's kind: as listed; by a noun in the name or beside it that says what it is; else inhabited. */
function placeType(row: Row, from: number, to: number, beside: readonly Mention[]): EntityType {
  for (const type of ["GPE", "LOCATION", "FACILITY"] as const) if (named(row, from, to, type)) return type;
  for (let i = from; i < to; i++) {
    const type = row.items[i]!.form.head;
    if (type === "GPE" || type === "LOCATION" || type === "FACILITY") return type;
    if (type === "ORG") return "FACILITY";
  }
  // Большая Евразия, South Vietnam.
  const last = beside.find((m) => m.to === to && (m.type === "GPE" || m.type === "LOCATION"));
  if (last !== undefined) return last.type;
  if (to - from === 1 && row.items[from]!.form.keys.some((k) => directions.has(k))) return "LOCATION";
  const head = adjectives(row, from, to) || row.lang === "ru" && /^(?:,|и)$/u.test(row.items[to]?.form.text ?? "") ? headAhead(row, to) : row.items[row.lexicon.heads.order === "head-first" ? from - 1 : to]?.form.head;
  return head === "LOCATION" || head === "FACILITY" ? head : "GPE";
}

/** What the words are in a person's name, whatever the lists know of them. */
function rolesOf(row: Row, from: number, to: number): Role[] {
  const { items, lexicon } = row;
  const plain: boolean[] = [];
  const roles: Role[] = [];
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const isWord = item.form.kind === "word" && item.form.capital !== "no" && !lexicon.names.particles.has(item.form.key);
    plain.push(isWord && !item.form.tells.initials);
    roles.push(item.form.tells.initials ? "given" : isWord ? nameKind(row, item) : "other");
  }
  const words = [...roles.keys()].filter((k) => plain[k]);
  if (!roles.includes("surname") && words.length > 0) {
    const last = words.filter((k) => roles[k] === "other").at(-1) ?? (words.length > 1 && !roles.includes("patronymic") ? words.at(-1) : undefined);
    if (last !== undefined) roles[last] = "surname";
  }
  for (const k of words) if (roles[k] === "other" && !roles.includes("given")) roles[k] = "given";
  // Kassym-Jomart: three items in English, one name.
  for (let k = 1; k + 1 < roles.length; k++) if (items[from + k]!.form.text === "-" && items[from + k]!.glued && plain[k - 1] && plain[k + 1] && roles[k - 1] !== roles[k + 1]) roles[k + 1] = roles[k - 1] === "other" ? roles[k + 1]! : roles[k - 1]!;
  return roles;
}
