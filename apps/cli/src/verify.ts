import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { verifyPdf } from "@motlan/documents";

/** `motlan verify FILE`: who signed a PDF, and whether it is whole; with a root certificate, whether they are trusted. */
export async function verify([path, root]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error("motlan verify FILE.pdf [ROOT.pem]");
  const roots = root === undefined ? [] : [new X509Certificate(await readFile(root))];
  const verdict = verifyPdf(new Uint8Array(await readFile(path)), roots);
  process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`);
  if (!verdict.intact) process.exitCode = 1;
}
