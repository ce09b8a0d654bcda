import { type FormKnowledge, wordSet } from "../segmentation.ts";
import { calendar } from "./calendar.ts";
import { names } from "./names.ts";
import { attests } from "./tagger.ts";
import { opinions } from "./wink.ts";

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
  isCommon: (form) => attests(form) && !proper(form),
  beginsNames: (form) => titled.has(form),
  isPredicate: (form) => predicates.has(form) || (form.length > 4 && form.endsWith("ed")),
  isSubject: () => false,
};

/** Is it a name even in small letters (`kazakhstan`, `monday`)? */
function proper(form: string): boolean {
  return opinions([form])[0]?.tag === "PROPN";
}
