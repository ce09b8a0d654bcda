import { irregular } from "./irregular.ts";
import type { Attested } from "./lemma.ts";
import type { Tag } from "./tags.ts";

/** A tag without its number. */
export type Reading = Omit<Tag, "id">;

/** Peoples and languages of the region and others whose names the treebank's news and chats hardly have. */
const DEMONYMS = new Set(("kazakh kazakhstani uzbek kyrgyz tajik turkmen turkic tatar uyghur bashkir slavic karakalpak oghuz kipchak mongol mongolian azerbaijani " +
  "azeri armenian georgian ukrainian belarusian turkish ottoman soviet eurasian siberian caucasian sogdian scythian arab arabic persian manichean timurid").split(" "));
/** Plurals in form that scholarly English also treats as singular, or that are other words. */
const EITHER = new Set(["data", "media", "opera", "means", "series", "species", "dice", "headquarters", "agenda"]);

const PLURAL: Reading = { upos: "NOUN", xpos: "NNS", feats: "Number=Plur" };
const ADJECTIVE: Reading = { upos: "ADJ", xpos: "JJ", feats: "Degree=Pos" };

/** Is the word an adjective or noun of a people, a place or a tongue, always capital in English? */
export function isDemonym(low: string): boolean {
  return DEMONYMS.has(low.endsWith("s") && !low.endsWith("ss") ? low.slice(0, -1) : low) || /\p{L}{3}stani$/u.test(low);
}

/** Units written as letters that are words or pieces of words elsewhere. */
const UNITS = new Set("s m h g t l v w k ha min sec h kb mb gb tb hz khz mhz ghz kw mw gw kwh wh kg mg km cm mm ml ppm bar rpm dpi px pt".split(" "));
const UNIT: Reading = { upos: "NOUN", xpos: "NN", feats: "Number=Sing" }, SEVERAL: Reading = { upos: "NOUN", xpos: "NNS", feats: "Number=Plur" };

/** May the word be a unit (`s`, `MHz`)? */
export const isUnit = (form: string): boolean => form.length <= 3 && UNITS.has(form.toLowerCase());

/** Is it a number in digits? */
export const isNumeral = (form: string): boolean => /^\p{Nd}[\p{Nd}.,–-]*$/u.test(form);

/** The tag of a unit after a number in digits (`2.8 s`), as UD English has it, given the number and what stands before it; undefined for what is no unit there. `$5 m` is a number. */
export function unitTag(number: string, before: string | undefined): Reading | undefined {
  if (before !== undefined && /^\p{Sc}$/u.test(before)) return undefined;
  return number === "1" ? UNIT : SEVERAL;
}

