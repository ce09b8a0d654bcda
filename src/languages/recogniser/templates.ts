import type { LangCode } from "../../document.ts";

/** What both looks see, and how near the weights of a feature lie (`TaskText.near`), as the model was trained. */
export interface LookTemplates { readonly first: string; readonly second: string; readonly near: number }

/** Data: what the two looks at names see, a template a line (see learn/task.ts). The facet `type` is shared by all places of a name, `full` is place and type. */

/** The first look: which type a token may belong to. */
const firstTemplates = `
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
type: shape first
type: word-1
type: word+1
type: lemma-1
type: lemma+1
type: stem-1
type: stem+1
type: lemma-2
type: lemma+2
type: shape-1 shape
type: shape shape+1
type: lex-1 lex
type: lex lex+1
type: lex-2 lex-1
type: lex+1 lex+2
type: cluster-1
type: cluster+1
type: cluster-2
type: cluster+2
type: cluster-1 cluster
type: cluster cluster+1
type: case-1
type: case+1
type: case case+1
type: case-1 case
type: end3-1
type: end3+1
type: lemma-1 lemma
type: lemma lemma+1
type: lemma-2 lemma-1
type: lemma+1 lemma+2
type: lemma-1 lemma+1
type: cluster lemma+1
type: cluster lemma-1
type: quoteHead
type: quoteTail
type: quote shape
type: bracket shape
type: listed
type: listed shape
type: listed-1 listed
type: listed listed+1
type: elsewhere writing
type: trigger shape
type: heading shape
type: runTail
type: runTail shape
type: runHead runTail
type: runHead
type: headAhead
type: headAhead writing
type: titleAhead
type: titleAhead writing
type: capitalTail
type: capitalHead
type: capitalHead capitalTail
`;

/** The second look: also places in the name, with what the first look takes the tokens for. */
const secondTemplates = `${firstTemplates}full:
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
full: shape first
full: word-1
full: word+1
full: lemma-1
full: lemma+1
full: shape-1
full: shape+1
full: shape-1 shape shape+1
full: lex-1 lex
full: lex lex+1
full: cluster-1 cluster
full: cluster cluster+1
full: case case+1
full: case-1 case
full: end2-1
full: end2+1
full: lemma-1 lemma
full: lemma lemma+1
full: quote
full: quote shape
full: bracket shape
full: listed
full: listed-1 listed
full: listed listed+1
full: taken
full: taken writing
full: taken guess
full: taken-1 taken
full: taken taken+1
full: last.full taken
type: taken-1
type: taken+1
full: heading shape
full: runTail
full: capitalTail
full: sure
full: guess-1 guess guess+1
full: guess guess+1 guess+2
full: guess-1 guess
full: guess guess+1
full: guess word
full: guess+1 lemma+1
full: guess-1 lemma-1
full: guess shape
full: guess lex
full: last.full
full: last.full before.type
full: last.full lemma
full: last.full stem
full: last.full shape
full: last.full case
full: last.full lex
full: last.full cluster
full: last.full lemma-1
full: last.full lemma+1
full: last.full shape-1 shape
full: last.full quote
full: last.full shape+1
full: last.full case+1
full: last.full lex+1
full: last.full sure
full: last.full guess guess+1
type: past.type
type: past.type lemma
type: past.type shape
type: opened last.type
type: opened last.full
`;

/** Where texts of other conventions are learned from too: what is particular to the one that is followed. */
const ownFirst = `type: ownLemma
type: ownLex ownShape
type: ownLemma-1
type: ownLemma+1
type: ownQuote ownShape
`;
const ownSecond = `${ownFirst}full: ownLemma
full: ownLex ownShape
full: ownShape-1 ownShape ownShape+1
full: ownLex-1 ownLex
full: ownLex ownLex+1
full: ownLemma-1
full: ownLemma+1
full: ownQuote ownShape
full: last.full ownLemma
full: last.full ownLex
full: last.full ownShape
full: last.full ownQuote
`;

/** English has a longer list of names. */
const long = `type: known
type: known shape
type: known listed
type: known-1 known
type: known known+1
type: known-1
type: known+1
type: lemma-1 known
type: known lemma+1
`;
const longInSecond = `${long}full: known
full: known-1 known
full: known known+1
full: last.full known
`;

/** The tagger of English has learned from the texts that the names are learned from, so its tags look surer there than they are in others. */
const withoutTags = (templates: string): string => templates.split("\n").filter((line) => !/ (?:pos|case)(?:[ +-]|$)/u.test(line)).join("\n");
const english: LookTemplates = { first: withoutTags(firstTemplates) + long + ownFirst, second: withoutTags(secondTemplates) + longInSecond + ownSecond, near: 6 };
const russian: LookTemplates = { first: firstTemplates + ownFirst, second: secondTemplates + ownSecond, near: 6 };
const kazakh: LookTemplates = { first: firstTemplates, second: secondTemplates, near: 6 };

/** The templates of both looks for a language. */
export const templatesOf = (lang: LangCode): LookTemplates => (lang === "en" ? english : lang === "ru" ? russian : kazakh);
