import type { LangCode } from "../../document.ts";

/** What both looks see, and how near the weights of a feature lie (`TaskText.near`), as the model was trained. */
export interface LookTemplates { readonly first: string; readonly second: string; readonly near: number }

/**
 * Data: what the two looks at names see, a template a line (see learn/task.ts). The facet `type` is shared by all places of a name, `full` is place and type.
 * Those that were worth nothing on the development data are gone: they cost time, and learn what is not so elsewhere.
 */

/** Both looks: which type a token may belong to. Of what stands around it, that which puts most types aside comes first (`turn` in learn/scoring.ts). */
const types = `
type:
type: word
type: lemma
type: stem
type: shape
type: end2
type: end3
type: end4
type: end5
type: head2
type: head3
type: head4
type: cluster
type: base
type: case
type: lex
type: lex shape
type: lex case
type: end3 shape
type: cluster writing
type: writing first
type: case-1
type: listed shape
type: listed
type: quoteHead
type: quote shape
type: shape-1 shape
type: runTail shape
type: headAhead
type: trigger shape
type: lemma-1
type: shape shape+1
type: cluster-2
type: cluster+2
type: lex-2 lex-1
type: runHead
type: lemma+1
type: lex+1 lex+2
type: case case+1
type: runTail
type: titleAhead
type: stem-1
type: stem+1
type: lemma+2
type: lex-1 lex
type: cluster-1
type: cluster cluster+1
type: case+1
type: quoteTail
type: listed listed+1
type: heading shape
type: runHead runTail
type: capitalTail
type: capitalHead
`;

/** The first look alone. */
const firstAlone = `type: word-1
type: cluster lemma+1
`;

/** The second look alone: also places in the name, with what the first look takes the tokens for. */
const secondAlone = `type: shape first
type: word+1
type: lemma-2
type: lex lex+1
type: cluster+1
type: cluster-1 cluster
type: case-1 case
type: end3-1
type: lemma lemma+1
type: lemma-1 lemma+1
type: cluster lemma-1
type: listed-1 listed
type: elsewhere writing
type: headAhead writing
type: titleAhead writing
type: capitalHead capitalTail
full:
full: word
full: lemma
full: stem
full: shape
full: end1
full: end2
full: end3
full: head3
full: head4
full: cluster
full: case
full: lex
full: lex case
full: lex shape
place: pos shape
place: case
place: lemma-1
place: shape-1
type: shape-1
place: shape+1
type: shape+1
place: lex-1 lex
place: end2-1
type: end2-1
place: quote
type: quote
place: quote shape
place: bracket shape
type: bracket shape
place: listed
place: listed-1 listed
place: taken
type: taken
place: taken writing
type: taken writing
place: taken guess
type: taken guess
place: taken-1 taken
type: taken-1 taken
type: taken-1
type: taken+1
place: sure
type: sure
place: guess-1 guess
type: guess-1 guess
place: guess guess+1
type: guess guess+1
place: guess-1 lemma-1
type: guess-1 lemma-1
place: guess lex
type: guess lex
full: last.full
full: last.full before.type
place: last.full lex
type: last.full lex
place: last.full quote
type: last.full quote
place: last.full shape+1
type: last.full shape+1
place: last.full lex+1
type: last.full lex+1
place: last.full sure
type: last.full sure
place: last.full guess guess+1
type: last.full guess guess+1
type: past.type
type: past.type lemma
type: opened last.type
type: opened last.full
`;

/** Where texts of other conventions are learned from too: what is particular to the one that is followed. */
const own = `type: ownLemma
type: ownLex ownShape
type: ownLemma-1
type: ownLemma+1
type: ownQuote ownShape
`;
const ownInSecond = `place: ownLemma
place: ownLex ownShape
place: ownShape-1 ownShape ownShape+1
type: ownShape-1 ownShape ownShape+1
place: ownLex-1 ownLex
type: ownLex-1 ownLex
place: ownLex ownLex+1
type: ownLex ownLex+1
place: ownLemma-1
place: ownLemma+1
place: ownQuote ownShape
`;

/** English has a longer list of names. */
const long = `type: known
type: known listed
`;
const longInFirst = `type: known-1
type: known+1
`;
const longInSecond = `type: known shape
type: known-1 known
type: known lemma+1
place: known-1 known
`;

/** The tagger of English has learned from the texts that the names are learned from, so its tags look surer there than they are in others. */
const withoutTags = (templates: string): string => templates.split("\n").filter((line) => !/ (?:pos|case)(?:[ +-]|$)/u.test(line)).join("\n");
/**
 * The second look among 25 types. What place says of one says little of others: with the two apart, common nouns were taken for names; where they are told
 * together, the type by itself says no more. What stands farther off, and the classes of neighbours, the first look has told by its guesses.
 */
function together(templates: string): string {
  const lines = templates.replace(/^place: (?!pos|case)/gmu, "full: ").split("\n");
  const told = (line: string): boolean => line.startsWith("type:") && !types.includes(`\n${line}\n`) && lines.includes(line.replace("type", "full"));
  return lines.filter((line) => !told(line) && !/[+-]2| stem[+-]1| (?:cluster|case)[+-]1$/u.test(line)).join("\n");
}
const [first, second] = [types + firstAlone, types + secondAlone];
const english: LookTemplates = { first: withoutTags(first) + long + longInFirst + own, second: withoutTags(second) + long + longInSecond + own + ownInSecond, near: 6 };
const russian: LookTemplates = { first: first + own, second: second + own + ownInSecond, near: 6 };
const kazakh: LookTemplates = { first, second: together(second), near: 6 };

/** The templates of both looks for a language. */
export const templatesOf = (lang: LangCode): LookTemplates => (lang === "en" ? english : lang === "ru" ? russian : kazakh);
