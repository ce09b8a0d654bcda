import type { EntityType, LangCode } from "../../document.ts";
import { tokenSpans } from "../../text/token-spans.ts";
import { entityKey } from "../entities.ts";
import { gazetteer, type GazetteerName } from "../gazetteer/index.ts";
import { languages } from "../index.ts";
import { headMeaning } from "./heads.ts";

/** Types that recognisers take for one another: a name listed as one may be found as the other. */
const groups: readonly (readonly EntityType[])[] = [["GPE", "LOCATION", "FACILITY"], ["ORG", "FACILITY"], ["EVENT", "LAW"], ["LAW", "WORK"]];

/** May mentions of these two types mean one thing? «Казахстан» the channel is never Казахстан the state. */
export function sameKind(a: EntityType, b: EntityType): boolean {
  return a === b || groups.some((g) => g.includes(a) && g.includes(b));
}

/**
 * The listed thing that a whole name means: `GPE:KZ` for `Республика Казахстан`, `ORG:Ministry of Transport of GPE:KZ` for a ministry with its state.
 * Names in quotation marks are never looked up as places.
 */
export function placeNamed(name: string, lang: LangCode, type: EntityType): string | undefined {
  if (name.length > 160 || /[«"“„]/u.test(name) && (type === "GPE" || type === "LOCATION")) return undefined;
  const { segmentation, entities } = languages[lang];
  const bare = name.replace(/^(?:the|The)\s+/u, "");
  const words = tokenSpans(bare, 0, bare.length, segmentation).map((t) => bare.slice(t.start, t.end));
  const keys = words.map((w) => [entityKey(w), entityKey(w.replace(/['’]s$/u, "")), ...entities.stems(entityKey(w))]);
  const index = gazetteer(lang);
  const at = (from: number, to: number, accept: (n: GazetteerName) => boolean): { value: GazetteerName; end: number } | undefined => index.longest((i) => keys[i]!, from, to, accept);
  const exact = (n: GazetteerName, from: number, end: number): boolean => n.words.length === end - from && n.words.every((w, i) => !/\p{Lu}.*\p{Lu}/u.test(w.replace(/-.*/u, "")) || /\p{Ll}{3}/u.test(w) || words[from + i]!.startsWith(w));
  // The best type first: Сырдарья found as a GPE is the river unless a GPE of the name is listed.
  for (const fits of [(t: EntityType): boolean => t === type, (t: EntityType): boolean => sameKind(t, type)]) {
    const whole = at(0, words.length, (n) => fits(n.place.type) && exact(n, 0, words.length));
    if (whole !== undefined && whole.end === words.length) return whole.value.place.id;
  }
  if (type === "LOCATION" || type === "GPE") return withHead(keys, lang, type, (from, to, accept) => at(from, to, (n) => accept(n) && exact(n, from, to)));
  if (type !== "ORG" && type !== "LAW") return undefined;
  // A body with its state: Министерство транспорта Республики Казахстан, Қазақстан Республикасының Көлік министрлігі.
  const isState = (n: GazetteerName): boolean => n.place.type === "GPE";
  const isBody = (n: GazetteerName): boolean => n.place.national && sameKind(n.place.type, type);
  if (lang === "kk") {
    // Қазақстан Республикасының Парламенті: the head belongs to the state.
    const last = keys.length - 1;
    keys[last] = [...keys[last]!, keys[last]![0]!.replace(/(?:сы|сі|ы|і)$/u, "")];
    const state = at(0, words.length - 1, isState);
    const body = state === undefined ? undefined : at(state.end, words.length, (n) => isBody(n));
    return body !== undefined && body.end === words.length ? `${body.value.place.id} of ${state!.value.place.id}` : undefined;
  }
  const body = at(0, words.length - 1, isBody);
  if (body === undefined) {
    // Kazakhstan's Ministry of Health.
    const owner = lang === "en" ? at(0, words.length - 1, isState) : undefined;
    if (owner === undefined || !/^['’]s$/u.test(words[owner.end] ?? "") && !/['’]s$/u.test(words[owner.end - 1]!)) return undefined;
    const owned = at(/^['’]s$/u.test(words[owner.end]!) ? owner.end + 1 : owner.end, words.length, isBody);
    return owned !== undefined && owned.end === words.length ? `${owned.value.place.id} of ${owner.value.place.id}` : undefined;
  }
  let from = body.end;
  while (/^(?:of|the)$/u.test(keys[from]?.[0] ?? "")) from++;
  const state = at(from, words.length, isState);
  return state !== undefined && state.end === words.length ? `${body.value.place.id} of ${state.value.place.id}` : undefined;
}

const waters = new Set(["river", "lake", "sea", "mountain", "island", "peninsula", "desert", "gulf", "plateau", "pass"]);

/** `река Или`, `Іле өзені`, `Ili River`, `город Алматы`, `city of Almaty`: the listed river or city of the name without the head. */
function withHead(keys: readonly (readonly string[])[], lang: LangCode, type: EntityType,
  at: (from: number, to: number, accept: (n: GazetteerName) => boolean) => { value: GazetteerName; end: number } | undefined): string | undefined {
  const last = keys.length - 1;
  const meaning = (i: number): string | undefined => keys[i]!.map((k) => headMeaning(k, lang)).find((m) => m !== undefined);
  if (last < 1) return undefined;
  const [first, end] = [meaning(0), meaning(last)];
  let [from, to] = [0, keys.length];
  let head: string | undefined;
  if (lang !== "kk" && first !== undefined) {
    [head, from] = [first, keys[1]![0] === "of" ? 2 : 1];
    // пос. Каратас: the dot is its own token in some settings.
    if (keys[from]?.[0] === ".") from++;
  } else if (lang !== "ru" && end !== undefined) [head, to] = [end, last];
  const wanted = head === "city" || head === "village" ? "GPE" : head !== undefined && waters.has(head) ? "LOCATION" : undefined;
  if (wanted === undefined || wanted !== type && type !== "LOCATION" || from >= to) return undefined;
  const hit = at(from, to, (n) => n.place.type === wanted && (wanted === "LOCATION" || n.place.id.split(":")[1]!.length > 2));
  return hit !== undefined && hit.end === to ? hit.value.place.id : undefined;
}
