import type { Lang, LangCode } from "../../document.ts";
import { readings } from "./latinKazakh.ts";
import { type Place, prices } from "./marks.ts";
import { isAbroad } from "./mixed.ts";
import { letters, type Model, models } from "./models.ts";

/** What a stretch of a sentence may be in: a language in the script of the sentence, or any in another script (`lang` then is absent). */
export interface Visit {
  readonly lang?: Lang;
  /** Is it analysed? */
  readonly ours: boolean;
  /** Half the price of a switch into it, in nats. */
  readonly toll: number;
}

/** In nats, tuned on one half of the sentences of scripts/eval/switches.ts. */
const tolls = { script: 4, ours: 6, stranger: 10 } as const;
/** One word says no more than this for or against a language of the same script … */
const most = 8;
/** … and so much in the other script, where only names stay in the language of the sentence. */
const alienScript = 9;
/** A word that only the dictionary of the sentence's language knows, not the list of its common words, says at most so much for another. */
const attested = { ru: 3, kk: 1, en: 2 } as const;
/** A word that no dictionary knows says at most so much for a language of which only letters and function words are known. */
const unheard = { ru: 3, kk: 1, en: 2 } as const;
/** … and so much where it has a letter that the sentence's language has not. */
const strangeLetter = 6;

/** What a comma, bracket or quotation mark within a stretch of the same script counts against it: lists of terms look alike in many languages. */
const across = 5;
/** Nats by which a word at least must be likelier in the other of ours with the same script. */
const clearly = 3;

export interface Clues {
  readonly visits: readonly Visit[];
  /** For every visit and place, in nats: what it is better than the language of the sentence. */
  readonly gains: readonly Float64Array[];
  /** For every visit and place: is the word common in that language? */
  readonly hits: readonly Uint8Array[];
}

