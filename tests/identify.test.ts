import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { identify } from "../src/languages/identify.ts";

// `lang| text` or `lang (context)| text`; `other` is any language but ru, kk, en.
const lines = readFileSync(join(import.meta.dirname, "cases/identify.txt"), "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

describe("identify", () => {
  for (const line of lines) {
    const found = /^([a-z]+)(?: \(([a-z]+)\))?\|\s?(.*)$/u.exec(line);
    if (found === null) throw new Error(`not in the notation: ${line}`);
    const [, lang, context, text = ""] = found;
    test(line, () => {
      const result = identify(text, context);
      if (lang === "other") expect(["ru", "kk", "en"]).not.toContain(result.lang);
      else expect(`${result.lang}: ${result.why}`).toMatch(new RegExp(`^${lang}:`, "u"));
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(result.score).toBeLessThanOrEqual(1);
    });
  }
});

test("the languages asked for are the only answers", () => {
  expect(identify("Nurlan Qasymov", "kk", ["ru", "kk", "en"]).lang).toMatch(/^(?:kk|en)$/u);
  expect(identify("Це не так", "ru", ["ru", "kk", "en"]).lang).toBe("ru");
});

test("a text of ten megabytes takes no longer than its sample", { timeout: 20_000 }, () => {
  const start = performance.now();
  expect(identify("Өзен суы тұнық болды. ".repeat(500_000)).lang).toBe("kk");
  expect(identify("ы".repeat(10_000_000)).lang).not.toBe("en");
  expect(performance.now() - start).toBeLessThan(5000);
});
