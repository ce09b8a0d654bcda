import type { LangCode } from "../../document.ts";
import type { Term } from "./comparison.ts";

/** A negation with the content words it may bear on, nearest first. */
export interface Negation { readonly term: Term; readonly scope: readonly Term[] }

/** What of a passage denies: plainly, and in words that may or may not (`lack`, `unsolved`, `at most`). */
export interface Denial {
  readonly plain: readonly Negation[];
  readonly veiled: number;
  /** Of the veiled, those that say no more than that something is not (`fail`, `absence`). */
  readonly failing: number;
  /** Of the veiled, denied limits (`does not exceed`). */
  readonly bounds: readonly Negation[];
}

interface Words {
  /** Phrases whose negation is none, as forms from the negative word (at `at`) on; `*` is any word. */
  readonly idle: readonly string[];
  /** Words, or beginnings of words with `-`, that deny without a negative. */
  readonly veiled: readonly string[];
  /** Words that begin like these and deny nothing. */
  readonly innocent: readonly string[];
  /** Where the denied word stands: after the negative or before it. */
  readonly after: boolean;
}

/** Data: words that deny, by language. */
const words: Readonly<Record<LangCode, Words>> = {
  ru: {
    after: true,
    idle: ["не только", "не просто", "не столько", "не один раз", "не раз", "не кто иной", "не что иное", "тем не менее", "нельзя не", "может не", "могут не", "мог не", "могла не", "могли не", "невозможно не", "трудно не"],
    veiled: ["не-", "без-", "бес-", "отсутств-", "отказ-", "лишён-", "лишен-", "лиша-", "утрат-", "запре-", "избе-", "исключ-", "вместо", "кроме", "помимо", "вне", "отриц-", "отверг-", "едва", "вряд", "недостат-", "нехват-", "дефицит-", "мало-", "мал-", "редко", "невозможн-", "лишь",
      "только", "пока", "против-", "сним-", "прекра-", "расход-", "спор-", "ни"],
    innocent: ["небо-", "недел-", "необходим-", "некотор-", "несколь-", "недавн-", "недр-", "нефт-", "нерв-", "нейр-", "нейтр-", "немец-", "немц-", "немал-", "нередк-", "неодн-", "непосредств-", "непрерыв-", "независ-", "неолит-", "негатив-", "нетто", "безопасн-", "бесед-", "бесплат-"],
  },
  kk: {
    after: false,
    idle: ["ғана емес", "қана қоймай", "ғана қоймай", "қана емес", "тек * емес", "ғана қоймайды", "кем емес", "бола тұра"],
    veiled: ["-сыз", "-сіз", "-сыздық", "-сіздік", "-сіздігі-", "тыс", "бас тарт-", "тартуды", "орнына", "орынсыз", "кем-", "шектел-", "жетіспе-", "тапшы-", "жеткіліксіз", "тыйым", "бейта-", "беймә-", "қарамастан", "онсыз", "сирек", "әрең", "тек", "ғана", "азы-", "қарсы", "төмен"],
    innocent: ["біз", "сіз", "негіз-", "теңіз-", "деңгей-", "сегіз", "жемісіз", "бейтарап-"],
  },
  en: {
    after: true,
    idle: ["not only", "not just", "not merely", "not simply", "cannot but", "nothing but", "no doubt", "not least", "no longer than", "whether or not"],
    veiled: ["un-", "-less", "fail-", "lack-", "absen-", "refus-", "reject-", "den-", "avoid-", "prevent-", "exclud-", "hardly", "scarcely", "rarely", "seldom", "neither", "nor", "nobody", "nothing", "none", "never", "few", "little", "rather", "instead", "except", "beyond",
      "disagree-", "disput-", "invalid", "impossib-", "insuffic-", "inadequa-", "inconsist-", "independ-", "indispens-", "irrelev-", "illegal", "incorrect", "ineffect-", "inexpens-", "only", "unless", "barely", "stop-", "ceas-", "los-", "missing", "shortage", "deficien-", "deficit", "scarc-", "regardless", "least", "most", "non-", "free", "without"],
    innocent: ["under-", "unit-", "univers-", "union-", "uniq-", "unif-", "until", "unde-"],
  },
};

/** Words that say no more than that something is done: the denied thing is beside them. */
const light = /^(?:ет|бол|қой|ал|көр|жаса|бер|кел|тап|long|do|be|have|make|take|быть|мочь|иметь|являться|оказывать)$/u;

const isPlain: Readonly<Record<LangCode, (t: Term) => boolean>> = {
  ru: (t) => t.form === "не" || t.form === "нет" || t.form === "без" || t.form === "нельзя",
  // `сынамасы`, `қоймасы` are nouns; a negative verbal noun ends in -мау.
  kk: (t) => t.form === "жоқ" || t.form === "емес" || ((/(?:^|\|)Polarity=Neg/u.test(t.feats) || unknownVerb(t)) && !(t.feats.includes("Mood=Imp") && /[мбп][ае]$/u.test(t.form)) && !/[мбп][ае]с[ыі]/u.test(t.form) && !/жетіспе|[мбп]айынша|[мбп]ейінше/u.test(t.form)),
  en: (t) => /^(?:not|no|without|never|nor|none|cannot|neither|nobody|nothing)$/u.test(t.form) || /(?:^|\|)Polarity=Neg/u.test(t.feats),
};

