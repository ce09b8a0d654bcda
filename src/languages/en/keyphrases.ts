import { englishStem } from "../../text/stems.ts";
import { frequencies, inside, type Keyphrases } from "../keyphrases.ts";
import { stopwords } from "./stopwords.ts";

const generic = new Set("article paper author aim goal purpose conclusion aspect fact way kind reader figure chapter importance new various main important particular certain due".split(" "));
const imprint = new Set("university institute academy faculty department laboratory press publisher journal bulletin proceedings transactions review college letters".split(" "));
const bare = new Set(`ability advantage amount analysis application approach area attempt author basis behaviour behavior benefit capability case category challenge change choice class combination comparison component concept
consequence consideration construction context contribution core data degree demonstration description design detail development difference difficulty discussion effect effectiveness element evidence examination example existence
experiment explanation extension factor feature field form formulation framework function group hypothesis idea illustration implementation implication improvement influence information introduction investigation issue
item level limitation literature manner mean means measure method methodology model need notion number object objective observation operation option order outcome overview part period person perspective phase phenomenon
place point position possibility practice presence principle problem procedure process project property proposal quality question range reason relation relationship report requirement research result review role sample scheme
section series set show simulation situation solution stage state step strategy structure study subject success system table task technique term test theme theory time tool topic type use user usefulness utilisation
utilization validity value variation variety version view work world year`.split(/\s+/u));
const vague = new Set(`able above-mentioned acceptable accurate actual additional adequate advanced alternative ample apparent applicable appropriate arbitrary attractive available average bad basic believable best better big brief broad
careful challenging clear close common comparable comparative complete complex complicated comprehensive concerned considerable considered constant conventional convincing correct corresponding crucial current deep detailed
desirable desired different difficult discussed distinct diverse early easy effective efficient emerging encouraging enormous entire essential established evident exact excellent existing experimental extensive famous far fast feasible final fine
flexible following full fundamental further future general given good great growing hard helpful high huge ideal identical illustrative impressive improved increased increasing initial innovative interesting key known large late latest
little long low lukewarm major marked meaningful minor modern modified natural necessary novel numerous obtained obvious old optional ordinary original overall own past perfect poor popular positive possible potential
powerful practical precise preliminary presented present previous primary principal prior prominent promising proper proposed quick radical rapid ready real realistic reasonable recent related relative relevant remarkable required resulting
rich right rigorous rough satisfactory second separate serious severe short significant similar simple slight slow small smart so-called solid sophisticated special specific specified standard strict striking strong subsequent
substantial successful such sufficient suitable superior supposed sure surprising traditional tremendous true typical ultimate unexpected unique unknown unusual upcoming useful usual valid valuable varied vast viable vital
weak well-known whole wide widespread wrong young`.split(/\s+/u));

export const keyphrases: Keyphrases = {
  stopwords,
  generic,
  imprint,
  bare,
  vague,
  headFirst: false,
  singles: false,
  postpositions: false,
  letter({ upos, feats, lemma, form }) {
    switch (upos) {
      case "NOUN": return /NumForm/u.test(feats) ? "-" : "N";
      case "PROPN": return "P";
      case "ADJ": return /Degree=(?:Cmp|Sup)|NumType/u.test(feats) ? "-" : "A";
      case "VERB": return /VerbForm=(?:Part|Ger)/u.test(feats) && /(?:ing|ed|en)$/u.test(form) ? (form.endsWith("ing") ? "I" : "V") : "-";
      case "ADV": return /\p{L}{2}ly$/u.test(form) ? "D" : "-";
      case "ADP": return lemma === "of" ? "O" : "-";
      default: return "-";
    }
  },
  // Attributes and nouns, the last a noun; `quality of life`. A participle only before a noun.
  pattern: /^(?:D?[AV]|[ANPVI])*(?:[NP](?:O[AN]*N)?|[NPA]I)$/u,
  joined: /O/u,
  longest: 5,
  stem: englishStem,
  display: (words, place) => words.map((w, i) => inside(w, i, place)).join(" "),
  natural: () => true,
  ...frequencies(new URL("./frequencies.tsv", import.meta.url)),
  endings: ["etc.", "etc", "et al.", "and others", "and so on", "and so forth", "and other"],
  conjunctions: ["and", "&", "or"],
};
