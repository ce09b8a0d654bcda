import type { LangCode } from "../../document.ts";
import { type EntityLexicon, entityKey, type HeadType } from "../../languages/entities.ts";
import { languages } from "../../languages/index.ts";
import { type Called, calledOf } from "./called.ts";
import { figure, type Tells, tellsOf } from "./tells.ts";

/** What an item is: digits in a token are items of their own (`12,5`, `-`, `ға`); addresses and codes are opaque. */
export type ItemKind = "word" | "number" | "mark" | "opaque";

/** What does not change with the place a form stands in. */
export interface Form {
  readonly kind: ItemKind;
  readonly text: string;
  /** Lower case, without dots at the end. */
  readonly key: string;
  readonly capital: "no" | "first" | "all";
  /** Form, lemma and stems: what to look up. */
  readonly keys: readonly string[];
  readonly tells: Tells;
  /** What the noun makes of a name beside it. */
  readonly head: HeadType | undefined;
  /** How many digits, where it is nothing else; else 0. */
  readonly digits: number;
  /** What lists of names say of a word with a capital. */
  readonly called: Called | undefined;
  /** Of the word; empty where there is none. */
  readonly lemma: string;
  /** The same form with another lemma. */
  other?: Form | undefined;
}

/** The forms of a language met last: most words are few. */
export interface Forms { readonly lang: LangCode; readonly lexicon: EntityLexicon; readonly known: Map<string, Form> }

const kept = new Map<LangCode, Forms>();
const cacheLimit = 50_000;
const none: readonly string[] = [];

export function formsOf(lang: LangCode): Forms {
  let forms = kept.get(lang);
  if (forms === undefined || forms.known.size > cacheLimit) kept.set(lang, (forms = { lang, lexicon: languages[lang].entities, known: new Map() }));
  return forms;
}

/** Of the forms that are written alike the one with the lemma. */
export function kin(form: Form | undefined, lemma: string): Form | undefined {
  while (form !== undefined && form.lemma !== lemma) form = form.other;
  return form;
}

/** Kept for the next time the form is met. */
export function formIn(text: string, lemma: string, kind: ItemKind | undefined, forms: Forms): Form {
  const like = kind === undefined ? forms.known.get(text) : undefined;
  const seen = kin(like, lemma);
  if (seen !== undefined) return seen;
  const made = formOf(text, lemma, kind, forms);
  // Pieces of tokens are not kept: `5` is one, `5-й` is three.
  if (kind === undefined && text.length <= 60 && (made.kind !== "number" || made.digits > 0) && (made.kind !== "word" || !/\p{Nd}/u.test(text))) {
    made.other = like;
    forms.known.set(text, made);
  }
  return made;
}

function formOf(text: string, lemma: string, kind: ItemKind | undefined, { lang, lexicon }: Forms): Form {
  const first = text.charCodeAt(0);
  const told: ItemKind = kind ?? (first >= 48 && first <= 57 ? "number" : /\p{L}/u.test(text) ? "word" : "mark");
  if (told !== "word") {
    const keys = told === "number" ? none : [told === "mark" ? text : entityKey(text)];
    const tells = told === "number" ? figure : tellsOf(text, text, keys, false, lang, lexicon);
    const digits = told === "number" && /^\d+$/u.test(text) ? text.length : 0;
    return { kind: told, text, key: text, capital: "no", keys, tells, head: undefined, digits, called: undefined, lemma, other: undefined };
  }
  const key = entityKey(text);
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const capital = upper === 0 || !/^\P{L}*\p{Lu}/u.test(text) ? "no" : upper > 1 && !/\p{Ll}/u.test(text.replace(/-\p{Ll}+$/u, "")) ? "all" : "first";
  const keys = [...new Set([key, lemma === "" ? key : entityKey(lemma), ...lexicon.stems(key.length > 40 ? key.slice(0, 40) : key)])];
  const { nouns } = lexicon.heads;
  const noun = keys.find((k) => nouns.has(k));
  const head = noun === undefined ? undefined : nouns.get(noun);
  const called = capital === "no" ? undefined : calledOf(key, keys, lang, lexicon.names);
  return { kind: told, text, key, capital, keys, tells: tellsOf(text, key, keys, true, lang, lexicon), head, digits: 0, called, lemma, other: undefined };
}
