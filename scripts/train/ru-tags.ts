/**
 * Learns `src/languages/ru/tags.bin`: `npx tsx scripts/train/ru-tags.ts ../shared/data/ru [epochs]`. Deterministic: the same data give the same bytes.
 *
 * Data: UD Russian-Taiga train and UD Russian-Poetry dev (CC BY-SA 4.0), OpenCorpora tagged in Taiga's features (CC BY-SA 3.0). Labels are
 * brought to one convention first; a token without a label, or with one no candidate has, takes whatever reading suits the rest best.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf, type Candidates, type Lexicon } from "../../src/languages/ru/candidates.ts";
import { adverbType } from "../../src/languages/ru/closed.ts";
import { dictionary } from "../../src/languages/ru/dictionary.ts";
import { edge, localFeatures, localLimit, newContext, nextPast, pastHashes, pastSize, readContext, transitionFeatures, transitionSize } from "../../src/languages/ru/context.ts";
import { decode, inCapitals } from "../../src/languages/ru/disambiguation.ts";
import { hashText } from "../../src/languages/ru/tags.ts";
import { modelBytes, modelPath } from "../../src/languages/ru/model.ts";
import { foldYo, nameCase } from "../../src/languages/ru/spelling.ts";

const [folder = "../shared/data/ru", epochsArg = "6", out = modelPath] = process.argv.slice(2);
const epochs = Number(epochsArg);
const bits = 21;

interface Gold { readonly lemma: string; readonly upos: string; readonly feats: string }
interface Example { readonly forms: readonly string[]; readonly gold: readonly (Gold | undefined)[]; readonly silver: boolean }

function read(name: string, silver: boolean): Example[] {
  const examples: Example[] = [];
  let forms: string[] = [];
  let gold: (Gold | undefined)[] = [];
  for (const line of [...readFileSync(join(folder, name), "utf8").split("\n"), ""]) {
    if (line === "") { if (forms.length) examples.push({ forms, gold, silver }); forms = []; gold = []; continue; }
    if (line.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", , feats = "_"] = line.split("\t");
    if (!/^\d+$/.test(id)) continue;
    forms.push(form);
    gold.push(upos === "_" ? undefined : unify(form, { lemma, upos, feats: feats === "_" ? "" : feats }));
  }
  return examples;
}

/** Brings a label to the convention of the current Taiga; `undefined` where it cannot be trusted. */
function unify(form: string, { lemma, upos, feats }: Gold): Gold | undefined {
  const values = new Map(feats === "" ? [] : feats.split("|").map((feat) => feat.split("=") as [string, string]));
  values.delete("Typo");
  values.delete("ExtPos");
  const low = form.toLowerCase();
  const base = foldYo(lemma).toLowerCase();
  const done = (newLemma = lemma, newUpos = upos) => ({ lemma: newLemma.toLowerCase() === "всё" ? newLemma : foldYo(newLemma), upos: newUpos,
    feats: [...values].sort((a, b) => (a[0].toLowerCase() < b[0].toLowerCase() ? -1 : 1)).map(([key, value]) => `${key}=${value}`).join("|") });
  const only = (text: string) => { values.clear(); for (const feat of text === "" ? [] : text.split("|")) values.set(...(feat.split("=") as [string, string])); };
  const keep = (...names: string[]) => { for (const name of values.keys()) if (!names.includes(name)) values.delete(name); };
  if (base === "быть" && (upos === "AUX" || upos === "VERB")) {
    if (low.startsWith("буд") && values.get("VerbForm") === "Fin") { values.delete("Aspect"); if (values.get("Mood") === "Ind") values.set("Tense", "Fut"); }
    else if (!values.has("Abbr")) values.set("Aspect", "Imp");
    return done("быть");
  }
  if (low === "бы" || low === "б") { if (upos !== "AUX" && upos !== "PART") return undefined; only("Mood=Cnd"); return done("бы", "AUX"); }
  if (low === "чтобы" || low === "чтоб") { only("Mood=Cnd"); return done("чтобы", "SCONJ"); }
  if (["можно", "надо"].includes(low) && upos !== "ADP") { only(""); return done(low, "VERB"); }
  if (low === "нельзя") { only("Polarity=Neg"); return done("нельзя", "VERB"); }
  if ((low === "нет" || low === "нету") && (upos === "VERB" || upos === "PART")) { only("Polarity=Neg"); return done("нет"); }
  if (low === "же" || low === "ж") return upos === "PART" ? done("же") : undefined;
  if (low === "ли" || low === "ль") return upos === "PART" ? done("ли") : undefined;
  if ((base === "сам" || base === "самый") && (upos === "ADJ" || upos === "DET")) { keep("Animacy", "Case", "Gender", "Number"); values.set("PronType", "Emp"); return done(lemma, "DET"); }
  if (base === "который") {
    if (upos === "DET" && values.get("PronType") === "Int") return done();
    keep("Animacy", "Case", "Gender", "Number"); values.set("PronType", "Rel");
    if (!(values.get("Case") === "Acc" && (values.get("Number") === "Plur" || values.get("Gender") === "Masc"))) values.delete("Animacy");
    return done(lemma, "DET");
  }
  if (["другой", "прочий", "остальной", "многий", "немногий"].includes(base) && (upos === "ADJ" || upos === "DET")) { keep("Animacy", "Case", "Gender", "Number"); values.set("PronType", "Tot"); return done(lemma, "DET"); }
  if (base === "иной" && (upos === "ADJ" || upos === "DET")) { keep("Animacy", "Case", "Gender", "Number"); values.set("PronType", "Dem"); return done(lemma, "DET"); }
  if (base === "один") { values.delete("Degree"); if (upos === "NUM" && !values.has("Number") && values.has("Gender")) values.set("Number", "Sing"); }
  if (low === "наиболее" || low === "наименее") { only("Degree=Sup|PronType=Tot"); return done(low, "ADV"); }
  if (values.get("PronType") === "Neg") values.delete("Polarity");
  if (upos === "PRON" && values.has("Person")) values.delete("Animacy");
  if (low === "однако" && upos === "ADV") return undefined;
  if (upos === "ADP" && /^(?:во|со|ко|об|обо)$/.test(low)) return done(low);
  if (["однако", "например", "наоборот", "впрочем"].includes(low) && upos === "ADV") { only(""); return done(low); }
  if ((low === "жаль" || low === "пора") && upos === "VERB") { only(""); return done(low); }
  if (base === "все" && upos === "PRON") {
    if (values.get("Number") === "Plur") { values.set("Animacy", "Anim"); return done("все"); }
    values.set("Animacy", "Inan");
    return done("всё");
  }
  if ((low === "всё" || low === "все") && upos === "ADV") { only("Degree=Pos|PronType=Tot"); return done("всё"); }
  if (upos === "ADV" && values.get("Degree") === "Pos" && !values.has("PronType")) {
    const type = adverbType(base);
    if (type !== undefined) values.set("PronType", type);
  }
  if (upos === "ADJ" && values.get("Degree") === "Pos" && /^(?:лучший|худший|высший|низший|наибольший|наименьший|.{3,}[еа]йший)$/.test(base)) values.set("Degree", "Sup");
  if (upos === "NUM" && values.get("Case") !== "Acc") values.delete("Animacy");
  if (upos === "PROPN" && lemma.includes("-")) lemma = nameCase(lemma, form);
  if (base === "кто" || base === "никто" || /^(?:кто-|кое-кто)/.test(base)) if (upos === "PRON") { values.set("Animacy", "Anim"); values.set("Gender", "Masc"); values.set("Number", "Sing"); }
  if (/^(?:что|ничто|это|то|что-.*|нечто)$/.test(base) && upos === "PRON" && !values.has("Abbr")) { values.set("Animacy", "Inan"); values.set("Gender", "Neut"); values.set("Number", "Sing"); }
  if (base === "друг" && upos === "PRON") keep("Case", "PronType");
  if (["ADJ", "DET"].includes(upos) || values.get("VerbForm") === "Part") {
    const acc = values.get("Case") === "Acc";
    if (!acc || (values.get("Number") !== "Plur" && values.get("Gender") !== "Masc")) values.delete("Animacy");
    else if (!values.has("Animacy")) return undefined;
  }
  if (upos === "VERB" && values.get("Voice") !== "Pass") values.set("Voice", /(?:ся|сь)$/u.test(low) ? "Mid" : "Act");
  if (upos === "VERB" && low.endsWith("м") && values.get("Person") === "1" && values.get("Number") === "Sing" && !/ам$|ем$/.test(base)) values.set("Number", "Plur");
  if (upos === "VERB" && values.get("Aspect") === "Imp" && values.get("Tense") === "Fut") values.set("Tense", "Pres");
  if (values.has("Abbr") && values.has("InflClass")) values.delete("InflClass");
  if ((upos === "PROPN" || upos === "NOUN") && /^\p{Lu}[\p{Lu}\d-]+$/u.test(form) && (values.has("Abbr") || values.has("InflClass"))) { const type = values.get("NameType"); only("Abbr=Yes"); if (type !== undefined) values.set("NameType", type); return done(form); }
  if (upos === "PROPN" && /^\p{Lu}\p{Ll}?\.?$/u.test(form)) { const type = values.get("NameType") === "Pat" ? "Pat" : "Giv"; only(`Abbr=Yes|NameType=${type}`); return done(form.replace(".", "")); }
  if ((upos === "NOUN" || upos === "ADJ") && /^\p{L}+\.$/u.test(form)) { only("Abbr=Yes"); return done(); }
  if (upos === "VERB" && values.get("Voice") === "Pass" && /(?:ся|сь)$/u.test(base)) return done(lemma.slice(0, -2));
  if (upos === "PROPN" && !values.has("NameType")) return undefined;
  if (upos === "CCONJ" && low === "ни") values.set("Polarity", "Neg");
  return done();
}

