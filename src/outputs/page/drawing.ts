import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { inTongues, type Trilingual } from "./trilingual.ts";

/** Draws one figure: texts given to `label` come out in all languages of the page. */
export interface Drawing {
  /** Stands for the text in the options of a plot. */
  label(text: Trilingual): string;
  /** The figure as SVG. `about` is read out instead of it. */
  svg(options: Plot.PlotOptions, about: Trilingual): string;
}

/** Ink that keeps its order of lightness in greyscale; languages differ by shape besides. */
export const ink = { dark: "#1f2a36", middle: "#4d6f91", light: "#b9c7d6", paper: "#ffffff" } as const;
export const ofLang = { ru: { fill: ink.dark, symbol: "circle" }, kk: { fill: ink.middle, symbol: "square" }, en: { fill: ink.light, symbol: "triangle" } } as const;

/** Plot draws through a document object; there is no browser here, so linkedom lends one. */
export function drawing(): Drawing {
  const texts: Trilingual[] = [];
  return {
    label(text) {
      texts.push(text);
      return `⟦${texts.length - 1}⟧`;
    },
    svg(options, about) {
      const { document } = parseHTML("<!doctype html><html><body></body></html>");
      const figure: unknown = Plot.plot({ width: 860, ...options, document: document as never, style: { fontSize: "12px", background: "none", ...(options.style as object | undefined) } });
      // Sines and logarithms differ in their last bits between versions of V8; a hundredth of a pixel is enough.
      const rounded = (figure as { readonly outerHTML: string }).outerHTML.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/gu, (n) => String(Math.round(Number(n) * 100) / 100 + 0));
      const named = rounded.replace(/plot-[0-9a-f]{6}/gu, "plot");
      return named.replace(/⟦(\d+)⟧/gu, (_, i: string) => inTongues(texts[Number(i)]!, "tspan"))
        .replace(/^<svg /u, `<svg role="img" aria-label="${inAttribute(about)}" `);
    },
  };
}

const inAttribute = (text: Trilingual): string => text.en.replace(/[&<>"]/gu, (c) => `&#${c.codePointAt(0)!};`);
