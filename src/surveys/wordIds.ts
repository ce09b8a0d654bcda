import type { Type } from "../document.ts";
import type { Lexicon, Names } from "./lexicon.ts";

/** Is it a word, and not a mark or sign? */
const silent: ReadonlySet<string> = new Set(["PUNCT", "SYM"]);

/** Forms remembered with their ids: putting words into lower case takes longer than finding them. */
const mostForms = 300_000;

/** What is kept of a type: the language of the sentences it was met in and its own, and its ids as written and as a lemma. */
const width = 4;

/** The ids of types in two lexicons, as written (in lower case) and as lemmas. As long as the list of types stays the same, a type is looked up by its texts only once. */
export class WordIds {
  readonly #langs: Names;
  readonly #surfaces: Lexicon;
  readonly #lemmas: Lexicon;
  readonly #forms: Map<string, number>[] = [];
  #list: readonly Type[] = [];
  /** All one higher, 0 where it is not known; the lemma −1 of a mark. A type is nearly always met in sentences of one language. */
  #known = new Int32Array(width << 10);
  #used = 0;

  constructor(langs: Names, surfaces: Lexicon, lemmas: Lexicon) {
    this.#langs = langs;
    this.#surfaces = surfaces;
    this.#lemmas = lemmas;
  }

  turnTo(list: readonly Type[]): void {
    if (list === this.#list) return;
    this.#list = list;
    this.#known.fill(0, 0, this.#used);
    this.#used = 0;
  }

  /** The id of a type's lemma in a sentence of this language, −1 of a mark or sign. */
  lemma(type: number, sentence: number): number {
    const at = this.#place(type, sentence);
    const id = this.#known[at + 3]!;
    return id < 0 ? id : id - 1;
  }

  /** The language of a word of the type there. */
  lang(type: number, sentence: number): number {
    const at = this.#place(type, sentence);
    return this.#known[at + 1]! - 1;
  }

  /** The id of a word of the type there, as written. */
  surface(type: number, sentence: number): number {
    const at = this.#place(type, sentence);
    const known = this.#known;
    return (known[at + 2] ||= this.#surface(known[at + 1]! - 1, this.#list[type]!) + 1) - 1;
  }

  /** May put a larger array in the place of the one that is known. */
  #place(type: number, sentence: number): number {
    const at = width * type;
    if (at >= this.#used) {
      if (at >= this.#known.length) {
        const larger = new Int32Array(Math.max(2 * this.#known.length, at + width));
        larger.set(this.#known);
        this.#known = larger;
      }
      this.#used = at + width;
    }
    const known = this.#known;
    if (known[at] !== sentence + 1) {
      const { upos, lemma, lang: said } = this.#list[type]!;
      const mark = silent.has(upos);
      const lang = mark || said === undefined ? sentence : this.#langs.id(said);
      known[at] = sentence + 1;
      known[at + 1] = lang + 1;
      known[at + 2] = 0;
      known[at + 3] = mark ? -1 : this.#lemmas.id(lang, upos, lemma) + 1;
    }
    return at;
  }

  #surface(lang: number, { form, written = form }: Type): number {
    let forms = (this.#forms[lang] ??= new Map());
    const there = forms.get(written);
    if (there !== undefined) return there;
    if (forms.size >= mostForms) this.#forms[lang] = forms = new Map();
    const id = this.#surfaces.id(lang, "", written.toLowerCase());
    forms.set(written, id);
    return id;
  }
}
