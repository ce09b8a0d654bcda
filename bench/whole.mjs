// Runs `ushtil run annotate FOLDER --out OUT` in this process and prints the most memory it took, in MB.
const [folder, out] = process.argv.slice(2);
process.argv.splice(2, Infinity, "run", "annotate", folder, "--out", out);
await import("../bin/ushtil.js");
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
