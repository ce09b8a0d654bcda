/**
 * Data: stems for comparing languages. Coarser and much faster than lemmas: endings of inflection are taken off by length and lists, and
 * what is left is cut, so that derived words fall together (казахский, Казахстан; экономика, экономический). A stem is a key, not a word.
 */
import type { LangCode } from "../../document.ts";

const list = (endings: string): ReadonlySet<string> => new Set(endings.split(" "));

const ru = list("иями ями ами иях ях ах иям ям ам ией ей ой ий ый ая яя ое ее ого его ому ему ыми ими ым им ом ем ых их ую юю ою ею ов ев ия ья ие ье ию ью ии а я о е и ы у ю ь й "
  + "ть ти ла ло ли л ет ит ют ят ут ат ешь ишь ете ите ем им ал ил ел ал ала али ало ила или ило ела ели ело ает яет ают яют ать ять ить еть уть ыть ует уют ал ял яла яли ован ована овано ованы");
const reflexive = /с[яь]$/u;

const kk = list("лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі нікі дікі тікі "
  + "ы і сы сі ын ін сын сін ым ім мыз міз ымыз іміз ыңыз іңіз ына іне сына сіне ында інде сында сінде ынан інен сынан сінен ының інің сының сінің ындағы індегі сындағы сіндегі "
  + "лық лік дық дік тық тік ғы гі қы кі ған ген қан кен ып іп атын етін йтын йтін у уы уі уге уға уді уды удың удің ды ді ты ті дім дым са се ады еді йды йді майды мейді");
const en = list("s es ed ing ly d er ers's");

/** Letters that are left of a stem. */
const longest: Readonly<Record<LangCode, number>> = { ru: 6, kk: 6, en: 6 };

/** The stem of a lower-case word. */
export function stem(word: string, lang: LangCode): string {
  let w = word;
  if (lang === "ru") {
    w = w.replaceAll("ё", "е");
    if (w.length > 5) w = w.replace(reflexive, "");
    const cut = ending(w, ru, 4, 3);
    // A short word in -ла, -ло, -ли is a noun as often as a verb of the past: in школа its last letter alone changes.
    w = w.slice(0, w.length - (cut === 2 && w.length < 6 && /л[аои]$/u.test(w) ? 1 : cut));
  } else if (lang === "kk") {
    for (let round = 0; round < 4; round++) {
      const cut = ending(w, kk, 6, 2);
      if (cut === 0) break;
      w = w.slice(0, w.length - cut);
    }
  } else {
    if (w.endsWith("ies") && w.length > 4) w = `${w.slice(0, -3)}y`;
    else w = w.slice(0, w.length - ending(w, en, 3, 3));
    if (w.endsWith("e") && w.length > 3) w = w.slice(0, -1);
  }
  return w.slice(0, longest[lang]);
}

/** Length of the longest listed ending that leaves `least` letters. */
function ending(word: string, endings: ReadonlySet<string>, most: number, least: number): number {
  for (let n = Math.min(most, word.length - least); n > 0; n--) if (endings.has(word.slice(word.length - n))) return n;
  return 0;
}
