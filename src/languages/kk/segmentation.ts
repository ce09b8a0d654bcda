import { segmentation as en } from "../en/segmentation.ts";
import { known as ruKnown, segmentation as ru } from "../ru/segmentation.ts";
import type { Segmentation } from "../segmentation.ts";
import { abbreviations, wordSet } from "../segmentation.ts";
import { forms } from "./forms.ts";

const known = abbreviations(`
name: проф акад доц инж ген а ә қ көш к даң д ауд обл ауыл а.о көлі м-н р о ө аудан пос респ гос мын атынд т.ғ.к т.ғ.д
name: жауапты ред құраст шығ ауд жетекші бас.ред аға аға.ғыл мин төр бөл орынб тов
name: қаз орыс ор нем ағ ағылш лат араб парс түрк түр моңғ монғ өзб қырғ татар қыт грек фр фр-ша
number: б бб с сс сур кесте кест т тт том кіт шығ бөл тар таб вып ж-м бап п пп тарм т-м көр қар мыс ш шам құр
counted+dated: ж жж ғ ғғ ғ-ды ғас б.з б.з.б б.з.д б.э б.э.д
counted: мың млн млрд трлн трл мил тг тнг руб долл дана сағ мин сек шақ б бб т.ж қ
final: т.б т.с.с ж.т.б ж.т.с.с ж.б жб т.т т.т.с б т.с с.с т.ш.б ж.ж с.а.у т.б.с
inner: қар мыс яғни б.а көр салыст сал т.ж әлеум экон полит саяс мәд әдеб тар ғыл мемл мем ұлт халық хал қоғ қоғамд техн геогр филол филос пед психол заң мед биол хим физ мат матем
inner: солт оңт шығ бат орт орта төм жоғ ішкі симф реж муз дүниежүз жалпы ауыз-екі шам жуық құр ғыл.-зерт үйлес бірл көпт жек
inner: ф.ғ.к ф.ғ.д э.ғ.к э.ғ.д п.ғ.к п.ғ.д т.ғ.к т.ғ.д з.ғ.к з.ғ.д с.ғ.к с.ғ.д ф.-м.ғ.к ф.-м.ғ.д х.ғ.к х.ғ.д б.ғ.к б.ғ.д м.ғ.к м.ғ.д тар.ғ.к тар.ғ.д а.ш.ғ.к а.ш.ғ.д г.ғ.к г.ғ.д пс.ғ.к ж.ш.т ж.ш.с а.қ
word: том кесте бап көр қар шығ тар мың адам дана сал хал бас құр бөл кіт таб заң ұлт жек төр ор төм орт қыт халық ішкі аға ауыл аудан теңге мин мат тең көл көш жоғ жалпы орта бат түр сал яғни шам мәд
`, ruKnown, en.abbreviations);

/**
 * Kazakh: habits of UD Kazakh-KTB and the Apertium texts. The verb comes last, so `2015 ж.` hardly ever ends a sentence (finite: none).
 */
export const segmentation: Segmentation = {
  abbreviations: known,
  initials: wordSet("дж әл ж-к", ru.initials),
  starters: wordSet(`бұл осы ол сол мұнда мұндай онда олар біз сіз мен сен осылай осындай сондай сондықтан сонымен сонда содан сөйтіп бірақ алайда дегенмен әйтсе егер өйткені себебі
    ал және сондай-ақ мысалы яғни демек соның оның оның олардың оны оған осыдан бұдан бұған бұны бұлар мұның мұны осыған осының осыны кейін кейбір көптеген әрбір барлық бүкіл
    қазіргі қазір бүгін бүгінгі кеше біріншіден екіншіден үшіншіден алғашқы алғаш әрине тіпті негізінен жалпы әр бір не қалай қандай кім неге нәтижесінде сайып қорыта сонан
    осындай осылайша сол үшін атап айта айтқандай тағы басқа`, ru.starters),
  lettered: wordSet("тобы топ витамині витамин санаты класы тип типі үлгі нұсқа қосымша тармақша блок", ru.lettered),
  labels: wordSet("кесте сурет сур схема диаграмма бөлім тарау бап қосымша кезең қадам мысал формула анықтама теорема есеп нұсқа том дәріс тақырып карта", ru.labels),
  forms, verbLast: true,
  tokens: {
    hyphen: "join", prefixes: wordSet(""), suffixes: wordSet(""), particles: wordSet(""), particleHosts: wordSet(""), doubled: "all",
    inflected: { endings: [], except: wordSet("") }, mixedStops: "split", wordNumber: "join", numbered: wordSet(""), slashed: wordSet(""), signs: "join", dotted: "lower", slash: "join", units: wordSet(""), possessive: false, apostropheLetters: "aginouysc",
  },
};
