import type { Document, LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";
import { languages } from "../languages/index.ts";
import type { Analysis } from "../languages/language.ts";
import { tokenSpans } from "../text/token-spans.ts";
import { alphabet, type Alphabet, folded } from "./alphabet.ts";
import { type Dictionary, langCodes, lineage, type Term } from "./dictionary.ts";
import { everyCategory, settled, type Candidate } from "./overlaps.ts";
import { readTerm, widestGap } from "./term.ts";

/** A place where a term of a category stands: tokens `from` up to `to` of the document. */
export interface Match {
  /** Indices into the dictionary's categories and the matcher's terms. */
  readonly category: number;
  readonly term: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

type Analysed = Document<"sentences" | "tokens" | "words">;

export interface Matcher {
  readonly dictionary: Dictionary;
  /** Terms as written. */
  readonly terms: readonly string[];
  /**
   * All matches of a document, sentence by sentence, in the order of their first tokens. Words of a sentence in another language (`Word.lang`) are looked for among
   * that language's terms. One pass; time grows with the tokens and the longest term.
   */
  match(document: Analysed): readonly Match[];
}

interface Node { readonly next: Map<number, Node>; any: Node | undefined; ends: { readonly category: number; readonly term: number; readonly not: boolean }[] }
const node = (): Node => ({ next: new Map(), any: undefined, ends: [] });

const mostWords = 24;
const quotes = new Set("«»“”„\"‟″");

let made: { readonly of: string; readonly matcher: Matcher } | undefined;

/**
 * Makes a matcher out of a dictionary: terms are analysed as texts are, so that they may be written in any natural form. Asked again for what says the same, as the outputs of
 * one pipeline do, it gives the same matcher. Throws `UshtilError("format")` for a term that cannot be read.
 */
export function matcher(dictionary: Dictionary): Matcher {
  const of = JSON.stringify(dictionary);
  if (made?.of !== of) made = { of, matcher: compiled(dictionary) };
  return made.matcher;
}

function compiled(dictionary: Dictionary): Matcher {
  let last = 0;
  const alphabets = Object.fromEntries(langCodes.map((l) => [l, alphabet(() => ++last, languages[l].entities.stems)])) as Record<LangCode, Alphabet>;
  const root = node();
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const place = new Map(dictionary.categories.map((c, i) => [c.id, i]));
  const up = dictionary.categories.map((c) => lineage(c.id).map((id) => place.get(id)!));
  const enter = (term: Term, category: number): void => {
    let number = numbers.get(term.text);
    if (number === undefined) numbers.set(term.text, (number = terms.push(term.text) - 1));
    for (const lang of term.lang === undefined ? langCodes : [term.lang]) {
      for (const end of ways(term, lang)) end.ends.push({ category, term: number, not: term.not === true });
    }
  };
  for (const term of dictionary.terms) enter(term, everyCategory);
  dictionary.categories.forEach((c, i) => { for (const term of c.terms) enter(term, i); });

  /** The nodes in which the ways of a term end: one, or several where it has a gap. */
  function ways(term: Term, lang: LangCode): readonly Node[] {
    const notation = readTerm(term.text);
    const trouble = (why: string): UshtilError => new UshtilError("format", `The term '${term.text}' cannot be read. ${why}`, term.line === undefined ? {} : { where: { line: term.line } });
    if (typeof notation === "string") throw trouble(notation);
    let ends: Node[] = [root];
    let words = 0;
    const step = (symbol: number): void => {
      if (++words > mostWords) throw trouble(`It has more than ${mostWords} words.`);
      ends = [...new Set(ends.map((n) => n.next.get(symbol) ?? set(n, symbol)))];
    };
    const plain: string[] = [];
    const flush = (): void => { for (const symbol of symbolsOf(plain.splice(0).join(" "), lang, notation.exact)) step(symbol); };
    for (const part of notation.parts) {
      if (part.kind === "word" && !part.text.includes("*")) { plain.push(part.text); continue; }
      flush();
      if (part.kind === "word") step(alphabets[lang].pattern(part.text, notation.exact));
      else {
        let reached = ends;
        for (let n = 0; n < widestGap; n++) ends = [...new Set([...ends, ...(reached = reached.map((r) => (r.any ??= node())))])];
      }
    }
    flush();
    if (words === 0) throw trouble("It has no word.");
    return ends;
  }

  function symbolsOf(text: string, lang: LangCode, exact: boolean): readonly number[] {
    const forms = tokenSpans(text, 0, text.length, languages[lang].segmentation).map((t) => text.slice(t.start, t.end)).filter((f) => !quotes.has(f));
    if (exact) return forms.map((f) => alphabets[lang].form(f));
    const tagger = languages[lang].tagger();
    const inPhrase = forms.length === 0 ? [] : tagger.tag(forms);
    // Words of a phrase in their cases: `вооружённым силам` may be read as a verb's participle.
    const cases = forms.length < 2 ? [] : languages[lang].entities.inflected(forms.map(folded));
    return forms.map((form, i) => {
      const lemmas = [inPhrase[i]![0]!, tagger.tag([form])[0]![0]!].filter((a) => tells(a, form)).map((a) => a.lemma);
      return lemmas.length === 0 && (cases[i]?.length ?? 0) < 2 ? alphabets[lang].stem(form) : alphabets[lang].lemma([form, ...lemmas, ...(cases[i] ?? [])], form);
    });
  }

  return {
    dictionary, terms,
    match(document) {
      const { text, sentences, tokens, words } = document;
      const out: Match[] = [];
      const at: number[] = [];
      const symbols: (readonly number[])[] = [];
      const found: Candidate[] = [];
      const barred: Candidate[] = [];
      let [t, w] = [0, 0];
      for (let s = 0; s < sentences.length; s++) {
        const home = sentences[s]!.lang;
        at.length = symbols.length = found.length = barred.length = 0;
        let any = false;
        for (; t < tokens.length && tokens[t]!.sentence === s; t++) {
          const { start, end } = tokens[t]!;
          let lemma = "";
          let lang: string = home;
          for (let first = true; w < words.length && words[w]!.token === t; w++, first = false) {
            lemma = first ? words[w]!.lemma : `${lemma}\n${words[w]!.lemma}`;
            if (first && words[w]!.lang !== undefined) lang = words[w]!.lang!;
          }
          if (end - start === 1 && quotes.has(text[start]!)) continue;
          const own = lang === "ru" || lang === "kk" || lang === "en" ? alphabets[lang].symbols(text.slice(start, end), lemma) : [];
          at.push(t);
          symbols.push(own);
          any ||= own.length > 0;
        }
        if (!any) continue;
        for (let i = 0; i < at.length; i++) if (symbols[i]!.length > 0) walk(i, at, symbols, found, barred);
        for (const m of settled(found, barred, dictionary.overlap, up)) out.push({ ...m, sentence: s });
      }
      return out;
    },
  };

  function walk(from: number, at: readonly number[], symbols: readonly (readonly number[])[], found: Candidate[], barred: Candidate[]): void {
    let nodes: Node[] = [root];
    for (let i = from; i < at.length && nodes.length > 0; i++) {
      const after: Node[] = [];
      for (const n of nodes) {
        for (const symbol of symbols[i]!) {
          const child = n.next.get(symbol);
          if (child !== undefined && !after.includes(child)) after.push(child);
        }
        if (n.any !== undefined) after.push(n.any);
      }
      nodes = after;
      for (const n of nodes) for (const { category, term, not } of n.ends) (not ? barred : found).push({ category, term, from: at[from]!, to: at[i]! + 1 });
    }
  }
}

/**
 * Does the analysis tell the lemma that is meant? A word that alone is read as a form of a verb is rather a noun or adjective (`шығарынды`, `displaced`), but for infinitives and the
 * verbal nouns that dictionaries list (`тасымалдау`); `таратпау` is not `тарату`.
 */
function tells({ lemma, upos, feats }: Analysis, form: string): boolean {
  return upos !== "VERB" && upos !== "AUX" || folded(lemma) === folded(form) || !feats.includes("Polarity=Neg") && (feats.includes("VerbForm=Inf") || /Case=.*VerbForm=Ger/u.test(feats));
}

function set(n: Node, symbol: number): Node {
  const made = node();
  n.next.set(symbol, made);
  return made;
}
