import { officialPaper } from "@motlan/catalogue/declare";
import { lines } from "./extracts.ts";

/** Văn bản xác nhận thông tin hộ tịch. */
export const statusStatement = officialPaper({
  id: "civil-status/status-statement",
  title: "Văn bản xác nhận thông tin hộ tịch của {subject.fullName}",
  heading: "VĂN BẢN XÁC NHẬN THÔNG TIN HỘ TỊCH",
  blocks: [
    {
      kind: "paragraph",
      text: "Theo đề nghị của {requestedBy|upper}, sau khi tra cứu Cơ sở dữ liệu hộ tịch, {agency.name} xác nhận:",
      indent: 10,
    },
    lines(
      [{ label: "Họ, chữ đệm, tên", value: "{subject.fullName|upper}", bold: true }],
      [
        { label: "Ngày, tháng, năm sinh", value: "{subject.dateOfBirth|date}" },
        { label: "Số định danh cá nhân", value: "{subject.personalNumber}" },
      ],
    ),
    {
      kind: "table",
      each: "entries",
      columns: [
        { title: "Việc hộ tịch", value: "{item.event}", share: 2 },
        { title: "Thông tin được xác nhận", value: "{item.says}", share: 6 },
      ],
    },
    { kind: "paragraph", text: "Văn bản này được cấp để: {purpose}.", indent: 10 },
  ],
});
