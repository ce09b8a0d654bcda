import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { learnClusters, packClusters, unpackClusters } from "../src/learn/clusters.ts";
import { golden, hashText, mix, spreadOf } from "../src/learn/hash.ts";
import { readModel, writeModel } from "../src/learn/modelFile.ts";
import { meanings, quantised } from "../src/learn/quantised.ts";
import { newScoring, type Standing } from "../src/learn/scoring.ts";
import { newSearch } from "../src/learn/search.ts";
import { hashed, look, lookAlone, lookAround, lookBack, lookHere, newSight } from "../src/learn/sight.ts";
import { addTag, newTagset, pair } from "../src/learn/tagset.ts";
import { attribute, facetAt, newItem, newTask, tagAt, tagsOf, type Item } from "../src/learn/task.ts";
import { train } from "../src/learn/training.ts";
import { loadModel as loadEnglish, modelPath as english } from "../src/languages/en/model.ts";
import { loadModel as loadKazakh, modelPath as kazakh } from "../src/languages/kk/model.ts";
import { loadModel as loadRussian, modelPath as russian } from "../src/languages/ru/model.ts";

// A toy language: adjectives and nouns agree in gender, `ла` is ambiguous between them.
const tags = newTagset(["full", "pos"]);
const [AM, AF, NM, NF] = ["A m", "A f", "N m", "N f"].map((name) => addTag(tags, [name, name[0]!], name.endsWith("m") ? 1 : 2)) as [number, number, number, number];
const task = newTask({
  tags, facets: [], attributes: ["word", "end"], slots: ["last"], remember: (_past, _from, item, k, into, to) => { into[to] = tagAt(item, k); },
  templates: `
    full:
    full: word
    pos: word-1 word+1
    full: end
    pos: last.pos
    pos: last.pos ~last
  `,
});
const lexicon: Readonly<Record<string, readonly number[]>> = { ток: [NM], тока: [NF, NM], жаңа: [AM, AF], big: [AM, AF], река: [NF], дом: [NM], ла: [AM, AF, NM, NF] };
const items = (text: string): Item[] => text.split(" ").map((form) => newItem(task, [hashText(form), hashText(form, 1, form.length - 1)], lexicon[form]!.map((tag) => ({ tag, facets: [] }))));
const lesson = (text: string, right: readonly (number | undefined)[]) => {
  const sequence = items(text);
  return { items: sequence, right: sequence.map((item, i) => (right[i] === undefined ? undefined : Uint8Array.from(tagsOf(item), (tag) => (tag === right[i] ? 1 : 0)))) };
};
const lessons = [lesson("жаңа дом", [AM, NM]), lesson("жаңа река", [AF, NF]), lesson("big дом", [AM, undefined]), lesson("big река", [AF, NF]), lesson("ла тока", [AF, NF]), lesson("ла ток", [AM, NM])];
const options = { bits: 12, epochs: 20, seeds: [1, 2] };
const best = (text: string, weights: Int8Array, width = 4) => {
  const sequence = items(text);
  return [...newSearch(task).best(sequence, weights, { width, margin: Infinity })].map((k, i) => tagAt(sequence[i]!, k));
};

test("agreement is learned, also for words seen in other company", () => {
  const { weights } = quantised(train(task, lessons, options));
  expect(best("жаңа дом", weights)).toEqual([AM, NM]);
  expect(best("жаңа река", weights)).toEqual([AF, NF]);
  expect(best("big тока", weights)).toEqual([AF, NF]);
  expect(newSearch(task).best([], weights, { width: 4, margin: 0 })).toEqual(new Int32Array(0));
});

test("weights of a feature may lie side by side: the places are in one block, spread over it, and the same is learned", () => {
  const { high, shift } = spreadOf(2 ** 12, 6);
  const places = (feature: number) => [1, 2, 3, 4, 5, 6, 7, 8].map((facet) => (mix(feature, 3) & high) + (Math.imul(mix(feature, 3) ^ hashText(String(facet)), golden) >>> shift));
  for (const feature of [1, 2, 3]) {
    expect(new Set(places(feature).map((place) => place >> 6)).size).toBe(1);
    expect(new Set(places(feature)).size).toBeGreaterThan(4);
    expect(Math.max(...places(feature))).toBeLessThan(2 ** 12);
  }
  expect(spreadOf(2 ** 12)).toEqual({ high: 0, shift: 20 });
  const near = newTask({ ...task, near: 6 });
  const { weights } = quantised(train(near, lessons, options));
  const sequence = items("big тока");
  expect([...newSearch(near).best(sequence, weights, { width: 4, margin: Infinity })].map((k, i) => tagAt(sequence[i]!, k))).toEqual([AF, NF]);
});

