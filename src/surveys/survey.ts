/** What is known of a whole corpus: a fold with a merge. `merge` is associative, so threads and any order of files give the same. */
export interface Survey<S, Item> {
  empty(): S;
  /** May change and return `survey`; bounded in size whatever the corpus. */
  add(survey: S, item: Item): S;
  merge(a: S, b: S): S;
}
