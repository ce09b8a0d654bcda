let all: string | undefined;

/** Every unit of the basic plane in order, U+0000 in the place of surrogates: unit `i` stands at `i`. */
function plane(): string {
  if (all !== undefined) return all;
  const pieces: string[] = [];
  const units = new Uint16Array(4096);
  for (let from = 0; from < 65536; from += 4096) {
    for (let i = 0; i < 4096; i++) units[i] = from + i >= 0xd800 && from + i < 0xe000 ? 0 : from + i;
    pieces.push(String.fromCharCode(...units));
  }
  return (all = pieces.join(""));
}

/**
 * Calls back with each run `[from, to)` of units of the basic plane that fit `pattern`, a class with the flags `gu` and a `+` behind it: tables of classes are made
 * many times faster so than by asking of every unit. Surrogates fit nothing.
 */
export function eachRun(pattern: RegExp, fill: (from: number, to: number) => void): void {
  for (const { 0: run, index } of plane().matchAll(pattern)) fill(index, index + run.length);
}
