import { fill } from "../../domain/fill.ts";
import type { Style } from "../../domain/rich-text.ts";
import type { NationalHeaderBlock } from "../../domain/template.ts";
import { measure } from "../lines.ts";
import { beside, gap, type Piece, type Setting, stack } from "../piece.ts";
import { setRuns, setText } from "../text-piece.ts";

const COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/**
 * Quốc hiệu và tiêu ngữ at the right, the agency at the left (NĐ 30/2020, phụ lục I, mục II.1 to II.4): the country's name in upright bold
 * capitals, the motto in bold with a rule of its own length under it, the agency in bold capitals with a rule of a third to half its length.
 */
export function layoutNationalHeader(block: NationalHeaderBlock, width: number, setting: Setting): readonly Piece[] {
  const size = setting.size - 1;
  const right = Math.max(measure(COUNTRY, "bold", setting.fonts, size) + 4, width * 0.54);
  const left = width - right - 8;
  const superior = breakName(fill(block.superior ?? "", setting.data), left, setting, size, "regular");
  const name = breakName(fill(block.agency, setting.data), left, setting, size, "bold");
  const agency = [
    ...superior.flatMap((text) => setRuns([{ text, style: "regular" }], setting, { width: left, size, align: "center" })),
    ...name.flatMap((text) => setRuns([{ text, style: "bold" }], setting, { width: left, size, align: "center" })),
    rule(left, Math.max(0, ...name.map((text) => measure(text, "bold", setting.fonts, size))) * 0.4),
    ...(block.number ? setText(block.number, setting, { width: left, size, align: "center" }) : []),
  ];
  const country = [
    ...setText(COUNTRY, setting, { width: right, size, align: "center", style: "bold" }),
    ...setText(MOTTO, setting, { width: right, size: size + 1, align: "center", style: "bold" }),
    rule(right, measure(MOTTO, "bold", setting.fonts, size + 1)),
    ...(block.placeAndDate ? setText(block.placeAndDate, setting, { width: right, size, align: "center", style: "italic" }) : []),
  ];
  return [
    beside([
      { x: 0, piece: stack(agency) },
      { x: left + 8, piece: stack(country) },
    ]),
    gap(setting.size * 0.7),
  ];
}

const COMMITTEE = "ỦY BAN NHÂN DÂN ";

/** The lines of an agency's name: torn after the kind of body where it is too long, else into lines of like length. */
function breakName(name: string, width: number, setting: Setting, size: number, style: Style): readonly string[] {
  if (name === "") return [];
  const long = measure(name, style, setting.fonts, size);
  if (long <= width) return [name];
  if (name.startsWith(COMMITTEE)) return [COMMITTEE.trim(), ...breakName(name.slice(COMMITTEE.length), width, setting, size, style)];
  const broken = (room: number) => breakAt(name, room, setting, size, style);
  const fewest = broken(width).length;
  let room = long / fewest;
  while (room < width && broken(room).length > fewest) room += 2;
  return broken(Math.min(room, width));
}

function breakAt(name: string, width: number, setting: Setting, size: number, style: Style): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    const grown = `${last} ${word}`;
    if (last === undefined || measure(grown, style, setting.fonts, size) > width) lines.push(word);
    else lines[lines.length - 1] = grown;
  }
  return lines;
}

function rule(width: number, length: number): Piece {
  const from = (width - length) / 2;
  return { height: 6, draw: (pen, x, top) => pen.line({ x: x + from, top: top + 3 }, { x: x + from + length, top: top + 3 }, 0.7) };
}
