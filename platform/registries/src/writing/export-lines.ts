import { csvFile, csvLines } from "@motlan/formats";
import type { Exported } from "../actions/export-records.ts";
import { textOf, valueAt } from "../domain/fields.ts";

/** So many characters leave at once: a line by itself would cost more than it weighs. */
const CHUNK = 65_536;

/** Records as the lines of a file: one JSON object a line. The file can be taken over again. */
export async function* ndjsonOf(records: AsyncIterable<Exported>): AsyncGenerator<string> {
  let held = "";
  for await (const { recordId, kind, validFrom, agencyId, values } of records) {
    held += `${JSON.stringify({ "@id": recordId, "@kind": kind, "@validFrom": validFrom, "@agency": agencyId, values })}\n`;
    if (held.length < CHUNK) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}

/** One column a field; what is a list stands as JSON. The file can be taken over again where no field is one. */
export async function* csvOf(records: AsyncIterable<Exported>, columns: readonly string[]): AsyncGenerator<string | Uint8Array> {
  yield csvFile([["@id", "@kind", "@validFrom", "@agency", ...columns]]);
  let held = "";
  for await (const { recordId, kind, validFrom, agencyId = "", values } of records) {
    held += csvLines([[recordId, kind, validFrom, agencyId, ...columns.map((path) => textOf(valueAt(values, path)) ?? "")]]);
    if (held.length < CHUNK) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}
