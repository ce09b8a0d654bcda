/** A word of a mention as the tagger saw it. */
export interface PhraseWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  /** No space stands before it. */
  readonly glued?: boolean;
}

/** The words of a mention → their forms in the mention's dictionary form, one for each (`""` for one that falls away). */
export type Nominative = (words: readonly PhraseWord[], kind: "person" | "name" | "common") => readonly string[];

const openers = new Set(["«", "“", "„", "\"", "‹", "("]);
const closers = new Set(["»", "”", "“", "\"", "›", ")"]);

/** The words outside quotation marks and brackets; where all of the phrase is in one pair, the words inside. Indices. */
export function outside(words: readonly PhraseWord[]): readonly number[] {
  const out: number[] = [];
  const inner: number[] = [];
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    if (openers.has(form) && (depth === 0 || form !== "\"" && form !== "“")) depth++;
    else if (closers.has(form) && depth > 0) depth--;
    else (depth === 0 ? out : inner).push(i);
  }
  return out.length === 0 ? inner : out;
}

/** The word with the capitals of another: all, the first of each part, or none. */
export function cased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  const parts = like.split("-");
  const own = word.split("-");
  return own.map((p, i) => (/^\p{Lu}/u.test(parts[own.length === parts.length ? i : 0]!) ? p.charAt(0).toUpperCase() + p.slice(1) : p)).join("-");
}

/** The value of a feature, `""` where it is not told. */
export function feat(feats: string, name: string): string {
  const at = feats.startsWith(`${name}=`) ? 0 : feats.indexOf(`|${name}=`) + 1;
  if (at === 0 && !feats.startsWith(`${name}=`)) return "";
  const from = at + name.length + 1;
  const end = feats.indexOf("|", from);
  return feats.slice(from, end < 0 ? undefined : end);
}
