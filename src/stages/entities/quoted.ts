import type { EntityType } from "../../document.ts";
import { type Edges, edges, type Mention, mentionOf, take } from "./mention.ts";
import { normalOf, phraseOf } from "./normal.ts";
import type { Item, Row } from "./row.ts";

const included = new Set<EntityType>(["ORG", "EVENT", "FACILITY", "LAW"]);

/** Names in quotation marks beside a legal form (`ТОО «Арна»`, `«Арна» ЖШС`) or a noun that says what they are (газета, романы, novel). Works without the noun, the rest with it. */
export function quoted(row: Row, taken: Uint8Array, earlier: readonly Mention[]): Mention[] {
  const { items, lexicon, lang, text } = row;
  const { heads } = lexicon;
  const out: Mention[] = [];
  let there: Edges | undefined;
  for (let open = 0; open < items.length; open++) {
    const close = row.quote[open]!;
    if (close < 0 || !/^\p{Lu}|^\p{N}/u.test(items[open + 1]!.form.text)) continue;
    const kindOf = (item: Item | undefined): EntityType | undefined => {
      if (item === undefined || item.form.kind !== "word") return undefined;
      if (heads.legal.has(item.form.key) && item.form.capital !== "no") return "ORG";
      for (const key of item.form.keys) {
        const type = heads.quoted.get(key);
        if (type !== undefined) return type;
      }
      return undefined;
    };
    there ??= edges(earlier, items.length);
    // A state's name may stand between a law and its title.
    const beforeState = state(there.to.get(open));
    const afterState = state(there.from.get(close + 1));
    let from = open;
    let to = close + 1;
    let type: EntityType | undefined;
    let head: Item | undefined;
    const after = kindOf(items[close + 1]) ?? (afterState === undefined ? undefined : only(kindOf(items[afterState.to]), "LAW"));
    const before = kindOf(items[open - 1]) ?? (beforeState === undefined ? undefined : only(kindOf(items[beforeState.from - (lang === "en" && items[beforeState.from - 1]?.form.key === "the" ? 3 : lang === "en" ? 2 : 1)]), "LAW"));
    if (lang !== "kk" && before !== undefined || lang === "kk" && after === undefined && before !== undefined && heads.legal.has(items[open - 1]!.form.key)) {
      type = before;
      if (included.has(before!)) {
        from = kindOf(items[open - 1]) !== undefined ? open - 1 : beforeState!.from - (lang === "en" ? (items[beforeState!.from - 1]?.form.key === "the" ? 3 : 2) : 1);
        head = items[from];
      }
    } else if (after !== undefined && (lang !== "ru" || heads.legal.has(items[close + 1]!.form.key))) {
      type = after;
      if (included.has(after)) {
        to = kindOf(items[close + 1]) !== undefined ? close + 2 : afterState!.to + 1;
        head = items[to - 1];
      }
    }
    if (type === undefined || type === "ORG" && close - open > 12) continue;
    if (there.cut(from) || there.cut(to)) continue;
    out.push(mentionOf(row, from, to, { type, normal: head === undefined ? text.slice(items[from]!.start, items[to - 1]!.end) : normalOf(phraseOf(row, from, to), type, lang), rule: "quoted", why: `quotation marks beside ${head?.form.text ?? (lang === "kk" ? items[close + 1] : items[open - 1])?.form.text ?? "a head"}`, key: `q ${type} ${text.slice(items[open + 1]!.start, items[close - 1]!.end).toLowerCase()}` }));
    take(taken, from, to);
  }
  return out;
}

function state(m: Mention | undefined): Mention | undefined {
  return m?.type === "GPE" ? m : undefined;
}

function only(type: EntityType | undefined, wanted: EntityType): EntityType | undefined {
  return type === wanted ? type : undefined;
}
