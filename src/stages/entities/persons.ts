import { calledOf } from "./called.ts";
import { free, type Mention, take } from "./mention.ts";
import { type Found, mention, type Role } from "./naming.ts";
import type { Item, Row } from "./row.ts";

const dash = /^[-–—]$/u;
const oneInitial = /^\p{Lu}\p{Ll}?\.$/u;

/** People named in the sentence. `listed(i)`: item i begins a place or a body known by name. */
export function persons(row: Row, taken: Uint8Array, listed: (index: number) => boolean): Mention[] {
  const out: Mention[] = [];
  if (!row.holds.capitals) return out;
  for (let i = 0; i < row.items.length; i++) {
    const { capital, tells } = row.items[i]!.form;
    // Whatever begins a name has a capital.
    if (capital === "no" || taken[i] === 1 && !tells.initials) continue;
    const listing = row.section === "references" || row.section === "authors";
    const found = catalogued(row, i, listed) ?? (listing ? surnameFirst(row, i, taken, listed) : undefined) ?? withInitials(row, i, listed) ?? surnameFirst(row, i, taken, listed) ?? fullName(row, i, taken, listed) ?? titled(row, i, taken, listed) ?? alone(row, i, taken);
    if (found === undefined || !free(taken, found.from, found.to)) continue;
    take(taken, found.from, found.to);
    out.push(mention(row, found));
    i = found.to - 1;
  }
  return out;
}

/** Initials at `at`, one token or several: the index after them, 0 if there are none. */
function initialsAt(row: Row, at: number): number {
  let end = at;
  while (end < row.items.length && end - at < 5) {
    if (row.items[end]!.form.tells.initials) end++;
    // К.-Ж. Токаев
    else if (end > at && /^(?:\.?[-‐])$/u.test(row.items[end]!.form.text) && row.items[end]!.glued && row.items[end + 1]?.form.tells.initials === true) end += 2;
    else break;
  }
  // Initials without dots (`Smith JR`) are left to reference lists.
  return end;
}

const unnamed = new Set("ADP CCONJ SCONJ PRON DET AUX PART VERB ADV INTJ".split(" "));

function capital(row: Row, item: Item | undefined): boolean {
  if (item === undefined || item.form.kind !== "word" || item.form.capital === "no" || item.form.text.length < 2 || item.form.text.endsWith(".")) return false;
  if (item.form.capital === "all" && !row.loud && item.form.text.length < 5 && row.section !== "authors") return false;
  if (item.form.called?.title === true && nameKind(row, item) !== "given") return false;
  return !unnamed.has(item.word?.upos ?? "") || nameKind(row, item) !== "other";
}

/** `Sur`, `Giv`, `Pat`, `Geo` …, as the tagger has it. */
function nameType({ word }: Item): string | undefined {
  return word === undefined || !word.feats.includes("NameType=") ? undefined : /NameType=(\w+)/u.exec(word.feats)?.[1];
}

/** What a word is in names, by the tagger, lists and endings. */
export function nameKind({ lexicon, lang }: Row, item: Item): Role {
  const type = nameType(item);
  const { given, surname, patronymic, ending } = item.form.called ?? calledOf(item.form.key, item.form.keys, lang, lexicon.names);
  if (type === "Pat" || patronymic) return type === "Sur" ? "surname" : "patronymic";
  if (given > 0 && given >= surname) return "given";
  if (surname > 0) return "surname";
  if (type === "Giv" && item.form.text.length > 2) return "given";
  if (type === "Sur") return "surname";
  return ending && (lang !== "ru" || item.word?.upos === "PROPN") ? "surname" : "other";
}

