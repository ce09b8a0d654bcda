/**
 * Closed classes of Russian: pronouns, determiners, pronominal adverbs, numerals, conjunctions and the like, by lemma, as UD Russian-Taiga
 * annotates them. The dictionary knows their forms, this file their features.
 */

/** Determiners by lemma → the features that do not inflect; `|` between alternatives. */
const determiners: Readonly<Record<string, readonly string[]>> = {
  мой: ["Poss=Yes|PronType=Prs"], твой: ["Poss=Yes|PronType=Prs"], наш: ["Poss=Yes|PronType=Prs"], ваш: ["Poss=Yes|PronType=Prs"],
  свой: ["Poss=Yes|PronType=Prs|Reflex=Yes"], его: ["Poss=Yes|PronType=Prs"], ее: ["Poss=Yes|PronType=Prs"], их: ["Poss=Yes|PronType=Prs"],
  ихний: ["Poss=Yes|PronType=Prs"],
  этот: ["PronType=Dem"], тот: ["PronType=Dem"], такой: ["PronType=Dem"], сей: ["PronType=Dem"], таковой: ["PronType=Dem"], эдакий: ["PronType=Dem"],
  этакий: ["PronType=Dem"], оный: ["PronType=Dem"], таков: ["PronType=Dem"], иной: ["PronType=Dem"],
  весь: ["PronType=Tot"], каждый: ["PronType=Tot"], любой: ["PronType=Tot"], всякий: ["PronType=Tot"], другой: ["PronType=Tot"],
  прочий: ["PronType=Tot"], остальной: ["PronType=Tot"], многий: ["PronType=Tot"], всяческий: ["PronType=Tot"], немногий: ["PronType=Tot"],
  который: ["PronType=Rel", "PronType=Int"], какой: ["PronType=Rel", "PronType=Int", "PronType=Exc"], чей: ["Poss=Yes|PronType=Rel", "Poss=Yes|PronType=Int"],
  каков: ["PronType=Rel", "PronType=Int"], каковой: ["PronType=Rel"], сам: ["PronType=Emp"], самый: ["PronType=Emp"],
  "какой-то": ["PronType=Ind"], "какой-либо": ["PronType=Ind"], "какой-нибудь": ["PronType=Ind"], некоторый: ["PronType=Ind"], некий: ["PronType=Ind"],
  "чей-то": ["PronType=Ind"], "чей-либо": ["PronType=Ind"], "чей-нибудь": ["PronType=Ind"], "кое-какой": ["PronType=Ind"], один: ["PronType=Ind"],
  "который-нибудь": ["PronType=Ind"], никакой: ["PronType=Neg"], ничей: ["PronType=Neg"],
};

const thing = "Animacy=Inan|Gender=Neut|Number=Sing";
const person = "Animacy=Anim|Gender=Masc|Number=Sing";

/** Pronouns by lemma → the features that do not inflect. */
const pronouns: Readonly<Record<string, readonly string[]>> = {
  себя: ["PronType=Prs|Reflex=Yes"], "друг": ["PronType=Rcp"],
  кто: [`${person}|PronType=Rel`, `${person}|PronType=Int`], что: [`${thing}|PronType=Rel`, `${thing}|PronType=Int`, `${thing}|PronType=Exc`],
  никто: [`${person}|PronType=Neg`], ничто: [`${thing}|PronType=Neg`], некто: [`${person}|PronType=Ind`], нечто: [`${thing}|PronType=Ind`],
  "кто-то": [`${person}|PronType=Ind`], "кто-нибудь": [`${person}|PronType=Ind`], "кто-либо": [`${person}|PronType=Ind`], "кое-кто": [`${person}|PronType=Ind`],
  "что-то": [`${thing}|PronType=Ind`], "что-нибудь": [`${thing}|PronType=Ind`], "что-либо": [`${thing}|PronType=Ind`], "кое-что": [`${thing}|PronType=Ind`],
  это: [`${thing}|PronType=Dem`], то: [`${thing}|PronType=Dem`], всё: [`${thing}|PronType=Tot`],
  некоторые: ["Number=Plur|PronType=Ind"], многие: ["Animacy=Anim|Number=Plur|PronType=Tot"],
};