/** What the words of a sentence in `lang` say for other languages. `attests` knows the words of each of ours. */
export function cluesOf(places: readonly Place[], lang: LangCode, attests: (lang: LangCode, word: string) => boolean): Clues {
  const all = models();
  const { ru, kk, en } = all;
  const ours = { ru, kk, en };
  const home = lang === "en" ? "Latn" : "Cyrl";
  const others = all[home];
  const near: LangCode = lang === "kk" ? "ru" : "kk";
  // Neighbours have a say only where letters or function words of theirs stand.
  const alphabet = `${letters[lang]}-'’`;
  const isStrange = (word: string): boolean => {
    for (let i = 0; i < word.length; i++) if (!alphabet.includes(word[i]!)) return true;
    return false;
  };
  const asked = places.some((p) => p.script === home && p.says === "running" && (isStrange(p.word) || (lang === "en" && isAbroad(p.word)))) ? others : undefined;
  const visits: readonly Visit[] = [{ ours: true, toll: tolls.script }, { lang: near, ours: true, toll: tolls.ours }, ...(asked?.list ?? []).map((n) => ({ lang: n.code, ours: false, toll: tolls.stranger }))];
  const gains = visits.map(() => new Float64Array(places.length));
  const hits = visits.map(() => new Uint8Array(places.length));
  const theirs = places.map((p) => (p.script !== home || p.says === "nothing" ? 0 : near === "kk" && home === "Latn" ? latinKazakh(p.word, kk) : ours[near].word(p.word)));
  const own = places.map((p) => (p.script !== home || p.says === "nothing" ? 0 : ours[lang].word(p.word)));
  // Without a word that is clearly likelier there, dictionaries need not be asked.
  const isNear = own.some((mine, i) => theirs[i]! - mine > clearly);
  const nats = new Float64Array(visits.length);
  const scores = new Float64Array(visits.length - 2);
  const seen = new Float64Array(visits.length - 2);
  places.forEach((place, i) => {
    const { says, word, script } = place;
    if (says === "nothing") {
      if (place.barrier) for (let k = 1; k < visits.length; k++) gains[k]![i] = -across;
      return;
    }
    const weight = weightOf(places, i);
    if (script !== home) {
      // Words of two scripts belong to the sentence, `IT-компания`.
      gains[0]![i] = script === "other" ? -most : shownBy(place, script === "Latn" ? [en] : [ru, kk], weight);
      for (let k = 1; k < visits.length; k++) gains[k]![i] = says === "running" ? -most : -2;
      return;
    }
    gains[0]![i] = says === "running" || place.begins ? -12 : says === "name" ? -6 : -4;
    nats[1] = isNear ? theirs[i]! : -Infinity;
    if (ours[near].lists(word)) hits[1]![i] = 1;
    if (asked !== undefined) {
      scores.fill(0);
      seen.fill(0);
      const plain = asked.add(asked.kin(word), scores, seen);
      for (let k = 0; k < scores.length; k++) {
        nats[k + 2] = plain + scores[k]!;
        if (seen[k]! > 0) hits[k + 2]![i] = 1;
      }
    }
    if (!isNear && asked === undefined) return;
    const mine = own[i]!;
    const strange = isStrange(word);
    const listed = ours[lang].lists(word);
    const known = listed || (!strange && attests(lang, word));
    // Short words happen to be words of many languages.
    const limit = Math.min(most, 2 * word.length - (word.length < 3 ? 1 : 0));
    visits.forEach((v, k) => {
      if (k === 0) return;
      let d = Math.max(-limit, Math.min(limit, nats[k]! - mine));
      if (d > 0) {
        if (!listed && known) d = Math.min(d, attested[lang]);
        else if (!v.ours && listed) d = Math.min(d, 1);
        else if (!v.ours && hits[k]![i] === 0) d = Math.min(d, strange ? strangeLetter : unheard[lang]);
      } else if (v.lang === "kk" && d < -1 && isNear && (hits[k]![i] === 1 || attests("kk", word))) d = -1; // Kazakh has borrowed half the Russian nouns.
      gains[k]![i] = d * weight;
    });
  });
  // What could not even pay the lowest price is left out.
  const worth = visits.map((v, k) => gains[k]!.reduce((sum, g) => sum + Math.max(0, g), 0) > 2 * prices.quotation * v.toll);
  const some = <T>(list: readonly T[]): readonly T[] => list.filter((_, k) => worth[k]!);
  return { visits: some(visits), gains: some(gains), hits: some(hits) };
}

/** How much a word in the other script shows that the sentence has left its language. */
function shownBy(place: Place, analysed: readonly Model[], weight: number): number {
  const { word, says, begins } = place;
  const { length } = word;
  const common = analysed.some((m) => m.lists(word));
  if (says === "capitals") return -0.1;
  if (says === "name") return begins ? (weight < 1 ? 2 : common ? 5 : 3) : common && length > 2 ? 2 : -0.1;
  if (common) return length === 1 ? 0 : length === 2 ? 3 : length === 3 ? 6 : alienScript;
  if (length < 4) return length === 3 ? 0 : -0.5;
  return analysed.some((m) => m.word(word) > -2.6 * (length + 1) - 1) ? alienScript : 5;
}

/** Names are much the same in all languages; a capital at the beginning of a sentence or quotation may still be a name's where the next word has one too. */
function weightOf(places: readonly Place[], i: number): number {
  const place = places[i]!;
  if (place.says === "running") return 1;
  if (place.says === "capitals") return place.word.length > 5 ? 0.5 : 0;
  if (!place.begins) return 0.25;
  const next = places[i + 1];
  return next !== undefined && next.says === "running" ? 1 : 0.5;
}

function latinKazakh(word: string, kk: Model): number {
  let best = -Infinity;
  for (const cyrillic of readings(word)) if (cyrillic !== undefined) best = Math.max(best, kk.word(cyrillic));
  // Without a letter that calls for it, most Latin text is not worth reading as Kazakh.
  return /q(?!u)|[ıǵğńñýūäş]/u.test(word) ? best : best - 5;
}
