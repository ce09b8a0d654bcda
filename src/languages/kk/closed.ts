/** Punctuation by XPOS of KTB. What is not listed is `punct`. */
export const punctuation: Readonly<Record<string, string>> = {
  sent: ". ? ! … ... ?! !? ?.. !.. : ; .. !!! ???", cm: ",", guio: "- – — ‑ −", lquot: "« “ „ ‘ ‹", rquot: "» ” ’ ›", lpar: "( [ {", rpar: ") ] }",
};

/** Particles and enclitics written with a hyphen: form, lemma, UPOS, XPOS. */
export const hyphened: Readonly<Record<string, readonly [lemma: string, upos: string, xpos: string]>> = {
  ау: ["ау", "PART", "mod_emo"], ай: ["ай", "PART", "mod_emo"], ақ: ["ақ", "ADV", "postadv"], мыс: ["мыс", "PART", "mod"], міс: ["мыс", "PART", "mod"],
  ғой: ["ғой", "PART", "mod_ass"], қой: ["ғой", "PART", "mod_ass"], да: ["да", "ADV", "postadv"], де: ["да", "ADV", "postadv"],
};

const cases = ["Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins"] as const;

/** Pronouns whose paradigms no suffix rule gives; columns Nom Gen Dat Acc Loc Abl Ins. */
const paradigms: readonly (readonly [lemma: string, feats: string, forms: string])[] = [
  ["мен", "Number=Sing|Person=1|PronType=Prs", "мен менің маған мені менде менен менімен"],
  ["сен", "Number=Sing|Person=2|PronType=Prs", "сен сенің саған сені сенде сенен сенімен"],
  ["сіз", "Number=Sing|Person=2|Polite=Form|PronType=Prs", "сіз сіздің сізге сізді сізде сізден сізбен"],
  ["ол", "Number=Sing|Person=3|PronType=Prs", "ол оның оған оны онда одан онымен"],
  ["біз", "Number=Plur|Person=1|PronType=Prs", "біз біздің бізге бізді бізде бізден бізбен"],
  ["біз", "Number=Plur|Person=1|PronType=Prs", "біздер біздердің біздерге біздерді біздерде біздерден біздермен"],
  ["сендер", "Number=Plur|Person=2|PronType=Prs", "сендер сендердің сендерге сендерді сендерде сендерден сендермен"],
  ["сіздер", "Number=Plur|Person=2|Polite=Form|PronType=Prs", "сіздер сіздердің сіздерге сіздерді сіздерде сіздерден сіздермен"],
  ["олар", "Number=Plur|Person=3|PronType=Prs", "олар олардың оларға оларды оларда олардан олармен"],
  ["ол", "PronType=Dem", "ол оның оған оны онда одан онымен"],
  ["бұл", "PronType=Dem", "бұл бұның бұған бұны бұнда бұдан бұнымен"],
  ["бұл", "PronType=Dem", "бұл мұның мұған мұны мұнда мұдан мұнымен"],
  ["бұл", "PronType=Dem", "бұл бұның бұған бұны бұнда мұнан мұнымен"], ["ол", "PronType=Dem", "ол оның оған оны онда онан онымен"],
  ["сол", "PronType=Dem", "сол соның соған соны сонда сонан сонымен"], ["осы", "PronType=Dem", "осы осының осыған осыны осында осынан осымен"],
  ["осы", "PronType=Dem", "осы осының осыған осыны осында осыдан осымен"],
  ["сол", "PronType=Dem", "сол соның соған соны сонда содан сонымен"],
  ["мына", "PronType=Dem", "мына мынаның мынаған мынаны мынада мынадан мынамен"],
  ["ана", "PronType=Dem", "ана ананың анаған ананы анада анадан анамен"],
  ["бұл", "Number=Plur|PronType=Dem", "бұлар бұлардың бұларға бұларды бұларда бұлардан бұлармен"],
  ["осы", "Number=Plur|PronType=Dem", "осылар осылардың осыларға осыларды осыларда осылардан осылармен"],
  ["сол", "Number=Plur|PronType=Dem", "солар солардың соларға соларды соларда солардан солармен"],
  ["ол", "Number=Plur|PronType=Dem", "олар олардың оларға оларды оларда олардан олармен"],
  ["кім", "PronType=Int", "кім кімнің кімге кімді кімде кімнен кіммен"],
  ["не", "PronType=Int", "не ненің неге нені неде неден немен"],
  ["ешкім", "PronType=Neg", "ешкім ешкімнің ешкімге ешкімді ешкімде ешкімнен ешкіммен"],
  ["ештеңе", "PronType=Neg", "ештеңе ештеңенің ештеңеге ештеңені ештеңеде ештеңеден ештеңемен"],
  ["ешнәрсе", "PronType=Neg", "ешнәрсе ешнәрсенің ешнәрсеге ешнәрсені ешнәрседе ешнәрседен ешнәрсемен"],
  ["әркім", "PronType=Tot", "әркім әркімнің әркімге әркімді әркімде әркімнен әркіммен"],
  ["бәрі", "Number[psor]=Plur,Sing|Person[psor]=3|PronType=Tot", "бәрі бәрінің бәріне бәрін бәрінде бәрінен бәрімен"],
  ["барлық", "Number[psor]=Plur,Sing|Person[psor]=3|PronType=Tot", "барлығы барлығының барлығына барлығын барлығында барлығынан барлығымен"],
  ["бір-бір", "Number[psor]=Plur,Sing|Person[psor]=3|PronType=Rcp", "бір-бірі бір-бірінің бір-біріне бір-бірін бір-бірінде бір-бірінен бір-бірімен"],
  ["өз", "Number[psor]=Plur,Sing|Person[psor]=3|PronType=Prs|Reflex=Yes", "өзі өзінің өзіне өзін өзінде өзінен өзімен"],
  ["өз", "Number=Plur|Number[psor]=Plur,Sing|Person[psor]=3|PronType=Prs|Reflex=Yes", "өздері өздерінің өздеріне өздерін өздерінде өздерінен өздерімен"],
  ["өз", "Number[psor]=Sing|Person[psor]=1|PronType=Prs|Reflex=Yes", "өзім өзімнің өзіме өзімді өзімде өзімнен өзіммен"],
  ["өз", "Number[psor]=Sing|Person[psor]=2|PronType=Prs|Reflex=Yes", "өзің өзіңнің өзіңе өзіңді өзіңде өзіңнен өзіңмен"],
  ["өз", "Number[psor]=Sing|Person[psor]=2|Polite=Form|PronType=Prs|Reflex=Yes", "өзіңіз өзіңіздің өзіңізге өзіңізді өзіңізде өзіңізден өзіңізбен"],
  ["өз", "Number[psor]=Plur|Person[psor]=1|PronType=Prs|Reflex=Yes", "өзіміз өзіміздің өзімізге өзімізді өзімізде өзімізден өзімізбен"],
];

