import { POST_KINDS } from "@motlan/agencies/declare";
import type { Text } from "@motlan/kernel";

const t = (vi: string, en: string): Text => ({ vi, en });

/** The fixed words of a declaration as people say them, by the member they stand at. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  channels: { online: t("trực tuyến", "online"), counter: t("trực tiếp", "at the counter"), post: t("qua bưu chính", "by post") },
  level: { commune: t("cấp xã", "commune"), province: t("cấp tỉnh", "province"), ministry: t("bộ, ngành", "ministry") },
  linked: {
    together: t("làm cùng", "together"),
    before: t("làm trước", "before"),
    after: t("làm sau", "after"),
    instead: t("làm thay", "instead"),
  },
  without: {
    "go-on": t("các phần sau vẫn làm tiếp", "the parts after it go on"),
    stop: t("các phần sau dừng theo", "the parts after it are called off"),
    wait: t("các phần sau chờ nộp lại", "the parts after it wait for another try"),
    ask: t("hỏi người nộp", "the applicant is asked"),
  },
  does: {
    "take-in": t("tiếp nhận", "take in"),
    examine: t("thẩm định", "examine"),
    draft: t("dự thảo kết quả", "draft"),
    confirm: t("người nộp xác nhận", "the applicant confirms"),
    record: t("ghi sổ", "record"),
    sign: t("ký", "sign"),
    seal: t("đóng dấu", "seal"),
    return: t("trả kết quả", "return"),
  },
  may: {
    ask: t("yêu cầu bổ sung", "ask for more"),
    consult: t("lấy ý kiến", "consult"),
    refuse: t("từ chối", "refuse"),
    stop: t("dừng giải quyết", "stop"),
    extend: t("gia hạn", "extend"),
    "send-back": t("trả lại bước trước", "send back"),
  },
  silence: { agrees: t("coi như đồng ý", "counts as agreement"), reported: t("báo lại người thụ lý", "is reported to the examiner") },
  prefilled: { locked: t("không được sửa", "locked"), override: t("được sửa, có lý do", "may be overridden") },
  hit: {
    U: t("chỉ một dòng đúng", "one row at most"),
    F: t("dòng đúng đầu tiên", "the first row"),
    "C+": t("cộng các dòng đúng", "rows are added"),
  },
  fees: { fee: t("phí", "fee"), charge: t("lệ phí", "charge") },
  as: {
    original: t("bản chính", "original"),
    copy: t("bản sao", "copy"),
    "certified-copy": t("bản sao chứng thực", "certified copy"),
    credential: t("giấy tờ điện tử", "electronic document"),
    registry: t("dữ liệu đã có", "data held already"),
  },
  kind: {
    text: t("chữ", "text"),
    "long-text": t("đoạn văn", "long text"),
    name: t("họ tên", "name"),
    number: t("số", "number"),
    money: t("số tiền", "money"),
    date: t("ngày", "date"),
    choice: t("chọn một", "choice"),
    choices: t("chọn nhiều", "choices"),
    "yes-no": t("có hoặc không", "yes or no"),
    "personal-number": t("số định danh cá nhân", "personal number"),
    code: t("mã số", "code"),
    phone: t("số điện thoại", "telephone"),
    email: t("thư điện tử", "e-mail"),
    commune: t("xã, phường", "commune"),
    address: t("địa chỉ", "address"),
    file: t("tệp", "file"),
    group: t("nhóm lặp lại", "group"),
    signatures: t("chữ ký các bên", "signatures"),
  },
};
const ALIAS: Readonly<Record<string, string>> = { delivery: "channels" };
const APPLICANT = t("Người nộp hồ sơ", "The applicant");
const NODE = t("Hệ thống", "The system");

/** How a fixed word of a declaration is said; nothing for free text. Posts are said by their titles. */
export function sayWord(value: string, place: string): Text | undefined {
  const parts = place.split(".").filter((part) => !/^\d+$/.test(part));
  const last = parts.at(-1) ?? "";
  const above = parts.at(-2) ?? "";
  if (last === "post" || last === "signedBy") return sayPost(value);
  const table = last === "kind" && WORDS[above] !== undefined ? WORDS[above] : (WORDS[ALIAS[last] ?? last] ?? WORDS[above]);
  return table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
}

/** A kind of post by its title. */
export function sayPost(post: string): Text {
  const titles: Readonly<Record<string, { readonly title: Text }>> = POST_KINDS;
  if (post === "applicant") return APPLICANT;
  if (post === "node") return NODE;
  return titles[post]?.title ?? t(post, post);
}
