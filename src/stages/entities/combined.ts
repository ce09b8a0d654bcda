import type { EntityType } from "../../document.ts";
import { identified, sound, spanOf } from "./identified.ts";
import { free, type Mention, mentionOf } from "./mention.ts";
import { nameKind } from "./persons.ts";
import type { Recognised } from "./recognised.ts";
import type { Row } from "./row.ts";

/** Types between which recognisers hesitate: one kind of thing. */
type Kind = "place" | "person" | "body" | "amount" | EntityType;

const kinds: Readonly<Partial<Record<EntityType, Kind>>> = {
  GPE: "place", LOCATION: "place", FACILITY: "place", PERSON: "person", ORG: "body",
  DATE: "amount", TIME: "amount", MONEY: "amount", QUANTITY: "amount", PERCENT: "amount", CARDINAL: "amount", ORDINAL: "amount",
};
const kindOf = (type: EntityType | undefined): Kind => (type === undefined ? "place" : kinds[type] ?? type);

/** Where the span of a rule's mention lies with regard to the trained one. */
type Lie = "same" | "within" | "around" | "across";

/** What stays: the rule's mention, the trained one, or both, one within the other. */
type Choice = "rule" | "trained" | "both";

/**
 * Who is believed where both found something, by the first line that fits. Counted on the development parts of KazNERD (kk), factRuEval (ru) and UNER-EWT (en), as rule right :
 * trained right; where a line follows our own scheme of spans and not the data's, it says so.
 */
const preferences: readonly (readonly [lie: Lie, rule: RegExp, ruleKind: RegExp, trainedKind: RegExp, choice: Choice])[] = [
  // One span, one kind: the rule's mention brings the normal form and the key; its type is settled in `agreed`.
  // A body listed or quoted or given by its acronym has a key to link it: Белый дом, ОПЕК.
  ["same", /^(?:gazetteer|quoted|acronym)/u, /./u, /^(?:body|place|WORK)$/u, "rule"],
  // An avenue named for a saint is no body (3 : 0); West Bank is no bank, Davis Administration no body (0 : 4).
  ["same", /^head/u, /^place$/u, /^body$/u, "rule"],
  // `посёлка Каратас`: the noun tells.
  ["same", /^head/u, /^place$/u, /^person$/u, "rule"],
  ["same", /^head/u, /./u, /./u, "trained"],
  // Initials and full names are never wrong there (164 : 0).
  ["same", /^person\/(?:initials|surname|full|known)/u, /./u, /./u, "rule"],
  // Феникс, Славянка, Norman; a single capital word is the rules' weakest guess (1 : 6).
  ["same", /^person/u, /./u, /./u, "trained"],
  // A city named like a person (Чехов): the document decides, and the recogniser has read it.
  ["same", /^gazetteer/u, /^place$/u, /^person$/u, "trained"],
  ["same", /./u, /^amount$/u, /^amount$/u, "rule"],
  ["same", /./u, /./u, /./u, "rule"],
  // Numbers in a name are part of it (Хабар 24); a date stays (the law of 5 May).
  ["within", /^(?:date|time)/u, /^amount$/u, /^(?:body|LAW|EVENT|WORK|POSITION)$/u, "both"],
  // Amounts in amounts: see `choiceFor`.
  ["within", /./u, /^amount$/u, /./u, "trained"],
  // Half of a name (0 : 19), or a name with a foreign word behind it, which `sound` refuses.
  ["within", /^person/u, /./u, /^person$/u, "trained"],
  ["within", /^person\/(?:alone|title|known-surname|initials-surname)/u, /./u, /./u, "trained"],
  // Chicago Symphony Orchestra, Қытай Халық банкі: nested.
  ["within", /./u, /^(?:place|body|NORP|LANGUAGE|person)$/u, /^(?:body|POSITION|LAW|WORK|EVENT|PRODUCT)$/u, "both"],
  ["within", /^gazetteer/u, /^place$/u, /^person$/u, "trained"],
  // South Vietnam, East Jerusalem (0 : 4 with another two wrong); a road is named for the towns at its ends.
  ["within", /./u, /./u, /^place$/u, "trained"],
  ["within", /./u, /./u, /./u, "trained"],
  // The body with the noun that says what it is («Айқап» журналы), the river or district with its noun, the person with all initials: ours.
  ["around", /^person/u, /./u, /^(?:person)$/u, "rule"],
  // A place in it is known to the rules if it is listed; others are half of something (Institute of | Applied Cryptography).
  ["around", /./u, /./u, /^NORP$/u, "both"],
  ["around", /./u, /./u, /^person$/u, "both"],
  ["around", /./u, /./u, /./u, "rule"],
  // Dr. Vincent | Vincent Kaminski (0 : 1); others too few to tell: who is listed or has a head noun is known to be something.
  ["across", /^person/u, /./u, /./u, "trained"],
  ["across", /./u, /./u, /./u, "rule"],
];

