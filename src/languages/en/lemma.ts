import { irregular } from "./irregular.ts";

/** What the rules ask of the word lists: how often a form was met (0: never), and whether it is an English word at all. */
export interface Attested { count(form: string): number; known(form: string): boolean }

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const MONTH = new Map([...MONTHS.map((m): [string, string] => [m.slice(0, 3).toLowerCase(), m]), ["sept", "September"]]);
const CLITIC = new Map([["'s", "'s"], ["n't", "not"], ["'m", "be"], ["'re", "be"], ["'ve", "have"], ["'ll", "will"], ["'d", "would"], ["ca", "can"], ["wo", "will"], ["sha", "shall"]]);
const PRONOUN = new Map([["me", "I"], ["i", "I"], ["us", "we"], ["him", "he"], ["them", "they"], ["her", "she"], ["'em", "they"], ["'s", "we"]]);

/**
 * The lemma of one word, as UD English-EWT has it: lower case but for proper names (and `I`), verbs in the infinitive, nouns in the
 * singular, adjectives in the positive, `n't` → not, `1,200` → 1200.
 */
export function lemmaOf(form: string, upos: string, xpos: string, lists: Attested): string {
  const plain = form.replace(/[’`´]/gu, "'");
  const low = plain.toLowerCase();
  switch (xpos) {
    case "NNP": return name(plain, low);
    case "NNPS": return capitals(plural(low, lists), plain);
    case "NNS": return plural(low, lists);
    case "VBZ": case "VBD": case "VBN": case "VBG": case "VBP": case "VB":
      return verb(low, xpos, lists);
    case "MD": return CLITIC.get(low) ?? low;
    case "JJR": case "JJS": return irregular.degrees.get(low) ?? degree(low, lists);
    case "RBR": case "RBS": return irregular.adverbs.get(low) ?? degree(low, lists);
    case "PRP": return low === "'s" ? "we" : PRONOUN.get(low) ?? low;
    case "POS": return "'s";
    case "DT": return low === "an" ? "a" : low === "these" ? "this" : low === "those" ? "that" : low;
    case "CD": return number(plain, low);
    case "RB": return low === "n't" || low === "nt" ? "not" : low;
    case "``": case "''": return /^[“”„«»]$/u.test(form) ? "\"" : form;
    default:
  }
  if (upos === "PROPN") return plain;
  if (upos === "ADJ" && xpos === "NNP") return plain;
  if (low === "na" && upos === "PART") return "to";
  return low;
}

function name(plain: string, low: string): string {
  const month = MONTH.get(low.endsWith(".") ? low.slice(0, -1) : low);
  if (month !== undefined && (low.length > 3 || plain !== low)) return month;
  return plain;
}

function capitals(lemma: string, form: string): string {
  return /^\p{Lu}/u.test(form) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}

function number(plain: string, low: string): string {
  return /^[+-]?\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?$/u.test(plain) ? plain.replaceAll(",", "") : low;
}

function plural(low: string, lists: Attested): string {
  const hyphen = low.lastIndexOf("-");
  if (hyphen > 0 && hyphen < low.length - 2) return low.slice(0, hyphen + 1) + plural(low.slice(hyphen + 1), lists);
  const odd = irregular.plurals.get(low);
  if (odd !== undefined) return odd;
  if (!low.endsWith("s") || low.endsWith("ss") || low.length < 3) {
    const man = /^(.+)men$/u.exec(low);
    return man === null ? low : `${man[1]}man`;
  }
  if (low.endsWith("'s")) return low.slice(0, -2);
  const bare = low.slice(0, -1);
  if (low.endsWith("ies") && low.length > 4) return lists.known(bare) && !lists.known(`${low.slice(0, -3)}y`) ? bare : `${low.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(low)) return low.slice(0, -2);
  if (low.endsWith("oes")) return lists.known(bare) ? bare : low.slice(0, -2);
  if (low.endsWith("ves")) {
    if (lists.known(bare)) return bare;
    const f = `${low.slice(0, -3)}f`;
    return lists.known(f) ? f : lists.known(`${f}e`) ? `${f}e` : bare;
  }
  if (/[sz]es$/u.test(low)) {
    const short = low.slice(0, -2);
    return lists.known(bare) || !lists.known(short) ? bare : short;
  }
  if (/(?:us|is)$/u.test(low) && !lists.known(bare)) return low;
  return bare;
}

function degree(low: string, lists: Attested): string {
  const stem = low.endsWith("est") ? low.slice(0, -3) : low.endsWith("er") ? low.slice(0, -2) : undefined;
  if (stem === undefined || stem.length < 2) return low;
  return pick([stem.endsWith("i") ? `${stem.slice(0, -1)}y` : stem, `${stem}e`, undoubled(stem)], lists) ?? low;
}

function undoubled(stem: string): string {
  const n = stem.length;
  return n > 2 && stem[n - 1] === stem[n - 2] && /[bdfgklmnprtvz]$/u.test(stem) ? stem.slice(0, -1) : "";
}

/** The first candidate met in texts most often; failing that the first known at all. */
function pick(candidates: readonly string[], lists: Attested): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const c of candidates) {
    const n = c === "" ? 0 : lists.count(c);
    if (n > most) { best = c; most = n; }
  }
  return best ?? candidates.find((c) => c !== "" && lists.known(c));
}

