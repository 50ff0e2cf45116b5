import type { Color } from "@cantoo/pdf-lib";
import { formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { fill } from "../../domain/fill.ts";
import type { SignatureBlock, SignatureColumn } from "../../domain/template.ts";
import { GREY, type Pen, RED } from "../pen.ts";
import { beside, gap, type Piece, type Setting, type SignatureMark, stack } from "../piece.ts";
import { setRuns, setText } from "../text-piece.ts";

/** Room for a signature in ink. */
const INK_ROOM = 52;
/** Below this width, in points, a lone signature takes all of it. */
const NARROW = 280;

/** Quyền hạn, chức vụ, họ tên of who signs; the receivers at the left (NĐ 30/2020, phụ lục I, mục II.7 to II.9). */
export function layoutSignature(block: SignatureBlock, width: number, setting: Setting): readonly Piece[] {
  const count = block.columns.length + (block.receivers ? 1 : 0);
  const own = count === 1 && width > NARROW ? width * 0.5 : width / count;
  const start = count === 1 ? width - own : 0; // a lone signature stands at the right
  const receivers = block.receivers ? [layoutReceivers(block.receivers, own - 10, setting)] : [];
  const pieces = [...receivers, ...block.columns.map((column) => layoutColumn(column, own - 10, setting))];
  return [gap(6), beside(pieces.map((piece, at) => ({ x: start + at * own + 5, piece })))];
}

function layoutReceivers(receivers: readonly string[], width: number, setting: Setting): Piece {
  const size = setting.size - 2;
  return stack([
    ...setText("Nơi nhận:", setting, { width, size: size + 1, style: "bold-italic" }),
    ...receivers.flatMap((line) => setText(line, setting, { width, size })),
  ]);
}

function layoutColumn(column: SignatureColumn, width: number, setting: Setting): Piece {
  const look = { width, align: "center" } as const;
  const size = setting.size;
  return stack([
    ...column.title.flatMap((line) =>
      linesOf(line, setting).flatMap((text) => setRuns([{ text, style: "bold" }], setting, { ...look, size })),
    ),
    ...(column.note ? setText(column.note, setting, { ...look, size: size - 1, style: "italic" }) : []),
    gap(4),
    ...marksOf(column, width, setting),
    gap(4),
    ...(column.name && fill(column.name, setting.data) !== "" ? setText(column.name, setting, { ...look, size, style: "bold" }) : []),
  ]);
}

/** Authority and post stand one under the other ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), though one placeholder gives both. */
function linesOf(line: string, { data }: Setting): readonly string[] {
  return fill(line, data).split("\n");
}

function marksOf(column: SignatureColumn, width: number, setting: Setting): readonly Piece[] {
  const { person, seal } = setting.marks;
  const shown = [
    ...(person && (column.signs === "person" || column.signs === "both") ? [markPiece("person", person, width, setting)] : []),
    ...(seal && (column.signs === "seal" || column.signs === "both") ? [markPiece("seal", seal, width, setting)] : []),
  ];
  return shown.length > 0 ? shown : [gap(INK_ROOM)];
}

/** The framed words of a digital signature, over which its field lies. */
function markPiece(slot: "person" | "seal", mark: SignatureMark, width: number, setting: Setting): Piece {
  const own = Math.min(width, 196);
  const color = slot === "seal" ? RED : GREY;
  const lines = wordsOf(slot, mark).flatMap((text) =>
    setRuns([{ text, style: "regular" }], setting, { width: own - 10, size: 8, color, element: { tag: "Form" }, leading: 1.2 }),
  );
  const inner = stack(lines);
  const height = inner.height + 6;
  return {
    height: height + 3,
    draw: (pen, x, top) => {
      const left = x + (width - own) / 2;
      frame(pen, { x: left, top, width: own, height }, color);
      inner.draw(pen, left + 5, top + 2);
      pen.sign(slot, { x: left, top, width: own, height });
    },
  };
}

function frame(pen: Pen, box: { x: number; top: number; width: number; height: number }, color: Color): void {
  pen.artifact(() => pen.frame(box, 0.6, color));
}

function wordsOf(slot: "person" | "seal", mark: SignatureMark): readonly string[] {
  const who = slot === "person" ? `Ký bởi: ${mark.name}` : `Cơ quan: ${mark.name}`;
  return [
    who,
    ...(mark.role ? [`Chức vụ: ${mark.role}`] : []),
    ...(mark.agency ? [`Cơ quan: ${mark.agency}`] : []),
    `Thời gian ký: ${signingTime(mark.at)}`,
  ];
}

/** Day, hour to the second and zone of Vietnam, as the decree asks of a signing time (NĐ 30/2020, phụ lục I; ISO 8601). */
export function signingTime(at: Date): string {
  const wall = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${formatDate(localDateOf(at))} ${wall.slice(11, 19)} +07:00`;
}
