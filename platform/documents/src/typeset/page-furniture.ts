import { degrees } from "@cantoo/pdf-lib";
import { outlineText } from "./fonts.ts";
import { GREY, type Pen, RED } from "./pen.ts";

const STAMP = "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

/**
 * The stamp of a sample: once across the page, once in small red letters at its head. The large one is drawn as shapes, not as text, so that
 * what a machine or a screen reader takes from the page stays whole.
 */
export function drawStamp(pen: Pen): void {
  const { page } = pen.sheet;
  const { width, height } = page.getSize();
  const { outlines, width: ems, unitsPerEm } = outlineText(STAMP, "bold");
  const size = (0.78 * Math.hypot(width, height)) / ems;
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const start = { x: (width - size * ems * cos) / 2 + (size / 3) * sin, y: (height - size * ems * sin) / 2 - (size / 3) * cos };
  pen.artifact(() => {
    for (const { path, from } of outlines) {
      if (path === "") continue;
      page.drawSvgPath(flip(path), {
        x: start.x + from * size * cos,
        y: start.y + from * size * sin,
        scale: size / unitsPerEm,
        rotate: degrees((angle * 180) / Math.PI),
        color: RED,
        opacity: 0.1,
      });
    }
    const small = 8;
    const from = (width - pen.fonts.bold.widthOfTextAtSize(STAMP, small)) / 2;
    pen.text(STAMP, { x: from, baseline: 20, size: small, style: "bold", color: RED });
  });
}

/** Glyphs grow upwards, SVG paths downwards. */
function flip(path: string): string {
  return path.replace(/([A-Z])([^A-Z]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.trim() === "" ? [] : numbers.trim().split(/[ ,]+/).map(Number);
    return command + values.map((value, at) => (at % 2 === 1 ? -value : value)).join(" ");
  });
}

/** Foot of the page: the template's line at the left, the page number at the right where there are several. */
export function drawFurniture(
  pen: Pen,
  foot: { readonly footer: string; readonly number: number; readonly of: number; readonly left: number; readonly right: number },
): void {
  const { width, height } = pen.sheet.page.getSize();
  const look = { baseline: height - 18, size: 8, style: "italic", color: GREY } as const;
  pen.artifact(() => {
    if (foot.footer !== "") pen.text(foot.footer, { ...look, x: foot.left });
    if (foot.of < 2) return;
    const number = `Trang ${foot.number}/${foot.of}`;
    pen.text(number, { ...look, x: width - foot.right - pen.fonts.italic.widthOfTextAtSize(number, 8) });
  });
}
