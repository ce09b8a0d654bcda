import type { Document, Keyword, LangCode } from "../document.ts";
import { translations, wordKeys } from "../languages/bilingual/index.ts";
import { languages } from "../languages/index.ts";
import type { Survey } from "./survey.ts";

type Analysed = Document<"sections" | "sentences" | "tokens" | "words" | "keywords" | "alignment">;

export const agreementLangs: readonly LangCode[] = ["ru", "kk", "en"];
/** How many extracted phrases are held against a list. */
export const cuts = [5, 10, 15] as const;

/**
 * Is the keyword in the text of its language (keyword lists and references left out)? `present` word by word, whatever the forms; `reordered` all its words, not side
 * by side in this order; `mixed` some of its words; `unseen` none (Boudin & Gallina, "Redefining absent keyphrases and their effect on retrieval effectiveness", NAACL 2021).
 */
export type Presence = "present" | "reordered" | "mixed" | "unseen";
/** `exact` the same letters (capitals and ё aside), `lemma` the same words in other forms, `partial` half of the words in common at least. */
export type Match = "exact" | "lemma" | "partial" | "none";

/** What became of an author's keyword. */
export interface KeywordAgreement {
  readonly keyword: Keyword;
  readonly presence: Presence;
  readonly match: Match;
  /** The best extracted phrase of its language, where one matches. */
  readonly extracted?: Keyword;
  /** Dice coefficient of the two phrases' words: 1 all. */
  readonly overlap: number;
  /** The keyword linked to it in each other language's list. */
  readonly twins: Readonly<Partial<Record<LangCode, Keyword>>>;
  /** In each other language, the extracted phrase that is the twin, or translates the keyword where the list has no twin. */
  readonly across: Readonly<Partial<Record<LangCode, Keyword>>>;
}

/** One language's list of a document against what was extracted in that language. */
export interface ListAgreement {
  readonly lang: LangCode;
  readonly keywords: number;
  readonly present: number;
  /** By kind of match; `across` has those that match in no own phrase but in another language's. */
  readonly exact: number;
  readonly lemma: number;
  readonly partial: number;
  readonly across: number;
  readonly foundPresent: number;
  /** Exact and lemma matches among the first k of `cuts`: shares, 0–1. */
  readonly at: readonly { readonly precision: number; readonly recall: number; readonly f1: number }[];
}

/** A word under the two names by which it may be known again: its lemma's stem, its form's. */
interface Named { readonly lemma: string; readonly form: string; readonly stop: boolean }
const same = (a: Named, b: Named): boolean => a.lemma === b.lemma || a.form === b.form;

const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е").replace(/[«»“”„"]/gu, "").replace(/\s+/gu, " ").trim();

function namer(lang: LangCode): (form: string, lemma: string) => Named {
  const { stem, stopwords } = languages[lang].keyphrases;
  return (form, lemma) => ({ lemma: stem(folded(lemma)), form: wordKeys(form, lang).join(""), stop: stopwords.has(lemma.toLowerCase()) });
}

function namesOf(k: Keyword, lang: LangCode): readonly Named[] {
  const name = namer(lang);
  const parts = (text: string): string[] => folded(text).split(/[\s-]+/u).filter((p) => /[\p{L}\p{N}]/u.test(p));
  const [forms, lemmas] = [parts(k.text), parts(k.lemma)];
  // A name may be shown in another form than the place it was found in.
  return forms.map((form, i) => name(form, lemmas.length === forms.length ? lemmas[i]! : form));
}

