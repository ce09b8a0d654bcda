/** Classes of characters, for scanners that must be fast and linear. */
export const Kind = {
  other: 0, space: 1, upper: 2, lower: 3, letter: 4, mark: 5, digit: 6, number: 7, open: 8, close: 9, stop: 10, dash: 11, punct: 12, symbol: 13,
} as const;

const known = new Uint8Array(0x10000).fill(255);
/** Above all classes. */
export const unknownKind = 255;
const patterns: readonly (readonly [RegExp, number])[] = [
  [/^\s$/u, Kind.space], [/^[.!?…‼⁇⁈⁉。！？؟։।]$/u, Kind.stop], [/^[\p{Lu}\p{Lt}]$/u, Kind.upper], [/^\p{Ll}$/u, Kind.lower], [/^\p{L}$/u, Kind.letter],
  [/^\p{M}$/u, Kind.mark], [/^\p{Nd}$/u, Kind.digit], [/^\p{N}$/u, Kind.number], [/^[\p{Ps}\p{Pi}„‚]$/u, Kind.open], [/^[\p{Pe}\p{Pf}]$/u, Kind.close],
  [/^[\p{Pd}−]$/u, Kind.dash], [/^\p{P}$/u, Kind.punct], [/^\p{S}$/u, Kind.symbol],
];

function classify(character: string): number {
  for (const [pattern, kind] of patterns) if (pattern.test(character)) return kind;
  return Kind.other;
}

/** The class of each unit that was asked for; `unknownKind` where `kindAt` must be asked, as for surrogates always. For loops over a whole text. */
export function kindTable(): Uint8Array {
  return known;
}

/** The class of the character at a UTF-16 offset (of the whole pair for either half of a surrogate pair). `Kind.space` beyond the text. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== unit) return Kind.space;
  const kind = known[unit]!;
  if (kind !== 255) return kind;
  if (unit >= 0xd800 && unit < 0xe000) {
    const before = unit >= 0xdc00 && at > 0 ? text.charCodeAt(at - 1) : 0;
    return classify(String.fromCodePoint(text.codePointAt(before >= 0xd800 && before < 0xdc00 ? at - 1 : at)!));
  }
  return (known[unit] = classify(String.fromCharCode(unit)));
}

export function isLetter(kind: number): boolean {
  return kind >= Kind.upper && kind <= Kind.mark;
}

/**
 * Does the character at an offset belong to the one before it, as a part of the same grapheme or of its format: a combining mark, a joiner,
 * a variation selector, a soft hyphen, a tag of a flag? Also the second half of a surrogate pair.
 */
export function extendsAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return unit === 0xad;
  if (unit >= 0xdc00 && unit < 0xe000 && at > 0) {
    const before = text.charCodeAt(at - 1);
    if (before >= 0xd800 && before < 0xdc00) return true;
  }
  if (unit >= 0xd800 && unit < 0xdc00) {
    const point = text.codePointAt(at)!;
    // Skin tones and the tags of flags.
    return (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f) || kindAt(text, at) === Kind.mark;
  }
  return unit === 0x200c || unit === 0x200d || unit === 0x2060 || kindAt(text, at) === Kind.mark;
}

export function isWordKind(kind: number): boolean {
  return kind >= Kind.upper && kind <= Kind.number;
}

/** `\n` and its kin: a sentence never runs over one. */
export function isLineEnd(unit: number): boolean {
  return unit < 14 ? unit >= 10 : unit >= 0x2028 ? unit <= 0x2029 : unit === 0x85;
}

/** A Roman numeral in capitals, also in the Cyrillic look-alikes of damaged texts (`ХІХ`, `XХ`). Longer than 12 letters: no. */
export function isRoman(word: string): boolean {
  return word.length <= 12 && /^[IVXLCDMІХСМVҮ]+$/u.test(word);
}