test("ways far behind are dropped: a narrow beam is the greedy choice, a wide one the full search", () => {
  const { weights } = quantised(train(task, lessons, options));
  for (const text of ["жаңа дом", "жаңа река", "big тока"]) {
    const sequence = items(text);
    const found = (width: number, beam?: number) => [...newSearch(task).best(sequence, weights, { width, margin: Infinity, ...(beam === undefined ? {} : { beam }) })];
    expect(found(4, Infinity)).toEqual(found(4));
    expect(found(4, 0)).toEqual(found(1));
  }
});

/** Score of one path, feature by feature, by the definition of the templates above. */
function scoreOf(sequence: readonly Item[], path: readonly number[], weights: Int8Array, one = task): number {
  const sight = newSight(one);
  const spread = spreadOf(weights.length, one.near);
  const past = new Int32Array(one.slots.length).fill(-1);
  let total = 0;
  look(sight, sequence);
  sequence.forEach((item, i) => {
    const k = path[i]!;
    lookAlone(sight, item);
    lookAround(sight, i);
    lookHere(sight, i);
    lookBack(sight, past, 0);
    for (const [seen, templates] of [[sight.own, one.own], [sight.around, one.around], [sight.past, one.past], [sight.agreeing, one.agreeing]] as const) {
      hashed(seen, templates, 0, templates.size);
      for (const g of templates.groups) {
        for (let f = templates.starts[g]!; f < templates.starts[g + 1]!; f++) {
          const agreed = seen === sight.agreeing && past[0]! >= 0 ? tags.agreement[pair(tags, past[0]!, tagAt(item, k))]! : 0;
          const hash = seen.hashes[f]!;
          total += meanings[weights[(hash & spread.high) + (Math.imul(hash ^ facetAt(item, k, g, one.width) ^ agreed, golden) >>> spread.shift)]! & 255]!;
        }
      }
    }
    one.remember(past, 0, item, k, past, 0);
  });
  return total;
}

test("the search finds the best of all paths, as they score feature by feature", () => {
  for (const text of ["ла тока", "жаңа тока ла", "ла жаңа тока big", "тока ла тока дом", "ла"]) {
    for (const seed of [1, 2, 3]) {
      const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => mix(seed, k) % 120);
      const sequence = items(text);
      const paths = sequence.reduce<number[][]>((all, item) => all.flatMap((path) => [...tagsOf(item).keys()].map((k) => [...path, k])), [[]]);
      const scores = paths.map((path) => scoreOf(sequence, path, weights));
      const found = newSearch(task).best(sequence, weights, { width: 64, margin: Infinity });
      expect(scoreOf(sequence, [...found], weights), text).toBe(Math.max(...scores));
    }
  }
});

test("what is known beforehand and what is summed anew make the same scores", () => {
  // A flag that is mostly 0, and a word; neighbours by themselves, in pairs, and with the flag.
  const flags = [0, 0, 5, 0, 0, 0, 7, 0];
  const words = [1, 2, 3, 1, 2, 4, 2, 1];
  const text = {
    tags, facets: [], attributes: ["word"], placed: ["flag"], slots: [], remember: () => {}, templates: ["", "word", "word-1", "word+1", "word-2", "word-1 word", "flag", "flag word", "flag flag+1", "flag+1 word+1"].map((t) => `pos: ${t}`).join("\n"),
    place: (_: readonly Item[], cells: Int32Array, first: number, width: number) => flags.forEach((flag, i) => { cells[first + i * width] = flag; }),
  };
  const known = [AM, AF, NM, NF];
  const [plain, parted] = [newTask(text), newTask({ ...text, known, seldom: ["flag"] })] as const;
  const { beside, seldom, others } = parted.parts;
  expect([beside.map(({ distance, templates }) => [distance, templates.size]), seldom.size, others.size]).toEqual([[[-1, 1], [1, 1]], 3, 3]);
  expect(plain.parts.others.size).toBe(8);
  for (const seed of [1, 2, 3]) {
    const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => mix(seed, k) % 120);
    const [one, other] = [plain, parted].map((of) => {
      const sequence = words.map((word, i) => newItem(of, [word], (i % 3 === 0 ? [NF, AM] : known).map((tag) => ({ tag, facets: [] }))));
      const scoring = newScoring(of, weights);
      // Twice: what is kept must be what was made.
      return [1, 2].flatMap(() => { scoring.begin(sequence); return sequence.map((item, i) => [...scoring.stand(sequence, i).scores.subarray(0, item.count)]); });
    });
    expect(other).toEqual(one);
  }
});

