import { officialPaper } from "@motlan/catalogue/declare";
import { lines, personRows } from "./extracts.ts";

/** Giấy xác nhận tình trạng hôn nhân. */
export const maritalStatusPaper = officialPaper({
  id: "civil-status/marital-status",
  title: "Giấy xác nhận tình trạng hôn nhân của {subject.fullName}",
  heading: "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",
  blocks: [
    { kind: "paragraph", text: "Xét đề nghị của {requestedBy|upper}, cơ quan đăng ký hộ tịch xác nhận:", indent: 10 },
    lines(...personRows("", "subject")),
    lines([{ label: "Tình trạng hôn nhân", value: "{status}", bold: true }], [{ label: "Ghi rõ", value: "{detail}", when: "detail" }]),
    { kind: "paragraph", text: "Giấy này được cấp để: **{purpose}**.", indent: 10 },
    {
      kind: "paragraph",
      text: "Giấy có giá trị đến hết ngày {validUntil|date}, hoặc đến khi tình trạng hôn nhân thay đổi nếu việc đó đến trước.",
      indent: 10,
    },
  ],
});
