/** What the model is told of a form beside its letters. */
import { accusative, nominative, tagset, type Tag } from "./tags.ts";
import { mayBeObject, mayBeSubject, mustBeSubject } from "./task.ts";

/** Numbers are told apart by what they can count: days and ordinals, years, others. */
export function numberClass(form: string): string {
  if (/^(?:1[0-9]|20)\p{Nd}{2}$/u.test(form)) return "1999";
  return /^(?:[1-9]|[12][0-9]|3[01])$/u.test(form) ? "12" : form.replace(/\p{Nd}/gu, "0");
}

/** May the form, must it be a nominative, may it be an accusative? */
export function subjectFlags(list: readonly { readonly tag: Tag }[]): number {
  let [may, must, object] = [false, true, false];
  for (const { tag } of list) {
    const flags = tagset.flags[tag.id]!;
    if ((flags & nominative) !== 0) may = true; else must = false;
    if ((flags & accusative) !== 0) object = true;
  }
  return (may ? mayBeSubject : 0) | (may && must ? mustBeSubject : 0) | (object ? mayBeObject : 0);
}