/** A Kazakh verb that the dictionary does not know with its negative: `нашарлатпа-`. */
const unknownVerb = (t: Term): boolean => t.upos === "VERB" && /[тпкқсш]п[ае]$/u.test(t.lemma) && /VerbForm=(?:Fin|Part)/u.test(t.feats);

/** A bound is no denial: `не превышает`, `не менее`, `аспайды`. */
const bounds: Readonly<Record<LangCode, RegExp>> = {
  ru: /^(?:превы|менее|более|ниже|выше|больше|меньше|ранее|раньше|поздне|позже|дольше|хуже|лучше|мень|чаще|реже|уступ)/u,
  kk: /^(?:ас(?:пай.*|па.*)?|кем|көп|артық|төмен|жоғары|ерте|кеш)$/u,
  en: /^(?:exceed|more|less|fewer|later|earlier|lower|higher|below|above)/u,
};

/** Data: words that fail to do what follows, or say it is not there. */
const failures: Readonly<Record<LangCode, RegExp>> = {
  ru: /^(?:отсутств|отказ|лиш[её]н|невозможн|неспособ)/u, kk: /^(?:тартуды|жетіспе|жеткіліксіз)/u, en: /^(?:fail|lack|absen|unable|refus|impossib)/u,
};

/** Data: a limit that is passed. */
const passed: Readonly<Record<LangCode, RegExp>> = { ru: /^превы(?:с|ш)/u, kk: /^ас(?:ты|қан|ады|ып|са)/u, en: /^exceed/u };

/** The word that says that a limit is passed, if one does. */
export function passing(lang: LangCode, terms: readonly Term[]): Term | undefined {
  return terms.find((t) => passed[lang].test(t.form));
}

/** The negations of a passage. `bounded`: those that may be said as a limit count as veiled. */
export function denials(lang: LangCode, terms: readonly Term[]): Denial {
  const { idle, veiled, innocent, after } = words[lang];
  const plain: Negation[] = [];
  let covered = 0;
  let failing = 0;
  const limits: Negation[] = [];
  const none = new Set<number>();
  for (let i = 0; i < terms.length; i++) {
    for (const phrase of idle) {
      const parts = phrase.split(" ");
      if (parts.every((p, k) => p === "*" || terms[i + k]?.form === p || (p.length > 4 && terms[i + k]?.form.startsWith(p) === true))) for (let k = 0; k < parts.length; k++) none.add(i + k);
    }
  }
  for (let i = 0; i < terms.length; i++) {
    const t = terms[i]!;
    if (none.has(i)) continue;
    if (isPlain[lang](t)) {
      const scope = scopeOf(terms, i, after, t.key !== "");
      if (scope.some((s) => bounds[lang].test(s.form)) && (lang !== "kk" || /\p{N}/u.test(terms.slice(Math.max(0, i - 6), i).map((x) => x.text).join("")))) { covered++; limits.push({ term: t, scope }); }
      // `neither … nor`, `никто не`, `ешқандай … жоқ` deny once.
      else if (!(lang === "en" && /^(?:nor|no)$/u.test(t.form) && plain.at(-1)?.term.sentence === t.sentence && /^neither$/u.test(plain.at(-1)!.term.form))) plain.push({ term: t, scope });
    } else if (isVeiled(t.form, veiled, innocent)) {
      covered++;
      if (failures[lang].test(t.form)) failing++;
    }
  }
  return { plain, veiled: covered, failing, bounds: limits };
}

function scopeOf(terms: readonly Term[], at: number, after: boolean, self: boolean): readonly Term[] {
  const out: Term[] = self ? [terms[at]!] : [];
  const step = after && !self ? 1 : -1;
  for (let i = at + step; i >= 0 && i < terms.length && out.length < 3 && Math.abs(i - at) < 8; i += step) {
    const t = terms[i]!;
    if (t.sentence !== terms[at]!.sentence || /^[,;:.()–—]$/u.test(t.text)) break;
    if (t.upos === "PRON" && step > 0 && out.length === 0 && Math.abs(i - at) === 1) break;
    if (t.key === "") continue;
    // What stands further from the negative may not be denied.
    if (step > 0 && Math.abs(i - at) > 2 && out.length === 0) break;
    out.push(t);
    if (!light.test(t.lemma)) break;
  }
  // A light verb denies what stands before it.
  if (self && !light.test(terms[at]!.lemma)) return out.slice(0, 1);
  return out;
}

function isVeiled(form: string, list: readonly string[], innocent: readonly string[]): boolean {
  const hits = (pattern: string): boolean => {
    if (pattern.startsWith("-") && pattern.endsWith("-")) return form.includes(pattern.slice(1, -1));
    if (pattern.endsWith("-")) return form.startsWith(pattern.slice(0, -1));
    if (pattern.startsWith("-")) return form.endsWith(pattern.slice(1)) && form.length > pattern.length + 1;
    return form === pattern;
  };
  return list.some(hits) && !innocent.some(hits);
}
