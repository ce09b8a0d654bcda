import type { Type, Types } from "../document.ts";
import type { Stage } from "../stage.ts";

/** Every different word of a document once, and where each stands. Decides nothing: a way to write tokens and words down that is quick to count. */
export const types: Stage<"types", "tokens" | "words"> = {
  adds: "types",
  needs: ["tokens", "words"],

  run({ text, tokens, words }): Types {
    const places = new Map<string, number>();
    const list: Type[] = [];
    const numbers = words.map(({ token, ...word }, i) => {
      const { start, end } = tokens[token]!;
      const several = words[i + 1]?.token === token && words[i - 1]?.token !== token;
      const type: Type = several ? { ...word, written: text.slice(start, end) } : word;
      const key = JSON.stringify([type.form, type.lemma, type.upos, type.xpos, type.feats, type.lang, type.written]);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, list.length);
      return list.push(type) - 1;
    });
    return { list, words: numbers, tokens: words.map((w) => w.token), sentences: tokens.map((t) => t.sentence) };
  },

  explain: () => [],
};
