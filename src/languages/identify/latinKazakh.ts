import { apostrophes } from "./letters.ts";

/**
 * Kazakh in the Latin alphabets of 2018 (acutes: `Qazaqstan Respýblıkasy`), of 2021 (diaereses: `Qazaqstan Respublikasy`, `tılınıñ`)
 * and in the common Turkic way (`tiliniñ`, `qırıq`), of 2021 with one i (`tiliniñ`, `qyryq`), letter for letter into the Cyrillic alphabet. Where a Latin letter stands for several Cyrillic ones the commonest is
 * taken: good enough to judge a text by its letters, not to convert it.
 */
const shared: Readonly<Record<string, string>> = {
  a: "а", b: "б", v: "в", g: "г", d: "д", e: "е", j: "ж", z: "з", k: "к", q: "қ", l: "л", m: "м", n: "н", o: "о",
  p: "п", r: "р", s: "с", t: "т", f: "ф", h: "х", y: "ы", u: "ұ",
};
const acutes: Readonly<Record<string, string>> = { ...shared, á: "ә", ǵ: "ғ", ı: "и", i: "і", ń: "ң", ó: "ө", ú: "ү", ý: "у" };
const diaereses: Readonly<Record<string, string>> = { ...shared, ä: "ә", ğ: "ғ", ı: "і", i: "и", ñ: "ң", ö: "ө", ü: "ү", ū: "ұ", ş: "ш", u: "у", w: "у" };
const oneI: Readonly<Record<string, string>> = { ...diaereses, ı: "и", i: "і", ï: "и" };
const turkic: Readonly<Record<string, string>> = { ...diaereses, ı: "ы", i: "і", y: "й", c: "ж", ç: "ч", ï: "и" };

/** How many readings there are. */
export const alphabets = 4;

/** Every alphabet's reading of a lower-case word; `undefined` where a letter is not in that alphabet. */
export function readings(word: string): readonly (string | undefined)[] {
  return [read(word.replaceAll("sh", "ш").replaceAll("ch", "ч"), acutes), read(word.replaceAll("ch", "ч"), diaereses), read(word, turkic), read(word.replaceAll("sh", "ш").replaceAll("ch", "ч"), oneI)];
}

function read(word: string, table: Readonly<Record<string, string>>): string | undefined {
  let out = "";
  for (const letter of word) {
    const to = letter === "ш" || letter === "ч" ? letter : table[letter];
    if (to === undefined) return undefined;
    out += to;
  }
  return out;
}

const acute: Readonly<Record<string, string>> = { a: "á", g: "ǵ", i: "ı", n: "ń", o: "ó", u: "ú", y: "ý", s: "sh", c: "ch" };
const pair = new RegExp(`([aginouysc])[${apostrophes}]`, "giu");

/** Does an apostrophe after it make another letter of it in the alphabet of 2017? */
export function takesAcute(unit: number): boolean {
  return unit < 128 ? bearers[unit] === 1 : unit === 0x17f;
}

const bearers = new Uint8Array(128);
for (const letter of "aginouyscAGINOUYSC") bearers[letter.charCodeAt(0)] = 1;

/** Could `withAcutes` change a text of so many words and apostrophes? A no is sure. */
export function mayTakeAcutes({ words, acutes: count }: { readonly words: readonly unknown[]; readonly acutes: number }): boolean {
  return count >= 2 && count * 4 >= words.length;
}

/** The alphabet of 2017 in that of 2018: letters with an apostrophe (`Respy'bli'kasynyn'`) as letters with an acute. The text itself where fewer than a quarter of its words have any. */
export function withAcutes(text: string): string {
  let count = 0;
  const out = text.replace(pair, (_, letter: string) => { count += 1; return acute[letter.toLowerCase()]!; });
  if (count < 2) return text;
  return count * 4 >= (text.match(/\p{L}+/gu)?.length ?? 0) ? out : text;
}
