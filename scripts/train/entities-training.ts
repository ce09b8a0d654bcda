/** Training of a recogniser of names on marked documents: the second look learns from guesses of first looks that had not seen the sentence. */
import type { LangCode } from "../../src/document.ts";
import { learnClusters } from "../../src/learn/clusters.ts";
import { quantised, type Quantised } from "../../src/learn/quantised.ts";
import { tagsOf, type Item } from "../../src/learn/task.ts";
import type { Lesson } from "../../src/learn/training.ts";
import { train } from "../../src/learn/training.ts";
import { chance } from "../../src/stats/random.ts";
import { languages } from "../../src/languages/index.ts";
import { choicesOf, type ChoiceLimits, type ChoiceLists, learnChoices } from "../../src/languages/recogniser/choices.ts";
import { labelId } from "../../src/languages/recogniser/labels.ts";
import { bitsOf, heard, newFirstLook, secondItems, stayingInTraining, width } from "../../src/languages/recogniser/looks.ts";
import { modelPath, saveModel } from "../../src/languages/recogniser/model.ts";
import { opinionsOf, type Opinions, recurringIn } from "../../src/languages/recogniser/recurring.ts";
import { firstTask, type Guesses, secondTask, type Surroundings } from "../../src/languages/recogniser/task.ts";
import { attributes } from "../../src/languages/recogniser/token.ts";
import { type LookTemplates, templatesOf } from "../../src/languages/recogniser/templates.ts";
import { newView, type ViewedToken } from "../../src/languages/recogniser/view.ts";
import type { Marked } from "./entities-lessons.ts";

/** Documents, how often each comes in an epoch, and how much a mistake in it counts. */
export interface NameLesson { readonly sentences: readonly Marked[]; readonly times?: number; readonly weight?: number; /** Names are marked otherwise than they are to be found. */ readonly foreign?: boolean }

export interface NameTraining extends ChoiceLimits {
  readonly lang: LangCode;
  readonly documents: readonly NameLesson[];
  readonly clusters: ReadonlyMap<string, number>;
  readonly bits: readonly [first: number, second: number];
  readonly epochs: readonly [first: number, second: number];
  readonly seeds: readonly number[];
  readonly cost: number;
  readonly rarest: number;
  /** Words met so often at most are hidden in a second copy of each sentence, with this chance; 0: no copies. */
  readonly hideable: number;
  readonly hidden: number;
  readonly folds: number;
  /** In units of the weights as trained: what is put aside after the first look; one step of a lead. */
  readonly margin: number;
  readonly step: number;
  readonly log: (line: string) => void;
  readonly templates?: LookTemplates;
}

/** Attributes that tell which word it is. */
const telling = ["word", "lemma", "stem", "head4", "end5", "cluster", "base"].map((name) => attributes.indexOf(name as (typeof attributes)[number]));
const hiding = (all: number[]): number[] => all.map((value, k) => (telling.includes(k) ? 0 : value));

export interface LearnedNames { readonly choices: ChoiceLists; readonly first: Quantised; readonly second: Quantised; readonly margin: number; readonly step: number }

interface Seen { readonly tokens: readonly ViewedToken[]; readonly items: readonly Item[]; readonly around: Surroundings; readonly labels: readonly string[]; readonly lesson: NameLesson; readonly fold: number; readonly copy: boolean }

