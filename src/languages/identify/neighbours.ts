/** What is known of a language that is told apart from ours but not analysed. */
export interface Neighbour {
  /** ISO 639-1, or 639-3 where there is no two-letter code. */
  readonly code: string;
  /** ISO 639-3 as franc has it, where franc knows the language in this script. */
  readonly franc?: string;
  readonly script: "Cyrl" | "Latn";
  /** Letters beyond а–я (without ё ъ ы э, see `lacks`) or a–z. */
  readonly letters: string;
  /** Letters of а–я, ё or a–z that its own words do not use. */
  readonly lacks: string;
  /** Endings of words that are common in it and not in the language of ours most like it. */
  readonly endings: readonly string[];
  /** Function words, lower case, the common ones. */
  readonly words: string;
}

const cyrillic: readonly (readonly [string, string, string, string, string])[] = [
  ["uk", "ukr", "іїєґ", "ыэёъ", "і та що в у на не з як до від за це й а по є про або але чи для його її їх бути був була було були також які який яка яке між при під час після якщо може так тому цього цьому ці цей всі вже ще лише де коли україни років року ми ви він вона вони їм щоб із зі над без більше можна себе свої свою якого яких просто тільки навіть кожен кожна людина право прав свобод також вона воно вони мене мені тебе нас нам вас вам них ним нею чому тут там тому буде будуть треба потрібно має мають році роки людей справи україна україні той та ті ця ці така такі"],
  ["be", "bel", "іў", "ищъ", "і ў у на не з да што як па за для ад але гэта яго яе іх быў была было былі які якая якое якія таксама пры каб ці або пасля тым гэтага так усе ён яна яны мы вы года годзе годам калі са бы толькі вельмі ж а яшчэ ужо ўжо сваю свае беларусі"],
  ["bg", "bul", "", "ыэё", "и да на се за от в е не с са по че като ще до при а но или си му го тази това този тези те тя той бе беше които която който което между през след както още най много само им ни съм сме във със към без има може бъде били вече така ако където ви ми го я ги един една едно обаче според трябва повече малко всички всеки били година години преди пред чрез нея него тях сега дали защо какво кой къде вече друг друга други този едни нашите нас вас нищо нещо хора хората време страна страната които чието чиито спрямо срещу около поради докато освен въпреки добре ден дни част българия българска българската българските правото свободи всяко всяка"],
  ["mk", "mkd", "јљњџѓќѕ", "ыэёъьйщюя", "на и во да се од за е со не ги го што како по ќе тоа си ја беше до кои која кој кое меѓу или но а биде сите овој оваа ова само има му им нивните може бил била дека кон без при поради поголем повеќе уште нешто секој кога затоа меѓутоа според овие тие беа имаат имаше сакам зошто каде биле била било македонија година години две еден една едно друг други пред против околу веќе нема треба"],
  ["sr", "srp", "јљњџђћ", "ыэёъьйщюя", "и у је да на се за од са не су као који која које што по из али или до би о а био била било бити овај ова ово то све само има може када након између према код још више ће он она они с године година после мора треба али није нису што него док јер где кад сам смо сте бих би био буде људи дана свих свака сваки право слободе ни неки неке једна један једно две два уз над под ка"],
  ["ky", "kir", "ңөү", "ъ", "жана менен бир бул үчүн деген болгон эле эмес да боюнча ал анын алар кыргыз сиз биз бар жок деп турат керек көп ошол кийин чейин дагы эки адам жылы кыргызстан республикасынын эң эч болуп келген алат же ар укуктуу ага мен болот болуу кандай өз"],
  ["tt", "tat", "әөүҗңһ", "", "һәм белән бу дә да бер ул өчен дип булган иде бик аның алар мин син без сез юк түгел генә та тә булып итә кирәк кебек буенча татар татарстан шул үз дә тиеш хокукка яки кеше һәр"],
  ["ba", "", "әөүғҡңҙҫһ", "", "һәм менән был бер ул өсөн тип булған ине бик уның улар мин һин беҙ юҡ түгел генә булып кәрәк башҡорт үҙ дә ла ҡа ҙа йәки кеше"],
  ["uz", "uzn", "ўқғҳ", "щы", "ва билан бу учун бир ҳам эса бўлган деб ҳар у унинг эди бўлиб сўнг керак қилиш ўз ўзбек каби йил эга ёки инсон ҳуқуққа эмас бўйича мумкин улар мен сиз биз"],
  ["tg", "tgk", "ғӣқӯҳҷ", "щыц", "ва дар ба аз ки бо ин он барои як шуд аст мекунад намуд буд ҳам то бояд худ кард дорад тоҷикистон ҳар ҳақ ё аст мебошад шудааст"],
  ["mn", "khk", "өүїє", "", "нь байна болон юм гэж бол ба байсан хүн нэг тухай хийх дээр өөр улсын монгол байх болно ч бид тэр энэ та би хїн їндсэн тєрийн їг нийгмийн тїїний энд гэсэн хэрэгтэй эрхтэй буюу түүний юу эсвэл"],
  ["az", "azj", "әғҝҹөүһј", "цщьэюяёъй", "вә бу бир илә үчүн олан да дә ки онун һәр малик вә ја өз һүгугу"],
  ["tk", "tuk", "җөүңә", "", "ве билен бир хем бу үчин болан эди ол диен хер я да өз хукугы бардыр"],
  ["kaa", "", "әғқңөўүҳ", "", "ҳәм менен бул бир ушын болған деп ямаса адам ҳуқықлы өз болыўы керек ҳәр"],
  ["cv", "", "ӑӗҫӳ", "", "тата та пек ҫак вӑл тесе пулнӑ ун мар ҫын кашни е"],
  ["sah", "", "ҕҥөүһ", "", "уонна бу диэн буолар ол да кини этэ буолан киһи бырааптаах"],
  ["os", "", "ӕ", "ыё", "ӕмӕ у йӕ дӕр куы цы дзы уыд"],
  ["ce", "", "ӏ", "", "а ду и цу цуьнан хилла"],
  ["kbd", "kbd", "ӏ", "", "и я къэ зы хуэ цӏыху"],
  ["kv", "koi", "ӧі", "", "да и но мый сія быд морт"],
  ["udm", "", "ӝӟӥӧӵ", "", "но со та вал шуыса"],
  ["chm", "", "ҥӧӱӓӹ", "", "да тиде ден гыч"],
];

