import { decodeXml } from "@motlan/kernel/xml";
import { LARGEST_STATEMENT, type Statement } from "../domain/statement/statement.ts";
import { faults } from "../faults.ts";
import { readCamt } from "./read-camt.ts";
import { readStatementCsv } from "./read-csv.ts";

/** A bank's file, camt.053 or CSV, told apart by how it begins. @throws payments/statement-unreadable, payments/statement-unbalanced */
export function readStatementFile(bytes: Uint8Array): Statement {
  if (bytes.length > LARGEST_STATEMENT) throw faults["statement-unreadable"]({ what: `${bytes.length} bytes` });
  const text = decodeXml(bytes);
  const read = /^\uFEFF?\s*</.test(text) ? readCamt(text) : readStatementCsv(text);
  if (!read.ok) throw faults[read.why](read.about);
  return read.value;
}
