import type { Document, LangCode, Layer } from "./document.ts";
import { ingest } from "./inputs/ingest.ts";
import type { Source } from "./inputs/source.ts";
import { annotated, plan } from "./plan.ts";
import { alignedLinks } from "./stages/entities/aligned.ts";
import { stagesWith } from "./stages/index.ts";
import type { KeyphraseMethodName } from "./stats/keyphrases.ts";
import type { Hyphenation } from "./surveys/hyphenation.ts";
import { createHash } from "node:crypto";

/**
 * A source with its layers. `corpus`: what is known of the corpus it stands in; `keyphrases`: the method that weighs them. Throws `UshtilError` where nothing can
 * be made of it.
 */
export function annotateSource(source: Source, wanted: readonly Layer[], corpus?: Hyphenation, keyphrases: KeyphraseMethodName = "combined"): Document<Layer> {
  const brought = source.brought?.layers ?? {};
  const document = annotated(ingest(source, corpus), brought, plan(wanted, Object.keys(brought) as Layer[], stagesWith(keyphrases)));
  // Alignment needs the mentions; what it tells of them comes after it.
  return document.alignment === undefined || document.entities === undefined || brought.entities !== undefined ? document : { ...document, entities: alignedLinks(document).entities };
}

export const allLayers: readonly Layer[] = ["sections", "sentences", "tokens", "words", "entities", "keywords", "alignment"];

/**
 * Annotates one text given as a string. All layers, or those asked for and what they need. Offsets are UTF-16 units of the document's `text`;
 * `toRaw(document.map, span)` leads back to the string given. Throws `UshtilError("input")` for a text without content.
 *
 * ```ts
 * const { tokens, words } = annotate("Қазақстанның сыртқы саясаты");
 * ```
 */
export function annotate(text: string, options: { readonly id?: string; readonly lang?: LangCode; readonly layers?: readonly Layer[]; readonly keyphrases?: KeyphraseMethodName } = {}): Document<Layer> {
  const part = { path: "", sha256: createHash("sha256").update(text).digest("hex"), encoding: "utf-8", raw: text, ...(options.lang === undefined ? {} : { lang: options.lang }) };
  return annotateSource({ id: options.id ?? "text", parts: [part], meta: {}, warnings: [] }, options.layers ?? allLayers, undefined, options.keyphrases);
}