test("a tag only follows what leaves open what it takes up, on the best of the ways that are left", () => {
  const names = newTagset(["full"]);
  const [O, B, L, U] = ["O", "B", "L", "U"].map((name) => addTag(names, [name])) as [number, number, number, number];
  const open = { takes: Int32Array.of(-1, -1, B, -1), leaves: Int32Array.of(-1, B, -1, -1) };
  const text = { tags: names, facets: [], attributes: ["word"], slots: ["last"], remember: task.remember, templates: "full:\nfull: word\nfull: word+1\nfull: last.full" };
  const [free, held] = [newTask(text), newTask({ ...text, open })];
  const sequence = [1, 2, 3, 1, 2].map((word) => newItem(held, [word], [O, B, L, U].map((tag) => ({ tag, facets: [] }))));
  const paths = sequence.reduce<number[][]>((all) => all.flatMap((path) => [0, 1, 2, 3].map((k) => [...path, k])), [[]]);
  const fits = (path: readonly number[]): boolean => path.every((k, i) => open.takes[k] === (i === 0 ? -1 : open.leaves[path[i - 1]!]));
  let other = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => mix(seed, k) % 120);
    const score = (path: readonly number[]): number => scoreOf(sequence, path, weights, free);
    const found = [...newSearch(held).best(sequence, weights, { width: 64, margin: Infinity })];
    expect(fits(found)).toBe(true);
    expect(score(found)).toBe(Math.max(...paths.filter(fits).map(score)));
    if (!fits([...newSearch(free).best(sequence, weights, { width: 64, margin: Infinity })])) other++;
  }
  expect(other).toBeGreaterThan(0);
  // Where nothing follows, anything may.
  const stuck = [[B], [O], [L]].map((list) => newItem(held, [1], list.map((tag) => ({ tag, facets: [] }))));
  expect([...newSearch(held).best(stuck, new Int8Array(2 ** 12), { width: 4, margin: Infinity })]).toEqual([0, 0, 0]);
});

/** Scores by choice, of four; -Infinity for those put aside. */
const standings = ({ lives, live, scores }: Standing): number[] => [0, 1, 2, 3].map((c) => (live.subarray(0, lives).includes(c) ? scores[c]! : -Infinity));

test("a first look puts aside what falls far behind early, and scores the rest as if all had stayed", () => {
  const around = newTask({ tags, facets: [], attributes: ["word"], slots: [], remember: () => {}, templates: Array.from({ length: 20 }, (_, k) => `full: word-${k + 1}`).join("\n") });
  const sequence = items("ла ла жаңа тока ла дом ла").map((item) => newItem(around, [attribute(item, 0)], [AM, AF, NM, NF].map((tag) => ({ tag, facets: [] }))));
  let aside = 0;
  for (const seed of [1, 2, 3, 4]) {
    const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => mix(seed, k) % 120);
    const [whole, early, patient] = [newScoring(around, weights), newScoring(around, weights, 20_000, 1), newScoring(around, weights, 20_000, 1e6)];
    for (const scoring of [whole, early, patient]) scoring.begin(sequence);
    for (let i = 0; i < sequence.length; i++) {
      const [all, some, same] = [whole, early, patient].map((scoring) => standings(scoring.stand(sequence, i)));
      const apart = (scores: readonly number[], k: number): number => scores[k]! - Math.max(...scores);
      for (let k = 0; k < 4; k++) {
        expect(apart(same!, k)).toBe(apart(all!, k) >= -20_000 ? apart(all!, k) : -Infinity);
        if (some![k] === -Infinity) aside++;
        else if (all!.indexOf(Math.max(...all!)) === some!.indexOf(Math.max(...some!))) expect(apart(some!, k)).toBe(apart(all!, k));
      }
    }
  }
  expect(aside).toBeGreaterThan(5);
});

