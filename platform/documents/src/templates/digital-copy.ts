import type { DocumentTemplate } from "../domain/template.ts";
import { checkCode } from "./notice.ts";

/**
 * The leaf before the scanned pages: what original, whose, compared by whom and when (NĐ 45/2020/NĐ-CP, NĐ 61/2018/NĐ-CP). No form of it was found; the layout is
 * ours.
 */
export const digitalCopy: DocumentTemplate = {
  id: "documents/digital-copy",
  title: "Bản sao điện tử {title}",
  page: "A4",
  size: 13,
  blocks: [
    {
      kind: "national-header",
      agency: "{agency|upper}",
      number: "Số: {number}",
      placeAndDate: "{place}, {comparedOn|longdate}",
    },
    { kind: "heading", text: "BẢN SAO ĐIỆN TỬ", under: "số hóa từ bản chính tại bộ phận một cửa", size: 16 },
    {
      kind: "fields",
      rows: [
        [{ label: "Giấy tờ", value: "{title}", bold: true }],
        [{ label: "Của", value: "{person|upper}" }],
        [{ label: "Đã đối chiếu với bản chính ngày", value: "{comparedOn|longdate}" }],
        [{ label: "Người đối chiếu", value: "{clerk}" }],
      ],
    },
    { kind: "paragraph", text: "Các trang sau là ảnh chụp bản chính. Chữ ký số của cơ quan gắn với toàn bộ các trang." },
    { kind: "space", height: 2 },
    checkCode("kiểm tra bản sao này"),
    { kind: "signature", columns: [{ title: ["CƠ QUAN SỐ HÓA"], signs: "both", name: "{clerk}" }] },
  ],
};
