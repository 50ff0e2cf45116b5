import type { Card } from "./card.ts";

const NOT_YET_LISTED = {
  vi: "Có trong Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP; chưa có trong bản danh mục quốc gia đọc tháng 7/2026.",
  en: "In Decree 63/2024/NĐ-CP as amended by Decree 301/2026/NĐ-CP; not in the national catalogue as read in July 2026.",
};

/** Procedures that are law and that the catalogue as read does not hold. Codes and names are the State's; the rest is left empty where it is not known. */
export const ADDED: readonly Card[] = [
  {
    code: "3.000722",
    title: "Liên thông điện tử: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi",
    fields: ["Hộ tịch"],
    agency: "Bộ Tư pháp",
    executing: ["Ủy ban nhân dân cấp xã", "Công an cấp xã", "Cơ quan bảo hiểm xã hội"],
    audiences: ["citizen"],
    decision: "",
    kind: "ours",
    details: {
      methods: [{ channel: "online", deadline: { count: 3, unit: "working-day" }, fees: [] }],
      cases: [],
      papers: [{ name: "Giấy chứng sinh điện tử (hoặc văn bản của người làm chứng, giấy cam đoan)", originals: 1, copies: 0 }],
      results: ["Giấy khai sinh", "Thông báo kết quả đăng ký thường trú", "Thẻ bảo hiểm y tế", "Thẻ căn cước"],
      legalBasis: ["63/2024/NĐ-CP", "301/2026/NĐ-CP"],
    },
    replacedBy: [],
    note: NOT_YET_LISTED,
  },
  {
    code: "2.002913",
    title: "Liên thông điện tử: đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất",
    fields: ["Hộ tịch"],
    agency: "Bộ Tư pháp",
    executing: ["Ủy ban nhân dân cấp xã", "Công an cấp xã", "Cơ quan bảo hiểm xã hội"],
    audiences: ["citizen"],
    decision: "",
    kind: "ours",
    replacedBy: [],
    note: NOT_YET_LISTED,
  },
];

/** Codes the law has replaced, and by what (bãi bỏ, thay thế): the linked procedures of Project 06. */
export const REPLACED: Readonly<Record<string, readonly string[]>> = {
  "2.000986": ["3.000722"],
  "2.001023": ["3.000722"],
};
