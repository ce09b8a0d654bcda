const letters: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", ґ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o",
  ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "kh", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", і: "i", ь: "", э: "e",
  ю: "yu", я: "ya", ї: "yi", є: "ye", ў: "u", ı: "i", ł: "l", ø: "o", æ: "ae", ß: "ss",
};

/** A name as it may stand in an id: small Latin letters and digits, words joined by `-` (BGN/PCGN without marks): `касым-жомарт токаев` → `kasym-zhomart-tokaev`. */
export function romanised(name: string): string {
  let out = "";
  for (const c of name.toLowerCase().slice(0, 200)) {
    const plain = letters[c] ?? c.normalize("NFD").replace(/\p{M}/gu, "");
    out += /^[a-z0-9]*$/u.test(plain) ? plain : "-";
  }
  return out.replace(/^-+|-+$/gu, "").replace(/-{2,}/gu, "-").slice(0, 60).replace(/-$/u, "");
}
