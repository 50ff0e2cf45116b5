import { t } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";
import type { Added, Box, BoxOption } from "../boxes/box.ts";

/** The blocks of a paper as people call them. */
export const BLOCK_NAMES: Readonly<Record<string, Text>> = {
  "national-header": t("Quốc hiệu, tên cơ quan", "National header"),
  heading: t("Tên giấy", "Heading"),
  paragraph: t("Đoạn văn", "Paragraph"),
  fields: t("Các dòng nhãn và giá trị", "Labels and values"),
  list: t("Danh sách", "List"),
  table: t("Bảng", "Table"),
  signature: t("Chữ ký", "Signature"),
  qr: t("Mã kiểm tra", "Verification code"),
  rule: t("Đường kẻ", "Rule"),
  space: t("Khoảng trống", "Space"),
  columns: t("Nhiều cột", "Columns"),
};

const FRESH = {
  paragraph: { text: "", align: "justify", indent: 10 },
  heading: { text: "" },
  fields: { rows: [[{ label: "", value: "" }]] },
  list: { each: "", text: "{number}. {item}" },
  table: { each: "", columns: [{ title: "", value: "", share: 1 }] },
  signature: { columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] },
  qr: { content: "{verifyUrl}", text: "" },
  "national-header": { agency: "{agency.name|upper}", number: "Số: {number}", placeAndDate: "{agency.place|capital}, {issuedOn|longdate}" },
  space: { height: 5 },
  rule: {},
} as const;

/** What may be added to a paper. */
export const NEW_BLOCKS: readonly Added[] = Object.entries(FRESH).map(([kind, block]) => {
  const name = BLOCK_NAMES[kind] ?? t(kind, kind);
  return { label: t(`Thêm: ${name.vi.toLocaleLowerCase("vi")}`, `Add: ${name.en.toLowerCase()}`), value: () => ({ kind, ...block }) };
});

const ALIGNS: readonly BoxOption[] = [
  { value: "left", label: t("Trái", "Left") },
  { value: "center", label: t("Giữa", "Centre") },
  { value: "right", label: t("Phải", "Right") },
  { value: "justify", label: t("Đều hai bên", "Justified") },
];

/** The boxes of a block, by its kind. Lists within it stand elsewhere. */
export function blockBoxes(path: string, kind: string): readonly Box[] {
  const text = (member: string, vi: string, en: string, more: Partial<Box> = {}): Box => ({
    ...{ path: `${path}.${member}`, as: "text", label: t(vi, en) },
    ...more,
  });
  const align: Box = { path: `${path}.align`, as: "choice", label: t("Canh chữ", "Alignment"), options: ALIGNS, optional: true };
  const each = text("each", "Lặp theo danh sách (tên giá trị)", "Repeated for each of (name of a value)");
  switch (kind) {
    case "national-header":
      return [
        text("superior", "Cơ quan cấp trên", "Superior agency", { optional: true }),
        text("agency", "Cơ quan ban hành", "Issuing agency"),
        text("number", "Số, ký hiệu", "Number", { optional: true }),
        text("placeAndDate", "Nơi và ngày", "Place and date", { optional: true }),
      ];
    case "heading":
      return [text("text", "Tên giấy", "Name of the paper"), text("under", "Dòng dưới tên", "Line under it", { optional: true })];
    case "paragraph":
      return [text("text", "Nội dung", "Text", { long: true }), align];
    case "list":
      return [each, text("text", "Mỗi mục viết là", "Each is written as", { long: true })];
    case "table":
      return [each];
    case "signature":
      return [{ path: `${path}.receivers`, as: "lines", label: t("Nơi nhận, mỗi dòng một nơi", "Receivers, one a line"), optional: true }];
    case "qr":
      return [text("text", "Chữ cạnh mã", "Words beside it", { long: true }), text("content", "Địa chỉ trong mã", "Address in the code")];
    case "space":
      return [{ path: `${path}.height`, as: "number", label: t("Cao (mm)", "Height (mm)") }];
    default:
      return [];
  }
}