function verb(low: string, xpos: string, lists: Attested): string {
  if (low === "'s") return "be";
  if (low === "'d") return "have";
  const odd = irregular.verbs.get(low) ?? CLITIC.get(low);
  if (odd !== undefined && xpos !== "VB") return odd;
  if (xpos === "VB" || xpos === "VBP") return low;
  for (const prefix of ["re", "un", "over", "out", "under", "mis", "fore", "co", "inter", "pre"]) {
    const rest = low.startsWith(prefix) ? irregular.verbs.get(low.slice(prefix.length)) : undefined;
    if (rest !== undefined && rest !== "be" && rest !== "do" && !/(?:ed|ing)$/u.test(low) && lists.known(prefix + rest)) return prefix + rest;
  }
  const hyphen = low.lastIndexOf("-");
  if (hyphen > 0 && hyphen < low.length - 3) return low.slice(0, hyphen + 1) + verb(low.slice(hyphen + 1), xpos, lists);
  if (xpos === "VBZ") {
    if (!low.endsWith("s") || low.length < 4) return low;
    if (low.endsWith("ies")) return low.length > 4 ? `${low.slice(0, -3)}y` : low.slice(0, -1);
    if (/(?:ss|sh|ch|x|zz|o)es$/u.test(low)) return low.slice(0, -2);
    const bare = low.slice(0, -1);
    return low.endsWith("ses") && !lists.known(bare) && lists.known(low.slice(0, -2)) ? low.slice(0, -2) : bare;
  }
  const ing = xpos === "VBG";
  if (!low.endsWith(ing ? "ing" : "ed")) return low;
  const stem = low.slice(0, ing ? -3 : -2);
  if (stem.length < 2 || !/[aeiouy]/u.test(stem)) return low;
  if (!ing && stem.endsWith("i") && stem.length > 2) return `${stem.slice(0, -1)}y`;
  // One consonant after one vowel would have doubled (starring), so an e fell: staring → stare.
  if (/^[^aeiou]*[aeiou][bdgklmnprtvz]$/u.test(stem) && lists.known(`${stem}e`)) return `${stem}e`;
  const single = undoubled(stem);
  const options = /(?:[^aeiouylrwx]l|[cgsuvz]|[aeiou]t|[^aeiou][aeiou][bcdglmnprstvz])$/u.test(stem) ? [`${stem}e`, stem, single] : [stem, single, `${stem}e`];
  const met = options.some((c) => c !== "" && lists.count(c) > 0) ? pick(options, lists) : undefined;
  if (met !== undefined) return met;
  const known = pick(options, lists);
  if (known !== undefined) return known;
  if (single !== "" && !stem.endsWith("ll")) return single;
  return /(?:iz|is|at|bl|pl|cl|gl|tl|c|v|u|[^aeiou]s|dg|rg|ng[^i])$/u.test(stem) ? `${stem}e` : stem;
}