function lie(r: Mention, t: Recognised): Lie {
  if (r.from === t.from && r.to === t.to) return "same";
  return r.from >= t.from && r.to <= t.to ? "within" : r.from <= t.from && r.to >= t.to ? "around" : "across";
}

function choiceFor(row: Row, r: Mention, t: Recognised, where: Lie): Choice {
  const a = kindOf(r.type);
  const b = kindOf(t.type);
  // Mr. Villega, Dr. Dorn, P.S. Tom: a title or a postscript taken for initials (0 : 4).
  if (where === "around" && a === "person" && (row.items[r.from]!.form.keys.some((k) => row.lexicon.names.titles.has(k)) || row.items[r.from]!.form.text === "P.S.")) return "trained";
  // `Похороны | Людмилы Марковны`: a sentence begins with a capital.
  if (where === "around" && a === "person" && b === "person" && r.from === 0 && t.from === 1 && !row.items[0]!.form.tells.initials && row.items[0]!.word?.upos === "NOUN" && nameKind(row, row.items[0]!) === "other") return "trained";
  // `University of Oslo`: the noun and its `of` tell, though some data call the like a place.
  if (where === "same" && a === "body" && b === "place" && row.lang === "en" && row.items[r.from + 1]?.form.key === "of" && row.items[r.from]!.form.head === "ORG") return "rule";
  // `Chicago Symphony Orchestra`, `Ертіс өңірі университеті` are bodies, wherever they sit; West Bank is none (4 : 0), but where an author works is one.
  if (where === "same" && a === "body" && b === "place" && r.rule.startsWith("head") && (row.section === "affiliation" || !row.items.slice(r.from, r.to).some((i) => i.form.keys.some((k) => row.lexicon.heads.alsoPlaces.has(k))))) return "rule";
  // St. Thomas is a place as often as a person (0 : 2).
  if (where === "same" && r.rule === "person/initials-surname" && row.items[r.from]!.form.text === "St.") return "trained";
  // `Фонд развития | «Даму»`: the noun alone is no body beside the whole.
  if (where === "within" && a === "body" && b === "body" && r.from === t.from && row.quote[r.to]! > r.to) return "trained";
  // What our scheme leaves outside of an amount (`жуық`, `астам`, `дейін`) is no reason to lose its value; another number is: `екі мың | жиырмасыншы жылы`.
  // Of dates only a number right beside it: one span may hold two dates, each with its value.
  if (where === "within" && r.type === "DATE" && t.type === "DATE") return numbered(row, Math.max(t.from, r.from - 1), r.from) || numbered(row, r.to, Math.min(t.to, r.to + 1)) ? "trained" : "rule";
  if (where === "within" && a === "amount" && b === "amount") return r.type === t.type && !numbered(row, t.from, r.from) && !numbered(row, r.to, t.to) ? "rule" : "trained";
  return preferences.find(([lies, rule, rules, trained]) => lies === where && rule.test(r.rule) && rules.test(a) && trained.test(b))![4];
}

/** Is there a number, in digits or words? */
function numbered({ items, lexicon: { numerals } }: Row, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]!.form.kind === "number" || items[i]!.form.keys.some((k) => numerals.words.has(k) || numerals.scales.has(k) || numerals.ordinals.has(k))) return true;
  return false;
}

/**
 * Mentions by rules and by the recogniser (`undefined` where it was not asked) in one sentence as one list; `later`: short names, for those who know what
 * they were introduced for to take first.
 */
export function combined(row: Row, rules: readonly Mention[], trained: readonly Recognised[] | undefined): { readonly mentions: Mention[]; readonly later: readonly Mention[] } {
  if (trained === undefined) return { mentions: [...rules], later: [] };
  if (trained.length === 0) return { mentions: rules.filter((r) => !guessed(row, r)), later: [] };
  const whole = rules.filter((r) => !severed(row, r, trained));
  const over = coverage(whole, row.items.length);
  let read: Uint8Array | undefined;
  // For each of the rules' mentions the trained one that agrees with it.
  const fates = new Array<Recognised | "dropped" | undefined>(whole.length);
  const added: Mention[] = [];
  const later: Mention[] = [];
  for (const raw of trained) {
    const alone = spanOf(row, raw);
    // `Фонд развития | «Даму»`: a body's noun and its title.
    const noun = alone.type === "ORG" && row.quote[alone.from]! > 0 ? over[alone.from - 1]?.find((k) => whole[k]!.type === "ORG" && whole[k]!.to === alone.from) : undefined;
    const t = noun === undefined ? alone : { ...alone, from: whole[noun]!.from };
    const beside: Mention[] = [];
    const choices: { readonly k: number; readonly r: Mention; readonly where: Lie; readonly choice: Choice }[] = [];
    for (let i = t.from; i < t.to; i++) {
      const there = over[i];
      // A mention that goes on is known from the item before.
      if (there === undefined) continue;
      for (const k of there) {
        const r = whole[k]!;
        if (i !== t.from && r.from !== i || fates[k] === "dropped") continue;
        const where = lie(r, t);
        beside.push(r);
        choices.push({ k, r, where, choice: k === noun ? "trained" : choiceFor(row, r, t, where) });
      }
    }
    const same = choices.find(({ r, where }) => where === "same" && (kindOf(r.type) === kindOf(t.type) || seat(row, r, t)))?.k;
    if (same === undefined && (choices.some(({ choice }) => choice === "rule") || !sound(row, t, beside))) continue;
    // What lies within a mention of the rules was left there by them.
    for (const { k, r, choice } of choices) if (k !== same && choice === "trained" && (same === undefined || r.type === "PERSON")) fates[k] = "dropped";
    if (same !== undefined) fates[same] = t;
    else if (choices.length === 0 && t.to - t.from === 1 && row.items[t.from]!.form.capital === "all") later.push(identified(row, t, []));
    else added.push(identified(row, t, beside));
  }
  const mentions: Mention[] = [];
  for (let k = 0; k < whole.length; k++) {
    const r = whole[k]!;
    const fate = fates[k];
    if (fate === "dropped") continue;
    if (fate !== undefined) mentions.push(confirmed(row, r, fate));
    else if (!guessed(row, r) || !free(read ??= readOf(trained, row.items.length), r.from, r.to)) mentions.push(r);
  }
  mentions.push(...added);
  return { mentions, later };
}

