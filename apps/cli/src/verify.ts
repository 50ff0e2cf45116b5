import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { verifyPdf } from "@motlan/documents";
import { checkDatabase } from "./verify-database.ts";
import { isFileReceipt, sayFileReceipt } from "./verify-file-receipt.ts";
import { readKeys, sayConsistency, sayReceipt } from "./verify-log.ts";

const USAGE = `motlan verify FILE.pdf [ROOT.pem]
motlan verify RECEIPT.tlog-proof --key KEY [--key KEY]
motlan verify RECEIPT [FILE] --directory DIRECTORY --centre KEY
motlan verify --consistency EARLIER LATER --key KEY
motlan verify --database

KEY: khóa công khai của sổ, ở /log/key của nút, hoặc tệp chứa nó. / the log's public key, at /log/key of the node, or a file that holds it.
RECEIPT, DIRECTORY, KEY: biên nhận tệp giữa hai nút, danh bạ của trung tâm (/api/v1/exchange/directory), khóa của trung tâm. / a receipt over a file between nodes, the centre's directory, its key.`;

/** `motlan verify`: a PDF's signatures, a receipt of the log or over a file between nodes, that the log only grew, or the whole database against its log. Asks nobody but the last. */
export async function verify(given: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      key: { type: "string", multiple: true },
      consistency: { type: "boolean" },
      database: { type: "boolean" },
      directory: { type: "string" },
      centre: { type: "string" },
    },
  });
  const [first, second] = positionals;
  if (values.database) return end(await checkDatabase());
  if (first === undefined || (values.consistency && second === undefined)) throw new Error(USAGE);
  const keys = await readKeys(values.key ?? []);
  if (values.consistency) return end(await sayConsistency(await readFile(first, "utf8"), await readFile(second ?? "", "utf8"), keys));
  const bytes = await readFile(first);
  const text = bytes.length > 100_000 ? "" : bytes.toString("utf8");
  if (isFileReceipt(text)) return end(await sayFileReceipt(text, { directory: values.directory, centre: values.centre, file: second }));
  if (!bytes.subarray(0, 1024).includes("%PDF-")) return end(await sayReceipt(bytes.toString("utf8"), keys));
  return end(await verifyPaper(bytes, second));
}

function end({ lines, good }: { readonly lines: readonly string[]; readonly good: boolean }): void {
  process.stdout.write(`${lines.join("\n")}\n`);
  if (!good) process.exitCode = 1;
}

/** Who signed a PDF, and whether it is whole; with a root certificate, whether they are trusted. */
async function verifyPaper(bytes: Buffer, root: string | undefined) {
  const roots = root === undefined ? [] : [new X509Certificate(await readFile(root))];
  const verdict = verifyPdf(new Uint8Array(bytes), roots);
  return { lines: [JSON.stringify(verdict, undefined, 2)], good: verdict.intact };
}
