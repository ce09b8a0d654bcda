/** A part of speech with its features, interned: equal tags are one object. */
export interface Tag {
  readonly id: number;
  readonly upos: string;
  readonly xpos: string;
  /** CoNLL-U features in UD order, `""` for none. */
  readonly feats: string;
  /** 32-bit hashes: of the whole, of part of speech with case, verb form and possession, and of the part of speech. */
  readonly full: number;
  readonly coarse: number;
  readonly pos: number;
}

const interned = new Map<string, Tag>();
const ordered = new Map<string, string>();

/** FNV-1a over UTF-16 units: the same on every machine. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) | 0;
}

/** The tag of a UPOS, an XPOS and features in any order; of a feature named twice the last value holds, an empty value drops it. */
export function tagOf(upos: string, xpos: string, feats: string): Tag {
  const key = `${upos}\t${xpos}\t${inOrder(feats)}`;
  const known = interned.get(key);
  if (known !== undefined) return known;
  const sorted = inOrder(feats);
  const has = (name: string): string => new RegExp(`(?:^|\\|)${name}=([^|]*)`, "u").exec(sorted)?.[1] ?? "";
  const coarse = `${upos} ${xpos} ${has("Case")} ${has("VerbForm")} ${has("Mood")} ${has("Aspect")} ${has("Person\\[psor\\]")} ${has("NumType")} ${has("PronType")}`;
  const tag: Tag = { id: interned.size, upos, xpos, feats: sorted, full: hash(key), coarse: hash(coarse), pos: hash(`${upos} ${xpos}`) };
  interned.set(key, tag);
  return tag;
}

function inOrder(feats: string): string {
  const known = ordered.get(feats);
  if (known !== undefined) return known;
  const values = new Map<string, string>();
  for (const f of feats.split("|")) {
    const at = f.indexOf("=");
    if (at > 0) values.set(f.slice(0, at), f.slice(at + 1));
  }
  const out = [...values].filter(([, v]) => v !== "").map(([k, v]) => [k.toLowerCase(), `${k}=${v}`] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([, f]) => f).join("|");
  ordered.set(feats, out);
  return out;
}
