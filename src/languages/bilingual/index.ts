export { associations } from "./associate.ts";
export { keyedWords, wordKeys } from "./words.ts";
export { lettersAlike } from "./phrases.ts";
export { translations } from "./translations.ts";
