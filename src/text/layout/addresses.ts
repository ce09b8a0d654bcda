import type { Line } from "./lines.ts";

/**
 * Was a URL, DOI or e-mail address broken between the two lines? Then they join without a space, a hyphen at the break staying
 * where it is (RFC 3986, appendix C). Only signs that no sentence ends in decide, or a path that plainly goes on.
 */
export function addressGlue(text: string, before: Line, line: Line): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 300), before.end);
  const left = tail.slice(lastSpace(tail) + 1);
  const right = /^[^\s]{1,300}/u.exec(text.slice(line.start, Math.min(line.end, line.start + 300)))?.[0] ?? "";
  if (right === "" || left.length < 3) return false;
  const ascii = /^[!-~]+$/u.test(right);
  const bareRight = right.replace(/[.,;:)\]»"”]+$/u, "");
  if (/^[\w.+-]+@$/u.test(left) && /^[\w-]+(?:\.[\w-]+)+$/u.test(bareRight)) return true;
  if (/^[\w.+]+[-_.]$/u.test(left) && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(bareRight) && ascii) return true;
  if (/^[\w.+-]+@[\w-]+\.$/u.test(left) && /^[a-z]{2,6}(?:\.[a-z]{2,6})?$/u.test(bareRight)) return true;
  const address = /^[«"“(<[]?(?:https?:|www\.|doi\.org|doi:10\.|ftp:)/iu.test(left) || /^10\.\d{4,9}\//u.test(left) || /^[\w-]+(?:\.[\w-]+)*\.(?:kz|ru|com|org|net|gov|edu|uz|az|kg|tr|int)\//u.test(left);
  if (!address || !ascii) return false;
  if (/[\/?=&_%#~+-]$/u.test(left)) return true;
  if (/[.:]$/u.test(left)) return /^[a-z0-9]/u.test(right) && (/[\/.=?&_-]/u.test(bareRight) || /\d/u.test(bareRight) || left.endsWith("/10."));
  // Broken inside a word of the path: the rest looks like one.
  return /^[\w%-]*[\/?=&_%]|^[\w%-]+\.(?:html?|php|pdf|aspx?|jsp|docx?)$/u.test(bareRight) && !/^https?:|^www\./iu.test(right) && !/[),;»"”\]]$/u.test(left);
}

function lastSpace(tail: string): number {
  for (let i = tail.length - 1; i >= 0; i--) if (/\s/u.test(tail[i]!)) return i;
  return -1;
}
