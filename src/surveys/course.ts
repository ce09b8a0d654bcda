import { inOrder, mark, numbersOf, type Sequence } from "./sequence.ts";

/** An item's uses per 10,000 words in each part of the corpus. */
export interface Course { readonly item: string; readonly upos: string; readonly lang: string; readonly parts: readonly number[] }

/**
 * How lemmas of one language are used along the corpus: parts are its documents with words of the language in the order of their ids, or where there are more than
 * `most` (48) as many runs of neighbouring documents of about equal number.
 */
export function courses(s: Sequence, lang: string, items: readonly { readonly item: string; readonly upos: string }[], most = 48): readonly Course[] {
  const { texts, upos, langs } = s.lexicons.lemma;
  const number = s.langs.list.indexOf(lang);
  const wanted = new Map(items.map((it, i) => [`${it.item}\t${it.upos}`, i]));
  const row = new Map<number, number>();
  texts.forEach((text, id) => {
    const i = langs[id] === number ? wanted.get(`${text}\t${upos[id]!}`) : undefined;
    if (i !== undefined) row.set(id, i);
  });
  const documents: { words: number; readonly counts: Map<number, number> }[] = [];
  for (const d of inOrder(s)) {
    const numbers = numbersOf(s, "lemma", d);
    const own = { words: 0, counts: new Map<number, number>() };
    for (let i = 0; i < numbers.length; i++) {
      const n = numbers[i]!;
      if (n === mark.section) i += s.groupings.length;
      else if (n >= 0 && langs[n] === number) {
        own.words++;
        const r = row.get(n);
        if (r !== undefined) own.counts.set(r, (own.counts.get(r) ?? 0) + 1);
      }
    }
    if (own.words > 0) documents.push(own);
  }
  const parts = Math.min(most, documents.length);
  const words = new Float64Array(parts);
  const counts = items.map(() => new Float64Array(parts));
  documents.forEach((d, k) => {
    const part = Math.floor((k * parts) / documents.length);
    words[part]! += d.words;
    for (const [r, n] of d.counts) counts[r]![part]! += n;
  });
  return items.map(({ item, upos: tag }, r) => ({ item, upos: tag, lang, parts: [...counts[r]!].map((n, p) => (1e4 * n) / words[p]!) }));
}
