/** How forms are folded before they are looked up, and what their writing shows. */

/** Longer words are no language; only their beginning is looked at. */
const LONGEST = 60;

const ADDRESS = /^(?:https?:|ftp:|www\.)|^[^\s@]+@[^\s@]+$|^[\p{L}\p{Nd}.-]+\.(?:com|org|net|edu|gov|info|kz|ru|uk|de)(?:\/|$)/iu;
const FILE = /^[\p{L}\p{Nd}_-]+\.(?:pdf|docx?|xlsx?|html?|jpe?g|png|gif|txt|zip|exe|pptx?)$/iu;

/** Lower case, digits as 0, one form for all addresses and one for all names of files, typographic apostrophes, quotation marks and dashes made plain. */
export function folded(word: string): string {
  const plain = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  const low = plain.toLowerCase();
  if (/^[a-z]+$/u.test(low)) return low;
  if (low.length > 4 && /[.@:]/u.test(low)) {
    if (ADDRESS.test(plain)) return "http://";
    if (FILE.test(plain)) return ".pdf";
  }
  return low.replace(/\p{Nd}/gu, "0").replace(/[’`´]/gu, "'").replace(/[“”«»„]/gu, "\"").replace(/[–—]/gu, "-");
}

/** Letters: none, small, one capital at the start, capitals, one capital letter, mixed; bits for digits, a hyphen, a full stop, a sign. */
export const none = 0, small = 1, initial = 2, capitals = 3, letter = 4, mixed = 5;

/** The first three bits say how the letters are written, the others what else is in the word. */
export function writingOf(word: string): number {
  const head = word.slice(0, 40);
  if (/^[a-z]+$/u.test(head)) return small;
  const upper = /\p{Lu}/u.test(head);
  const lower = /\p{Ll}/u.test(head);
  const kind = !upper ? (lower || /\p{L}/u.test(head) ? small : none)
    : !lower ? (head.replace(/[^\p{L}]/gu, "").length === 1 ? letter : capitals)
      : /^[^\p{L}]*\p{Lu}[^\p{Lu}]*$/u.test(head) ? initial : mixed;
  return kind | (/\p{Nd}/u.test(head) ? 8 : 0) | (/[-–]/u.test(head) ? 16 : 0) | (head.includes(".") ? 32 : 0) | (/[^\p{L}\p{Nd}.–-]/u.test(head) ? 64 : 0);
}
