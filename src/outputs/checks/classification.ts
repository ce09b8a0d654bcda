import { type Checked, type Finding, nowhere, type Rule, rule, sectionsOf } from "./rule.ts";

const labels = { udc: "УДК|ӘОЖ|ЭОЖ|UDC|UDK", irsti: "МРНТИ|ҒТАМР|FТАМР|ГТАМР|IRSTI|MRNTI|ГРНТИ" } as const;
const anyLabel = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.udc}|${labels.irsti}|JEL|DOI|ББК|https?:)(?![\\p{L}])`, "iu");

interface Code { readonly start: number; readonly end: number; readonly value: string }

/** Codes after a label, in the sections of classification or, where none was told, at the beginning of the text. */
function codesOf(article: Checked, label: string): readonly Code[] {
  const sections = sectionsOf(article, "classification");
  const places = sections.length > 0 ? sections : [{ start: 0, end: Math.min(article.text.length, 2000) }];
  return places.flatMap(({ start, end }) => [...article.text.slice(start, end).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})(?![\\p{L}])`, "giu"))].map((m): Code => {
    const from = start + m.index + m[0].length;
    let rest = article.text.slice(from, Math.min(end, from + 200)).split("\n", 1)[0]!;
    const next = anyLabel.exec(rest);
    if (next !== null) rest = rest.slice(0, next.index);
    const lead = /^[\s:.№–—-]*/u.exec(rest)![0].length;
    const value = rest.slice(lead).replace(/[\s;,.|–—]+$/u, "");
    return { start: start + m.index, end: from + lead + value.length, value };
  }));
}

function coded(name: string, label: string, formed: RegExp, limit: string): Rule<Record<never, never>> {
  return rule({
    about: `${name} is there and well-formed`,
    severity: "error",
    limits: {},
    *check(article): Iterable<Finding> {
      const found = codesOf(article, label);
      if (found.length === 0) yield { ...nowhere, lang: "", section: "", value: "none", limit, message: `The article has no ${name} code.` };
      for (const { start, end, value } of found) {
        // Several codes stand apart by commas, semicolons or spaces; spaces around the marks of one code are let pass.
        const parts = value.replace(/\s*([:+/])\s*/gu, "$1").split(/[,;\s]+/u).filter((p) => p !== "");
        const wrong = parts.length === 0 ? value : parts.find((p) => !formed.test(p));
        if (wrong === undefined) continue;
        yield { start, end, lang: "", section: "classification", value: value === "" ? "empty" : value, limit, message: value === "" ? `There is no code after the label of the ${name}.` : `'${wrong}' is no ${name} code.` };
      }
    },
  });
}

const number = "\\d{1,3}(?:\\.\\d{1,3})*";

/**
 * A main number in groups of up to three digits, then common and special auxiliaries: -1, .0…, '36, (574), "19", =512.122, letters; with
 * others by : :: + / (UDC Consortium, Universal Decimal Classification, tables 1a–1k).
 */
export const udc = coded("UDC (УДК)", labels.udc,
  new RegExp(`^(?:${number}|\\([^()]{1,40}\\))(?:[-'’\`]${number}|\\([^()]{1,40}\\)|["“«][^"”»]{1,40}["”»]|=${number}|[:+/]{1,2}(?:${number}|\\.\\d{1,3}|\\([^()]{1,40}\\))|\\*[\\p{L}\\d.]{1,30}|\\p{Lu}\\p{L}{0,30})*$`, "u"), "327.8:656.02");

/** Two digits of each level, up to three levels (ГРНТИ, ГОСТ Р 7.0.49). */
export const irsti = coded("IRSTI (МРНТИ)", labels.irsti, /^\d{2}(?:\.\d{2}){0,2}$/u, "11.25.47");
