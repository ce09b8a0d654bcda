import type { Span } from "../../document.ts";
import { Kind, kindAt } from "../../text/kinds.ts";
import { shapeOf } from "../../text/shape.ts";
import { LATIN, CYRILLIC, NONE, scriptOf } from "./letters.ts";

/** What a token can say about the language it is in: nothing (numbers, marks, addresses, single letters), or something as a running word, a name, an abbreviation in capitals. */
export type Say = "nothing" | "running" | "name" | "capitals";

/** A token as a place where the language may change. */
export interface Place {
  readonly says: Say;
  /** In lower case; `""` where it says nothing. */
  readonly word: string;
  readonly script: "Latn" | "Cyrl" | "other";
  /** A capital that may only be due to a sentence or quotation that begins here. */
  readonly begins: boolean;
  /** What shares of the price of a switch are to be paid if one begins or ends here. */
  readonly enter: number;
  readonly leave: number;
  /** Something that phrases seldom go across: a comma, a bracket, a quotation mark. */
  readonly barrier: boolean;
}

const openers = "«“„‹‘(［[";
const closers = "»”“›’)］]";
/** Quotation marks make a switch likely, brackets less so; other punctuation a little. */
export const prices = { quotation: 0.45, bracket: 0.6, punctuation: 0.9 } as const;

/** Reads the tokens of one sentence as places; offsets count into `text`. */
export function placesOf(text: string, tokens: readonly Span[]): readonly Place[] {
  const forms = tokens.map((t) => text.slice(t.start, t.end));
  const opening = tokens.map((_, i) => opens(text, tokens, forms, i));
  const closing = tokens.map((_, i) => closes(text, tokens, forms, i));
  let fresh = true;
  return forms.map((form, i): Place => {
    const before = i === 0 ? prices.punctuation : opening[i - 1] ?? edge(forms[i - 1]!);
    const after = i + 1 === forms.length ? prices.punctuation : closing[i + 1] ?? edge(forms[i + 1]!);
    const { says, script } = isBound(text, tokens[i]!) ? { says: "nothing" as const, script: "other" as const } : speech(form);
    const begins = fresh || (i > 0 && opening[i - 1] !== undefined);
    if (says !== "nothing" || script !== "other") fresh = false;
    return { says, script, begins, word: says === "nothing" ? "" : form.toLowerCase(), enter: before, leave: after, barrier: opening[i] !== undefined || closing[i] !== undefined || form === "," || form === ";" };
  });
}

/** Written onto a hyphen or the like (`E-learning` in pieces), or a word of addresses: no word of a language. */
function isBound(text: string, { start, end }: Span): boolean {
  return (start > 1 && "-‐‑/@#_".includes(text[start - 1]!) && kindAt(text, start - 2) !== Kind.space) || ofAddresses.has(text.slice(start, end).toLowerCase());
}

const ofAddresses: ReadonlySet<string> = new Set("http https www ftp doi email e-mail mail е-mail isbn issn orcid tel fax et al".split(" "));

const edge = (form: string): number => (/^[,;:.!?…—–-]+$/u.test(form) ? prices.punctuation : 1);

/** The price behind this token if it is an opening mark. A straight one opens where it leans on what follows. */
function opens(text: string, tokens: readonly Span[], forms: readonly string[], i: number): number | undefined {
  const form = forms[i]!;
  if (form === "(" || form === "[") return prices.bracket;
  if (form === '"' || form === "''" || form === "'" || form === "``") {
    const { start, end } = tokens[i]!;
    return kindAt(text, end) !== Kind.space && (start === 0 || i === 0 || tokens[i - 1]!.end < start || opens(text, tokens, forms, i - 1) !== undefined) ? prices.quotation : undefined;
  }
  return form.length === 1 && openers.includes(form) ? prices.quotation : undefined;
}

function closes(text: string, tokens: readonly Span[], forms: readonly string[], i: number): number | undefined {
  const form = forms[i]!;
  if (form === ")" || form === "]") return prices.bracket;
  if (form === '"' || form === "''" || form === "'") return i > 0 && tokens[i - 1]!.end === tokens[i]!.start ? prices.quotation : undefined;
  return form.length === 1 && closers.includes(form) ? prices.quotation : undefined;
}

function speech(form: string): { readonly says: Say; readonly script: Place["script"] } {
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  for (let i = 0; i < form.length; i++) {
    const script = scriptOf(form.charCodeAt(i));
    if (script === LATIN) latin++;
    else if (script === CYRILLIC) cyrillic++;
    else if (script !== NONE) other++;
  }
  const letters = latin + cyrillic + other;
  const script = latin > 0 && latin === letters ? "Latn" : cyrillic > 0 && cyrillic === letters ? "Cyrl" : "other";
  if (letters === 0) return { says: "nothing", script };
  const capital = kindAt(form, 0) === Kind.upper;
  const shape = letters === form.length && !capital ? "word" : shapeOf(form);
  // Words with both scripts belong to the sentence: `IT-компания`, `Zoom-да`.
  if (script === "other") return { says: shape === "word" ? "running" : "nothing", script };
  // A single capital is an initial, or a letter's name.
  if (shape !== "word" || (form.length === 1 && capital)) return { says: "nothing", script };
  if (!capital) return { says: "running", script };
  return { says: form === form.toUpperCase() ? "capitals" : "name", script };
}
