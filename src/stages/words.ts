import type { Document, Lang, LangCode, Word } from "../document.ts";
import { languages } from "../languages/index.ts";
import type { Analysis, Tagger } from "../languages/language.ts";
import type { Explanation, Stage } from "../stage.ts";
import { foreign } from "./foreign.ts";

type Needs = "sentences" | "tokens";

/** Lemma, UPOS and features of every token, by the tagger of its sentence's language; in other languages by the shape of the token alone. */
export const words: Stage<"words", Needs> = {
  adds: "words",
  needs: ["sentences", "tokens"],

  run(document) {
    const out: Word[] = [];
    for (const { first, forms, tagger } of bySentence(document)) {
      tagger.tag(forms).forEach((analyses, i) => {
        for (const a of analyses) out.push(wordOf(first + i, a));
      });
    }
    return out;
  },

  explain(document) {
    const out: Explanation[] = [];
    for (const { first, forms, tagger } of bySentence(document)) {
      const tagged = tagger.tag(forms);
      tagger.explain(forms).forEach(({ rule, why }, i) => {
        const { start, end } = document.tokens[first + i]!;
        out.push({ start, end, decision: tagged[i]!.map((a) => `${a.lemma} ${a.upos}${a.feats === "" ? "" : ` ${a.feats}`}`).join(" + "), rule, why });
      });
    }
    return out;
  },
};

function* bySentence({ text, sentences, tokens }: Document<Needs>): Iterable<{ first: number; forms: string[]; tagger: Tagger }> {
  let t = 0;
  for (let s = 0; s < sentences.length; s++) {
    const first = t;
    const forms: string[] = [];
    for (; t < tokens.length && tokens[t]!.sentence === s; t++) forms.push(text.slice(tokens[t]!.start, tokens[t]!.end));
    if (forms.length > 0) yield { first, forms, tagger: taggerOf(sentences[s]!.lang) };
  }
}

function taggerOf(lang: Lang): Tagger {
  return lang in languages ? languages[lang as LangCode].tagger() : foreign;
}

function wordOf(token: number, a: Analysis): Word {
  return { token, form: a.form, lemma: a.lemma, upos: a.upos, ...(a.xpos === undefined ? {} : { xpos: a.xpos }), feats: a.feats };
}
