export { associations } from "./associate.ts";
export { keyedWords, wordKeys } from "./words.ts";
