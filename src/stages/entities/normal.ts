import type { EntityType, LangCode } from "../../document.ts";
import { languages } from "../../languages/index.ts";
import type { PhraseWord } from "../../languages/phrase.ts";
import type { Row } from "./row.ts";

const common = new Set<EntityType>(["NORP", "LANGUAGE", "WORK", "POSITION", "DISEASE", "DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"]);

/**
 * The dictionary form of a mention, given its words as the tagger saw them, in any case: the nominative of the whole phrase with its
 * adjectives and given names agreeing; without preposition, article and possessive ending. Words are joined by spaces but where `glued`.
 */
export function normalOf(words: readonly PhraseWord[], type: EntityType, lang: LangCode): string {
  if (words.length === 0) return "";
  const forms = languages[lang].entities.nominative(words, type === "PERSON" ? "person" : common.has(type) ? "common" : "name");
  let out = "";
  for (let i = 0; i < forms.length; i++) {
    if (forms[i] === "") continue;
    out += out === "" || words[i]!.glued === true ? forms[i]! : ` ${forms[i]!}`;
  }
  return out;
}

/** The items `from`–`to` of a sentence as words of a phrase. */
export function phraseOf({ items }: Row, from: number, to: number): PhraseWord[] {
  const out: PhraseWord[] = [];
  for (let i = from; i < to; i++) {
    const { form: { text }, word, glued } = items[i]!;
    out.push({ form: text, lemma: word?.lemma ?? text, upos: word?.upos ?? "X", feats: word?.feats ?? "", glued: glued && i > from });
  }
  return out;
}
