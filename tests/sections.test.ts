import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, LangCode, Section } from "../src/document.ts";
import { sections } from "../src/stages/sections.ts";
import { identityMap } from "../src/text/draft.ts";

/**
 * Notation: `== name` begins an article; `kind/lang| text` a section on a new line, `kind/lang> text` one on the same line as the
 * last; `| text` one more line of the last section; an empty line is an empty line of the article; `#` a remark.
 */
interface Case { readonly name: string; readonly text: string; readonly expected: readonly string[] }

function casesOf(source: string): Case[] {
  return source.split(/^== /mu).slice(1).map((block) => {
    const [name = "", ...lines] = block.split("\n");
    let text = "";
    const expected: string[] = [];
    for (const line of lines) {
      if (line.startsWith("#")) continue;
      const found = /^(?:([a-z]+\/[a-z]+))?([|>])\s?(.*)$/u.exec(line);
      if (found === null) {
        if (line.trim() !== "") throw new Error(`not in the notation: ${line}`);
        text += "\n";
        continue;
      }
      const [, tag, glue, words = ""] = found;
      text += glue === ">" ? ` ${words}` : text === "" || text.endsWith("\n\n") ? words : `\n${words}`;
      if (tag === undefined) expected[expected.length - 1] += ` ${words.trim()}`;
      else expected.push(`${tag}| ${words.trim()}`);
      // An empty line after this one makes two breaks.
    }
    return { name, text: text.replace(/\n+$/u, ""), expected };
  });
}

function documentOf(text: string, parts?: readonly { start: number; end: number; lang?: LangCode }[]): Document {
  const given = parts ?? [{ start: 0, end: text.length }];
  return {
    id: "x", text, map: identityMap(text.length), changes: [], meta: {}, warnings: [],
    parts: given.map((p) => ({ ...p, path: "x.txt", sha256: "", encoding: "utf-8", raw: text.slice(p.start, p.end) })),
  };
}

const shown = (text: string, list: readonly Section[]): string[] => list.map((s) => `${s.kind}/${s.lang}| ${text.slice(s.start, s.end).replace(/\s+/gu, " ")}`);

function lawful(text: string, list: readonly Section[]): void {
  let at = 0;
  for (const s of list) {
    expect(s.end).toBeGreaterThan(s.start);
    expect(text.slice(at, s.start).trim()).toBe("");
    expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end));
    at = s.end;
  }
  expect(text.slice(at).trim()).toBe("");
}

const folder = join(import.meta.dirname, "cases/sections");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()) {
  describe(file, () => {
    for (const { name, text, expected } of casesOf(readFileSync(join(folder, file), "utf8"))) {
      test(name, () => {
        const list = sections.run(documentOf(text));
        expect(shown(text, list)).toEqual(expected);
        lawful(text, list);
      });
    }
  });
}

test("sections tile any text", () => {
  const words = ["Аннотация.", "Түйін сөздер:", "Keywords:", "Введение", "Әдебиеттер тізімі", "УДК 327", "Иванов И.И.", "Бұл мақалада айтылады.", "We study it.", "a, b; c", "\n", "\n\n", " ", "\u00a0", "1.", "—", "\r\n", "¹ Сноска", "«", "А н н о т а ц и я"];
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme" })), { maxLength: 40 }), (list) => {
    const text = list.join(" ");
    const document = documentOf(text);
    const first = sections.run(document);
    lawful(text, first);
    expect(sections.run(document)).toEqual(first);
    expect(sections.explain(document).map(({ start, end }) => ({ start, end }))).toEqual(first.map(({ start, end }) => ({ start, end })));
  }), { numRuns: 300, seed: 7 });
});

test("a section never crosses a part, and a part's language holds", () => {
  const ru = "Сарай стоит у реки.";
  const kk = "Орал – Атырау – Алматы.";
  const text = `${ru}\n\n${kk}`;
  const list = sections.run(documentOf(text, [{ start: 0, end: ru.length, lang: "ru" }, { start: ru.length + 2, end: text.length, lang: "kk" }]));
  expect(shown(text, list)).toEqual([`body/ru| ${ru}`, `body/kk| ${kk}`]);
});

test("explain names the rule and the evidence", () => {
  const text = "Аңдатпа. Мақалада өзен суының құрамы зерттеледі.\nТүйін сөздер: өзен, су, құрам";
  const lines = sections.explain(documentOf(text));
  expect(lines.map((l) => `${l.decision} ${l.rule}`)).toEqual(["heading kk label-run-in", "abstract kk after-label", "heading kk label-run-in", "keywords kk after-label"]);
  expect(lines[1]!.why).toContain("Аңдатпа.");
});

test("no text, one section; white space only, none", () => {
  expect(sections.run(documentOf(""))).toEqual([]);
  expect(sections.run(documentOf(" \n\n\t"))).toEqual([]);
});

// A quadratic step would take hours here and run into the runner's time limit.
test("hostile input keeps the laws", () => {
  for (const unit of ["Түйін ", "А ", "(", "Abstract. A", "И.И. ", "\nИ.И. Иванов", "\n1 А", "Ключевые\n", "- ", "\nAbstract\nAb ab ab"]) {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    lawful(text, sections.run(documentOf(text)));
  }
});
