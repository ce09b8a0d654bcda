/** Where in a period something lies; its thirds. */
export type Part = "begin" | "mid" | "end";

/** What a language knows of dates and times. All keys are lower case with ё as е, without last dots; forms or lemmas. */
export interface Calendar {
  /** Forms → 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Months count only with a capital (`May`). */
  readonly capital: boolean;
  /** A month that stands alone needs one of these before or after it (`in May`, `тамыз айы`) or a case ending; undefined: none. */
  readonly monthNeeds: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;
  readonly weekdays: ReadonlySet<string>;
  /** Forms → ISO 8601-2 season: 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly seasons: ReadonlyMap<string, number>;
  /** `год`, `жыл`: after one year; `years`: after several or a decade. */
  readonly year: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly century: ReadonlySet<string>;
  readonly millennium: ReadonlySet<string>;
  /** Decades by name → 20–90: `nineties`. */
  readonly decades: ReadonlyMap<string, number>;
  readonly quarter: ReadonlySet<string>;
  readonly halfYear: ReadonlySet<string>;
  /** Stands before or after a period and names a third of it: `начало`, `late`, `соңы`. */
  readonly parts: ReadonlyMap<string, Part>;
  /** After an ordinal: which part of a period: `половина` 2, `треть` 3, `четверть` 4, `десятилетие` 10. */
  readonly fractions: ReadonlyMap<string, number>;
  /** `последний`: the last of those parts. */
  readonly last: ReadonlySet<string>;
  /** `около`, `ca`: the year is about. */
  readonly approximate: ReadonlySet<string>;
  /** Before a bare year: `in 1916`, `после 2022`. */
  readonly yearAfter: ReadonlySet<string>;
  /** Endings that make a decade of a year: `1920-х`, `1990s`. */
  readonly decade: ReadonlySet<string>;
  /** Before Christ, as sequences of words: `до н э`. */
  readonly before: readonly (readonly string[])[];
  /** After Christ: `н. э.` */
  readonly after: readonly (readonly string[])[];
  /** `с 2015 по 2023`: opener and middle. */
  readonly between: readonly (readonly [string, string])[];
  /** Both of `1920s and 1930s`. */
  readonly and: ReadonlySet<string>;
  /** Joins a year to a school year: `учебный`. */
  readonly school: ReadonlySet<string>;
  /** `2022 жылғы 24 тамыз`: the year comes first; so do endings instead of prepositions. */
  readonly yearFirst: boolean;
  /** Words that are a date said from the writer's day: `вчера` → `-P1D`. */
  readonly relative: ReadonlyMap<string, string>;
  /** `прошлый` → -1, before one of `shifted`: a unit of ISO 8601. */
  readonly shift: ReadonlyMap<string, number>;
  readonly shifted: ReadonlyMap<string, string>;
  /** `последние десять лет`, `ближайшие пять лет`. */
  readonly past: ReadonlySet<string>;
  readonly coming: ReadonlySet<string>;
  /** `назад`, `ago`, `бұрын` after a span of time. */
  readonly ago: ReadonlySet<string>;
  /** Before the hour: `в 10 часов`, `сағат 8-де`, `at 8`. */
  readonly clock: ReadonlySet<string>;
  /** `часов` after the hour; half of the day: 0 before noon, 12 after. */
  readonly hours: ReadonlySet<string>;
  readonly dayparts: ReadonlyMap<string, number>;
  /** `полдень` → `T12:00`. */
  readonly moments: ReadonlyMap<string, string>;
  /** After such a word `3:20` is a ratio. */
  readonly ratio: ReadonlySet<string>;
}
