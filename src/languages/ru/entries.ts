/** Entries of the dictionary as readings of Universal Dependencies. */
import { closedReadings, type ClosedReading } from "./closed.ts";
import type { Dictionary, Entry } from "./dictionary.ts";
import { foldYo } from "./spelling.ts";
import { readings } from "./universal.ts";

const objects = new Map<string, Readonly<Record<string, string>>>();

/** Features by name; kept, as there are few hundred different ones. */
export function asObject(feats: string): Readonly<Record<string, string>> {
  let found = objects.get(feats);
  if (found === undefined) objects.set(feats, found = Object.fromEntries(feats === "" ? [] : feats.split("|").map((feat) => feat.split("=") as [string, string])));
  return found;
}

/** What of a reading does not depend on the word, kept per dictionary tag (and per reflexive ending). */
interface Known { readonly open: ReturnType<typeof readings>; readonly inflection: Readonly<Record<string, string>>; readonly first: string; readonly maybeClosed: boolean }
const knownTags = new Map<string, Known>();
/** Paradigms of nouns, by number: 1 without an abbreviation among their forms, 2 with. */
const abbreviating = new Uint8Array(1 << 16);

/** The UD readings of a dictionary entry: lemma in lower case with ё folded, UPOS, features. */
export function readEntry(dictionary: Dictionary, entry: Entry): readonly ClosedReading[] {
  const tag = dictionary.tags[entry.tag]!;
  const reflexive = entry.form.endsWith("ся") || entry.form.endsWith("сь");
  // What `readings` asks of the form itself is part of the key: -ся, and `оба` among numerals.
  const key = reflexive ? `${tag} ся` : tag.startsWith("NUMR") && entry.form.startsWith("об") ? `${tag} об` : tag;
  let known = knownTags.get(key);
  if (known === undefined) {
    const first = tag.includes("Anum") ? "ordinal" : /^(?:VERB|INFN|PRTF|PRTS|GRND)/.test(tag) ? "infinitive" : tag.startsWith("NOUN") && !tag.includes("Abbr") ? "noun" : "";
    const maybeClosed = !/^(?:NOUN|VERB|INFN|PRTF|PRTS|GRND|COMP|NUMR)/.test(tag);
    knownTags.set(key, known = { open: readings(tag, entry.form), inflection: asObject(inflectionOf(tag)), first, maybeClosed });
  }
  // `знанье` is no form of `знание` to UD, as it is to OpenCorpora.
  const lemma = foldYo(tag.startsWith("NOUN") && entry.lemma.endsWith("ние") && /нь[еяюи](?:м|х|ми?)?$/u.test(entry.form) ? `${entry.lemma.slice(0, -2)}ье` : entry.lemma);
  if (known.maybeClosed) {
    const closed = closedReadings(tag, lemma, entry.form, known.inflection);
    if (closed !== undefined) return closed;
  }
  if (lemma === "быть") return toBe(known.open);
  const found: ClosedReading[] = [];
  for (const { upos, feats, lemma: which } of known.open) {
    const name = otherLemma(dictionary, entry, which ?? known.first, lemma);
    if (!reflexive || upos !== "VERB" || !feats.includes("Voice=Pass") || !/(?:ся|сь)$/u.test(name)) { found.push({ lemma: name, upos, feats }); continue; }
    // The passive of читать is читаться, its lemma читать; a verb that lives only with -ся has no passive.
    const active = name.slice(0, -2);
    if (dictionary.has(active)) found.push({ lemma: active, upos, feats });
  }
  return found;
}

/** Case, number, gender, animacy of an entry's tag. */
export function inflectionOfEntry(tag: string): Readonly<Record<string, string>> {
  return knownTags.get(tag)?.inflection ?? asObject(inflectionOf(tag));
}

/** Case, number, gender, animacy of an OpenCorpora tag as a UD feature string. */
function inflectionOf(tag: string): string {
  const grammemes = tag.split(/[ ,]/);
  const found = (pairs: readonly (readonly [string, string])[], name: string) => {
    const hit = pairs.find(([grammeme]) => grammemes.includes(grammeme));
    return hit ? [`${name}=${hit[1]}`] : [];
  };
  return [
    ...found([["anim", "Anim"], ["inan", "Inan"]], "Animacy"),
    ...found([["nomn", "Nom"], ["gent", "Gen"], ["gen2", "Gen"], ["datv", "Dat"], ["accs", "Acc"], ["ablt", "Ins"], ["loct", "Loc"], ["loc2", "Loc"]], "Case"),
    ...found([["masc", "Masc"], ["femn", "Fem"], ["neut", "Neut"]], "Gender"), ...found([["sing", "Sing"], ["plur", "Plur"]], "Number"),
  ].join("|");
}

/** быть is AUX and VERB; Taiga gives it no aspect in the future and the imperative. */
function toBe(open: ReturnType<typeof readings>): readonly ClosedReading[] {
  return open.flatMap(({ feats }) => {
    const kept = /Tense=Fut|Mood=Imp/.test(feats) ? feats.replace(/Aspect=\p{L}+\|?/u, "") : feats;
    return [{ lemma: "быть", upos: "AUX", feats: kept }, { lemma: "быть", upos: "VERB", feats: kept }];
  });
}

/** Lemmas that are not the first form of the lexeme: ordinals, superlatives, women's surnames, adverbs of comparatives, words listed under their abbreviation. */
function otherLemma(dictionary: Dictionary, entry: Entry, which: string, lemma: string): string {
  const own = dictionary.tags[entry.tag]!;
  const form = (wanted: (tag: string) => boolean) => foldYo(dictionary.inflect(entry, wanted) ?? lemma);
  const adjective = (grammeme: string) => form((tag) => tag.startsWith("ADJF") && tag.includes(grammeme) && tag.includes("masc") && tag.includes("nomn"));
  switch (which) {
    case "adverb": return foldYo(dictionary.inflect(entry, (tag) => tag.startsWith("ADJS") && tag.includes("neut")) ?? adverbOf(lemma));
    case "superlative": {
      // Words of their own beside those in -ейший: `высший`, not `высочайший`.
      const own = /^(?:наи)?(?:высш|низш|лучш|худш|больш|меньш)/u.exec(entry.form);
      return own === null ? adjective("Supr") : `${own[0]}ий`;
    }
    case "ordinal": return adjective("Anum");
    case "infinitive": return form((tag) => tag.startsWith("INFN"));
    // Some nouns are listed under their abbreviation (мес, сб).
    case "noun":
      if (abbreviating[entry.paradigm] === 0) abbreviating[entry.paradigm] = dictionary.inflect(entry, (tag) => tag.includes("Abbr")) === undefined ? 1 : 2;
      return abbreviating[entry.paradigm] === 1 ? lemma : form((tag) => tag.startsWith("NOUN") && !tag.includes("Abbr") && tag.includes("nomn"));
    case "name": {
      const sex = own.includes("femn") ? "femn" : "masc";
      const type = own.includes("Patr") ? "Patr" : "Surn";
      return form((tag) => tag.includes(type) && tag.includes(sex) && tag.includes("nomn") && tag.includes("sing") && !tag.includes("Infr"));
    }
  }
  return lemma === "должный" && own.startsWith("ADJS") ? "должен" : lemma;
}

function adverbOf(adjective: string): string {
  return adjective.replace(/(?:ый|ой)$/u, "о").replace(/([гкхжчшщ])ий$/u, "$1о").replace(/ий$/u, "е");
}