const latin: readonly (readonly [string, string, string, string, string])[] = [
  ["de", "deu", "äöüß", "", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir ihr kann zwischen"],
  ["fr", "fra", "àâæçéèêëîïôœùûüÿ", "", "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont avec son ou aux elle cette d l mais comme on tout nous sa fait été aussi leur bien peut ces y deux ses être même sans entre je vous n s c qu"],
  ["es", "spa", "áéíóúüñ", "", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está"],
  ["it", "ita", "àèéìíîòóùú", "jkwxy", "di e il la che in a per un è del non una con si da i le della sono al come nel gli ha più anche dei alla lo delle o ma su dal nella se degli ad questo tra essere stato era l d ai suo sua"],
  ["pt", "por", "áâãàçéêíóôõú", "", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso entre era depois sem"],
  ["nl", "nld", "éëïóöü", "", "de van het een en in is dat op te zijn met voor niet aan er die om als ook door maar bij uit naar ze was dan zich hij heeft worden nog hebben over wordt of tot werd deze meer kan kunnen tussen je ik"],
  ["af", "afr", "êëôûî", "", "die van en in is het n dat te wat om nie vir met op aan as word was sy hy ook deur hulle by kan uit sal na ons een maar daar of wees hierdie jy ek se"],
  ["sv", "swe", "åäöé", "", "och i att det som en på är av för med den till har de inte om ett var men vi från kan så nu sin han där hade när efter också vid hon ska skulle eller man under mot"],
  ["da", "dan", "æøåé", "", "og i at det er en til af den på for som med der ikke de har et var fra om kan vi men han sig så eller ved også blev efter skal hun denne være over nogle"],
  ["nb", "nob", "æøåéò", "", "og i det er på som en å til av for med at har de ikke den et var fra om kan men han seg så eller ved også ble etter skal være vi jeg hun dette hadde noen"],
  ["nn", "nno", "æøåéò", "", "og i det er på som ein å til av for med at har dei ikkje den eit var frå om kan men han seg så eller ved også vart etter skal vere vi eg ho ikkje noko me"],
  ["is", "", "áðéíóúýþæö", "cqwz", "og í að á er sem til um við með það fyrir ekki en var af hann þess eru því frá hafa ég þar vera eða eftir sé hefur sér þeir"],
  ["fi", "fin", "äöå", "", "ja on ei että se oli joka hän ovat myös mutta kun kuin tai voi sen mukaan ole jos niin nyt mitä vain sekä ovat oman hänen kanssa jotka tämä tämän olla minä en"],
  ["et", "est", "äöõüšž", "", "ja on ei et ta oli mis see kui ka oma selle või aga siis kes nii mida ning kuid seda tema pole veel nende olla ma pärast üle välja"],
  ["lv", "lvs", "āčēģīķļņšūž", "qwxy", "un ir ar no uz par ka kas tas arī pēc bet lai tika kā vai ja gan nav es šī pie tā to jau tikai bija būt savu viņš līdz"],
  ["lt", "lit", "ąčęėįšųūž", "qwx", "ir yra kad į su tai kaip iš bet ne apie jis o už buvo dėl tik jo taip per ar nuo kuris tačiau savo po jau pat dar būti mes šis"],
  ["pl", "pol", "ąćęłńóśźż", "qvx", "w i na z się do nie że jest o to a od po jak za dla przez są oraz ale jego tym ich co tego czy który która które był było może być już tak ze ma pod przy tylko lub"],
  ["cs", "ces", "áčďéěíňóřšťúůýž", "qwx", "a v se na je že s z do o to i ve ale jako za by pro tak po k jsou který která které jeho při než už nebo byl bylo od co ze jsem aby až jen také si má být pod"],
  ["sk", "slk", "áäčďéíĺľňóôŕšťúýž", "qwx", "a v sa na je že s z do o to i vo ale ako za by pre tak po k sú ktorý ktorá ktoré jeho pri než už alebo bol bolo od čo zo som aby až len aj si má byť pod"],
  ["sl", "slv", "čšž", "qwxy", "in je v na za se da so z ki ne pa s po tudi o bi kot do iz ali od bil ni pri še kar lahko ker med že tako ta bilo sem vse če"],
  ["hr", "hrv", "čćđšž", "qwxy", "i je u na da se za su od s a o kao koji će što iz ne bi te koja koje po biti do ili ali nije jer samo bio ako još više između kod nakon prema tijekom"],
  ["bs", "bos", "čćđšž", "qwxy", "i je u na da se za su od s sa a o kao koji će što iz ne bi te koja koje po biti do ili ali nije jer samo bio ako još više između kod nakon prema"],
  ["sr", "", "čćđšž", "qwxy", "i je u na da se za su od sa a o kao koji će šta iz ne bi te koja koje po biti do ili ali nije jer samo bio ako još više između kod nakon prema"],
  ["hu", "hun", "áéíóöőúüű", "", "a az és hogy nem is egy van ez meg volt de csak már még el mint ha azt vagy sem ki fel le be kell lehet után ezt aki ami pedig szerint között nagyon"],
  ["ro", "ron", "ăâîșşțţ", "", "de și şi în a la cu pe nu este un o care din că se mai pentru sunt al ca sa prin lui au fost ale dar sau după între cel când fi iar acest această am unei"],
  ["sq", "als", "çë", "w", "të e në dhe i për me një që se nga është së ka më u si do nuk ishte por janë kjo ky ndërmjet duke edhe ai ajo pas"],
  ["tr", "tur", "çğıöşüâîûþýð", "qwx", "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra en ne o her ise ya değil var ki ancak olduğu göre iki ilk oldu tarafından üzere ama veya hem sayılı biz ben"],
  ["az", "azj", "çəğıöşü", "w", "və bir bu da də üçün ilə olan olaraq kimi sonra ki o daha çox edir ya olub isə idi qədər var deyil hər onun bütün öz azərbaycan edən görə il bu"],
  ["uz", "uzn", "şçñğ", "w", "va bilan bu uchun bir ham esa deb har u uning edi sifatida hamda keyin kerak yil yoki emas kabi barcha ular men siz biz o g haqida mumkin"],
  ["tk", "tuk", "äçöüžňşý", "cqvx", "we bilen bir hem bu üçin bolan diýip her onuň ol şu soň öz türkmenistan bolup"],
  ["tt", "", "äöüñçşğı", "", "häm belän bu ber ul öçen dip bulğan ide bik anıñ alar"],
  ["crh", "", "âçğıñöşü", "", "ve bir bu bilen içün olğan edi onıñ"],
  ["ca", "cat", "àçéèíïóòúü", "", "de la i el que a en els per les un es del una amb no al és va com són més o però dels ha se aquest aquesta entre també seu seva l d ser"],
  ["gl", "glg", "áéíñóúü", "", "de a o que e do da en un para é con non unha os no se na por máis as dos como foi ao pero"],
  ["eu", "eus", "ñ", "cqvwy", "eta da ez du bat ere zen dira egin izan dute baina dela hau horrek zuen den beste bere arte edo dituzte behar baino"],
  ["eo", "epo", "ĉĝĥĵŝŭ", "qwxy", "la de kaj en estas al por ke mi li ne kun ĝi estis sed kiel pri ili oni el pli kiu kiuj tiu aŭ ankaŭ je vi por se"],
  ["la", "", "āēīōūæœ", "kw", "et in est ad non cum ut qui ex quod sed de a ab si atque autem per quae esse sunt ac nec hoc aut enim etiam quam eius erat eo"],
  ["ga", "gle", "áéíóú", "jkqvwxyz", "an na agus a ar i go is le ag sa do bhí tá de sé seo nach chun mar sin féin ach nó atá siad raibh ó leis"],
  ["cy", "cym", "âêîôûŵŷ", "kqvxz", "yn y a i o yr ar ei am wedi mae gan oedd eu fel bod ac yw hwn hyn ond sydd gyda hefyd neu roedd nid chi un ni cael"],
  ["mt", "mlt", "ċġħż", "cy", "li ta u il l tal fil ma għal f minn hija dan huwa jew ukoll"],
  ["id", "ind", "é", "", "yang dan di dengan untuk dari pada ini itu tidak dalam adalah akan ke oleh sebagai telah juga atau saya ada karena bisa lebih mereka dapat kami seperti tersebut anda bahwa kepada"],
  ["ms", "zlm", "é", "", "yang dan di dengan untuk dari pada ini itu tidak dalam adalah akan ke oleh sebagai telah juga atau saya ada kerana boleh lebih mereka dapat kami seperti tersebut anda bahawa kepada"],
  ["tl", "tgl", "ñ", "", "ang ng sa na mga at ay ni si hindi para may isang ito kay mula niya bilang nang siya o ako ko mo kung din rin po pa lang"],
  ["vi", "vie", "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ", "fjwz", "và của là có các được cho trong không một với người này đã những để khi đến từ về ở cũng như ra vào sẽ tại nhiều trên hơn"],
  ["sw", "swh", "", "qx", "ya na wa kwa ni katika za la cha kuwa hii huo au pia ambayo kama vya hiyo alikuwa watu hao yake lakini baada yao si zaidi"],
  ["so", "som", "", "pvz", "oo ka iyo ku in waxaa ah u la ay uu waa soo si ee kale aad ayaa lagu isku kala wuxuu dad sida"],
  ["zu", "zul", "", "", "ukuthi futhi noma ngoba kodwa uma le ku nge kanye yini wa ngo abantu njengoba lokho"],
  ["xh", "xho", "", "", "ukuba kwaye okanye kuba kodwa xa le ku nge kunye into abantu njengoko oko lo"],
  ["st", "sot", "š", "", "ho le ke ea ba ka la e hore o ha sa mo tsa se re bo na fela joalo bohle"],
  ["tn", "", "š", "", "go le ya e ba ka mo a gore tsa o ga se wa fa sa di re kgotsa mme bone"],
  ["ts", "tso", "", "", "ku na ya ni ka va leswaku hi ri swi eka xi loko la kumbe ma kambe hinkwaswo"],
  ["sn", "sna", "", "", "kuti uye kana asi nokuti vanhu ne ku kwa mu zvakare iyi ndi izvi"],
  ["yo", "yor", "ẹọṣàáèéìíòóùúǹńḿ", "", "ni ti àwọn tí ó sí ń láti fún ìn pé kan jẹ́ nínú wọn lọ kí bá"],
  ["lg", "lug", "", "", "mu ku ne okuva nga era oba abantu ya bwe kya omu ekyo kubanga naye nti"],
  ["mi", "", "āēīōū", "", "te o ki ka i ko e nga he me mai ana kei ngā tana rātou hoki tētahi ai"],
  ["ha", "hau", "ɓɗƙ", "", "da a ta na ya shi ne ba ga cikin mai wani kuma su"],
];

const endings: Readonly<Record<string, string>> = {
  bg: "ата ята ето ите ият ът ят ва ха вам ваме ване нето ието остта ената ните ната ското ската ските иха аха еше",
  mk: "ата ето ите иот от ва вме ање ењето ската ските ското ува",
  sr: "ама има ања ање ењa ског ском ски ује ију ост ности ена ано ао ла ле ли",
  uk: "ння ться ого ська ський ської ську ські ість ости ові ами ими ах ють ать уть ти в ла ли ло",
};

const row = (script: "Cyrl" | "Latn") => ([code, franc, letters, lacks, words]: readonly [string, string, string, string, string]): Neighbour =>
  ({ code, ...(franc === "" ? {} : { franc }), script, letters, lacks, endings: (script === "Cyrl" ? endings[code]?.split(" ") : undefined) ?? [], words });

/** Written from general knowledge of the orthographies: alphabets and the function words every grammar lists. */
export const neighbours: readonly Neighbour[] = [...cyrillic.map(row("Cyrl")), ...latin.map(row("Latn"))];
