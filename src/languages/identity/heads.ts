/** Data: nouns that say what a name names, in three languages; whatever stands in one row means the same. Our own list. */
import type { LangCode } from "../../document.ts";
import { entityKey } from "../entities.ts";
import { languages } from "../index.ts";

const rows = `
region | область | облыс облысы | region oblast province
krai | край | өлке өлкесі | krai territory
district | район | аудан ауданы | district raion rayon
city | город г городской | қала қаласы қалалық | city town urban
village | село аул посёлок деревня сельский пос с | ауыл ауылы кент кенті | village settlement aul
uyezd | уезд | уез уезі | uyezd uezd county
volost | волость | болыс болысы болыстық | volost
governorate | губерния | губерния губерниясы | governorate guberniya province
khanate | ханство | хандық хандығы | khanate
khaganate | каганат | қағанат қағанаты | khaganate kaganate
empire | империя | империя империясы | empire
republic | республика | республика республикасы | republic
river | река р | өзен өзені | river
lake | озеро оз | көл көлі | lake
sea | море | теңіз теңізі | sea
reservoir | водохранилище | қойма қоймасы | reservoir
water | вода водный | су | water
gulf | залив | шығанақ шығанағы | gulf bay
mountain | гора горы хребет | тау тауы таулары жота жотасы | mountain mountains range mount
island | остров | арал аралы | island
peninsula | полуостров | түбек түбегі | peninsula
desert | пустыня | шөл шөлі | desert
steppe | степь степной | дала даласы | steppe
valley | долина | алқап алқабы аңғар аңғары | valley
plateau | плато | үстірт үстірті | plateau
canal | канал | канал каналы арна арнасы | canal channel
pass | перевал | асу асуы | pass
gorge | ущелье каньон | шатқал шатқалы | gorge canyon
park | парк | парк паркі саябақ саябағы | park
reserve | заповедник | қорық қорығы | reserve
university | университет | университет университеті | university
institute | институт | институт институты | institute
academy | академия | академия академиясы | academy
school | школа | мектеп мектебі | school
college | колледж | колледж колледжі | college
hospital | больница госпиталь | аурухана ауруханасы госпиталь | hospital
clinic | клиника поликлиника | клиника клиникасы емхана емханасы | clinic
library | библиотека | кітапхана кітапханасы | library
museum | музей | музей музейі мұражай мұражайы | museum
theatre | театр | театр театры | theatre theater
archive | архив | архив архиві мұрағат мұрағаты | archive archives
ministry | министерство | министрлік министрлігі | ministry
agency | агентство | агенттік агенттігі | agency
committee | комитет | комитет комитеті | committee
commission | комиссия | комиссия комиссиясы | commission
department | департамент | департамент департаменті | department
administration | управление администрация акимат | басқарма басқармасы әкімдік әкімдігі | administration akimat
centre | центр | орталық орталығы | centre center
fund | фонд | қор қоры | fund foundation
bank | банк | банк банкі | bank
company | компания | компания компаниясы | company
union | союз | одақ одағы | union
organisation | организация | ұйым ұйымы | organization organisation
association | ассоциация | қауымдастық қауымдастығы | association
society | общество | қоғам қоғамы | society
council | совет | кеңес кеңесі | council
party | партия | партия партиясы | party
court | суд | сот соты | court
parliament | парламент | парламент парламенті | parliament
assembly | ассамблея | ассамблея ассамблеясы | assembly
laboratory | лаборатория | зертхана зертханасы | laboratory
station | станция | станция станциясы станса стансасы бекет бекеті | station
airport | аэропорт | әуежай әуежайы | airport
street | улица ул | көше көшесі | street
avenue | проспект пр | даңғыл даңғылы | avenue
square | площадь | алаң алаңы | square
bridge | мост | көпір көпірі | bridge
mosque | мечеть | мешіт мешіті | mosque
mausoleum | мавзолей | кесене кесенесі | mausoleum
stadium | стадион | стадион стадионы | stadium
hotel | гостиница отель | қонақүй қонақүйі | hotel
newspaper | газета | газет газеті | newspaper
journal | журнал | журнал журналы | journal magazine
channel | телеканал | телеарна телеарнасы | channel
publisher | издательство | баспа баспасы | publisher publishers
law | закон | заң заңы | law act
code | кодекс | кодекс кодексі | code
constitution | конституция | конституция конституциясы | constitution
declaration | декларация | декларация декларациясы | declaration
convention | конвенция | конвенция конвенциясы | convention
treaty | договор | шарт шарты келісімшарт | treaty
agreement | соглашение | келісім келісімі | agreement
protocol | протокол | хаттама хаттамасы | protocol
programme | программа | бағдарлама бағдарламасы | programme program
strategy | стратегия | стратегия стратегиясы | strategy
war | война | соғыс соғысы | war
revolution | революция | революция революциясы төңкеріс төңкерісі | revolution
uprising | восстание | көтеріліс көтерілісі | uprising revolt
forum | форум | форум форумы | forum
congress | конгресс съезд | конгресс конгресі съезд съезі құрылтай құрылтайы | congress
conference | конференция | конференция конференциясы | conference
summit | саммит | саммит саммиті | summit
festival | фестиваль | фестиваль фестивалі | festival
novel | роман | роман романы | novel
poem | поэма стихотворение | поэма поэмасы өлең өлеңі | poem
state | государственный | мемлекеттік | state
national | национальный | ұлттық | national
international | международный | халықаралық | international
world | мировой всемирный | әлемдік дүниежүзілік | world
central | центральный | орталық | central
regional | региональный областной | облыстық аймақтық өңірлік | regional
pedagogical | педагогический | педагогикалық | pedagogical
technical | технический | техникалық | technical
medical | медицинский | медициналық | medical
agrarian | аграрный | аграрлық | agrarian
scientific | научный | ғылыми | scientific research
research | исследовательский исследование | зерттеу | research
applied | прикладной | қолданбалы | applied
history | история исторический | тарих тарихы | history historical
economics | экономика экономический | экономика экономикасы экономикалық | economics economy economic
policy | политика политический | саясат саясаты саяси | policy politics political
literature | литература | әдебиет әдебиеті | literature
language | язык | тіл тілі | language
culture | культура | мәдениет мәдениеті | culture
education | образование | білім | education
science | наука | ғылым ғылымы | science sciences
health | здравоохранение | денсаулық | health
agriculture | сельский | ауыл | agriculture agricultural rural
north | северный север | солтүстік | north northern
south | южный юг | оңтүстік | south southern
east | восточный восток | шығыс | east eastern
west | западный запад | батыс | west western
big | большой великий | үлкен ұлы | big great
small | малый | кіші кішкене | small little
upper | верхний | жоғарғы | upper
lower | нижний | төменгі | lower
new | новый | жаңа | new
old | старый | ескі | old
white | белый | ақ | white
black | чёрный | қара | black
red | красный | қызыл | red
road | путь дорога | жол жолы | way path road
voice | голос | дауыс дауысы | voice
word | слово | сөз сөздері | word words
volga | волжский волга | еділ | volga
people | народный народ | халық халқы | people peoples
arid | аридный | құрғақ | arid
ecology | экология экологический | экология экологиялық | ecology ecological environmental
`;

