import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LARGEST_FILE } from "../domain/file.ts";
import { sampleBirth, sampleBirthCertificate } from "../testing/sample-templates.ts";
import { typeset } from "../typeset/typeset.ts";
import { examineFile } from "./examine-file.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const pdf = (inside: string) => bytes(`%PDF-1.7\n1 0 obj\n<< ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
const packed = (text: string) => {
  const data = deflateSync(Buffer.from(text, "latin1")).toString("latin1");
  return bytes(
    `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n%%EOF\n`,
  );
};
const jpeg = bytes("\xff\xd8\xff\xe0 picture \xff\xd9");

describe("accepted", () => {
  test.each([
    ["a PDF", pdf("/Type /Catalog"), "to-khai.pdf", "application/pdf", "application/pdf"],
    ["a PDF whose packed objects are harmless", packed("1 0 << /Type /Page >>"), "a.pdf", "", "application/pdf"],
    ["a picture", jpeg, "anh.JPG", "image/jpeg", "image/jpeg"],
    ["a picture as old telephones name it", jpeg, "anh.jpeg", "image/jpg; q=1", "image/jpeg"],
    ["a picture without ending", jpeg, "anh", "application/octet-stream", "image/jpeg"],
    ["a PNG", bytes("\x89PNG\r\n\x1a\n...."), "a.png", "image/png", "image/png"],
    ["a HEIC", bytes("\0\0\0\x18ftypheic...."), "a.heic", "image/heif", "image/heic"],
    [
      "chance bytes in a page's stream",
      bytes("%PDF-1.7\n1 0 obj\n<< /Length 9 >>\nstream\nab/JS <<cd\nendstream\nendobj\n%%EOF"),
      "a.pdf",
      "",
      "application/pdf",
    ],
  ])("%s", (_what, content, name, declared, type) => expect(examineFile(content, name, declared)).toEqual({ ok: true, value: type }));

  test("our own documents", async () => {
    const made = await typeset({ template: sampleBirthCertificate, data: sampleBirth, at: new Date(0), sample: true });
    expect(examineFile(made, "giay-khai-sinh.pdf", "application/pdf").ok).toBe(true);
  });
});

test("a file made to be slow is examined at once", () => {
  const started = performance.now();
  examineFile(bytes(`%PDF-1.7\n${"stream\nendstream\n".repeat(60_000)}%%EOF\n`), "a.pdf", "");
  expect(performance.now() - started).toBeLessThan(20_000);
});

describe("refused", () => {
  test.each([
    ["nothing", bytes(""), "a.pdf", "", "file-empty"],
    ["too much", new Uint8Array(LARGEST_FILE + 1), "a.pdf", "", "file-too-large"],
    ["a program", bytes("MZ\x90\0"), "a.pdf", "application/pdf", "file-type-not-accepted"],
    ["a web page", bytes("<html><script>"), "a.png", "image/png", "file-type-not-accepted"],
    ["a PDF cut short", bytes("%PDF-1.7\n1 0 obj"), "a.pdf", "", "file-type-not-accepted"],
    ["a picture called PDF", jpeg, "a.pdf", "", "file-disguised"],
    ["a picture called a program", jpeg, "a.exe", "", "file-disguised"],
    ["a picture declared a PDF", jpeg, "a.jpg", "application/pdf", "file-disguised"],
    ["a script", pdf("/OpenAction << /S /JavaScript /JS (x) >>"), "a.pdf", "", "file-dangerous"],
    ["a script with its name written otherwise", pdf("/S /#4aavaScript"), "a.pdf", "", "file-dangerous"],
    ["a program to launch", pdf("/A << /S /Launch /F (cmd) >>"), "a.pdf", "", "file-dangerous"],
    ["an additional action", pdf("/AA << /O 3 0 R >>"), "a.pdf", "", "file-dangerous"],
    ["an attachment", pdf("/Names << /EmbeddedFiles 3 0 R >>"), "a.pdf", "", "file-dangerous"],
    ["a script in packed objects", packed("1 0 << /S /JavaScript >>"), "a.pdf", "", "file-dangerous"],
    [
      "packed objects that can't be unpacked",
      bytes("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm >>\nstream\nxxxx\nendstream\nendobj\n%%EOF"),
      "a.pdf",
      "",
      "file-dangerous",
    ],
    ["a locked PDF", pdf("/Encrypt 5 0 R"), "a.pdf", "", "file-encrypted"],
  ])("%s", (_what, content, name, declared, why) => expect(examineFile(content, name, declared)).toMatchObject({ ok: false, why }));
});