/** Every author's keyword of a document, and every list, against what was extracted. Lists in languages that are not analysed are left out. */
export function agreements(document: Analysed): { readonly keywords: readonly KeywordAgreement[]; readonly lists: readonly ListAgreement[] } {
  const { keywords } = document;
  const keyed = new Map(agreementLangs.flatMap((lang) => keywords.filter((k) => k.lang === lang).map((k) => [k, namesOf(k, lang)] as const)));
  const extracted = (lang: LangCode): readonly Keyword[] => keywords.filter((k) => k.source === "extracted" && k.lang === lang);
  const own: KeywordAgreement[] = [];
  const lists: ListAgreement[] = [];
  for (const lang of agreementLangs) {
    const list = keywords.filter((k) => k.source === "author" && k.lang === lang);
    if (list.length === 0) continue;
    const found = extracted(lang);
    const text = textOf(document, lang);
    const rows = list.map((keyword): KeywordAgreement => {
      const names = keyed.get(keyword)!;
      const twins = twinsOf(document, keyword);
      const across: Partial<Record<LangCode, Keyword>> = {};
      for (const other of agreementLangs) {
        if (other === lang) continue;
        const twin = twins[other];
        const phrase = extracted(other).find((e) => (twin === undefined ? translate(keyword, lang, e, other) : ["exact", "lemma"].includes(matched(twin, keyed.get(twin)!, e, keyed.get(e)!)[0])));
        if (phrase !== undefined) across[other] = phrase;
      }
      return { keyword, presence: presenceOf(names, text), ...bestOf(keyword, names, found, keyed), twins, across };
    });
    own.push(...rows);
    lists.push(listAgreement(lang, rows, found.length));
  }
  return { keywords: own, lists };
}

function bestOf(keyword: Keyword, names: readonly Named[], found: readonly Keyword[], keyed: ReadonlyMap<Keyword, readonly Named[]>): Pick<KeywordAgreement, "match" | "extracted" | "overlap"> {
  const order: readonly Match[] = ["none", "partial", "lemma", "exact"];
  let best: { match: Match; overlap: number; extracted?: Keyword } = { match: "none", overlap: 0 };
  for (const e of found) {
    const [match, overlap] = matched(keyword, names, e, keyed.get(e)!);
    const better = order.indexOf(match) - order.indexOf(best.match);
    if (match !== "none" && (better > 0 || better === 0 && overlap > best.overlap)) best = { match, overlap, extracted: e };
  }
  return { ...best, overlap: Math.round(best.overlap * 1000) / 1000 };
}

function matched(a: Keyword, x: readonly Named[], b: Keyword, y: readonly Named[]): readonly [Match, number] {
  if (folded(a.text) === folded(b.text)) return ["exact", 1];
  if (x.length === y.length && x.length > 0 && x.every((w, i) => same(w, y[i]!))) return ["lemma", 1];
  const [p, q] = [x.filter((w) => !w.stop), y.filter((w) => !w.stop)];
  const shared = p.filter((w) => q.some((o) => same(w, o))).length;
  const dice = p.length + q.length === 0 ? 0 : (2 * shared) / (p.length + q.length);
  return [dice >= 0.5 ? "partial" : "none", dice >= 0.5 ? dice : 0];
}

/** Keywords of other languages that a link of the document's lists joins with it. */
function twinsOf({ keywords, alignment }: Analysed, keyword: Keyword): Partial<Record<LangCode, Keyword>> {
  const index = keywords.indexOf(keyword);
  const out: Partial<Record<LangCode, Keyword>> = {};
  for (const link of alignment) {
    if (link.kind !== "keyword" || !agreementLangs.some((l) => link[l].includes(index))) continue;
    for (const lang of agreementLangs) {
      const twin = keywords[link[lang][0] ?? -1];
      if (lang !== keyword.lang && twin !== undefined) out[lang] = twin;
    }
  }
  return out;
}

/** A phrase whose words translate each other so surely, each of them and on the whole, says the same. */
const LEAST = 0.12;
const SURE = 0.33;