const start = Date.now();
const taiga = read("taiga-train.conllu", false);
const poetry = read("poetry-dev.conllu", false);
const silver = read("silver.conllu", true);

// Where one of the two sources of the silver labels often dissents, agreement is no fair sample of the uses of a form.
const open = new Map<string, [number, number]>();
for (const { forms, gold } of silver) forms.forEach((form, i) => {
  const row = open.get(form.toLowerCase()) ?? [0, 0];
  row[0] += 1;
  if (gold[i] === undefined) row[1] += 1;
  open.set(form.toLowerCase(), row);
});
const unfair = (form: string) => { const row = open.get(form.toLowerCase()); return row !== undefined && row[0] >= 8 && row[1] / row[0] > 0.25; };
const examples = [...taiga, ...poetry, ...silver.map((example) => ({ ...example, gold: example.gold.map((label, i) => (unfair(example.forms[i]!) ? undefined : label)) }))];

// What dictionary and rules miss, where it was seen often enough to be no slip.
const words = dictionary();
const missed = new Map<string, Map<string, number>>();
const has = (found: Candidates, label: Gold) => found.list.some((item) => item.tag.upos === label.upos && item.tag.feats === label.feats && item.lemma === label.lemma);
const cache = new Map<string, Candidates>();
const plainCandidates = (form: string) => { let found = cache.get(form); if (!found) cache.set(form, found = candidatesOf(form, words, new Map())); return found; };
let labels = 0;
let missing = 0;
for (const { forms, gold, silver: isSilver } of examples) forms.forEach((form, i) => {
  if (gold[i] === undefined || !/\p{L}/u.test(form)) return;
  const label = fullAbbreviation(plainCandidates(form), gold[i]);
  labels += 1;
  if (has(plainCandidates(form), label)) return;
  missing += 1;
  const key = form.toLowerCase();
  const row = missed.get(key) ?? new Map<string, number>();
  missed.set(key, row);
  const item = `${label.lemma} ${label.upos} ${label.feats}`;
  row.set(item, (row.get(item) ?? 0) + (isSilver ? 1 : 2));
});
const lexicon: Lexicon = new Map([...missed].flatMap(([form, row]) => {
  const items = [...row].filter(([item, n]) => n >= 4 && !item.includes("\t") && item.split(" ").length === 3).map(([item]) => { const [lemma = "", upos = "", feats = ""] = item.split(" "); return { lemma, upos, feats }; });
  return items.length === 0 ? [] : [[form, items] as const];
}));
console.log(`${examples.length} sentences, ${labels} labelled words, ${(100 * missing / labels).toFixed(2)} % without a candidate, ${lexicon.size} forms learned`);

