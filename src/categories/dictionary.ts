import type { LangCode } from "../document.ts";
import { UshtilError } from "../error.ts";

export const langCodes: readonly LangCode[] = ["ru", "kk", "en"];

/** A term as written; `src/categories/term.ts` reads the notation. */
export interface Term {
  readonly text: string;
  /** None: a term of every language (imported dictionaries do not say). */
  readonly lang?: LangCode;
  /** A place where it stands is no match of the category, or of those below. */
  readonly not?: boolean;
  /** In the file, from 1. */
  readonly line?: number;
}

/** One category with its terms in all languages. */
export interface Category {
  /** Names from the top, with `/`: `security/military`. */
  readonly id: string;
  readonly labels: Readonly<Partial<Record<LangCode, string>>>;
  readonly terms: readonly Term[];
}

/** Categories for content analysis, parents before children, in the order of the file. */
export interface Dictionary {
  readonly name: string;
  readonly about: string;
  /** What holds for all categories: exclusions. */
  readonly terms: readonly Term[];
  /**
   * Where terms overlap: `category` (within one category the first, then longest, counts; other categories count beside it) or `dictionary` (a place within
   * a longer match of any category does not count).
   */
  readonly overlap: "category" | "dictionary";
  readonly categories: readonly Category[];
  /** What an import could not take over: sentences with lines. */
  readonly warnings: readonly string[];
}

/** The category above, or undefined. */
export function parentOf(id: string): string | undefined {
  const slash = id.lastIndexOf("/");
  return slash < 0 ? undefined : id.slice(0, slash);
}

/** The category itself and all above it, the nearest first. */
export function lineage(id: string): readonly string[] {
  const out = [id];
  for (let up = parentOf(id); up !== undefined; up = parentOf(up)) out.push(up);
  return out;
}

/** Is one of the two the other, or above it? */
export function onePath(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Limits of a dictionary from outside. */
export const most = { characters: 8_000_000, terms: 200_000, categories: 2_000, depth: 8, name: 100, term: 200 } as const;

/** A dictionary being read, that keeps its limits. */
export interface Draft {
  /** Adds a category under a parent (`undefined`: at the top), or finds the one that is there. Gives its id. Throws `UshtilError` for a bad name and beyond the limits. */
  category(name: string, parent: string | undefined, line: number, labels?: Category["labels"]): string;
  /** `undefined`: for the whole dictionary. */
  term(category: string | undefined, term: Term): void;
  warn(sentence: string): void;
  done(of: Pick<Dictionary, "name" | "about"> & Partial<Pick<Dictionary, "overlap">>): Dictionary;
}

export function draft(path: string): Draft {
  const categories = new Map<string, { readonly id: string; labels: Category["labels"]; readonly terms: Term[]; readonly seen: Set<string> }>();
  const whole: Term[] = [];
  const warnings: string[] = [];
  let terms = 0;
  const trouble = (code: "format" | "limit", line: number, message: string, hint: string): UshtilError => new UshtilError(code, message, { where: { path, line }, hint });
  return {
    category(given, parent, line, labels = {}) {
      const name = given.replace(/\s+/gu, " ").trim();
      if (name === "" || name.length > most.name || /[/;|\p{Cc}]/u.test(name)) throw trouble("format", line, `'${name.slice(0, 40)}' cannot be the name of a category.`, `Names have 1 to ${most.name} characters and no / ; or |.`);
      const id = parent === undefined ? name : `${parent}/${name}`;
      if (id.split("/").length > most.depth) throw trouble("limit", line, `The category '${name}' lies deeper than ${most.depth} levels.`, "Make the hierarchy flatter.");
      const there = categories.get(id);
      if (there !== undefined) there.labels = { ...there.labels, ...labels };
      else if (categories.size >= most.categories) throw trouble("limit", line, `The dictionary has more than ${most.categories} categories.`, "Split it.");
      else categories.set(id, { id, labels, terms: [], seen: new Set() });
      return id;
    },
    term(category, given) {
      const term = { ...given, text: given.text.normalize("NFC").replace(/\s+/gu, " ").trim() };
      const line = term.line ?? 1;
      if (term.text === "") return;
      if (term.text.length > most.term) throw trouble("limit", line, `The term '${term.text.slice(0, 40)}…' has ${term.text.length} characters; it may have ${most.term}.`, "Are several terms written as one?");
      if (++terms > most.terms) throw trouble("limit", line, `The dictionary has more than ${most.terms} terms.`, "Split it.");
      if (category === undefined) { whole.push(term); return; }
      const own = categories.get(category)!;
      const key = `${term.lang ?? ""} ${term.not === true ? "!" : ""}${term.text}`;
      if (own.seen.has(key)) return;
      own.seen.add(key);
      own.terms.push(term);
    },
    warn(sentence) { warnings.push(sentence); },
    done({ name, about, overlap = "category" }) {
      if (categories.size === 0) throw new UshtilError("format", "The dictionary has no category.", { where: { path } });
      // Children after their parents, in the order of the file.
      const all = [...categories.values()];
      const under = new Map<string | undefined, typeof all>();
      for (const c of all) under.set(parentOf(c.id), [...(under.get(parentOf(c.id)) ?? []), c]);
      const ordered: Category[] = [];
      const visit = (parent: string | undefined): void => {
        for (const { id, labels, terms } of under.get(parent) ?? []) {
          ordered.push({ id, labels, terms });
          visit(id);
        }
      };
      visit(undefined);
      return { name, about, overlap, terms: whole, categories: ordered, warnings };
    },
  };
}
