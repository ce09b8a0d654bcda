import { definePipeline, outputs } from "ushtil";

/** From raw articles to aligned, annotated data: everything that is found in a folder of texts, in every format. */
export default definePipeline({
  read: ["corpus"],
  write: [outputs.documents, outputs.conllu, outputs.sections, outputs.keywords, outputs.entities, outputs.entityIndex, outputs.alignment],
});
