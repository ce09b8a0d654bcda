/** Data: numerals and units in English. Symbols as in ru/units.ts. */
import type { Numerals } from "../entities.ts";
import { set, table, unitList } from "../entities.ts";
import { phrases } from "../../text/phrases.ts";

export const numerals: Numerals = {
  decimal: ".",
  words: table(`
1: one
2: two
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
12: dozen`, Number),
  scales: table("2: hundred hundreds\n3: thousand thousands k\n6: million millions mln mn\n9: billion billions bln bn\n12: trillion trillions trn", Number),
  ordinals: table(`
1: first
2: second
3: third
4: fourth
5: fifth
6: sixth
7: seventh
8: eighth
9: ninth
10: tenth
11: eleventh
12: twelfth
13: thirteenth
14: fourteenth
15: fifteenth
16: sixteenth
17: seventeenth
18: eighteenth
19: nineteenth
20: twentieth
30: thirtieth
40: fortieth
50: fiftieth
60: sixtieth
70: seventieth
80: eightieth
90: ninetieth
100: hundredth`, Number),
  oneAndHalf: new Map(),
  andHalf: [["and", "a", "half"]],
  multiples: table("2: twofold\n3: threefold\n4: fourfold\n5: fivefold\n6: sixfold\n7: sevenfold\n8: eightfold\n10: tenfold\n100: hundredfold\n1000: thousandfold", Number),
  times: set("times fold"),
  parts: table("2: half halves\n3: thirds third\n4: quarter quarters", Number),
  minus: set("minus"),
  between: [["from", "to"], ["between", "and"]],
  changes: set("rise grow increase fall decline drop decrease change go climb jump reduce shift improve raise cut expand growth rose grew fell went risen grown fallen reduced increased dropped improved raised"),
  adjective: () => undefined,
  ordinalEndings: set("st nd rd th"),
  caseEndings: set(""),
  labelBefore: set("iso iec din astm gost fax phone telephone p p. pp pp. page pages table tables fig fig. figs. figure figures chapter ch. section sections sec. sect. vol vol. volume no no. № nos. number issue part article art. para. eq. equation ref. isbn issn doi udc appendix step stage phase paragraph clause item id orcid tel grade room version v."),
  labelAfter: set("p. pp"),
  rates: table("h: per_hour an_hour\nmin: per_minute a_minute\ns: per_second a_second", String),
};

export const units = unitList(`
percent %: % percent per_cent pct
percent ‰: ‰
percent pp: percentage_point percentage_points pp
quantity t: t ton tons tonne tonnes metric_tons metric_ton
quantity kg: kg kilogram kilograms kilogramme kilogrammes
quantity g: g gram grams gramme grammes
quantity mg: mg milligram milligrams
quantity ug: µg μg microgram micrograms
quantity q/ha: c_/_ha
quantity q: centner centners quintal quintals
quantity km: km kilometer kilometers kilometre kilometres
quantity m: m meter meters metre metres
quantity cm: cm centimeter centimeters centimetre centimetres
quantity mm: mm millimeter millimeters millimetre millimetres
quantity um: µm μm micrometer micrometers micrometre micrometres
quantity nm: nm nanometer nanometers nanometre nanometres
quantity mi: mile miles
quantity ft: ft foot feet
quantity versta: verst versts
quantity lb: lb lbs pound pounds
quantity ha: ha hectare hectares
quantity acre: acre acres
quantity m2: m² m2 sq_m square_meter square_meters square_metre square_metres
quantity km2: km² km2 sq_km square_kilometer square_kilometers square_kilometre square_kilometres
quantity cm2: cm² cm2
quantity m3: m³ m3 cubic_meter cubic_meters cubic_metre cubic_metres
quantity km3: km³ km3 cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres
quantity cm3: cm³ cm3
quantity L: l liter liters litre litres
quantity mL: ml milliliter milliliters millilitre millilitres
quantity barrel: barrel barrels bbl
quantity W: w watt watts
quantity kW: kw kilowatt kilowatts
quantity MW: mw megawatt megawatts
quantity GW: gw gigawatt gigawatts
quantity TW: tw terawatt terawatts
quantity kWh: kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
quantity MWh: mwh megawatt-hours megawatt_hours
quantity GWh: gwh gigawatt-hours gigawatt_hours
quantity V: volt volts
quantity kV: kv kilovolt kilovolts
quantity Hz: hz hertz
quantity kHz: khz
quantity MHz: mhz
quantity GHz: ghz
quantity J: j joule joules
quantity kJ: kj kilojoule kilojoules
quantity MJ: mj megajoule megajoules
quantity cal: calorie calories
quantity kcal: kcal kilocalorie kilocalories
quantity Pa: pa pascal pascals
quantity kPa: kpa
quantity MPa: mpa
quantity mol: mol
quantity mmol: mmol
quantity °C: °c degrees_celsius degree_celsius ºc ˚c
quantity °: ° degree degrees
quantity B: byte bytes
quantity KB: kb
quantity MB: mb megabyte megabytes
quantity GB: gb gigabyte gigabytes
quantity TB: tb terabyte terabytes
quantity km/h: km/h kmh kph
quantity m/s: m/s
quantity dm: dm decimeter decimeters decimetre decimetres
quantity mmHg: mmhg
quantity hp: hp horsepower
quantity N: newton newtons
quantity kN: kn
quantity K: kelvin kelvins
quantity TWh: twh terawatt-hours
quantity mSv: msv
quantity Mt: megaton megatons megatonnes
quantity kt: kiloton kilotons kilotonnes
quantity ppm: ppm
quantity kbit/s: kbps
quantity Mbit/s: mbps
quantity Gbit/s: gbps
quantity in: inch inches
quantity yd: yard yards
quantity nmi: nautical_mile nautical_miles
quantity mi/h: mph
quantity oz: ounce ounces
quantity dessiatin: dessiatin dessiatins desyatina desyatinas
quantity pood: pood poods
quantity dB: db decibel decibels
duration Y: year years yr yrs year-old
duration M: month months
duration W: week weeks
duration D: day days
duration TH: hour hours hr hrs h
duration TM: minute minutes min mins
duration TS: second seconds sec secs s
money^ KZT: ₸ kzt
money^ RUB: ₽ rub
money^ USD: $ usd us$ us_$
money^ EUR: € eur
money^ GBP: £ gbp
money USD/100: cent cents
money RUB/100: kopeck kopecks
money KZT: tenge
money RUB: ruble rubles rouble roubles
money USD: dollar dollars us_dollar us_dollars
money EUR: euro euros
money GBP: pounds_sterling pound_sterling
money CNY: yuan
money KGS: som soms
money AZN: manat manats
money TRY: lira liras
money JPY: yen
`, (p, words, unit) => p.add(words.map((w) => [w]), unit), phrases());
