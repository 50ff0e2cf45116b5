import { type Decision, no, yes } from "@motlan/kernel";
import { LARGEST_FILE, type MediaType } from "../domain/file.ts";
import { examinePdf, type PdfFault } from "./examine-pdf.ts";

export type FileFault = "file-empty" | "file-too-large" | "file-type-not-accepted" | "file-disguised" | PdfFault;

const ENDINGS: ReadonlyMap<string, MediaType> = new Map([
  ["pdf", "application/pdf"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["heic", "image/heic"],
  ["heif", "image/heic"],
]);

/** What a file really is, by its content; refused when its name or its sender says something else, or when it could do harm. */
export function examineFile(bytes: Uint8Array, name: string, declaredType: string): Decision<MediaType, FileFault> {
  if (bytes.length === 0) return no("file-empty");
  if (bytes.length > LARGEST_FILE) return no("file-too-large", { size: bytes.length });
  const real = typeOf(bytes);
  if (!real) return no("file-type-not-accepted");
  const ending = name.includes(".") ? (name.split(".").at(-1) ?? "").toLowerCase() : "";
  if (ending !== "" && ENDINGS.get(ending) !== real) return no("file-disguised", { declared: `.${ending}` });
  const declared = plainType(declaredType);
  if (declared !== "" && declared !== "application/octet-stream" && declared !== real) return no("file-disguised", { declared });
  const harm = real === "application/pdf" ? examinePdf(bytes) : undefined;
  return harm ? no(harm) : yes(real);
}

/** The type that the first bytes show. A web page or a program under a picture's name shows as none of these. */
function typeOf(bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  return /^.{4}ftyp(heic|heix|hevc|mif1|msf1)/s.test(head) ? "image/heic" : undefined;
}

/** Browsers on some telephones say image/jpg and image/heif. */
function plainType(declared: string): string {
  const type = (declared.split(";")[0] ?? "").trim().toLowerCase();
  if (type === "image/jpg") return "image/jpeg";
  return type === "image/heif" ? "image/heic" : type;
}
