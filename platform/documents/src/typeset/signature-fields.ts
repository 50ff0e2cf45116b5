import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFString } from "@cantoo/pdf-lib";
import type { SignaturePlace } from "./pen.ts";
import type { SignatureMarks } from "./piece.ts";

/** Names of the two fields: the authorised person signs first, the agency's seal last, over the whole. */
export const FIELD_NAMES = { person: "NguoiKy", seal: "CoQuan" } as const;

const FIELD_LABELS = { person: "Chữ ký số của người có thẩm quyền", seal: "Chữ ký số của cơ quan" } as const;

/**
 * Adds an empty signature field for each who will sign. The fields are there before the first signature, so that the second changes nothing
 * but its own field: readers that compare revisions find only a field filled in.
 */
export function addSignatureFields(pdf: PDFDocument, places: readonly SignaturePlace[], marks: SignatureMarks): void {
  const slots = (["person", "seal"] as const).filter((slot) => marks[slot] !== undefined);
  const first = pdf.getPages()[0];
  if (slots.length === 0 || !first) return;
  const fields = slots.map((slot) => {
    const place = places.find((candidate) => candidate.slot === slot);
    return addField(pdf, place?.page ?? first, slot, place ? rectOf(place) : [0, 0, 0, 0]);
  });
  // SigFlags 3: there are signatures, and the file may only be appended to (ISO 32000-1, table 219).
  pdf.catalog.set(PDFName.of("AcroForm"), pdf.context.register(pdf.context.obj({ Fields: fields, SigFlags: 3 })));
}

function addField(pdf: PDFDocument, page: PDFPage, slot: keyof typeof FIELD_NAMES, rect: readonly number[]) {
  const { context } = pdf;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const empty = context.register(
    context.stream("", { Type: "XObject", Subtype: "Form", BBox: [0, 0, right - left, top - bottom], Resources: {} }),
  );
  const field = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of(FIELD_NAMES[slot]),
      TU: PDFHexString.fromText(FIELD_LABELS[slot]),
      F: PDFNumber.of(132),
      P: page.ref,
      Rect: [...rect],
      AP: { N: empty },
    }),
  );
  const annotations = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  if (annotations) annotations.push(field);
  else page.node.set(PDFName.of("Annots"), context.obj([field]));
  return field;
}

function rectOf({ page, box }: SignaturePlace): readonly number[] {
  const height = page.getHeight();
  return [box.x, height - box.top - box.height, box.x + box.width, height - box.top].map((value) => Math.round(value * 100) / 100);
}
