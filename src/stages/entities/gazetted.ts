import type { GazetteerName } from "../../languages/gazetteer/index.ts";
import { gazetteer } from "../../languages/gazetteer/index.ts";
import { free, type Mention, mentionOf, take } from "./mention.ts";
import type { Item, Row } from "./row.ts";

/** Listed names in the sentence, longest first from left to right, with the state's name taken in by its bodies. */
export function gazetted(row: Row, taken: Uint8Array): Mention[] {
  const { items } = row;
  if (!row.holds.names) return [];
  const found: { from: number; to: number; name: GazetteerName }[] = [];
  for (let i = 0; i < items.length; i++) {
    const { kind, tells } = items[i]!.form;
    if (!tells.name || kind === "mark" || kind === "number") continue;
    const hit = listedAt(row, i, taken);
    if (hit === undefined) continue;
    // A longer name than the one listed: left to the rules (Министерство цифрового развития и транспорта).
    if (hit.value.place.national && goesOn(row, i, hit.end)) continue;
    found.push({ from: i, to: hit.end, name: hit.value });
    i = hit.end - 1;
  }
  const out: Mention[] = [];
  if (found.length === 0) return out;
  const states: States = { from: new Map(), to: new Map() };
  for (const f of found) {
    if (f.name.place.type !== "GPE") continue;
    states.from.set(f.from, f);
    states.to.set(f.to, f);
  }
  for (const { from, to, name } of found) {
    const whole = name.place.national ? withState(row, states, from, to) : undefined;
    const a = whole?.from ?? from;
    const b = whole?.to ?? to;
    const base = whole === undefined ? dictionaryForm(row, name, from, to) : whole.state.from < from
      ? row.text.slice(items[a]!.start, items[from]!.start) + name.name : name.name + row.text.slice(items[to - 1]!.end, items[b - 1]!.end);
    out.push(mentionOf(row, a, b, { type: name.place.type, normal: base, key: `g ${name.place.id}`, of: whole?.state.name.place.id, rule: "gazetteer", why: `listed as ${name.name} (${name.place.id})` }));
  }
  for (const { from, to, name } of found) {
    const state = name.place.type === "ORG" && !name.place.national ? stateWithin(row, from, to) : undefined;
    if (state !== undefined) out.push(state);
  }
  for (const m of out) take(taken, m.from, m.to);
  return out;
}

function listedAt(row: Row, at: number, taken: Uint8Array): { readonly value: GazetteerName; readonly end: number } | undefined {
  const { items, lang } = row;
  return gazetteer(lang).longest((k) => items[k]!.form.keys, at, Math.min(items.length, at + 12), (name, end) => free(taken, at, end) && written(row, name, at, end));
}

/** `Конгресс | США`, `АҚШ | Конгресі`: the state in the listed name of its body is named as well. */
function stateWithin(row: Row, at: number, end: number): Mention | undefined {
  const { items, lang } = row;
  const index = gazetteer(lang);
  for (let from = lang === "kk" ? at : at + 1; from < (lang === "kk" ? at + 1 : end); from++) {
    const hit = index.longest((k) => items[k]!.form.keys, from, end, (name, to) => name.place.type === "GPE" && to - from < end - at && (lang === "kk" || to === end) && written(row, name, from, to));
    if (hit === undefined) continue;
    const { name, place } = hit.value;
    return mentionOf(row, from, hit.end, { type: "GPE", normal: dictionaryForm(row, hit.value, from, hit.end), key: `g ${place.id}`, rule: "gazetteer", why: `listed as ${name} (${place.id})` });
  }
  return undefined;
}

/** Listed form with the capitals of the text where all are capitals. */
function dictionaryForm(row: Row, name: GazetteerName, from: number, to: number): string {
  const text = row.text.slice(row.items[from]!.start, row.items[to - 1]!.end);
  if (text.toLowerCase() === name.name.toLowerCase()) return row.loud ? name.name : text;
  return name.name;
}

