/** Data: English nouns beside which names stand. */
import type { HeadType, Heads } from "../entities.ts";
import { set, table } from "../entities.ts";

export const heads: Heads = {
  nouns: table(`
ORG: ministry institute university academy agency committee commission center centre bank fund department administration service council union association federation party parliament court chamber library college lyceum gymnasium school conservatory corporation company holding publishing press laboratory faculty philharmonic theatre theater museum observatory inspectorate prosecutor organization organisation society movement club league confederation archive archives hospital clinic group bureau authority foundation board station office assembly senate inc ltd llc llp plc jsc corp co news times exchange orchestra herald tribune gazette post army navy marines
GPE: region oblast district county province state city village krai governorate uyezd volost okrug municipality
LOCATION: river sea lake ocean gulf bay strait mountains mountain range ridge desert island islands peninsula valley plateau lowland upland reservoir canal basin steppe delta mount mt
FACILITY: airport station stadium bridge street avenue square cosmodrome mausoleum mosque cathedral highway tower hotel
EVENT: forum summit festival olympiad congress conference uprising revolution war
LAW: law code constitution act decree declaration convention charter treaty`, (v) => v as HeadType),
  legal: set("inc ltd llc llp plc jsc corp co gmbh ag sa"),
  quoted: table(`
ORG: newspaper journal magazine university company party foundation publisher agency bank organization organisation channel website portal group
WORK: book novel poem story play drama opera ballet film movie article monograph textbook collection song painting treatise epic essay dictionary encyclopedia titled entitled
EVENT: forum festival conference summit congress exhibition
FACILITY: hotel stadium
LAW: law decree`, (v) => v as HeadType),
  order: "capitals",
  links: set("of and for the on in de &"),
  generic: set(""),
  tails: set(""),
  alsoPlaces: set("bank center centre station"),
  namedAfter: set("named"),
};
