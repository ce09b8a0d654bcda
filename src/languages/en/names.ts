/** Data: names of people in English. */
import type { NameLexicon } from "../entities.ts";
import { set } from "../entities.ts";
import { nameList } from "../nameList.ts";

const lists = nameList(new URL("names.tsv", import.meta.url), `
aaron adam alan albert alexander alfred alice amanda amy andrea andrew angela anna anne anthony arthur barbara benjamin brian bruce carl carol caroline catherine charles christian christine christopher daniel david deborah
dennis diana donald dorothy douglas edward elizabeth emily emma eric ernest eugene frances francis frank frederick gary geoffrey george gerald gordon gregory harold harry helen henry howard hugh ian isaac isabel jack jacob
james jane janet jason jean jeffrey jennifer jeremy jessica joan john jonathan joseph joshua julia julian karen karl katherine kathleen keith kenneth kevin larry laura lawrence leonard lewis linda lisa louis lucy margaret
maria mary martha martin matthew max melissa michael michelle nancy natalie nathan nicholas nicole oliver olivia oscar pamela patricia patrick paul peter philip rachel ralph raymond rebecca richard robert roger ronald
rose russell ruth samuel sandra sarah scott sharon simon sophia sophie stephanie stephen steven stuart susan teresa theodore thomas timothy victor victoria vincent virginia walter wayne william albert alex alexandra alison allan allen angus anita annette antonio ashley austin becky bernard beth betty bill billy bob bobby brad bradley brandon brenda brent brett carla carlos carmen cathy chad charlie chris chuck cindy claire clara claude clifford colin connie craig crystal curtis cynthia dale dan danny darren dave dean debbie debra derek diane dick don doug dylan ed eddie edgar edith edwin eleanor ellen elliott erica erik erin ernesto ethan eva evan eve felix fernando fred gabriel gail gavin gene gerard gilbert gina glen glenn greg hannah harvey heather heidi herbert herman holly irene jackie jake jamie jan jeff jenny jerome jerry jesse jessie jill jim jimmy jo joanna joe joel johannes johnny jon jordan jorge jose josh joyce juan judith judy julie justin kate kathy katie kelly ken kim kirk kurt kyle lance lars leo leon leslie liam lily lloyd lori louise luis luke lynn marc marcus margit marie marilyn marion marjorie mario mark marshall marvin maureen maurice megan melanie mike miguel miles mitchell molly monica morris nadia naomi neil nick nina noah nora norman pablo pam pat paula pauline pedro peggy penny pete phil philippe phillip phyllis pierre rafael randy ray renee rick ricky rita rob roberta rodney roland rory ross roy ruben sally sam sean seth shane shannon shawn sheila shirley sidney simone sonia spencer stan stanley stella steve suzanne sylvia tammy tara ted terri terry tim tina todd tom tommy tony tracy travis valerie vera vernon vicki wanda warren wendy wesley will willie zachary nelson otto hans heinrich wilhelm friedrich zbigniew halford
vladimir mikhail nikolai sergei sergey dmitry alexei aleksandr ivan igor yuri boris leonid olga natalia tatiana elena irina svetlana ekaterina
abai abay aigul aidar aizhan akhmet alibek aliya almas aman arman asel askar aslan askhat bakyt bauyrzhan bolat daniyar darkhan dauren dinara yerbol yerlan yerzhan erlan erzhan gulnar gulmira ilyas ilham kanat kanysh kassym
kassym-jomart kairat magzhan marat mukhtar nazym nurlan nursultan olzhas rustam saken saltanat samat serik shokan chokan sultan timur turar ybyrai zhanna zhambyl zhanar ahmet recep mehmet mustafa heydar`);

export const names: NameLexicon = {
  given: lists.given,
  surnames: lists.surnames,
  surnameEndings: ["ov", "ev", "ova", "eva", "yev", "yeva", "sky", "skii", "skiy", "ski", "skaya", "enko", "uly", "kyzy", "bayev", "bekov", "son", "berg", "stein", "mann", "idze", "shvili"],
  patronymicEndings: ["ovich", "evich", "ovna", "evna", "uly", "kyzy"],
  titles: set("mr mrs ms miss dr prof professor academician president prime-minister minister senator governor general colonel captain major marshal king queen prince princess emperor khan sultan sir lord lady chancellor secretary ambassador chairman director rector poet writer historian philosopher scholar economist linguist spokesman spokeswoman mayor judge justice congressman rep sen gov pope saint"),
  planets: set("mercury venus mars jupiter saturn uranus neptune pluto"),
  particles: set("van von de da di la le al ibn bin ben der del bint du dos"),
};
