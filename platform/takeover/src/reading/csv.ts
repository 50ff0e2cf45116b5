import { unguardCell } from "@motlan/formats";
import Papa from "papaparse";
import { type Cells, tidyCell } from "../domain/export-row.ts";

/** No honest record is longer. */
const LONGEST = 400_000;

/**
 * Records of a CSV file as they come, by the columns its first line names (RFC 4180; comma, semicolon or tab, whichever the first line has most of). Columns that
 * begin with "_" are ours (the reasons in a file of faults) and are left out.
 * @throws RangeError where a record has no end
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<Cells> {
  let head: readonly string[] | undefined;
  for await (const record of recordsOf(text)) {
    if (head === undefined) {
      head = record.map((column) => tidyCell(unguardCell(column)));
      continue;
    }
    if (record.length === 1 && record[0]?.trim() === "") continue;
    yield Object.fromEntries(
      head.flatMap((column, n) =>
        column === "" || column.startsWith("_") ? [] : [[column, tidyCell(unguardCell(record[n] ?? ""))] as const],
      ),
    );
  }
}

/** Each piece is parsed when it is asked for, however long whoever takes the records has been at the ones before; what is left over begins the next. */
async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  const { first, rest } = await firstLineOf(text);
  const parser = new Papa.Parser({ delimiter: separatorOf(first), newline: "\n" });
  const parsed = (piece: string, isLast: boolean): Parsed => parser.parse(piece, 0, !isLast);
  let left = "";
  for await (const chunk of rest) {
    const piece = left + chunk;
    const { data, meta } = parsed(piece, false);
    yield* data;
    left = piece.slice(meta.cursor);
    if (left.length > LONGEST) throw new RangeError("a record of the file has no end");
  }
  yield* parsed(left, true).data;
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly meta: { readonly cursor: number };
}

/** The text with its first line known: the separator is read from it. The mark at the beginning is gone. */
async function firstLineOf(text: AsyncIterable<string>) {
  const chunks = text[Symbol.asyncIterator]();
  let begun = "";
  for (;;) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    begun += value;
    if (begun.includes("\n") || begun.length > LONGEST) break;
  }
  const bare = begun.replace(/^\uFEFF/, "");
  const rest = async function* () {
    if (bare !== "") yield bare;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  };
  return { first: bare.split("\n", 1)[0] ?? "", rest: rest() };
}

function separatorOf(line: string): string {
  return [",", ";", "\t"].reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best));
}
