import { hitLangs, type Hit } from "../query/hits.ts";

/** Columns of the document's id. */
const idWidth = 16;

/** A place as a line of so many columns for a terminal, the place's beginning always in the same column; linked sentences on lines of their own. */
export function textLines(hit: Hit, width: number): string {
  const half = Math.max(10, Math.floor((width - idWidth - 4) / 2));
  const room = half - 4;
  const node = [...hit.node].length > half ? fromStart(hit.node, half) : hit.node;
  const rest = Math.max(8, width - idWidth - 4 - half - columnsOf(node));
  const line = `${padded(fromStart(hit.document, idWidth), idWidth)}  ${" ".repeat(Math.max(0, room - columnsOf(fromEnd(hit.left, room))))}${fromEnd(hit.left, room)} [${node}] ${fromStart(hit.right, rest)}`;
  const { aligned } = hit;
  const beside = aligned === undefined ? [] : hitLangs.flatMap((l) => (aligned[l] === undefined ? [] : [`${" ".repeat(idWidth)}  ${l}  ${aligned[l]}`]));
  return [line, ...beside].map((l) => `${l.trimEnd()}\n`).join("");
}

/** Columns a text takes: marks that stand over a letter take none. */
function columnsOf(text: string): number {
  return [...text].filter((c) => !/\p{M}/u.test(c)).length;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

function fromStart(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `${[...text].slice(0, width - 1).join("")}…`;
}

function fromEnd(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `…${[...text].slice(1 - width).join("")}`;
}
