import type { Pattern, Piece } from "./syntax.ts";

/** Values remembered for each pattern, so that a large corpus costs one look-up a word. */
const mostKnown = 100_000;

/** Case and the dots of ё make no difference. */
export function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

/**
 * Reads a value: `*` any characters (none too), `?` exactly one, a backslash takes the next character as it is. `literal` (`%l`) leaves wildcards and
 * backslashes as they are; `exact` (`%C`) keeps case and ё.
 */
export function patternOf(source: string, { literal = false, exact = false }: { readonly literal?: boolean; readonly exact?: boolean } = {}): Pattern {
  const parts: Piece[] = [];
  let text = "";
  const close = (): void => {
    if (text !== "") parts.push({ literal: exact ? text.normalize("NFC") : folded(text) });
    text = "";
  };
  const letters = [...source];
  for (let i = 0; i < letters.length; i++) {
    const c = letters[i]!;
    if (!literal && c === "\\" && i + 1 < letters.length) text += letters[++i]!;
    else if (!literal && (c === "*" || c === "?")) {
      close();
      if (c === "?" || parts.at(-1) !== "any") parts.push(c === "*" ? "any" : "one");
    } else text += c;
  }
  close();
  return { source, parts, exact };
}

/**
 * A test of values, with a memory of those seen. Steps back to the last `*` only, so a value of n characters costs at most n times the pattern's length
 * (both are bounded), never more.
 */
export function matcherOf(pattern: Pattern): (value: string) => boolean {
  const { parts, exact } = pattern;
  const known = new Map<string, boolean>();
  const only = parts.length === 0 ? "" : parts.length === 1 && typeof parts[0] === "object" ? parts[0].literal : undefined;
  const units: readonly Piece[] = parts.flatMap((p): readonly Piece[] => (typeof p === "object" ? [...p.literal].map((literal) => ({ literal })) : [p]));
  return (value) => {
    let found = known.get(value);
    if (found === undefined) {
      const text = exact ? value : folded(value);
      found = only !== undefined ? text === only : glob(text);
      if (known.size >= mostKnown) known.clear();
      known.set(value, found);
    }
    return found;
  };

  function glob(text: string): boolean {
    const letters = [...text];
    let [i, j, star, mark] = [0, 0, -1, 0];
    while (i < letters.length) {
      const unit = units[j];
      if (unit === "any") { star = j++; mark = i; }
      else if (unit === "one" || unit?.literal === letters[i]) { i++; j++; }
      else if (star >= 0) { j = star + 1; i = ++mark; }
      else return false;
    }
    while (units[j] === "any") j++;
    return j === units.length;
  }
}

/** The literal that every value of the pattern is, where it has no wildcards. */
export function literalOf({ parts }: Pattern): string | undefined {
  return parts.length === 1 && typeof parts[0] === "object" ? parts[0].literal : undefined;
}
