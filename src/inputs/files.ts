import { lstat, stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, posix, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { LangCode } from "../document.ts";
import type { Reject } from "./source.ts";

/** Files that are read together as one input: one file, or the parallel versions of one text. */
export interface FileGroup {
  /** Path under the root it was found in, without extension: the document's id where the file has no records of its own. */
  readonly id: string;
  /** Lower-case extension with its dot. */
  readonly extension: string;
  readonly files: readonly { readonly path: string; readonly lang?: LangCode }[];
}

export interface Listing {
  readonly groups: readonly FileGroup[];
  /** Files in folders whose extension no input knows. */
  readonly ignored: readonly string[];
  readonly rejects: readonly Reject[];
}

const languageSuffix = /\.(ru|kk|en)$/i;

/**
 * Finds the files behind paths, folders (searched to the bottom, hidden files and links left out) and globs, in an order that depends
 * on the names alone. Paths are relative to `cwd`, with `/`. A path that does not exist becomes a reject, not an end.
 */
export async function listFiles(paths: readonly string[], known: readonly string[], cwd: string): Promise<Listing> {
  const found = new Map<string, { id: string; explicit: boolean }>();
  const rejects: Reject[] = [];
  const missing = (path: string, reason: string, hint: string): void => void rejects.push({ path, code: "input", reason, hint });
  for (const given of paths) {
    const absolute = resolve(cwd, given);
    const info = await stat(absolute).catch(() => undefined);
    if (info?.isDirectory()) {
      const inside = await glob("**/*", { cwd: absolute, onlyFiles: true, followSymbolicLinks: false });
      if (inside.length === 0) missing(show(absolute, cwd), `The folder '${given}' holds no files.`, "Put texts into it, or name another folder.");
      for (const name of inside) await put(resolve(absolute, name), name, false);
    } else if (info !== undefined) {
      await put(absolute, basename(absolute), true);
    } else if (isDynamicPattern(given)) {
      const matched = await glob(given.split(sep).join("/"), { cwd, onlyFiles: true, followSymbolicLinks: false });
      if (matched.length === 0) missing(given, `Nothing matches the pattern '${given}'.`, `It was looked for in ${cwd}.`);
      const root = globRoot(given);
      for (const name of matched) {
        const full = resolve(cwd, name);
        await put(full, root === "" ? name : relative(resolve(cwd, root), full).split(sep).join("/"), true);
      }
    } else {
      missing(given, `There is no file or folder '${given}'.`, `It was looked for in ${cwd}.`);
    }
  }
  return group(found, known, cwd, rejects);

  async function put(absolute: string, name: string, explicit: boolean): Promise<void> {
    const before = found.get(absolute);
    // Named twice: the longer id says more; an order of arguments must not matter.
    if (before !== undefined) {
      found.set(absolute, { id: before.id.length >= name.length ? before.id : name, explicit: before.explicit || explicit });
      return;
    }
    const link = await lstat(absolute);
    if (!link.isSymbolicLink() || explicit) found.set(absolute, { id: name, explicit });
  }
}

function group(found: ReadonlyMap<string, { id: string; explicit: boolean }>, known: readonly string[], cwd: string, rejects: Reject[]): Listing {
  const ignored: string[] = [];
  const groups = new Map<string, { id: string; extension: string; folder: string; files: { path: string; lang?: LangCode }[] }>();
  const entries = [...found].sort((a, b) => compare(show(a[0], cwd), show(b[0], cwd)));
  for (const [absolute, { id: name, explicit }] of entries) {
    const path = show(absolute, cwd);
    const extension = extname(absolute).toLowerCase();
    if (!known.includes(extension)) {
      if (!explicit) ignored.push(path);
      else rejects.push({ path, code: "input", reason: `Nothing here reads files of the kind '${extension || "without extension"}'.`, hint: `Known are ${known.join(", ")}.` });
      continue;
    }
    const stem = name.slice(0, name.length - extname(name).length);
    const lang = extension === ".txt" ? languageSuffix.exec(stem)?.[1]?.toLowerCase() as LangCode | undefined : undefined;
    const id = lang === undefined ? stem : stem.slice(0, -3);
    const key = lang === undefined ? absolute : posix.join(dirname(absolute).split(sep).join("/"), `${basename(id)}\u0000parallel`);
    const file = lang === undefined ? { path } : { path, lang };
    const before = groups.get(key);
    if (before === undefined) groups.set(key, { id, extension, folder: dirname(path), files: [file] });
    else before.files.push(file);
  }
  // Two files of one id (a/x.txt and b/x.txt named apart, x.txt beside x.csv): the whole path tells them apart.
  const count = new Map<string, number>();
  for (const g of groups.values()) count.set(g.id, (count.get(g.id) ?? 0) + 1);
  const order: readonly (LangCode | undefined)[] = ["ru", "kk", "en", undefined];
  const list = [...groups.values()].map((g): FileGroup => ({
    id: count.get(g.id) === 1 ? g.id : g.files[0]!.path,
    extension: g.extension,
    files: g.files.sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang) || compare(a.path, b.path)),
  }));
  return { groups: list.sort((a, b) => compare(a.id, b.id)), ignored, rejects: rejects.sort((a, b) => compare(a.path, b.path)) };
}

/** Order by code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function globRoot(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const fixed = parts.findIndex((p) => isDynamicPattern(p));
  return parts.slice(0, Math.max(fixed, 0)).join("/");
}

/** Relative to `cwd` with `/` where it lies below it, else as it is. */
function show(absolute: string, cwd: string): string {
  const r = relative(cwd, absolute);
  return (r === "" || r.startsWith("..") || isAbsolute(r) ? absolute : r).split(sep).join("/");
}

