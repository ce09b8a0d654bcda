import { addressIn } from "./addresses.ts";
import { isLetter, isRoman, Kind, kindAt } from "./kinds.ts";

/** What a token looks like, whatever its language. */
export type Shape = "word" | "abbreviation" | "number" | "roman" | "alphanumeric" | "punct" | "symbol" | "url" | "email" | "hashtag" | "mention" | "file";

/**
 * The shape of one surface token. `12,5`, `10 000`, `2010-шы`, `30%` and `10:30` are numbers, `г.` and `U.S.` abbreviations, `XIX` is
 * Roman, `СУ-155` alphanumeric; `%`, `№`, `+`, `§` and emoji are symbols. A word is what has a letter and is none of these.
 */
export function shapeOf(form: string): Shape {
  let letters = 0;
  let digits = 0;
  let symbols = 0;
  let dots = 0;
  for (let i = 0; i < form.length; i++) {
    const kind = kindAt(form, i);
    if (isLetter(kind)) letters++;
    else if (kind === Kind.digit || kind === Kind.number) digits++;
    else if (kind === Kind.symbol || kind === Kind.other || "%№§&#@°/\\*†‡".includes(form[i]!)) symbols++;
    else if (form[i] === ".") dots++;
  }
  if (letters === 0 && digits === 0) return symbols > 0 ? "symbol" : "punct";
  if (form.length > 3 || form[0] === "#" || form[0] === "@") {
    const address = /\s/u.test(form) ? undefined : addressIn(form, 0, form.length);
    if (address !== undefined && address.start === 0 && address.end === form.length) return address.kind;
  }
  if (letters === 0) return "number";
  if (digits === 0) {
    if (dots > 0 && form.endsWith(".")) return "abbreviation";
    return isRoman(form) && (form.length > 1 || "IVX".includes(form)) ? "roman" : "word";
  }
  // A number with an ending: 2010-шы, 38%-ға, 1990-х, 5th; a longer tail makes a word: 44-дневный.
  return letters <= 4 && kindAt(form, /^[+−-]/u.test(form) ? 1 : 0) === Kind.digit ? "number" : "alphanumeric";
}
