/** Names as integers, numbered from 0 in the order they came. */
export class Names {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();

  id(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/**
 * The different items of one unit as integers: a text with its language and, where the unit has one, its part of speech. It grows as the vocabulary does, by
 * about 100 bytes an item: some 300,000 in ten million words (Heaps 1978).
 */
export class Lexicon {
  readonly texts: string[] = [];
  readonly upos: string[] = [];
  /** Numbers of languages. */
  readonly langs: number[] = [];
  readonly #ids: Map<string, Map<string, number>>[] = [];

  id(lang: number, upos: string, text: string): number {
    const byUpos = (this.#ids[lang] ??= new Map());
    let ids = byUpos.get(upos);
    if (ids === undefined) byUpos.set(upos, (ids = new Map()));
    const known = ids.get(text);
    if (known !== undefined) return known;
    const made = this.texts.length;
    ids.set(text, made);
    this.texts.push(text);
    this.upos.push(upos);
    this.langs.push(lang);
    return made;
  }
}
