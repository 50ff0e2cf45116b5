import type { Text } from "@motlan/kernel";
import { attributeOf, type XmlElement } from "@motlan/kernel/xml";
import type { Said } from "./said.ts";

export type { Said } from "./said.ts";

/** What a decision model holds and a fee table has no place for. */
const SENTENCES = {
  other: {
    vi: "Quyết định “{name}” trong tệp chưa được lấy; mỗi khoản phí là một tệp.",
    en: "The decision “{name}” was not taken; a file holds one fee.",
  },
  law: {
    vi: "Khoản phí “{name}” còn thiếu tên tiếng Anh và căn cứ pháp lý.",
    en: "The fee “{name}” still lacks its English name and its legal basis.",
  },
  outputs: {
    vi: "Bảng có nhiều cột kết quả; chỉ cột đầu được lấy làm số tiền.",
    en: "The table has several outputs; only the first was taken, as the amount.",
  },
  values: {
    vi: "Danh sách giá trị cho phép của cột “{name}” chưa được lấy.",
    en: "The allowed values of the column “{name}” were not taken.",
  },
  policy: {
    vi: "Cách chọn dòng “{detail}” không có trong bảng phí; dòng đúng đầu tiên sẽ được chọn.",
    en: "The hit policy “{detail}” has no place in a fee table; the first row that applies will count.",
  },
} satisfies Readonly<Record<string, Text>>;

export function sayOfTable(what: keyof typeof SENTENCES, element: XmlElement, detail = ""): Said {
  const { vi, en } = SENTENCES[what];
  const at = attributeOf(element, "id") ?? element.name;
  const name = attributeOf(element, "label") ?? attributeOf(element, "name") ?? at;
  const fill = (text: string) => text.replace("{name}", name).replace("{detail}", detail);
  return { at, text: { vi: fill(vi), en: fill(en) } };
}
