import type { Text } from "@motlan/kernel";

/** Submitting, approving, what changed. */
export const DECIDE = {
  title: { vi: "So sánh với bản đang áp dụng", en: "Compared with the version in force" },
  first: {
    vi: "Thủ tục này chưa có phiên bản nào đang áp dụng: đây là bản đầu tiên.",
    en: "No version of this procedure is in force: this is the first.",
  },
  whole: { vi: "Nội dung sẽ công bố", en: "What will be announced" },
  parts: { vi: "Xem từng phần", en: "See its parts" },
  tryOut: { vi: "Dùng thử", en: "Try it out" },
  against: { vi: "So với phiên bản {version}, áp dụng từ {from}.", en: "Against version {version}, in force from {from}." },
  same: { vi: "Không có gì khác.", en: "Nothing differs." },
  counts: { vi: "{added} thêm mới · {struck} bãi bỏ · {changed} sửa đổi", en: "{added} added · {struck} struck · {changed} changed" },
  kind: { vi: "Thay đổi", en: "Change" },
  what: { vi: "Nội dung", en: "What" },
  before: { vi: "Hiện nay", en: "Now" },
  after: { vi: "Sẽ là", en: "Will be" },
  why: { vi: "Vì sao", en: "Why" },
  keepWhy: { vi: "Ghi lý do", en: "Keep the reason" },
  explain: { vi: "Nêu lý do của thay đổi", en: "Give a reason" },
  explainOf: { vi: "Thay đổi nào", en: "Which change" },
  findings: { vi: "Còn {n} chỗ phải sửa nên chưa trình được.", en: "{n} places are to be mended before it can be submitted." },
  see: { vi: "Xem từng chỗ", en: "See them" },
  submit: { vi: "Trình người khác duyệt", en: "Submit for approval" },
  submitLead: {
    vi: "Sau khi trình, bản này không sửa được nữa, trừ khi người duyệt trả lại. Người duyệt phải là người không tham gia soạn.",
    en: "Once submitted it cannot be changed unless it is sent back. Whoever approves had no hand in it.",
  },
  submitted: { vi: "Bản này đang chờ người không tham gia soạn duyệt.", en: "It waits for somebody who had no hand in it." },
  approve: { vi: "Duyệt và công bố", en: "Approve and publish" },
  approveLead: {
    vi: "Đã xem các thay đổi ở trên, bản dùng thử và kết quả kiểm tra. Từ ngày chọn, người dân nộp theo bản này; hồ sơ đang giải quyết giữ nguyên bản cũ.",
    en: "You have looked at the changes, the preview and the check. From that day people apply by this version; running dossiers keep theirs.",
  },
  from: { vi: "Áp dụng từ ngày", en: "In force from" },
  sendBack: { vi: "Trả lại để sửa", en: "Send back" },
  reason: { vi: "Lý do trả lại", en: "Reason" },
  withdraw: { vi: "Rút trước ngày áp dụng", en: "Withdraw before its day" },
  withdrawLead: {
    vi: "Phiên bản trước tiếp tục có hiệu lực như chưa có bản này.",
    en: "The former version goes on as though this had never been.",
  },
  withdrawReason: { vi: "Lý do rút", en: "Reason" },
  inForce: { vi: "Đang áp dụng từ {from}.", en: "In force from {from}." },
  approved: { vi: "Đã duyệt, áp dụng từ {from}.", en: "Approved, in force from {from}." },
  publicPage: { vi: "Xem trang người dân", en: "See the citizen's page" },
  another: { vi: "Làm phiên bản mới từ bản này", en: "Begin a new version from it" },
  needDate: { vi: "Ghi đủ ngày, tháng, năm.", en: "Give day, month and year." },
  checked: { vi: "Kiểm tra: không còn chỗ nào phải sửa.", en: "Check: nothing left to mend." },
} as const satisfies Record<string, Text>;

export const KINDS = {
  added: { vi: "Thêm mới", en: "Added", tone: "success" },
  struck: { vi: "Bãi bỏ", en: "Struck", tone: "error" },
  changed: { vi: "Sửa đổi", en: "Changed", tone: "info" },
} as const;

export const HISTORY = {
  title: { vi: "Lịch sử và người cùng soạn", en: "History and who works on it" },
  designers: { vi: "Người cùng soạn", en: "Designers" },
  share: { vi: "Chia sẻ để cùng soạn", en: "Share it" },
  colleague: { vi: "Người thiết kế trong cơ quan", en: "A designer of the agency" },
  noColleague: { vi: "Cơ quan chưa có người thiết kế nào khác.", en: "The agency has no other designer." },
  acts: { vi: "Các việc đã làm", en: "What was done" },
  changes: { vi: "Các thay đổi", en: "Changes" },
  who: { vi: "Ai", en: "Who" },
  when: { vi: "Lúc", en: "When" },
  what: { vi: "Thay đổi gì", en: "What" },
  discard: { vi: "Bỏ bản thiết kế", en: "Discard the design" },
  discardLead: { vi: "Bản nháp được gỡ khỏi danh sách; lịch sử vẫn được giữ.", en: "The draft leaves the list; its history is kept." },
  none: { vi: "Chưa có thay đổi nào.", en: "No change yet." },
  set: { vi: "Sửa {place}", en: "Changed {place}" },
  remove: { vi: "Xóa {place}", en: "Took away {place}" },
  insert: { vi: "Thêm vào {place}", en: "Added to {place}" },
  move: { vi: "Đổi thứ tự {place}", en: "Moved {place}" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  redo: { vi: "Làm lại", en: "Redo" },
} as const satisfies Record<string, Text>;

/** The acts of a design's life. */
export const ACT_WORDS = {
  started: { vi: "Bắt đầu soạn", en: "Begun" },
  shared: { vi: "Chia sẻ", en: "Shared" },
  submitted: { vi: "Trình duyệt", en: "Submitted" },
  "sent-back": { vi: "Trả lại", en: "Sent back" },
  approved: { vi: "Duyệt và công bố", en: "Approved and published" },
  withdrawn: { vi: "Rút trước ngày áp dụng", en: "Withdrawn before its day" },
  discarded: { vi: "Bỏ bản thiết kế", en: "Discarded" },
} as const satisfies Record<string, Text>;
