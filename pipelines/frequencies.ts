import { collocations, definePipeline, dispersion, frequencies, keyness, richness } from "ushtil";

/**
 * How often words, lemmas, phrases and names occur, what is said more in one kind of section than in others, how evenly it is spread, what stands together. Groups may
 * be `language`, `section`, `document`, `year` or any column of the records (`journal`, `author`); docs/outputs.md lists the settings.
 */
export default definePipeline({
  read: ["corpus"],
  write: [frequencies({ by: ["section", "year"] }), keyness({ by: "section" }), dispersion(), collocations(), richness()],
});
