import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotate } from "../src/annotate.ts";
import { identify } from "../src/languages/identify.ts";
import { identifyAmid } from "../src/languages/identify/surroundings.ts";

// `lang| text` or `lang (context)| text`; `other` is any language but ru, kk, en.
function casesOf(name: string): { readonly line: string; readonly lang: string; readonly context: string | undefined; readonly text: string }[] {
  return readFileSync(join(import.meta.dirname, `cases/${name}.txt`), "utf8").split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")).map((line) => {
    const found = /^([a-z]+)(?: \(([a-z]+)\))?\|\s?(.*)$/u.exec(line);
    if (found === null) throw new Error(`not in the notation: ${line}`);
    return { line, lang: found[1]!, context: found[2], text: found[3]! };
  });
}

describe("identify", () => {
  for (const { line, lang, context, text } of casesOf("identify")) {
    test(line, () => {
      const result = identify(text, context);
      if (lang === "other") expect(["ru", "kk", "en"]).not.toContain(result.lang);
      else expect(`${result.lang}: ${result.why}`).toMatch(new RegExp(`^${lang}:`, "u"));
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(result.score).toBeLessThanOrEqual(1);
    });
  }
});

describe("identify amid a section", () => {
  for (const { line, lang, context, text } of casesOf("surroundings")) {
    test(line, () => {
      const result = identifyAmid(text, context!);
      expect(`${result.lang}: ${result.why}`).toMatch(new RegExp(`^${lang}:`, "u"));
    });
  }
});

test("a whole text in another language is found to be in it, title, keywords and all", () => {
  const uk = "Річка та селище навесні\n\nНавесні річка вийшла з берегів і затопила нижні вулиці селища, але люди повернулися додому. Вони довго чекали на допомогу, яка так і не прийшла.\n\n"
    + "Це було важке літо для всіх, хто жив біля води. Школу зачинили до осені, а дітей відвезли до міста.";
  const de = "Der Fluss und die Stadt\n\nIm Frühling trat der Fluss über die Ufer und überschwemmte die unteren Straßen der Stadt. Die Menschen kehrten nach Hause zurück und arbeiteten weiter.\n\n"
    + "Es war ein schwerer Sommer für alle, die am Wasser lebten. Die Schule blieb bis zum Herbst geschlossen.";
  for (const [lang, text] of [["uk", uk], ["de", de]] as const) expect([...new Set(annotate(text).sentences.map((s) => s.lang))]).toEqual([lang]);
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
