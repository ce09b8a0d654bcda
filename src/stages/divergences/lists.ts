import type { LangCode } from "../../document.ts";
import type { Term } from "./comparison.ts";

/** Words joined by commas and a conjunction: `fertilisers, herbicides and mulch`. Items are terms, the first and last as far as they can be told. */
export interface Enumeration { readonly items: readonly (readonly Term[])[]; /** With a conjunction before the last. */ readonly joined: boolean }

/** Data: what joins the last item. */
const joining: Readonly<Record<LangCode, ReadonlySet<string>>> = {
  ru: new Set(["и", "или", "либо", "также"]), kk: new Set(["және", "мен", "бен", "пен", "немесе", "әрі"]), en: new Set(["and", "or", "&"]),
};
/** What begins a clause and no item. */
const clause: Readonly<Record<LangCode, ReadonlySet<string>>> = {
  ru: new Set("что который которая которое которые которых которым которой которую где когда если чтобы хотя но а однако причём при тогда то как поскольку так".split(" ")),
  kk: new Set("бірақ ал алайда сондықтан өйткені себебі егер дегенмен яғни".split(" ")),
  en: new Set("that which who whose where when while whereas but however so although though because if as then".split(" ")),
};

/** What leaves a list open is no item of it. */
const open = new Set(["т", "т.", "др", "др.", "пр", "пр.", "etc", "etc.", "басқа", "басқалар", "others", "так"]);

const longest = 6;

/** The enumerations of one sentence, of two items and more. `loose`: also two with a comma between them. */
export function enumerations(lang: LangCode, terms: readonly Term[], loose = false): readonly Enumeration[] {
  const out: Enumeration[] = [];
  const separator = (i: number): boolean => terms[i]?.text === "," || joining[lang].has(terms[i]?.form ?? "");
  for (let i = 0; i < terms.length; i++) {
    if (!separator(i)) continue;
    const items: Term[][] = [];
    let joined = false;
    let at = i;
    for (;;) {
      // `, and` is one separator.
      joined ||= terms[at]!.text !== ",";
      let next = at + 1;
      while (separator(next)) { joined ||= terms[next]!.text !== ","; next++; }
      let end = next;
      while (end < terms.length && !separator(end) && !isBreak(terms[end]!) && end - next <= longest) end++;
      const item = terms.slice(next, end);
      at = end;
      if (item.length === 0 || clause[lang].has(item[0]!.form)) break;
      const closed = end < terms.length && separator(end);
      if (item.some((t) => t.key !== "" || /[\p{N}\p{Lu}]/u.test(t.text)) && !open.has(item[0]!.form)) items.push(closed ? item : item.slice(0, 4));
      if (!closed) break;
      if (end - next > longest || isClause(item)) { if (items.at(-1) === item) items.pop(); break; }
    }
    let from = i;
    while (from > 0 && i - from < 4 && !isBreak(terms[from - 1]!) && !separator(from - 1)) from--;
    const first = terms.slice(from, i);
    if (first.length > 0 && items.length > 0 && (joined || loose || items.length >= 2)) out.push({ items: [first, ...items], joined });
    i = Math.max(i, at - 1);
  }
  return out;
}

const isBreak = (t: Term): boolean => /^[:;()[\]–—«»“”"]$/u.test(t.text) || /^[.!?…]$/u.test(t.text);

/** A finite verb with words about it is a clause. */
function isClause(item: readonly Term[]): boolean {
  return item.length > 2 && item.some((t) => t.upos === "VERB" && t.feats.includes("VerbForm=Fin"));
}