test("the same lessons give the same weights", () => {
  expect(train(task, lessons, options)).toEqual(train(task, lessons, options));
  expect(train(task, lessons, { ...options, seeds: [7] })).not.toEqual(train(task, lessons, options));
});

test("what is permitted is kept to", () => {
  const { weights } = quantised(train(task, lessons, options));
  const sequence = items("жаңа дом");
  const path = newSearch(task).best(sequence, weights, { width: 2, margin: 1 }, { permitted: [Uint8Array.of(0, 1), undefined] });
  expect(tagAt(sequence[0]!, path[0]!)).toBe(AF);
});

test("only what is followed is found, and the best of the paths that are left", () => {
  const weights = Int8Array.from({ length: 2 ** 12 }, (_, k) => mix(5, k) % 120);
  const sequence = items("ла тока ла");
  const search = (lists: readonly (readonly number[])[]) => {
    let end = 0;
    const followed = { choices: Uint8Array.from(lists.flat()), ends: Int32Array.from(lists, (l) => (end += l.length)) };
    return [...newSearch(task).best(sequence, weights, { width: 64, margin: Infinity }, { followed })];
  };
  expect(search([[2], [1], [3]])).toEqual([2, 1, 3]);
  const left = [[0, 3], [0, 1], [1, 2]];
  const paths = left.reduce<number[][]>((all, choices) => all.flatMap((path) => choices.map((k) => [...path, k])), [[]]);
  const found = search(left);
  expect(paths).toContainEqual(found);
  expect(scoreOf(sequence, found, weights)).toBe(Math.max(...paths.map((path) => scoreOf(sequence, path, weights))));
});

test("an item holds its attributes, tags and facets, and knows in which facets its choices are alike or all apart", () => {
  const three = newTask({ ...task, facets: ["own", "rank"] });
  const item = newItem(three, [hashText("ла"), -7], [{ tag: AM, facets: [4, 1] }, { tag: AF, facets: [4, 2] }, { tag: NF, facets: [4, 3] }]);
  expect([...tagsOf(item)]).toEqual([AM, AF, NF]);
  expect([attribute(item, 0), attribute(item, 1)]).toEqual([hashText("ла"), -7]);
  expect([0, 1, 2].map((k) => [facetAt(item, k, 2, 4), facetAt(item, k, 3, 4)])).toEqual([[4, 1], [4, 2], [4, 3]]);
  expect([0, 1, 2].map((k) => facetAt(item, k, 1, 4))).toEqual([AM, AF, NF].map((tag) => tags.columns[1]![tag]));
  // Facets: full, pos, own, rank.
  expect([item.alike, item.apart]).toEqual([0b0100, 0b1001]);
  const one = newItem(three, [1, 2], [{ tag: AM, facets: [4, 1] }]);
  expect([one.alike, one.apart]).toEqual([0b1111, 0b1111]);
});

test("a template with an unknown name is refused by that name", () => {
  expect(() => newTask({ ...task, templates: "full: nothing" })).toThrow("'nothing'");
  expect(() => newTask({ ...task, templates: "whole: word" })).toThrow("'whole'");
  expect(() => newTask({ ...task, templates: "full: word word+1 word+2 word+3" })).toThrow("more than three");
});

test("codes keep small weights apart and the largest whole", () => {
  const { weights, scale } = quantised(Float64Array.of(0, 100, -100, 0.01, -1));
  // Seven steps of a hundred and twenty-seven squared are 1.05 of the largest.
  expect([...weights].map((w) => Math.round(meanings[w & 255]! / scale * 100) / 100)).toEqual([0, 100, -100, 0.01, -1.05]);
});

