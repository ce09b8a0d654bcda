#!/usr/bin/env node
// In a clone the sources run as they are; the installed package has only dist/.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = new URL("../src/cli.ts", import.meta.url);
let cli;
if (existsSync(source)) {
  const { register } = await import("tsx/esm/api");
  process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  register();
  cli = source;
} else cli = new URL("../dist/cli.js", import.meta.url);

const { main } = await import(cli.href);
process.exitCode = await main(process.argv.slice(2));
