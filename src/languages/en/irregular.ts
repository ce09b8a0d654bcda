/** Irregular forms that scholarly English uses, by the Penn tags they bear: `form lemma`, our own list. */
const PLURALS = `men man|women woman|children child|people people|feet foot|teeth tooth|geese goose|mice mouse|lice louse|oxen ox|lives life|wives wife|knives knife
leaves leaf|halves half|shelves shelf|selves self|wolves wolf|thieves thief|loaves loaf|calves calf|criteria criterion|phenomena phenomenon|automata automaton
analyses analysis|hypotheses hypothesis|theses thesis|syntheses synthesis|crises crisis|bases basis|axes axis|diagnoses diagnosis|parentheses parenthesis|oases oasis
emphases emphasis|paralyses paralysis|metamorphoses metamorphosis|prostheses prosthesis|indices index|matrices matrix|vertices vertex|appendices appendix|codices codex
vortices vortex|curricula curriculum|memoranda memorandum|addenda addendum|strata stratum|spectra spectrum|symposia symposium|bacteria bacterium|referenda referendum
errata erratum|quanta quantum|momenta momentum|maxima maximum|minima minimum|optima optimum|media medium|data datum|formulae formula|larvae larva|alumnae alumna
antennae antenna|vertebrae vertebra|nuclei nucleus|stimuli stimulus|foci focus|loci locus|radii radius|fungi fungus|alumni alumnus|syllabi syllabus|corpora corpus
genera genus|opera opus|series series|species species|means means|headquarters headquarters|schemata schema|stigmata stigma|dice die|passersby passerby|mothers-in-law mother-in-law
plateaux plateau|bureaux bureau|milieux milieu|buses bus|gases gas|biases bias|viruses virus|campuses campus|statuses status|corpuses corpus|processes process|quizzes quiz
caches cache|aches ache|headaches headache|niches niche|axes axis|shoes shoe|toes toe|oboes oboe|movies movie|cookies cookie|ties tie|pies pie|calories calorie|zombies zombie|lenses lens`;
const VERBS = `am be|is be|are be|was be|were be|been be|being be|'m be|'re be|has have|had have|having have|'ve have|does do|did do|done do|went go|gone go|goes go|said say
made make|took take|taken take|came come|saw see|seen see|got get|gotten get|gave give|given give|found find|thought think|told tell|became become|left leave|felt feel
brought bring|began begin|begun begin|kept keep|held hold|wrote write|written write|stood stand|heard hear|meant mean|met meet|ran run|paid pay|sat sit|spoke speak|spoken speak
led lead|grew grow|grown grow|lost lose|fell fall|fallen fall|sent send|built build|understood understand|drew draw|drawn draw|broke break|broken break|spent spend|rose rise|risen rise
drove drive|driven drive|bought buy|wore wear|worn wear|chose choose|chosen choose|sought seek|threw throw|thrown throw|caught catch|dealt deal|won win|forgot forget|forgotten forget
laid lay|lay lie|lain lie|lying lie|dying die|tying tie|underwent undergo|undergone undergo|sold sell|fought fight|taught teach|ate eat|eaten eat|sang sing|sung sing|shook shake|shaken shake
slept sleep|swore swear|sworn swear|arose arise|arisen arise|bore bear|borne bear|born bear|bound bind|bred breed|clung cling|crept creep|dug dig|fed feed|fled flee|flew fly|flown fly
forbade forbid|forbidden forbid|forgave forgive|forgiven forgive|froze freeze|frozen freeze|ground grind|hid hide|hidden hide|hung hang|knew know|known know|lent lend|lit light
overcame overcome|proven prove|rode ride|ridden ride|rang ring|rung ring|sank sink|sunk sink|shot shoot|shone shine|shrank shrink|shrunk shrink|slid slide|sprang spring|sprung spring
stole steal|stolen steal|struck strike|stricken strike|swept sweep|swam swim|swum swim|swung swing|tore tear|torn tear|undertook undertake|undertaken undertake|withdrew withdraw
withdrawn withdraw|withheld withhold|withstood withstand|wove weave|woven weave|wound wind|oversaw oversee|overseen oversee|foresaw foresee|foreseen foresee|undid undo|undone undo
bent bend|bitten bite|bit bite|blew blow|blown blow|sewn sew|shown show|sown sow|spun spin|stuck stick|stung sting|upheld uphold|wept weep|overthrew overthrow|overthrown overthrow
travelled travel|travelling travel|modelled model|modelling model|labelled label|labelling label|cancelled cancel|cancelling cancel|focussed focus|focussing focus|controlled control
controlling control|programmed program|programming program|signalled signal|signalling signal|panicked panic|mimicked mimic|mimicking mimic`;
const DEGREES = `better good|best good|worse bad|worst bad|more many|most many|less little|least little|further far|furthest far|farther far|farthest far|elder old|eldest old`;
const ADVERBS = `better well|best well|worse badly|worst badly|more more|most most|less less|least least|further far|farther far`;

function table(lines: string): ReadonlyMap<string, string> {
  return new Map(lines.split(/[|\n]/u).map((pair) => { const [form = "", lemma = ""] = pair.split(" "); return [form, lemma]; }));
}

export const irregular = { plurals: table(PLURALS), verbs: table(VERBS), degrees: table(DEGREES), adverbs: table(ADVERBS) };
