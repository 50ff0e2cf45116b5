import type { Json } from "@motlan/kernel";
import type { ImportLine } from "../domain/import-row.ts";

/** No honest record is longer. */
const LONGEST = 1_000_000;

/** Rows of a file with one JSON object a line, as the text comes. A line that is no JSON is a row all the same, so that it counts and says so. @throws RangeError where a line has no end */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<ImportLine> {
  let left = "";
  for await (const chunk of text) {
    const lines = (left + chunk).split("\n");
    left = lines.pop() ?? "";
    if (left.length > LONGEST) throw new RangeError("a line of the file has no end");
    for (const line of lines) if (line.trim() !== "") yield lineOf(line);
  }
  if (left.trim() !== "") yield lineOf(left);
}

function lineOf(line: string): ImportLine {
  try {
    const json: Json = JSON.parse(line.replace(/^\uFEFF/, ""));
    return { json, size: line.length };
  } catch {
    return { unread: true };
  }
}