/** Pronominal adverbs by lemma → PronType. */
const adverbs: Readonly<Record<string, readonly string[]>> = Object.fromEntries(Object.entries({
  Dem: "так там тут здесь теперь сейчас тогда потом поэтому потому затем туда сюда оттуда отсюда оттого настолько столь столько также тоже отныне ныне доселе " +
    "вон посему этак эдак дотоле досюда тогда-то там-то туда-то",
  Tot: "всегда иногда немного много мало везде всюду навсегда всячески всё всего по-всякому отовсюду навсего повсюду",
  Ind: "как-то когда-то где-то куда-то откуда-то почему-то зачем-то несколько когда-нибудь как-нибудь где-нибудь куда-нибудь как-либо где-либо когда-либо " +
    "куда-либо кое-где кое-как кое-куда кое-когда откуда-нибудь отчего-то почему-либо сколько-нибудь некогда",
  Neg: "никогда нигде никуда никак никуда ниоткуда ничуть нисколько ничего",
}).flatMap(([type, words]) => words.split(" ").map((word) => [word, [`PronType=${type}`]])));

/** PronType of an adverb (lemma, ё folded), where it has one that does not depend on context. */
export function adverbType(lemma: string): string | undefined {
  return adverbs[lemma]?.[0]?.slice("PronType=".length);
}

const asking = "где куда откуда когда как почему зачем отчего докуда насколько сколько".split(" ");
const excluding = new Set("как".split(" "));

/** Abbreviations, each followed by the word in full. */
function abbreviated(upos: string, pairs: string): Record<string, readonly string[]> {
  const words = pairs.split(" ");
  return Object.fromEntries(words.flatMap((word, k) => (k % 2 === 0 ? [[word, [`${words[k + 1]!} ${upos} Abbr=Yes`]]] : [])));
}

