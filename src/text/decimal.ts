/**
 * Exact decimal numbers as strings (`1.7`, `-40`, `10000`): what is written as a number means the same in every language once it is in
 * this form, and no binary fraction creeps in.
 */

/** Reads digits with separators. `mark` is the language's decimal mark; the other one, and spaces, group by three. Undefined for what is no single number (`11.25.47`). */
export function readDecimal(written: string, mark: "." | ","): string | undefined {
  let dots = 0, commas = 0, others = 0;
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    if (unit === 46) dots++;
    else if (unit === 44) commas++;
    else if (unit < 48 || unit > 57) others++;
  }
  const text = others === 0 ? written : written.replace(/[\s'’]/gu, "");
  if (dots === 0 && commas === 0) return plain(text, "");
  if (dots > 0 && commas > 0) {
    // Both: the last one is the decimal mark, the other groups.
    const last = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    const other = last === "." ? "," : ".";
    if (text.split(last).length !== 2) return undefined;
    const [whole = "", part = ""] = text.split(last);
    return grouped(whole, other) ? plain(whole.replaceAll(other, ""), part) : undefined;
  }
  const only = dots > 0 ? "." : ",";
  const pieces = text.split(only);
  if (pieces.length === 2 && (only === mark || !grouped(text, only) || pieces[0] === "0")) return plain(pieces[0]!, pieces[1]!);
  // A dot does not group in Russian and Kazakh where it stands once: 4.300 is a decimal with a dot.
  if (pieces.length === 2 && only === ".") return plain(pieces[0]!, pieces[1]!);
  return only !== mark && grouped(text, only) ? plain(pieces.join(""), "") : undefined;
}

function grouped(text: string, mark: string): boolean {
  const [first = "", ...rest] = text.split(mark);
  return first.length >= 1 && first.length <= 3 && rest.every((r) => r.length === 3);
}

/** Times ten to the `exponent`, exactly. */
export function scaled(number: string, exponent: number): string {
  const minus = number.startsWith("-");
  const [whole = "", part = ""] = (minus ? number.slice(1) : number).split(".");
  const moved = part.slice(0, exponent).padEnd(exponent, "0");
  return (minus ? "-" : "") + plain(whole + moved, part.slice(exponent));
}

/** Sum of two whole numbers without sign. */
export function sum(a: string, b: string): string {
  // Up to fifteen digits doubles are exact.
  return a.length < 16 && b.length < 16 ? String(Number(a) + Number(b)) : (BigInt(a) + BigInt(b)).toString();
}

function plain(whole: string, part: string): string {
  const left = (whole.startsWith("0") ? whole.replace(/^0+(?=\d)/u, "") : whole) || "0";
  const right = trimZeros(part);
  return right === "" ? left : `${left}.${right}`;
}

function trimZeros(part: string): string {
  let end = part.length;
  while (end > 0 && part[end - 1] === "0") end--;
  return part.slice(0, end);
}
