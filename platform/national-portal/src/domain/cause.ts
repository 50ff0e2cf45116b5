import type { Text } from "@motlan/kernel";

/** A cause in words, and whose turn it is. */
export interface Cause {
  readonly why: Text;
  readonly acts: Text;
}

const NOBODY: Text = { vi: "Hệ thống tự gửi lại", en: "The system repeats it by itself" };
const OPERATOR: Text = { vi: "Người quản trị hệ thống", en: "The system's administrator" };
const CAUSES: Readonly<Record<string, Cause>> = {
  unreachable: { why: { vi: "Cổng quốc gia không trả lời", en: "The national portal does not answer" }, acts: NOBODY },
  "signed-out": { why: { vi: "Cổng quốc gia không nhận tài khoản kết nối", en: "The portal does not accept our account" }, acts: OPERATOR },
  senseless: { why: { vi: "Không đọc được câu trả lời của Cổng quốc gia", en: "The portal's answer cannot be read" }, acts: OPERATOR },
  "cannot-build": { why: { vi: "Hồ sơ thiếu dữ liệu để gửi", en: "The dossier lacks what must be sent" }, acts: OPERATOR },
  failed: { why: { vi: "Lỗi của hệ thống khi nhận", en: "A fault of this system on taking it" }, acts: OPERATOR },
  refused: {
    why: { vi: "Cổng quốc gia từ chối nội dung gửi", en: "The portal refused what was sent" },
    acts: { vi: "Cán bộ một cửa và người quản trị", en: "The one-stop clerk and the administrator" },
  },
};
const AWAY: Cause = { why: { vi: "Cổng quốc gia báo lỗi", en: "The portal answered with an error" }, acts: NOBODY };
const FILED: Cause = {
  why: { vi: "Không tiếp nhận được việc người dân đã làm trên Cổng", en: "What the citizen did on the portal could not be taken" },
  acts: { vi: "Người nộp hồ sơ; cán bộ một cửa hướng dẫn", en: "The applicant; the one-stop clerk helps" },
};

/** What a cause means; a fault of a room is the citizen's to mend, and its own sentence stands beside it. */
export function causeOf(cause: string): Cause {
  return CAUSES[cause] ?? (cause.startsWith("status-") ? AWAY : FILED);
}
