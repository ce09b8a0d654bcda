import { type FormKnowledge, wordSet } from "../segmentation.ts";
import { calendar } from "./calendar.ts";
import { names } from "./names.ts";
import { attests } from "./tagger.ts";
import type { Met } from "./lexicon.ts";
import { model } from "./model.ts";

/** Endings of `-ed` alone show too little: these are the finite forms of the commonest verbs. */
const predicates = wordSet(`is are was were be been has have had do does did will would can could may might must shall should became said came went made took gave won lost held met began shows show
  covers contains weighs rose fell grew left cost costs wrote`);

/** Words that have a capital within a sentence. */
const titled = wordSet(`congress parliament government president senate ministry university academy institute council national international european american british english french german
  russian greek roman persian chinese turkish indian african asian arab soviet eastern western northern southern central north south east west mr mrs king queen pope god new
  great`);

/** English forms by word lists, lists of names and wink's lexicon. */
export const forms: FormKnowledge = {
  isName: (form) => names.given.has(form) || names.surnames.has(form) || calendar.months.has(form) || proper(form),
  isGivenName: (form) => names.given.has(form),
  isCommon: (form) => attests(form) && (!proper(form) || /^(?!.*PROPN).*NOUN/u.test(kindOf(form))),
  beginsNames: (form) => titled.has(form),
  isPredicate: (form) => predicates.has(form) || (form.length > 4 && form.endsWith("ed")),
  isSubject: () => false,
};

/** Is it a name even in small letters (`kazakhstan`, `monday`)? Where the treebank shows it too seldom, capitals in other texts and wink-nlp's lexicon decide. */
function proper(form: string): boolean {
  const { forms: met, tags, listed, named } = model();
  const known = met.get(form);
  if (known !== undefined && known.total > 2) return share(known, tags) > 0.5;
  if (kindOf(form) === "PROPN") return true;
  return listed(form) === 0 && (named(form) & 3) === 3 || known !== undefined && listed(form) === 0 && share(known, tags) > 0.5;
}

/** The parts of speech wink-nlp's lexicon gives it; `""` where it is not there. */
const kindOf = (form: string): string => model().kinds[model().listed(form)]!;

function share({ tags, counts, total }: Met, names: readonly string[]): number {
  return tags.reduce((sum, t, k) => sum + (names[t]!.startsWith("PROPN/") ? counts[k]! : 0), 0) / total;
}
