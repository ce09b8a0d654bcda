/** How Russian words are written: stress marks, ё, capitals. */

/** Stress marks and soft hyphens left out; й and ё stay, being single letters in NFC. */
export function plain(form: string): string {
  return /[\u0300\u0301\u00ad]/.test(form) ? form.replace(/[\u0300\u0301\u00ad]/g, "") : form;
}

/** е for ё, as UD lemmas have it. */
export function foldYo(text: string): string {
  return text.includes("ё") || text.includes("Ё") ? text.replaceAll("ё", "е").replaceAll("Ё", "Е") : text;
}

/** A word in lower case in the orthography before 1918 as it is written today (`міръ` → `мир`); `undefined` where nothing shows that it is one. */
export function modern(form: string): string | undefined {
  if (!/[ѣѳѵ]|.ъ$|і[аеиоуыэюяй]/u.test(form)) return undefined;
  return form.replace(/ъ$/u, "").replace(/ѣ/gu, "е").replace(/[іѵ]/gu, "и").replace(/ѳ/gu, "ф");
}

export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();
export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The lemma of a name: capitals where the form has them part by part (`Нью-Йорке` → `Нью-Йорк`), at least the first. */
export function nameCase(lemma: string, form: string): string {
  const parts = form.split("-");
  return lemma.split("-").map((part, k) => {
    const model = parts[k] ?? "";
    return k === 0 && !parts.some(isCapitalised) || isCapitalised(model) ? part.slice(0, 1).toUpperCase() + part.slice(1) : part;
  }).join("-");
}

/**
 * Written shape for the model: 0 lower case, 1 first letter capital, 2 all capitals, 3 capitals inside, 4 with digits, 5 no letters, 6 one capital letter.
 */
export function shapeOf(form: string): number {
  if (/\p{Nd}/u.test(form)) return 4;
  if (!/\p{L}/u.test(form)) return 5;
  if (!/\p{Lu}/u.test(form)) return 0;
  const letters = form.replace(/\P{L}/gu, "");
  if (letters.length === 1) return 6;
  if (isUpper(letters)) return 2;
  return /^\p{Lu}[^\p{Lu}]*(?:-\p{Lu}?[^\p{Lu}]*)*$/u.test(form) ? 1 : 3;
}