/** З. Бжезинский, Қ.К. Тоқаев, J. R. Smith, А.С. фон Фельд. */
function withInitials(row: Row, at: number, listed: (i: number) => boolean): Found | undefined {
  const first = initialsAt(row, at);
  if (first === at) return undefined;
  let end = first;
  const { items, lexicon } = row;
  while (end - first < 2 && lexicon.names.particles.has(items[end]?.form.key ?? "") && items[end]!.form.kind === "word") end++;
  if (!capital(row, items[end])) return undefined;
  // One initial before a listed name or a function word is no initial: `г. А. Однако`; a list of letters: `А. Б. Введение`.
  const word = items[end]!;
  if (first - at === 1 && oneInitial.test(items[at]!.form.text) && (listed(end) && nameKind(row, word) === "other" || word.word?.upos === "NOUN" && nameKind(row, word) === "other" && word.form.text.length < 4)) return undefined;
  // `I. Introduction`, `V. Discussion`, `D. Rights`: a section with its letter.
  if (at === 0 && first === 1 && oneInitial.test(items[0]!.form.text) && nameKind(row, word) === "other" && row.section !== "authors" && row.section !== "references" && (row.section === "heading" || word.word?.upos === "NOUN" || /^[IVXІХ]\.$/u.test(items[0]!.form.text) || end === items.length - 1)) return undefined;
  const roles: Role[] = items.slice(at, end).map(() => "given");
  roles.push("surname");
  end++;
  // Двойная-Фамилия is one token in Russian and Kazakh, three in English.
  while (items[end]?.form.text === "-" && items[end]!.glued && items[end + 1]?.glued === true && capital(row, items[end + 1])) {
    roles.push("other", "surname");
    end += 2;
  }
  return { from: at, to: end, roles, rule: "person/initials-surname" };
}

/** Тоқаев Қ.К., Smith J.R., Иванов, И. И. (in lists of authors). */
function surnameFirst(row: Row, at: number, taken: Uint8Array, listed: (i: number) => boolean): Found | undefined {
  const { items } = row;
  const listing = row.section === "references" || row.section === "authors" || row.section === "footnotes";
  // In lists of authors whatever has a capital before initials is the surname: Тё В.С.
  const loose = listing && items[at]!.form.kind === "word" && items[at]!.form.capital !== "no" && items[at]!.form.text.length > 1 && !items[at]!.form.text.endsWith(".");
  if (!loose && !capital(row, items[at]) || items[at]!.form.tells.initials) return undefined;
  const comma = listing && items[at + 1]?.form.text === "," ? 1 : 0;
  const end = initialsAt(row, at + 1 + comma);
  if (end === at + 1 + comma || taken[at] === 1) return undefined;
  const kind = nameKind(row, items[at]!);
  const count = items.slice(at + 1 + comma, end).reduce((n, i) => n + (i.form.text.match(/\./gu)?.length ?? 0), 0);
  if (listed(at) && count < 2) return undefined;
  // `Иванов А. Петров`: whose initial is it? Of the name after it, unless that has its own.
  const next = items[end];
  if (!listing && next !== undefined && capital(row, next) && nameKind(row, next) === "surname" && initialsAt(row, end + 1) === end + 1) return undefined;
  if (kind === "other" && (count < 2 && !listing || items[at]!.word?.upos === "ADJ" && row.lang !== "ru")) return undefined;
  if (kind === "given" && !listing && count < 2) return undefined;
  return { from: at, to: end, roles: items.slice(at, end).map((_, i): Role => (i === 0 ? "surname" : i <= comma ? "other" : "given")), rule: "person/surname-initials" };
}

/** `"Lenhart, Matthew" <ml@mail.net>`, «Иванов, Пётр»: as a catalogue has it, in quotation marks of its own. */
function catalogued(row: Row, at: number, listed: (i: number) => boolean): Found | undefined {
  const { items, quote } = row;
  const close = at === 0 ? -1 : quote[at - 1]!;
  if (close !== at + 3 && close !== at + 4 || items[at + 1]!.form.text !== "," || !capital(row, items[at]) || !capital(row, items[at + 2]) || listed(at) || listed(at + 2)) return undefined;
  if (close === at + 4 && !/^\p{Lu}\.?$/u.test(items[at + 3]!.form.text) || nameKind(row, items[at + 2]!) !== "given" && items[close + 1]?.form.text !== "<") return undefined;
  return { from: at, to: close, roles: items.slice(at, close).map((_, i): Role => (i === 0 ? "surname" : i === 1 ? "other" : "given")), rule: "person/surname-given" };
}

