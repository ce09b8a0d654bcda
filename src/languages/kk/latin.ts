/**
 * Kazakh in Latin letters, letter for letter into Cyrillic: the official alphabets of October 2017 (apostrophes: `Qazaqstannyn'`), 2018 (acutes:
 * `Respýblıkasy`), 2019 and 2021 (diaereses, breve, cedilla, ñ or ŋ: `tılınıñ`), and the common Turkic letters (`qırıq`). What an alphabet
 * leaves open (ц or тс, э or е, х or һ, и or і under a capital) is decided by the words that are known.
 */

export interface Alphabet {
  readonly name: string;
  readonly letters: ReadonlyMap<string, string>;
  /** What a capital I stands for. */
  readonly capital: string;
}

const shared = "a а b б v в g г d д e е j ж z з k к q қ l л m м n н o о p п r р s с t т f ф h х x х y ы w у";
const alphabet = (name: string, capital: string, own: string): Alphabet => {
  const pairs = `${shared} ${own}`.split(" ");
  return { name, capital, letters: new Map(pairs.flatMap((from, k) => (k % 2 === 0 ? [[from, pairs[k + 1]!] as const] : []))) };
};

export const alphabets: readonly Alphabet[] = [
  alphabet("2018", "i", "á ә ǵ ғ i і ı И ï И ń ң ó ө u ұ ú ү ý у sh ш ch ч"),
  alphabet("2021", "ı", "ä ә ğ ғ ı і i И ï И ñ ң ŋ ң ö ө ü ү ū ұ ŭ ұ u у ş ш c ц ç ч ch ч"),
  alphabet("2017", "i", "a' ә g' ғ i і i' И n' ң o' ө u ұ u' ү y' у s' ш c' ч"),
  alphabet("Turkic", "i", "ä ә ğ ғ ı ы i і ï И y й ñ ң ŋ ң ö ө ü ү u ұ ū у c ж ç ч ş ш"),
  // The letters of 2021 with one i for і, и, й, as many write.
  alphabet("2021, one i", "i", "ä ә ğ ғ ı И i і ï И ñ ң ŋ ң ö ө ü ү ū ұ ŭ ұ u у ş ш c ц ç ч ch ч sh ш"),
];

const vowels = "аәеоөұүыіэИиу";
/** Longest word that is read; longer ones are none. */
const longest = 64;

/** A word in Cyrillic, and for each of its letters where in the Latin word it begins; the length of the Latin word last. */
export interface Transcription { readonly form: string; readonly origins: readonly number[] }

/** Every letter of an alphabet; `undefined` where one is not in it. Capitals are kept. */
export function transcribed(form: string, { letters, capital }: Alphabet): Transcription | undefined {
  if (form.length > longest) return undefined;
  let out = "";
  const origins: number[] = [];
  for (let i = 0; i < form.length;) {
    const unit = form[i]!;
    const low = (c: string | undefined): string => (c === undefined ? "" : c === "I" ? capital : c === "İ" ? "i" : c === "’" || c === "ʼ" || c === "ʹ" || c === "`" ? "'" : c.toLowerCase());
    const one = low(unit);
    const two = one + low(form[i + 1]);
    let to = letters.get(two);
    const size = to !== undefined && two.length === 2 ? 2 : 1;
    if (size === 1) to = letters.get(one);
    if (to === undefined) {
      if (one === "'" || /\p{L}/u.test(unit)) return undefined;
      to = unit;
    } else {
      // One letter for и and й: й beside a vowel that goes before it, or at the beginning before one.
      if (to === "И") {
        const before = out.at(-1)?.toLowerCase();
        const next = letters.get(low(form[i + size]) + low(form[i + size + 1])) ?? letters.get(low(form[i + size]));
        to = (before !== undefined && vowels.includes(before)) || (before === undefined && next !== undefined && vowels.includes(next)) ? "й" : "и";
      }
      if (unit !== unit.toLowerCase()) to = to.toUpperCase();
    }
    // й with а or у is one letter.
    const joined = out.endsWith("й") || out.endsWith("Й") ? (to.toLowerCase() === "а" ? "я" : to.toLowerCase() === "у" ? "ю" : undefined) : undefined;
    if (joined !== undefined) out = out.slice(0, -1) + (out.endsWith("Й") ? joined.toUpperCase() : joined);
    else { out += to; origins.push(i); }
    i += size;
  }
  origins.push(form.length);
  return { form: out, origins };
}

/** What one Latin spelling may stand for. */
const open: readonly (readonly [RegExp, string])[] = [[/тс/u, "ц"], [/Тс/u, "Ц"], [/^е/u, "э"], [/^Е/u, "Э"], [/^І/u, "И"], [/і/u, "и"], [/(?<=[аәеоөұүы])і/u, "й"], [/у/u, "ұ"], [/х/u, "һ"], [/иа/u, "я"], [/иа/u, "ия"], [/шш/u, "щ"], [/^йо/u, "ё"], [/([лт])(?=[кмтсдн]|$)/u, "$1ь"]];

/** A word in Cyrillic: the first spelling that is known, else the plain one. `undefined` where a letter is not of the alphabet. */
export function inCyrillic(form: string, own: Alphabet, known: (word: string) => boolean): Transcription | undefined {
  const plain = transcribed(form, own);
  if (plain === undefined || known(plain.form.toLowerCase())) return plain;
  const tries = open.flatMap(([from, to]) => replaced(plain, from, to));
  const both = tries.flatMap((other) => open.flatMap(([from, to]) => replaced(other, from, to)));
  return [...tries, ...both].find((other) => known(other.form.toLowerCase())) ?? plain;
}

/** A word with the first place where `from` fits written otherwise; none where it does not fit. */
function replaced({ form, origins }: Transcription, from: RegExp, to: string): Transcription[] {
  const at = form.search(from);
  if (at < 0) return [];
  const other = form.replace(from, to);
  const change = other.length - form.length;
  if (change === 0) return [{ form: other, origins }];
  return [{ form: other, origins: change < 0 ? origins.filter((_, k) => k !== at + 1) : [...origins.slice(0, at + 1), origins[at + 1]!, ...origins.slice(at + 1)] }];
}

const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * The alphabet of a sentence whose words are in Latin letters, most of them: the one in which most words are known, a third of them at least.
 * `undefined` for Cyrillic sentences, whatever Latin names they hold, and for foreign ones.
 */
export function alphabetOf(forms: readonly string[], known: (word: string) => boolean): Alphabet | undefined {
  const words: string[] = [];
  let others = 0;
  for (const form of forms) {
    if (form.charCodeAt(0) >= 0x400 && form.charCodeAt(0) < 0x530) { others += 1; continue; }
    if (latin.test(form) && !cyrillic.test(form)) words.push(form);
  }
  if (words.length === 0 || others * 3 > words.length) return undefined;
  let best: Alphabet | undefined;
  let most = 0;
  // A long sentence shows its alphabet in its first words.
  const some = words.slice(0, 60);
  for (const own of alphabets) {
    let count = 0;
    for (const word of some) {
      const read = word.length > 2 ? inCyrillic(word, own, known) : undefined;
      if (read !== undefined && known(read.form.toLowerCase())) count += 1;
    }
    if (count > most) { most = count; best = own; }
  }
  return most * 3 >= some.filter((w) => w.length > 2).length ? best : undefined;
}
