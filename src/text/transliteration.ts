/**
 * Names as they sound, so that they can be compared across scripts: Токаев, Тоқаев, Tokayev, Toqaev. A word becomes a string of sounds in which the usual
 * romanisations fall together (BGN/PCGN, ISO 9, ГОСТ 7.79, the Kazakh alphabets of 2017–2021); what they leave open costs little in the
 * comparison, what no romanisation mixes up costs much. Names that were not written in Cyrillic first may be read as in their own language.
 *
 * Sounds: vowels `a ä e i ı o ö u ü y`, `Z` ж, `S` ш щ, `C` ч, `c` ц, `h` х, `j` й, `U` and `W` an English u and w; the others as in Latin.
 */

const cyrillic: Readonly<Record<string, string>> = {
  а: "a", ә: "ä", б: "b", в: "v", г: "g", ғ: "g", ґ: "g", д: "d", дж: "Z", е: "e", ё: "e", ж: "Z", з: "z", и: "i", й: "j", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n",
  нг: "n", нғ: "n", ңг: "n", ңғ: "n", о: "o", ө: "ö", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "ü", ф: "f", х: "h", һ: "h", ц: "c", тс: "c", ч: "C", ш: "S", щ: "S", ъ: "", ы: "y",
  і: "ı", ї: "ji", є: "je", ь: "", э: "e", ю: "ju", я: "ja", ў: "u",
};

/** Russian and Kazakh names in Latin letters; `y` and `i` beside vowels are seen to afterwards. */
const latin: Readonly<Record<string, string>> = {
  a: "a", b: "b", c: "k", d: "d", e: "e", f: "f", g: "g", h: "h", i: "i", j: "Z", k: "k", l: "l", m: "m", n: "n", o: "o", p: "p", q: "k", r: "r", s: "s", t: "t", u: "u", v: "v",
  w: "u", x: "ks", y: "y", z: "z", ä: "ä", á: "ä", ö: "ö", ó: "ö", ő: "ö", ü: "ü", ú: "ü", ű: "ü", ū: "u", ŭ: "u", ý: "u", ı: "i", ğ: "g", ǵ: "g", ş: "S", ș: "S", š: "S", ŝ: "S", ç: "C",
  č: "C", ć: "C", ñ: "n", ń: "n", ŋ: "n", ž: "Z", ż: "Z", ź: "z", ś: "s", ł: "l", é: "e", è: "e", ê: "e", ë: "e", ß: "s", æ: "e", ø: "ö", å: "o",
  shch: "S", sch: "S", sh: "S", ch: "C", zh: "Z", kh: "h", ts: "c", tz: "c", dzh: "Z", dj: "Z", gh: "g", ph: "f", th: "t", ck: "k", ng: "n", ce: "se", ci: "si", cy: "si",
};

const polish: Readonly<Record<string, string>> = { ...latin, rz: "Z", cz: "C", sz: "S", szcz: "S", w: "v", j: "j", ch: "h", c: "c", ce: "ce", ci: "Ci", cy: "cy", ó: "u", sch: "S" };
const german: Readonly<Record<string, string>> = { ...latin, tsch: "C", w: "v", j: "j", z: "c", ch: "h", ei: "aj", eu: "oj", äu: "oj", ie: "i", ah: "a", eh: "e", oh: "o", uh: "u", ih: "i", v: "f", th: "t" };
const english: Readonly<Record<string, string>> = {
  ...latin, u: "U", w: "W", wh: "W", aw: "au", ow: "ou", ee: "i", oo: "u", ea: "i", ay: "ej", ey: "ej", ah: "a", oh: "o", eh: "e", igh: "aj", ng: "n", qu: "kv", c: "k", x: "ks", gh: "",
};

const turkish: Readonly<Record<string, string>> = { ...latin, c: "Z", ce: "Ze", ci: "Zi", ç: "C", ğ: "", ı: "y", ə: "ä", x: "h", q: "g", ü: "ü", y: "j" };
const french: Readonly<Record<string, string>> = { ...latin, au: "o", eau: "o", ou: "u", oi: "ua", ai: "e", eu: "e", ch: "S", qu: "k", gn: "n", c: "k", h: "" };

const vowel = /[aäeiıoöuüyUW]/u;

function read(word: string, table: Readonly<Record<string, string>>): string {
  let out = "";
  for (let i = 0; i < word.length;) {
    let size = Math.min(4, word.length - i);
    while (size > 1 && table[word.slice(i, i + size)] === undefined) size--;
    let sound = table[word.slice(i, i + size)] ?? plain(word[i]!, table);
    // нг is one sound only where a Kazakh ң stands for it; in Latin too few vowels tell: compared with its own cost.
    const next = word[i + size] ?? "";
    const before = out.at(-1) ?? "";
    const latinVowel = /[aeiouyäöüáéóúıū]/u;
    if (sound === "y" && table !== cyrillic && latinVowel.test(next) && next !== "y") sound = "j";
    else if ((sound === "y" || sound === "i") && table !== cyrillic && vowel.test(before) && before !== "i" && !"yi".includes(before)) sound = "j";
    else if (sound.startsWith("e") && (before === "" ? table === cyrillic && word[i] === "е" : vowel.test(before) && word[i] !== "э")) sound = `j${sound}`;
    for (const s of sound) if (s !== out.at(-1)) out += s;
    i += size;
  }
  return out.replace(/(?:ij|yj|iy|y|ıj)$/u, "i");
}

