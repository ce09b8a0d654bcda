import { isLetter, isWordKind, Kind, kindAt } from "./kinds.ts";

const domains = new Set(`com org net edu gov info biz int ru kz su рф қаз uk us eu de fr it es pl cz tr cn jp kr in by ua uz kg az tm tj mn am ge io ai me tv co
  pro xyz site online academy press museum name mobi asia`.split(/\s+/u));
const files = new Set(`pdf doc docx rtf txt csv tsv xls xlsx xml json jsonl html htm xhtml php asp aspx js ts py ipynb jpg jpeg png gif svg tif tiff bmp mp3 mp4 wav avi
  zip rar gz tar exe dll ppt pptx odt ods tex bib dat log md yaml yml ini conllu sav`.split(/\s+/u));

/** An Internet address or the like inside one stretch of non-space. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly kind: "url" | "email" | "hashtag" | "mention" | "file";
}

/**
 * The first URL, DOI, e-mail address, hashtag, mention or file name between two offsets that hold no white space. Closing
 * punctuation after it is left out. Linear.
 */
export function addressIn(text: string, start: number, end: number): Address | undefined {
  let dots = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 58 && text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47 && i > start) { // ://
      let from = i;
      while (from > start && isAsciiLetter(text.charCodeAt(from - 1))) from--;
      if (from < i) return { start: from, end: trimmed(text, from, end), kind: "url" };
    }
    if (unit === 64) { // @
      if (i > start && isLocal(text, i - 1) && i + 1 < end && isWordKind(kindAt(text, i + 1))) {
        let from = i;
        while (from > start && isLocal(text, from - 1)) from--;
        let to = i + 1;
        while (to < end && isHost(text, to)) to++;
        return { start: from, end: trimmed(text, from, to), kind: "email" };
      }
      if ((i === start || !isWordKind(kindAt(text, i - 1))) && i + 1 < end && isWordKind(kindAt(text, i + 1))) return tag(text, i, end, "mention");
    }
    if (unit === 35 && (i === start || !isWordKind(kindAt(text, i - 1))) && i + 1 < end && isLetter(kindAt(text, i + 1))) return tag(text, i, end, "hashtag");
    if (unit === 46 && i > start) dots = true;
    if (unit === 49 && text.startsWith("10.", i) && (i === start || !isWordKind(kindAt(text, i - 1))) && isDoi(text, i, end)) { // 10.1234/…
      return { start: i, end: trimmed(text, i, end), kind: "url" };
    }
  }
  return dots ? named(text, start, end) : undefined;
}

function tag(text: string, at: number, end: number, kind: "mention" | "hashtag"): Address {
  let to = at + 1;
  while (to < end && (isWordKind(kindAt(text, to)) || text[to] === "_" || (text[to] === "-" && isWordKind(kindAt(text, to + 1))) || (kind === "mention" && text[to] === "." && isWordKind(kindAt(text, to + 1))))) to++;
  return { start: at, end: to, kind };
}

/** `www.…`, `site.kz/…`, `report.pdf`: a dotted name with a known first or last part. */
function named(text: string, start: number, end: number): Address | undefined {
  let i = start;
  while (i < end) {
    while (i < end && !isWordKind(kindAt(text, i))) i++;
    const from = i;
    let lastDot = -1;
    let to = i;
    while (i < end && (isHost(text, i) || text[i] === "_")) {
      if (text[i] === ".") {
        if (!isWordKind(kindAt(text, i + 1)) || i + 1 >= end) break;
        lastDot = i;
      }
      i++;
      to = i;
    }
    if (to === from) { i++; continue; }
    if (lastDot < 0 || to - lastDot > 12) { if (i < end) i++; continue; }
    const last = text.slice(lastDot + 1, to).toLowerCase();
    if (text.slice(from, from + 4).toLowerCase() === "www.") return { start: from, end: trimmed(text, from, end), kind: "url" };
    // A damaged `слово.Ru…` is no address: a domain is in small letters, or all in capitals.
    const plain = text.slice(lastDot + 1, to);
    const cased = plain === last || text.slice(from, to) === text.slice(from, to).toUpperCase();
    if (domains.has(last) && cased && lastDot > from + 1) return { start: from, end: text[to] === "/" ? trimmed(text, from, end) : to, kind: "url" };
    if (files.has(last) && cased) return { start: from, end: to, kind: "file" };
  }
  return undefined;
}

function isDoi(text: string, at: number, end: number): boolean {
  let i = at + 3;
  while (i < end && i < at + 12 && kindAt(text, i) === Kind.digit) i++;
  return i >= at + 7 && text[i] === "/" && i + 1 < end;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isLocal(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isWordKind(kindAt(text, at)) || unit === 46 || unit === 45 || unit === 95 || unit === 43;
}

function isHost(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isWordKind(kindAt(text, at)) || unit === 46 || unit === 45;
}

/** Without punctuation at the end that belongs to the sentence; a closing bracket stays when its opening one is inside. */
function trimmed(text: string, start: number, end: number): number {
  let open = 0;
  let to = start;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (c === "(") open++;
    else if (c === ")") { if (--open < 0) { end = i; break; } }
    else if ("<>«»\"“”[]{}|".includes(c)) { end = i; break; }
    to = i + 1;
  }
  to = end;
  while (to > start && ".,;:!?…'’*".includes(text[to - 1]!)) to--;
  return to;
}

const longest = 4096;

/**
 * Walks through a text from left to right and tells whether an offset lies within an address. Ask with offsets that never
 * decrease; linear over the whole walk. Stretches without space longer than 4096 characters hold no address.
 */
export function addressWalk(text: string, start: number, end: number): (at: number) => Address | undefined {
  let chunkEnd = start;
  let found: Address | undefined;
  let left = 0;
  return (at) => {
    if (at >= chunkEnd) {
      let to = at;
      while (to < end && kindAt(text, to) !== Kind.space) to++;
      let from = at;
      while (from > Math.max(start, chunkEnd) && kindAt(text, from - 1) !== Kind.space) from--;
      chunkEnd = to > at ? to : at + 1;
      left = 8;
      found = to - from <= longest ? addressIn(text, from, to) : undefined;
    }
    while (found !== undefined && at >= found.end && left-- > 0) found = addressIn(text, found.end, chunkEnd);
    return found !== undefined && at >= found.start && at < found.end ? found : undefined;
  };
}
