import type { Document, Entity, LangCode, Span } from "../../document.ts";
import { personOf } from "../../languages/identity/person.ts";
import { placeNamed, sameKind } from "../../languages/identity/place.ts";
import { alike } from "../../text/transliteration.ts";
import { valued } from "./links.ts";
import { lowerBound } from "../../text/lowerBound.ts";

/** A link made because sentences or keywords say the same: which mention (an index), and why. */
export interface AlignedLink { readonly mention: number; readonly score: number; readonly why: string }

type Needs = "sentences" | "entities" | "keywords" | "alignment";

const codes: readonly LangCode[] = ["ru", "kk", "en"];
const amounts = new Set(["CARDINAL", "PERCENT", "QUANTITY", "MONEY"]);
/** Said by the position alone, a link is worth at most so much. */
const position = 0.8;
/** The least that two surnames must have in common in sentences that say the same. */
const faint = 0.6;

/**
 * Joins what nothing else joined, where two sentences (or author's keywords) say the same: the one name of its kind on either side that has no
 * partner in the other language; `44` and `44 %-дан`. Names that speak against each other stay apart. Linear in the mentions.
 */
export function alignedLinks(document: Document<Needs>): { readonly entities: readonly Entity[]; readonly links: readonly AlignedLink[] } {
  const { entities } = document;
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    while (parent.has(at)) at = parent.get(at)!;
    return at;
  };
  const langs = new Map<string, Set<string>>();
  for (const e of entities) langs.set(e.id, (langs.get(e.id) ?? new Set()).add(e.lang));
  const own: (string | undefined)[] = new Array<string | undefined>(entities.length);
  const links: AlignedLink[] = [];
  const idOf = (i: number): string => own[i] ?? root(entities[i]!.id);
  const said = new Map<string, { readonly score: number; readonly why: string }>();
  for (const link of document.alignment) {
    const places = (code: LangCode): readonly Span[] => link[code].map((i) => (link.kind === "keyword" ? document.keywords[i]! : document.sentences[i]!));
    for (let a = 0; a < codes.length; a++) {
      for (let b = a + 1; b < codes.length; b++) {
        const [x, y] = [codes[a]!, codes[b]!].map((c) => places(c).flatMap((p) => within(entities, p))) as [number[], number[]];
        if (x.length === 0 || y.length === 0 || x.length > 200 || y.length > 200) continue;
        const [idsX, idsY] = [new Set(x.map(idOf)), new Set(y.map(idOf))];
        const restX = x.filter((i) => !idsY.has(idOf(i)));
        const restY = y.filter((i) => !idsX.has(idOf(i)));
        for (const i of restX) {
          const e = entities[i]!;
          const others = restY.filter((j) => fits(e, entities[j]!));
          const rivals = new Set(restX.filter((k) => others.some((j) => fits(entities[k]!, entities[j]!))).map(idOf));
          if (new Set(others.map(idOf)).size !== 1 || rivals.size !== 1) continue;
          const j = others[0]!;
          const score = Math.round(position * link.score * 1000) / 1000;
          const why = `the only ${e.type} without a partner in ${link.kind}s that say the same (${codes[a]}–${codes[b]}, ${link.score})`;
          if (valued.has(e.type)) {
            // The one without a unit takes the id of the other, there and nowhere else.
            const [bare, full] = e.type === "CARDINAL" ? [i, j] : [j, i];
            own[bare] = idOf(full);
            links.push({ mention: bare, score, why });
          } else if (!langs.get(root(e.id))!.has(codes[b]!) && !langs.get(root(entities[j]!.id))!.has(codes[a]!)) {
            const [p, q] = [root(e.id), root(entities[j]!.id)].sort((m, n) => (Number(m.slice(1)) - Number(n.slice(1))) || (m < n ? -1 : 1)) as [string, string];
            if (p === q) continue;
            parent.set(q, p);
            for (const l of langs.get(q)!) langs.get(p)!.add(l);
            said.set(q, { score, why });
          }
        }
      }
    }
  }
  if (parent.size === 0 && links.length === 0) return { entities: agreeing(document, entities), links };
  const scores = new Map(links.map((l) => [l.mention, l.score]));
  const numbered = new Map<string, string>();
  const renumber = entities.every((e) => /^e\d+$/u.test(e.id));
  return {
    links: [...links, ...entities.flatMap((e, mention): AlignedLink[] => (said.has(e.id) ? [{ mention, ...said.get(e.id)! }] : []))].sort((m, n) => m.mention - n.mention),
    entities: agreeing(document, entities.map((e, i): Entity => {
      const id = idOf(i);
      let number = numbered.get(id);
      if (number === undefined) numbered.set(id, number = renumber ? `e${numbered.size + 1}` : id);
      const score = scores.get(i) ?? (said.has(e.id) ? Math.min(said.get(e.id)!.score, e.score ?? 1) : e.score);
      return { ...e, id: number, ...(score === undefined ? {} : { score }) };
    })),
  };
}