test("words in the same surroundings fall into one class; classes survive packing", () => {
  const subjects = ["кошка", "собака", "мысық", "cat"];
  const verbs = ["спит", "ест", "ұйықтайды", "sleeps"];
  const sentences = [...Array(40).keys()].map((k) => ["вот", subjects[k % 4]!, "уже", verbs[(k >> 2) % 4]!, "давно"]);
  const clusters = learnClusters(sentences, { classes: 5, least: 2 });
  for (const group of [subjects, verbs]) expect(new Set(group.map((w) => clusters.get(w))).size).toBe(1);
  expect(clusters.get("кошка")).not.toBe(clusters.get("спит"));
  const ask = unpackClusters(packClusters(clusters));
  for (const [form, cluster] of clusters) expect(ask(form)).toBe(cluster);
  expect(ask("нет")).toBe(0);
  expect(unpackClusters("")("")).toBe(0);
});

test("a model file that is missing, damaged, of another kind or version is an error with its path", () => {
  const folder = mkdtempSync(join(tmpdir(), "ushtil-model-"));
  try {
    const path = join(folder, "m.bin");
    const fails = (format = "toy", version = 1) => expect(() => readModel(path, format, version).weights("weights")).toThrow(expect.objectContaining({ code: "model", where: { path } }));
    fails();
    writeModel(path, "toy", 1, { text: "қаз ё", weights: Int8Array.of(1, -2, 0, 127) });
    expect(readModel(path, "toy", 1).text("text")).toBe("қаз ё");
    expect([...readModel(path, "toy", 1).weights("weights")]).toEqual([1, -2, 0, 127]);
    expect(() => readModel(path, "toy", 1).bytes("other")).toThrow("'other'");
    fails("toy", 2);
    fails("other");
    const bytes = readFileSync(path);
    for (let k = 0; k < bytes.length; k += 1) {
      const damaged = Buffer.from(bytes);
      damaged[k]! ^= 4;
      writeFileSync(path, damaged);
      let same = false;
      try { same = readModel(path, "toy", 1).text("text") === "қаз ё" && readModel(path, "toy", 1).weights("weights")[3] === 127; } catch (error) { expect(error).toMatchObject({ code: "model" }); same = true; }
      expect(same, `byte ${k}`).toBe(true);
    }
    for (let k = 0; k < bytes.length; k += 1) { writeFileSync(path, bytes.subarray(0, k)); fails(); }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const shipped = [["ru", russian, loadRussian, kazakh], ["kk", kazakh, loadKazakh, english], ["en", english, loadEnglish, russian]] as const;
test.each(shipped)("the shipped model of %s: truncated, with a bit changed, of another version or language, it is an error that says so", (lang, from, load, another) => {
  const folder = mkdtempSync(join(tmpdir(), "ushtil-model-"));
  try {
    const path = join(folder, "tags.bin");
    const bytes = readFileSync(from);
    const head = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;
    const fails = (content: Uint8Array, why: RegExp): void => {
      writeFileSync(path, content);
      expect(() => load(path)).toThrow(expect.objectContaining({ code: "model", where: { path }, message: expect.stringMatching(why) as unknown }));
    };
    expect(() => load(from)).not.toThrow();
    for (const size of [0, 5, head - 1, head, head + 100, bytes.length >> 1, bytes.length - 1]) fails(bytes.subarray(0, size), /damaged|no readable header|not a model file|bytes where/u);
    for (const at of [head, head + 1, (head + bytes.length) >> 1, bytes.length - 2]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 16;
      fails(damaged, /damaged|bytes where/u);
    }
    const text = bytes.subarray(0, head).toString("latin1");
    fails(Buffer.concat([Buffer.from(text.replace(/"version":\d+/u, '"version":99'), "latin1"), bytes.subarray(head)]), /version 99/u);
    fails(Buffer.concat([Buffer.from(text.replace(/"checksum":\d+/u, '"checksum":1'), "latin1"), bytes.subarray(head)]), /checksum/u);
    fails(readFileSync(another), new RegExp(`is of the kind '(?!${lang})`, "u"));
    fails(Buffer.from("# forms\nқала\tқала\n"), /not a model file/u);
    rmSync(path);
    expect(() => load(path)).toThrow(expect.objectContaining({ code: "model", where: { path } }));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
