import type { Nominative } from "../phrase.ts";

/** Newspapers and towns whose article is part of the name. */
const articled = /^(?:hague|gambia|bahamas|times|guardian|economist|independent|telegraph|lancet|observer|post|journal|atlantic|spectator|sun|nation)$/u;
/** Firms named after a person: the ending is theirs. */
const owned = /^(?:mcdonald|sotheby|christie|lloyd|moody|macy|levi|wendy|kellogg|sainsbury|standard & poor)['’]s$/u;

/** `the United States'` → `United States`: without a leading article and the ending of the possessive. */
export const nominative: Nominative = (words, kind) => {
  const forms = words.map((w) => w.form);
  let last = forms.length - 1;
  while (last > 0 && /^[”"»’']$/u.test(forms[last]!) && forms[last - 1] !== undefined && !/^['’]s?$/u.test(forms[last]!)) last--;
  const end = forms[last] ?? "";
  if (/^['’]s?$/u.test(end) && last > 0) {
    if (!owned.test(`${forms[last - 1]!.toLowerCase()}${end}`) || last > 1) forms[last] = "";
  } else if (/\p{L}['’]s$/u.test(end) && !owned.test(end.toLowerCase())) forms[last] = end.slice(0, -2);
  else if (/s['’]$/u.test(end)) forms[last] = end.slice(0, -1);
  const first = forms[0]!;
  if (forms.length > 1 && (first === "the" || first === "a" || first === "an" || first === "The" && kind !== "common" && !articled.test(forms.filter((f) => f !== "").at(-1)!.toLowerCase()))) forms[0] = "";
  return forms;
};
