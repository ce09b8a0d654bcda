import type { Keyword } from "../document.ts";
import { agreementLangs, agreements, agreementTotals, cuts, type AgreementTotals, type KeywordAgreement } from "../surveys/keyword-agreement.ts";
import type { Output } from "./output.ts";
import { openTable, type Row } from "./table.ts";

const needs = ["sections", "sentences", "tokens", "words", "keywords", "alignment"] as const;
const shares = cuts.flatMap((k) => [`precision_${k}`, `recall_${k}`, `f1_${k}`]);
const columns = ["row", "document", "lang", "rank", "keyword", "lemma", "in_text", "match", "extracted", "extracted_rank", "extracted_score", "overlap", "across",
  ...agreementLangs.map((l) => `listed_${l}`), ...agreementLangs.map((l) => `extracted_${l}`),
  "lists", "keywords", "present", "exact", "lemma_matches", "partial", "across_only", "found_of_present", ...shares] as const;

/**
 * `keyword-agreement.csv`: every author's keyword against the extracted phrases, in its language and across languages (`row` keyword); then each list as a
 * whole (`row` list), and at the end each language (`row` all), with precision, recall and F1 among the first 5, 10 and 15.
 */
export const keywordAgreement: Output<(typeof needs)[number]> = {
  name: "keywordAgreement", file: "keyword-agreement.csv", about: "authors' keywords against the extracted ones", needs,
  async open(folder) {
    const table = await openTable(folder, "keyword-agreement.csv", columns);
    let known: AgreementTotals = agreementTotals.empty();
    return {
      async write(document) {
        const { keywords, lists } = agreements(document);
        for (const k of keywords) await table.row({ row: "keyword", document: document.id, ...keywordRow(k) });
        for (const list of lists) await table.row({ row: "list", document: document.id, lang: list.lang, ...counts({ lists: 1, ...list }) });
        known = agreementTotals.add(known, lists);
      },
      async close() {
        for (const lang of agreementLangs) {
          const totals = known.get(lang);
          if (totals !== undefined) await table.row({ row: "all", lang, ...counts(totals) });
        }
        await table.close();
      },
      discard: () => table.discard(),
    };
  },
};

const shown = (k: Keyword | undefined): string => (k === undefined ? "" : `${k.text} (${k.rank})`);

function keywordRow({ keyword, presence, match, extracted, overlap, twins, across }: KeywordAgreement): Row {
  const whole = match === "exact" || match === "lemma";
  const others = agreementLangs.filter((l) => across[l] !== undefined);
  return {
    lang: keyword.lang, rank: keyword.rank, keyword: keyword.text, lemma: keyword.lemma, in_text: presence, match,
    extracted: extracted?.text ?? "", extracted_rank: extracted?.rank ?? "", extracted_score: extracted?.score ?? "", overlap: extracted === undefined ? "" : overlap,
    across: others.map((l) => `${l}: ${twins[l] === undefined ? "extracted, not listed" : "listed and extracted"}`).join("; "),
    ...Object.fromEntries(agreementLangs.map((l) => [`listed_${l}`, l === keyword.lang ? keyword.text : twins[l]?.text ?? ""])),
    ...Object.fromEntries(agreementLangs.map((l) => [`extracted_${l}`, l === keyword.lang ? (whole ? shown(extracted) : "") : shown(across[l])])),
  };
}

interface Counts { readonly lists: number; readonly keywords: number; readonly present: number; readonly exact: number; readonly lemma: number; readonly partial: number; readonly across: number; readonly foundPresent: number; readonly at: readonly { readonly precision: number; readonly recall: number; readonly f1: number }[] }

/** Counts as they are, shares as means over lists. */
function counts({ lists, keywords, present, exact, lemma, partial, across, foundPresent, at }: Counts): Row {
  const mean = (sum: number): number => Math.round((1000 * sum) / lists) / 1000;
  return {
    lists, keywords, present, exact, lemma_matches: lemma, partial, across_only: across, found_of_present: foundPresent,
    ...Object.fromEntries(cuts.flatMap((k, i) => [[`precision_${k}`, mean(at[i]!.precision)], [`recall_${k}`, mean(at[i]!.recall)], [`f1_${k}`, mean(at[i]!.f1)]])),
  };
}
