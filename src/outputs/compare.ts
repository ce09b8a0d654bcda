import type { Document } from "../document.ts";
import { type Concept, concepts } from "../surveys/term-table.ts";
import { observations, termLangs, terms as survey } from "../surveys/terms.ts";
import { nameOf, sectionsOf } from "./checks/rule.ts";
import { findings, type HeldRule, heldRules, isArticle, type JournalRules } from "./checks/settings.ts";
import { comparedLangs, kindOf } from "./comparison.ts";
import { openDraft } from "./draft.ts";
import { inline, markdownTable } from "./markdown.ts";
import type { Output } from "./output.ts";
import { listed, termNeeds } from "./terms.ts";
import { unitOf } from "./tmx.ts";

const needs = [...termNeeds, "divergences"] as const;
type Compared = Document<(typeof needs)[number]>;

/** Rows and lines a page shows of each thing; the tables have them all. */
const mostRows = 200;
const mostPairs = 2000;

/** A page until the whole corpus is known: what stands before and after the terms, and the pairs of phrases met in the document. */
interface Page { readonly before: string; readonly after: string; readonly pairs: readonly (readonly [string, string, number])[] }

/**
 * `compare.md`: for each text with several versions, or article, a page: its sentences side by side, where the versions differ, terms that are
 * rendered in more than one way, and the journal's rules as a checklist. Throws `UshtilError("usage")` for a rule that is not known.
 */
export function compare(journal: JournalRules = {}): Output<(typeof needs)[number]> {
  const held = heldRules(journal);
  return {
    name: "compare", file: "compare.md", about: "a page for every article: where its versions agree and where they do not", needs,
    async open(folder) {
      const out = await folder.open("compare.md");
      const draft = await openDraft(folder, "compare.md");
      let known = survey.empty();
      return {
        async write(document) {
          known = survey.add(known, document);
          if (!isArticle(document) && !document.alignment.some((l) => l.kind === "sentence")) return;
          const pairs = [...observations(document).pairs].filter(([, p]) => p.lists + p.sure > 0).slice(0, mostPairs).map(([name, p]) => [...name.split("\t"), p.lists + p.sure] as unknown as Page["pairs"][number]);
          const page: Page = { before: titles(document) + sentences(document) + differences(document), after: rulesOf(document, held), pairs };
          await draft.write(JSON.stringify(page));
        },
        async close() {
          const inconsistent = new Map<string, Concept[]>();
          for (const c of concepts(known)) if (termLangs.some((l) => c.renderings[l].length > 1)) for (const l of termLangs) for (const n of c.renderings[l].flatMap((r) => r.names)) inconsistent.set(n, [...(inconsistent.get(n) ?? []), c]);
          await out.write("# Comparison of versions\n\n");
          for await (const line of draft.lines()) {
            const { before, after, pairs } = JSON.parse(line) as Page;
            await out.write(before + termsOf(pairs, inconsistent) + after);
          }
          await out.close();
        },
        async discard() {
          await draft.discard();
          await out.discard();
        },
      };
    },
  };
}

function titles(document: Compared): string {
  const own = comparedLangs.flatMap((lang) => {
    const text = sectionsOf(document, "title", lang).map((s) => document.text.slice(s.start, s.end)).join(" ");
    return text === "" ? [] : [`- ${nameOf(lang)}: ${inline(text)}\n`];
  });
  return `## ${inline(document.id)}\n\n${own.join("")}${own.length > 0 ? "\n" : ""}`;
}

function sentences(document: Compared): string {
  const links = document.alignment.filter((l) => l.kind === "sentence");
  if (links.length === 0) return "There is one version only: nothing to compare.\n\n";
  const langs = comparedLangs.filter((c) => links.some((l) => l[c].length > 0));
  const rows = links.slice(0, mostRows).map((l) => {
    const unit = unitOf(document, l);
    return [kindOf(document, l), ...langs.map((c) => unit[c] ?? ""), l.score];
  });
  return `### Sentences\n\n${markdownTable(["part", ...langs.map(nameOf), "score"], rows)}${more(links.length, "comparison.csv")}\n`;
}

function differences(document: Compared): string {
  if (!document.alignment.some((l) => comparedLangs.filter((c) => l[c].length > 0).length > 1)) return "";
  const grave = ["error", "warning", "note"];
  const found = [...document.divergences].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
  const lines = found.slice(0, mostRows).map((d) => `- **${d.severity}** ${inline(d.message)}\n`);
  return `### Where the versions differ\n\n${found.length === 0 ? "Nowhere that can be told.\n" : lines.join("")}${more(found.length, "divergences.csv")}\n`;
}

function termsOf(pairs: Page["pairs"], inconsistent: ReadonlyMap<string, readonly Concept[]>): string {
  const met = new Set(pairs.flatMap(([x, y]) => [x, y].map((n) => inconsistent.get(n) ?? []).reduce((a, b) => a.filter((c) => b.includes(c)))));
  if (met.size === 0) return "";
  const here = new Set(pairs.flatMap(([x, y]) => [x, y]));
  const rows = [...met].slice(0, mostRows).map((c) => termLangs.flatMap((l) => [listed(c.renderings[l].filter((r) => r.names.some((n) => here.has(n)))).replaceAll(/ \(\d+\)/gu, ""), l === "en" ? termLangs.filter((k) => c.renderings[k].length > 1).map((k) => listed(c.renderings[k])).join("; ") : []].flat()));
  return `### Terms rendered in more than one way\n\n${markdownTable([...termLangs.map((l) => `${nameOf(l)}, here`), "in all texts"], rows)}${more(met.size, "terms.csv")}\n`;
}

function rulesOf(document: Compared, held: readonly HeldRule[]): string {
  if (!isArticle(document)) return "";
  const all = findings(document, held);
  const lines = held.map(({ name, about, severity }) => {
    const own = all.filter((f) => f.rule === name);
    if (own.length === 0) return `- [x] ${inline(about)}\n`;
    const said = own.slice(0, mostRows).map((f) => `  - ${inline(f.message)} (value ${inline(String(f.value))}, limit ${inline(String(f.limit))})\n`);
    return `- [ ] **${severity}** ${inline(about)}\n${said.join("")}`;
  });
  return `### The journal's rules\n\n${lines.join("")}\n`;
}

function more(all: number, file: string): string {
  return all > mostRows ? `\n${all - mostRows} more: see ${file}.\n` : "";
}
