import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { AgreeFlags } from "./commands/agree.ts";
import type { DictionaryFlags } from "./commands/dictionary.ts";
import { describe, UshtilError } from "./error.ts";
import { keyphraseMethods, type KeyphraseMethodName } from "./stats/keyphrases.ts";
import { version } from "./version.ts";

const langs = ["ru", "kk", "en"] as const;

/** The command line. Resolves to the exit code: 0, 1 for trouble with data, 2 for wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const program = new Command("ushtil")
    .description("Turns Russian, Kazakh and English scholarly texts into aligned, annotated research data.")
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false });
  let code = 0;

  const encoding = (): Option => new Option("--encoding <name>", "encoding of the files, when the guess is refused or wrong (windows-1251, rk1048, …)");
  const field = (): Option => new Option("--text-field <name>", "column of a CSV or field of a JSONL that holds the text");
  const lang = (): Option => new Option("--lang <code>", "language of the texts").choices(["auto", ...langs]).default("auto");
  const offsets = (): Option => new Option("--offsets <unit>", "what offsets count").choices(["utf16", "codepoint"]);

  const entities = (): Option => new Option("--entities <scheme>", "names of entity types; those a scheme has no name for are left out").choices(["conll", "ontonotes", "kaznerd"]);
  const keyphrases = (): Option => new Option("--keyphrases <method>", "how extracted keyphrases are weighed: by all methods together, or by one").choices(keyphraseMethods);

  program.command("run").description("run a pipeline and write its files to output/<pipeline>/")
    .argument("<pipeline>", "a name in pipelines/, or a path to a .ts file")
    .argument("[paths...]", "files, folders, globs to read instead of what the pipeline says")
    .option("--out <dir>", "folder for the files")
    .option("--strict", "stop at the first trouble")
    .option("--metadata <file>", "a table of year, journal, author …; a column document, id or file names the text")
    .addOption(lang()).addOption(offsets()).addOption(entities()).addOption(keyphrases()).addOption(encoding()).addOption(field())
    .action(async (name: string, paths: string[], options: RunFlags) => {
      code = await (await import("./commands/run.ts")).runCommand(name, paths, options);
    });

  program.command("annotate").description("annotate texts and stream them to stdout, a document at a time")
    .argument("[paths...]", "files, folders, globs; - for standard input")
    .addOption(new Option("--to <format>", "format").choices(["jsonl", "conllu"]).makeOptionMandatory())
    .addOption(new Option("--from <format>", "format of standard input").choices(["txt", "jsonl", "csv", "conllu"]).default("txt"))
    .option("--strict", "stop at the first trouble")
    .addOption(lang()).addOption(offsets()).addOption(entities()).addOption(keyphrases()).addOption(encoding()).addOption(field())
    .action(async (paths: string[], options: AnnotateFlags) => {
      code = await (await import("./commands/annotate.ts")).annotateCommand(paths, options);
    });

  program.command("align").description("link the sentences of texts that say the same in two or three languages, to stdout")
    .argument("<paths...>", "parallel files (NAME.ru.txt, NAME.kk.txt, NAME.en.txt), articles with abstracts in several languages, .tmx; folders, globs")
    .option("--lines", "every line of parallel files is a sentence as given; indices count lines")
    .addOption(new Option("--to <format>", "format").choices(["jsonl", "tsv", "tmx"]).default("jsonl"))
    .option("--strict", "stop at the first trouble")
    .addOption(encoding())
    .action(async (paths: string[], options: AlignFlags) => {
      code = await (await import("./commands/align.ts")).alignCommand(paths, options);
    });

  program.command("agree").description("how far two or more codings of the same units agree, to stdout")
    .argument("<files...>", "tables with a column of units and one of codes: coded-units.csv as corrected by coders, or any other .csv or .tsv")
    .option("--unit <column>", "column that names the unit (unit)")
    .option("--code <column>", "column that holds the codes, several with ; between (categories)")
    .addOption(new Option("--level <level>", "what codes are").choices(["nominal", "ordinal", "interval", "ratio"]).default("nominal"))
    .addOption(new Option("--empty <meaning>", "what an empty cell means: none for nominal codes, missing for numbers").choices(["none", "missing"]))
    .option("--resamples <number>", "samples for the interval of alpha", "1000")
    .addOption(new Option("--to <format>", "format").choices(["md", "csv", "tsv"]).default("md"))
    .addOption(encoding())
    .action(async (files: string[], options: AgreeFlags) => {
      code = await (await import("./commands/agree.ts")).agreeCommand(files, options);
    });

  program.command("dictionary").description("what a category dictionary holds, or the dictionary in our own form, to stdout")
    .argument("<file>", "our .yaml, LIWC's .dic, Yoshikoder's .ykd, Lexicoder's .lcd and .lc3")
    .addOption(new Option("--to <format>", "format").choices(["yaml"]))
    .addOption(lang()).addOption(encoding())
    .action(async (file: string, options: DictionaryFlags) => {
      code = (await import("./commands/dictionary.ts")).dictionaryCommand(file, options);
    });

  program.command("kwic").description("find words and phrases, and show them with what stands around them, to stdout")
    .argument("<query>", "words, or a query such as [lemma=\"сыртқы\"] [upos=\"NOUN\"]; see docs/query.md")
    .argument("[paths...]", "texts, or what was annotated before (documents.jsonl, .conllu): files, folders, globs; - for standard input")
    .addOption(new Option("--context <words>", "words on each side").argParser(whole(0, 1000)).default(8))
    .addOption(new Option("--sort <by>", "by the words of the place, those before it or after it").choices(["none", "left", "node", "right"]).default("none"))
    .option("--parallel", "with the linked sentences of the other languages")
    .addOption(new Option("--to <format>", "format").choices(["text", "csv", "tsv", "jsonl"]).default("text"))
    .addOption(new Option("--limit <n>", "write no more than so many places").argParser(whole(1, 1e9)))
    .addOption(new Option("--sample <n>", "so many places drawn from all, the same for the same seed").argParser(whole(1, 1e6)))
    .addOption(new Option("--seed <n>", "for another sample").argParser(whole(0, 1e9)).default(1))
    .addOption(new Option("--from <format>", "format of standard input").choices(["txt", "jsonl", "csv", "conllu"]).default("txt"))
    .option("--strict", "stop at the first trouble")
    .addOption(lang()).addOption(offsets()).addOption(encoding()).addOption(field())
    .action(async (query: string, paths: string[], options: KwicFlags) => {
      code = await (await import("./commands/kwic.ts")).kwicCommand(query, paths, options);
    });

  program.command("explain").description("say which rule or model decided, and why")
    .argument("<layer>", "text, sections, sentences, tokens, words, entities, keywords or alignment")
    .argument("<text...>", "a text, or a file")
    .addOption(lang()).addOption(keyphrases()).addOption(encoding())
    .action(async (layer: string, text: string[], options: ExplainFlags) => {
      code = await (await import("./commands/explain.ts")).explainCommand(layer, text.join(" "), options);
    });

  try {
    await program.parseAsync(["node", "ushtil", ...args]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof InvalidArgumentError) return 2;
    process.stderr.write(`ushtil: ${describe(error)}\n`);
    if (!(error instanceof UshtilError) && error instanceof Error && process.env["USHTIL_DEBUG"] !== undefined) process.stderr.write(`${error.stack}\n`);
    return error instanceof UshtilError && error.code === "usage" ? 2 : 1;
  }
}

/** A whole number within bounds. Throws commander's error for wrong usage. */
function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const n = /^[0-9]{1,10}$/.test(text) ? Number(text) : NaN;
    if (!(n >= least && n <= most)) throw new InvalidArgumentError(`'${text}' is no whole number from ${least} to ${most}.`);
    return n;
  };
}

