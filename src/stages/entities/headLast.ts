import { type Inside, isCase, made } from "./heads.ts";
import type { Mention } from "./mention.ts";
import { normalOf, phraseOf } from "./normal.ts";
import type { Row } from "./row.ts";

/** Kazakh: the head comes last in its possessive form: Қазақстан Республикасының Көлік министрлігі; Атбасар уезі; Шідерті өзені. */
export function headLast(row: Row, inside: Inside): Mention[] {
  const { items, lexicon, text } = row;
  const out: Mention[] = [];
  for (let h = 1; h < items.length; h++) {
    const head = items[h]!;
    const type = head.form.head;
    if (type === undefined || inside(h) !== undefined || row.shouting && row.section !== "keywords") continue;
    const key = head.form.keys.find((k) => lexicon.heads.nouns.has(k))!;
    if (key === "қ" && !head.form.text.endsWith(".")) continue;
    const reach = type === "ORG" ? 9 : type === "GPE" || type === "LOCATION" ? 2 : 3;
    let from = h;
    let best = -1;
    while (from > 0 && h - from < reach) {
      const item = items[from - 1]!;
      const there = inside(from - 1);
      if (there !== undefined) {
        if (type === "GPE" && from === h && there.type === "GPE" && there.to === h && !/^(?:қ|қаласы)$/u.test(key)) {
          from = best = there.from;
          break;
        }
        // `Ұлыбританиядағы университет`: where it is, and no part of its name.
        if (type !== "ORG" && type !== "LAW" || !/GPE|LOCATION|PERSON/u.test(there.type) || /[дт](?:ағы|егі)$/u.test(items[there.to - 1]!.form.key)) break;
        from = best = there.from;
        continue;
      }
      if (item.form.kind !== "word" || item.form.text.endsWith(".") && !/^\p{Lu}/u.test(item.form.text)) break;
      const link = lexicon.heads.links.has(item.form.key);
      if (!link && !lexicon.heads.namedAfter.has(item.form.key)) {
        if (!/NOUN|ADJ|PROPN|NUM|X/u.test(item.word?.upos ?? "X")) break;
        // Other cases than nominative and genitive are other parts of the sentence.
        // A common noun in the genitive owns, and is no part of the name.
        if (isCase(item, "Gen") && (from === h || item.word?.upos === "NOUN") || /(?:дағы|дегі|тағы|тегі)$/u.test(item.form.key)) break;
        if (/Case=(?:Loc|Abl|Dat|Acc|Ins)/u.test(item.word?.feats ?? "")) break;
      } else if (type !== "ORG") break;
      from--;
      if (item.form.capital !== "no") best = from;
    }
    if (best < 0) continue;
    // One capital at the beginning of the sentence says little.
    if (best === 0 && items[0]!.form.capital === "first" && inside(0) === undefined && type !== "ORG" && items[0]!.word?.upos !== "PROPN") continue;
    if (type !== "ORG" && type !== "LAW" && !items.slice(best, h).every((i) => i.form.capital !== "no" || i.form.kind === "mark")) continue;
    const normal = normalOf(phraseOf(row, best, h + 1), type, row.lang);
    out.push(made(row, best, h + 1, type, normal, "head/possessive", type === "GPE" || type === "LOCATION" ? text.slice(items[best]!.start, items[h - 1]!.end) : undefined));
  }
  return out;
}
