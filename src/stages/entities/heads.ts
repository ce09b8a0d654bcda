import type { EntityType } from "../../document.ts";
import type { Mention } from "./mention.ts";
import type { Item, Row } from "./row.ts";

/** The mention found before that covers an item, if any. */
export type Inside = (index: number) => Mention | undefined;

export const feat = (item: Item, name: string): string | undefined => new RegExp(`(?:^|\\|)${name}=([^|]+)`, "u").exec(item.word?.feats ?? "")?.[1];
export const isCase = (item: Item, value: string): boolean => (item.word?.feats ?? "").includes(`Case=${value}`);

/** A mention with a head; `name`: what it is known by without the head. */
export function made(row: Row, from: number, to: number, type: EntityType, normal: string, rule: string, name?: string): Mention {
  return { start: row.items[from]!.start, end: row.items[to - 1]!.end, from, to, type, lang: row.lang, normal, rule, why: `head ${type}`, ...(name === undefined ? {} : { key: `n ${type} ${name.toLowerCase()}` }) };
}
