import type { Keyword, LangCode, Span } from "../../document.ts";
import { languages } from "../../languages/index.ts";
import { stem } from "../../languages/bilingual/stems.ts";
import { translations } from "../../languages/bilingual/index.ts";
import { type Analysed, type Comparison, codes } from "./comparison.ts";
import { type Finding, versionsOf } from "./finding.ts";
import { type KeywordGroup, keywordGroups, likely } from "./keywordGroups.ts";

/** The authors' keyword lists against each other, and each against the text of its version. */
export function* keywordFindings(document: Analysed, own: LangCode, abstracts: readonly Comparison[]): Iterable<Finding> {
  const links = keywordGroups(document, abstracts);
  const langs = codes.filter((c) => links.some((l) => l[c] !== undefined));
  if (langs.length < 2) return;
  yield* unequal(document, own, langs, links);
  yield* reordered(document, own, langs, links);
  yield* rendered(document, own, langs, links, abstracts);
}

const at = (document: Analysed, link: KeywordGroup, c: LangCode): Keyword | undefined => (link[c] === undefined ? undefined : document.keywords[link[c]]);
const the = (c: LangCode): string => languages[c].name;

/** Keywords that one list lacks, or alone has. */
function* unequal(document: Analysed, own: LangCode, langs: readonly LangCode[], links: readonly KeywordGroup[]): Iterable<Finding> {
  for (const link of links) {
    const having = langs.filter((c) => link[c] !== undefined);
    if (having.length === langs.length) continue;
    const evidence = "keyword lists aligned; no counterpart";
    if (having.length === 1 && (langs.length > 2 || having[0] !== own)) {
      const k = at(document, link, having[0]!)!;
      const others = langs.filter((c) => c !== having[0]);
      yield {
        kind: "keyword-added", lang: having[0]!, start: k.start, end: k.end, expected: "", found: k.text, evidence, severity: "warning",
        message: `The keyword “${k.text}” stands in the ${the(having[0]!)} list only; the ${others.map(the).join(" and ")} list${others.length > 1 ? "s have" : " has"} nothing like it.`,
      };
    } else for (const lang of langs.filter((c) => !having.includes(c))) {
      const place = listSpan(document, lang);
      const there = having.map((c) => `“${at(document, link, c)!.text}”`).join(" and ");
      yield {
        kind: "keyword-missing", lang, ...place, expected: having.map((c) => `${c}: ${at(document, link, c)!.text}`).join("; "), found: "", evidence, severity: "error",
        message: `The ${the(lang)} keyword list lacks a counterpart of ${there}, which the ${having.map(the).join(" and ")} list${having.length > 1 ? "s have" : " has"}.`,
      };
    }
  }
}

function listSpan({ keywords }: Analysed, lang: LangCode): Span {
  const own = keywords.filter((k) => k.source === "author" && k.lang === lang);
  return { start: own[0]!.start, end: own.at(-1)!.end };
}

/** Keywords that all lists have, in another order in one of them. */
function* reordered(document: Analysed, own: LangCode, langs: readonly LangCode[], links: readonly KeywordGroup[]): Iterable<Finding> {
  const full = links.filter((l) => langs.every((c) => l[c] !== undefined));
  const order = (c: LangCode): readonly number[] => full.map((_, i) => i).sort((x, y) => full[x]![c]! - full[y]![c]!);
  const orders = new Map(langs.map((c) => [c, order(c).join(" ")]));
  for (const lang of langs) {
    const others = langs.filter((c) => c !== lang);
    if (langs.length === 2 ? lang === own : orders.get(others[0]!) !== orders.get(others[1]!)) continue;
    if (orders.get(lang) === orders.get(others[0]!)) continue;
    const moved = full.filter((_, i) => order(lang)[i] !== order(others[0]!)[i]).map((l) => at(document, l, lang)!).sort((x, y) => x.start - y.start);
    const [mine, theirs] = [lang, others[0]!].map((c) => order(c).map((i) => at(document, full[i]!, lang)!.text).join("; ")) as [string, string];
    yield {
      kind: "keyword-order", lang, start: moved[0]!.start, end: moved.at(-1)!.end, expected: theirs, found: mine, evidence: "keyword lists aligned", severity: "note",
      message: `The ${the(lang)} keywords stand in another order than in ${versionsOf(others)}, where they would be: ${theirs}.`,
    };
  }
}

/** The words of a version's title and abstract, for looking keywords up. */
interface Body { readonly text: string; readonly stems: ReadonlySet<string>; readonly lemmas: ReadonlySet<string> }

