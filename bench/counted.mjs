// Runs the command line with the arguments given in this process, and prints the processor time of all its threads in seconds and the most memory it took in MB.
await import("../bin/ushtil.js");
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: Math.round(maxRSS / 1024) }));
