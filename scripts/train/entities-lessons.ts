/** Texts with marked names as lessons: cut and tagged as the product does it. */
import type { LangCode } from "../../src/document.ts";
import { languages } from "../../src/languages/index.ts";
import { labelsOf, type Stretch } from "../../src/languages/recogniser/labels.ts";
import type { NameToken } from "../../src/languages/recogniser/token.ts";
import { tokenSpans } from "../../src/text/token-spans.ts";
import type { GoldName, NamedDocument, NamedText } from "../eval/entities-data.ts";

/** A sentence in the tokens of the product. */
export interface Marked { readonly text: NamedText; readonly spans: readonly { readonly start: number; readonly end: number }[]; readonly tokens: readonly NameToken[]; readonly labels: readonly string[] }

/** Tokens and labels; a name that does not end where a token ends takes the token in. */
export function marked(text: NamedText, lang: LangCode): Marked {
  const { segmentation, tagger } = languages[lang];
  const spans = tokenSpans(text.text, 0, text.text.length, segmentation);
  const forms = spans.map((s) => text.text.slice(s.start, s.end));
  const tokens = tagger().tag(forms).map(([head], i): NameToken => ({ form: forms[i]!, lemma: head!.lemma, upos: head!.upos, feats: head!.feats }));
  return { text, spans, tokens, labels: labelsOf(tokens.length, stretchesIn(spans, text.names)) };
}

export const markedDocuments = (documents: readonly NamedDocument[], lang: LangCode): Marked[][] => documents.map((d) => d.map((t) => marked(t, lang)));

function stretchesIn(spans: readonly { readonly start: number; readonly end: number }[], names: readonly GoldName[]): Stretch[] {
  const out: Stretch[] = [];
  let free = 0;
  for (const { start, end, type } of names) {
    let from = free;
    while (from < spans.length && spans[from]!.end <= start) from++;
    let to = from;
    while (to < spans.length && spans[to]!.start < end) to++;
    if (to > from) { out.push({ from, to, type }); free = to; }
  }
  return out;
}

/** The same documents as typed by who uses no capitals; lemmas stay. */
export const inSmallLetters = (documents: readonly (readonly Marked[])[]): Marked[][] => documents.map((d) => d.map((m) => ({ ...m, tokens: m.tokens.map((t) => ({ ...t, form: t.form.toLowerCase() })) })));
