import type { Lang } from "../../document.ts";
import { identify, type Identified, isFarAhead } from "../identify.ts";
import { type Candidate, cyrillicCandidates, cyrillicWords, latinCandidates, latinWords } from "./candidates.ts";
import { scan, scanIn, type Scan } from "./scan.ts";
import { mayTakeAcutes, withAcutes } from "./latinKazakh.ts";
import { sample, sampled } from "./letters.ts";

/** Fewer letters than this say nothing against the surroundings; fewer than the second only what is twice as clear. */
const enough = 12;
const plenty = 24;
/** Nats by which another analysed language of the same script must be ahead. Where there are only names, none suffices. */
const clear = 4;
/**
 * A language that is not analysed needs this much: words, words that are no names, nats (and two function words of its own, or one and twice the nats);
 * and at most this share of the words may be listed in the language of ours that fits best.
 */
const foreign = { words: 8, running: 5, nats: 12, listed: 0.4 } as const;

/**
 * The language of a sentence or line within a section whose language is known. The surroundings hold unless another of ours is
 * clearly ahead, or its script is another; a language of which nothing is known must show itself in running text, not in names, titles, initials
 * and places. `from` and `to`: where in `text` it stands. Addresses do not count, nor do quotations where enough is left without them: a sentence speaks the language it
 * quotes in. Time is bounded as in `identify`.
 */
export function identifyAmid(text: string, surroundings: Lang, from = 0, to = text.length): Identified {
  const { own, seen } = ownOf(text, from, to);
  const letters = seen.latin + seen.cyrillic + seen.other;
  const stays = (why: string): Identified => ({ lang: surroundings, why, score: 1, ahead: 0, listed: 0 });
  if (letters < enough) return stays("too short to contradict its section");
  if (seen.other > seen.latin + seen.cyrillic) return identify(own(), surroundings);
  if (surroundings !== "ru" && surroundings !== "kk" && surroundings !== "en") {
    const open = identify(own(), surroundings);
    return open.lang === surroundings || open.ahead >= clear ? open : stays(`not clearly ${open.lang}`);
  }
  const { running } = seen;
  const [home, away] = surroundings === "en" ? ["latin", "cyrillic"] as const : ["cyrillic", "latin"] as const;
  const main = seen.cyrillic >= seen.latin ? "cyrillic" : "latin";
  // Russian with many names of programs is Russian still.
  const script = seen[home] * 4 >= letters && (seen[home] * 2 >= letters || (running[home] >= 2 && running[home] >= running[away])) ? home : main;
  const read = script === "cyrillic" ? cyrillicWords(seen) : latinWords(seen);
  const { words } = read;
  const ours = bestFirst(script === "cyrillic" ? cyrillicCandidates(read) : latinCandidates(read));
  const mine = ours.find((c) => c.lang === surroundings);
  const best = ours[0]!;
  const short = letters < plenty;
  if (short && running[script] < 2) return stays("too short to contradict its section");
  // A few shared words (`Тариф, тенге за 1 т`) do not show Kazakh without its letters.
  if (short && mine !== undefined && best.lang === "kk" && !words.some((form) => seen.forms.kazakh[form]! > 0)) return stays("too short to contradict its section");
  const chosen = mine === undefined || (running[script] > 0 && best.nats - mine.nats >= (short ? 2 * clear : clear)) ? best : mine;
  // Where no neighbour comes near, none need be asked.
  if (words.length >= foreign.words && running[script] >= foreign.running && chosen.listed < foreign.listed * words.length && !(script === main && to - from <= sampled && !mayTakeAcutes(seen) && isFarAhead(best, read, script === "cyrillic" ? "Cyrl" : "Latn"))) {
    const open = identify(own());
    if (open.lang !== "und" && !ours.some((c) => c.lang === open.lang) && open.ahead >= foreign.nats && (open.listed > 1 || (open.listed > 0 && open.ahead >= 2 * foreign.nats))) return open;
  }
  if (chosen === mine) return stays(`${mine.listed} of ${words.length} words are common in ${mine.lang}, as around it`);
  const next = ours.find((c) => c !== chosen);
  const ahead = next === undefined ? 50 : chosen.nats - next.nats;
  return { lang: chosen.lang, why: `${chosen.listed} of ${words.length} words are common in ${chosen.lang}, ${ahead.toFixed(1)} nats ahead`, score: 1 / (1 + Math.exp(-ahead / 2)), ahead, listed: chosen.listed };
}

/** One or two, as there are. */
function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.length === 2 && candidates[0]!.nats < candidates[1]!.nats ? [candidates[1]!, candidates[0]!] : candidates;
}

const openers = "«“„";
const closers = "»”“";

/** What of a stretch is its own, and its words. */
interface Own { readonly own: () => string; readonly seen: Scan }

/** The stretch without Internet addresses and without what stands in quotation marks, unless too little would be left; with acutes for apostrophes. */
function ownOf(text: string, from: number, to: number): Own {
  const own = to - from <= sampled ? inRange(text, from, to) : whole(sample(text.slice(from, to)));
  const plain = own.seen.mixed ? withoutQuotations(own) : own;
  if (!mayTakeAcutes(plain.seen)) return plain;
  const before = plain.own();
  const acute = withAcutes(before);
  return acute === before ? plain : whole(acute);
}

const inRange = (text: string, from: number, to: number): Own => ({ own: () => text.slice(from, to), seen: scanIn(text, from, to) });
const whole = (text: string): Own => ({ own: () => text, seen: scan(text) });

function withoutQuotations(stretch: Own): Own {
  const text = stretch.own();
  const plain = withoutAddresses(text);
  let out = "";
  let from = 0;
  for (let open = nearest(plain, openers, 0); open >= 0; open = nearest(plain, openers, from)) {
    const close = plain[open] === "«" ? plain.indexOf("»", open + 1) : nearest(plain, closers, open + 1);
    out += `${plain.slice(from, open)} `;
    // A quotation that is still open goes on beyond the sentence.
    from = close < 0 ? plain.length : close + 1;
  }
  if (from > 0) {
    const left = whole(out + plain.slice(from));
    if (left.seen.words.length >= 4 && left.seen.latin + left.seen.cyrillic + left.seen.other >= enough) return left;
  }
  return plain === text ? stretch : whole(plain);
}

/** E-mail addresses, URLs and hosts say nothing of the language around them. */
export function withoutAddresses(text: string): string {
  if (!text.includes("@") && !text.includes("://") && !text.includes("www.")) return text;
  return text.split(/\s/u).filter((part) => !part.includes("@") && !part.includes("://") && !part.includes("www.")).join(" ");
}

/** The first place of one of the marks, -1 where there is none. */
function nearest(text: string, marks: string, from: number): number {
  let first = -1;
  for (const mark of marks) {
    const at = text.indexOf(mark, from);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}
