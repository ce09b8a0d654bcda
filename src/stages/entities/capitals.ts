import { statistic } from "./falseFriends.ts";
import { type Inside, made } from "./heads.ts";
import type { Mention } from "./mention.ts";
import { monthAt } from "./months.ts";
import type { Row } from "./row.ts";

function anotherHead(row: Row, from: number, capital: (i: number) => boolean): boolean {
  for (let i = from; i < row.items.length && i - from < 8 && capital(i); i++) if (row.items[i]!.form.head !== undefined) return true;
  return false;
}

/** `Lake Tengiz`, `Sea of Azov`: the noun stands before the name. */
function ahead({ items }: Row, head: number): boolean {
  const { key } = items[head]!.form;
  return /^(?:lake|mount|mt|gulf|bay|strait|river|city|province|district)$/u.test(key) || key === "sea" && items[head + 1]?.form.key === "of";
}

/** English: a run of capitals with a head noun in it: Ulytau Archive Research Centre, University of Oslo, Lake Tengiz, Nura River. */
export function capitals(row: Row, inside: Inside): Mention[] {
  const { items, lexicon, text } = row;
  const out: Mention[] = [];
  if (row.shouting) return out;
  const capital = (i: number): boolean => items[i]!.form.kind === "word" && items[i]!.form.capital !== "no" && !(i === 0 ? /^(?:DET|ADP|PRON|CCONJ|SCONJ|ADV|AUX|VERB|PART)$/u : /^(?:DET|ADP|PRON|CCONJ|SCONJ|AUX|PART)$/u).test(items[i]!.word?.upos ?? "");
  for (let i = 0; i < items.length; i++) {
    // `Google, Inc. of Mountain View`: a legal form begins no name.
    if (!capital(i) || lexicon.heads.legal.has(items[i]!.form.key)) continue;
    let to = i;
    let head = -1;
    while (to < items.length && to - i < 14) {
      if (capital(to)) {
        if (items[to]!.form.head !== undefined && (head < 0 || items[head]!.form.head !== "ORG" || items[to - 1]?.form.capital !== "no")) head = to;
        to++;
        continue;
      }
      const item = items[to]!;
      // A link, and what follows it with a capital: `of`, `of the`, `and` only once there is a head.
      let next = to + 1;
      if (item.form.text === "-" && item.glued && items[next]?.glued === true && capital(next)) {
        to = next;
        continue;
      }
      if (!lexicon.heads.links.has(item.form.key) || item.form.kind !== "word" && item.form.text !== "&" || item.form.key !== "of" && head < 0) break;
      const joins = item.form.key === "and" || item.form.text === "&";
      if (joins && items[head]?.form.head !== "ORG") break;
      // `High School in Metairie`, `Hockey Club on May 15`; but `Centre for Research in Education`.
      if (item.form.key === "in" && !/^(?:research|stud(?:y|ies)|education|training)$/u.test(items[to - 1]!.form.key) || item.form.key === "on" && monthAt(row, to + 1) !== undefined) break;
      if (items[next]?.form.key === "the") {
        if (joins) break;
        next++;
        // `Fellow of the Royal Society`, `Dr Sue Black of the University of …`: who is of a body is none.
        if (head < 0 && item.form.key === "of" && next < items.length && capital(next)) {
          i = to = next;
          continue;
        }
      }
      // `University of Oslo and Nazarbayev University` are two, `the West Bank and Israel` too.
      if (joins && (anotherHead(row, next, capital) || next < items.length && inside(next)?.type === "GPE")) break;
      if (next >= items.length || !capital(next) || inside(next)?.type === "PERSON") break;
      to = next;
    }
    // `Atbasar uyezd`
    if (head < 0 && to < items.length && /^(?:GPE|LOCATION)$/u.test(items[to]!.form.head ?? "") && items[to]!.form.capital === "no" && items[i]!.word?.upos === "PROPN" && /^(?:region|oblast|district|county|province|uyezd|volost|village|river|mountains|valley|reservoir)$/u.test(items[to]!.form.key)) {
      head = to;
      to++;
    }
    if (head < 0 || to - i < 2) {
      i = Math.max(i, to - 1);
      continue;
    }
    const type = items[head]!.form.key === "district" && items[head - 1]?.form.key === "school" ? "ORG" : items[head]!.form.head!;
    // A head alone before its name: `Lake Tengiz`, `Ministry of …`; other heads come last.
    const first = head === i;
    if (first && items[i + 1]!.form.capital === "no" && !/^(?:of|for|on)$/u.test(items[i + 1]!.form.key) || first && items[i + 1]!.form.capital !== "no" && type === "ORG") {
      i = to - 1;
      continue;
    }
    if (statistic(row, i, to)) {
      i = to - 1;
      continue;
    }
    // Other places end in their head: `Steppe Economic Review` is none.
    if (type !== "ORG" && type !== "LAW" && type !== "EVENT" && head !== to - 1 && !(first && ahead(row, head))) {
      i = to - 1;
      continue;
    }
    // `State Department | Arabists`, `News Center | Webmaster`: a body ends in its noun (Imperial College London).
    if (type === "ORG" && !first && head + 1 < to && capital(head + 1) && inside(head + 1)?.type !== "GPE") to = head + 1;
    const name = type === "GPE" || type === "LOCATION" ? text.slice(items[first ? i + 1 : i]!.start, items[first ? to - 1 : Math.max(i, head - 1)]!.end) : undefined;
    out.push(made(row, i, to, type, text.slice(items[i]!.start, items[to - 1]!.end), "head/capitals", name));
    i = to - 1;
  }
  return out;
}
