/** Labels of Russian treebanks, brought to the convention of the current UD Russian-Taiga. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adverbType } from "../../src/languages/ru/closed.ts";
import { foldYo, nameCase } from "../../src/languages/ru/spelling.ts";

export interface Gold { readonly lemma: string; readonly upos: string; readonly feats: string }
export interface Example { readonly forms: readonly string[]; readonly gold: readonly (Gold | undefined)[]; readonly source: "taiga" | "poetry" | "silver" | "gsd" }

/** Rows of the sentences of a CoNLL-U or IOB2 file: its columns, ranges and empty words left out. */
export function rows(folder: string, name: string): string[][][] {
  const all: string[][][] = [];
  let sentence: string[][] = [];
  for (const line of [...readFileSync(join(folder, name), "utf8").split("\n"), ""]) {
    if (line === "") { if (sentence.length > 0) all.push(sentence); sentence = []; continue; }
    if (line.startsWith("#")) continue;
    const row = line.split("\t");
    if (/^\p{Nd}+$/u.test(row[0]!)) sentence.push(row);
  }
  return all;
}

export function readExamples(folder: string, name: string, source: Example["source"]): Example[] {
  return rows(folder, name).map((sentence) => ({
    source, forms: sentence.map((row) => row[1]!),
    gold: sentence.map(([, form = "", lemma = "", upos = "", , feats = "_"], i) => {
      const label = upos === "_" ? undefined : unify(form, { lemma, upos, feats: feats === "_" ? "" : feats });
      // The current release takes the second of two initials for that of the patronymic.
      const second = label?.upos === "PROPN" && label.feats === "Abbr=Yes|NameType=Giv" && i > 0 && /^\p{Lu}\.$/u.test(form) && /^\p{Lu}\.$/u.test(sentence[i - 1]![1]!);
      return second ? { ...label, feats: "Abbr=Yes|NameType=Pat" } : label;
    }),
  }));
}

/** Brings a label to the convention of the current Taiga; `undefined` where it cannot be trusted. */
export function unify(form: string, { lemma, upos, feats }: Gold): Gold | undefined {
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
