import type { Entity, EntityType, LangCode } from "../../document.ts";
import { languages } from "../../languages/index.ts";
import { likeness, skeleton } from "../../text/cognate.ts";
import { type Analysed, comparable, type Comparison, type Lexical, type Term, wordsOf } from "./comparison.ts";
import { type Finding, quoted, said, versionsOf } from "./finding.ts";
import { covering } from "./sentences.ts";

/** Names that may stand for each other's mistake. */
const sorts: Readonly<Partial<Record<EntityType, string>>> = {
  PERSON: "person", GPE: "place", LOCATION: "place", FACILITY: "place", ORG: "body", LAW: "law", WORK: "work", EVENT: "event", LANGUAGE: "language", NORP: "people",
};
/** Letters of two names that are more alike than this are one name; short names must be more alike. */
const oneName = (letters: number): number => (letters < 5 ? 0.8 : 0.6);

/** Names that one version lacks, or has another in place of. */
export function* nameFindings(document: Analysed, entities: readonly Entity[], comparison: Comparison): Iterable<Finding> {
  const { own, passages, lexical } = comparison;
  const bySentence = namesBySentence(document, entities);
  const allBySentence = namesBySentence(document, entities, true);
  // What alignment alone has joined may be each other's mistake: such names must be alike too.
  const before = new Map(entities.map((e, i) => [e, document.entities[i]!.id]));
  for (const passage of passages) {
    const langs = comparable(comparison, passage);
    const side = (c: LangCode): readonly Entity[] => passage.sides[c]!.sentences.flatMap((s) => bySentence.get(s) ?? []);
    const near = new Map(langs.map((c) => [c, new Set(passage.sides[c]!.nearSentences.flatMap((s) => allBySentence.get(s) ?? []).map((e) => e.id))]));
    const surely = new Map(langs.map((c) => [c, new Set(passage.sides[c]!.nearSentences.flatMap((s) => allBySentence.get(s) ?? []).map((e) => before.get(e)!))]));
    const alike = (e: Entity, c: LangCode): boolean => surely.get(c)!.has(before.get(e)!) || isSaid(document, lexical, e, c, passage.sides[c]!.near);
    const named = (e: Entity, c: LangCode): boolean => near.get(c)!.has(e.id) || alike(e, c);
    for (const lang of langs) {
      if (langs.length === 2 && lang === own) continue;
      const others = langs.filter((c) => c !== lang);
      // Of two versions one alone may simply say it otherwise.
      const there = others.length > 1 ? alike : named;
      const orphans = passage.sides[lang]!.sentences.flatMap((s) => allBySentence.get(s) ?? []).filter((e) => others.every((c) => !there(e, c)));
      const seen = new Set<string>();
      const taken = new Set<Entity>();
      for (const e of side(others[0]!)) {
        if (seen.has(e.id) || there(e, lang)) continue;
        const rest = others.slice(1).map((c) => side(c).find((o) => (named(e, lang) ? before.get(o) === before.get(e) : o.id === e.id) || (sorts[o.type] === sorts[e.type] && isSaid(document, lexical, e, c, termsOf(passage.sides[c]!.terms, o)))));
        if (rest.some((o) => o === undefined || there(o, lang))) continue;
        seen.add(e.id);
        const spans = [e, ...(rest as Entity[])].map((span, i) => ({ lang: others[i]!, span }));
        const found = orphans.find((o) => sorts[o.type] === sorts[e.type] && !taken.has(o));
        const names = [...new Set(spans.map(({ span }) => `“${said(document, span)}”`))].join(" and ");
        const expected = quoted(document, spans);
        if (found !== undefined) {
          taken.add(found);
          yield {
            kind: "entity", lang, start: found.start, end: found.end, expected, found: said(document, found), severity: "error", evidence: `${e.type} ${e.id} against ${found.id}, linked sentences`,
            message: `${versionsOf([lang]).replace(/^t/u, "T")} names “${said(document, found)}” where ${versionsOf(others)} ${others.length > 1 ? "name" : "names"} ${names}.`,
          };
        } else if (!named(e, lang) && rest.every((o) => o!.id === e.id && !named(o!, lang)) && langs.length > 2 && e.type !== "GPE" && e.type !== "NORP") {
          yield {
            kind: "entity", lang, ...covering(document, passage.sides[lang]!), expected, found: "", severity: "warning", evidence: `${e.type} ${e.id} not found here or in the sentences about`,
            message: `${versionsOf([lang]).replace(/^t/u, "T")} does not name ${names}, whom or which ${versionsOf(others)} ${others.length > 1 ? "name" : "names"} here.`,
          };
        }
      }
    }
  }
}

const termsOf = (terms: readonly Term[], { start, end }: Entity): readonly Term[] => terms.filter((t) => t.start >= start && t.end <= end);

/** Is a name there in words, though not found as one: a word of it that tells it from others, translated or written in other letters? */
function isSaid(document: Analysed, lexical: Lexical, e: Entity, lang: LangCode, terms: readonly Term[]): boolean {
  const own = e.lang as LangCode;
  const words = e.normal.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const generic = (w: string): boolean => /^\p{Ll}/u.test(w) || languages[own].stopwords.has(w.toLowerCase()) || heads.has(w.toLowerCase());
  const telling = words.filter((w) => !generic(w));
  const tested = telling.length > 0 ? telling : words;
  const hits = tested.filter((word) => {
    const key = wordsOf(word, own)[0] ?? word.toLowerCase();
    const s = skeleton(word.toLowerCase());
    return terms.some((t) => t.key !== "" && (lexical.match(own, key, lang, t.key) >= 0.15 || likeness(s, skeleton(t.form)) >= oneName(s.length) || likeness(s, skeleton(t.lemma)) >= oneName(s.length)));
  });
  // A person is told by one name of several, a body by most of its words; North Kazakhstan, all of whose words others have, by all.
  return hits.length > 0 && (e.type === "PERSON" || (telling.length > 0 || !/^(?:GPE|LOCATION)$/u.test(e.type) ? 2 * hits.length >= tested.length : hits.length === tested.length));
}

/** Data: words of names that many names have. */
const heads: ReadonlySet<string> = new Set(("region oblast district province city town river lake sea republic state university institute academy ministry law code national kazakh kazakhstan north south east west "
  + "северо южно юго восточно западно казахстанский казахстанская казахстанское область район город река озеро море республика государственный университет институт академия министерство закон кодекс национальный северный южный восточный западный "
  + "облысы ауданы қаласы өзені көлі теңізі республикасы мемлекеттік университеті институты академиясы министрлігі заңы кодексі ұлттық солтүстік оңтүстік шығыс батыс").split(" "));

/** Names by sentence; one inside another is left out, unless `nested`. */
function namesBySentence({ sentences }: Analysed, entities: readonly Entity[], nested = false): ReadonlyMap<number, readonly Entity[]> {
  const out = new Map<number, Entity[]>();
  let s = 0;
  let end = -1;
  for (const e of entities) {
    if (sorts[e.type] === undefined || (!nested && e.end <= end)) continue;
    end = Math.max(end, e.end);
    while (s < sentences.length - 1 && sentences[s]!.end <= e.start) s++;
    const own = out.get(s);
    if (own === undefined) out.set(s, [e]);
    else own.push(e);
  }
  return out;
}
