import type { Text } from "@motlan/kernel";

export const UNSOLVED = {
  title: { vi: "Người dân báo chưa xong", en: "Not solved" },
  lead: {
    vi: "Việc ở cơ quan cấp dưới mà người dân nói là chưa xong. Bạn trả lời người dân rồi khép lại; người đã làm hồ sơ không được tự khép.",
    en: "Matters at the agencies below that people say are not solved. Answer the applicant and close them; nobody who dealt with the dossier can.",
  },
  open: { vi: "Chưa trả lời", en: "Open" },
  closed: { vi: "Đã khép", en: "Closed" },
  none: { vi: "Không có việc nào", en: "Nothing here" },
  due: { vi: "Trả lời trước", en: "Answer by" },
  code: { vi: "Mã hồ sơ", en: "Dossier code" },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  words: { vi: "Người dân nói", en: "The applicant says" },
  noWords: { vi: "Không viết gì thêm", en: "No words" },
  answer: { vi: "Cơ quan đã làm gì? Người dân sẽ đọc.", en: "What was done? The applicant will read it." },
  close: { vi: "Trả lời và khép lại", en: "Answer and close" },
  stale: { vi: "Trang đã cũ. Hãy tải lại rồi làm tiếp.", en: "The page is old. Reload it, then go on." },
} as const satisfies Record<string, Text>;
