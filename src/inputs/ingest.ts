import type { Part, Text } from "../document.ts";
import { UshtilError } from "../error.ts";
import { languages, profiles } from "../languages/index.ts";
import { layoutKnowledge } from "../languages/layout.ts";
import { hyphenation, seen, type Hyphenation } from "../surveys/hyphenation.ts";
import { repairCharacters } from "../text/characters.ts";
import { repairDamage } from "../text/damage.ts";
import { draft, finish, mapOf, type Change, type Moved } from "../text/draft.ts";
import { layout } from "../text/layout/index.ts";
import type { Source } from "./source.ts";

/**
 * Cleans a source once: damage mended, characters normalised, lines joined. Every change can be traced and undone through `map` and
 * `changes`. `corpus` is what is known of the whole corpus; without it the source's own words are the only evidence beside the dictionaries.
 * Throws `UshtilError("input")` where nothing is left of the text.
 */
export function ingest(source: Source, corpus?: Hyphenation): Text {
  if (source.brought !== undefined) return { ...source.brought.text, id: source.id };
  // `layout` counts a part's own words itself; several parts know of each other. Counted only when a hyphen asks.
  let known = corpus;
  const own = (): Hyphenation => (known ??= source.parts.reduce((s, p) => hyphenation.add(s, p.raw), hyphenation.empty()));
  const evidence = { attests, together, knowledge: layoutKnowledge(), seen: (word: string) => (corpus === undefined && source.parts.length < 2 ? 0 : seen(own(), word)) };
  const texts: string[] = [];
  const parts: Part[] = [];
  const changes: Change[] = [];
  const warnings = [...source.warnings];
  let at = 0;
  let rawAt = 0;
  for (const { raw, ...given } of source.parts) {
    const mended = repairDamage(draft(raw), profiles());
    const laid = layout(repairCharacters(mended.draft), evidence);
    const clean = finish(laid.draft);
    warnings.push(...mended.repairs, ...mended.warnings, ...laid.warnings);
    if (clean.text === "") throw new UshtilError("input", "Nothing is left of the text once page numbers, running heads and white space are taken away.", { where: { path: given.path } });
    if (at > 0) {
      changes.push({ kind: "part-break", rawStart: rawAt, rawEnd: rawAt, start: at, end: at + 2, from: "", to: "\n\n" });
      texts.push("\n\n");
      at += 2;
    }
    const shift = <T extends Moved>(c: T): T => ({ ...c, rawStart: c.rawStart + rawAt, rawEnd: c.rawEnd + rawAt, start: c.start + at, end: c.end + at });
    for (const c of clean.changes) changes.push({ ...shift(c), ...(c.moves && { moves: c.moves.map(shift) }) });
    texts.push(clean.text);
    parts.push({ ...given, raw, start: at, end: at + clean.text.length });
    at += clean.text.length;
    rawAt += raw.length;
  }
  return { id: source.id, text: texts.join(""), parts, map: mapOf(changes, rawAt), changes, meta: source.meta, warnings };
}

/** Answers kept: dictionaries are asked about the same words document after document. */
const asked = new Map<string, boolean>();
const mostAsked = 30_000;

function attests(word: string): boolean {
  const known = asked.get(word);
  if (known !== undefined) return known;
  const now = Object.values(languages).some((language) => language.attests(word));
  if (asked.size >= mostAsked) asked.clear();
  // A word of a damaged text may be long.
  if (word.length <= 64) asked.set(word, now);
  return now;
}

function together(a: string, b: string): boolean {
  for (const language of Object.values(languages)) if (language.attests(a) && language.attests(b)) return true;
  return false;
}