const kept = new Map<string, Candidates>();
const candidates = (form: string) => { let found = kept.get(form); if (!found) kept.set(form, found = candidatesOf(form, words, lexicon)); return found; };

// Averaged perceptron: `weights` now, `drift` sums updates by the step at which they came.
const weights = new Float32Array(2 ** bits);
const drift = new Float64Array(2 ** bits);
const shift = 32 - bits;
let steps = 1;
const context = newContext();
const local = new Int32Array(localLimit);
const hashes = new Int32Array(transitionSize);
const moved = new Int32Array(transitionSize);
function change(at: number, by: number): void { weights[at]! += by; drift[at]! += steps * by; }

/** Adds `by` to the weights of `path` where it parts from `other`, in the choice itself or in what went before. */
function update(sentence: readonly Candidates[], path: Int32Array, other: Int32Array, by: number): void {
  const capitals = inCapitals(sentence);
  const past = new Int32Array(pastSize).fill(-1);
  const otherPast = new Int32Array(pastSize).fill(-1);
  sentence.forEach((at, i) => {
    const tag = at.list[path[i]!]!.tag.id;
    if (path[i] !== other[i]) {
      readContext(sentence, i, capitals, context);
      const size = localFeatures(context, at, path[i]!, shift, local);
      for (let f = 0; f < size; f += 1) change(local[f]!, by);
    }
    if (path[i] !== other[i] || past.some((value, k) => value !== otherPast[k])) {
      pastHashes(past, 0, at.word, i === 0 ? edge : sentence[i - 1]!.word, hashes);
      transitionFeatures(past, 0, hashes, tag, shift, moved);
      for (let f = 0; f < transitionSize; f += 1) change(moved[f]!, by);
    }
    nextPast(past, 0, tag, at.isComma, past, 0);
    nextPast(otherPast, 0, at.list[other[i]!]!.tag.id, at.isComma, otherPast, 0);
  });
}

