import type { Tagger } from "./language.ts";
import { shapeOf } from "../text/shape.ts";

const upos: Readonly<Record<string, string>> = { number: "NUM", punct: "PUNCT", symbol: "SYM", emoji: "SYM" };

/** For sentences, and stretches of them, in a language that is not analysed: the lemma is the form, UPOS is told from the shape (`X` for words, as UD asks of foreign text). */
export const foreign: Tagger = {
  tag: (forms) => forms.map((form) => [{ form, lemma: form, upos: upos[shapeOf(form)] ?? "X", feats: shapeOf(form) === "word" ? "Foreign=Yes" : "" }]),
  explain: (forms) => forms.map((form) => ({ rule: "foreign", why: `no analysis for this language; the token looks like a ${shapeOf(form)}` })),
};
