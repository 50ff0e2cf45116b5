import type { Text } from "@motlan/kernel";
import type { DesignState } from "@motlan/studio";
import type { Tone } from "@motlan/ui";

/** What the studio's frame and list say. */
export const STUDIO = {
  name: { vi: "Xưởng thiết kế dịch vụ", en: "Service studio" },
  short: { vi: "Xưởng thiết kế", en: "Studio" },
  designs: { vi: "Bản thiết kế", en: "Designs" },
  fresh: { vi: "Làm bản mới", en: "New design" },
  desk: { vi: "Bàn làm việc", en: "Desk" },
  lead: {
    vi: "Biến quyết định và bảng quy trình đã duyệt thành một dịch vụ chạy thật. Làm tới đâu, xem thử tới đó; người khác duyệt rồi mới công bố.",
    en: "Turn a decision and its approved process table into a live service. See it while you write; it is published once somebody else approves.",
  },
  list: { vi: "Bản thiết kế của cơ quan", en: "The agency's designs" },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  state: { vi: "Trạng thái", en: "State" },
  who: { vi: "Người soạn", en: "Designers" },
  missing: { vi: "Còn thiếu", en: "Missing" },
  changed: { vi: "Sửa lần cuối", en: "Last change" },
  ready: { vi: "Đủ để trình", en: "Ready to submit" },
  faults: { vi: "{n} chỗ", en: "{n} places" },
  none: { vi: "Chưa có bản thiết kế nào", en: "No design yet" },
  noneLead: {
    vi: "Bắt đầu từ bảng quy trình đã được phê duyệt là nhanh nhất.",
    en: "Beginning with the approved process table is quickest.",
  },
  waiting: { vi: "Chờ bạn duyệt", en: "Waiting for your approval" },
  editing: { vi: "{who} đang sửa phần “{part}”.", en: "{who} is editing “{part}”." },
} as const satisfies Record<string, Text>;

/** The states of a design, each with its tone. */
export const STATES: Readonly<Record<DesignState, Text & { readonly tone: Tone }>> = {
  draft: { vi: "Đang soạn", en: "Being written", tone: "info" },
  submitted: { vi: "Chờ duyệt", en: "Waiting for approval", tone: "warning" },
  approved: { vi: "Đã duyệt, chờ ngày áp dụng", en: "Approved, not yet in force", tone: "success" },
  published: { vi: "Đang áp dụng", en: "In force", tone: "success" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn", tone: "neutral" },
};

/** What was just done, by the word in the address. */
export const DONE: Readonly<Record<string, Text>> = {
  "bat-dau": { vi: "Đã mở bản thiết kế mới. Hãy xem lại từng phần.", en: "The new design is open. Look through its parts." },
  nhap: { vi: "Đã nhập. Hãy xem lại các phần vừa thay đổi.", en: "Imported. Look at what has changed." },
  dien: {
    vi: "Đã điền những gì đã biết. Phần còn lại có ghi rõ là chưa viết.",
    en: "Filled in what is known. The rest says that it is to be written.",
  },
  "hoan-tac": { vi: "Đã hoàn tác.", en: "Undone." },
  "lam-lai": { vi: "Đã làm lại.", en: "Done again." },
  trinh: {
    vi: "Đã trình duyệt. Người duyệt sẽ thấy bản này trong danh sách của họ.",
    en: "Submitted. The approver sees it in their list.",
  },
  duyet: { vi: "Đã duyệt.", en: "Approved." },
  "tra-lai": { vi: "Đã trả lại cho người soạn.", en: "Sent back to the designers." },
  rut: {
    vi: "Đã rút trước ngày áp dụng; phiên bản cũ tiếp tục có hiệu lực.",
    en: "Withdrawn before its day; the former version stays in force.",
  },
  "chia-se": { vi: "Đã chia sẻ.", en: "Shared." },
  "giai-thich": { vi: "Đã ghi lý do.", en: "The reason is kept." },
  bo: { vi: "Đã bỏ bản thiết kế.", en: "The design is discarded." },
  "xung-dot": { vi: "Đã lưu theo lựa chọn của bạn.", en: "Saved as you chose." },
};
