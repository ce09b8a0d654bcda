import { createRequire } from "node:module";
import { franc } from "franc";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { LangCode, Layer } from "../src/document.ts";

const require = createRequire(import.meta.url);

export interface Peer {
  readonly name: string;
  readonly does: string;
  /** Our layers that do the like. */
  readonly layers: readonly Layer[];
  run(text: string): unknown;
}

/** The other tools on npm that can do something with a text of the language. */
export function peers(code: LangCode): readonly Peer[] {
  const francPeer: Peer = { name: "franc", does: "which of the three languages every line is in", layers: ["sections", "sentences"], run: (text) => text.split("\n").map((line) => franc(line, { only: ["rus", "kaz", "eng"], minLength: 3 })) };
  if (code === "kk") return [francPeer];
  const stemmer = (require(`natural/lib/natural/stemmers/porter_stemmer${code === "ru" ? "_ru" : ""}.js`) as { stem(word: string): string });
  const natural: Peer = { name: "natural", does: "Porter stems of words split at spaces, no analysis", layers: ["words"], run: (text) => text.split(/\s+/).map((word) => stemmer.stem(word.toLowerCase())) };
  if (code === "ru") return [francPeer, natural];
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const wink: Peer = { name: "wink-nlp", does: "tokens, sentences, POS, lemmas", layers: ["sentences", "tokens", "words"], run: (text) => nlp.readDoc(text).tokens().out(nlp.its.lemma as never) };
  return [francPeer, natural, wink];
}
