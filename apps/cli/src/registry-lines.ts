import { createReadStream } from "node:fs";
import { type ImportLine, readJsonLines } from "@motlan/registries";
import { readCsv } from "@motlan/takeover";

/** The rows of a file after so many of them, as they come: CSV by its name, else a JSON object a line. */
export async function* linesOf(file: string, after: number): AsyncGenerator<ImportLine> {
  const text = createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 });
  let passed = 0;
  for await (const line of /\.(csv|tsv)$/i.test(file) ? cellLines(text) : readJsonLines(text)) {
    passed += 1;
    if (passed > after) yield line;
  }
}

async function* cellLines(text: AsyncIterable<string>): AsyncGenerator<ImportLine> {
  for await (const cells of readCsv(text)) yield { cells };
}
