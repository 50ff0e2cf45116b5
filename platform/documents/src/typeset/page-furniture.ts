import { GREY, type Pen } from "./pen.ts";

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
