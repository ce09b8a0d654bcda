import { closeSync, openSync, writeSync } from "node:fs";

interface Place { start: number; end: number; sentence: number; form: string; lemma: string; upos: string; words?: { form: string; lemma: string }[] }
export interface Annotated { id: string; text: string; meta: Record<string, string>; tokens: Place[]; changes: { start: number; end: number; to: string }[] }

const alphabets: readonly (readonly [RegExp, string])[] = [[/^[а-яёәғқңөұүһі]$/u, "аеоуиынтрслвкмдпбгз"], [/^[a-z]$/u, "aeiontrslcdmpgbhv"]];
const content: ReadonlySet<string> = new Set(["NOUN", "ADJ", "VERB", "PROPN", "ADV"]);
const journals = ["Вестник степи", "Тоғай жаршысы", "Kiln and Clay", "Зоологические заметки", "Дала мұрасы", "Water and Law", "Сельская школа", "Ел мен жер"];

/** A generator of numbers in [0, 1), the same for every run (mulberry32). */
export function seeded(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a `documents.jsonl` of at least so many tokens: the given documents over and over, with ids, years and journals of their own. Half of the longer
 * content words become others of the same length by changing their first letters, chosen by a power law with an unbounded tail (P(rank > r) = r^−0.6),
 * so that the vocabulary grows with the text as Heaps (1978) describes, by an exponent of about 0.6. Offsets stay what they were. Gives the number of tokens.
 */
export function writeAnnotated(path: string, documents: readonly Annotated[], tokens: number): number {
  const out = openSync(path, "w");
  const random = seeded(tokens);
  let made = 0;
  for (let n = 0; made < tokens; n++) {
    const lines: string[] = [];
    for (const d of documents) {
      if (made >= tokens) break;
      lines.push(JSON.stringify(altered(d, n, random)));
      made += d.tokens.length;
    }
    writeSync(out, `${lines.join("\n")}\n`);
  }
  closeSync(out);
  return made;
}

function altered(d: Annotated, n: number, random: () => number): Annotated {
  let text = "";
  let at = 0;
  const tokens = d.tokens.map((t) => {
    if (t.words !== undefined || !content.has(t.upos) || t.form.length < 5 || random() < 0.5) return t;
    const rank = Math.floor(Math.min(1e9, (1 - random()) ** (-1 / 0.6))) - 1;
    if (rank === 0) return t;
    const form = changed(t.form, rank);
    text += d.text.slice(at, t.start) + form;
    at = t.end;
    return { ...t, form, lemma: changed(t.lemma, rank) };
  });
  text += d.text.slice(at);
  // The raw text comes from `to`: it must say what the text says.
  return {
    ...d, id: `${d.id}-${n}`, text, tokens, meta: { ...d.meta, year: String(2005 + (n % 20)), journal: journals[(n * 7 + d.id.length) % journals.length]! },
    changes: d.changes.map((c) => ({ ...c, to: text.slice(c.start, c.end) })),
  };
}

/** The first letters replaced by those that write the number: another word for every number up to some 10^5. */
function changed(word: string, rank: number): string {
  let left = rank;
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!;
    const low = letter.toLowerCase();
    const alphabet = left === 0 || i >= 4 ? undefined : alphabets.find(([of]) => of.test(low))?.[1];
    if (alphabet === undefined) {
      out += letter;
      continue;
    }
    const put = alphabet[left % alphabet.length]!;
    left = Math.floor(left / alphabet.length);
    out += low === letter ? put : put.toUpperCase();
  }
  return out;
}
