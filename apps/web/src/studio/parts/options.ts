import { POST_KINDS } from "@motlan/agencies";
import { t } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { BoxOption } from "../boxes/box.ts";

const option = (value: string, vi: string, en: string): BoxOption => ({ value, label: t(vi, en) });

/** What a step does, as the table's readers say it. */
export const ACTS: readonly BoxOption[] = [
  option("take-in", "Tiếp nhận", "Take in"),
  option("examine", "Thẩm định, kiểm tra", "Examine"),
  option("draft", "Soạn dự thảo gửi người dân xem", "Draft for the applicant"),
  option("confirm", "Người dân xác nhận dự thảo", "The applicant confirms"),
  option("record", "Ghi vào sổ, cơ sở dữ liệu", "Record in a register"),
  option("sign", "Ký", "Sign"),
  option("seal", "Đóng dấu", "Seal"),
  option("return", "Trả kết quả", "Hand over"),
];

/** Ways off a step. */
export const BRANCHES: readonly BoxOption[] = [
  option("ask", "Yêu cầu bổ sung", "Ask for more"),
  option("consult", "Lấy ý kiến cơ quan khác", "Consult"),
  option("refuse", "Từ chối", "Refuse"),
  option("stop", "Dừng giải quyết", "Stop"),
  option("extend", "Gia hạn", "Extend"),
  option("send-back", "Trả lại bước trước", "Send back"),
];

/** Who may hold a step: the posts, the applicant, the node itself. */
export const HOLDERS: readonly BoxOption[] = [
  ...Object.entries(POST_KINDS).map(([value, { title }]) => ({ value, label: title })),
  option("applicant", "Người nộp hồ sơ", "The applicant"),
  option("node", "Hệ thống tự làm", "The system"),
];

/** Posts whose holders never sign a result: they take in, keep records, or run the node. */
const NEVER_SIGN: readonly string[] = ["one-stop-clerk", "registry-clerk", "service-designer", "service-approver", "administrator"];

/** Posts alone: who may sign, and whoever is ticked already. */
export function signingPosts(ticked: readonly Json[]): readonly BoxOption[] {
  return Object.entries(POST_KINDS)
    .filter(([value]) => !NEVER_SIGN.includes(value) || ticked.includes(value))
    .map(([value, { title }]) => ({ value, label: title }));
}

export const UNITS_OF_TIME: readonly BoxOption[] = [
  option("working-day", "ngày làm việc", "working days"),
  option("day", "ngày", "days"),
  option("hour", "giờ làm việc", "working hours"),
  option("month", "tháng", "months"),
  option("year", "năm", "years"),
];

export const CHANNEL_KINDS: readonly BoxOption[] = [
  option("online", "Trực tuyến", "Online"),
  option("counter", "Trực tiếp tại quầy", "At the counter"),
  option("post", "Qua bưu chính công ích", "By post"),
];

export const LEVELS: readonly BoxOption[] = [
  option("commune", "Cấp xã", "Commune"),
  option("province", "Cấp tỉnh", "Province"),
  option("ministry", "Bộ, cơ quan ngang bộ", "Ministry"),
];

/** The kinds of question, as one says them. */
export const FIELD_KINDS: readonly BoxOption[] = [
  option("text", "Một dòng chữ", "A line of text"),
  option("long-text", "Đoạn văn", "Several lines"),
  option("name", "Họ tên", "A person's name"),
  option("number", "Con số", "A number"),
  option("money", "Số tiền (đồng)", "An amount in đồng"),
  option("date", "Ngày tháng", "A date"),
  option("choice", "Chọn một", "Choose one"),
  option("choices", "Chọn nhiều", "Choose several"),
  option("yes-no", "Có hoặc không", "Yes or no"),
  option("personal-number", "Số định danh cá nhân", "Personal number"),
  option("code", "Mã số (thuế, BHXH, biển số…)", "A code (tax, insurance, plate…)"),
  option("phone", "Số điện thoại", "Telephone"),
  option("email", "Thư điện tử", "E-mail"),
  option("commune", "Xã, phường", "A commune"),
  option("address", "Địa chỉ", "An address"),
  option("file", "Tệp đính kèm", "A file"),
  option("group", "Nhóm lặp lại (nhiều người, nhiều vật)", "A group that repeats"),
  option("signatures", "Chữ ký của nhiều người", "Signatures of several people"),
];

export const ITEM_KINDS: readonly BoxOption[] = FIELD_KINDS.filter(({ value }) => value !== "group" && value !== "signatures");

export const CODE_FORMATS: readonly BoxOption[] = [
  option("tax-code", "Mã số thuế", "Tax code"),
  option("insurance-number", "Mã số BHXH", "Social-insurance number"),
  option("health-card", "Thẻ BHYT", "Health-insurance card"),
  option("plate", "Biển số xe", "Vehicle plate"),
  option("bank-account", "Tài khoản ngân hàng", "Bank account"),
];

export const PREFILLED: readonly BoxOption[] = [
  option("locked", "Chỉ xem, không sửa", "Shown, not changed"),
  option("override", "Sửa được, phải nêu lý do", "Changed with a reason"),
];

export const HITS: readonly BoxOption[] = [
  option("F", "Dòng đầu tiên đúng (F)", "The first row that applies (F)"),
  option("U", "Chỉ một dòng đúng (U)", "One row alone applies (U)"),
  option("C+", "Cộng mọi dòng đúng (C+)", "All rows that apply are added (C+)"),
];

export const FEE_KINDS: readonly BoxOption[] = [option("fee", "Phí", "Fee"), option("charge", "Lệ phí", "Charge")];

export const SILENCE: readonly BoxOption[] = [
  option("agrees", "Coi là đồng ý", "They agree"),
  option("reported", "Báo lại người xử lý", "The holder is told"),
];

export const LINKED_AS: readonly BoxOption[] = [
  option("together", "Làm cùng lúc (liên thông)", "Together"),
  option("before", "Làm trước", "Before"),
  option("after", "Làm sau", "After"),
  option("instead", "Thay cho", "Instead"),
];

export const ACCEPTED_AS: readonly BoxOption[] = [
  option("original", "Bản chính", "Original"),
  option("copy", "Bản chụp", "Copy"),
  option("certified-copy", "Bản sao chứng thực", "Certified copy"),
  option("credential", "Giấy tờ điện tử trong ví", "From the wallet"),
  option("registry", "Dữ liệu Nhà nước đã có", "What the State holds"),
];
