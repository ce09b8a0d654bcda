import { feat, type Inside, isCase, made } from "./heads.ts";
import type { Mention } from "./mention.ts";
import { normalOf, phraseOf } from "./normal.ts";
import type { Item, Row } from "./row.ts";

/** Russian: Волжский государственный университет; Институт мировой экономики и политики; Атбасарский уезд; река Нура; улица Абая. */
export function headFirst(row: Row, inside: Inside): Mention[] {
  const { items } = row;
  const out: Mention[] = [];
  for (let h = 0; h < items.length; h++) {
    const head = items[h]!;
    const type = head.form.head;
    if (type === undefined || inside(h) !== undefined || row.shouting && row.section !== "keywords") continue;
    let from = h;
    while (from > 0 && h - from < 6 && agrees(items[from - 1]!) && inside(from - 1) === undefined) from--;
    while (from < h && items[from]!.form.capital === "no") from++;
    // `Новая область` at the beginning of a sentence is any area.
    const proper = from < h && (from > 0 || relational(items[from]!));
    if (type === "ORG") {
      const body = organisation(row, from, h, proper, inside);
      if (body !== undefined) {
        out.push(body);
        h = body.to - 1;
      }
      continue;
    }
    if (proper && h - from <= 3 && head.form.capital !== "all" && relational(items[h - 1]!) && type !== "WORK" && type !== "LAW") {
      out.push(made(row, from, h + 1, type, normalOf(phraseOf(row, from, h + 1), type, row.lang), "head/adjective", stem(items[from]!.form.key)));
      continue;
    }
    const name = items[h + 1];
    if (type === "EVENT" || type === "LAW" || name === undefined || name.form.kind !== "word" || name.form.capital === "no" || inside(h + 1) !== undefined || /VERB|ADP|PRON/u.test(name.word?.upos ?? "")) continue;
    if (head.form.key.length === 1 && !head.form.text.endsWith(".")) continue;
    // A street has its noun in its name; a river or a town is named without.
    const to = h + 2 + (items[h + 2]?.form.capital === "first" && items[h + 2]!.word?.upos === "PROPN" && inside(h + 2) === undefined && type === "FACILITY" ? 1 : 0);
    if (type === "FACILITY") out.push(made(row, h, to, type, normalOf(phraseOf(row, h, to), type, row.lang), "head/name"));
    else out.push(made(row, h + 1, h + 2, type, normalOf(phraseOf(row, h + 1, h + 2), type, row.lang), "head/name", stem(name.form.key)));
    h = to - 1;
  }
  return out;
}

const relational = (item: Item): boolean => /(?:ск|цк)/u.test(item.form.key) && /ADJ|PROPN/u.test(item.word?.upos ?? "");
/** The name in an adjective or noun, for comparing: Атбасарский, Атбасара → атбасар. */
const stem = (key: string): string => key.replace(/(?:инск|овск|ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u, "").replace(/[аеиоуыьяю]+$/u, "");

function agrees(item: Item): boolean {
  return item.form.kind === "word" && (item.word?.upos === "ADJ" || /(?:ский|ского|скому|ским|ском|ская|ской|скую)$/u.test(item.form.key));
}

/** Lower-case genitives after these are part of the name. */
function organisation(row: Row, from: number, h: number, proper: boolean, inside: Inside): Mention | undefined {
  const { items, lexicon } = row;
  const { heads } = lexicon;
  const head = items[h]!;
  const capital = head.form.capital === "first" || from < h;
  let to = h + 1;
  let evidence = proper || row.section === "affiliation" && capital;
  let last = to;
  while (to < items.length && to - h < 12) {
    const item = items[to]!;
    const there = inside(to);
    if (row.quote[to]! > 0 && to === h + 1 && capital) {
      to = last = row.quote[to]! + 1;
      evidence = true;
      continue;
    }
    if (heads.namedAfter.has(item.form.key)) {
      const name = inside(to + 1);
      let end = name?.to ?? to + 1;
      if (name === undefined) while (end < items.length && end - to < 5 && (items[end]!.form.capital !== "no" || /^\p{Lu}\./u.test(items[end]!.form.text) || items[end]!.form.key === "аль")) end++;
      if (end === to + 1) break;
      to = last = end;
      evidence = true;
      continue;
    }
    if (!capital) break;
    if (there !== undefined && /GPE|LOCATION/u.test(there.type) && there.from === to) {
      if (!isCase(item, "Gen") && !/^\p{Lu}+$/u.test(item.form.text) && feat(item, "InflClass") !== "Ind") break;
      to = last = there.to;
      evidence = true;
      continue;
    }
    if (there !== undefined || item.form.kind !== "word" || heads.generic.has(item.form.key)) break;
    if (heads.links.has(item.form.key)) {
      to++;
      continue;
    }
    const oblique = isCase(item, "Gen") || items[last]?.form.key === "по" && isCase(item, "Dat") || last < to && items[to - 1]?.form.key === "по" || isCase(item, "Dat") && items.slice(h, to).some((i) => i.form.key === "по");
    if (!oblique || !/NOUN|ADJ|PROPN/u.test(item.word?.upos ?? "") || head.form.capital !== "first" && from === h) break;
    to++;
    last = to;
    // At the beginning of a sentence a head with one genitive is a common noun as often as not.
    if (item.form.capital !== "no" || to - h > 2) evidence = true;
  }
  to = last;
  if (!capital && !(to > h + 1 && evidence)) return undefined;
  if (!evidence && (from === 0 || to === h + 1)) return undefined;
  if (to === h + 1 && from === h) return undefined;
  return made(row, from, to, "ORG", normalOf(phraseOf(row, from, to), "ORG", row.lang), "head/body");
}
