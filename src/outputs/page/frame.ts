import { createHash } from "node:crypto";
import { escaped, inTongues, tongues, type Trilingual } from "./trilingual.ts";

/** A part of the page: a heading, what it shows and how to read it, and figures and tables as HTML. */
export interface Part { readonly id: string; readonly title: Trilingual; readonly about: Trilingual; readonly html: string }

const style = `
:root{--ink:#1f2a36;--soft:#4d6f91;--line:#c9d2db;--paper:#fff}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,nav,footer{max-width:900px;margin:0 auto;padding:0 20px}header{padding-top:28px}h1{font-size:26px;margin:0 0 4px}h2{font-size:20px;margin:44px 0 4px;border-top:2px solid var(--ink);padding-top:10px}
h3{font-size:15px;margin:18px 0 4px}p.about{margin:2px 0 12px;max-width:46em;color:#3b4754}nav{margin-top:12px;display:flex;flex-wrap:wrap;gap:4px 14px}nav a{color:var(--soft)}
.switch{float:right;display:flex;gap:4px}.switch button{font:inherit;border:1px solid var(--ink);background:var(--paper);color:var(--ink);padding:2px 10px;cursor:pointer}.switch button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(400px,1fr));gap:10px 20px}svg{max-width:100%;height:auto}
.scroll{overflow-x:auto;max-height:480px;overflow-y:auto;border:1px solid var(--line);margin:10px 0}table{border-collapse:collapse;width:100%;font-size:13px}caption{text-align:left;padding:6px 8px;font-weight:600}
th,td{padding:3px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}thead th{position:sticky;top:0;background:#eef2f5}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}th button:focus-visible{outline:2px solid var(--ink)}th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.legend{display:flex;gap:18px;font-size:13px;margin:4px 0}footer{margin:50px auto 40px;font-size:13px;color:#3b4754}
${tongues.flatMap((l) => tongues.filter((o) => o !== l).map((o) => `html[lang=${l}] .l-${o}`)).join(",")}{display:none}
@media print{.scroll{max-height:none;overflow:visible}.switch,nav{display:none}}`;

/** Switches languages and sorts tables; everything is on the page without it. */
const script = `
const root=document.documentElement,codes=${JSON.stringify(tongues)};
function speak(l){root.lang=l;document.querySelectorAll(".switch button").forEach(b=>b.setAttribute("aria-pressed",String(b.dataset.l===l)));}
document.querySelectorAll(".switch button").forEach(b=>b.addEventListener("click",()=>{speak(b.dataset.l);history.replaceState(null,"","#"+b.dataset.l);}));
const asked=location.hash.slice(1);if(codes.includes(asked))speak(asked);
function text(c){const own=c.querySelector(".l-"+root.lang);return (own||c).textContent;}
document.querySelectorAll("table.sortable").forEach(t=>{const body=t.tBodies[0],first=[...body.rows];t.querySelectorAll("th").forEach((th,i)=>th.addEventListener("click",()=>{
const now=th.getAttribute("aria-sort"),numbers=first.some(r=>r.cells[i].dataset.v),next=now==="none"?(numbers?"descending":"ascending"):now===(numbers?"descending":"ascending")?(numbers?"ascending":"descending"):"none";
t.querySelectorAll("th").forEach(h=>h.setAttribute("aria-sort","none"));th.setAttribute("aria-sort",next);
const sign=next==="descending"?-1:1,order=next==="none"?first:[...first].sort((a,b)=>{const x=a.cells[i],y=b.cells[i];
if(numbers){const p=x.dataset.v===""?null:+x.dataset.v,q=y.dataset.v===""?null:+y.dataset.v;return p===null||q===null?(p===null)-(q===null):sign*(p-q);}
const p=text(x).toLowerCase(),q=text(y).toLowerCase();return sign*(p<q?-1:p>q?1:0);});body.append(...order);}));});`;

const names: Readonly<Record<string, string>> = { en: "English", ru: "Русский", kk: "Қазақша" };

/** The page whole: one file that asks nothing of any network, and runs no script but its own. */
export function framed(title: Trilingual, facts: Trilingual, parts: readonly Part[], foot: Trilingual): string {
  const hash = createHash("sha256").update(script).digest("base64");
  const buttons = tongues.map((l) => `<button type="button" data-l="${l}" lang="${l}" aria-pressed="${l === "en"}">${names[l]!}</button>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'">
<title>${escaped(title.en)}</title>
<style>${style}
</style>
</head>
<body>
<header><div class="switch" role="group" aria-label="Language · Язык · Тіл">${buttons}</div><h1>${inTongues(title)}</h1><p class="about">${inTongues(facts)}</p></header>
<nav>${parts.map((p) => `<a href="#part-${p.id}">${inTongues(p.title)}</a>`).join("")}</nav>
<main>
${parts.map((p) => `<section id="part-${p.id}">\n<h2>${inTongues(p.title)}</h2>\n<p class="about">${inTongues(p.about)}</p>\n${p.html}\n</section>`).join("\n")}
</main>
<footer>${inTongues(foot)}</footer>
<script>${script}</script>
</body>
</html>
`;
}
