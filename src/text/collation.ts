/**
 * Sorting words by the order of letters in alphabets, the same on any machine. Numbers come first, then the letters of the alphabets, then what is in none of
 * them by code point. Case makes no difference; ё is sorted as е, as Russian dictionaries have it.
 */
export interface Collation {
  /** A key of a word: keys compared by code units give the order. */
  key(word: string): string;
}

/**
 * Makes an order of several alphabets, in their order: a letter that an earlier one lacks comes after the letter it follows in its own (so Kazakh ә after а
 * where Russian is given first as well).
 */
export function collation(alphabets: readonly string[]): Collation {
  const order: string[] = [];
  for (const alphabet of alphabets) {
    let place = -1;
    for (const letter of alphabet.normalize("NFC").toLowerCase()) {
      const there = order.indexOf(letter);
      if (there >= 0) { place = there; continue; }
      // The first letters of an alphabet that shares none go to the end.
      place = place < 0 ? order.length : place + 1;
      order.splice(place, 0, letter);
    }
  }
  const weights = new Map(order.map((letter, i) => [letter, String.fromCharCode(0x100 + i)]));
  return {
    key(word) {
      let out = "";
      for (const c of word.normalize("NFC").toLowerCase().replaceAll("ё", "е")) out += weights.get(c) ?? (/\p{N}/u.test(c) ? `\u0010${c}` : `\ufffe${c}`);
      return out;
    },
  };
}