type Methods = { readonly keyphrases?: KeyphraseMethodName };
type Entities = { readonly entities?: "conll" | "ontonotes" | "kaznerd" };
interface Common { readonly lang: "auto" | (typeof langs)[number]; readonly encoding?: string }
export interface RunFlags extends Common, Entities, Methods { readonly out?: string; readonly metadata?: string; readonly strict?: boolean; readonly offsets?: "utf16" | "codepoint"; readonly textField?: string }
export interface AnnotateFlags extends Common, Entities, Methods { readonly to: "jsonl" | "conllu"; readonly from: "txt" | "jsonl" | "csv" | "conllu"; readonly strict?: boolean; readonly offsets?: "utf16" | "codepoint"; readonly textField?: string }
export interface AlignFlags { readonly lines?: boolean; readonly to: "jsonl" | "tsv" | "tmx"; readonly strict?: boolean; readonly encoding?: string }
export interface KwicFlags extends Common {
  readonly context: number; readonly sort: "none" | "left" | "node" | "right"; readonly parallel?: boolean; readonly to: "text" | "csv" | "tsv" | "jsonl";
  readonly limit?: number; readonly sample?: number; readonly seed: number; readonly from: "txt" | "jsonl" | "csv" | "conllu";
  readonly strict?: boolean; readonly offsets?: "utf16" | "codepoint"; readonly textField?: string;
}
export interface ExplainFlags extends Common, Methods {}
