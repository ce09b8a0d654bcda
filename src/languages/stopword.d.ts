/** The npm package `stopword` ships no types; these are the two lists used here. */
declare module "stopword" {
  export const rus: readonly string[];
  export const eng: readonly string[];
}
