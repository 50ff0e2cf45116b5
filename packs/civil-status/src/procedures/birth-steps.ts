import type { Step } from "@motlan/catalogue/declare";
import { t, UNITS } from "./shared.ts";

/** Quy trình nội bộ: eight working hours, one day. The applicant's day to look at the draft is not the agency's. */
export const birthSteps: Step[] = [
  {
    id: "take-in",
    does: "take-in",
    task: t("Tiếp nhận, kiểm tra thành phần hồ sơ", "Take in, check the papers"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 1,
  },
  {
    id: "examine",
    does: "examine",
    task: t("Thẩm tra thông tin, đối chiếu cơ sở dữ liệu", "Examine, compare with the databases"),
    unit: UNITS.justice,
    post: "civil-status-officer",
    hours: 2,
  },
  {
    id: "draft",
    does: "draft",
    task: t("Lập dự thảo giấy khai sinh gửi người yêu cầu", "Draft the certificate and send it to the applicant"),
    unit: UNITS.justice,
    post: "civil-status-officer",
    hours: 1,
  },
  {
    id: "confirm",
    does: "confirm",
    task: t("Xác nhận hoặc báo sửa dự thảo", "Confirm or correct the draft"),
    unit: t("Người yêu cầu", "The applicant"),
    post: "applicant",
    hours: 0,
    term: { count: 1, unit: "day" },
  },
  {
    id: "record",
    does: "record",
    task: t("Ghi vào sổ hộ tịch, lấy số định danh cá nhân", "Enter in the book, obtain the personal number"),
    unit: UNITS.justice,
    post: "civil-status-officer",
    hours: 1,
  },
  { id: "sign", does: "sign", task: t("Ký giấy khai sinh", "Sign the certificate"), unit: UNITS.leaders, post: "vice-chair", hours: 2 },
  { id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the agency's seal"), unit: UNITS.node, post: "node", hours: 0 },
  {
    id: "return",
    does: "return",
    task: t("Trả giấy khai sinh", "Hand over the certificate"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 1,
  },
];
