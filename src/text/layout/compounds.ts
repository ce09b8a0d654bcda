/**
 * First and last parts of compounds in Russian, Kazakh and English, by the orthographies' own rules (Правила русской орфографии
 * 1956, 2006; Қазақ тілінің орфографиялық ережелері 1983, 2013; Merriam-Webster for English prefixes). Lower case, ё as е.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** First parts after which the hyphen is written, unless a dictionary knows the solid form. */
export const hyphenated = words(`
  военно социально научно северо юго западно восточно культурно общественно финансово экономико историко политико физико химико
  медико национально государственно информационно учебно торгово нормативно организационно
  административно уголовно гражданско хозяйственно производственно промышленно материально духовно нравственно идейно
  экспортно импортно инженерно художественно литературно теоретико практико качественно количественно структурно
  функционально причинно пространственно временно сравнительно формально логико лексико семантико синтаксико морфолого
  фонетико прагматико конфессионально этнически религиозно философско психолого педагогико методико
  русско казахстанско казахско российско китайско американско англо франко германо тюрко арабо ирано японо индо афро азиатско
  европейско кавказско центрально советско польско украинско узбекско кыргызско турецко азербайджано
  экс вице обер унтер штаб лейб пресс интернет онлайн веб бизнес бренд арт топ фитнес шоу рок поп
  премьер генерал капитан министр блок дизель мини миди макси пол санкт нью сан лос алма усть кызыл кзыл кое кой ал эль аль аш ибн бин бен
  ұлттық қоғамдық әлеуметтік саяси мәдени ғылыми тарихи экономикалық рухани құқықтық қаржылық әскери оқу тәрбие әдеби діни
  тілдік азаматтық мемлекеттік халықтық солтүстік оңтүстік шығыс батыс идеялық адамгершілік шаруашылық әкімшілік көркем
  қарым сауда бала үй ата ана аға іні апа қыз әке шеше мал ел ер жер су тау той қуат ақыл ой сана күш бақ мән жай салт әдет
  ойын дос құда туған жора жөн ақ көз құлақ аяқ қол бет ас киім қағаз ыдыс кітап тіл жоғары өзара бірте еркін
  self non well ex all cross vice half quasi high low long short decision policy state so world part
  anglo sino russo franco afro indo two three four five six seven eight nine ten twenty thirty forty fifty
  sixty seventy eighty ninety first second third mid ever then much ill far near`);

/** First parts that are written solid in most words. */
export const solid = words(`
  гео био эко авто аэро гидро евро макро микро мега мета моно мульти нано нео пост псевдо супер суб транс ультра кибер видео фото
  теле радио электро энерго агро взаимо внутри меж между сверх само анти контр противо полу двух трех четырех пяти много мало
  ново обще все пере пред при про под над без бес раз рас воз вос из ис об от со низ недо не ни экзо эндо интер интра инфра кино зоо
  квази лже палео прото ретро тетра термо тур турбо физио фито хром цито экстра этно социо психо лингво нейро крипто гипер гипо
  бей халық көп біртұтас өз қол
  inter intra multi over under re un sub super trans micro macro geo bio electro anti counter hyper socio extra infra mega meta mono
  neo para photo poly pseudo tele thermo ultra dis mis in im ir il de fore out up down after back`);

/** Russian particles written with a hyphen after a pronoun or adverb; the words they follow. */
export const particles = words("то либо нибудь таки ка де с");
export const hosts = words(`
  кто что чей чья чье чьи кого кому кем ком чего чему чем чем какой какая какое какие какого какому каким каком какую каких какими
  где куда откуда когда как почему зачем отчего сколько который которая которое которые все так вс опять довольно
  чьего чьему чьим чьем чью чьих чьими какою скажи дай ну на иди пойдем посмотри`);

/** Before these a line-end hyphen is a suspended one: `двух- и трёхлетний`, `pre- and postwar`. */
export const conjunctions = words("и или либо да а но және мен пен бен не немесе and or to nor versus");

/** Endings of Russian adjectives and participles in all their forms. */
export const adjectival = /(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ое]м|[ую]ю|[ыи]х|[ыи]ми|[ое]ю)(?:ся)?$/u;

/** Prefixes after which Russian may cut before a vowel (`без-аварийный`). */
export const cutsBeforeVowel = words("без раз меж транс контр сверх пред под над об от из дез меж воз из гипер супер пост экс суб ин интер пан диз меж трех двух четырех");
