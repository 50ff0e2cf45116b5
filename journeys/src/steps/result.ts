import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { verifyPdf } from "@motlan/documents";
import type { Stage, Visitor } from "../stage.ts";

/** Downloads by a link, as a person does, and gives the bytes. */
export async function download({ page }: Visitor, linkName: string | RegExp): Promise<Uint8Array> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: linkName }).first().click();
  return new Uint8Array(await readFile(await (await arriving).path()));
}

/** @throws when the PDF is not whole, not sealed, or not by somebody whom the sandbox authority's root vouches for */
export async function mustBeSealed({ demo }: Stage, pdf: Uint8Array, signatures: number): Promise<void> {
  const root = new X509Certificate(await (await fetch(`${demo.stubsUrl}/ca/root.pem`)).text());
  const verdict = verifyPdf(pdf, [root]);
  const whole = verdict.intact && verdict.trusted && verdict.signatures.length >= signatures;
  if (!whole) throw new Error(`the result is not sealed as it should be: ${JSON.stringify(verdict)}`);
}

/** The PDF's own text is compressed; what a person compares is the public page. This only proves that it is a PDF. */
export function mustBePdf(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") !== "%PDF-") throw new Error("what was downloaded is no PDF");
}
