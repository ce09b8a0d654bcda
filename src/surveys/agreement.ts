import { lineage } from "../categories/dictionary.ts";
import { UshtilError } from "../error.ts";
import { cohenKappa, fleissKappa, krippendorffAlpha, type MeasurementLevel } from "../stats/agreement.ts";

/** What one coder gave to each unit: codes (none is a code too: an empty list), or `undefined` where it is missing. */
export interface Coder { readonly name: string; readonly codes: ReadonlyMap<string, readonly string[] | undefined> }

/** How far coders agree on one category (has it, has it not), or on all codes. */
export interface AgreementRow {
  /** A category; `(all)`: which code a unit has; `(all, as sets)`: which codes, where some have several. */
  readonly category: string;
  readonly level: MeasurementLevel;
  readonly coders: number;
  /** Units that two coders or more coded, and codes missing in them. */
  readonly units: number;
  readonly missing: number;
  /** Units to which each coder gave the category; empty for all codes. */
  readonly given: readonly number[];
  /** Share of pairs of coders, over all units, who gave the same. */
  readonly agreement: number;
  /** Krippendorff's α with its 95 % interval by bootstrap; NaN where all codes are the same. */
  readonly alpha: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Cohen's κ, for two coders; weighted linearly for ordinal codes, quadratically for interval and ratio. */
  readonly kappa: number | undefined;
  readonly kappaError: number | undefined;
  /** Fleiss' κ, over units that all coders coded; for nominal codes. */
  readonly fleiss: number | undefined;
  readonly fleissError: number | undefined;
  /** Fewer than 30 units, or fewer than 5 to which any coder gave the category: the figures say little. */
  readonly small: boolean;
}

export interface AgreementOptions { readonly level?: MeasurementLevel; readonly resamples?: number; readonly seed?: number }

/**
 * Agreement of two or more coders. Nominal: all codes, then every category, those above others (`security` of `security/military`) counting what lies below them.
 * On other levels codes are numbers and there is one row. Throws `UshtilError("input")` where no unit was coded twice or a code is no number.
 */
export function agreementRows(coders: readonly Coder[], { level = "nominal", resamples = 1000, seed = 1 }: AgreementOptions = {}): readonly AgreementRow[] {
  if (coders.length < 2) throw new UshtilError("usage", "Agreement needs the codes of two coders or more.");
  const units = [...new Set(coders.flatMap((c) => [...c.codes.keys()]))].sort();
  const given = units.map((u) => coders.map((c) => c.codes.get(u))).filter((codes) => codes.filter((c) => c !== undefined).length > 1);
  if (given.length === 0) throw new UshtilError("input", `No unit was coded by two of the ${coders.length} coders.`, { hint: `The first units are ${coders.map((c) => `'${[...c.codes.keys()][0] ?? "none"}' (${c.name})`).join(", ")}.` });
  const row = (category: string, values: readonly (readonly (number | undefined)[])[], isCategory: boolean): AgreementRow => measured(category, values, isCategory, { level, resamples, seed });
  if (level !== "nominal") {
    return [row("(all)", given.map((codes) => codes.map((c) => {
      if (c === undefined || c.length === 0) return undefined;
      const n = c.length === 1 ? Number(c[0]!.replace(/^([+-]?\d+),(\d+)$/u, "$1.$2")) : NaN;
      if (!Number.isFinite(n) || level === "ratio" && n < 0) throw new UshtilError("input", `The code '${c.join("; ").slice(0, 40)}' is no number${level === "ratio" ? " from 0" : ""}, as codes on the ${level} level are.`);
      return n;
    })).filter((codes) => codes.filter((c) => c !== undefined).length > 1), false)];
  }
  const one = given.every((codes) => codes.every((c) => c === undefined || c.length < 2));
  const numbers = new Map<string, number>();
  const numberOf = (set: readonly string[]): number => {
    const key = [...set].sort().join("; ");
    let n = numbers.get(key);
    if (n === undefined) numbers.set(key, (n = numbers.size));
    return n;
  };
  const categories = [...new Set(given.flat().flatMap((c) => (c ?? []).flatMap(lineage)))].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const has = given.map((codes) => codes.map((c) => (c === undefined ? undefined : new Set(c.flatMap(lineage)))));
  return [
    row(one ? "(all)" : "(all, as sets)", given.map((codes) => codes.map((c) => (c === undefined ? undefined : numberOf(c)))), false),
    ...categories.map((category) => row(category, has.map((codes) => codes.map((c) => (c === undefined ? undefined : c.has(category) ? 1 : 0))), true)),
  ];
}

/** A category comes before those below it. */
const order = (id: string): string => id.replaceAll("/", "\u0001");

const weights = { nominal: "none", ordinal: "linear", interval: "quadratic", ratio: "quadratic" } as const;

function measured(category: string, values: readonly (readonly (number | undefined)[])[], isCategory: boolean, { level, resamples, seed }: Required<AgreementOptions>): AgreementRow {
  const coders = values[0]?.length ?? 0;
  const { alpha, low, high } = krippendorffAlpha(values, level, { resamples, seed });
  const whole = values.filter((v) => !v.includes(undefined)) as (readonly number[])[];
  const [cohen, fleiss] = [coders === 2 && whole.length > 0 ? cohenKappa(whole as [number, number][], weights[level]) : undefined, level === "nominal" && whole.length > 0 ? fleissKappa(tallied(whole)) : undefined];
  const given = isCategory ? Array.from({ length: coders }, (_, k) => values.filter((v) => v[k] === 1).length) : [];
  const positive = isCategory ? values.filter((v) => v.includes(1)).length : Infinity;
  return {
    category, level, coders, units: values.length, missing: values.reduce((n, v) => n + v.filter((x) => x === undefined).length, 0), given, agreement: shareOfPairs(values), alpha, low, high,
    kappa: cohen?.kappa, kappaError: cohen?.standardError, fleiss: fleiss?.kappa, fleissError: fleiss?.standardError, small: values.length < 30 || positive < 5,
  };
}

function tallied(values: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const scale = [...new Set(values.flat())];
  return values.map((v) => scale.map((s) => v.filter((x) => x === s).length));
}

function shareOfPairs(values: readonly (readonly (number | undefined)[])[]): number {
  let [same, pairs] = [0, 0];
  for (const v of values) {
    for (let i = 0; i < v.length; i++) {
      for (let j = 0; j < i; j++) {
        if (v[i] === undefined || v[j] === undefined) continue;
        pairs++;
        if (v[i] === v[j]) same++;
      }
    }
  }
  return pairs === 0 ? NaN : same / pairs;
}
