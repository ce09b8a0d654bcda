/** Data: names of places and given names that the dictionary does not hold, first of all those of Kazakhstan and its neighbours, with their declension. */
import type { ClosedReading } from "./closed.ts";
import { featureString } from "./universal.ts";
import { foldYo, nameCase } from "./spelling.ts";

const places = "джунгария каракалпакстан каракалпакия нахчыван синьцзян мангистау мангышлак нурсултан нур-султан усть-каменогорск целиноград шымкент актобе актау костанай кызылорда тараз кокчетав кокшетау " +
  "талдыкорган семей жезказган жанаозен байконур байконыр степногорск риддер щучинск капшагай сарыагаш каркаралы сарыарка хоргос достык бурабай отрар сыганак сайрам " +
  "атбасар актогай аягоз кульсары жаркент джаркент косшы туркменбаши кашгар кульджа мумбаи ханкенди сиань претория абуджа анатолия приаралье прикаспий жетысу мавераннахр жайык каратал " +
  "сарысу маркаколь улытау мугоджары медеу устюрт каракум кызылкум бетпакдала мойынкум чарын тургай торгай талас суяк суяб баласагун испиджаб дешт-и-кипчак хорезм самарканд бухара хива коканд " +
  "туркестан алтай тарбагатай алатау каратау темиртау экибастуз аксу аркалык зайсан шалкар арыс шардара ленгер жосалы казалинск жанатас шу мерке кордай уштобе сарканд текели талгар каскелен есик иссык " +
  "подгорица скопье любляна тайбэй кампала хартум йоханнесбург тихуана богота джуно хобарт";
const men = "бауыржан болат дархан диас динмухамед досым ербол ерболат ержан ерлан жомарт имангали канат каныш касым кенес куаныш магжан мейрам миржакып мыржакып наурызбай нурболат нурлыбек нуржан нуртас сакен " +
  "салтанат саят смагул толеген турар турсын шокан чокан шакен шынгыс шакарим шалкар ыбырай ибрай алихан алимхан мустафа мукагали ильяс бейимбет габит габиден сабит ахмет абилхан абылай абулхаир кенесары " +
  "исатай махамбет джамбул жамбыл нургиса нурсултан касым-жомарт олжас ануар алькей мурат мухамеджан хайдар айдос айбек асылбек бекболат бекзат дулат едиге ерзат ерасыл жаксылык жандос кайырбек кайсар кудайберген " +
  "мирас нургали нурдаулет оразбек рахимжан сапар сериккали талгат темирлан тлеген улыкбек шерхан мансур";
const women = "балжан гульжан гульсум жанар жансая куралай мади назым нургуль шара шынар айгерим айгуль айнур айжан айсулу акмарал алтынай асель ботагоз гаухар гульбаршин гульмира гульнар дарига жазира зауре зере " +
  "камшат карлыгаш меруерт раушан роза сауле толганай торгын улжан улпан фариза шолпан";
const masters = "иналчик кадыргали тауекель аблай жангир джангир";

/** Endings of the cases but the nominative and the accusative: genitive, dative, instrumental, locative. */
const hard = ["а", "у", "ом", "е"], hushing = ["а", "у", "ем", "е"], soft = ["я", "ю", "ем", "е"];
const cases = ["Gen", "Dat", "Ins", "Loc"];

/** Forms with their readings; lemmas in lower case. */
const byForm = new Map<string, ClosedReading[]>();

function add(name: string, Gender: string, Animacy: string, NameType: string): void {
  const put = (form: string, Case: string, more: Record<string, string> = {}) => {
    const item = { lemma: name, upos: "PROPN", feats: featureString({ Animacy, Case, Gender, NameType, Number: "Sing", ...more }) };
    const own = byForm.get(form);
    if (own === undefined) byForm.set(form, [item]); else own.push(item);
  };
  const animate = Animacy === "Anim";
  if (/[аяь]$/u.test(name) && !(name.endsWith("ь") && animate && Gender === "Fem")) {
    const stem = name.slice(0, -1);
    put(name, "Nom");
    if (name.endsWith("ь")) {
      // Places of this kind are feminine.
      const endings = Gender === "Masc" ? soft : ["и", "и", "ью", "и"];
      endings.forEach((ending, k) => put(stem + ending, cases[k]!));
      put(Gender === "Masc" && animate ? `${stem}я` : name, "Acc");
      return;
    }
    const oblique = name.endsWith("ия") ? "и" : "е";
    const [gen, acc, ins] = name.endsWith("я") ? ["и", "ю", "ей"] : [/[гкхжшчщ]а$/u.test(name) ? "и" : "ы", "у", /[жшчщц]а$/u.test(name) ? "ей" : "ой"];
    [[gen, "Gen"], [oblique, "Dat"], [acc, "Acc"], [ins, "Ins"], [oblique, "Loc"]].forEach(([ending, Case]) => put(stem + ending!, Case!));
    return;
  }
  if (/[еиоуыэю]$/u.test(name) || Gender === "Fem") {
    const neuter = /ье$/u.test(name);
    for (const Case of ["Nom", "Acc", ...cases]) if (!neuter) put(name, Case, { InflClass: "Ind" });
    if (neuter) { put(name, "Nom", { Gender: "Neut" }); put(name, "Acc", { Gender: "Neut" }); ["я", "ю", "ем", "е"].forEach((ending, k) => put(name.slice(0, -1) + ending, cases[k]!, { Gender: "Neut" })); }
    return;
  }
  const stem = name.endsWith("й") ? name.slice(0, -1) : name;
  const endings = name.endsWith("й") ? soft : /[жшчщц]$/u.test(name) ? hushing : hard;
  put(name, "Nom");
  endings.forEach((ending, k) => put(stem + ending, cases[k]!));
  put(animate ? stem + endings[0]! : name, "Acc");
}

for (const name of places.split(" ")) add(name, /[ая]$/u.test(name) ? "Fem" : "Masc", "Inan", "Geo");
for (const name of `${men} ${masters}`.split(" ")) add(name, "Masc", "Anim", "Giv");
for (const name of women.split(" ")) add(name, "Fem", "Anim", "Giv");

/** Readings of a capitalised form as one of these names; empty for other words. `Кызылорде` → Кызылорда. */
export function properNames(form: string): readonly ClosedReading[] {
  return (byForm.get(foldYo(form.toLowerCase())) ?? []).map((item) => ({ ...item, lemma: nameCase(item.lemma, form) }));
}
