import { readFile } from "node:fs/promises";
import { verifyPdf } from "@motlan/documents";

/** `motlan verify FILE`: who signed a PDF, and whether it is whole; ends with 1 when it is not. */
export async function verify([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error("motlan verify FILE.pdf");
  const verdict = await verifyPdf(new Uint8Array(await readFile(path)), []);
  process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`);
}
