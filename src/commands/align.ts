import { alignVersions, learning, type Versions } from "../stages/versions.ts";
import { annotateSource } from "../annotate.ts";
import type { AlignFlags } from "../cli.ts";
import type { LangCode } from "../document.ts";
import { describe, UshtilError } from "../error.ts";
import { listFiles } from "../inputs/files.ts";
import { knownExtensions, readAll, rejectOf } from "../inputs/index.ts";
import type { Reject, Source } from "../inputs/source.ts";
import { tmxEnd, tmxHead, tmxUnit, unitOf, type Unit } from "../outputs/tmx.ts";
import { piped } from "./piped.ts";
import { interruption, showing } from "./screen.ts";

const codes: readonly LangCode[] = ["ru", "kk", "en"];

/** Documents whose lines teach each other words are held in memory; beyond so many characters each is aligned for itself. */
const mostTogether = 20_000_000;

/** A link of one document: indices by language, the texts behind them. */
interface Line { readonly links: Readonly<Partial<Record<LangCode, readonly number[]>>>; readonly unit: Unit; readonly score: number }
interface Aligned { readonly id: string; readonly langs: readonly LangCode[]; readonly lines: readonly Line[] }

/**
 * `ushtil align`: links alone, to stdout. With `--lines` (and for translation memories) every line is a sentence as given, and documents that come together teach
 * each other the words the lexicon does not know. 1 where something was rejected, else 0.
 */
export async function alignCommand(paths: readonly string[], flags: AlignFlags): Promise<number> {
  const cwd = process.cwd();
  const screen = showing();
  const signal = interruption();
  let rejected = 0;
  let done = 0;
  const out = piped();
  let begun = false;
  const reject = (r: Reject): void => {
    rejected++;
    const trouble = new UshtilError("input", r.reason, { where: r, ...(r.hint !== undefined && { hint: r.hint }) });
    if (flags.strict === true) throw trouble;
    screen.say(describe(trouble));
  };
  const write = async (aligned: Aligned): Promise<void> => {
    const text = (begun ? "" : head(flags.to, aligned.langs)) + body(flags.to, aligned);
    begun = true;
    await out.write(text);
    screen.progress(`aligned ${++done}: ${aligned.id}`);
  };
  const waiting: Versions[] = [];
  let held = 0;
  const finish = async (): Promise<void> => {
    const teacher = waiting.length > 1 ? learning(waiting) : undefined;
    for (const versions of waiting.splice(0)) {
      if (out.closed || signal.aborted) return;
      await write({ id: versions.id, langs: versions.langs, lines: alignVersions(versions, teacher) });
    }
    held = 0;
  };
  for await (const read of readAll(await listFiles(paths, knownExtensions, cwd), { ...(flags.encoding !== undefined && { encoding: flags.encoding }) }, cwd)) {
    if (out.closed || signal.aborted) break;
    if ("reject" in read) { reject(read.reject); continue; }
    const { source } = read;
    try {
      if (flags.lines === true || isMemory(source)) {
        const versions = versionsOf(source);
        waiting.push(versions);
        held += versions.texts.reduce((n, lines) => n + lines.reduce((m, l) => m + l.length, 0), 0);
        if (held > mostTogether) await finish();
      } else await write(bySentences(source));
    } catch (error) {
      if (out.closed) break;
      reject(rejectOf(error, source.parts[0]!.path, source.id));
    }
  }
  await finish();
  if (!out.closed && flags.to === "tmx") await out.write((begun ? "" : head("tmx", ["ru"])) + tmxEnd);
  screen.clear();
  return rejected > 0 || signal.aborted ? 1 : 0;
}

const isMemory = ({ parts }: Source): boolean => parts[0]!.path.toLowerCase().endsWith(".tmx");

/** The lines of parallel files. Throws where there are not two languages. */
function versionsOf(source: Source): Versions {
  const langs = codes.filter((c) => source.parts.some((p) => p.lang === c));
  if (langs.length < 2) {
    throw new UshtilError("input", langs.length === 0 ? "The file says no language; lines can be aligned only between files of different languages." : `There is only a text in '${langs[0]}', and nothing to align it with.`,
      { where: { path: source.parts[0]!.path }, hint: "Name parallel files NAME.ru.txt, NAME.kk.txt, NAME.en.txt." });
  }
  const texts = langs.map((c) => {
    const { raw } = source.parts.find((p) => p.lang === c)!;
    if (isMemory(source)) return raw.split("\n\n");
    const lines = raw.split(/\r\n|\n|\r/u);
    if (lines.at(-1) === "") lines.pop();
    return lines;
  });
  return { id: source.id, langs, texts };
}

/** Texts as they come: cleaned, cut into sentences, annotated; indices of the document's sentences, as in documents.jsonl. */
function bySentences(source: Source): Aligned {
  const document = annotateSource(source, ["alignment"]);
  const links = document.alignment.filter((l) => l.kind === "sentence");
  const langs = codes.filter((c) => links.some((l) => l[c].length > 0));
  if (langs.length < 2) {
    throw new UshtilError("input", "No two languages were found that say the same.", { where: { path: source.parts[0]!.path },
      hint: "Aligned are parallel files (NAME.ru.txt, NAME.kk.txt, NAME.en.txt), titles and abstracts of one file, and translation memories." });
  }
  return { id: document.id, langs, lines: links.map((l) => ({ links: Object.fromEntries(langs.map((c) => [c, l[c]])), unit: unitOf(document, l), score: l.score })) };
}

function head(to: AlignFlags["to"], langs: readonly LangCode[]): string {
  return to === "tmx" ? tmxHead(langs[0]!) : to === "tsv" ? `${["id", "score", ...codes].join("\t")}\n` : "";
}

function body(to: AlignFlags["to"], { id, langs, lines }: Aligned): string {
  if (to === "jsonl") return `${JSON.stringify({ id, links: lines.map(({ links, score }) => ({ ...Object.fromEntries(langs.map((c) => [c, links[c] ?? []])), score })) })}\n`;
  if (to === "tmx") return lines.map(({ unit, score }) => tmxUnit(unit, id, score)).join("");
  const cell = (text: string): string => text.replace(/[\t\r\n]+/gu, " ");
  return lines.map(({ unit, score }) => `${[cell(id), String(score), ...codes.map((c) => cell(unit[c] ?? ""))].join("\t")}\n`).join("");
}