/**
 * Two names read as one by a rule: `Ассошиэйтед Пресс | Билал Хассеин` (but one are `Борису Николаевичу | Ельцину`, `Тажибаева | Сауле Кайратовна`), `Общественной палаты и | Рабочей
 * группы`. The trained ones, two or more, make up all of it but for `и` and marks.
 */
function severed(row: Row, { rule, from, to }: Mention, trained: readonly Recognised[]): boolean {
  const { items, lexicon } = row;
  // An author's affiliation is one name: `Karabalyk-Torgai Experimental Station`.
  if (!/^(?:person\/full|head\/)/u.test(rule) || row.section === "affiliation" && rule.startsWith("head/")) return false;
  const parts = trained.filter((t) => t.from >= from && t.from < to);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || parts[0]!.from !== from || (rule.startsWith("person") ? last.to !== to : last.to < to)) return false;
  if (parts.some((t, k) => k > 0 && items.slice(parts[k - 1]!.to, t.from).some((i) => i.form.kind === "word" && !lexicon.heads.links.has(i.form.key)))) return false;
  return rule.startsWith("person") ? last.to - last.from > 1 && !items.slice(from, to).some((i) => nameKind(row, i) === "patronymic") : parts.every((t) => t.type === "ORG") || parts[0]!.type === "PERSON";
}

/** The items in which the recogniser finds names. */
function readOf(trained: readonly Recognised[], items: number): Uint8Array {
  const read = new Uint8Array(items);
  for (const { from, to } of trained) read.fill(1, from, to);
  return read;
}

/** For each item which mentions are over it. */
function coverage(mentions: readonly Mention[], items: number): readonly (readonly number[] | undefined)[] {
  const out = new Array<number[] | undefined>(items);
  for (let k = 0; k < mentions.length; k++) {
    const { from, to } = mentions[k]!;
    for (let i = from; i < to; i++) {
      const there = out[i];
      if (there === undefined) out[i] = [k];
      else there.push(k);
    }
  }
  return out;
}

/** Of places the recogniser knows the kind from the sentence, where its data tell it. */
function confirmed(row: Row, r: Mention, t: Recognised): Mention {
  const type = seat(row, r, t) ? "FACILITY" : kindOf(r.type) === "place" && (t.type === "GPE" || t.type === "LOCATION") ? t.type : r.type;
  return mentionOf(row, r.from, r.to, { ...r, type, why: `${r.why}; the recogniser finds ${t.called}` });
}

/** `в Белом доме`: a listed body as the house that one may be in. */
function seat({ items, lang }: Row, r: Mention, t: Recognised): boolean {
  return r.type === "ORG" && r.rule === "gazetteer" && kindOf(t.type) === "place" && lang === "ru" && /^(?:в|во|на)$/u.test(items[r.from - 1]?.form.key ?? "");
}

/** Rules that guess, and are seldom right where the recogniser finds nothing: one surname, an adjective with a noun in capitals (Great Service). */
function guessed({ items, section }: Row, { rule, from, to }: Mention): boolean {
  if (rule === "person/alone") return true;
  // `Движение по турам`, `Гражданское общество`: a sentence begins with a capital anyway (`Приаральская станция аридной экологии` says where it is, and of what).
  if (rule === "head/body" && from === 0 && section !== "affiliation" && items.slice(1, to).every((i) => i.form.capital === "no") && (to < 3 || items[0]!.word?.upos === "NOUN")) return true;
  // `R Square`, `Newsgroup Service in the World` (3 : 10); a noun with its `of` is one all the same, and so is what has an article and three words (`the Royal Physical Society`).
  return rule === "head/capitals" && section !== "affiliation" && !items.slice(from, to).some((i) => i.form.key === "of") && !(to - from > 2 && items[from - 1]?.form.key === "the");
}