function translate(a: Keyword, langA: LangCode, b: Keyword, langB: LangCode): boolean {
  const words = (k: Keyword, lang: LangCode): readonly string[] => folded(k.text).split(/[\s-]+/u).filter((w) => /\p{L}/u.test(w) && !languages[lang].keyphrases.stopwords.has(w));
  const [x, y] = [words(a, langA), words(b, langB)];
  if (x.length === 0 || y.length === 0 || Math.abs(x.length - y.length) > 1) return false;
  const sure = translations(langA, langB);
  const best = [...x.map((w) => Math.max(...y.map((o) => sure(w, o)))), ...y.map((o) => Math.max(...x.map((w) => sure(w, o))))];
  return Math.min(...best) >= LEAST && best.reduce((s, v) => s + v, 0) / best.length >= SURE;
}

function textOf({ sections, sentences, tokens, words }: Analysed, lang: LangCode): readonly Named[] {
  const name = namer(lang);
  const out: Named[] = [];
  for (const w of words) {
    const sentence = sentences[tokens[w.token]!.sentence]!;
    const kind = sections[sentence.section]?.kind;
    if (sentence.lang !== lang || kind === "keywords" || kind === "references" || !/[\p{L}\p{N}]/u.test(w.form)) continue;
    out.push(name(w.form, w.lemma));
  }
  return out;
}

function presenceOf(names: readonly Named[], text: readonly Named[]): Presence {
  if (names.length === 0) return "unseen";
  for (let i = 0; i + names.length <= text.length; i++) if (names.every((n, k) => same(n, text[i + k]!))) return "present";
  const content = names.filter((n) => !n.stop);
  const seen = content.filter((n) => text.some((t) => same(n, t))).length;
  return seen === 0 ? "unseen" : seen === content.length ? "reordered" : "mixed";
}

function listAgreement(lang: LangCode, rows: readonly KeywordAgreement[], found: number): ListAgreement {
  const matches = (m: Match): number => rows.filter((r) => r.match === m).length;
  const whole = rows.filter((r) => r.match === "exact" || r.match === "lemma");
  return {
    lang, keywords: rows.length, present: rows.filter((r) => r.presence === "present").length,
    exact: matches("exact"), lemma: matches("lemma"), partial: matches("partial"),
    across: rows.filter((r) => r.match !== "exact" && r.match !== "lemma" && Object.keys(r.across).length > 0).length,
    foundPresent: whole.filter((r) => r.presence === "present").length,
    at: cuts.map((k) => {
      const right = new Set(whole.filter((r) => r.extracted!.rank <= k).map((r) => r.extracted!.rank)).size;
      const precision = right === 0 ? 0 : right / Math.min(k, found);
      const recall = right / rows.length;
      return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
    }),
  };
}

/** Sums over lists, by language. */
export type AgreementTotals = Map<LangCode, { lists: number; keywords: number; present: number; exact: number; lemma: number; partial: number; across: number; foundPresent: number; readonly at: { precision: number; recall: number; f1: number }[] }>;

/** How authors' lists and extracted phrases agree over a corpus. */
export const agreementTotals: Survey<AgreementTotals, readonly ListAgreement[]> = {
  empty: () => new Map(),
  add(totals, lists) {
    for (const { lang, at, ...counts } of lists) absorb(totals, lang, { lists: 1, ...counts, at });
    return totals;
  },
  merge(a, b) {
    for (const [lang, counts] of b) absorb(a, lang, counts);
    return a;
  },
};

type Counts = AgreementTotals extends Map<LangCode, infer C> ? C : never;
const counted = ["lists", "keywords", "present", "exact", "lemma", "partial", "across", "foundPresent"] as const;
const shares = ["precision", "recall", "f1"] as const;

function absorb(totals: AgreementTotals, lang: LangCode, more: Omit<Counts, "at"> & { readonly at: ListAgreement["at"] }): void {
  let own = totals.get(lang);
  if (own === undefined) totals.set(lang, (own = { lists: 0, keywords: 0, present: 0, exact: 0, lemma: 0, partial: 0, across: 0, foundPresent: 0, at: cuts.map(() => ({ precision: 0, recall: 0, f1: 0 })) }));
  for (const name of counted) own[name] += more[name];
  own.at.forEach((sum, i) => { for (const name of shares) sum[name] += more.at[i]![name]; });
}
