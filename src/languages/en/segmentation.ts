import type { Segmentation } from "../segmentation.ts";
import { abbreviations, wordSet } from "../segmentation.ts";
import { forms } from "./forms.ts";

const known = abbreviations(`
name: mr mrs ms messrs dr drs prof st mt ft gen col maj lt capt cpt sgt cmdr adm gov sen rep rev hon pres dir asst assoc mme mlle fr univ inst dept
number: v ver fig figs tab eq eqs sec secs ch chs chap vol vols vv no nos p pp par para art arts pt pts app ex ref refs ser iss ed eds nr thm lem prop cor def op
word: no fig tab sec ref art app ed eds ex op par iss prop gen hon mt ft pt def sen rep rev ch p st col maj pres ser fr pp lt
counted+dated: bc ad b.c a.d ce bce c.e b.c.e a.m p.m am pm
counted: lb lbs oz hr hrs min mins sec secs yr yrs mln bln bn
word: am ad min sec
final: etc jr sr inc ltd co corp llc plc bros al u.s u.k u.s.a u.s.s.r u.n e.u d.c p.s n.b ph.d m.d b.a m.a b.sc m.sc sc.d d.sc d.phil ll.m ibid loc.cit op.cit
inner: e.g i.e eg ie cf vs viz resp approx ca c esp incl et.al i.a s.t s.v sc
word: co al eg ie
final: et.al est dist
name: jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
number: jan feb mar apr jun jul aug sep sept oct nov dec
word: mar jun dec sat sun mon wed fri est
inner: trans transl univ press dept publ proc conf int natl j acad sci symp ann bull rev lett phys chem biol med math hist philos soc
word: press int sci soc
`);

/** English: Penn Treebank habits as in UD English-EWT; its list of affixes that keep their hyphen. */
export const segmentation: Segmentation = {
  abbreviations: known,
  initials: wordSet("ch th ph yu zh sh kh ts"),
  starters: wordSet(`the a an this that these those there it its he she they we his her their our in on at for from to with by as if when while
    although though because since however but and or so thus therefore hence moreover furthermore nevertheless also then after before during
    some many most all each both another such one no not what which who why how where here is are was were do does did can could will would
    may should finally first second according despite unlike today yet`),
  lettered: wordSet("group class type vitamin appendix annex plan section table figure variant point category hepatitis set schedule grade option series model part case"),
  labels: wordSet("table figure fig chart scheme diagram chapter section part appendix annex article step stage example box map lecture"),
  forms, verbLast: false,
  tokens: {
    hyphen: "split",
    // The affixes of the English Treebank guidelines that do not make a token of their own.
    prefixes: wordSet(`agro ante anti arch bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mis mm mono multi neo
      non over pan para peri post pre pro pseudo quasi re semi sub super supra trans tri u uh ultra un uni vice intra hyper hypo infra socio psycho geo`),
    suffixes: wordSet("esque ette fest fold gate itis less most rama wise ish"),
    particles: wordSet(""), particleHosts: wordSet(""), doubled: wordSet(""),
    inflected: { endings: [], except: wordSet("") }, mixedStops: "join", wordNumber: "split", numbered: wordSet("covid cov"), slashed: wordSet("b/c w/o c/o n/a i/o a/c"), signs: "split", dotted: "join", slash: "dates",
    units: wordSet("k K F C mm cm km kg mg ml ft lb lbs oz Hz kHz MHz GHz am pm AM PM MB GB TB gb mb hrs hr mph KB ha"),
    possessive: true, apostropheLetters: "",
  },
};
