/** A file as a person picks it from their device. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The smallest real JPEG: one grey pixel, with all its tables. */
const JPEG =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";

/** A photo of a paper. */
export function aPhotoOfAPaper(name: string): PickedFile {
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(JPEG, "base64") };
}

/** A one-page PDF that any reader opens. */
export function aScannedPaper(name: string): PickedFile {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name, mimeType: "application/pdf", buffer: Buffer.from(body + table + end, "latin1") };
}

/** A Windows program under another name. */
export function anExecutable(name: string): PickedFile {
  const buffer = Buffer.alloc(4096);
  buffer.write("MZ", 0, "latin1");
  buffer.write("This program cannot be run in DOS mode.", 78, "latin1");
  return { name, mimeType: "application/pdf", buffer };
}
