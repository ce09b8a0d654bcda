/**
 * The trained model: `tags.bin` beside this file. Layout: the line `ushtil ru tags 1\n`; a line of JSON `{bits, lexiconBytes, checksum}`;
 * the learned lexicon (`form\tlemma UPOS feats\t…` a line, UTF-8); 2^bits weights of one signed byte.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UshtilError } from "../../error.ts";
import type { Lexicon } from "./candidates.ts";

export interface Model { readonly lexicon: Lexicon; readonly weights: Int8Array }

const magic = "ushtil ru tags 1\n";
export const modelPath = fileURLToPath(new URL("./tags.bin", import.meta.url));

/** FNV-1a over bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < bytes.length; k += 1) hash = Math.imul(hash ^ bytes[k]!, 0x01000193);
  return hash >>> 0;
}

/** Reads the model. Throws UshtilError "model" where the file is missing or damaged. */
export function readModel(path: string = modelPath): Model {
  const damaged = (why: string, cause?: unknown) => new UshtilError("model", `The Russian model ${why}.`, { hint: "Install ushtil again.", where: { path }, cause });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw damaged("cannot be read", cause);
  }
  if (bytes.subarray(0, magic.length).toString("latin1") !== magic) throw damaged("is not a model file of this version");
  const end = bytes.indexOf(10, magic.length);
  let head: { bits?: unknown; lexiconBytes?: unknown; checksum?: unknown };
  try {
    head = JSON.parse(bytes.subarray(magic.length, end).toString("utf8")) as typeof head;
  } catch (cause) {
    throw damaged("has no readable header", cause);
  }
  const body = bytes.subarray(end + 1);
  const { bits, lexiconBytes } = head;
  if (typeof bits !== "number" || typeof lexiconBytes !== "number" || body.length !== lexiconBytes + 2 ** bits) throw damaged(`has ${body.length} bytes where its header promises others`);
  if (checksum(body) !== head.checksum) throw damaged("is damaged: its checksum does not fit");
  const lexicon = new Map<string, { lemma: string; upos: string; feats: string }[]>();
  for (const line of body.subarray(0, lexiconBytes).toString("utf8").split("\n")) {
    const [form = "", ...items] = line.split("\t");
    if (form === "") continue;
    lexicon.set(form, items.map((item) => {
      const [lemma = "", upos = "", feats = ""] = item.split(" ");
      return { lemma, upos, feats };
    }));
  }
  return { lexicon, weights: new Int8Array(body.buffer, body.byteOffset + lexiconBytes, 2 ** bits) };
}

/** The bytes of a model file. */
export function modelBytes(lexicon: Lexicon, weights: Int8Array): Uint8Array {
  const words = Buffer.from([...lexicon].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([form, items]) => [form, ...items.map((item) => `${item.lemma} ${item.upos} ${item.feats}`)].join("\t")).join("\n"), "utf8");
  const body = Buffer.concat([words, Buffer.from(weights.buffer, weights.byteOffset, weights.length)]);
  const head = { bits: Math.log2(weights.length), lexiconBytes: words.length, checksum: checksum(body) };
  return Buffer.concat([Buffer.from(magic, "latin1"), Buffer.from(`${JSON.stringify(head)}\n`, "utf8"), body]);
}
