import type { Line } from "./lines.ts";

const nameAlone = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}$/u;
const degree = /^(?:\p{Ll}{1,8}\. ?){2,4}/u;

/**
 * Log odds against joining a line to a name of two or three words alone on its line: the degree follows (`Омарова Әсел
 * Нұрқызы|филол.ғ.к., доцент`), or what the person is, under a line far from full. `room`: see `jointsOf`. 0 where there is no such name.
 */
export function personAbove(text: string, before: Line, line: Line, room: number): number {
  if (before.ends !== "open" || line.begins === "upper" || before.length > 90 || !nameAlone.test(text.slice(before.start, before.end))) return 0;
  return (degree.test(text.slice(line.start, line.start + 40)) ? 6 : 0) + (room < 0.3 ? 0 : 4);
}

/** `Received 3 February 2021; accepted 17|May 2021`: is a date cut between the two lines? */
export function dateGoesOn(text: string, before: Line, line: Line): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 24), before.end);
  const head = text.slice(line.start, Math.min(line.end, line.start + 24));
  return (/(?:^|[^\d.:/–-])\d{1,2}$/u.test(tail) && /^\p{L}{3,12}\.? (?:19|20)\d\d/u.test(head))
    || (/\d{1,2} \p{L}{3,12}$/u.test(tail) && /^(?:19|20)\d\d(?!\d)/u.test(head));
}

/** Does the line begin with the letter that marks an affiliation: `A. Omarova a, B. Larsen b|a University of …|b Institute of …`? `first` begins its paragraph. */
export function isLettered(text: string, first: Line, before: Line, line: Line): boolean {
  const mark = /^([a-f]) ?\p{Lu}/u.exec(text.slice(line.start, line.start + 3))?.[1];
  if (mark === undefined) return false;
  if (mark === "a") return /\p{L} ?[a-f](?:, ?\*)?$/u.test(text.slice(Math.max(before.start, before.end - 8), before.end));
  const above = /^([a-f]) ?\p{Lu}/u.exec(text.slice(first.start, first.start + 3))?.[1];
  return above !== undefined && above.charCodeAt(0) === mark.charCodeAt(0) - 1;
}
