import { type Color, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFPage, rgb } from "@cantoo/pdf-lib";
import type { Style } from "../domain/rich-text.ts";
import type { Fonts } from "./fonts.ts";

export const INK = rgb(0, 0, 0);
/** The red of a Vietnamese seal; the sample stamp and the agency's signature mark use it. */
export const RED = rgb(0.76, 0.09, 0.12);
export const GREY = rgb(0.35, 0.35, 0.35);

/** One node of the structure tree that lets a screen reader walk the document (ISO 32000-1, 14.7). */
export interface Element {
  readonly tag: "H1" | "H2" | "P" | "L" | "Table" | "Figure" | "Form";
  /** What a picture shows, in words. */
  readonly alt?: string;
}

/** A place on a page, in points from the top left corner. */
export interface Box {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A marked stretch of a page: which element it belongs to. The place in the array is the mark's number. */
export interface Sheet {
  readonly page: PDFPage;
  readonly marks: Element[];
}

/** A signature field's place. */
export interface SignaturePlace {
  readonly slot: "person" | "seal";
  readonly page: PDFPage;
  readonly box: Box;
}

/** Draws on the page that is being filled; distances are points from the top left corner. */
export class Pen {
  readonly fonts: Fonts;
  readonly sheet: Sheet;
  readonly places: SignaturePlace[];

  constructor(fonts: Fonts, sheet: Sheet, places: SignaturePlace[]) {
    this.fonts = fonts;
    this.sheet = sheet;
    this.places = places;
  }

  /** What `draw` draws is read aloud as part of the element. */
  mark(element: Element, draw: () => void): void {
    const properties = this.sheet.page.doc.context.obj({ MCID: PDFNumber.of(this.sheet.marks.length) });
    this.sheet.marks.push(element);
    this.sheet.page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(element.tag), properties.toString()]),
    );
    draw();
    this.sheet.page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Furniture of the page: a screen reader passes over it. */
  artifact(draw: () => void): void {
    this.sheet.page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]));
    draw();
    this.sheet.page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  text(text: string, at: { x: number; baseline: number; size: number; style: Style; color?: Color }): void {
    this.sheet.page.drawText(text, {
      x: at.x,
      y: this.up(at.baseline),
      size: at.size,
      font: this.fonts[at.style],
      color: at.color ?? INK,
    });
  }

  line(from: { x: number; top: number }, to: { x: number; top: number }, thickness = 0.6, color: Color = INK): void {
    this.sheet.page.drawLine({ start: { x: from.x, y: this.up(from.top) }, end: { x: to.x, y: this.up(to.top) }, thickness, color });
  }

  frame(box: Box, thickness = 0.6, color: Color = INK): void {
    this.sheet.page.drawRectangle({
      x: box.x,
      y: this.up(box.top + box.height),
      width: box.width,
      height: box.height,
      borderWidth: thickness,
      borderColor: color,
    });
  }

  /** Fills an SVG path whose origin is that point. */
  shape(path: string, at: { x: number; top: number }): void {
    this.sheet.page.drawSvgPath(path, { x: at.x, y: this.up(at.top), color: INK });
  }

  /** Keeps a place for a signature field. */
  sign(slot: SignaturePlace["slot"], box: Box): void {
    this.places.push({ slot, page: this.sheet.page, box });
  }

  private up(top: number): number {
    return this.sheet.page.getHeight() - top;
  }
}
