/** Stems and whole forms of Kazakh with their counts, from tagged sentences and raw text. */
import { closedForms } from "../../src/languages/kk/closed.ts";
import { buildLexicon } from "../../src/languages/kk/lexicon.ts";
import type { Stem, StemClass } from "../../src/languages/kk/lexicon.ts";
import { phonemic } from "../../src/languages/kk/phonology.ts";
import { casing, readingsOf } from "../../src/languages/kk/readings.ts";
import { tagOf } from "../../src/languages/kk/tag.ts";
import { terms } from "../../src/languages/kk/terms.ts";
import { governmentSentences, minedStems } from "./kk-mined.ts";
import { dissent, rawSentences, relemmatised } from "./kk-treebank.ts";
import type { TaggedSentence } from "./kk-treebank.ts";
import { listedWords } from "./kk-words.ts";

function classOf(upos: string, xpos: string, feats: string): StemClass | undefined {
  switch (upos) {
    case "NOUN": return xpos === "abbr" ? "abbr" : "n";
    case "PROPN": return feats.includes("Gender=Masc") ? "npm" : feats.includes("Gender=Fem") ? "npf" : "np";
    case "ADJ": return "adj";
    case "VERB": case "AUX": return xpos === "cop" ? undefined : "v";
    case "NUM": return "num";
    case "ADV": return xpos === "adv" ? "adv" : undefined;
    default: return undefined;
  }
}

