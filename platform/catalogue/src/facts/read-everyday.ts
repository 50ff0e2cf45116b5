import { readFileSync } from "node:fs";
import type { Everyday } from "../domain/search/search.ts";

/** The table of everyday phrases: our own words for what people mean. */
export function readEveryday(): readonly Everyday[] {
  const text = readFileSync(new URL("../../data/everyday.tsv", import.meta.url), "utf8");
  const [head, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  if (head !== "codes\tsay") throw new Error(`everyday.tsv: columns are ${head}`);
  return lines.map((line) => {
    const [codes = "", say = ""] = line.split("\t");
    return {
      codes: codes.split("|"),
      say: say
        .split(";")
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== ""),
    };
  });
}
