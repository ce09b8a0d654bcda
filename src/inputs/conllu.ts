import { sectionKinds, type Lang, type Layers, type Section, type SectionKind, type Sentence, type Token, type Word } from "../document.ts";
import { identify } from "../languages/identify.ts";
import { decodeId } from "../outputs/conllu.ts";
import { identityMap } from "../text/draft.ts";
import { openStream } from "./bytes.ts";
import type { Input } from "./index.ts";
import { maxTextLength, type Read, type Source, type SourcePart } from "./source.ts";

/**
 * `.conllu`: sentences, tokens and words as they are annotated; a document begins at `# newdoc`. The text is rebuilt from the forms: paragraphs
 * become lines. Sections come from our own `# newsection` comments, else each document is one body.
 */
export const conllu: Input = {
  name: "conllu",
  extensions: [".conllu"],
  async *read(group, options, cwd) {
    const { path } = group.files[0]!;
    if (options.onlyTexts === true) return;
    const stream = await openStream(cwd, path, options.encoding);
    const file = { path, sha256: await stream.sha256(), encoding: stream.encoding, ...(options.lang === undefined ? {} : { lang: options.lang }) };
    let draft = newDraft(undefined);
    let made = 0;
    let comments = new Map<string, string>();
    let rows: string[][] = [];
    const finished = (): Read => {
      made++;
      return { source: toSource(draft, draft.id ?? (made === 1 ? group.id : `${group.id}#${made}`), file) };
    };
    for await (const { text: line, number, tooLong } of stream.lines()) {
      const where = { path, line: number };
      if (tooLong) {
        yield { reject: { ...where, code: "limit", reason: "The line is too long." } };
      } else if (line.startsWith("#")) {
        const [key, value] = line.slice(1).split(/=(.*)/s);
        if (/^\s*newdoc(?:\s|$)/.test(line.slice(1))) {
          if (draft.length > 0) yield finished();
          draft = newDraft(value === undefined ? undefined : decodeId(value.trim()));
        } else comments.set(key!.trim(), (value ?? "").trim());
      } else if (line.trim() === "") {
        if (rows.length > 0) addSentence(draft, comments, rows);
        if (draft.length > maxTextLength) {
          yield { reject: { ...where, code: "limit", reason: `The document is longer than ${maxTextLength} characters.`, hint: "Mark documents with '# newdoc' comments." } };
          draft = newDraft(undefined);
        }
        comments = new Map();
        rows = [];
      } else {
        const columns = line.split("\t");
        if (columns.length === 10 && /^\d+(?:[-.]\d+)?$/.test(columns[0]!)) rows.push(columns);
        else yield { reject: { ...where, code: "format", reason: `A word line has ${columns.length} columns and begins with '${columns[0]!.slice(0, 20)}'.`, hint: "CoNLL-U has 10, separated by tabs, the first a number. The line is left out." } };
      }
    }
    if (rows.length > 0) addSentence(draft, comments, rows);
    if (draft.length > 0) yield finished();
    else if (made === 0) yield { reject: { path, code: "input", reason: "The file holds no sentence." } };
  },
};

interface ConlluDraft {
  readonly id: string | undefined;
  readonly pieces: string[];
  length: number;
  readonly sections: { start: number; end: number; kind: SectionKind; lang: Lang | undefined }[];
  readonly sentences: { start: number; end: number; section: number; lang: Lang | undefined }[];
  readonly tokens: Token[];
  readonly words: Word[];
}

function newDraft(id: string | undefined): ConlluDraft {
  return { id, pieces: [], length: 0, sections: [], sentences: [], tokens: [], words: [] };
}

function addSentence(d: ConlluDraft, comments: ReadonlyMap<string, string>, rows: readonly string[][]): void {
  const [kind, sectionLang] = (comments.get("newsection") ?? "").split(" ");
  const fresh = d.sections.length === 0 || kind !== "";
  const put = (text: string): void => { d.pieces.push(text); d.length += text.length; };
  if (d.length > 0) put(fresh || comments.has("newpar") || comments.has("newpar id") ? "\n" : " ");
  const start = d.length;
  if (fresh) d.sections.push({ start, end: start, kind: sectionKinds.find((k) => k === kind) ?? "body", lang: sectionLang || undefined });
  const sentence = d.sentences.length;
  let covered = 0;
  let space = false;
  for (const [id, form, lemma, upos, xpos, feats, , , , misc] of rows as [string, string, string, string, string, string, string, string, string, string][]) {
    if (id.includes(".")) continue; // An empty node: nothing in the text.
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range !== null || Number(id) > covered) {
      if (space) put(" ");
      const tokenStart = d.length;
      put(form);
      d.tokens.push({ start: tokenStart, end: d.length, sentence });
      space = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc);
      covered = range === null ? Number(id) : Number(range[2]);
    }
    const lang = /(?:^|\|)Lang=([^|]+)/.exec(misc)?.[1];
    if (range === null) d.words.push({ token: d.tokens.length - 1, form, lemma, upos, ...(xpos === "_" ? {} : { xpos }), feats: feats === "_" ? "" : feats, ...(lang === undefined ? {} : { lang }) });
  }
  d.sections.at(-1)!.end = d.length;
  d.sentences.push({ start, end: d.length, section: d.sections.length - 1, lang: comments.get("lang") });
}

function toSource(d: ConlluDraft, id: string, file: Omit<SourcePart, "raw">): Source {
  const text = d.pieces.join("");
  const sections = d.sections.map((s): Section => ({ ...s, lang: s.lang ?? file.lang ?? identify(text.slice(s.start, s.end)).lang }));
  const sentences = d.sentences.map((s): Sentence => ({ ...s, lang: s.lang ?? sections[s.section]!.lang }));
  // A word says its language only where it is another than the sentence's.
  const words = d.words.map((w): Word => (w.lang === sentences[d.tokens[w.token]!.sentence]!.lang ? (({ lang: _, ...rest }) => rest)(w) : w));
  const layers: Partial<Layers> = { sections, sentences, tokens: d.tokens, words };
  const part = { ...file, raw: text };
  return {
    id, parts: [part], meta: {}, warnings: [],
    brought: { text: { id, text, parts: [{ ...part, start: 0, end: text.length }], map: identityMap(text.length), changes: [], meta: {}, warnings: [] }, layers },
  };
}
