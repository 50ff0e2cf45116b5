import type { Text } from "@motlan/kernel";

/** Files out of the studio and into it. */
export const FILES = {
  title: { vi: "Xuất, nhập tệp", en: "Files in and out" },
  out: { vi: "Xuất", en: "Take out" },
  csv: { vi: "Bảng quy trình (CSV)", en: "Process table (CSV)" },
  xlsx: { vi: "Bảng quy trình (Excel)", en: "Process table (Excel)" },
  bpmn: { vi: "Sơ đồ quy trình (BPMN 2.0)", en: "Process (BPMN 2.0)" },
  dmn: { vi: "Bảng phí “{name}” (DMN)", en: "Fee table “{name}” (DMN)" },
  json: { vi: "Toàn bộ bản thiết kế (JSON)", en: "The whole design (JSON)" },
  in: { vi: "Nhập", en: "Bring in" },
  inLead: { vi: "Nội dung tương ứng được thay; bạn hoàn tác được.", en: "It takes the place of what is there; it can be undone." },
  file: { vi: "Tệp", en: "File" },
  types: { vi: "CSV, XLSX, BPMN, DMN hoặc JSON", en: "CSV, XLSX, BPMN, DMN or JSON" },
  send: { vi: "Nhập tệp", en: "Bring it in" },
  none: { vi: "Hãy chọn một tệp.", en: "Choose a file." },
  unknown: {
    vi: "Tệp này không phải CSV, XLSX, BPMN, DMN hay JSON. Hãy chọn tệp khác.",
    en: "This is none of CSV, XLSX, BPMN, DMN or JSON. Choose another.",
  },
  broken: {
    vi: "Không đọc được tệp. Hãy mở lại bằng phần mềm đã tạo ra nó, lưu và thử lại.",
    en: "The file cannot be read. Open it where it was made, save it, and try again.",
  },
  noSteps: { vi: "Trong tệp không có bước nào.", en: "There is no step in the file." },
  took: { vi: "Đã nhập. Những điều nên xem lại", en: "Brought in. What to look at again" },
} as const satisfies Record<string, Text>;