const columns: readonly LangCode[] = ["ru", "kk", "en"];
const known = new Map<LangCode, ReadonlyMap<string, string>>();

function tableOf(lang: LangCode): ReadonlyMap<string, string> {
  let map = known.get(lang) as Map<string, string> | undefined;
  if (map === undefined) {
    known.set(lang, map = new Map());
    for (const row of rows.trim().split("\n")) {
      const cells = row.split("|").map((c) => c.trim());
      for (const word of cells[columns.indexOf(lang) + 1]!.split(" ")) if (!map.has(entityKey(word))) map.set(entityKey(word), cells[0]!);
    }
  }
  return map;
}

/** What a head noun or a frequent adjective of names means, by one word for three languages: `министерство`, `министрлігі`, `ministry`. */
export function headMeaning(word: string, lang: LangCode): string | undefined {
  const map = tableOf(lang);
  const key = entityKey(word);
  const there = map.get(key);
  if (there !== undefined) return there;
  if (lang === "en") return undefined;
  if (lang === "kk") return languages.kk.entities.stems(key).map((s) => map.get(s)).find((m) => m !== undefined);
  // Russian: any case of an adjective or a noun.
  const adjective = /^(?<stem>.{3,}?)(?:ого|его|ому|ему|ыми|ими|ых|их|ая|яя|ое|ее|ую|юю|ой|ей|ый|ий|ым|им|ом|ем|ые|ие)$/u.exec(key)?.groups?.["stem"];
  if (adjective !== undefined) for (const end of ["ый", "ий", "ой"]) if (map.has(adjective + end)) return map.get(adjective + end);
  const noun = /^(?<stem>.{3,}?)(?:ами|ями|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ю|у|а|я|е|и|ы)$/u.exec(key)?.groups?.["stem"];
  if (noun !== undefined) for (const end of ["", "а", "я", "ь", "о", "е", "ие"]) if (map.has(noun + end)) return map.get(noun + end);
  // история → истории, академии.
  return noun !== undefined && key.endsWith("ии") ? map.get(`${noun.replace(/и$/u, "")}ия`) : undefined;
}