const hab = "Aspect=Hab|Mood=Ind|Tense=Pres|VerbForm=Fin";
const was = "Mood=Ind|Tense=Past|VerbForm=Fin";
const persons = ["Number=Sing|Person=1", "Number=Sing|Person=2", "Number=Sing|Person=2|Polite=Form", "Number=Sing|Person=3", "Number=Plur|Person=1"] as const;
const conjugated = (feats: string, forms: string): (readonly [string, string])[] => forms.split(" ").map((f, i) => [f, `${feats}|${persons[i]}`]);

/** The copula е; the verbs of posture, whose bare stem is a present tense. */
const verbs: readonly (readonly [form: string, lemma: string, upos: string, xpos: string, feats: string])[] = [
  ...conjugated(was, "едім едің едіңіз еді едік"), ...conjugated(`${hab}|Evident=Fh`, "екенмін екенсің екенсіз екен екенбіз"),
  ...conjugated(`${hab}|Polarity=Neg`, "емеспін емессің емессіз емес емеспіз"),
  ...conjugated("Mood=Cnd|VerbForm=Conv", "есем есең есеңіз есе есек"),
].map(([form, feats]) => [form, "е", "AUX", "cop", feats] as const);
const posture: readonly (readonly [string, string, string])[] = [
  ["жатыр", "жат", "жатырмын жатырсың жатырсыз жатыр жатырмыз"], ["отыр", "отыр", "отырмын отырсың отырсыз отыр отырмыз"],
  ["тұр", "тұр", "тұрмын тұрсың тұрсыз тұр тұрмыз"], ["жүр", "жүр", "жүрмін жүрсің жүрсіз жүр жүрміз"],
];

