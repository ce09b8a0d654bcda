import type { EntityType } from "../../document.ts";
import { type Mention, mentionOf } from "./mention.ts";
import type { Item, Row } from "./row.ts";

/** The mention found before that covers an item, if any. */
export type Inside = (index: number) => Mention | undefined;

export const feat = (item: Item, name: string): string | undefined => new RegExp(`(?:^|\\|)${name}=([^|]+)`, "u").exec(item.word?.feats ?? "")?.[1];
export const isCase = (item: Item, value: string): boolean => (item.word?.feats ?? "").includes(`Case=${value}`);

/** A mention with a head; `name`: what it is known by without the head. */
export function made(row: Row, from: number, to: number, type: EntityType, normal: string, rule: string, name?: string): Mention {
  return mentionOf(row, from, to, { type, normal, rule, why: `head ${type}`, key: name === undefined ? undefined : `n ${type} ${name.toLowerCase()}` });
}