/** Words taken for several classes by rule; what the dictionary says of them besides is kept where it is an open class. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  // form → "lemma UPOS feats"
  не: ["не PART Polarity=Neg"], ни: ["ни PART Polarity=Neg", "ни CCONJ Polarity=Neg"],
  нет: ["нет VERB Polarity=Neg", "нет PART Polarity=Neg"], нету: ["нет VERB Polarity=Neg"],
  нельзя: ["нельзя VERB Polarity=Neg"], некогда: ["некогда VERB Polarity=Neg", "некогда ADV Degree=Pos|PronType=Ind"], некуда: ["некуда VERB Polarity=Neg"],
  негде: ["негде VERB Polarity=Neg"], незачем: ["незачем VERB Polarity=Neg"],
  можно: ["можно VERB"], надо: ["надо VERB", "над ADP"], пора: ["пора VERB"], жаль: ["жаль VERB"],
  бы: ["бы AUX Mood=Cnd"], б: ["бы AUX Mood=Cnd"],
  чтобы: ["чтобы SCONJ Mood=Cnd"], чтоб: ["чтобы SCONJ Mood=Cnd"], дабы: ["дабы SCONJ Mood=Cnd"],
  если: ["если SCONJ"], ежели: ["ежели SCONJ"], коли: ["коли SCONJ"], поскольку: ["поскольку SCONJ"], ибо: ["ибо SCONJ"], хотя: ["хотя SCONJ", "хотя PART"], хоть: ["хоть SCONJ", "хоть PART"],
  пока: ["пока SCONJ", "пока ADV Degree=Pos"], когда: ["когда SCONJ", "когда ADV Degree=Pos|PronType=Rel", "когда ADV Degree=Pos|PronType=Int"],
  что: ["что SCONJ", "что ADV Degree=Pos|PronType=Rel", "что PART"], как: ["как SCONJ", "как ADV Degree=Pos|PronType=Rel", "как ADV Degree=Pos|PronType=Int", "как ADV Degree=Pos|PronType=Exc"],
  будто: ["будто SCONJ", "будто PART"], словно: ["словно SCONJ", "словно PART"], нежели: ["нежели SCONJ"], чем: ["чем SCONJ"], тем: ["тем SCONJ"], раз: ["раз SCONJ"],
  то: ["то SCONJ", "то CCONJ", "то PART"], и: ["и CCONJ", "и PART"], а: ["а CCONJ", "а INTJ"], но: ["но CCONJ"], или: ["или CCONJ"], либо: ["либо CCONJ"],
  да: ["да PART", "да CCONJ"], зато: ["зато CCONJ"], однако: ["однако CCONJ", "однако ADV"], конечно: ["конечно ADV Degree=Pos"], правда: ["правда ADV Degree=Pos"], несмотря: ["несмотря ADV Degree=Pos"], вправе: ["вправе ADV Degree=Pos"], спасибо: ["спасибо PART"], причем: ["причем CCONJ"], притом: ["притом CCONJ"],
  же: ["же PART"], ж: ["же PART"], ли: ["ли PART"], ль: ["ли PART"], ведь: ["ведь PART"], вот: ["вот PART"], только: ["только PART", "только CCONJ"],
  лишь: ["лишь PART"], даже: ["даже PART"], именно: ["именно PART"], это: ["это PART"], тоже: ["тоже PART", "тоже ADV Degree=Pos|PronType=Dem"],
  также: ["также ADV Degree=Pos|PronType=Dem", "также PART"], просто: ["просто PART", "просто ADV Degree=Pos"], пусть: ["пусть PART"],
  так: ["так ADV Degree=Pos|PronType=Dem", "так CCONJ", "так SCONJ", "так PART"],
  более: ["более ADV Degree=Cmp|PronType=Tot"], менее: ["менее ADV Degree=Cmp|PronType=Tot"],
  больше: ["больше ADV Degree=Cmp|PronType=Tot", "много NUM Degree=Cmp|NumForm=Word|NumType=Card", "большой ADJ Degree=Cmp"],
  меньше: ["меньше ADV Degree=Cmp|PronType=Tot", "мало NUM Degree=Cmp|NumForm=Word|NumType=Card", "маленький ADJ Degree=Cmp"],
  лучше: ["хорошо ADV Degree=Cmp", "хороший ADJ Degree=Cmp"], хуже: ["плохо ADV Degree=Cmp", "плохой ADJ Degree=Cmp"],
  наиболее: ["наиболее ADV Degree=Sup|PronType=Tot"], наименее: ["наименее ADV Degree=Sup|PronType=Tot"],
  например: ["например ADV"], впрочем: ["впрочем ADV"], наоборот: ["наоборот ADV"], далее: ["далее ADV Degree=Cmp"], ранее: ["ранее ADV Degree=Cmp"], позднее: ["позднее ADV Degree=Cmp"],
  дальше: ["дальше ADV Degree=Cmp"], раньше: ["раньше ADV Degree=Cmp"],
  друг: ["друг PRON Case=Nom|PronType=Rcp"], друга: ["друг PRON Case=Gen|PronType=Rcp", "друг PRON Case=Acc|PronType=Rcp"],
  другу: ["друг PRON Case=Dat|PronType=Rcp"], другом: ["друг PRON Case=Ins|PronType=Rcp"], друге: ["друг PRON Case=Loc|PronType=Rcp"],
  её: ["ее DET Poss=Yes|PronType=Prs"], ее: ["ее DET Poss=Yes|PronType=Prs"], их: ["их DET Poss=Yes|PronType=Prs"], его: ["его DET Poss=Yes|PronType=Prs"],
  во: ["во ADP"], со: ["со ADP"], ко: ["ко ADP"], об: ["об ADP"], обо: ["обо ADP"], изо: ["изо ADP"], ото: ["ото ADP"], подо: ["подо ADP"],
  "т.": ["так ADV Abbr=Yes|PronType=Dem", "то PRON Abbr=Yes|PronType=Dem", "тысяча NOUN Abbr=Yes", "том NOUN Abbr=Yes", "тонна NOUN Abbr=Yes"], "д.": ["далее ADV Abbr=Yes", "дом NOUN Abbr=Yes"],
  "п.": ["подобный ADJ Abbr=Yes", "пункт NOUN Abbr=Yes"], "др.": ["другой DET Abbr=Yes|PronType=Tot"], "пр.": ["прочий DET Abbr=Yes|PronType=Tot"],
  "см.": ["смотреть VERB Abbr=Yes"], "ср.": ["сравнить VERB Abbr=Yes", "средний ADJ Abbr=Yes"], "г.": ["год NOUN Abbr=Yes", "город NOUN Abbr=Yes"], "гг.": ["год NOUN Abbr=Yes"],
  "в.": ["век NOUN Abbr=Yes"], "вв.": ["век NOUN Abbr=Yes"], "с.": ["страница NOUN Abbr=Yes", "село NOUN Abbr=Yes"], "стр.": ["страница NOUN Abbr=Yes"], "им.": ["имя NOUN Abbr=Yes"],
  "е.": ["быть VERB Abbr=Yes"], "н.": ["наш DET Abbr=Yes", "научный ADJ Abbr=Yes"], "э.": ["эра NOUN Abbr=Yes"], "к.": ["кандидат NOUN Abbr=Yes"], "ст.": ["статья NOUN Abbr=Yes", "столетие NOUN Abbr=Yes"],
  "тыс.": ["тысяча NOUN Abbr=Yes"], "рис.": ["рисунок NOUN Abbr=Yes"], "табл.": ["таблица NOUN Abbr=Yes"], "ред.": ["редакция NOUN Abbr=Yes", "редактор NOUN Abbr=Yes"],
  "ч.": ["часть NOUN Abbr=Yes", "час NOUN Abbr=Yes"], "гл.": ["глава NOUN Abbr=Yes"], "реж.": ["режиссер NOUN Abbr=Yes"], "сокр.": ["сокращенно ADV Abbr=Yes"], "букв.": ["буквально ADV Abbr=Yes"], "руб.": ["рубль NOUN Abbr=Yes"], "чел.": ["человек NOUN Abbr=Yes"],
  м: ["метр NOUN Abbr=Yes"], "млн": ["миллион NOUN Abbr=Yes"], "млрд": ["миллиард NOUN Abbr=Yes"], "трлн": ["триллион NOUN Abbr=Yes"], "тыс": ["тысяча NOUN Abbr=Yes"],
  ...abbreviated("NOUN", "сек секунда сек. секунда мин минута мин. минута т тонна ц центнер экз. экземпляр пос. поселок оз. озеро о. остров д-р доктор р-н район доц. доцент акад. академик " +
    "чл.-корр. член-корреспондент изд. издание вып. выпуск сост. составитель кн. книга ун-т университет ин-т институт прим. примечание сб. сборник библ. библиотека моногр. монография дисс. диссертация " +
    "автореф. автореферат конф. конференция докт. доктор проф. профессор хр. хребет вдхр. водохранилище пер. перевод рег. регион авт. автор обл. область мкр. микрорайон"),
  ...abbreviated("ADJ", "филол. филологический ист. исторический пед. педагогический экон. экономический юрид. юридический физ. физический мат. математический техн. технический хим. химический " +
    "биол. биологический мед. медицинский психол. психологический полит. политический социол. социологический филос. философский англ. английский рус. русский каз. казахский нем. немецкий фр. французский " +
    "лат. латинский греч. греческий араб. арабский перс. персидский тюрк. тюркский кит. китайский отв. ответственный зав. заведующий ср.-век. средневековый совр. современный науч. научный"),
  "напр.": ["например ADV Abbr=Yes"],
  // Parts of foreign names.
  ...Object.fromEntries("де ван фон дер ден дель делла ди дю ла ле лос аль эль ибн бин бен".split(" ").map((part) => [part, [`${part} PART`]])),
  "ок.": ["около ADP"], "др": ["другой DET Abbr=Yes|PronType=Tot"], "т.е.": ["т.е. CCONJ Abbr=Yes"], "т.к.": ["т.к. SCONJ Abbr=Yes"],
};

/** A reading of a closed-class word: lemma (in lower case, ё folded but in `всё`), UPOS, feature string. */
export interface ClosedReading { readonly lemma: string; readonly upos: string; readonly feats: string }

