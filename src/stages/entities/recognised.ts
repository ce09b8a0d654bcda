import type { EntityType, LangCode } from "../../document.ts";
import type { NameToken } from "../../languages/recogniser/index.ts";
import { recogniser } from "../../languages/recogniser/index.ts";
import { amounts } from "./identified.ts";
import type { Row } from "./row.ts";

/** A name the trained recogniser found: items `[from, to)` of a row; `type` is ours, `undefined` for a place of a kind that the data do not tell. */
export interface Recognised { readonly from: number; readonly to: number; readonly type: EntityType | undefined; readonly called: string }

/**
 * Our types by those of the training data. What is not here is not taken over: English MISC is no type of ours; of KazNERD's, EVENT, PROJECT, ADAGE,
 * MISCELLANEOUS, NON_HUMAN and CONTACT are wrong as often as right on its development part (precision 0.44 and less), LANGUAGE is too rare there to tell.
 */
const types: Readonly<Record<LangCode, Readonly<Record<string, EntityType | "place">>>> = {
  kk: {
    PERSON: "PERSON", ORGANISATION: "ORG", GPE: "GPE", LOCATION: "LOCATION", FACILITY: "FACILITY", NORP: "NORP", LAW: "LAW", ART: "WORK", PRODUCT: "PRODUCT",
    POSITION: "POSITION", DISEASE: "DISEASE", DATE: "DATE", TIME: "TIME", MONEY: "MONEY", QUANTITY: "QUANTITY", PERCENTAGE: "PERCENT", CARDINAL: "CARDINAL", ORDINAL: "ORDINAL",
  },
  ru: { PER: "PERSON", LOC: "place", ORG: "ORG" },
  en: { PER: "PERSON", LOC: "place", ORG: "ORG" },
};

/** The names in the rows of a document, for each row, `undefined` where the recogniser is not asked; each language is read as a document of its own, once. */
export function recognised(rows: readonly Row[]): readonly (readonly Recognised[] | undefined)[] {
  const out = new Array<readonly Recognised[] | undefined>(rows.length);
  for (const lang of Object.keys(types) as LangCode[]) {
    const read: (readonly Token[])[] = [];
    const indexes: number[] = [];
    for (let index = 0; index < rows.length; index++) {
      if (rows[index]!.lang !== lang || !worthwhile(rows[index]!, rows[index + 1])) continue;
      read.push(tokensOf(rows[index]!));
      indexes.push(index);
    }
    if (read.length === 0) continue;
    recogniser(lang).recognise(read).forEach((stretches, k) => {
      const { items } = rows[indexes[k]!]!;
      const tokens = read[k]!;
      const names: Recognised[] = [];
      for (const { from, to, type: called } of stretches) {
        const ours = types[lang][called];
        if (ours === undefined) continue;
        const first = tokens[from]!.item;
        const type = ours === "place" ? undefined : ours;
        // What is quoted word by word (`«азын-аулақ»`) is neither time nor number.
        if (!amounts.has(type) || !/^[«"“„]/u.test(items[first]!.form.text)) names.push({ from: first, to: tokens[to]?.item ?? items.length, type, called });
      }
      out[indexes[k]!] = names;
    });
  }
  return out;
}

/** Are its capitals those of a sentence? Lists of authors, references and keywords, and tables with their heads are not what the recognisers have learned from. */
function worthwhile(row: Row, next: Row | undefined): boolean {
  const { items, section, loud } = row;
  if (loud || section === "authors" || section === "references" || section === "keywords" || !items.some((i) => i.form.kind === "word")) return false;
  return !tabular(row, 6) && !(next !== undefined && items.length > 2 && tabular(next, 3) && !items.some((i) => i.word?.upos === "VERB") && !/[.!?…:;»”")]$/u.test(items.at(-1)!.form.text));
}

/** Three numbers without a word or mark between them (groups of thousands are one), or at `least` so many and one for every second word. A date or time in digits (`02/13/2001 9:05:00`) is no number. */
function tabular({ items }: Row, least: number): boolean {
  let numbers = 0;
  let words = 0;
  let run = 0;
  for (let i = 0; i < items.length; i++) {
    const { form: { kind, text }, glued } = items[i]!;
    if (kind !== "number") {
      if (kind === "word") words++;
      run = 0;
      continue;
    }
    const next = items[i + 1];
    if (glued && joins(items[i - 1]?.form.text) || next?.glued === true && joins(next.form.text)) continue;
    numbers++;
    if (!/^\d{3}$/u.test(text) && ++run > 2) return true;
  }
  return numbers >= least && numbers * 2 >= words;
}

const joins = (mark: string | undefined): boolean => mark === "/" || mark === ":";

/** A token with the analysis of its head word, and the item it begins with. A class for the reason that items have (row.ts). */
class Token implements NameToken {
  declare readonly form: string;
  declare readonly lemma: string;
  declare readonly upos: string;
  declare readonly feats: string;
  declare readonly item: number;

  constructor(form: string, lemma: string, upos: string, feats: string, item: number) {
    this.form = form;
    this.lemma = lemma;
    this.upos = upos;
    this.feats = feats;
    this.item = item;
  }
}

/** Of `tokensOf`, never emptied: a copy has just the length it needs. */
const made: Token[] = [];

export function tokensOf({ items, text }: Row): readonly Token[] {
  let size = 0;
  for (let i = 0, next = 0; i < items.length; i = next) {
    const { token, start, word } = items[i]!;
    for (next = i + 1; next < items.length && items[next]!.token === token;) next++;
    const form = next === i + 1 ? items[i]!.form.text : text.slice(start, items[next - 1]!.end);
    made[size++] = new Token(form, word?.lemma ?? form, word?.upos ?? "X", word?.feats ?? "", i);
  }
  return made.slice(0, size);
}