/** Lines of `stems.tsv` and of `forms.tsv`. `gold`: brought to KTB's conventions; `tagged`: silver, as it is. */
export function listsOf(gold: readonly TaggedSentence[], tagged: readonly TaggedSentence[]): { readonly stems: readonly string[]; readonly forms: readonly string[] } {
  const silver = relemmatised(tagged, gold);
  const stems = new Map<string, number>();
  const sure = new Set<string>();
  /** Seen where the second tagger did not dissent. */
  const agreed = new Set<string>();
  /** Of stems tagged as common nouns: how often within a sentence in lower case, and with a capital. */
  const writings = new Map<string, [lower: number, capital: number]>();
  const forms = new Map<string, number>();
  const fromGold = new Set<string>();
  for (const [corpus, isGold] of [[gold, true], [silver, false]] as const) {
    for (const sentence of corpus) {
      for (const [at, token] of sentence.entries()) {
        if (token.trust === 0) continue;
        const doubted = token.trust <= dissent;
        const w = token.words[0]!;
        const weight = isGold ? 10 : Math.round(token.trust * 10);
        const kind = classOf(w.upos, w.xpos, w.feats);
        const lemma = w.lemma;
        if (lemma === "_" || lemma.includes(" ") || lemma.includes("\t")) continue;
        if (kind !== undefined && /\p{Script=Cyrillic}/u.test(lemma) && !/\p{Nd}/u.test(lemma)) {
          const a = phonemic(lemma);
          const b = phonemic(w.form);
          // A lemma that shares nothing with its form is a slip or a suppletion: whole forms see to that.
          if (a.slice(0, 2) === b.slice(0, 2) || a.length < 3) {
            const key = `${lemma}\t${kind}`;
            stems.set(key, (stems.get(key) ?? 0) + weight);
            if (isGold) sure.add(key);
            if (!doubted) agreed.add(key);
            const before = sentence[at - 1];
            if (kind === "n" && before !== undefined && before.words[0]!.upos !== "PUNCT") {
              const row = writings.get(lemma) ?? [0, 0];
              row[casing(w.form) === 1 ? 1 : 0]! += 1;
              writings.set(lemma, row);
            }
          }
        }
        if (doubted) continue;
        const closed = ["PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "ADV"].includes(w.upos) || w.xpos === "cop" || (w.upos === "NUM" && !/\p{Nd}/u.test(w.form));
        if ((closed || isGold) && token.words.length === 1 && !/\p{Nd}/u.test(w.form) && w.upos !== "PUNCT") {
          const lower = w.form.toLowerCase();
          const key = `${lower}\t${lemma}\t${w.upos}\t${w.xpos}\t${tagOf(w.upos, w.xpos, w.feats).feats}`;
          forms.set(key, (forms.get(key) ?? 0) + weight);
          if (isGold) fromGold.add(key);
        }
      }
    }
  }

  // What one tagger alone has seen, of a word that both know as another (`сайлау` as an adjective).
  const settled = new Set([...agreed].map((key) => key.split("\t")[0]!));
  for (const key of stems.keys()) if (!agreed.has(key) && settled.has(key.split("\t")[0]!)) stems.delete(key);

  // What is always written with a capital is a name.
  for (const [lemma, [lower, capital]] of writings) {
    const key = `${lemma}\tn`;
    if (capital < 2 || capital < lower * 4 || sure.has(key)) continue;
    const name = `${lemma[0]!.toUpperCase()}${lemma.slice(1)}\tnp`;
    stems.set(name, (stems.get(name) ?? 0) + stems.get(key)!);
    stems.delete(key);
  }

  for (const [kind, list] of [...Object.entries(terms), ...Object.entries(listedWords)]) {
    for (const lemma of list.trim().split(/\s+/u)) {
      const key = `${lemma}\t${kind}`;
      let count = Math.max(stems.get(key) ?? 0, 10);
      // The silver tagger has given names without their gender.
      const plain = `${lemma}\tnp`;
      if ((kind === "npm" || kind === "npf") && stems.has(plain) && !sure.has(plain)) {
        count += stems.get(plain)!;
        stems.delete(plain);
      }
      stems.set(key, count);
    }
  }
  const listed = (): Stem[] => [...stems].filter(([k, n]) => sure.has(k) || n >= 8).map(([k, n]) => { const [lemma, kind] = k.split("\t"); return { lemma: lemma!, kind: kind as StemClass, count: n, sounds: phonemic(lemma!) }; });
  const raw = [...silver.map((s) => s.map((t) => t.form)), ...rawSentences(), ...governmentSentences()];
  const allForms = [...[...forms.keys()].map((key) => key.split("\t")), ...closedForms()].map(([form, lemma, upos, xpos, feats]) => ({ form: form!, lemma: lemma!, upos: upos!, xpos: xpos!, feats: feats!, count: 1 }));
  const mined = minedStems(raw, buildLexicon(listed(), allForms));
  for (const [lemma, kind, n] of mined) if (!stems.has(`${lemma}\t${kind}`)) stems.set(`${lemma}\t${kind}`, Math.min(8 + n, 20));
  const kept = [...stems].filter(([k, n]) => sure.has(k) || n >= 8).sort(([a], [b]) => (a < b ? -1 : 1));
  const list: Stem[] = kept.map(([k, n]) => { const [lemma, kind] = k.split("\t"); return { lemma: lemma!, kind: kind as StemClass, count: n, sounds: phonemic(lemma!) }; });

  const bare = buildLexicon(list, []);
  for (const f of closedForms()) {
    const key = [...f.slice(0, 4), tagOf(f[2], f[3], f[4]).feats].join("\t");
    if (!forms.has(key)) forms.set(key, 5);
    fromGold.add(key);
  }
  const goldForms = new Map<string, Set<string>>();
  for (const s of gold) for (const t of s) { const f = t.form.toLowerCase(); goldForms.set(f, (goldForms.get(f) ?? new Set()).add(t.words[0]!.upos)); }
  const closedClass = new Set(["PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ"]);
  const whole = [...forms].filter(([key, n]) => {
    const [form, lemma, upos, xpos, feats] = key.split("\t");
    if (!fromGold.has(key) && (n < 20 || (goldForms.has(form!) && !goldForms.get(form!)!.has(upos!)))) return false;
    if (closedClass.has(upos!) || xpos === "cop") return true;
    // The rest only where the analyser does not find it.
    const cased = upos === "PROPN" ? form![0]!.toUpperCase() + form!.slice(1) : form!;
    return !readingsOf(cased, bare).some((r) => r.source !== "guess" && r.lemma === lemma && r.tag.upos === upos && r.tag.xpos === xpos && r.tag.feats === feats);
  }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { stems: kept.map(([k, n]) => `${k}\t${n}`), forms: whole.map(([k, n]) => `${k}\t${n}`) };
}
