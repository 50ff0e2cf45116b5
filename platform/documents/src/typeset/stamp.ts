import { deflateSync } from "node:zlib";
import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import { outlineText } from "./fonts.ts";
import { type Pen, RED } from "./pen.ts";

const STAMP = "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
const NAME = PDFName.of("Stamp");

/** The shape of the stamp, drawn once for the life of the process. */
let shape: { readonly data: Uint8Array; readonly width: number } | undefined;

/** Puts the shape into a document once; every page shows it. */
export function embedStamp(pdf: PDFDocument): PDFRef {
  shape ??= makeShape();
  const { context } = pdf;
  const dictionary = context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: [-1, -1, shape.width + 1, 2],
    Resources: { ExtGState: { Faint: { Type: "ExtGState", ca: 0.1 } } },
    Filter: "FlateDecode",
    Length: shape.data.length,
  });
  return context.register(PDFRawStream.of(dictionary, shape.data));
}

/**
 * The stamp of a sample: once across the page, once in small red letters at its head. The large one is drawn as a shape, not as text, so
 * that what a machine or a screen reader takes from the page stays whole.
 */
export function drawStamp(pen: Pen, stamp: PDFRef): void {
  const { page } = pen.sheet;
  const { width, height } = page.getSize();
  const ems = shape?.width ?? 1;
  const size = (0.78 * Math.hypot(width, height)) / ems;
  const angle = Math.atan2(height, width);
  const [cos, sin] = [size * Math.cos(angle), size * Math.sin(angle)];
  const [x, y] = [(width - ems * cos) / 2 + sin / 3, (height - ems * sin) / 2 - cos / 3];
  page.node.setXObject(NAME, stamp);
  pen.artifact(() => {
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(cos, sin, -sin, cos, x, y), drawObject(NAME), popGraphicsState());
    const small = 8;
    const from = (width - pen.fonts.bold.widthOfTextAtSize(STAMP, small)) / 2;
    pen.text(STAMP, { x: from, baseline: 20, size: small, style: "bold", color: RED });
  });
}

function makeShape(): { readonly data: Uint8Array; readonly width: number } {
  const { operators, width } = outlineText(STAMP, "bold");
  const { red, green, blue } = RED;
  return { data: new Uint8Array(deflateSync(`/Faint gs\n${red} ${green} ${blue} rg\n${operators}`)), width };
}
