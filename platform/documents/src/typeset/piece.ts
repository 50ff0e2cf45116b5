import type { JsonObject } from "@motlan/kernel";
import type { Fonts } from "./fonts.ts";
import type { Element, Pen } from "./pen.ts";

/** A stretch of a block that is never torn by the end of a page. */
export interface Piece {
  readonly height: number;
  readonly element?: Element;
  /** Stays on the page of what follows it. */
  readonly keep?: boolean;
  /** Mere distance: nothing at the head of a page, and no reason for a new one. */
  readonly space?: boolean;
  readonly draw: (pen: Pen, x: number, top: number) => void;
}

/** What a digital signature says of itself on the page. */
export interface SignatureMark {
  readonly name: string;
  readonly role?: string;
  readonly agency?: string;
  readonly at: Date;
}

export interface SignatureMarks {
  readonly person?: SignatureMark;
  readonly seal?: SignatureMark;
}

/** What every block needs to lay itself out. */
export interface Setting {
  readonly fonts: Fonts;
  /** Body size in points. */
  readonly size: number;
  readonly data: JsonObject;
  readonly marks: SignatureMarks;
}

/** Points in a millimetre. */
export const MM = 72 / 25.4;

export function gap(height: number): Piece {
  return { height, space: true, draw: () => {} };
}

export function drawPiece(pen: Pen, piece: Piece, x: number, top: number): void {
  if (piece.element) pen.mark(piece.element, () => piece.draw(pen, x, top));
  else piece.draw(pen, x, top);
}

/** Pieces one under another as a single piece that is never torn. */
export function stack(pieces: readonly Piece[]): Piece {
  return {
    height: heightOf(pieces),
    draw: (pen, x, top) => {
      let y = top;
      for (const piece of pieces) {
        drawPiece(pen, piece, x, y);
        y += piece.height;
      }
    },
  };
}

/** Pieces side by side, each at its own distance from the left. */
export function beside(parts: readonly { readonly x: number; readonly piece: Piece }[]): Piece {
  return {
    height: Math.max(0, ...parts.map((part) => part.piece.height)),
    draw: (pen, x, top) => {
      for (const part of parts) drawPiece(pen, part.piece, x + part.x, top);
    },
  };
}

export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0);
}
