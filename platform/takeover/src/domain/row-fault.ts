import type { Text } from "@motlan/kernel";

/** Why a row could not be taken, and what to do: it stands in the file of faults beside the row itself. */
export const ROW_FAULTS = {
  missing: {
    why: { vi: "Ô này để trống.", en: "This cell is empty." },
    mend: { vi: "Điền giá trị rồi nạp lại dòng này.", en: "Fill it in and import the row again." },
  },
  "line-unreadable": {
    why: { vi: "Dòng này không phải JSON.", en: "This line is not JSON." },
    mend: { vi: "Xuất lại tệp; mỗi dòng là một hồ sơ trọn vẹn.", en: "Export the file again; each line is one whole dossier." },
  },
  "code-twice": {
    why: { vi: "Mã hồ sơ này đã có ở một dòng phía trên.", en: "This code stands in a row further up." },
    mend: {
      vi: "Giữ một dòng; nếu là hai hồ sơ khác nhau, hỏi đơn vị mã đúng.",
      en: "Keep one row; if they are two dossiers, ask the unit for the right code.",
    },
  },
  "time-unreadable": {
    why: { vi: "Không đọc được ngày giờ.", en: "The time cannot be read." },
    mend: {
      vi: "Viết 22/11/2026 14:30, 2026-11-22 14:30 hoặc 20261122143000.",
      en: "Write 22/11/2026 14:30, 2026-11-22 14:30 or 20261122143000.",
    },
  },
  "time-ahead": {
    why: { vi: "Ngày tiếp nhận ở sau thời điểm nạp.", en: "It was received after now." },
    mend: { vi: "Kiểm tra ngày, tháng có bị đảo không.", en: "See whether day and month were swapped." },
  },
  "due-before": {
    why: { vi: "Ngày hẹn trả trước ngày tiếp nhận.", en: "It is due before it was received." },
    mend: { vi: "Xem lại giấy hẹn rồi sửa một trong hai ngày.", en: "Look at the receipt and mend one of the two." },
  },
  "due-missing": {
    why: { vi: "Hồ sơ đang giải quyết mà không có ngày hẹn trả.", en: "It is in progress and has no day of appointment." },
    mend: { vi: "Ghi ngày hẹn trả đúng như trên giấy hẹn đã đưa người dân.", en: "Write the day as on the receipt the applicant holds." },
  },
  "pause-missing": {
    why: { vi: "Hồ sơ chờ người dân mà không rõ chờ từ lúc nào.", en: "It waits for the applicant, and it is not said since when." },
    mend: {
      vi: "Ghi NgayYeuCauBoSung: lúc yêu cầu được gửi đi, vì đồng hồ dừng từ lúc đó.",
      en: "Write NgayYeuCauBoSung, when the request went out: the clock stands since then.",
    },
  },
  "state-unknown": {
    why: { vi: "Trạng thái không phải số từ 1 đến 10.", en: "The state is no number from 1 to 10." },
    mend: { vi: "Đổi sang một trong mười trạng thái của Cổng Dịch vụ công quốc gia.", en: "Use one of the national portal's ten states." },
  },
  "agency-unknown": {
    why: { vi: "Không có cơ quan mang mã này.", en: "No agency has this code." },
    mend: {
      vi: "Sửa mã, hoặc thêm một dòng vào don-vi.csv: mã cũ, mã mới.",
      en: "Mend the code, or add a line to don-vi.csv: old code, new code.",
    },
  },
  "agency-not-yours": {
    why: { vi: "Cơ quan này không thuộc cơ quan đang nạp dữ liệu.", en: "This agency is not under the one that imports." },
    mend: { vi: "Nhờ quản trị của cơ quan cấp trên nó nạp dòng này.", en: "Have the administrator above it import the row." },
  },
  "procedure-unknown": {
    why: { vi: "Danh mục quốc gia không có thủ tục mang mã này.", en: "The national catalogue has no procedure of this code." },
    mend: {
      vi: "Tra mã đúng ở trang Thủ tục, rồi sửa; hoặc thêm một dòng vào thu-tuc.csv: mã cũ, mã mới.",
      en: "Find the right code on the page of procedures; or add a line to thu-tuc.csv: old code, new code.",
    },
  },
  "fee-unreadable": {
    why: { vi: "Không đọc được số tiền.", en: "The amount cannot be read." },
    mend: { vi: "Ghi số đồng, ví dụ 8000 hoặc 8.000.", en: "Write whole đồng, 8000 or 8.000." },
  },
  "file-missing": {
    why: { vi: "Không tìm thấy tệp quét theo đường dẫn này.", en: "There is no scan at this path." },
    mend: {
      vi: "Chép tệp vào đúng chỗ trong thư mục, hoặc bỏ dòng của tệp đó khỏi tep.csv.",
      en: "Put the file where it says, or take its line out of tep.csv.",
    },
  },
  "file-changed": {
    why: { vi: "Tệp quét khác với mã băm ghi trong danh sách.", en: "The scan is not the one its hash says." },
    mend: { vi: "Xuất lại tệp từ phần mềm cũ.", en: "Export the file again from the old software." },
  },
  "file-refused": {
    why: {
      vi: "Tệp quét không nhận được: rỗng, quá 10 MB, không phải PDF hay ảnh, hoặc có nội dung nguy hiểm.",
      en: "The scan is refused: empty, over 10 MB, neither PDF nor picture, or dangerous.",
    },
    mend: { vi: "Mở tệp xem, rồi quét lại hoặc lưu lại thành PDF.", en: "Open it, then scan it again or save it as PDF." },
  },
  unforeseen: {
    why: { vi: "Máy chưa lường được lỗi này; dòng chưa vào hệ thống.", en: "Nobody foresaw this; the row is not in." },
    mend: {
      vi: "Nạp lại dòng này; nếu vẫn lỗi, gửi dòng này cho người phụ trách kỹ thuật.",
      en: "Import it again; if it fails once more, send the row to the engineers.",
    },
  },
} as const satisfies Record<string, { readonly why: Text; readonly mend: Text }>;

export type RowFaultCode = keyof typeof ROW_FAULTS;

export interface RowFault {
  readonly code: RowFaultCode;
  /** The column it is in, of the row itself or of what stands beside it ("tep.csv: DuongDanTaiTepTin"). */
  readonly column: string;
  /** The value as it stood there, where that helps. */
  readonly value?: string;
}

export function isRowFaultCode(text: string): text is RowFaultCode {
  return Object.hasOwn(ROW_FAULTS, text);
}
