import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPdfText } from "./read-pdf-text.ts";

/** A file of one font and one line, with a remark in its map so that the packed stream ends with that byte. */
function aFile(remark: string): { readonly pdf: Uint8Array; readonly last: number } {
  const map = deflateSync(Buffer.from(`% ${remark}\n<0001> <0041>\n`));
  const page = deflateSync(Buffer.from("/F-1 12 Tf\n1 0 0 1 0 0 Tm\n<0001> Tj\n"));
  const stream = (number: number, bytes: Buffer) => [
    `\n${number} 0 obj\n<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`,
    bytes,
    "\nendstream\nendobj",
  ];
  const fonts = "%PDF-1.7\n1 0 obj\n<< /F-1 2 0 R >>\nendobj\n2 0 obj\n<< /ToUnicode 3 0 R >>\nendobj";
  const parts = [fonts, ...stream(3, map), ...stream(4, page)].map((part) =>
    typeof part === "string" ? Buffer.from(part, "latin1") : part,
  );
  return { pdf: new Uint8Array(Buffer.concat(parts)), last: map.at(-1) ?? 0 };
}

test("a map is read whatever byte its stream ends with", () => {
  const ends = new Set<number>();
  // The last byte of a packed stream counts its bytes' sum: 256 remarks of "!" (33, odd) give every byte once.
  for (let length = 0; length < 256; length += 1) {
    const { pdf, last } = aFile("!".repeat(length));
    ends.add(last);
    expect([last, readPdfText(pdf).trim()]).toEqual([last, "A"]);
  }
  expect(ends.size).toBe(256);
});