/** Ильхам Алиев; Ольга Петровна Ахметова; Сәтбаев Қаныш Имантайұлы; John F. Kennedy; Людвиг ван Бетховен. */
function fullName(row: Row, at: number, taken: Uint8Array, listed: (i: number) => boolean): Found | undefined {
  const { items, lexicon } = row;
  if (!capital(row, items[at]) || row.shouting && row.section !== "authors" && row.section !== "keywords" && !row.loud) return undefined;
  let first = nameKind(row, items[at]!);
  // ИБРАИМОВА Тамара Асылбековна: whatever stands before given name and patronymic is the surname.
  if (first === "other" && items[at + 2] !== undefined && capital(row, items[at + 1]) && nameKind(row, items[at + 1]!) === "given" && nameKind(row, items[at + 2]!) === "patronymic") first = "surname";
  // A given name no list knows, before a surname with the ending of one: Мұзафар Әлімбаев.
  if (first === "other" && !listed(at) && !listed(at + 1) && items[at]!.form.capital === "first" && items[at]!.word?.upos === "PROPN" && !/NameType=Geo|Case=(?:Loc|Abl)/u.test(items[at]!.word!.feats)
    && !row.lexicon.heads.nouns.has(items[at]!.form.key) && capital(row, items[at + 1]) && items[at + 1]!.form.capital === "first" && endsAsSurname(items[at + 1]!)) first = "given";
  if (first !== "given" && first !== "surname") return undefined;
  const roles: Role[] = [first];
  let end = at + 1;
  let sure = first === "given" ? 1 : 0;
  while (end < items.length && roles.length < 5 && taken[end] !== 1) {
    const item = items[end]!;
    if (row.lang === "en" && item.form.text === "-" && item.glued && items[end + 1]?.glued === true && capital(row, items[end + 1])) {
      roles.push("other", roles.at(-1)!);
      end += 2;
      continue;
    }
    // Касым – Жомарт Токаев, as some papers print it.
    if (dash.test(item.form.text) && roles.length === 1 && first === "given" && capital(row, items[end + 1]) && nameKind(row, items[end + 1]!) === "given" && capital(row, items[end + 2]) && nameKind(row, items[end + 2]!) === "surname") {
      roles.push("other", "given");
      end += 2;
      continue;
    }
    if (oneInitial.test(item.form.text) && capital(row, items[end + 1]) && first === "given") {
      roles.push("given");
      end++;
      continue;
    }
    if (item.form.kind === "word" && lexicon.names.particles.has(item.form.key) && capital(row, items[end + 1])) {
      roles.push("other");
      end++;
      continue;
    }
    if (!capital(row, item)) break;
    const kind = nameKind(row, item);
    if (kind === "other" && (listed(end) || roles.includes("surname") || !unknownSurname(row, item) || first === "surname")) break;
    if (kind === "surname" && roles.includes("surname") && !roles.includes("given")) break;
    roles.push(kind === "other" ? "surname" : kind === "given" && roles.includes("given") && !roles.includes("surname") && first === "given" ? "surname" : kind);
    if (kind !== "other") sure++;
    end++;
    if (roles.includes("surname") && roles.includes("given") && roles.includes("patronymic")) break;
  }
  while (roles.length > 1 && roles.at(-1) === "other") {
    roles.pop();
    end--;
  }
  if (roles.length < 2 || sure === 0 || !roles.includes("given") && !roles.includes("patronymic")) return undefined;
  return { from: at, to: end, roles, rule: "person/full-name" };
}

/** Has it the ending of a surname, case endings aside, and nothing against it? */
function endsAsSurname(item: Item): boolean {
  return item.word?.upos === "PROPN" && item.form.called?.surely === true && !/NameType=(?:Geo|Com)/u.test(item.word.feats);
}

