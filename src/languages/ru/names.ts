/** Data: names of people in Russian. */
import type { NameLexicon, NameWord } from "../entities.ts";
import { set } from "../entities.ts";
import { nameList } from "../nameList.ts";

const lists = nameList(new URL("names.tsv", import.meta.url), `
александр алексей анатолий андрей антон аркадий артем борис вадим валентин валерий василий виктор виталий владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий
евгений егор иван игорь илья кирилл константин леонид лев максим михаил николай никита олег павел петр роман семен сергей станислав степан федор эдуард юрий яков
александра алла анастасия анна валентина валерия вероника галина дарья евгения екатерина елена елизавета зинаида зоя инна ирина ксения лариса лидия людмила маргарита марина мария надежда
наталья наталия нина оксана ольга полина раиса светлана софья тамара татьяна юлия
абай айгуль айдар айжан айнур акылбек алибек алия алма алмас алтынай аман амангельды анар арман арыстан асан асель асет аскар аслан асхат ахмет аян бакыт бакытжан балжан бауыржан бахыт бахытжан бекзат
берик болат гаухар гульжан гульмира гульнар гульнара гульсум дамир дана данияр дархан даулет динара диас динмухамед досым ербол ерболат ержан ерлан еркин ермек жанар жанибек жанна жансая жаннат жомарт
зарина зауреш ибрагим ильяс ильхам имангали канат каныш карлыгаш касым кайрат кенес куаныш куралай лаура мадина магжан мади максут мақсат манат марат мейрам миржакып мухтар назгуль назым наурызбай нурбек нурболат
нургуль нурлан нурлыбек нурсултан нуржан нуртас ораз рахат рахим рустам сабит сакен салтанат самат сания саттар саят серик серикбай смагул султан тимур толеген турар турсын улан улугбек умирзак чингиз чокан шакен шара шамиль шокан шынар ыбырай
роза алтын эльмира айбек касым-жомарт джордж джон майкл томас уильям роберт дэвид питер ричард чарльз генри карл ганс жан пьер франсуа фридрих вильгельм иоганн рудольф макс мартин марк збигнев хэлфорд`);


/** Forms of Russian surnames in -ов, -ев, -ин, -ын: case endings, masculine and feminine. */
const possessive = /^(\p{L}+(?:[оеё]в|[иы]н))(а|у|ым|ом|е|ой|ою|ы|ых|ыми)?$/u;
const adjectival = /^(\p{L}+(?:ск|цк))(ий|ого|ому|им|ом|ая|ой|ую|ою|ие|их|ими)$/u;

/** By the tagger's lemma where it is a name, by the endings of surnames where the tagger saw an adjective; else as written. */
function nominative({ text, lemma, feats, role }: NameWord, gender: "Masc" | "Fem" | undefined): string {
  const nom = feats.includes("Case=Nom");
  const fem = gender === "Fem" || gender === undefined && feats.includes("Gender=Fem");
  const low = text.toLowerCase();
  if (role !== "given" && role !== "patronymic") {
    const p = possessive.exec(low);
    if (p !== null && text === titleCase(text)) {
      const end = p[2] ?? "";
      // `Ахметова`: she in the nominative or he in the genitive; the tagger has seen the sentence.
      const her = end === "ой" || end === "ою" || end === "у" && fem || end === "а" && (gender === "Fem" || gender === undefined && nom && fem);
      return text.slice(0, p[1]!.length) + (her ? "а" : "");
    }
    const a = adjectival.exec(low);
    if (a !== null && text === titleCase(text)) return text.slice(0, a[1]!.length) + (a[2] === "ая" || a[2] === "ую" || (a[2] === "ой" || a[2] === "ою") && gender !== "Masc" ? "ая" : "ий");
  }
  if (nom || !feats.includes("Case=") || gender === "Fem" && role === "surname" && !/[аяйь]$/u.test(lemma)) return text;
  const root = Math.max(2, Math.min(low.length, lemma.length) - 3);
  return lemma.toLowerCase().slice(0, root) === low.slice(0, root) && /^\p{L}/u.test(lemma) ? like(text, lemma) : text;
}

function titleCase(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** The lemma with the capitals of the text. */
function like(text: string, lemma: string): string {
  if (text === text.toUpperCase()) return lemma.toUpperCase();
  return lemma[0]!.toUpperCase() === lemma[0] ? lemma : titleCase(lemma);
}

export const names: NameLexicon = {
  given: lists.given,
  surnames: lists.surnames,
  surnameEndings: ["ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ёва", "ина", "ына", "ский", "цкий", "ская", "цкая", "ской", "енко", "чук", "ко", "дзе", "швили", "ян", "оглы", "улы", "заде", "бай", "бек", "штейн", "берг", "ман"],
  patronymicEndings: ["ович", "евич", "ич", "овна", "евна", "ична", "улы", "кызы", "оглы", "ұлы", "қызы"],
  titles: set(`президент премьер-министр министр вице-министр академик профессор доцент доктор кандидат генерал маршал полковник майор капитан лейтенант адмирал князь княгиня царь император король королева хан султан бий батыр
    поэт писатель историк философ ученый политолог социолог экономист лингвист востоковед этнограф художник композитор режиссер депутат сенатор губернатор аким мэр председатель директор ректор декан посол секретарь
    канцлер господин госпожа товарищ проф акад доц г-н г-жа исследователь автор математик физик химик биолог врач педагог психолог критик журналист редактор лидер глава спикер чемпион`),
  particles: set("фон ван де да ди ла ле аль ибн бен бин дер дель"),
  nominative,
};
