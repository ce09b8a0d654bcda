import { categoryTables, contentPage, definePipeline, factors, outputs, trends } from "ushtil";

const dictionary = "dictionaries/foreign-policy.yaml";

/** Content analysis of the bundled articles: what is spoken of, where, when and with what. */
export default definePipeline({
  read: ["corpus"],
  write: [
    contentPage({ dictionary, compare: "section" }), ...categoryTables(dictionary, { by: ["section", "year"] }),
    outputs.frequencies, outputs.keyness, outputs.dispersion, outputs.collocations, outputs.timeline, trends({ dictionary }), factors({ dictionary }),
    outputs.entityRollup, outputs.keywordAgreement, outputs.analogies,
  ],
});
