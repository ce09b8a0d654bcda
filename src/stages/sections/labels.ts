import type { LangCode } from "../../document.ts";
import type { Headings } from "../../languages/headings.ts";
import { isBreak, isSpace } from "./lines.ts";

/** The lists of `Headings` that hold labels. */
export type LabelKind = "abstract" | "keywords" | "references" | "authors" | "footnotes" | "body" | "structure" | "classification" | "history" | "captions";
const kinds = ["abstract", "keywords", "references", "authors", "footnotes", "body", "structure", "classification", "history", "captions"] as const satisfies readonly LabelKind[];

/** A form found in the text: up to `end` (after its last letter), in which lists of which language it stands. */
export interface Found {
  readonly end: number;
  readonly lang: LangCode;
  readonly kinds: ReadonlySet<LabelKind>;
  /** The first of the language's body headings: nothing stands before it but the front matter. */
  readonly opening: boolean;
}

interface Node { readonly next: Map<number, Node>; readonly ends: { lang: LangCode; kinds: Set<LabelKind>; opening: boolean }[] }

/** Labels of all languages as a trie over letters; spaces and hyphens between letters do not count, so letter-spaced and broken labels are found too. */
export interface Labels { readonly root: Node }

/** For every unit its lower case, ё as е; 0 before the first question. */
const folded = new Uint16Array(0x10000);

function fold(unit: number): number {
  const known = folded[unit]!;
  if (known !== 0) return known;
  const lower = String.fromCharCode(unit).toLowerCase();
  return (folded[unit] = lower === "ё" ? 0x435 : lower.charCodeAt(0));
}
const isLetter = (unit: number): boolean => (unit < 128 ? (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) : /\p{L}/u.test(String.fromCharCode(unit)));

export function labelsOf(languages: Readonly<Record<string, Headings>>): Labels {
  const root: Node = { next: new Map(), ends: [] };
  for (const [lang, headings] of Object.entries(languages) as [LangCode, Headings][]) {
    for (const kind of kinds) {
      headings[kind].forEach((form, rank) => {
        let node = root;
        for (const letter of form) {
          const unit = letter.charCodeAt(0);
          if (!isLetter(unit)) continue;
          let next = node.next.get(fold(unit));
          if (next === undefined) node.next.set(fold(unit), (next = { next: new Map(), ends: [] }));
          node = next;
        }
        let end = node.ends.find((e) => e.lang === lang);
        if (end === undefined) node.ends.push((end = { lang, kinds: new Set(), opening: false }));
        end.kinds.add(kind);
        if (kind === "body" && rank === 0) end.opening = true;
      });
    }
  }
  return { root };
}

const skipped = 3;
const nothing: readonly Found[] = [];

/** Every label that begins at `at`, the longest first; at most one empty line inside. Bounded by the longest label. */
export function labelsAt(labels: Labels, text: string, at: number, to: number): readonly Found[] {
  let found: Found[] | undefined;
  let node = labels.root;
  let breaks = 0;
  for (let i = at; i < to; ) {
    const next = node.next.get(fold(text.charCodeAt(i)));
    if (next === undefined) break;
    node = next;
    i++;
    if (node.ends.length > 0 && atEdge(text, i, to)) for (const { lang, kinds, opening } of node.ends) (found ??= []).push({ end: i, lang, kinds, opening });
    // Over spaces, apostrophes and hyphens to the next letter.
    let gap = 0;
    while (i < to && gap < skipped && isFiller(text.charCodeAt(i))) {
      if (isBreak(text.charCodeAt(i)) && ++breaks > 2) return found?.reverse() ?? nothing;
      i++;
      gap++;
    }
  }
  return found?.reverse() ?? nothing;
}

function isFiller(unit: number): boolean {
  return isSpace(unit) || unit === 45 || unit === 0xad || unit === 39 || unit === 0x2019;
}

function atEdge(text: string, i: number, to: number): boolean {
  if (i >= to) return true;
  const unit = text.charCodeAt(i);
  if (isLetter(unit)) return false;
  // `Keywords-based`, `author's`: the word goes on.
  return !((unit === 45 || unit === 39 || unit === 0x2019) && i + 1 < to && isLetter(text.charCodeAt(i + 1)));
}
