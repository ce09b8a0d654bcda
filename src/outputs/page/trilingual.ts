import type { LangCode } from "../../document.ts";

/** A text of the page in the three languages that its switch offers. */
export type Trilingual = Readonly<Record<LangCode, string>>;

/** The page's languages, the one it opens with first. */
export const tongues: readonly LangCode[] = ["en", "ru", "kk"];

/** What is the same in all: an item, a document's id. */
export const same = (text: string): Trilingual => ({ en: text, ru: text, kk: text });

export const isSame = (t: Trilingual): boolean => t.en === t.ru && t.en === t.kk;

/** Text of HTML: safe in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (c) => `&#${c.codePointAt(0)!};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd");
}

/** All three in elements `tag`, of which the page shows the one of its language. */
export function inTongues(text: Trilingual, tag: "span" | "tspan" = "span"): string {
  if (isSame(text)) return escaped(text.en);
  return tongues.map((l) => `<${tag} lang="${l}" class="l-${l}">${escaped(text[l])}</${tag}>`).join("");
}

/** A number with at most so many decimals, no zeros at its end, thousands parted by a thin space; `–` for none. */
export function shown(value: number | undefined, decimals = 0): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const fraction = rest?.replace(/0+$/u, "") ?? "";
  const text = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u202f") + (fraction === "" ? "" : `.${fraction}`);
  return value < 0 && /[1-9]/u.test(text) ? `−${text}` : text;
}
