import { feature, frequencies, inside, type Keyphrases, type Place } from "../keyphrases.ts";
import type { Analysis } from "../language.ts";
import { stopwords } from "./stopwords.ts";

// Case endings after a possessive of the third person and after any other stem, longest first.
const AFTER_POSSESSIVE = /^(.*[ыі])(?:ндағы|ндегі|ның|нің|нан|нен|нда|нде|мен|на|не|н)$/u;
const AFTER_STEM = /^(.*\p{L})(?:[дт]ағы|[дт]егі|[дтн][ыі]ң|[дтн][ае]н|[мбп]ен|[дтн][ыі]|[дт][ае]|[ғқгк][ае])$/u;
const PLURAL = /^(.*\p{L}[лдт][ае]р)(?:[ыі])$/u;

/** The form without its case ending, possessive kept: `республикасымен` → `республикасы`. */
function uncased(word: Analysis, form: string): string {
  const own = feature(word.feats, "Case");
  if (own === "" || own === "Nom") return form;
  const possessed = /Person\[psor\]=3|(?:^|\|)Person=3/u.test(word.feats) || AFTER_POSSESSIVE.test(form) && !form.toLowerCase().startsWith(word.lemma.toLowerCase() + "н");
  const found = (possessed ? AFTER_POSSESSIVE : AFTER_STEM).exec(form);
  return found?.[1] !== undefined && found[1].length >= Math.min(2, word.lemma.length) ? found[1] : form;
}

/** A genitive, an attributive noun, a verbal noun or a name before the head makes an izafet, whose head keeps its possessive: `білім беру жүйесі`. */
function izafet(words: readonly Analysis[]): boolean {
  return words.slice(0, -1).some((w) => feature(w.feats, "Case") === "Gen" || w.upos === "NOUN" || w.upos === "PROPN" || w.upos === "VERB");
}

/** `сыртқы саясатының` → `сыртқы саясат`, `Қазақстан Республикасымен` → `Қазақстан Республикасы`. */
function display(words: readonly Analysis[], place: Place): string {
  const head = words.at(-1)!;
  const forms = words.map((w, i) => inside(w, i, place));
  const before = forms.slice(0, -1);
  const bare = uncased(head, forms.at(-1)!);
  // The lemma of a verbal noun is the verb.
  if (izafet(words) || head.upos === "VERB") return [...before, bare].join(" ");
  const lower = bare.toLowerCase();
  const lemma = head.lemma;
  const plural = PLURAL.exec(bare);
  const rest = lower.startsWith(lemma.toLowerCase()) ? lower.slice(lemma.length) : "";
  const many = feature(head.feats, "Number") === "Plur" || /^[лдт][ае]р/u.test(rest);
  const last = many ? plural?.[1] ?? bare : /^\p{Lu}/u.test(bare) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
  return [...before, last].join(" ");
}

function verbalNoun(feats: string): boolean {
  return /VerbForm=(?:Ger|Vnoun)/u.test(feats);
}

const generic = new Set("мақала жұмыс автор мақсат міндет нәтиже қорытынды аспект мысал мәселе факт сан бөлік түр жағдай кесте сурет тарау бөлім негіз маңыз рөл жаңа түрлі негізгі маңызды айнала контекст кез барыс шеңбер есе".split(" "));

const imprint = new Set("университет институт академия факультет кафедра зертхана баспа журнал хабаршы жинақ еңбек басылым".split(" "));
const bare = new Set(`айырмашылық анықтама арттыру байланыс бағыт бағалау белгі болашақ болжам деңгей дәреже ерекшелік жағы жағдай жақ жиынтық жол жоспар жүйе зерттеу идея көзқарас көрініс көрсеткіш қажеттілік қатынас қолдану қозғалыс құбылыс
құрылым құрылыс маңыздылық мағына материал модель мүмкіндік нысан объект орын өзгеріс өлшем параметр пікір принцип процесс себеп сипат сипаттама салдар сала сұрақ талап талдау тақырып тәжірибе тәсіл тенденция теория
тұжырым тұжырымдама түсінік тиімділік ұғым үдеріс үрдіс үлгі фактор форма функция шара шарт шешім шолу әдіс әдістеме әсер ықпал`.split(/\s+/u));
const vague = new Set(`айқын алғашқы аталған барлық басты белгілі болашақ бұрынғы бірдей бірқатар біршама бүгінгі бүкіл ерекше жақсы жалпы жекелеген жеңіл жеткілікті жоғары жылдам заманауи келесі кең кейбір кешенді кіші күрделі күшті қазіргі қажетті
қарапайым қарастырылған қолайлы қысқа маңыздырақ мол мүмкін нақты оң өзге өзекті өзіндік өте өткен пайдалы сәйкес соңғы тән терең тиімді тиісті толық төмен түпкі түрлі ұзақ ұқсас ұсынылған үздік үлкен шағын
шешуші шынайы ықтимал ірі әдеттегі әралуан әртүрлі`.split(/\s+/u));

export const keyphrases: Keyphrases = {
  stopwords,
  generic,
  imprint,
  bare,
  vague,
  headFirst: false,
  singles: true,
  postpositions: true,
  // S a noun with the possessive of the third person, M one in the plural without it; small letters have a case ending.
  letter({ upos, feats, form }) {
    const grammaticalCase = feature(feats, "Case");
    const open = grammaticalCase === "" || grammaticalCase === "Nom";
    const noun = (): string => {
      if (grammaticalCase === "Gen") return "G";
      if (feature(feats, "Person[psor]") === "3") return open ? "S" : "s";
      return !open ? "n" : feature(feats, "Number") === "Plur" ? "M" : "N";
    };
    switch (upos) {
      case "NOUN": return noun();
      case "PROPN": return open ? "P" : grammaticalCase === "Gen" ? "g" : "p";
      // -лылық, -лілік make nouns, whatever the tagger says: `көпвекторлылық`.
      case "ADJ": return /[лдт][ыі]л[ыі][қк]$/u.test(form) ? "N" : /NumType/u.test(feats) || grammaticalCase !== "" && !open ? "-" : "A";
      // Verbal nouns in -у, -ю are verbs in the treebanks: `сәйкестендіру`.
      case "VERB": return verbalNoun(feats) ? noun() : "-";
      default: return "-";
    }
  },
  // Heads come last; before them attributes and bare nouns. Only a head with the possessive takes a genitive, a plural or a noun with the possessive: `тарифтің өсімі`, not
  // `экспортының көлік` out of `экспортының көлік шығындары`.
  pattern: /^(?:[ANP]*[NPMnpGg]|(?:[AP]*[Gg])?[ANPMS]*[SsGg])$/u,
  joined: /[Gg]./u,
  longest: 4,
  stem: (lemma) => lemma,
  display,
  natural(words) {
    const own = feature(words.at(-1)!.feats, "Case");
    return own === "" || own === "Nom";
  },
  ...frequencies(new URL("./frequencies.tsv", import.meta.url)),
  endings: ["және т.б.", "т.б.", "т. б.", "және т. б.", "және басқалар", "және басқалары", "т.с.с."],
  conjunctions: ["және"],
};