export function trainNames(options: NameTraining): LearnedNames {
  const { lang, documents, clusters, log, folds, templates = templatesOf(options.lang) } = options;
  const choices = learnChoices((function* () { for (const d of documents) yield* d.sentences; })(), options);
  log(`types by writing: ${choices.byWriting.map((l) => l.length).join(" ")}; ${choices.outside.size} words outside`);
  const surrounding = new Map<readonly Item[], Surroundings>();
  const guesses = new Map<readonly Item[], Guesses>();
  const first = firstTask((items) => surrounding.get(items)!, templates, choices.types);
  const second = secondTask((items) => surrounding.get(items)!, (items) => guesses.get(items)!, templates);
  const known = { lang, lexicon: languages[lang].entities, cluster: (form: string) => clusters.get(form) ?? 0 };
  const view = newView(first, known, choicesOf(choices));
  const bare = newView(first, known, choicesOf(choices), hiding);
  const often = new Map<string, number>();
  for (const { sentences } of documents) for (const { tokens } of sentences) for (const { lemma } of tokens) often.set(lemma, (often.get(lemma) ?? 0) + 1);
  const random = chance(17);
  const seen: Seen[] = [];
  documents.forEach((lesson, d) => {
    const all = lesson.sentences.map((s) => view.sentence(s.tokens));
    const recurring = recurringIn(all);
    lesson.sentences.forEach(({ tokens, labels }, k) => {
      if (tokens.length === 0) return;
      const add = (viewed: readonly ViewedToken[], copy: boolean): void => {
        const items = viewed.map(({ item }) => item);
        const around = view.surroundings(viewed, k, recurring, lesson.foreign === true);
        surrounding.set(items, around);
        seen.push({ tokens: viewed, items, around, labels, lesson, fold: d % folds, copy });
      };
      add(all[k]!, false);
      // Once more with rare words unknown, so that what stands around them is learned.
      if (options.hidden === 0) return;
      const some = tokens.map(({ lemma, form }) => /\p{L}/u.test(form) && often.get(lemma)! <= options.hideable && random() < options.hidden);
      if (!some.includes(true)) return;
      const hidden = bare.sentence(tokens);
      add(all[k]!.map((v, i) => (some[i]! ? hidden[i]! : v)), true);
    });
  });
  const lessonOf = (items: readonly Item[], wanted: (i: number) => number, { times, weight }: NameLesson): Lesson => ({
    items, ...(times === undefined ? {} : { times }), ...(weight === undefined ? {} : { weights: new Float32Array(items.length).fill(weight) }),
    right: items.map((item, i) => { const w = wanted(i); const flags = Uint8Array.from(tagsOf(item), (t) => (t === w ? 1 : 0)); return flags.includes(1) ? flags : undefined; }),
  });
  const firsts = seen.map(({ items, labels, lesson }) => lessonOf(items, (i) => labelId(labels[i] === "O" ? "O" : `T-${labels[i]!.slice(2)}`), lesson));
  const { cost, rarest, seeds } = options;
  const one = (lessons: readonly Lesson[], all: readonly number[]): Quantised => quantised(train(first, lessons, { bits: options.bits[0], epochs: options.epochs[0], seeds: all, width: 1, cost, rarest }));
  const itemOf = secondItems(second, choices.types);
  const bits = bitsOf(choices.types);
  const seconds: Lesson[] = [];
  let stayed = 0, lost = 0, count = 0;
  for (let part = 0; part < folds; part++) {
    const model = one(firsts.filter((_, k) => seen[k]!.fold !== part), [1]);
    const look = newFirstLook(first, model.weights, choices.types, options.margin * model.scale, options.step * model.scale, stayingInTraining);
    const held = seen.filter(({ fold }) => fold === part);
    const looked = held.map(({ items }) => look(items));
    // What the document says: from the copies in which nothing is hidden.
    const opinions = new Map<NameLesson, Opinions>();
    const byLesson = new Map<NameLesson, number[]>();
    held.forEach(({ lesson, copy }, k) => { const own = byLesson.get(lesson) ?? []; byLesson.set(lesson, own); if (!copy) own.push(k); });
    for (const [lesson, own] of byLesson) {
      opinions.set(lesson, opinionsOf(own.map((k) => held[k]!.tokens), own.map((k) => held[k]!.around.words), own.map((k) => looked[k]!)));
    }
    held.forEach(({ tokens, items, around, labels, lesson }, k) => {
      heard(tokens, looked[k]!, opinions.get(lesson)!, around, bits);
      const kept = items.map((_, i) => itemOf(tokens[i]!, looked[k]!.stays[i]!));
      surrounding.set(kept, around);
      guesses.set(kept, looked[k]!);
      const made = lessonOf(kept, (i) => labelId(labels[i]!), lesson);
      seconds.push(made);
      for (let i = 0; i < kept.length; i++) { count++; stayed += kept[i]!.count; if (made.right[i] === undefined) lost++; }
    });
    log(`first look without part ${part + 1} of ${folds}`);
  }
  log(`${(stayed / count).toFixed(2)} choices a token, ${lost} of ${count} labels out of reach`);
  const whole = one(firsts, [1]);
  const last = quantised(train(second, seconds, { bits: options.bits[1], epochs: options.epochs[1], seeds, width, cost, rarest, report: (epoch, wrong, of) => log(`second look, epoch ${epoch}: ${(100 * wrong / of).toFixed(2)} % wrong`) }));
  return { choices, first: whole, second: last, margin: Math.round(options.margin * whole.scale), step: Math.round(options.step * whole.scale) };
}

/** Classes of words from raw sentences; the forms as the model asks for them. */
export function nameClusters(sentences: readonly (readonly string[])[], classes: number, least: number, log: (line: string) => void): Map<string, number> {
  const clusters = learnClusters(sentences.map((s) => s.map((form) => form.toLowerCase().replace(/\d/gu, "0"))), { classes, least });
  for (const form of [...clusters.keys()]) if (!/\p{L}/u.test(form)) clusters.delete(form);
  log(`${clusters.size} forms in classes`);
  return clusters;
}

/** What differs between languages. */
export interface NameSources extends Partial<ChoiceLimits> { readonly documents: readonly NameLesson[]; readonly raw: readonly (readonly string[])[]; readonly epochs: NameTraining["epochs"]; readonly seeds: readonly number[]; readonly hideable: number; readonly rarest?: number; readonly margin?: number; readonly folds?: number; /** Forms met less often are in no class. */ readonly least: number }

/** Tables that the caches of a processor hold: four times their size was measured to be worth nothing, half of it to cost a point and a half. */
const sizes = [18, 19] as const;

/** Learns and writes the model of a language. */
export function learnNames(lang: LangCode, { documents, raw, least, ...more }: NameSources, path = modelPath(lang)): void {
  const start = performance.now();
  const log = (line: string): void => console.log(`${line}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const clusters = nameClusters(raw, 256, least, log);
  const learned = trainNames({ lang, documents, clusters, bits: sizes, cost: 25, rarest: 2, leastType: 2, leastOutside: 8, hardly: Infinity, hidden: 0.5, folds: 2, margin: 100, step: 3, log, ...more });
  const size = saveModel(lang, { choices: learned.choices, clusters, first: learned.first.codes, second: learned.second.codes, margin: learned.margin, step: learned.step }, path);
  log(`${path}: ${(size / 1e6).toFixed(2)} MB`);
}
