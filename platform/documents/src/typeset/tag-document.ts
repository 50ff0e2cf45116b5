import { type PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import type { Element, Sheet } from "./pen.ts";

/** Writes the structure tree from the marks on the sheets (tagged PDF, ISO 32000-1, 14.8): a screen reader reads in the order of the law's form. */
export function tagDocument(pdf: PDFDocument, sheets: readonly Sheet[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  const whole = context.nextRef();
  const refOf = new Map<Element, PDFRef>();
  const kidsOf = new Map<Element, PDFObject[]>();
  const parents: PDFObject[] = [];
  for (const [number, sheet] of sheets.entries()) {
    for (const [mcid, element] of sheet.marks.entries()) {
      if (!refOf.has(element)) refOf.set(element, context.nextRef());
      kidsOf.set(element, [...(kidsOf.get(element) ?? []), context.obj({ Type: "MCR", Pg: sheet.page.ref, MCID: mcid })]);
    }
    sheet.page.node.set(PDFName.of("StructParents"), context.obj(number));
    sheet.page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    parents.push(context.obj(number), context.obj(sheet.marks.flatMap((element) => refOf.get(element) ?? [])));
  }
  for (const [element, ref] of refOf) {
    const node = context.obj({ Type: "StructElem", S: element.tag, P: whole, K: kidsOf.get(element) ?? [] });
    if (element.alt) node.set(PDFName.of("Alt"), PDFHexString.fromText(element.alt));
    context.assign(ref, node);
  }
  context.assign(whole, context.obj({ Type: "StructElem", S: "Document", P: root, K: [...refOf.values()] }));
  context.assign(root, context.obj({ Type: "StructTreeRoot", K: [whole], ParentTree: context.obj({ Nums: parents }) }));
  pdf.catalog.set(PDFName.of("StructTreeRoot"), root);
  pdf.catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
}
