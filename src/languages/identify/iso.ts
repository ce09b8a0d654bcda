import type { Lang } from "../../document.ts";

/** ISO 639-3 → 639-1 for the codes franc gives, `individual:two` (macrolanguage members go to their macrolanguage's code). */
const pairs = "afr:af als:sq amh:am arb:ar ayr:ay azj:az bam:bm bel:be ben:bn bho:bh bod:bo bos:bs bul:bg cat:ca ces:cs cmn:zh dan:da deu:de div:dv ell:el eng:en epo:eo est:et eus:eu ewe:ee fin:fi fra:fr fuf:ff fuv:ff gle:ga glg:gl guj:gu hat:ht hau:ha heb:he hin:hi hrv:hr hun:hu hye:hy ibo:ig ind:id isl:is ita:it jav:jv jpn:ja kan:kn kat:ka kaz:kk khk:mn khm:km kin:rw kir:ky knc:kr kng:kg koi:kv kor:ko lao:lo lin:ln lit:lt lug:lg lvs:lv mal:ml mar:mr mkd:mk mya:my nno:nn nob:nb nld:nl npi:ne nya:ny ory:or pan:pa pbu:ps pes:fa plt:mg pol:pl por:pt prs:fa quy:qu quz:qu qug:qu ron:ro run:rn rus:ru sag:sg sin:si slk:sk slv:sl sna:sn som:so sot:st spa:es src:sc srp:sr ssw:ss suk:suk sun:su swe:sv swh:sw tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th tir:ti ton:to tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzn:uz ven:ve vie:vi wol:wo xho:xh ydd:yi yor:yo zlm:ms zul:zu zyb:za";

const table = new Map(pairs.split(" ").map((pair) => pair.split(":") as [string, string]));

/** The two-letter code where there is one, else the code as given. */
export function iso1(code: string): Lang {
  return table.get(code) ?? code;
}
