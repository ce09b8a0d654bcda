import type { Document, Lang, LangCode, Token, Word } from "../document.ts";
import { languages } from "../languages/index.ts";
import { type Switch, switches } from "../languages/identify/switches.ts";
import type { Analysis, Tagger } from "../languages/language.ts";
import type { Explanation, Stage } from "../stage.ts";
import { foreign } from "../languages/foreign.ts";

type Needs = "sentences" | "tokens";

/**
 * Lemma, UPOS and features of every token, by the tagger of its sentence's language; in other languages by the shape of the token
 * alone. Where a sentence switches into another language, the words of the stretch are tagged in that language, unless the sentence's
 * own habit is to call them foreign.
 */
export const words: Stage<"words", Needs> = {
  adds: "words",
  needs: ["sentences", "tokens"],

  run(document) {
    const out: Word[] = [];
    for (const { first, forms, lang: own, tagger, abroad } of bySentence(document)) {
      const tagged = tagger.tag(forms);
      let t = 0;
      for (const { lang, from, to } of abroad) {
        atHome(out, tagged, first, t, from);
        t = from;
        for (const analyses of taggerOf(lang).tag(forms.slice(from, to))) {
          for (const a of foreignHere(tagged[t]!, forms[t]!, own) ? tagged[t]! : analyses) out.push({ ...wordOf(first + t, a), lang });
          t++;
        }
      }
      atHome(out, tagged, first, t, forms.length);
    }
    return out;
  },

  explain(document) {
    const out: Explanation[] = [];
    const say = (first: number, forms: readonly string[], tagger: Tagger, from: number, to: number): void => {
      const tagged = tagger.tag(forms);
      tagger.explain(forms).slice(from, to).forEach(({ rule, why }, i) => {
        const { start, end } = document.tokens[first + from + i]!;
        out.push({ start, end, decision: tagged[from + i]!.map((a) => `${a.lemma} ${a.upos}${a.feats === "" ? "" : ` ${a.feats}`}`).join(" + "), rule, why });
      });
    };
    for (const { first, forms, tagger, abroad } of bySentence(document)) {
      let t = 0;
      for (const { start, end, lang, why, from, to } of abroad) {
        if (t < from) say(first, forms, tagger, t, from);
        out.push({ start, end, decision: `switch ${lang}`, rule: "switch", why });
        say(first + from, forms.slice(from, to), taggerOf(lang), 0, to - from);
        t = to;
      }
      if (t < forms.length) say(first, forms, tagger, t, forms.length);
    }
    return out;
  },
};

/** A switch as places `[from, to)` among the tokens of its sentence. */
interface Abroad extends Switch { readonly from: number; readonly to: number }
const none: readonly Abroad[] = [];

function* bySentence({ text, sentences, tokens }: Document<Needs>): Iterable<{ first: number; forms: string[]; lang: Lang; tagger: Tagger; abroad: readonly Abroad[] }> {
  let t = 0;
  for (let s = 0; s < sentences.length; s++) {
    const first = t;
    const forms: string[] = [];
    for (; t < tokens.length; t++) {
      const { start, end, sentence } = tokens[t]!;
      if (sentence !== s) break;
      forms.push(text.slice(start, end));
    }
    if (forms.length === 0) continue;
    const { lang } = sentences[s]!;
    const found = switches(text, tokens, lang, first, t);
    yield { first, forms, lang, tagger: taggerOf(lang), abroad: found.length === 0 ? none : placed(found, tokens.slice(first, t)) };
  }
}

function placed(found: readonly Switch[], own: readonly Token[]): readonly Abroad[] {
  return found.map((w) => {
    const from = own.findIndex((token) => token.start >= w.start);
    return { ...w, from, to: own.findLastIndex((token) => token.end <= w.end) + 1 };
  });
}

const cyrillic = /\p{Script=Cyrillic}/u;

/** Treebanks call a foreign word in another script `X`, whatever it is at home; so does the sentence's own tagger. */
function foreignHere(analyses: readonly Analysis[], form: string, own: Lang): boolean {
  return !((own === "ru" || own === "kk") && cyrillic.test(form)) && analyses.every((a) => a.upos === "X");
}

function taggerOf(lang: Lang): Tagger {
  return lang in languages ? languages[lang as LangCode].tagger() : foreign;
}

/** The words of the tokens `[from, to)` of a sentence whose first token is `first`. */
function atHome(out: Word[], tagged: readonly (readonly Analysis[])[], first: number, from: number, to: number): void {
  for (let t = from; t < to; t++) {
    const analyses = tagged[t]!;
    for (let k = 0; k < analyses.length; k++) out.push(wordOf(first + t, analyses[k]!));
  }
}

function wordOf(token: number, a: Analysis): Word {
  // Two shapes spelt out: a spread costs more than the rest of the stage.
  return a.xpos === undefined ? { token, form: a.form, lemma: a.lemma, upos: a.upos, feats: a.feats } : { token, form: a.form, lemma: a.lemma, upos: a.upos, xpos: a.xpos, feats: a.feats };
}
