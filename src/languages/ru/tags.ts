/**
 * Tags (UPOS and features) as small integers, with the parts of a tag the disambiguation looks at as hashes in columns. The integers hold
 * for one process only; the hashes depend on nothing but the tag's text, so weights learned elsewhere fit.
 */
export interface Tag { readonly id: number; readonly upos: string; readonly feats: string; readonly finite: boolean }

const ids = new Map<string, Map<string, number>>();
const tags: Tag[] = [];

/**
 * Columns over tags: hashes of the whole tag (`full`), of UPOS, case, number and gender (`shape`), of UPOS and case (`cased`), of UPOS and
 * verb form (`kind`); and `traits`, the values that agree, packed in bits: case 0–3, number 4–5, gender 6–7, animacy 8–9 (0 for none),
 * finite 10, nominative noun or pronoun 11.
 */
export const columns = {
  full: new Int32Array(1024), shape: new Int32Array(1024), cased: new Int32Array(1024), kind: new Int32Array(1024), traits: new Int32Array(1024),
};

/** FNV-1a over UTF-16 units, mixed once more. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let k = 0; k < text.length; k += 1) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

const order: Readonly<Record<string, readonly string[]>> = {
  Case: ["", "Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par", "Voc"], Number: ["", "Sing", "Plur"], Gender: ["", "Masc", "Fem", "Neut"], Animacy: ["", "Anim", "Inan"],
};

/** The number of a tag, the same for the same text. */
export function tagId(upos: string, feats: string): number {
  let own = ids.get(upos);
  if (own === undefined) ids.set(upos, own = new Map());
  const known = own.get(feats);
  if (known !== undefined) return known;
  const value = (name: string) => feats.split("|").find((feat) => feat.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  const code = (name: string) => Math.max(0, order[name]!.indexOf(value(name)));
  const form = value("VerbForm") + value("Variant") + value("Mood") + value("Degree").replace("Pos", "") + value("NumType").replace("Card", "") + (value("Abbr") && "Abbr");
  const id = tags.length;
  if (id === columns.full.length) {
    for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
      const wider = new Int32Array(id * 2);
      wider.set(columns[name]);
      columns[name] = wider;
    }
  }
  const finite = value("VerbForm") === "Fin" || value("Variant") === "Short";
  const subject = (upos === "NOUN" || upos === "PROPN" || upos === "PRON") && value("Case") === "Nom";
  columns.full[id] = hashText(`${upos} ${feats}`);
  columns.shape[id] = hashText(`${upos} ${form} ${value("Case")} ${value("Number")} ${value("Gender")} ${value("Person")}`);
  columns.cased[id] = hashText(`${upos} ${form} ${value("Case")}`);
  columns.kind[id] = hashText(`${upos} ${value("VerbForm")}${value("Variant")}`);
  columns.traits[id] = code("Case") | code("Number") << 4 | code("Gender") << 6 | code("Animacy") << 8 | (finite ? 1 : 0) << 10 | (subject ? 1 : 0) << 11;
  tags.push({ id, upos, feats, finite });
  own.set(feats, id);
  return id;
}

export function tagOf(id: number): Tag {
  return tags[id]!;
}