/** Verbs of British spelling that look like plurals of nouns. */
const VERB_OR_PLURAL = /^(?:re)?(?:analyses|catalyses|paralyses|hydrolyses|electrolyses)$/u;
const SINGULAR_VERB: Reading = { upos: "VERB", xpos: "VBZ", feats: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin" };
const NOUN: Reading = { upos: "NOUN", xpos: "NN", feats: "Number=Sing" };
/** Light verbs in -ing with the nouns they take without an article: `making use of`, never a compound noun. */
const LIGHT = /^(?:making|taking|giving|having|paying|gaining|losing)$/u;
const LIGHT_NOUNS = new Set("use sense part place account advantage care note notice stock steps measures shape rise way attention heed access recourse regard respect progress sure".split(" "));
const PARTICIPLE: Reading = { upos: "VERB", xpos: "VBG", feats: "Tense=Pres|VerbForm=Part" }, GERUND: Reading = { upos: "VERB", xpos: "VBG", feats: "VerbForm=Ger" };

/** Rules that look at the neighbours apply to these words and tags only. */
export function hangsOnNeighbours(tag: Reading, low: string): boolean {
  return tag.xpos === "NNP" && isDemonym(low) || tag.xpos === "NNS" && VERB_OR_PLURAL.test(low) || tag.xpos === "NN" && LIGHT.test(low) || low === "abstract" && tag.upos !== "NOUN";
}

/** A word's neighbour in the sentence. */
export interface Neighbour { readonly form: string; readonly tag: Reading }

/** The tag after rules that know more than the treebank: learned plurals, regular plurals it never met, demonyms before a noun, `the model analyses 12 cases`. */
export function corrected(tag: Reading, form: string, before: Neighbour | undefined, after: Neighbour | undefined, lists: Attested): { readonly tag: Reading; readonly rule: string } {
  const low = form.toLowerCase();
  if (tag.xpos === "NN" && tag.upos === "NOUN") {
    const lemma = irregular.plurals.get(low);
    if (lemma !== undefined && lemma !== low && !EITHER.has(low)) return { tag: PLURAL, rule: "en/irregular-plural" };
    if (/[^suiy]s$/u.test(low) && low.length > 4 && !low.endsWith("ics") && lists.count(low) === 0 && lists.known(low.slice(0, -1))) return { tag: PLURAL, rule: "en/regular-plural" };
  }
  if (!hangsOnNeighbours(tag, low)) return { tag, rule: "" };
  if (tag.xpos === "NNP") return tag.upos === "PROPN" && after !== undefined && /^\p{Ll}/u.test(after.form) && after.tag.upos === "NOUN" ? { tag: ADJECTIVE, rule: "en/demonym" } : { tag, rule: "" };
  if (tag.xpos === "NNS") {
    const subject = before !== undefined && /^(?:NOUN|PROPN|PRON)$/u.test(before.tag.upos) && !/Number=Plur|Poss=Yes|Case=Acc/u.test(before.tag.feats);
    return subject && after !== undefined && /^(?:DET|NUM|PRON|ADJ|NOUN)$/u.test(after.tag.upos) ? { tag: SINGULAR_VERB, rule: "en/verb-or-plural" } : { tag, rule: "" };
  }
  if (LIGHT.test(low)) {
    if (after === undefined || !LIGHT_NOUNS.has(after.form.toLowerCase())) return { tag, rule: "" };
    return { tag: before !== undefined && /^(?:ADP|SCONJ)$/u.test(before.tag.upos) ? GERUND : PARTICIPLE, rule: "en/light-verb" };
  }
  // The heading of an abstract.
  return before === undefined && (after === undefined || after.tag.upos === "PUNCT") ? { tag: NOUN, rule: "en/heading" } : { tag, rule: "" };
}

/**
 * The place of the verb in a sentence for which the model has found no finite one: a noun in -s between another noun and an adverb in -ly, which may be a verb
 * (`The policy of Kazakhstan changes slowly.`); -1 where there is none. `may`: can the word at a place be such a verb?
 */
export function missedVerb(forms: readonly string[], tags: readonly Reading[], may: (place: number) => boolean): number {
  if (!/^[.!?…]$/u.test(forms.at(-1) ?? "")) return -1;
  return tags.findIndex((t, i) => t.xpos === "NNS" && i > 0 && /^(?:NN|NNP)$/u.test(tags[i - 1]!.xpos) && tags[i + 1]?.upos === "ADV" && /ly$/u.test(forms[i + 1]!) && may(i));
}

/** The lemma with the capitals it keeps: acronyms (`GDP`, plural `NGOs`) and demonyms, unless the whole sentence is in capitals. */
export function recased(lemma: string, form: string, tag: Reading, first: boolean, loud: boolean, lists: Attested): string {
  if (!/^\p{Lu}/u.test(form) || loud || tag.upos === "PROPN") return lemma;
  const low = form.toLowerCase();
  if (tag.upos === "NOUN" && /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(form) && form.length < 8 && lists.count(low) < 3) return form;
  if (tag.xpos === "NNS" && /^\p{Lu}{2,}s$/u.test(form)) return form.slice(0, -1);
  if (tag.upos !== "ADJ" && tag.upos !== "NOUN") return lemma;
  const capital = isDemonym(low) || !first && lists.count(low) < 3 && /(?:ish|ese|[ai]an|ean|i)s?$/u.test(low) && tag.xpos !== "VBG";
  return capital ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}
