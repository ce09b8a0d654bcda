import { wordSet } from "../segmentation.ts";
import type { LayoutHabits } from "../../text/layout/knowledge.ts";

/** After New Hart's Rules (2014, ch. 3) and Merriam-Webster for prefixes; `open` holds what British and academic use writes with a hyphen. */
export const layout: LayoutHabits = {
  hyphenated: wordSet(`
    self non well ex all cross vice half quasi high low long short decision policy state so world part socio
    anglo sino russo franco afro indo two three four five six seven eight nine ten twenty thirty forty fifty
    sixty seventy eighty ninety first second third mid ever then much ill far near`),
  solid: wordSet(`
    inter intra multi over under re un sub super trans micro macro geo bio electro anti counter hyper extra infra mega meta mono
    neo para photo poly pseudo tele thermo ultra dis mis in im ir il de fore out up down after back`),
  open: wordSet(`trade-off socio-economic socio-cultural socio-political socio-demographic spin-off cut-off follow-up well-being decision-making
    by-product co-operat co-ordinat co-author co-exist e-mail e-learning e-government post-war pre-war post-soviet non-government multi-vector
    long-term short-term full-time part-time large-scale small-scale real-time cross-border`),
  adjectiveEndings: [],
  particles: wordSet(""),
  hosts: wordSet(""),
  conjunctions: wordSet("and or to nor versus"),
  prefixes: wordSet(""),
  leaning: wordSet("the a an of and or in on at by for with from to as is are was were that this its their into between"),
  goesOn: wordSet("no vol pp fig figs tab eq dr mr mrs ms prof st vs cf ed eds al approx dept p"),
  page: ["page", "p", "pg", "pp"],
  issue: ["volume", "vol", "issue", "iss", "no", "number"],
  others: ["et al", "et al.", "and others"],
  numbered: ["chapter", "section", "part", "example", "question", "appendix", "lecture", "exercise", "case", "problem", "lesson"],
};
