import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, type PDFRef } from "@cantoo/pdf-lib";
import { canonicalJson, type JsonObject } from "@motlan/kernel";
import { fill } from "../domain/fill.ts";
import type { DocumentTemplate, PageSize } from "../domain/template.ts";
import { type Attached, addAttached } from "./attached-pages.ts";
import { embedFonts, type Fonts } from "./fonts.ts";
import { layoutBlock } from "./layout-block.ts";
import { drawFurniture } from "./page-furniture.ts";
import { Pen, type Sheet, type SignaturePlace } from "./pen.ts";
import { drawPiece, MM, type Piece, type SignatureMarks } from "./piece.ts";
import { addSignatureFields } from "./signature-fields.ts";
import { drawStamp, embedStamp } from "./stamp.ts";
import { tagDocument } from "./tag-document.ts";

export interface TypesetInput {
  readonly template: DocumentTemplate;
  readonly data: JsonObject;
  /** The instant that the file gives as its making; equal inputs give equal bytes. */
  readonly at: Date;
  /** True on a demo node: every page is stamped as a sample without legal value. */
  readonly sample: boolean;
  /** Who will sign; the page shows it and a field waits for each. Without any, the document is plain. */
  readonly marks?: SignatureMarks;
  /** Scanned pages that follow. */
  readonly attached?: readonly Attached[];
}

/** Width and height in millimetres, and the margins: A4 as the decree asks, A5 as the forms of the one-stop desk allow. */
const PAGES = {
  A4: { width: 210, height: 297, top: 20, right: 17, bottom: 20, left: 30 },
  "A4-landscape": { width: 297, height: 210, top: 18, right: 18, bottom: 18, left: 22 },
  A5: { width: 148, height: 210, top: 12, right: 11, bottom: 12, left: 14 },
  "A5-landscape": { width: 210, height: 148, top: 11, right: 12, bottom: 11, left: 14 },
} as const satisfies Record<PageSize, object>;

/** Makes a PDF from a template and its data: tagged, in Vietnamese, with empty fields for the signatures to come. */
export async function typeset(input: TypesetInput): Promise<Uint8Array> {
  const { template, data } = input;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(pdf);
  const setting = { fonts, size: template.size ?? (template.page.startsWith("A4") ? 13 : 11), data, marks: input.marks ?? {} };
  const page = PAGES[template.page];
  const width = (page.width - page.left - page.right) * MM;
  const pieces = template.blocks.flatMap((block) => layoutBlock(block, width, setting));
  const book: Book = { pdf, fonts, page: template.page, stamp: input.sample ? embedStamp(pdf) : undefined, sheets: [], places: [] };
  flow(book, pieces);
  const { sheets, places } = book;
  for (const sheet of await addAttached(pdf, input.attached ?? [])) {
    sheets.push(sheet);
    if (book.stamp) drawStamp(new Pen(fonts, sheet, places), book.stamp);
  }
  for (const [at, sheet] of sheets.entries()) {
    drawFurniture(new Pen(fonts, sheet, places), {
      footer: fill(template.footer ?? "", data),
      number: at + 1,
      of: sheets.length,
      left: page.left * MM,
      right: page.right * MM,
    });
  }
  describe(pdf, input);
  addSignatureFields(pdf, places, input.marks ?? {});
  tagDocument(pdf, sheets);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

interface Book {
  readonly pdf: PDFDocument;
  readonly fonts: Fonts;
  readonly page: PageSize;
  readonly stamp: PDFRef | undefined;
  readonly sheets: Sheet[];
  readonly places: SignaturePlace[];
}

/** Fills page after page; a piece that must stay with the next takes it along. */
function flow(book: Book, pieces: readonly Piece[]): void {
  const page = PAGES[book.page];
  const bottom = (page.height - page.bottom) * MM;
  let pen = startSheet(book);
  let top = page.top * MM;
  for (const [at, piece] of pieces.entries()) {
    if (piece.space && (top === page.top * MM || top + piece.height > bottom)) continue;
    if (!piece.space && top + needOf(pieces, at) > bottom && top > page.top * MM) {
      pen = startSheet(book);
      top = page.top * MM;
    }
    drawPiece(pen, piece, page.left * MM, top);
    top += piece.height;
  }
}

function startSheet({ pdf, fonts, page, stamp, sheets, places }: Book): Pen {
  const { width, height } = PAGES[page];
  const sheet: Sheet = { page: pdf.addPage([width * MM, height * MM]), marks: [] };
  sheets.push(sheet);
  const pen = new Pen(fonts, sheet, places);
  if (stamp) drawStamp(pen, stamp);
  return pen;
}

function needOf(pieces: readonly Piece[], from: number): number {
  let need = 0;
  for (const piece of pieces.slice(from)) {
    need += piece.height;
    if (!piece.keep && !piece.space) break;
  }
  return need;
}

function describe(pdf: PDFDocument, input: TypesetInput): void {
  const title = fill(input.template.title, input.data);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage("vi-VN");
  pdf.setCreationDate(input.at);
  pdf.setModificationDate(input.at);
  pdf.setProducer("Một Lần");
  pdf.setCreator("Một Lần");
  const seed = createHash("sha256")
    .update(canonicalJson(input.data))
    .update(input.template.id)
    .update(input.at.toISOString())
    .digest("hex");
  const id = PDFHexString.of(seed.slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
