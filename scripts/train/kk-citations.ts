/** Kazakh names without their suffixes, by the names themselves: the tagger, which looks into the list that is made of them, has no part in it. */
import { fromGuess, type Reading } from "../../src/languages/kk/analyser.ts";
import { phonemic, spelled } from "../../src/languages/kk/phonology.ts";

interface Tagged { readonly forms: readonly string[]; readonly tags: readonly string[] }
interface Cut { readonly stem: string; readonly rest: string }

/** No name ends like the genitive, few like the instrumental; what ends like a surname or a father's name ends there. */
const plain = (({ stem, rest }: Cut): boolean => /[ыі]ң$/u.test(rest) || /^[мпб]ен$/u.test(rest) && stem.length > (rest[0] === "м" ? 5 : 3) || /(?:[оеё]ва?|ина?|ұлы|қызы|ск(?:ий|ая)|енко|[бв]ич|бек|бай)$/u.test(stem) && stem.length > 4);

/**
 * For each form of a sentence the stem it is cited by, in small letters: of all cuts into a stem and suffixes of nouns the one whose stem is met with most
 * different suffixes (none is one) among the names of persons in the sentences given; of equals a plain cut, else the longest stem: the form itself.
 */
export function citations(sentences: readonly Tagged[]): (forms: readonly string[]) => readonly { readonly lemma: string; readonly feats: string }[] {
  const persons = new Set(sentences.flatMap(({ forms, tags }) => forms.filter((_, i) => /-PER(?:SON)?$/u.test(tags[i]!)).map((f) => f.toLowerCase())));
  const support = new Map<string, number>();
  for (const form of persons) for (const { stem } of cutsOf(form)) support.set(stem, (support.get(stem) ?? 0) + 1);
  const of = ({ stem }: Cut): number => support.get(stem) ?? 0;
  const known = new Map<string, string>();
  const cited = (form: string): string => {
    const lower = form.toLowerCase();
    let found = known.get(lower);
    if (found !== undefined) return found;
    let best: Cut = { stem: lower, rest: "" };
    for (const cut of cutsOf(lower)) if (of(cut) > of(best) || of(cut) === of(best) && of(cut) > 0 && plain(cut)) best = cut;
    known.set(lower, found = best.stem);
    return found;
  };
  return (forms) => forms.map((form) => ({ lemma: cited(form), feats: "" }));
}

/** Longest stem first; the form itself is one. */
function cutsOf(form: string): readonly Cut[] {
  const word = phonemic(form);
  const cuts: Cut[] = [{ stem: form, rest: "" }];
  if (!/^\p{L}[\p{L}-]*$/u.test(form) || word.length > 40) return cuts;
  for (let end = word.length - 1; end >= 3; end--) {
    const found: Reading[] = [];
    const sounds = word.slice(0, end);
    fromGuess(word, sounds, end, "np", sounds, "any", found);
    // A son's or daughter's name keeps its possessive: `Байтұрсынұлы`.
    if (/(?:ұл|қыз)$/u.test(sounds) && sounds.length > 4) continue;
    if (found.some((r) => r.enclitics.length === 0)) cuts.push({ stem: spelled(sounds), rest: word.slice(end) });
  }
  return cuts;
}