const byForm: ReadonlyMap<string, readonly ClosedReading[]> = new Map(Object.entries(fixed).filter(([, list]) => list.length > 0).map(([form, list]) => [form, list.map((item) => {
  const [lemma = "", upos = "", feats = ""] = item.split(" ");
  return { lemma, upos, feats };
})]));

/** Readings that hold for this very form (lower case), whatever the dictionary says. */
export function closedForm(form: string): readonly ClosedReading[] {
  return byForm.get(form) ?? [];
}

/** Several feature strings in one, ordered by name. */
function join(...parts: readonly string[]): string {
  return parts.flatMap((part) => (part === "" ? [] : part.split("|"))).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|");
}

/**
 * Readings of a dictionary entry that belongs to a closed class: `tag` in OpenCorpora's notation, `lemma` with ё folded, `inflection` the
 * features of case, number, gender and animacy. `undefined` where the entry is no closed-class word.
 */
export function closedReadings(tag: string, lemma: string, form: string, inflection: { readonly Case?: string | undefined; readonly Number?: string | undefined; readonly Gender?: string | undefined; readonly Animacy?: string | undefined }): readonly ClosedReading[] | undefined {
  const pos = tag.slice(0, 4);
  const { Case, Number, Gender, Animacy } = inflection;
  const caseFeat = Case === undefined ? "" : `Case=${Case}`;
  if (pos === "ADJF" && tag.includes("Fixd") && tag.includes("Apro")) return [];
  if (tag.includes("Anum") || tag.includes("Abbr")) return undefined;
  if (pos === "ADJF" || pos === "ADJS") {
    const types = determiners[lemma];
    if (types === undefined && (!tag.includes("Apro") || lemma === "данный")) return undefined;
    const own = types ?? ["PronType=Dem"];
    const short = pos === "ADJS" || lemma === "таков" || lemma === "каков";
    const acc = Case === "Acc" && (Number === "Plur" || Gender === "Masc") ? `Animacy=${Animacy}` : "";
    const shape = join(short ? "Variant=Short" : caseFeat, short ? "" : acc, Number === "Plur" || Gender === undefined ? "" : `Gender=${Gender}`, Number === undefined ? "" : `Number=${Number}`);
    const found: ClosedReading[] = own.map((type) => ({ lemma, upos: "DET", feats: join(shape, type) }));
    const asPronoun = (name: string, feats: string) => found.push({ lemma: name, upos: "PRON", feats: join(feats, caseFeat) });
    if (Gender === "Neut") {
      if (lemma === "этот") asPronoun("это", pronouns["это"]![0]!);
      if (lemma === "тот") asPronoun("то", pronouns["то"]![0]!);
      if (lemma === "весь") asPronoun("всё", pronouns["всё"]![0]!);
    }
    if (lemma === "весь" && Number === "Plur" && (Case !== "Acc" || Animacy === "Anim")) asPronoun("все", "Animacy=Anim|Number=Plur|PronType=Tot");
    if (lemma === "многий" && Number === "Plur" && (Case !== "Acc" || Animacy === "Anim")) asPronoun("многие", pronouns["многие"]![0]!);
    if (lemma === "один") {
      const gender = Number === "Plur" || Gender === undefined ? "" : `Gender=${Gender}`;
      found.push({ lemma, upos: "NUM", feats: join(caseFeat, acc, gender, `Number=${Number}`, "NumForm=Word|NumType=Card") });
    }
    return found;
  }
  switch (pos) {
    case "NPRO": {
      const own = pronouns[lemma];
      if (own !== undefined) return own.map((feats) => ({ lemma, upos: "PRON", feats: join(feats, caseFeat) }));
      const person = /[123]per/.exec(tag)?.[0].slice(0, 1);
      if (person === undefined) return [{ lemma, upos: "PRON", feats: join(caseFeat, Number ? `Number=${Number}` : "", "PronType=Ind") }];
      const gender = person === "3" && Number === "Sing" && Gender !== undefined ? `Gender=${Gender}` : "";
      const name = person !== "3" ? lemma : Number === "Plur" ? "они" : Gender === "Fem" ? "она" : Gender === "Neut" ? "оно" : "он";
      return [{ lemma: name, upos: "PRON", feats: join(caseFeat, gender, `Number=${Number}`, `Person=${person}`, "PronType=Prs") }];
    }
    case "ADVB": {
      const types = adverbs[lemma === "все" && form === "всё" ? "всё" : lemma];
      if (types !== undefined) return types.map((type) => ({ lemma: lemma === "все" ? "всё" : lemma, upos: "ADV", feats: join("Degree=Pos", type) }));
      if (asking.includes(lemma)) {
        return ["Rel", "Int", ...(excluding.has(lemma) ? ["Exc"] : [])].map((type) => ({ lemma, upos: "ADV", feats: `Degree=Pos|PronType=${type}` }));
      }
      return undefined;
    }
    case "PRED": return [{ lemma, upos: "VERB", feats: "" }];
    case "CONJ": return asking.includes(lemma) || adverbs[lemma] ? [] : [{ lemma, upos: "CCONJ", feats: "" }, { lemma, upos: "SCONJ", feats: "" }];
    case "PRCL": return [{ lemma, upos: "PART", feats: "" }];
    case "PREP": return [{ lemma, upos: "ADP", feats: "" }];
    case "INTJ": return [{ lemma, upos: "INTJ", feats: "" }];
  }
  return undefined;
}