/** Abbreviations: OpenCorpora inflects them, Taiga writes `Abbr=Yes` and the word in full. */
function fullAbbreviation(at: Candidates, label: Gold): Gold {
  if (label.upos !== "NOUN" || !label.feats.includes("InflClass=Ind")) return label;
  const short = at.list.find((item) => item.tag.upos === "NOUN" && item.tag.feats === "Abbr=Yes");
  return short && at.lower.length <= 5 ? { lemma: short.lemma, upos: "NOUN", feats: "Abbr=Yes" } : label;
}

// Some rare words are treated as if the dictionary did not hold them, so that the model learns to weigh guesses.
const seen = new Map<string, number>();
for (const { forms } of examples) for (const form of forms) seen.set(form.toLowerCase(), (seen.get(form.toLowerCase()) ?? 0) + 1);
const hidden = (form: string) => form.length > 4 && seen.get(form.toLowerCase())! <= 2 && hashText(form.toLowerCase()) % 4 === 0;

const problems = examples.map(({ forms, gold, silver: isSilver }) => {
  const sentence = forms.map((form) => (hidden(form) ? candidatesOf(form, words, lexicon, true) : candidates(form)));
  const allowed = sentence.map((at, i) => {
    if (gold[i] === undefined) return undefined;
    const label = fullAbbreviation(at, gold[i]);
    const fits = at.list.flatMap((item, k) => (item.tag.upos === label.upos && item.tag.feats === label.feats ? [k] : []));
    const exact = fits.filter((k) => at.list[k]!.lemma === label.lemma);
    return exact.length > 0 ? exact : fits.length > 0 ? fits : undefined;
  });
  return { sentence, allowed, times: isSilver ? 1 : 2 };
});

// A fixed shuffle: multiplicative congruential generator of Park and Miller.
let seed = 42;
const random = () => (seed = seed * 48271 % 2147483647) / 2147483647;
for (let epoch = 1; epoch <= epochs; epoch += 1) {
  const order = problems.flatMap((problem) => Array<typeof problem>(problem.times).fill(problem));
  for (let k = order.length - 1; k > 0; k -= 1) {
    const j = Math.floor(random() * (k + 1));
    [order[k], order[j]] = [order[j]!, order[k]!];
  }
  let wrong = 0;
  let judged = 0;
  for (const { sentence, allowed } of order) {
    const found = decode(sentence, weights, Infinity);
    let bad = 0;
    allowed.forEach((choices, i) => { if (choices !== undefined) { judged += 1; if (!choices.includes(found[i]!)) bad += 1; } });
    if (bad > 0) {
      const right = decode(sentence, weights, Infinity, allowed);
      update(sentence, right, found, 1);
      update(sentence, found, right, -1);
    }
    wrong += bad;
    steps += 1;
  }
  console.log(`epoch ${epoch}: ${(100 * wrong / judged).toFixed(2)} % wrong, ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

// Averages, in one signed byte each: the scale leaves one weight in ten thousand clipped.
const average = new Float64Array(weights.length);
for (let k = 0; k < weights.length; k += 1) average[k] = weights[k]! - drift[k]! / steps;
const sizes = Float64Array.from(average, Math.abs).sort();
const scale = 127 / sizes[Math.floor(sizes.length * 0.9999)]!;
const bytes = Int8Array.from(average, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
writeFileSync(out, modelBytes(lexicon, bytes));
console.log(`${out}: ${(modelBytes(lexicon, bytes).length / 1e6).toFixed(2)} MB, ${bytes.filter((value) => value !== 0).length} weights, scale ${scale.toFixed(2)}`);
