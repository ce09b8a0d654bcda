/**
 * Words that look alike across scripts: Токаев / Тоқаев / Tokayev. Each word becomes a skeleton of consonant classes in Latin letters, in which
 * the usual romanisations (ISO 9, ГОСТ 7.79, BGN/PCGN, Kazakh Latin) fall together; skeletons are compared by Dice over pairs of letters.
 */
const single: Readonly<Record<string, string>> = {
  б: "b", в: "v", г: "g", д: "d", ж: "j", з: "z", й: "", к: "k", л: "l", м: "m", н: "n", п: "p", р: "r", с: "s", т: "t", ф: "f", х: "h", ц: "c", ч: "x", ш: "w",
  щ: "w", қ: "k", ғ: "g", ң: "n", һ: "h", ґ: "g", љ: "l", њ: "n", ў: "", ь: "", ъ: "",
  а: "a", о: "a", е: "a", и: "a", у: "a", ы: "a", э: "a", ю: "a", я: "a", ё: "a", ә: "a", ө: "a", ұ: "a", ү: "a", і: "a", ї: "a", є: "a",
  b: "b", c: "k", d: "d", f: "f", g: "g", h: "h", j: "j", k: "k", l: "l", m: "m", n: "n", p: "p", q: "k", r: "r", s: "s", t: "t", v: "v", w: "v", z: "z", x: "ks", y: "a",
  a: "a", e: "a", i: "a", o: "a", u: "a", ä: "a", ö: "a", ü: "a", ı: "a", ý: "a", ú: "a", á: "a", ñ: "n", ń: "n", ǵ: "g", ğ: "g", ş: "w", ç: "x",
};
const double: Readonly<Record<string, string>> = {
  sh: "w", ch: "x", zh: "j", kh: "h", ts: "c", ph: "f", th: "t", ck: "k", gh: "g", ng: "ng", дж: "j", ce: "sa", ci: "sa", cy: "sa", кс: "ks", тс: "c", дз: "z",
};

/** Consonant classes and whether the word begins with a vowel (`a`): `Азербайджан` and `Azerbaijan` are both `azrbjn`. Lower case is expected. */
export function skeleton(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const pair = double[word.slice(i, i + 2)];
    let put = pair ?? single[word[i]!] ?? "";
    if (pair !== undefined) i++;
    if (out.length > 0) put = put.replaceAll("a", "");
    if (put !== "" && !(out.endsWith(put[0]!) && put.length === 1)) out += put;
  }
  return out;
}

/** 0–1: how alike two skeletons are; 0 for skeletons too short to tell. Dice coefficient over adjacent letters (Dice 1945), edges counted. */
export function likeness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return a.length >= 2 && a === b ? 0.5 : 0;
  if (a === b) return 1;
  if (a[0] !== b[0]) return 0;
  let common = 0;
  const used = new Set<number>();
  for (let i = -1; i < a.length; i++) {
    for (let j = -1; j < b.length; j++) {
      if (!used.has(j) && a[i] === b[j] && a[i + 1] === b[j + 1]) {
        used.add(j);
        common++;
        break;
      }
    }
  }
  return (2 * common) / (a.length + b.length + 2);
}

/** How many letters in a row two skeletons have in common at most. */
export function commonRun(a: string, b: string): number {
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let n = 0;
      while (i + n < a.length && a[i + n] === b[j + n]) n++;
      if (n > best) best = n;
    }
  }
  return best;
}
