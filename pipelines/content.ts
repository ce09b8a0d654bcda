import { categoryTables, contentPage, definePipeline, factors, frequencies, keyness, outputs, trends } from "ushtil";

const dictionary = "dictionaries/foreign-policy.yaml";

/** Content analysis of the bundled articles: what is spoken of, where, when and with what. */
export default definePipeline({
  read: ["corpus"],
  write: [
    contentPage({ dictionary, compare: "section" }), ...categoryTables(dictionary, { by: ["section", "year"] }),
    // Places, organisations and categories also with all that belongs to them.
    frequencies({ units: ["word", "lemma", "2-gram", "3-gram", "keyphrase", "entity", "entity-rollup", "category-rollup"], dictionary }), keyness({ unit: ["lemma", "entity-rollup", "category-rollup"], dictionary }),
    outputs.dispersion, outputs.collocations, outputs.timeline, trends({ dictionary, units: ["lemma", "entity-rollup"] }), factors({ dictionary }),
    outputs.entityRollup, outputs.keywordAgreement, outputs.analogies,
  ],
});
