import type { Text } from "@motlan/kernel";

/** Beginning a design, and how its table was understood. */
export const BEGIN = {
  title: { vi: "Làm bản thiết kế mới", en: "Begin a new design" },
  lead: {
    vi: "Chọn thủ tục, rồi chọn nơi bắt đầu. Mọi thứ đều sửa được sau đó.",
    en: "Choose the procedure, then what to begin from. Everything can be changed later.",
  },
  find: { vi: "Tìm thủ tục trong danh mục quốc gia", en: "Find the procedure in the national catalogue" },
  findHint: { vi: "Gõ tên như người dân gọi, hoặc mã.", en: "As people call it, or its code." },
  search: { vi: "Tìm", en: "Find" },
  found: { vi: "Chọn một thủ tục", en: "Choose one" },
  foundNone: { vi: "Không tìm thấy. Bạn vẫn có thể ghi mã và tên ở dưới.", en: "Nothing found. You may still write code and name below." },
  code: { vi: "Mã thủ tục", en: "Code" },
  codeHint: {
    vi: "Ví dụ 1.001193. Thủ tục thử chưa có mã thì ghi x. và tên không dấu, ví dụ x.xac-nhan.",
    en: "E.g. 1.001193. One without a code yet: x. and a name, e.g. x.confirmation.",
  },
  name: { vi: "Tên thủ tục", en: "Name" },
  nameHint: { vi: "Để trống sẽ lấy tên trong danh mục.", en: "Left empty, the catalogue's name is taken." },
  from: { vi: "Bắt đầu từ đâu", en: "What to begin from" },
  fromTable: { vi: "Bảng quy trình đã được phê duyệt", en: "The approved process table" },
  fromTableHint: { vi: "Nhanh nhất: tải tệp hoặc dán từ văn bản.", en: "Quickest: a file, or pasted from the document." },
  fromCard: { vi: "Dữ liệu trên danh mục quốc gia", en: "What the national catalogue says" },
  fromCardHint: { vi: "Giấy tờ, thời hạn, phí đã công bố được điền sẵn.", en: "Papers, deadline and fees as announced are filled in." },
  fromVersion: { vi: "Phiên bản đang áp dụng", en: "The version in force" },
  fromVersionHint: { vi: "Khi luật thay đổi: sửa từ bản đang chạy.", en: "When the law changes: begin from what runs." },
  fromFile: { vi: "Tệp JSON của một bản khác", en: "The JSON file of another" },
  fromEmpty: { vi: "Bản trắng", en: "Nothing" },
  file: { vi: "Tệp", en: "File" },
  tableFile: { vi: "Tệp bảng (CSV hoặc Excel)", en: "The table's file (CSV or Excel)" },
  paste: { vi: "Hoặc dán bảng từ văn bản", en: "Or paste the table from the document" },
  pasteHint: { vi: "Chọn cả bảng trong Word, sao chép rồi dán vào đây.", en: "Mark the whole table in Word, copy it, and paste it here." },
  begin: { vi: "Mở bản thiết kế", en: "Open the design" },
  noTable: { vi: "Hãy chọn tệp bảng, hoặc dán bảng vào ô bên dưới.", en: "Choose the table's file, or paste the table." },
  noFile: { vi: "Hãy chọn một tệp JSON.", en: "Choose a JSON file." },
  badFile: { vi: "Không đọc được tệp này. Hãy kiểm tra lại tệp rồi chọn lại.", en: "This file cannot be read. Check it and choose again." },
  noVersion: {
    vi: "Thủ tục này chưa có phiên bản nào đang áp dụng ở đây. Hãy chọn cách bắt đầu khác.",
    en: "No version of it is in force here. Begin from something else.",
  },
  noSource: { vi: "Hãy chọn nơi bắt đầu.", en: "Choose what to begin from." },
} as const satisfies Record<string, Text>;

export const TABLE = {
  title: { vi: "Bảng đã được hiểu như thế này", en: "This is how the table was understood" },
  lead: {
    vi: "Xem lại từng cột, từng dòng. Sửa ý nghĩa cột nếu máy hiểu sai, rồi đưa các bước vào bản thiết kế.",
    en: "Look at each column and row. Mend what a column means, then put the steps into the design.",
  },
  decision: { vi: "Quyết định", en: "Decision" },
  meaning: { vi: "Cột “{column}” là", en: "Column “{column}” is" },
  columns: { vi: "Ý nghĩa của các cột", en: "What the columns mean" },
  unit: { vi: "Con số không ghi đơn vị là", en: "A bare number counts" },
  unitUnsaid: { vi: "Chưa rõ", en: "Not said" },
  day: { vi: "Một ngày tính là (giờ)", en: "Hours of a day" },
  again: { vi: "Xem lại theo cách hiểu này", en: "See it understood this way" },
  use: { vi: "Đưa các bước này vào bản thiết kế", en: "Put these steps into the design" },
  useNote: { vi: "Các bước hiện có sẽ được thay; bạn hoàn tác được.", en: "The present steps are replaced; it can be undone." },
  written: { vi: "Trong bảng", en: "In the table" },
  read: { vi: "Thành bước", en: "As a step" },
  check: { vi: "Nên xem lại", en: "Please look at" },
  checkNone: { vi: "Không có chỗ nào phải nghi ngờ.", en: "Nothing is in doubt." },
  row: { vi: "Dòng {n}: ", en: "Row {n}: " },
  goOn: { vi: "Đúng rồi, sang phần tiếp theo", en: "That is right, go on" },
  hours: { vi: "{n} giờ", en: "{n} hours" },
} as const satisfies Record<string, Text>;

/** What a column may mean. */
export const MEANING_WORDS = {
  number: { vi: "Số thứ tự", en: "Number" },
  task: { vi: "Nội dung công việc", en: "Task" },
  unit: { vi: "Đơn vị", en: "Unit" },
  post: { vi: "Người thực hiện", en: "Who does it" },
  hours: { vi: "Thời gian", en: "Time" },
  form: { vi: "Biểu mẫu", en: "Form" },
  gives: { vi: "Kết quả", en: "Result" },
  note: { vi: "Ghi chú", en: "Note" },
  other: { vi: "Khác (giữ nguyên)", en: "Other (kept as it is)" },
} as const satisfies Record<string, Text>;

export const TIME_WORDS = {
  hour: { vi: "giờ", en: "hours" },
  "working-day": { vi: "ngày làm việc", en: "working days" },
  minute: { vi: "phút", en: "minutes" },
} as const satisfies Record<string, Text>;
