/**
 * The words of the terms of one language as numbers, and for a word of a text the numbers it answers to. What was looked up is remembered, so that a text
 * costs a look into a table a token.
 */
export interface Alphabet {
  /** A lemma: any of these, as lemma or as form. A word in capitals (`ООН`, `US`) counts only where capitals are written. */
  lemma(keys: readonly string[], written: string): number;
  /** A word whose analysis says nothing of its lemma (`шығарынды`, read as a verb): the form itself, and forms with more endings. */
  stem(written: string): number;
  /** A form as written; a capital counts where one is written. */
  form(written: string): number;
  /** `воен*`, `*мир*`: a lemma or form, or with `exact` a form alone. */
  pattern(written: string, exact: boolean): number;
  symbols(form: string, lemma: string): readonly number[];
}

const mostRemembered = 200_000;
const none: readonly number[] = [];
const capitals = /^\p{Lu}[\p{Lu}\p{N}]/u;

/** Lower case, ё as е, one kind of apostrophe. */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
}

/** Is it written in capitals throughout, so that capitals mean something? */
export function inCapitals(word: string): boolean {
  return capitals.test(word) && !/\p{Ll}/u.test(word);
}

interface Glob { readonly pieces: readonly string[]; readonly symbol: number; readonly exact: boolean }

/** `numbers` gives each word one of its own, whatever the language; `stems` the shorter forms a word may be an inflected form of. */
export function alphabet(numbers: () => number, stems: (word: string) => readonly string[]): Alphabet {
  const made = new Map<string, number>();
  // Each table: what a word must be → the numbers of terms' words.
  const tables = { lemma: new Map<string, number[]>(), capital: new Map<string, number[]>(), form: new Map<string, number[]>(), cased: new Map<string, number[]>(), stem: new Map<string, number[]>() };
  // Patterns by the letters they begin or end with, the rest in a list.
  const heads = new Map<string, Glob[]>();
  const tails = new Map<string, Glob[]>();
  const anywhere: Glob[] = [];
  let longest = 0;
  const remembered = new Map<string, { readonly lemma: string; readonly symbols: readonly number[] }[]>();

  const put = <T>(table: Map<string, T[]>, key: string, value: T): void => {
    const there = table.get(key);
    if (there === undefined) table.set(key, [value]);
    else if (!there.includes(value)) there.push(value);
  };
  const number = (name: string, fill: (symbol: number) => void): number => {
    let symbol = made.get(name);
    if (symbol === undefined) {
      made.set(name, (symbol = numbers()));
      fill(symbol);
      remembered.clear();
    }
    return symbol;
  };

  function globbed(word: string, isForm: boolean, into: Set<number>): void {
    const test = (globs: readonly Glob[] | undefined): void => {
      for (const g of globs ?? none as readonly never[]) if ((isForm || !g.exact) && matches(g.pieces, word)) into.add(g.symbol);
    };
    test(anywhere);
    for (let n = 1; n <= Math.min(longest, word.length); n++) {
      test(heads.get(word.slice(0, n)));
      test(tails.get(word.slice(-n)));
    }
  }

  /** The word without one, two or three endings: `шығарындыларын`, `шығарындылар`, `шығарынды`. */
  function shorter(word: string): ReadonlySet<string> {
    const all = new Set([word]);
    let last = [word];
    for (let n = 0; n < 3 && last.length > 0; n++) {
      last = last.flatMap((w) => stems(w)).filter((w) => !all.has(w));
      for (const w of last) all.add(w);
    }
    return all;
  }

  function found(form: string, lemma: string): readonly number[] {
    const into = new Set<number>();
    const add = (list: readonly number[] | undefined): void => { for (const s of list ?? none) into.add(s); };
    const low = folded(form);
    add(tables.cased.get(form));
    add(tables.form.get(low));
    const big = capitals.test(form);
    globbed(low, true, into);
    if (tables.stem.size > 0) for (const word of shorter(low)) add(tables.stem.get(word));
    for (const word of new Set([low, ...lemma.split("\n").map(folded)])) {
      add(tables.lemma.get(word));
      add(tables.stem.get(word));
      if (word !== low) globbed(word, false, into);
      if (big) {
        add(tables.capital.get(word));
        // АҚШ-тың, NATO-led
        const hyphen = word.indexOf("-");
        if (hyphen > 0) add(tables.capital.get(word.slice(0, hyphen)));
      }
    }
    return into.size === 0 ? none : [...into].sort((a, b) => a - b);
  }

  return {
    lemma(keys, written) {
      const big = inCapitals(written);
      const sorted = [...new Set(keys.map(folded))].sort();
      return number(`${big ? "C" : "l"} ${sorted.join(" ")}`, (symbol) => { for (const key of sorted) put(big ? tables.capital : tables.lemma, key, symbol); });
    },
    stem: (written) => number(`s ${folded(written)}`, (symbol) => put(tables.stem, folded(written), symbol)),
    form(written) {
      const cased = /\p{Lu}/u.test(written);
      return number(`f ${cased ? written : folded(written)}`, (symbol) => put(cased ? tables.cased : tables.form, cased ? written : folded(written), symbol));
    },
    pattern(written, exact) {
      return number(`${exact ? "e" : "p"} ${folded(written)}`, (symbol) => {
        const pieces = folded(written).replace(/\*+/gu, "*").split("*");
        const glob: Glob = { pieces, symbol, exact };
        const [head, tail] = [pieces[0]!, pieces.at(-1)!];
        if (head !== "") put(heads, head, glob);
        else if (tail !== "") put(tails, tail, glob);
        else anywhere.push(glob);
        longest = Math.max(longest, head.length, tail.length);
      });
    },
    symbols(form, lemma) {
      const there = remembered.get(form);
      if (there !== undefined) for (const entry of there) if (entry.lemma === lemma) return entry.symbols;
      const symbols = found(form, lemma);
      if (there !== undefined) there.push({ lemma, symbols });
      else {
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(form, [{ lemma, symbols }]);
      }
      return symbols;
    },
  };
}

/** Do the pieces between the stars stand in the word, in order? Each is looked for once, the first place being as good as any. */
function matches(pieces: readonly string[], word: string): boolean {
  const [head, tail] = [pieces[0]!, pieces.at(-1)!];
  if (!word.startsWith(head) || !word.endsWith(tail)) return false;
  let at = head.length;
  for (const piece of pieces.slice(1, -1)) {
    const place = word.indexOf(piece, at);
    if (place < 0) return false;
    at = place + piece.length;
  }
  return at <= word.length - tail.length;
}
