/**
 * Makes src/languages/gazetteer/{countries,cities,languages}.tsv out of Unicode CLDR (npm packages cldr-localenames-full and
 * cldr-dates-full, Unicode-3.0 licence): names of countries, of the cities that stand for time zones, of languages, in ru, kk, en.
 *
 *   npm install --prefix /tmp/cldr cldr-localenames-full cldr-dates-full
 *   npx tsx scripts/train/gazetteer.ts /tmp/cldr/node_modules
 */
import { readFileSync } from "node:fs";
import { writeTable } from "../../src/learn/tableFile.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError("Give the node_modules folder that holds cldr-localenames-full and cldr-dates-full.");
const codes = ["ru", "kk", "en"] as const;
const read = (path: string): any => JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
const out = new URL("../../src/languages/gazetteer/", import.meta.url);
const note = "Unicode CLDR 48, Unicode-3.0 licence; made by scripts/train/gazetteer.ts";

/** `о-в Мэн` → `остров Мэн`; names that say more than the name are left out. */
const clean = (name: string): string | undefined => {
  const full = name.replace(/^о-в /u, "остров ").replace(/^о-ва /u, "острова ").replace(/ о-ва$/u, " острова").replaceAll(" & ", " and ").replace(/^St\. /u, "Saint ");
  return /[(),]| [-—] |псевдо|Unknown|неизвестн|^весь мир|^еврозона/u.test(full) ? undefined : full;
};
const rows = (type: string, table: readonly (readonly [string, readonly (string | undefined)[]])[]): string => table
  .filter(([, names]) => names.every((n) => n !== undefined))
  .map(([id, names]) => `${type}:${id}\t${names.join("\t")}\n`).join("");

const territories = codes.map((c) => read(`cldr-localenames-full/main/${c}/territories.json`).main[c].localeDisplayNames.territories as Record<string, string>);
const skipped = new Set(["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "IC", "EA", "CD", "CG", "TG", "TD", "ML", "PE", "AQ"]);
const countries = Object.keys(territories[2]!).filter((k) => /^[A-Z]{2}$/.test(k) && !skipped.has(k)).map((k) => [k, territories.map((t) => t[k] === undefined ? undefined : clean(t[k]!))] as const);
writeTable(new URL("countries.tsv", out), `# type:ISO 3166 code	ru	kk	en. ${note}\n${rows("GPE", countries)}`);

type Zones = { readonly [name: string]: Zones | string };
const cities = codes.map((c) => {
  const map = new Map<string, string>();
  const walk = (node: Zones): void => {
    for (const [name, inner] of Object.entries(node)) {
      if (typeof inner === "string") continue;
      if (typeof inner["exemplarCity"] === "string") map.set(name, inner["exemplarCity"]);
      else walk(inner);
    }
  };
  walk(read(`cldr-dates-full/main/${c}/timeZoneNames.json`).main[c].dates.timeZoneNames.zone as Zones);
  return map;
});
// Islands, stations and places whose name is an ordinary word say little and mislead.
const misleading = /остров|архипел|^(?:Центр|Восток|Моусон|Дейвис|Кейси|Палмер|Тролль|Ном|Кантон|Хомс|Нокс|Маэ|Трук|Уэйк|Регина|Гавана|Адак|Бойсе|Алжир|Тунис|Сан-Марино|Монако|Люксембург|Сингапур|Кувейт|Панама|Джибути|Гватемала|Ватикан|Бруней|Бахрейн|Катар|Коста-Рика|Пуэрто-Рико|Сальвадор|Ямайка|Киров|Чита|Доусон|Крестон|Камчатка|Петропавловск-Камчатский|Аделаида|Джерси|Дарвин|Виктория|София|Макао|Гонконг|Сёва|Бисау|Гренада|Доминика|Мадейра|Мальта|Гибралтар|Андорра)$/u;
const named = [...cities[0]!].map(([zone, ru]) => {
  const en = cities[2]!.get(zone) ?? zone.replaceAll("_", " ");
  return [en, [clean(ru), clean(cities[1]!.get(zone) ?? "("), clean(en)]] as const;
}).filter(([, [ru]]) => ru !== undefined && !misleading.test(ru) && !territories[0]![ru]);
const states = new Set(countries.map(([, [ru]]) => ru));
writeTable(new URL("cities.tsv", out), `# type:city	ru	kk	en. ${note}\n${rows("GPE", named.filter(([, [ru]]) => !states.has(ru)))}`);

const languages = codes.map((c) => read(`cldr-localenames-full/main/${c}/languages.json`).main[c].localeDisplayNames.languages as Record<string, string>);
const spoken = Object.keys(languages[2]!).filter((k) => /^[a-z]{2}$/.test(k)).map((k) => [k, languages.map((t) => t[k] === undefined ? undefined : clean(t[k]!))] as const);
// Russian `казахский` means the language only beside `язык`; names that are nouns (иврит, эсперанто) stand alone, as Kazakh `… тілі` does.
const phrase = (ru: string): string => (/(?:ский|цкий)$/u.test(ru) ? `${ru} язык;${ru.slice(0, -2)}ий язык` : ru).replace(/^(.*);\1$/u, "$1");
writeTable(new URL("languages.tsv", out), `# type:ISO 639-1 code	ru	kk	en. ${note}\n${rows("LANGUAGE", spoken.map(([k, [ru, kk, en]]) =>
  [k, [ru === undefined || !/(?:ский|цкий)$|^(?:иврит|идиш|хинди|урду|санскрит|эсперанто|суахили)$/u.test(ru) ? undefined : phrase(ru), kk, en === undefined ? undefined : `${en} language;${en}!`]]))}`);