/** `А.М. Жанполатова` is no Жанполатов in the genitive where the other languages have her as Жанполатова, Zhanpolatova. */
function agreeing({ text }: Document, entities: readonly Entity[]): readonly Entity[] {
  const women = new Map<string, string[]>();
  for (const e of entities) {
    if (e.type !== "PERSON" || e.lang === "ru") continue;
    const { surname } = personOf(e.normal, e.lang as LangCode);
    if (/(?:[оеё]ва|[ыи]на|[oe]va|ina|yna)$/u.test(surname)) women.set(e.id, [...(women.get(e.id) ?? []), surname]);
  }
  if (women.size === 0) return entities;
  return entities.map((e) => {
    const written = text.slice(e.start, e.end);
    if (e.type !== "PERSON" || e.lang !== "ru" || written === e.normal || !women.has(e.id)) return e;
    const { surname } = personOf(written, "ru");
    return surname === `${personOf(e.normal, "ru").surname}а` && women.get(e.id)!.some((w) => alike(w, surname) >= 0.9) ? { ...e, normal: written } : e;
  });
}

/** Could the two mean one thing, for all their names or values say? */
function fits(a: Entity, b: Entity): boolean {
  if (a.lang === b.lang) return false;
  if (valued.has(a.type) || valued.has(b.type)) {
    if (!amounts.has(a.type) || !amounts.has(b.type) || a.value === undefined || b.value === undefined || a.value === b.value) return false;
    const [[x, unitX], [y, unitY]] = [a.value, b.value].map((v) => v.split(" ")) as [string[], string[]];
    return x === y && (unitX === undefined || unitY === undefined || unitX.startsWith(`${unitY}/`) || unitY.startsWith(`${unitX}/`));
  }
  if (!sameKind(a.type, b.type)) return false;
  if (a.type === "PERSON") {
    const [p, q] = [personOf(a.normal, a.lang as LangCode), personOf(b.normal, b.lang as LangCode)];
    return Math.max(alike(p.surname || p.given, q.surname || q.given), alike(p.given || p.surname, q.surname || q.given)) >= faint;
  }
  const [place, other] = [placeNamed(a.normal, a.lang as LangCode, a.type), placeNamed(b.normal, b.lang as LangCode, b.type)];
  const numbers = (name: string): string => (name.match(/\p{N}+/gu) ?? []).join(" ");
  // A listed city and an unlisted reservoir of its name are two things.
  return (place === undefined || other === undefined) && (place === other || a.type === b.type) && numbers(a.normal) === numbers(b.normal);
}

/** Indices of the mentions inside a span; mentions are sorted by start. */
function within(entities: readonly Entity[], { start, end }: Span): number[] {
  const out: number[] = [];
  for (let i = lowerBound(entities.length, (k) => entities[k]!.start < start); i < entities.length && entities[i]!.start < end; i++) if (entities[i]!.end <= end && codes.includes(entities[i]!.lang as LangCode)) out.push(i);
  return out;
}
