import { englishStem } from "../../text/stems.ts";
import { frequencies, inside, type Keyphrases } from "../keyphrases.ts";
import { stopwords } from "./stopwords.ts";

const generic = new Set("article paper author aim goal purpose objective result conclusion aspect example issue fact number part way kind type case use reader section table figure chapter basis importance role new various main important particular certain due".split(" "));

export const keyphrases: Keyphrases = {
  stopwords,
  generic,
  letter({ upos, feats, lemma, form }) {
    switch (upos) {
      case "NOUN": return /NumForm/u.test(feats) ? "-" : "N";
      case "PROPN": return "P";
      case "ADJ": return /Degree=(?:Cmp|Sup)|NumType/u.test(feats) ? "-" : "A";
      case "VERB": return /VerbForm=(?:Part|Ger)/u.test(feats) && /(?:ing|ed|en)$/u.test(form) ? "V" : "-";
      case "ADP": return lemma === "of" ? "O" : "-";
      default: return "-";
    }
  },
  // Attributes and nouns, the last a noun; `quality of life`. A participle only before a noun.
  pattern: /^[ANPV]*[NP](?:O[AN]*N)?$/u,
  longest: 5,
  stem: englishStem,
  display: (words, place) => words.map((w, i) => inside(w, i, place)).join(" "),
  natural: () => true,
  ...frequencies(new URL("./frequencies.tsv", import.meta.url)),
  endings: ["etc.", "etc", "et al.", "and others", "and so on", "and so forth", "and other"],
  conjunctions: ["and", "&", "or"],
};
