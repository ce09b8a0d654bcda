/** Endings of Kazakh names and nouns: what may be taken off a word to find a listed name. */

/** Case endings after a bare stem, with the two or three shapes harmony and assimilation give them. */
const cases = ["ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "а", "е", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен",
  "мен", "бен", "пен", "дағы", "дегі", "тағы", "тегі", "нікі", "дікі", "тікі"];
/** After a third person possessive ending, which stays (Республика-сы-н). */
const afterPossessive = ["н", "на", "не", "нда", "нде", "нан", "нен", "ндағы", "ндегі", "ның", "нің", "мен"];
const plural = ["лар", "лер", "дар", "дер", "тар", "тер"];

const whole = new Set(cases);
for (const p of plural) {
  whole.add(p);
  for (const c of cases) whole.add(p + c);
}
const possessed = new Set(afterPossessive);
const longest = Math.max(...[...whole].map((e) => e.length));

/** Shorter forms of which `word` (lower case) may be an inflected form; also without a hyphen (`АҚШ-тың` → `ақш`). Stems of two letters or more; of one only before a hyphen. */
export function stems(word: string): readonly string[] {
  const out: string[] = [];
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0 && whole.has(word.slice(hyphen + 1))) out.push(word.slice(0, hyphen));
  for (let cut = word.length - 1; cut >= 3 && word.length - cut <= longest; cut--) {
    const ending = word.slice(cut);
    const last = word[cut - 1]!;
    if (whole.has(ending) && fits(last, ending) || possessed.has(ending) && (last === "ы" || last === "і")) out.push(word.slice(0, cut));
  }
  return out;
}

const vowels = "аәеиіоөуұүыэюя";
const voiceless = "кқпстфхцчшщбвгд";

/** Does the first sound of the ending go with the last sound of the stem? */
function fits(last: string, ending: string): boolean {
  const first = ending[0]!;
  const vowel = vowels.includes(last);
  if (first === "а" || first === "е") return last === "ы" || last === "і" || last === "м" || last === "ң";
  if (first === "т" || first === "қ" || first === "к" || first === "п") return voiceless.includes(last);
  if (first === "н") return vowel || last === "м" || last === "н" || last === "ң";
  if (first === "л") return vowel || last === "р" || last === "й";
  if (first === "ғ" || first === "г") return !"кқпстфхцчшщ".includes(last);
  return !"кқпстфхцчшщ".includes(last) || ending.startsWith("мен") || ending.startsWith("бен");
}
