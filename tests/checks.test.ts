import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { outputs } from "../src/outputs/index.ts";
import { checks } from "../src/outputs/checks.ts";
import { bracketNumbers } from "../src/outputs/checks/citations.ts";
import { rules } from "../src/outputs/checks/index.ts";
import type { Checked } from "../src/outputs/checks/rule.ts";
import { findings, heldRules, type JournalRules } from "../src/outputs/checks/settings.ts";
import { identityMap } from "../src/text/draft.ts";
import { written } from "./written.ts";

const cases = (name: string): string => readFileSync(new URL(`cases/checks/${name}.txt`, import.meta.url), "utf8");
const lines = (name: string): string[] => cases(name).split("\n").filter((l) => l !== "" && !l.startsWith("#"));

describe("numbers in brackets", () => {
  for (const line of lines("brackets")) {
    const [inner = "", wanted = ""] = line.split(" => ");
    test(`[${inner}]`, () => expect(bracketNumbers(inner)?.join(" ") ?? "-").toBe(wanted));
  }
});

/** A text with sections where they are said to be, nothing analysed. */
function sectioned(...parts: readonly (readonly [Checked["sections"][number]["kind"], string, string])[]): Checked {
  const text = parts.map(([, , t]) => t).join("\n\n");
  let at = 0;
  const sections = parts.map(([kind, lang, t]) => {
    const start = at;
    at += t.length + 2;
    return { kind, lang, start, end: start + t.length };
  });
  return { id: "x", text, parts: [], map: identityMap(text.length), changes: [], meta: {}, warnings: [], sections, keywords: [] };
}

describe("codes of classification", () => {
  for (const line of lines("codes")) {
    const [code = "", wanted = ""] = line.split(" =>").map((s) => s.trim());
    test(line, () => {
      const name = /^(?:МРНТИ|ҒТАМР|IRSTI)/u.test(code) ? "irsti" : "udc";
      const found = [...rules[name].check(sectioned(["classification", "ru", code], ["abstract", "ru", "Текст."]), {})];
      expect(found.length === 0 ? "ok" : found[0]!.message).toEqual(wanted === "ok" ? "ok" : expect.stringContaining(wanted === "" ? "no code after the label" : `'${wanted}' is no`));
    });
  }
});

describe("small articles", () => {
  for (const block of cases("articles").split(/^== /mu).slice(1)) {
    const [name = "", ...rest] = block.split("\n");
    test(name, () => {
      const setting = rest.find((l) => l.startsWith("rules: "))?.slice(7) ?? '{"abstract-words": false}';
      const wanted = rest.filter((l) => l.startsWith("=> ")).map((l) => l.slice(3));
      const text = rest.filter((l) => !l.startsWith("rules: ") && !l.startsWith("=> ")).join("\n");
      const article = annotate(text, { layers: ["sections", "keywords"] }) as Checked;
      const found = findings(article, heldRules(JSON.parse(setting) as JournalRules));
      expect(found.map((f) => `${f.rule} ${f.lang === "" ? "-" : f.lang} ${f.value}`)).toEqual(wanted);
      for (const f of found) {
        expect(f.message).toMatch(/^.+\.$|^Reference \d+ is never cited/u);
        expect(f.limit).not.toBe("");
        expect(f.end).toBeLessThanOrEqual(article.text.length);
      }
    });
  }
});

describe("a journal's settings", () => {
  const refused = (journal: object): string => {
    try {
      checks(journal as JournalRules);
    } catch (error) {
      return (error as Error).message;
    }
    return "accepted";
  };
  test("an unknown rule is an error that names the known", () => expect(refused({ "abstract-length": { min: 3 } })).toMatch(/'abstract-length'.*abstract-words.*reference-cited/u));
  test("an unknown limit too", () => expect(refused({ "abstract-words": { least: 3 } })).toMatch(/'least'.*known are min, max, severity/u));
  test("limits have their kind", () => {
    for (const wrong of [{ "abstract-words": { min: "3" } }, { "abstract-words": { min: -1 } }, { "abstract-words": { max: Number.NaN } }, { "abstract-words": true }, { "title-languages": { langs: ["de"] } }, { "title-languages": { langs: "ru" } }, { "udc": { severity: "fatal" } }, { "__proto__x": false }]) {
      expect([wrong, refused(wrong)]).not.toEqual([wrong, "accepted"]);
    }
  });
  test("a rule is switched off, given limits and another severity", () => {
    const article = sectioned(["abstract", "en", "One two three."], ["classification", "en", "IRSTI 11.25"]);
    const found = (journal: JournalRules): string[] => findings(article, heldRules(journal)).map((f) => `${f.rule} ${f.severity} ${f.limit}`);
    expect(found({})).toContain("abstract-words warning 150–300");
    expect(found({ "abstract-words": { min: 5, severity: "error" } })).toContain("abstract-words error 5–300");
    expect(found({ "abstract-words": { min: 3 } }).filter((f) => f.startsWith("abstract-words"))).toEqual([]);
    expect(found({ "udc": false }).filter((f) => f.startsWith("udc"))).toEqual([]);
  });
  test("every rule says what it asks", () => {
    for (const held of heldRules({})) expect(held.about.length).toBeGreaterThan(10);
    expect(heldRules({}).map((r) => r.name)).toEqual(Object.keys(rules));
  });
});

// A quadratic step would take hours here and run into the runner's time limit.
test("five megabytes of hostile text are read to their end", () => {
  const long = 1_250_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(long / piece.length));
  for (const piece of ["[", "(", "[1", "[1; 2] ", "(Smith, 2019) ", "(Aa2019", "УДК ", "МРНТИ 1", "-", "а", "1. A 2019\n", "[1] ", "; ", "2019 ", "\n", "(А ("]) {
    const article = sectioned(["classification", "ru", fill(piece)], ["abstract", "ru", fill(piece)], ["body", "ru", fill(piece)], ["references", "ru", fill(piece)]);
    for (const f of findings(article, heldRules({})).slice(0, 50)) expect(f.start).toBeLessThanOrEqual(f.end);
  }
});

test("checks.csv: what an author writes cannot run as a formula", async () => {
  const { "checks.csv": csv = "" } = await written([outputs.checks], [annotate("УДК =1+1\n\nАннотация. Вода.\nКлючевые слова: =cmd(), =cmd(), +7, @x\n")]);
  expect(csv).toContain("'=1+1");
  for (const line of csv.slice(1).split("\r\n")) expect(line).not.toMatch(/(?:^|,)"?[=+@]/u);
});
