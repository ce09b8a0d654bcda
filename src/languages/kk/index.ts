import { readingCapitals } from "../capitals.ts";
import type { Language } from "../language.ts";
import { entities } from "./entities.ts";
import { examples } from "./examples.ts";
import { headings } from "./headings.ts";
import { layout } from "./layout.ts";
import { keyphrases } from "./keyphrases.ts";
import { segmentation } from "./segmentation.ts";
import { stopwords } from "./stopwords.ts";
import { attests, tagger as trained } from "./tagger.ts";

const tagger = readingCapitals(trained, segmentation.forms, stopwords);

export const kk: Language = { code: "kk", name: "Kazakh", segmentation, headings, layout, stopwords, entities, keyphrases, tagger, attests, examples };
