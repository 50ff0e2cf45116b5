import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { Sheet } from "./pen.ts";
import { MM } from "./piece.ts";

/** A scanned page or a PDF that follows what was set. */
export interface Attached {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const A4 = { width: 210 * MM, height: 297 * MM };
const MARGIN = 12 * MM;

/** Adds the attached pages, each as large as fits a sheet of A4, standing or lying as it is. */
export async function addAttached(pdf: PDFDocument, attached: readonly Attached[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const one of attached) sheets.push(...(one.mediaType === "application/pdf" ? await pagesOf(pdf, one) : [await picture(pdf, one)]));
  return sheets;
}

async function pagesOf(pdf: PDFDocument, { bytes }: Attached): Promise<Sheet[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await pdf.copyPages(source, source.getPageIndices());
  return pages.map((page) => ({ page: pdf.addPage(page), marks: [] }));
}

async function picture(pdf: PDFDocument, { bytes, mediaType }: Attached): Promise<Sheet> {
  const image = mediaType === "image/png" ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
  const lies = image.width > image.height;
  const size = lies ? { width: A4.height, height: A4.width } : A4;
  const page: PDFPage = pdf.addPage([size.width, size.height]);
  const scale = Math.min((size.width - 2 * MARGIN) / image.width, (size.height - 2 * MARGIN) / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  page.drawImage(image, { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height });
  return { page, marks: [] };
}
