/**
 * The notation of terms. Words with spaces between; a word means a lemma in any of its forms; `=` before the term means the forms as written (a capital
 * counts where one is written); `*` stands for any letters, in a lemma or form; `…` (or `...`) between words for up to three words of the sentence.
 */
export interface Notation {
  readonly parts: readonly TermPart[];
  /** Only as written. */
  readonly exact: boolean;
}
export type TermPart = { readonly kind: "word"; readonly text: string } | { readonly kind: "gap" };

/** Words a gap may hold, gaps in a term. */
export const widestGap = 3;
const mostGaps = 2;

/** Reads a term, or gives the sentence that says why it is none. */
export function readTerm(text: string): Notation | string {
  const exact = text.startsWith("=");
  const parts: TermPart[] = [];
  for (const piece of (exact ? text.slice(1) : text).replaceAll("...", "…").replaceAll("…", " … ").split(" ")) {
    if (piece === "") continue;
    if (piece !== "…") parts.push({ kind: "word", text: piece });
    else if (parts.length === 0 || parts.at(-1)!.kind === "gap") return "A gap (…) stands between two words.";
    else parts.push({ kind: "gap" });
  }
  if (parts.length === 0) return "The term is empty.";
  if (parts.at(-1)!.kind === "gap") return "A gap (…) stands between two words.";
  if (parts.filter((p) => p.kind === "gap").length > mostGaps) return `A term has at most ${mostGaps} gaps (…).`;
  if (parts.some((p) => p.kind === "word" && /^\*+$/u.test(p.text))) return "A word of * alone means nothing; for words between others write ….";
  return { parts, exact };
}
