import type { LangCode } from "../../document.ts";
import type { NameLexicon } from "../../languages/entities.ts";

/** What lists and endings say of a word in names, whatever the tagger says. */
export interface Called {
  /** How surely it was met as a given name and as a surname. */
  readonly given: number;
  readonly surname: number;
  readonly title: boolean;
  /** It has the ending of a patronymic; of a surname, as `nameKind` and as `endsAsSurname` have it. */
  readonly patronymic: boolean;
  readonly ending: boolean;
  readonly surely: boolean;
}

const endings: Readonly<Record<LangCode, RegExp>> = {
  en: /(?:[oe]va?|sky|skaya|enko|uly|kyzy)$/u, kk: /(?:[оеё]ва?|[бкдлнрт]ина?|ұлы|қызы|ский|ская|енко)$/u, ru: /(?:[оеё]ва?|[бкдлнрт]ина?|ский|ская|енко|дзе|швили)$/u,
};
const russian = /(?:ов|ев|ин|ский|цкий)(?:а|у|ым|е|ой|ого|ому|им)?$/u;

export function calledOf(key: string, keys: readonly string[], lang: LangCode, names: NameLexicon): Called {
  const most = (map: ReadonlyMap<string, number>): number => keys.reduce((n, k) => Math.max(n, map.get(k) ?? 0), 0);
  return {
    given: most(names.given),
    surname: most(names.surnames),
    title: keys.some((k) => names.titles.has(k)),
    patronymic: keys.some((k) => k.length > 5 && names.patronymicEndings.some((e) => e.length > 3 && k.endsWith(e))),
    ending: lang === "ru" ? key.length > 5 && russian.test(key) : keys.some((k) => k.length > 4 && names.surnameEndings.some((e) => k.endsWith(e))),
    surely: keys.some((k) => k.length > 5 && endings[lang].test(k)),
  };
}
