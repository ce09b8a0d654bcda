/**
 * Text as it stands inside a line or cell of Markdown (CommonMark 0.31, GitHub's tables and autolinks): no markup, no HTML, no link, no formula
 * comes out of it. Line breaks become spaces; control characters and marks that turn the direction of text are left out.
 */
export function inline(text: string, longest = 1000): string {
  const short = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/u, "")} […]` : text;
  return short.replace(/\s+/gu, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim()
    // Autolinks and mentions (`https://x`, `www.x`, `a@b`, `#12`) are broken by writing their mark as an entity.
    .replace(/[\\`*_[\]~$|!&<>@]|:(?=\/\/)|#(?=\p{N})|(?<=www)\./giu, (mark) => entities[mark] ?? `\\${mark}`)
    // What would begin a heading, list or quotation at the start of a line.
    .replace(/^([#+=-])/u, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", ":": "&#58;", "#": "&#35;", ".": "&#46;" };

/** A table of GitHub's Markdown; cells are made safe here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((c) => inline(String(c)) || "–").join(" | ")} |\n`;
  return `${line(head)}|${" --- |".repeat(head.length)}\n${rows.map(line).join("")}`;
}
