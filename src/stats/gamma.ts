/**
 * x ln(x/m) + m − x: what one cell with the count x, expected to be m, adds to half the log-likelihood ratio. Never negative, and computed without the
 * cancellation of the plain formula where x and m are nearly the same (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (!(Math.abs(difference) < 0.1 * (x + m))) return x * Math.log(x / m) - difference;
  // ln(x/m) = 2 artanh(v) as a series.
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 1; ; k++) {
    term *= v * v;
    const next = sum + term / (2 * k + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln Γ(a) − ((a − ½) ln a − a + ½ ln 2π) for a > 0: the rest of Stirling's formula (Abramowitz & Stegun 6.1.41), small values by Γ(a + 1) = a Γ(a). */
export function stirlingRest(a: number): number {
  let rest = 0;
  let x = a;
  for (; x < 16; x++) rest += (x + 0.5) * Math.log1p(1 / x) - 1;
  const s = 1 / (x * x);
  return rest + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))))) / x;
}

/**
 * Q(a, x) = Γ(a, x) / Γ(a), the upper regularised incomplete gamma function (Abramowitz & Stegun 6.5.29 and 6.5.31), for a > 0, x ≥ 0; relative error
 * below 1e-12 as long as the value is not below 1e-300.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  // x^a e^−x / Γ(a), without powers that overflow.
  const front = Math.exp(-deviance(a, x) - stirlingRest(a)) * Math.sqrt(a / (2 * Math.PI));
  if (front === 0) return x < a ? 1 : 0;
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) sum += term *= x / (a + n);
    return Math.max(0, 1 - front * sum);
  }
  // Lentz's evaluation of the continued fraction.
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e6; n++) {
    const step = n * (a - n);
    b += 2;
    d = 1 / (b + step * d);
    c = b + step / c;
    h *= c * d;
    if (!(Math.abs(c * d - 1) >= 1e-15)) break;
  }
  return front * h;
}