/** Is the listed name written as names are? */
function written(row: Row, name: GazetteerName, from: number, end: number): boolean {
  const { items } = row;
  const { words, place, doubt } = name;
  if (doubt === "beside" && !beside(row, from, end)) return false;
  if (words.length !== end - from && words.length === 1) return false;
  if (place.type === "NORP" || place.type === "LANGUAGE") {
    if (place.type === "NORP" && words.length === 1 && row.lang === "ru" && items[from]!.word !== undefined && !/NOUN|PROPN/u.test(items[from]!.word!.upos)) return false;
    return row.lang !== "en" || items[from]!.form.capital !== "no";
  }
  const acronym = words.length === 1 && /\p{Lu}.*\p{Lu}/u.test(words[0]!.replace(/-.*/u, "")) && !/\p{Ll}{3}/u.test(words[0]!);
  if (acronym) {
    const bare = items[from]!.form.text.slice(0, words[0]!.length);
    return bare === words[0] && !(row.loud && row.lang === "en");
  }
  const first = items[from]!;
  if (words.length > 1) {
    let capitals = 0;
    for (let i = from; i < end; i++) if (items[i]!.form.capital !== "no") capitals++;
    const listed = words.filter((w) => /^\p{Lu}/u.test(w)).length;
    if (listed === 0 || place.national && row.lang === "ru") return true;
    if (capitals === 0) return false;
    // `средняя Азия` is no name, `Организация тюркских государств` is one.
    return /^\p{Ll}/u.test(words[0]!) || first.form.capital !== "no" || capitals >= listed;
  }
  if (first.form.capital === "no") return /^\p{Ll}/u.test(words[0]!);
  if (row.loud) return first.form.capital === "all" && doubt === "none" && words[0]!.length > 3;
  if (doubt === "word") return from > 0 && first.word?.upos === "PROPN";
  // A sentence may begin with an ordinary word that looks like a name.
  if (from === 0 && doubt !== "beside" && words[0]!.length < 5 && first.word !== undefined && first.word.upos !== "PROPN") return false;
  if (place.type === "GPE" && /NameType=(?:Sur|Pat|Giv)/u.test(first.word?.feats ?? "") && /NameType=Giv|^\p{Lu}\.$/u.test(items[from - 1]?.word?.feats ?? items[from - 1]?.form.text ?? "")) return false;
  return true;
}

function goesOn({ items, lang }: Row, from: number, end: number): boolean {
  if (lang === "kk") return items[from - 1]?.form.key === "және";
  if (lang === "en") return items[end]?.form.key === "and" && items[end + 1]?.form.capital === "first";
  return items[end]?.form.key === "и" && /Case=Gen/u.test(items[end + 1]?.word?.feats ?? "") && items[end + 1]!.form.capital === "no" && items[end + 1]!.word?.upos === "NOUN";
}

const places = new Set(["GPE", "LOCATION"]);

/** A word that says what the name names stands beside it: `реки Или`, `Іле өзені`, `Kazakh language`. */
function beside({ items, lexicon, lang }: Row, from: number, end: number): boolean {
  const is = (item: Item | undefined): boolean => item !== undefined && item.form.keys.some((k) => places.has(lexicon.heads.nouns.get(k) ?? ""));
  if (lang === "kk") return is(items[end]);
  return is(items[from - 1]) || lang === "en" && is(items[end]);
}

/** Names of states by where they begin and end. */
interface States { readonly from: Map<number, Listed>; readonly to: Map<number, Listed> }
interface Listed { readonly from: number; readonly to: number; readonly name: GazetteerName }

/** The body of a state with its name: after it in Russian and English (`of the Republic of …`), before it in Kazakh. */
function withState({ items, lang }: Row, states: States, from: number, to: number): { from: number; to: number; state: Listed } | undefined {
  if (lang === "kk") {
    const state = states.to.get(from);
    return state === undefined ? undefined : { from: state.from, to, state };
  }
  let at = to;
  if (lang === "en") {
    if (items[at]?.form.key !== "of") return undefined;
    at += items[at + 1]?.form.key === "the" ? 2 : 1;
  }
  const state = states.from.get(at);
  return state === undefined || lang === "ru" && /Case=(?:Nom|Loc|Dat|Ins)/u.test(items[at]!.word?.feats ?? "") && state.to - state.from === 1 && !/^\p{Lu}+$/u.test(items[at]!.form.text) ? undefined : { from, to: state.to, state };
}
