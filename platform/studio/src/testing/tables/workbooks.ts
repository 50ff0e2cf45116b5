import writeXlsxFile from "write-excel-file/node";
import type { TableInput } from "../../reading/import-table.ts";
import type { TableFixture } from "./fixture.ts";

type Cell = string | number | null | { readonly value: string | number; readonly columnSpan?: number; readonly rowSpan?: number };

/** A workbook made of these cells; null lies under a merged one. */
function workbook(...sheets: readonly (readonly (readonly Cell[])[])[]): () => Promise<TableInput> {
  return async () => {
    const made = sheets.map((rows, index) => ({
      data: rows.map((row) => row.map((cell) => (cell === null || typeof cell !== "object" ? cell : { ...cell }))),
      sheet: `Trang ${index + 1}`,
    }));
    return { kind: "xlsx", bytes: new Uint8Array(await writeXlsxFile(made).toBuffer()) };
  };
}

const under = (count: number): null[] => Array.from({ length: count }, () => null);

/** Tables as workbooks. Invented, after the shapes of approved ones. */
export const WORKBOOKS: readonly TableFixture[] = [
  {
    name: "XLSX: dòng tên gộp ngang, hai dòng tiêu đề gộp, đơn vị gộp dọc",
    input: workbook([
      [{ value: "QUY TRÌNH NỘI BỘ CẤP GIẤY PHÉP ĐẶT BIỂN TÊN", columnSpan: 6 }, ...under(5)],
      [{ value: "(Kèm theo Quyết định số 77/QĐ-UBND ngày 02/6/2026 của Chủ tịch UBND thành phố)", columnSpan: 6 }, ...under(5)],
      ["", "", "", "", "", ""],
      [
        { value: "TT", rowSpan: 2 },
        { value: "Nội dung công việc", rowSpan: 2 },
        { value: "Trách nhiệm", columnSpan: 2 },
        null,
        { value: "Thời gian", columnSpan: 2 },
        null,
      ],
      [null, null, "Đơn vị", "Người thực hiện", "Giờ", "Ngày"],
      [1, "Tiếp nhận hồ sơ", "Trung tâm PVHCC", "Nhân viên", 4, 0.5],
      [2, "Thẩm định", { value: "Phòng Xây dựng", rowSpan: 2 }, "Chuyên viên", 16, 2],
      [3, "Kiểm tra lại", null, "Trưởng phòng", 4, 0.5],
      [4, "Ký giấy phép", "UBND", "Phó Chủ tịch", 4, 0.5],
      [5, "Trả kết quả", "Trung tâm PVHCC", "Nhân viên", 0, 0],
      [{ value: "Tổng cộng", columnSpan: 4 }, ...under(3), 28, 3.5],
    ]),
    columns: ["TT", "Nội dung công việc", "Trách nhiệm – Đơn vị", "Trách nhiệm – Người thực hiện", "Thời gian – Giờ", "Thời gian – Ngày"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 16],
      ["examine", "head-of-division", 4],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 0],
    ],
    units: [undefined, "Phòng Xây dựng", "Phòng Xây dựng"],
  },
  {
    name: "XLSX: thời gian gộp dọc cho hai bước, phần gộp cả dòng",
    input: workbook([
      ["Bước", "Công việc", "Chức danh", "Thời gian"],
      [{ value: "I. GIAI ĐOẠN TIẾP NHẬN", columnSpan: 4 }, ...under(3)],
      ["Bước 1", "Nhận hồ sơ", "Nhân viên một cửa", "02 giờ"],
      [{ value: "II. GIAI ĐOẠN GIẢI QUYẾT", columnSpan: 4 }, ...under(3)],
      ["Bước 2", "Thẩm tra", "Chuyên viên", { value: "03 ngày", rowSpan: 2 }],
      ["Bước 3", "Trình ký", "Trưởng phòng", null],
      ["Bước 4", "Ký", "Giám đốc", "04 giờ"],
      ["Bước 5", "Trả kết quả", "Nhân viên một cửa", "01 giờ"],
    ]),
    columns: ["Bước", "Công việc", "Chức danh", "Thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 24],
      ["draft", "head-of-division", 0],
      ["sign", "director", 4],
      ["return", "one-stop-clerk", 1],
    ],
    toCheck: [/gộp cho nhiều bước/],
  },
  {
    name: "XLSX: bảng ở trang thứ hai, cột đầu trống",
    input: workbook(
      [["Danh mục thủ tục"], ["1", "Thủ tục A"], ["2", "Thủ tục B"]],
      [
        ["", "STT", "Nội dung", "Bộ phận thực hiện", "Thời gian (ngày)", "Sản phẩm"],
        ["", 1, "Tiếp nhận", "Bộ phận một cửa", 0.25, "Giấy hẹn"],
        ["", 2, "Xử lý hồ sơ", "Phòng Nội vụ", 1.5, "Dự thảo quyết định"],
        ["", 3, "Phê duyệt", "Lãnh đạo UBND", 0.5, "Quyết định"],
        ["", 4, "Trả kết quả", "Bộ phận một cửa", 0.25, ""],
      ],
    ),
    columns: ["Cột 1", "STT", "Nội dung", "Bộ phận thực hiện", "Thời gian (ngày)", "Sản phẩm"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["draft", "specialist", 12],
      ["sign", "vice-chair", 4],
      ["return", "one-stop-clerk", 2],
    ],
  },
  {
    name: "XLSX: số bước gộp dọc, mỗi dòng một người",
    input: workbook([
      ["Bước", "Trình tự công việc", "Người xử lý", "Thời gian xử lý", "Kết quả"],
      [1, "Kiểm tra, tiếp nhận", "Công chức tại Bộ phận tiếp nhận và trả kết quả", "0,5 ngày", "Phiếu hẹn"],
      [{ value: 2, rowSpan: 3 }, "Thụ lý hồ sơ", "Chuyên viên", "5 ngày", "Tờ trình"],
      [null, "Xét duyệt tờ trình", "Trưởng phòng", "1 ngày", ""],
      [null, "Ký quyết định", "Phó Giám đốc Sở", "1 ngày", "Quyết định"],
      [3, "Phát hành văn bản", "Văn thư Sở", "0,5 ngày", ""],
      [4, "Trả kết quả cho tổ chức, cá nhân", "Công chức tại Bộ phận tiếp nhận và trả kết quả", "Không tính thời gian", ""],
    ]),
    columns: ["Bước", "Trình tự công việc", "Người xử lý", "Thời gian xử lý", "Kết quả"],
    steps: [
      ["take-in", "one-stop-clerk", 4],
      ["examine", "specialist", 40],
      ["examine", "head-of-division", 8],
      ["sign", "deputy-director", 8],
      ["seal", "registry-clerk", 4],
      ["return", "one-stop-clerk", 0],
    ],
  },
  {
    name: "XLSX: đơn vị tính ghi ở dòng trên, số không kèm đơn vị, dòng trống giữa bảng",
    input: workbook([
      ["Sở Mẫu", "", "", ""],
      ["", "", "", "Đơn vị tính: giờ làm việc"],
      ["TT", "Tên bước công việc", "Vị trí", "Định mức thời gian"],
      [1, "Tiếp nhận yêu cầu", "Nhân viên một cửa", 2],
      ["", "", "", ""],
      [2, "Tra cứu, lập văn bản trả lời", "Viên chức", 20],
      [3, "Ký văn bản", "Giám đốc", 4],
      [4, "Giao kết quả", "Nhân viên một cửa", 1],
      ["", "Cộng", "", 27],
      ["", "", "", ""],
      ["Người lập biểu", "", "", ""],
    ]),
    columns: ["TT", "Tên bước công việc", "Vị trí", "Định mức thời gian"],
    steps: [
      ["take-in", "one-stop-clerk", 2],
      ["examine", "specialist", 20],
      ["sign", "director", 4],
      ["return", "one-stop-clerk", 1],
    ],
  },
];
