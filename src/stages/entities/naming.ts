import type { NameRole } from "../../languages/entities.ts";
import { type Mention, mentionOf, type PersonName, take } from "./mention.ts";
import type { Item, Row } from "./row.ts";

export type Role = NameRole;

/** Items `from`–`to` of a row as a person's name, and what each is in it. */
export interface Found { readonly from: number; readonly to: number; readonly roles: readonly Role[]; readonly rule: string; /** Its roles, if not said. */ readonly why?: string }

function shownOf({ form: { text, capital, tells } }: Item): string {
  return capital === "all" && text.length > 3 && !tells.initials ? titleCase(text) : text;
}

/** САРСЕМБАЕВ → Сарсембаев. */
function titleCase(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (l) => l.toUpperCase());
}

/**
 * The tagger's features, but where authors are listed names are in the nominative; so is `Ахметова` beside initials unless a noun governs it:
 * the tagger cannot know whether she is meant or he.
 */
function features(row: Row, from: number, i: number, full: boolean): string {
  const feats = row.items[i]!.word?.feats ?? "";
  if (row.lang !== "ru") return feats;
  const her = /(?:ова|ева|ёва|ина|ына)$/u.test(row.items[i]!.form.text.toLowerCase());
  const listed = row.section === "authors" || row.section === "references";
  if (her && (listed || !full && !(feats.includes("Case=Gen") && /NOUN|ADP/u.test(row.items[from - 1]?.word?.upos ?? "")))) return "Case=Nom|Gender=Fem";
  return listed ? feats.replace(/Case=\w+/u, "Case=Nom") : feats;
}

/** The name in its dictionary form, with its parts. */
export function mention(row: Row, { from, to, roles, rule, why = roles.join(" ") }: Found): Mention {
  const { items, lang, lexicon, text } = row;
  const told = row.items.slice(from, to).map((i, k) => (roles[k] === "given" || roles[k] === "patronymic") && i.form.text.length > 2 ? /Gender=(Masc|Fem)/u.exec(i.word?.feats ?? "")?.[1] : undefined).find((g) => g !== undefined) as "Masc" | "Fem" | undefined;
  // The patronymic knows better than the tagger: Сауле Кайратовна.
  const father = items.slice(from, to).find((_, k) => roles[k] === "patronymic")?.form.key ?? "";
  const gender = /(?:[вч]н(?:а|ы|е|у|ой|ою)|[кқ]ызы)$/u.test(father) ? "Fem" : /(?:ич(?:а|у|ем|е)?|[уұ]лы)$/u.test(father) ? "Masc" : told;
  // With the patronymic in the nominative all of the name is.
  const straight = lang === "ru" && /(?:[вч]на|ич)$/u.test(father);
  const forms = straight ? [] : lexicon.nominative(items.slice(from, to).map((item, k) => ({ form: shownOf(item), lemma: item.word?.lemma ?? item.form.text, upos: item.word?.upos ?? "X", feats: features(row, from, from + k, gender !== undefined), glued: item.glued })), "person");
  const bag = { surname: "", given: "", second: "", unsure: false };
  let normal = "";
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const role = roles[i - from] ?? "other";
    const isInitial = item.form.tells.initials;
    const form = forms[i - from] ?? shownOf(item);
    normal += (i > from && !item.glued ? " " : i > from && text.slice(items[i - 1]!.end, item.start) !== "" ? " " : "") + form;
    // Kassym-Jomart is one name, in three tokens in English.
    if (item.form.text === "-" && item.glued && role === "other") continue;
    const joined = i > from + 1 && items[i - 1]!.form.text === "-" && item.glued && roles[i - from - 2] === role;
    if (joined && role === "given") bag.second === "" ? (bag.given += `-${form}`) : (bag.second += `-${form}`);
    else if (isInitial) for (const letter of item.form.text.match(/\p{Lu}\p{Ll}?(?=\.)/gu) ?? []) bag.given === "" ? (bag.given = letter) : (bag.second ||= letter);
    else if (role === "surname") bag.surname = bag.surname === "" ? form : `${bag.surname}-${form}`;
    else if (role === "given") bag.given === "" ? (bag.given = form) : (bag.second ||= form);
    else if (role === "patronymic") bag.second === "" ? (bag.second = form) : (bag.surname ||= form);
  }
  bag.unsure = lang === "ru" && gender === undefined && row.section !== "authors" && row.section !== "references" && /(?:ова|ева|ёва|ина|ына)$/u.test(bag.surname);
  return mentionOf(row, from, to, { type: "PERSON", normal, person: bag, rule, why });
}

/** Surnames of people who are named with more than that, by the keys their forms share: dictionary form in lower case. */
export function surnamesOf(rows: readonly (readonly Mention[])[]): ReadonlyMap<string, PersonName> {
  const map = new Map<string, PersonName>();
  for (const mentions of rows) {
    for (const { person, rule } of mentions) {
      // In English the recogniser's people are too often firms and products to look for more of them (on UNER-EWT 5 wrong of 5; on factRuEval 3 right of 3).
      if (person === undefined || rule === "recogniser/en" || person.surname.length < 3 || person.given === "" && person.second === "") continue;
      const key = person.surname.toLowerCase().replaceAll("ё", "е");
      if (!map.has(key)) map.set(key, person);
    }
  }
  return map;
}

/** The bare surnames of people named in full elsewhere, wherever they stand. */
export function known(row: Row, taken: Uint8Array, surnames: ReadonlyMap<string, PersonName>): Mention[] {
  const out: Mention[] = [];
  if (surnames.size === 0 || !row.holds.capitals) return out;
  for (let i = 0; i < row.items.length; i++) {
    const item = row.items[i]!;
    if (taken[i] === 1 || item.form.kind !== "word" || item.form.capital === "no" || item.form.text.length < 3) continue;
    const key = item.form.keys.find((k) => surnames.has(k)) ?? (row.lang === "ru" ? item.form.keys.map((k) => k.replace(/(?<=[ои]в|[е]в|ин|к)(?:а|у|ым|ом|е)$/u, "")).find((k) => surnames.has(k)) : undefined);
    // Who has another's given name before it was seen already; a common noun that happens to be a surname is lower case mid-sentence.
    if (key === undefined || i === 0 && /^(?:ADP|CCONJ|SCONJ|PRON|DET|AUX|PART|ADV|VERB)$/u.test(item.word?.upos ?? "")) continue;
    take(taken, i, i + 1);
    out.push(mention(row, { from: i, to: i + 1, roles: ["surname"], rule: "person/known-surname", why: "named in full elsewhere in the document" }));
  }
  return out;
}
