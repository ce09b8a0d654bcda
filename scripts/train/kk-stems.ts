/**
 * Writes the Kazakh stem list and the list of whole forms. `npx tsx scripts/train/kk-stems.ts`; deterministic, seconds.
 * Sources: UD Kazakh-KTB train (CC BY-SA 4.0), disambiguated Apertium texts (CC BY-SA 4.0; the last 200 sentences stay out), a silver corpus
 * of government, news and encyclopedia text (facts produced for this project).
 */
import { writeFileSync } from "node:fs";
import { listsOf } from "./kk-lexicon.ts";
import { apart, heldBackFrom, readTreebank, towardsKtb } from "./kk-treebank.ts";

const folder = new URL("../../src/languages/kk/", import.meta.url);
const gold = [...readTreebank("ktb-train.conllu"), ...readTreebank("apertium-texts.conllu").slice(0, heldBackFrom).map(apart).map(towardsKtb)];
const { stems, forms } = listsOf(gold, readTreebank("silver.conllu", true));
writeFileSync(new URL("stems.tsv", folder), stems.join("\n") + "\n");
writeFileSync(new URL("forms.tsv", folder), forms.join("\n") + "\n");
console.log(`${stems.length} stems, ${forms.length} whole forms`);
