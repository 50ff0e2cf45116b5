import type { LegalBasis } from "@motlan/catalogue/declare";

export const t = (vi: string, en: string) => ({ vi, en });

export const LAW_ON_CIVIL_STATUS = "Luật Hộ tịch 60/2014/QH13";
export const DECREE_123 = "Nghị định 123/2015/NĐ-CP";
export const DECREE_87 = "Nghị định 87/2020/NĐ-CP";
export const DECREE_07 = "Nghị định 07/2025/NĐ-CP";
export const DECREE_120 = "Nghị định 120/2025/NĐ-CP";
export const CIRCULAR_04 = "Thông tư 04/2020/TT-BTP";
export const CIVIL_CODE = "Bộ luật Dân sự 91/2015/QH13";

/** One may ask at any civil-status agency of the level, whatever one's residence. */
export const ELSEWHERE: LegalBasis = {
  act: DECREE_07,
  note: t("Người dân chọn nơi làm; chưa dẫn được số điều.", "People choose where to ask; the article's number is not confirmed."),
};

/** Khiếu nại lần đầu: within 90 days, to the one who decided. */
export const COMPLAINT = {
  hears: t(
    "Chủ tịch Ủy ban nhân dân cấp xã nơi giải quyết (khiếu nại lần đầu)",
    "The chair of the commune People's Committee that decided (first complaint)",
  ),
  term: { count: 90, unit: "day" },
  law: { act: "Luật Khiếu nại 02/2011/QH13", article: "Điều 9" },
} as const;

export const UNITS = {
  counter: t("Bộ phận Một cửa (Trung tâm Phục vụ hành chính công)", "One-stop counter (public service centre)"),
  justice: t("Công chức tư pháp – hộ tịch", "Civil-status officer"),
  leaders: t("Lãnh đạo Ủy ban nhân dân cấp xã", "Leadership of the commune People's Committee"),
  node: t("Hệ thống", "The system"),
};
