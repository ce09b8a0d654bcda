/**
 * Learns `src/languages/en/tags.bin`: `npx tsx scripts/train/english.ts [../shared/data]`. Deterministic: the same data give the same bytes.
 *
 * Data: UD English-EWT's train split (CC BY-SA 4.0): tags, lemmas, words. Word classes also from WikiGold (CC BY 4.0), re3d, SIB-200 (Apache-2.0) and
 * the messages of an office suite (MPL-2.0), names from the first two; parts of speech of words seldom met from wink-nlp's lexicon (MIT).
 */
import { modelPath, saveModel } from "../../src/languages/en/model.ts";
import { lemmasOf } from "./english-lemmas.ts";
import { corpus, lessonsOf, tables } from "./english-lessons.ts";
import { trainLooks, usual } from "./english-looks.ts";

const [folder = new URL("../../../shared/data", import.meta.url).pathname, out = modelPath] = process.argv.slice(2);
const start = Date.now();
const log = (line: string) => console.log(`${line}, ${((Date.now() - start) / 1000).toFixed(0)} s`);

const texts = corpus(folder);
const lexicon = tables(texts, folder, log);
const lemmas = lemmasOf(texts.gold, lexicon);
log(`${lemmas.size} lemmas`);
const looks = trainLooks(lessonsOf(texts, lexicon), usual, log);
const { first, second, margin, step } = looks;
const size = saveModel(out, { ...lexicon, lemmas }, { first: first.codes, second: second.codes, margin, step });
log(`${out}: ${(size / 1e6).toFixed(2)} MB, ${first.codes.filter((w) => w !== 0).length} and ${second.codes.filter((w) => w !== 0).length} weights`);