/** A word that no list knows may be the surname after a given name, if the tagger takes it for a name. */
function unknownSurname(row: Row, item: Item): boolean {
  const upos = item.word?.upos ?? "";
  return item.form.capital !== "all" && !row.lexicon.heads.nouns.has(item.form.key) && (upos === "PROPN" || row.lang === "kk" && upos === "NOUN" || upos === "ADJ" && row.lang === "ru" && /(?:ск|цк)/u.test(item.form.key));
}

/** академик Вернадский, президент Тоқаев, Dr. Brown. */
function titled(row: Row, at: number, taken: Uint8Array, listed: (i: number) => boolean): Found | undefined {
  const { items, lexicon } = row;
  const before = at > 0 ? items[at - 1] : undefined;
  if (at === 0 || before === undefined || !(before.form.called?.title ?? before.form.keys.some((k) => lexicon.names.titles.has(k))) || row.shouting) return undefined;
  const item = items[at]!;
  if (!capital(row, item) || listed(at) || taken[at] === 1 || item.form.capital === "all") return undefined;
  const kind = nameKind(row, item);
  if (kind === "other" && (item.word?.upos !== "PROPN" || /NameType=(?:Geo|Com|Prs)/u.test(item.word.feats) || row.lexicon.heads.nouns.has(item.form.key) || row.lang === "en" && items[at + 1]?.form.capital === "first")) return undefined;
  if (row.lang === "kk" && kind === "other" && !/Case=Nom|^$/u.test(item.word?.feats ?? "")) return undefined;
  return { from: at, to: at + 1, roles: [kind === "other" ? "surname" : kind], rule: "person/title" };
}

/** One word that can only be a person's name: a surname the tagger or a list is sure of, not at the beginning of the sentence. */
function alone(row: Row, at: number, taken: Uint8Array): Found | undefined {
  const { items, lexicon } = row;
  const item = items[at]!;
  if (row.shouting || row.section === "references" || taken[at] === 1 || item.form.kind !== "word" || item.form.capital !== "first" || item.form.text.length < 4 || at === 0 || !capital(row, item)) return undefined;
  // `Каспийский регион`: an adjective with its noun; other names like adjectives must be listed.
  if (row.lang === "ru" && /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u.test(item.form.key) && (/NOUN|ADJ/u.test(items[at + 1]?.word?.upos ?? "") || !item.form.keys.some((k) => (lexicon.names.surnames.get(k) ?? 0) >= 3))) return undefined;
  // Part of a longer name, in quotation marks or beside capitals: not alone.
  if (items[at - 1]!.form.kind === "mark" && /[«"“„(]/u.test(items[at - 1]!.form.text) && row.quote[at - 1]! > 0) return undefined;
  if (row.lang === "en" && (items[at - 1]?.form.capital === "first" || items[at + 1]?.form.capital === "first" || items[at + 1]?.form.text === "-")) return undefined;
  const type = nameType(item);
  const { given, surname } = item.form.called!;
  if (item.word?.upos !== "PROPN" && !(surname >= 3)) return undefined;
  if (row.lang === "ru") return type === "Sur" || surname >= 3 && type !== "Geo" || type === "Giv" && given >= 2 ? { from: at, to: at + 1, roles: [type === "Giv" ? "given" : "surname"], rule: "person/alone" } : undefined;
  if (row.lang === "kk") {
    const kind = nameKind(row, item);
    return kind === "surname" && item.form.keys.some((k) => k.length > 5 && /(?:[ое]ва?|ұлы|ина?|ский)$/u.test(k)) || given >= 3 || surname >= 2 ? { from: at, to: at + 1, roles: [kind === "other" ? "surname" : kind], rule: "person/alone" } : undefined;
  }
  return surname >= 3 || given >= 3 || item.form.keys.some((k) => k.length > 6 && /(?:[oe]va?|sky|enko|uly)$/u.test(k)) ? { from: at, to: at + 1, roles: [given > surname ? "given" : "surname"], rule: "person/alone" } : undefined;
}
