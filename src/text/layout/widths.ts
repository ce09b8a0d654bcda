import type { Line } from "./lines.ts";

/** What the neighbourhood of each line says of how the text is set. */
export interface Setting {
  /** Width of the column as the line and the seven after it show it, and as the seven before show it. */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  /** 1 where lines are hard-wrapped. */
  readonly wrapped: Uint8Array;
  /** Columns that ordinary lines are indented by here. */
  readonly margin: Int32Array;
  /** Blank lines between the lines of one paragraph: 1 in double-spaced text, else 0. */
  readonly leading: number;
}

/** No column is wider, in UTF-16 units: a longer line is a whole paragraph. */
export const columnLimit = 180;
const reach = 7;
const span = 12;

/** Does the sentence run on from one line to the next, by punctuation and case alone? */
export function runsOn(line: Line, next: Line): boolean {
  return next.begins === "lower" && (line.ends === "open" || line.ends === "comma" || line.ends === "hyphen" || line.ends === "weak" || line.ends === "dash");
}

/** As `runsOn` for text in capitals, where case says nothing: four words or more, and the next line goes on in capitals. */
function capitalsRunOn(line: Line, next: Line): boolean {
  return line.capitals && next.capitals && line.words >= 4 && (line.ends === "open" || line.ends === "comma" || line.ends === "hyphen");
}

/** Measures line lengths, case at line starts and indents in a moving window. `opens[i]`: line i begins a block by its own mark. Linear. */
export function settingOf(lines: readonly Line[], opens: Uint8Array): Setting {
  const n = lines.length;
  const ahead = new Int32Array(n);
  const behind = new Int32Array(n);
  const margin = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    ahead[i] = robustMax(lines, i, Math.min(n, i + reach + 1), i);
    behind[i] = robustMax(lines, Math.max(0, i - reach), i + 1, i);
    margin[i] = commonIndent(lines, Math.max(0, i - reach), Math.min(n, i + reach + 1));
  }

  // Double-spaced text: most places where a sentence runs on have one blank line.
  let plain = 0;
  let spaced = 0;
  for (let i = 0; i + 1 < n; i++) {
    if (!runsOn(lines[i]!, lines[i + 1]!)) continue;
    if (lines[i + 1]!.gap === 0) plain++;
    else if (lines[i + 1]!.gap === 1) spaced++;
  }
  const leading = spaced >= 4 && spaced > plain * 2 ? 1 : 0;

  // Running sums over the boundaries before each line: all of them, those where the sentence runs on, those where the line was full.
  const all = new Int32Array(n + 1);
  const on = new Int32Array(n + 1);
  const full = new Int32Array(n + 1);
  const stops = new Int32Array(n + 1); // lines with a mark of punctuation in them
  const words = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    let counts = 0;
    let runs = 0;
    let tight = 0;
    if (i > 0 && lines[i]!.gap <= leading && opens[i] === 0) {
      const before = lines[i - 1]!;
      const width = Math.max(before.length, Math.min(ahead[i - 1]!, behind[i - 1]!));
      counts = 1;
      if (runsOn(before, lines[i]!) || capitalsRunOn(before, lines[i]!)) {
        runs = 1;
        if (width - before.length - 1 - lines[i]!.first < width * 0.12) tight = 1;
      }
    }
    all[i + 1] = all[i]! + counts;
    on[i + 1] = on[i]! + runs;
    full[i + 1] = full[i]! + tight;
    stops[i + 1] = stops[i]! + (lines[i]!.punctuated ? 1 : 0);
    words[i + 1] = words[i]! + lines[i]!.words;
  }
  const wrapped = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const a = Math.max(0, i - span);
    const b = Math.min(n, i + span + 1);
    const count = all[b]! - all[a]!;
    const runs = on[b]! - on[a]!;
    const tight = full[b]! - full[a]!;
    const width = Math.max(ahead[i]!, behind[i]!);
    // Few lines need a plausible column; many speak for themselves.
    const least = count < 4 ? 30 : 24;
    if (runs > 0 && (runs + 0.3) / (count + 1.2) >= 0.3 && tight * 3 >= runs * 2 && width >= least
      // Lines of two or three words with hardly a comma or stop among them are a list.
      && (count < 5 || (stops[b]! - stops[a]!) * 8 >= b - a || words[b]! - words[a]! >= (b - a) * 3.6)) wrapped[i] = 1;
  }
  return { ahead, behind, wrapped, margin, leading };
}

/** The longest line, or the second longest where one sticks out. Lines beyond the limit are paragraphs and do not count. */
function robustMax(lines: readonly Line[], from: number, to: number, own: number): number {
  let most = 0;
  let second = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const { length } = lines[i]!;
    if (length > columnLimit) continue;
    count++;
    if (length > most) { second = most; most = length; } else if (length > second) second = length;
  }
  if (count === 0) return lines[own]!.length;
  return count >= 3 && most > second * 1.3 ? second : most;
}

/** The commonest indent; the smaller of equals. */
function commonIndent(lines: readonly Line[], from: number, to: number): number {
  let best = 0;
  let most = 0;
  let alike = from + 1;
  while (alike < to && lines[alike]!.indent === lines[from]!.indent) alike++;
  if (alike >= to) return lines[from]!.indent;
  for (let i = from; i < to; i++) {
    let same = 0;
    for (let k = from; k < to; k++) if (lines[k]!.indent === lines[i]!.indent) same++;
    if (same > most || (same === most && lines[i]!.indent < best)) { most = same; best = lines[i]!.indent; }
  }
  return best;
}
