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

/** The tag of a unit after a number in digits (`2.8 s`), as UD English has it; undefined for what is no unit there. `$5 m` is a number. */
export function unitTag(form: string, before: string | undefined, further: string | undefined): Reading | undefined {
  if (before === undefined || form.length > 3 || !/^\p{Nd}[\p{Nd}.,–-]*$/u.test(before) || !UNITS.has(form.toLowerCase())) return undefined;
  if (further !== undefined && /^\p{Sc}$/u.test(further)) return undefined;
  return before === "1" ? UNIT : SEVERAL;
}

/** The tag after rules that know more than the treebank: learned plurals, regular plurals it never met, demonyms before a noun. */
export function corrected(tag: Reading, form: string, next: string | undefined, nextTag: Reading | undefined, lists: Attested): { readonly tag: Reading; readonly rule: string } {
  const low = form.toLowerCase();
  if (tag.xpos === "NN" && tag.upos === "NOUN") {
    const lemma = irregular.plurals.get(low);
    if (lemma !== undefined && lemma !== low && !EITHER.has(low)) return { tag: PLURAL, rule: "en/irregular-plural" };
    if (/[^suiy]s$/u.test(low) && low.length > 4 && !low.endsWith("ics") && lists.count(low) === 0 && lists.known(low.slice(0, -1))) return { tag: PLURAL, rule: "en/regular-plural" };
  }
  if (tag.xpos === "NNP" && tag.upos === "PROPN" && isDemonym(low) && next !== undefined && /^\p{Ll}/u.test(next) && nextTag?.upos === "NOUN") {
    return { tag: ADJECTIVE, rule: "en/demonym" };
  }
  return { tag, rule: "" };
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