function plain(letter: string, table: Readonly<Record<string, string>>): string {
  const bare = letter.normalize("NFD")[0]!;
  return table[bare] ?? "";
}

/** The readings of a word in lower or upper case, the likeliest first: one for Cyrillic, up to six for Latin. Words over 64 characters have none. */
export function readings(word: string): readonly string[] {
  if (word.length > 64) return [];
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(word, found = readAll(word));
  }
  return found;
}

const known = new Map<string, readonly string[]>();
/** Names come back: so many are kept. */
const mostKnown = 10_000;

function readAll(word: string): readonly string[] {
  const low = word.toLowerCase();
  if (/\p{Script=Cyrillic}/u.test(low)) return [read(low, cyrillic)];
  const own = read(low, latin);
  const foreign = [read(low, polish), read(low, german), read(low.replace(/(?<=\p{L}{3})e$/u, ""), english)];
  if (/c|ğ|ə/u.test(low)) foreign.push(read(low, turkish));
  if (/[lt][ts]$|[sxtde]$|au|ou|eu/u.test(low)) foreign.push(read(low.replace(/(?<=\p{L}{3})(?:l?t|[sxd]|es?)$/u, ""), french));
  return [...new Set([own, ...foreign])];
}

/** Sound pairs that romanisations or the two Cyrillic alphabets leave open, and what mistaking them costs. */
const near = new Map<string, number>();
for (const [pairs, cost] of [
  ["aä öo öü üu öu ıi ye ıe yı yi uW", 0.05], ["äe ij yj ıj Uu vW", 0.15], ["Ua yu ıu ei eä öe üi ja", 0.3], ["ou ae ao ea äo eo", 0.45],
  ["hk cs uv gh kg Ss Cc Zj sz nm", 0.4], ["bp td vf CS Zz ch", 0.45],
] as const) {
  for (const pair of pairs.split(" ")) {
    near.set(pair, Math.min(cost, near.get(pair) ?? 9));
    near.set(pair[1]! + pair[0]!, Math.min(cost, near.get(pair[1]! + pair[0]!) ?? 9));
  }
}

function change(a: string, b: string): number {
  if (a === b) return 0;
  const known = near.get(a + b);
  if (known !== undefined) return known;
  return vowel.test(a) === vowel.test(b) ? (vowel.test(a) ? 0.7 : 1.2) : 1.6;
}

/** й goes and comes before vowels (Tokaev, Tokayev), hardly before consonants (Байжанов is not Бажанов). */
function loss(sound: string, next: string | undefined): number {
  return sound === "j" ? (next === undefined || vowel.test(next) ? 0.15 : 0.6) : sound === "h" || sound === "W" ? 0.4 : vowel.test(sound) ? 0.55 : 0.9;
}

/** 1 − the cheapest way from one string of sounds to the other (weighted Levenshtein) over the length of the longer one, at least 4. */
export function likenessOfSounds(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  if (a === "" || b === "") return 0;
  let row = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1]! + loss(b[j - 1]!, b[j]);
  for (let i = 1; i <= a.length; i++) {
    const next = new Float64Array(b.length + 1);
    next[0] = row[0]! + loss(a[i - 1]!, a[i]);
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j - 1]! + change(a[i - 1]!, b[j - 1]!), row[j]! + loss(a[i - 1]!, a[i]), next[j - 1]! + loss(b[j - 1]!, b[j]));
    row = next;
  }
  return Math.max(0, 1 - row[b.length]! / Math.max(4, a.length, b.length));
}

/** How alike two words sound, 0–1; a reading as in another language counts a little less. */
export function alike(a: string, b: string): number {
  let best = 0;
  const [left, right] = [readings(a), readings(b)];
  left.forEach((x, i) => right.forEach((y, j) => {
    const like = likenessOfSounds(x, y) * (i + j === 0 ? 1 : 0.985);
    if (like > best) best = like;
  }));
  return best;
}

const classes: Readonly<Record<string, string>> = { b: "P", p: "P", v: "F", f: "F", g: "K", k: "K", h: "K", d: "T", t: "T", z: "S", s: "S", c: "S", C: "S", S: "S", Z: "S", l: "L", r: "R", m: "N", n: "N", W: "F" };

/** Classes of consonants that names alike have in common, for looking them up: a key for each reading. A word without consonants is its first vowel. */
export function soundKeys(word: string): readonly string[] {
  const keys = new Set<string>();
  for (const sounds of readings(word)) {
    let key = "";
    for (const s of sounds) {
      const c = classes[s];
      if (c !== undefined && !key.endsWith(c)) key += c;
    }
    keys.add(key === "" ? (sounds[0] ?? "") : key);
  }
  return [...keys];
}

/** May two initials (`Ж`, `Zh`, `J`) begin the same name, or one begin the other's name? */
export function sameInitial(a: string, b: string): boolean {
  const first = (word: string): readonly string[] => readings(word).flatMap((r) => (r.startsWith("j") && r.length > 1 ? [r[0]!, r[1]!] : [r[0] ?? ""]));
  const soft = new Set(["hk", "kh", "ei", "ie", "yi", "iy", "aä", "äa", "oö", "öo", "uü", "üu", "ıi", "iı", "ye", "ey", "gh", "hg", "je", "ej", "uW", "Wu", "vW", "Wv", "uU", "Uu", "Ss", "sS"]);
  return first(a).some((x) => x !== "" && first(b).some((y) => x === y || soft.has(x + y)));
}
