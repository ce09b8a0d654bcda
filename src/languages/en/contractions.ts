/** Short forms written without an apostrophe, as chats and damaged texts have them; none is a word of its own. */
const BARE = new Map<string, number>([
  ["cannot", 3], ["gonna", 3], ["wanna", 3], ["gotta", 3], ["lemme", 3], ["gimme", 3],
  ["dont", 2], ["doesnt", 4], ["didnt", 3], ["isnt", 2], ["wasnt", 3], ["arent", 3], ["werent", 4], ["hasnt", 3], ["havent", 4],
  ["hadnt", 3], ["couldnt", 5], ["wouldnt", 5], ["shouldnt", 6], ["cant", 2], ["wont", 2],
  ["im", 1], ["ive", 1], ["thats", 4], ["theres", 5], ["youre", 3], ["theyre", 4], ["youll", 3], ["theyll", 4], ["youve", 3],
]);
const CLITIC = /^(.*\p{L})(['’`´](?:s|m|d|re|ve|ll))$/iu;
const NOT = /^(\p{L}+)(n['’`´]t)$/iu;
/** A possessive without s: `authors'`. */
const PLURAL = /^(\p{L}.*s)(['’])$/iu;
const LONGEST = 80;

/**
 * The pieces of one token as UD English-EWT splits them: `don't` → do n't, `Azerbaijan's` → Azerbaijan 's, `cannot` → can not,
 * `authors'` → authors '. A token that is no contraction comes back alone. The pieces laid end to end are the token.
 */
export function pieces(token: string): readonly string[] {
  if (token.length < 3 || token.length > LONGEST) return [token];
  const bare = BARE.get(token.toLowerCase());
  // `IM`, `IVE` are something else.
  if (bare !== undefined && (bare > 2 || token !== token.toUpperCase())) return [token.slice(0, bare), token.slice(bare)];
  const last = token.charCodeAt(token.length - 1);
  // Only tokens ending in a letter or an apostrophe can be one; most tokens hold no apostrophe at all.
  if (!/['’`´]/u.test(token)) return [token];
  const not = NOT.exec(token);
  if (not !== null) return [not[1]!, not[2]!];
  const clitic = CLITIC.exec(token);
  if (clitic !== null) {
    const before = pieces(clitic[1]!);
    // `couldn't've` is three words.
    return [...before, clitic[2]!];
  }
  if (last === 0x27 || last === 0x2019) {
    const plural = PLURAL.exec(token);
    if (plural !== null) return [plural[1]!, plural[2]!];
  }
  return [token];
}
