/** What is known of English forms: tags met in UD English-EWT with counts, guesses by ending, the words of wink-nlp's lexicon, names. */

/** Tags of a form or an ending, most frequent first, with counts. Tags are places in the model's list. */
export interface Met { readonly tags: readonly number[]; readonly counts: readonly number[]; readonly total: number }

export interface Lexicon {
  /** Tags as `UPOS/Penn/features`. */
  readonly tags: readonly string[];
  /** Folded form → tags met. */
  readonly forms: ReadonlyMap<string, Met>;
  /** Kind of writing and ending → tags of rare words. */
  readonly endings: ReadonlyMap<string, Met>;
  /** Class of a word in wink-nlp's lexicon: which parts of speech it can be; 0: not there. Small letters. */
  readonly listed: (form: string) => number;
  /** The parts of speech of each class, spaces between. */
  readonly kinds: readonly string[];
  /** How a form stands in named entities, 0 for never. */
  readonly named: (form: string) => number;
  /** Class of words in the same surroundings, 0 for none. */
  readonly cluster: (form: string) => number;
}

export function met(counts: ReadonlyMap<number, number>): Met {
  const sorted = [...counts].filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { tags: sorted.map(([t]) => t), counts: sorted.map(([, n]) => n), total: sorted.reduce((sum, [, n]) => sum + n, 0) };
}

/** One line a key: `key tag count tag count …`, tab between key and the rest. */
export function packMet(table: ReadonlyMap<string, Met>): string {
  return [...table].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([key, { tags, counts }]) => `${key}\t${tags.map((t, k) => `${t} ${counts[k]}`).join(" ")}`).join("\n");
}

export function unpackMet(text: string): Map<string, Met> {
  const table = new Map<string, Met>();
  if (text !== "") for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    const tags: number[] = [];
    const counts: number[] = [];
    let total = 0;
    let value = 0;
    let even = true;
    for (let k = tab + 1; k <= line.length; k++) {
      const c = k === line.length ? 32 : line.charCodeAt(k);
      if (c !== 32) { value = value * 10 + c - 48; continue; }
      if (even) tags.push(value);
      else { counts.push(value); total += value; }
      even = !even;
      value = 0;
    }
    table.set(line.slice(0, tab), { tags, counts, total });
  }
  return table;
}

/** Longest ending that guesses go by. */
export const longestEnding = 5;

/** How a rare word's key begins: what its writing says. */
export function writingKey(writing: number): string {
  return String.fromCharCode(97 + (writing & 7)) + (writing & 8 ? "0" : "") + (writing & 16 ? "-" : "");
}

/** Tags of the longest ending known, for a word of this writing. */
export function guessed({ endings }: Pick<Lexicon, "endings">, fold: string, writing: number): Met | undefined {
  const key = writingKey(writing);
  for (let k = Math.min(longestEnding, fold.length); k >= 0; k--) {
    const found = endings.get(`${key}${k}${k === 0 ? "" : fold.slice(-k)}`);
    if (found !== undefined) return found;
  }
  return endings.get("");
}
