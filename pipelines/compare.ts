import { checks, compare, definePipeline, outputs, type JournalRules } from "ushtil";

/**
 * What the journal asks of an article. Rules that are not named hold with their defaults, `false` leaves one out; docs/outputs.md lists them all.
 */
const rules: JournalRules = {
  "abstract-words": { min: 150, max: 300 },
  "keyword-count": { min: 5, max: 10 },
  "keyword-lengths": { difference: 0 },
  "english-abstract": { percent: 75 },
  "title-languages": { langs: ["kk", "ru", "en"] },
};

/** The versions of every text side by side: where they agree, where they do not, which terms they use, and whether the article keeps the journal's rules. */
export default definePipeline({
  read: ["corpus"],
  write: [compare(rules), outputs.comparison, outputs.divergences, outputs.terms, checks(rules), outputs.tmx],
});