function bodyOf(document: Analysed, lang: LangCode): Body | undefined {
  const parallel = new Set(document.parts.map((p) => p.lang)).size > 1;
  const parts = document.sections.filter((s) => s.lang === lang && (s.kind === "abstract" || s.kind === "title" || (parallel && s.kind === "body")));
  if (!parts.some((s) => s.kind !== "title")) return undefined;
  const text = parts.map((s) => document.text.slice(s.start, s.end)).join("\n").toLowerCase();
  const stems = new Set((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((w) => stem(w, lang)));
  const lemmas = new Set<string>();
  for (const w of document.words) { const t = document.tokens[w.token]!; if (parts.some((s) => t.start >= s.start && t.end <= s.end)) for (const piece of w.lemma.toLowerCase().split(/[-‐‑–]/u)) lemmas.add(piece); }
  return { text, stems, lemmas };
}

/** How much of a keyword stands in a text: 0–1, by stems and lemmas of its content words; `begun`: its first, which tells it from others of its head. */
function presence(keyword: Keyword, lang: LangCode, body: Body): { readonly share: number; readonly begun: boolean } {
  const plain = (s: string): string => s.toLowerCase().replace(/[-‐‑–]/gu, " ");
  if (plain(body.text).includes(plain(keyword.text))) return { share: 1, begun: true };
  const words = (keyword.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((w) => !languages[lang].stopwords.has(w));
  const lemmas = keyword.lemma.toLowerCase().split(/[\s\-‐‑–]+/u);
  if (words.length === 0) return { share: 1, begun: true };
  const begins = (s: string): boolean => [...body.stems].some((b) => (s.length === 4 && b.length === 5 && b.startsWith(s)) || s.length >= 5 && b.length >= 4 && (b.startsWith(s.slice(0, Math.max(4, s.length - 1))) || s.startsWith(b) && b.length >= s.length - 2));
  const found = words.filter((w, i) => body.stems.has(stem(w, lang)) || body.lemmas.has(w) || (lemmas[i] !== undefined && body.lemmas.has(lemmas[i])) || begins(stem(w, lang)));
  return { share: found.length / words.length, begun: found[0] === words[0] };
}

/** Keywords that the text of their version does not have. */
function* rendered(document: Analysed, own: LangCode, langs: readonly LangCode[], links: readonly KeywordGroup[], abstracts: readonly Comparison[]): Iterable<Finding> {
  if (abstracts.length === 0) return;
  const bodies = new Map(langs.map((c) => [c, bodyOf(document, c)]));
  for (const link of links) {
    const judged = langs.flatMap((c) => {
      const [k, body] = [at(document, link, c), bodies.get(c)];
      return k === undefined || body === undefined ? [] : [{ lang: c, keyword: k, ...presence(k, c, body) }];
    });
    for (const { lang, keyword, share, begun } of judged) {
      if (share === 1) continue;
      const others = judged.filter((j) => j.lang !== lang);
      const present = others.filter((j) => j.share === 1);
      const others_ = present.map((j) => `“${j.keyword.text}”`).join(" and ");
      const translated = Math.max(0, ...others.map((j) => likely(lemmasOf(keyword), lemmasOf(j.keyword), translations(lang, j.lang))));
      // Another rendering: the keyword's counterparts stand in their texts, and it does not translate them.
      if (share < (begun ? 0.5 : 0.6) && present.length > 0 && present.length === others.length && spokenOf(document, abstracts, present, lang)) {
        const poor = translated < 0.5;
        yield {
          kind: "keyword-rendering", lang, start: keyword.start, end: keyword.end, expected: present.map((j) => `${j.lang}: ${j.keyword.text}`).join("; "), found: keyword.text,
          evidence: `${Math.round(100 * share)} % of its words in its abstract; ${Math.round(100 * translated)} % of them translate the other keywords`, severity: poor ? "warning" : "note",
          message: `The ${the(lang)} abstract never says “${keyword.text}”, while ${versionsOf(present.map((j) => j.lang))} ${present.length > 1 ? "use" : "uses"} ${others_} in keywords and text alike: the term seems to be rendered otherwise.`,
        };
      } else if (share === 0 && (others.some((j) => j.share > 0) || lang === own || !judged.some((j) => j.lang === own))) {
        // Absent everywhere alike is said once; a keyword of which some words are there is no matter.
        yield {
          kind: "keyword-not-in-text", lang, start: keyword.start, end: keyword.end, expected: keyword.text, found: "", evidence: `${Math.round(100 * share)} % of its words in its abstract`, severity: "note",
          message: others.some((j) => j.share > 0) ? `The keyword “${keyword.text}” does not occur in the ${the(lang)} title and abstract.` : `The keyword “${keyword.text}” does not occur in title and abstract of any version.`,
        };
      }
    }
  }
}

const lemmasOf = (k: Keyword): readonly string[] => k.lemma.toLowerCase().split(/[\s\-‐‑–]+/u).filter((w) => /\p{L}/u.test(w));

/** Has a version counterparts of the sentences in which the others use a keyword? */
function spokenOf(document: Analysed, abstracts: readonly Comparison[], present: readonly { readonly lang: LangCode; readonly keyword: Keyword }[], lang: LangCode): boolean {
  return abstracts.some(({ passages }) => passages.some(({ sides }) => sides[lang] !== undefined && sides[lang].sentences.length > 0 && present.some(({ lang: c, keyword }) => {
    const words = lemmasOf(keyword);
    return sides[c] !== undefined && words.some((w) => sides[c]!.terms.some((t) => t.lemma === w || t.form === w));
  })));
}
