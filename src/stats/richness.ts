function wholeNumber(value: number, what: string): void {
  if (!(Number.isInteger(value) && value > 0)) throw new RangeError(`The ${what} is a whole number above zero, got ${value}.`);
}

/**
 * Moving-average type–token ratio: the mean of types / tokens over all windows of `window` tokens (Covington & McFall 2010), which does not hang on the
 * length of the text. 0–1. Tokens are integers, one for each type. A text shorter than the window gives its plain type–token ratio, an empty one NaN.
 * Throws a RangeError for a window that is no whole number above 0. Linear in the length of the text.
 */
export function mattr(tokens: ArrayLike<number>, window = 50): number {
  wholeNumber(window, "window of MATTR");
  const n = tokens.length;
  const size = Math.min(window, n);
  const inside = new Map<number, number>();
  // A sum of whole numbers is exact, in any order.
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    inside.set(token, (inside.get(token) ?? 0) + 1);
    if (i >= size) {
      const gone = tokens[i - size]!;
      const left = inside.get(gone)! - 1;
      if (left === 0) inside.delete(gone);
      else inside.set(gone, left);
    }
    if (i >= size - 1) sum += inside.size;
  }
  return sum / (n - size + 1) / size;
}

/**
 * Measure of textual lexical diversity: the mean length in tokens of stretches whose type–token ratio stays at `threshold` (0.72) or above; the last,
 * unfinished one counts as the part (1 − ratio) / (1 − threshold) of one; mean of both directions (McCarthy & Jarvis 2010). Texts of fewer than 100 tokens
 * are too short for it. NaN for an empty text and for one in which nothing repeats: it has no such length. Throws a RangeError for a threshold outside (0, 1).
 */
export function mtld(tokens: ArrayLike<number>, threshold = 0.72): number {
  if (!(threshold > 0 && threshold < 1)) throw new RangeError(`The threshold of MTLD lies between 0 and 1, got ${threshold}.`);
  const n = tokens.length;
  const factors = (backwards: boolean): number => {
    const types = new Set<number>();
    let length = 0;
    let count = 0;
    for (let i = 0; i < n; i++) {
      types.add(tokens[backwards ? n - 1 - i : i]!);
      length++;
      if (types.size / length >= threshold) continue;
      count++;
      types.clear();
      length = 0;
    }
    return length === 0 ? count : count + (1 - types.size / length) / (1 - threshold);
  };
  const [forth, back] = [factors(false), factors(true)];
  return forth === 0 || back === 0 ? NaN : (n / forth + n / back) / 2;
}

/**
 * HD-D: the type–token ratio to be expected of `sample` (42) tokens drawn from the text without putting back, Σ over types (1 − C(N − f, s) / C(N, s)) / s
 * (McCarthy & Jarvis 2007, 2010). 0–1. NaN for a text shorter than the sample. Throws a RangeError for a sample that is no whole number above 0.
 */
export function hdd(tokens: ArrayLike<number>, sample = 42): number {
  wholeNumber(sample, "sample of HD-D");
  const n = tokens.length;
  if (n < sample) return NaN;
  const counts = new Map<number, number>();
  for (let i = 0; i < n; i++) counts.set(tokens[i]!, (counts.get(tokens[i]!) ?? 0) + 1);
  const types = new Map<number, number>();
  for (const f of counts.values()) types.set(f, (types.get(f) ?? 0) + 1);
  let sum = 0;
  // In order of the counts, so that the order of tokens does not change the last bit.
  for (const [f, number] of [...types].sort((a, b) => a[0] - b[0])) {
    let missed = 1;
    for (let k = 0; k < sample && missed > 0; k++) missed *= Math.max(0, n - f - k) / (n - k);
    sum += number * (1 - missed);
  }
  return sum / sample;
}
