/** What the models of English look at: each line joins a column of the tag set with attributes of the item, its neighbours or the tags chosen before. */

export const firstTemplates = `
full:
full: word
full: end2
full: end3
full: end4
full: end5
penn: head2
penn: writing
penn: writing end3
penn: writing word
penn: named writing
penn: cluster
penn: listed
penn: listed end2
penn: listed writing
full: stem
penn: stem listed
penn: listed rough-1
penn: listed rough+1
penn: stem rough-1
penn: stem rough+1
full: fine
full: top
share:
share: writing
penn: writing opening
penn: writing opening rough
full: word-1
full: word+1
penn: fine-1 fine
penn: fine fine+1
penn: fine-1 fine+1
penn: word-1 word
penn: word word+1
penn: word-1 word+1
penn: end3 rough+1
penn: rough-2 rough-1 rough
penn: rough rough+1 rough+2
penn: writing-1 writing writing+1
`;

export const secondTemplates = `
full:
full: word
full: end1
full: end2
full: end3
full: end4
full: end5
penn: head2
penn: head3
full: writing
penn: writing end3
penn: writing word
penn: named writing
penn: cluster
penn: cluster writing
penn: listed
penn: listed end2
penn: listed writing
full: stem
penn: stem listed
full: fine
full: top
share:
share: writing
penn: writing opening
penn: listed opening writing
full: word+1
penn: word-2
full: word-1 word
penn: cluster-1
penn: writing writing+1 rough
penn: writing+1 named+1
penn: writing-1 named-1
full: listed guess+1
full: listed last.penn
full: listed last.penn guess+1
full: stem last.penn
full: stem rough+1
full: stem rough-1
full: sure
full: guess+1
penn: guess guess+1 guess+2
penn: guess+1 fine
penn: guess+1 writing
full: ahead
penn: word ahead
full: guess+1 ahead
penn: last.penn before.penn
full: last.penn end3
penn: last.penn guess+1
full: last.penn guess+1 word
penn: last.penn before.penn guess+1
penn: last.penn writing opening
full: noun.full
full: noun.full end2
full: noun.penn verb.penn
full: verb.full
penn: verb.penn word
full: verbWord
full: verbWord end2
full: subject.full end2
full: subject.full opening
upos: last.upos ~last
full: subject.upos ~subject
`;

export const opinionTemplates = `
full: opinion
penn: opinion word
penn: opinion end3
penn: opinion writing
penn: opinion-1 opinion
penn: opinion opinion+1
penn: opinion-1 opinion opinion+1
penn: opinion+1 opinion+2
`;