/** Short lists: UPOS, XPOS, features, words cited by their own form. */
const lists: readonly (readonly [upos: string, xpos: string, feats: string, words: string])[] = [
  ["CCONJ", "cnjcoo", "", "және немесе бірақ ал әрі яки уа әм не я болмаса әйтсе әлде сондай-ақ тек сөйтіп"],
  ["SCONJ", "cnjadv", "", "алайда сондықтан дегенмен әйтпесе сонда сөйтіп әйтсе әйткенмен"],
  ["SCONJ", "cnjsub", "", "өйткені себебі яғни егер егерде"],
  ["ADP", "post", "", "үшін туралы арқылы бойынша дейін шейін кейін бұрын соң бері сияқты секілді ретінде жайлы жайында жөнінде жөніндегі хақында сайын қарай қарсы " +
    "сәйкес байланысты қатысты қарамастан қарағанда орай бірге қатар қоса таман тарта жуық астам бойы бойында мақсатында тәрізді іспетті туралы арналған қарата дегенмен"],
  ["DET", "det", "PronType=Dem", "бұл осы сол ол мына мынау ана анау әлгі мұндай ондай мынадай осындай сондай анадай осынау сонау"],
  ["DET", "det", "PronType=Tot", "барлық бүкіл бар әр әрбір көптеген барша күллі мыңдаған ондаған жүздеген бірқатар"],
  ["DET", "det", "PronType=Ind", "бір бірнеше кейбір кей біраз әлдебір бірер қайсыбір әлдеқандай"],
  ["DET", "det", "PronType=Int", "қай қандай қанша неше"], ["DET", "det", "PronType=Neg", "ешқандай ешбір еш"],
  ["DET", "det", "PronType=Prs|Reflex=Yes", "өз"],
  ["PRON", "prn", "Case=Nom|PronType=Int", "қандай қанша қайсы"],
  ["PRON", "prn", "PronType=Tot", "түгел"],
  ["ADV", "adv", "PronType=Int", "қалай қайда қашан неге неліктен қайдан неғұрлым"],
  ["ADV", "adv", "", "енді бүгінде баяғыда манағы әрең тіпті тым өте аса ең нағыз дәл әбден мүлде әсіресе негізінен шамамен ақыры ақырында сонымен осылайша сонымен көбінесе кейде үнемі әрдайым қазір қайта"],
  ["ADV", "postadv", "", "ғана тағы қана"], ["PART", "mod", "", "шығар мүмкін"], ["PART", "mod_ass", "", "ғой"], ["PART", "qst", "", "ше"],
  ["INTJ", "ij", "", "иә міне әрине демек мәселен мысалы қош рақмет рахмет ой ә о ей өй ойбай әттең шіркін пай бәрекелді"],
  ["NUM", "num", "NumType=Card", "нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион миллиард триллион жарты"],
  ["NUM", "num", "NumType=Coll", "біреу екеу үшеу төртеу бесеу алтау жетеу"],
];

/** Variant forms of one word by harmony and voicing: lemma, UPOS, XPOS, forms. */
const variants: readonly (readonly [lemma: string, upos: string, xpos: string, forms: string])[] = [
  ["мен", "CCONJ", "cnjcoo", "мен бен пен"], ["мен", "ADP", "post", "мен бен пен"], ["да", "ADV", "postadv", "да де та те"], ["да", "CCONJ", "cnjcoo", "да де та те"],
  ["ма", "PART", "qst", "ма ме ба бе па пе"], ["ғой", "PART", "mod_ass", "ғой қой"], ["мыс", "PART", "mod", "мыс міс"], ["дейін", "ADP", "post", "дейін шейін"],
];

/** `mine`, `ours`. */
const mine: readonly (readonly [form: string, lemma: string, feats: string])[] = [
  ["менікі", "мен", "Number=Sing|Person=1"], ["сенікі", "сен", "Number=Sing|Person=2"], ["сіздікі", "сіз", "Number=Sing|Person=2|Polite=Form"],
  ["онікі", "ол", "Number=Sing|Person=3"], ["біздікі", "біз", "Number=Plur|Person=1"], ["олардікі", "олар", "Number=Plur|Person=3"],
];

/** All closed-class forms: form, lemma, UPOS, XPOS, features. */
export function closedForms(): (readonly [form: string, lemma: string, upos: string, xpos: string, feats: string])[] {
  const out: (readonly [string, string, string, string, string])[] = [...verbs];
  for (const [lemma, feats, forms] of paradigms) forms.split(" ").forEach((form, i) => out.push([form, lemma, "PRON", "prn", `Case=${cases[i]}|${feats}`]));
  for (const [, lemma, forms] of posture) {
    for (const [form, feats] of conjugated("Mood=Ind|Tense=Pres|VerbForm=Fin", forms)) out.push([form, lemma, "AUX", "vaux", feats], [form, lemma, "VERB", "v", feats]);
  }
  for (const [upos, xpos, feats, words] of lists) for (const w of words.split(" ")) out.push([w, w, upos, xpos, feats]);
  for (const [lemma, upos, xpos, forms] of variants) for (const f of forms.split(" ")) out.push([f, lemma, upos, xpos, ""]);
  for (const [form, lemma, feats] of mine) out.push([form, lemma, "PRON", "prn", `Case=Nom|${feats}|PronType=Prs`]);
  for (const f of ["дағы", "тағы"]) out.push([f, "тағы", "ADV", "postadv", ""]);
  return out;
}
