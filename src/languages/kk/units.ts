/** Data: numerals and units in Kazakh; case endings are taken off before looking up. Symbols as in ru/units.ts. */
import type { Numerals } from "../entities.ts";
import { set, table, unitList } from "../entities.ts";
import { phrases } from "../../text/phrases.ts";

export const numerals: Numerals = {
  decimal: ",",
  words: table(`
1: бір біреуі
2: екі екеу екеуі
3: үш үшеу үшеуі
4: төрт төртеу төртеуі
5: бес бесеу
6: алты алтау
7: жеті жетеу
8: сегіз сегізі
9: тоғыз тоғызы
10: он
20: жиырма
30: отыз
40: қырық
50: елу
60: алпыс
70: жетпіс
80: сексен
90: тоқсан
100: жүз`, Number),
  scales: table("3: мың мыңы\n6: млн миллион\n9: млрд миллиард\n12: трлн триллион", Number),
  ordinals: table(`
1: бірінші
2: екінші
3: үшінші
4: төртінші
5: бесінші
6: алтыншы
7: жетінші
8: сегізінші
9: тоғызыншы
10: оныншы
20: жиырмасыншы
30: отызыншы
40: қырқыншы
50: елуінші
60: алпысыншы
70: жетпісінші
80: сексенінші
90: тоқсаныншы
100: жүзінші`, Number),
  oneAndHalf: new Map([["жарты", 0.5]]),
  andHalf: [["жарым"]],
  multiples: new Map(),
  times: set("есе есеге есесі еседен"),
  parts: table("2: жартысы\n4: ширегі", Number),
  minus: set("минус"),
  between: [],
  changes: set("өс өсу өсті өскен өседі көтеріл көтерілді төменде төмендеді төмендеген көбей көбейді көбейген азай азайды азайған арт артты артқан қысқар қысқарды қысқарған кеңей кеңейді ұлғай ұлғайды кеміді кеміген түсті жетті"),
  adjective: (word) => /^(.{2,}?)[лдт][ыі][қк]$/u.exec(word)?.[1],
  ordinalEndings: set("нші ншы сыншы ншіден ншыдан іншіден ыншыдан шы ші ыншы інші"),
  caseEndings: set("еуі ауы еуінің ауының еуін ауын еуіне ауына і ы сы сі ін ын сін сын ға ге қа ке на не ына іне сына сіне ға/ге да де та те нда нде ында інде дан ден тан тен нан нен ынан інен ның нің дың дің тың тің ының інің сының сінің ны ні ды ді ты ті мен бен пен дай дей тай тей нан тің дағы дегі тағы тегі лық лік ымен імен"),
  labelBefore: set("мест гост ст iso iec факс телефон № n с. стр. рис. табл. isbn issn doi әож удк ббк мрнти ғтамр хғтар б. бб. т. қ. іс п. p. pp. vol. no. тел сурет кесте бап кіт. шығ. § см. стб."),
  labelAfter: set("кесте кестеде сурет суретте бет бетте беттер беттерде бап бабы баптың бабында том томы тармақ тармағы бөлім бөлімі тарау тарауы сынып сыныбы курс курсы б б. бб тармақша қосымша формула кіт сабақ дәріс парақ іс п"),
  rates: table("h: сағатына\nmin: минутына\ns: секундына", String),
};

export const units = unitList(`
percent %: % пайыз пайызы процент проценті
percent ‰: ‰
percent pp: пайыздық_тармақ пайыздық_тармағы пайыздық_пункт пайыздық_пункті проценттік_тармақ проценттік_тармағы проценттік_пункт проценттік_пункті п.т п_т п.п п_п
quantity t: т тонна тоннасы
quantity kg: кг килограмм келі
quantity g: г гр грамм
quantity mg: мг миллиграмм
quantity ug: мкг микрограмм
quantity q: ц центнер
quantity km: км километр шақырым километрі шақырымы
quantity m: м метр метрі
quantity cm: см сантиметр
quantity mm: мм миллиметр
quantity um: мкм микрометр микрон
quantity nm: нм нанометр
quantity ha: га гектар гектары
quantity m2: м² м2 шаршы_метр ш.м ш_м кв_м кв.м
quantity km2: км² км2 шаршы_километр шаршы_шақырым кв_км кв.км
quantity cm2: см² см2 шаршы_сантиметр
quantity m3: м³ м3 текше_метр куб_метр метр_куб куб_м текше_метрі
quantity km3: км³ км3 текше_километр куб_километр текше_шақырым
quantity cm3: см³ см3
quantity L: л литр
quantity mL: мл миллилитр
quantity barrel: баррель
quantity W: вт ватт
quantity kW: квт киловатт
quantity MW: мвт мегаватт
quantity GW: гвт гигаватт
quantity TW: твт
quantity kWh: квт·сағ квт·с квт·ч квт_сағ квт_сағат киловатт-сағат
quantity MWh: мвт·сағ мвт·ч
quantity GWh: гвт·сағ гвт·ч
quantity V: вольт
quantity kV: кв киловольт
quantity Hz: гц герц
quantity kHz: кгц
quantity MHz: мгц
quantity GHz: ггц
quantity J: дж джоуль
quantity kJ: кдж
quantity MJ: мдж
quantity cal: кал калория
quantity kcal: ккал
quantity Pa: па паскаль
quantity kPa: кпа
quantity MPa: мпа
quantity mol: моль
quantity mmol: ммоль
quantity °C: °c °с ˚с ºс ºc градус_цельсий цельсий_градусы
quantity °: ° градус градусы
quantity B: байт
quantity KB: кб килобайт
quantity MB: мб мегабайт
quantity GB: гб гигабайт
quantity TB: тб терабайт
quantity km/h: км/сағ км/ч
quantity m/s: м/с
quantity dm: дм дециметр
quantity dm3: дм³ дм3 текше_дециметр куб_дециметр дециметр_куб
quantity mmHg: мм_сын_бағ мм_рт_ст мм_с.б
quantity N: ньютон
quantity TWh: твт·сағ
quantity ppm: ppm
quantity verst: верст
quantity in: дюйм
quantity ft: фут
quantity mi: миля
quantity pood: пұт
quantity dB: дб децибел
duration Y: жыл жасында жастағы жасқа жасынан жасар жастан жас_аралығында жас_аралығындағы
duration M: ай
duration W: апта
duration D: күн тәулік
duration TH: сағат сағ ч
duration TM: минут мин
duration TS: секунд сек
money KZT/100: тиын
money USD/100: цент
money^ KZT: ₸
money^ RUB: ₽
money^ USD: $
money^ EUR: €
money^ GBP: £
money KZT: теңге тг тнг теңгесі
money RUB: рубль рублі
money som: сом сомы
money USD: доллар ақш_доллары доллары
money EUR: еуро евро
money GBP: фунт_стерлинг
money CNY: юань юані
money AZN: манат
money TRY: лира түрік_лирасы
`, (p, words, unit) => p.add(words.map((w) => [w]), unit), phrases());
