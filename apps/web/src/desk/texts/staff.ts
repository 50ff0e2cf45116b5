/** What the page says on which officials are added, moved and locked by a list. */
export const STAFF = {
  title: { vi: "Cán bộ theo danh sách", en: "Officials by a list" },
  lead: {
    vi: "Thêm, chuyển, khóa nhiều cán bộ một lần. Xem thử trước: chưa thay đổi gì. Gửi lại cùng danh sách không làm hai lần.",
    en: "Add, move and lock many officials at once. Try it dry first: nothing changes. The same list sent again does nothing twice.",
  },
  file: { vi: "Danh sách", en: "The list" },
  fileHint: {
    vi: "Dòng đầu là tên cột: {columns}. ThaoTac là them, chuyen hoặc khoa. Trong Excel, để các cột mã, số ở dạng Văn bản.",
    en: "The first line names the columns: {columns}. ThaoTac is them (add), chuyen (move) or khoa (lock). In Excel keep numbers and codes as Text.",
  },
  needFile: { vi: "Hãy chọn tệp danh sách.", en: "Choose the list." },
  dry: { vi: "Xem thử", en: "Try it dry" },
  really: { vi: "Thực hiện", en: "Do it" },
  dryDone: { vi: "Nếu thực hiện", en: "What would be done" },
  reallyDone: { vi: "Đã thực hiện", en: "What was done" },
  caption: { vi: "Từng dòng của danh sách", en: "The rows of the list" },
  line: { vi: "Dòng", en: "Row" },
  who: { vi: "Cán bộ", en: "Official" },
  outcome: { vi: "Kết quả", en: "Outcome" },
  why: { vi: "Cần làm", en: "To do" },
  outcomes: {
    done: { vi: "Đã làm", en: "Done" },
    already: { vi: "Đã đúng như vậy", en: "So already" },
    would: { vi: "Sẽ làm", en: "Would be done" },
    fault: { vi: "Lỗi", en: "Fault" },
  },
  leftBehind: { vi: "Còn {n} hồ sơ đang mở: bàn giao", en: "{n} open dossiers: hand them over" },
} as const;
