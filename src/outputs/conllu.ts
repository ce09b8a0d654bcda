import type { Document, Layer, Word } from "../document.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import { placing } from "./placing.ts";
import { wordsByToken } from "./documents.ts";
import { lines } from "./lines.ts";

export const conlluLayers = ["sections", "sentences", "tokens", "words"] as const satisfies readonly Layer[];

/**
 * A document in CoNLL-U (universaldependencies.org/format.html), valid on levels 1–2 of the UD validator. `TokenRange=start:end` counts in the unit
 * that `# offset_unit` names, in `text` of documents.jsonl; `Lang=xx` marks words in another language than the sentence's, as UD has it for code-switching. There is no parser here: the first word that is not punctuation is `root`, punctuation
 * `punct`, all others `dep` (UD's label for an unspecified relation).
 */
export function toConllu(document: Document<(typeof conlluLayers)[number]>, unit: OffsetUnit): string {
  const { text, sections, sentences, tokens } = document;
  const at = placing(document, unit);
  const words = wordsByToken(document.words, tokens.length);
  const id = encode(document.id);
  const out: string[] = [];
  let token = 0;
  let before = -1;
  sentences.forEach((sentence, s) => {
    const section = sections[sentence.section]!;
    const fresh = s === 0 || sentences[s - 1]!.section !== sentence.section;
    if (s === 0) out.push(`# newdoc id = ${id}`, `# offset_unit = ${unit}`);
    if (fresh || text.slice(before, sentence.start).includes("\n")) out.push("# newpar");
    if (fresh) out.push(`# newsection = ${section.kind} ${section.lang}`);
    out.push(`# sent_id = ${id}-s${s + 1}`, `# text = ${text.slice(sentence.start, sentence.end)}`, `# lang = ${sentence.lang}`, `# section = ${section.kind}`);
    before = sentence.end;
    const first = token;
    while (token < tokens.length && tokens[token]!.sentence === s) token++;
    const all = words.slice(first, token);
    const root = Math.max(0, all.flat().findIndex((w) => w.upos !== "PUNCT")) + 1;
    let n = 1;
    for (let t = first; t < token; t++) {
      const span = tokens[t]!;
      const next = tokens[t + 1];
      const { start, end } = at.place(span);
      const glued = next !== undefined && next.sentence === s && next.start === span.end;
      const own = words[t]!;
      // In the order of the alphabet.
      const misc = `${own[0]!.lang === undefined ? "" : `Lang=${own[0]!.lang}|`}${glued ? "SpaceAfter=No|" : ""}TokenRange=${start}:${end}`;
      if (own.length > 1) out.push(`${n}-${n + own.length - 1}\t${text.slice(span.start, span.end)}\t_\t_\t_\t_\t_\t_\t_\t${misc}`);
      for (const word of own) {
        out.push(`${n}\t${row(word)}\t${n === root ? "0\troot" : `${root}\t${word.upos === "PUNCT" ? "punct" : "dep"}`}\t_\t${own.length === 1 ? misc : word.lang === undefined ? "_" : `Lang=${word.lang}`}`);
        n++;
      }
    }
    out.push("");
  });
  return out.length === 0 ? "" : `${out.join("\n")}\n`;
}

/** `corpus.conllu`. */
export const conllu = lines("conllu", "corpus.conllu", "words and morphology in CoNLL-U", conlluLayers, (document, { offsets }) => toConllu(document, offsets));

function row(w: Word): string {
  return `${w.form}\t${w.lemma}\t${w.upos}\t${w.xpos ?? "_"}\t${w.feats === "" ? "_" : w.feats}`;
}

/** Ids in CoNLL-U have no white space, and `/` is reserved: percent-encoded, as is `%` itself. */
function encode(id: string): string {
  return id.replace(/[\s%/]/gu, (c) => `%${c.codePointAt(0)!.toString(16).toUpperCase().padStart(2, "0")}`);
}

/** The inverse. */
export function decodeId(id: string): string {
  return id.replace(/%([0-9A-F]{2,4})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}
