// Annotates the text in FILE, in LANG, with the compiled package, and prints the milliseconds from the start of this process: until the package
// was loaded, until the text was analysed up to morphology; then the most memory it took, in MB.
import { readFileSync } from "node:fs";

const [file, lang] = process.argv.slice(2);
const { annotate } = await import("../dist/index.js");
const loaded = performance.now();
annotate(readFileSync(file, "utf8"), { lang, layers: ["words"] });
console.log(JSON.stringify({ loaded, done: performance.now(), memory: process.resourceUsage().maxRSS / 1024 }));
