import { officialPaper } from "@motlan/catalogue/declare";
import { ENTRY_ROWS, lines, personRows, rule } from "./extracts.ts";

/** Giấy chứng nhận kết hôn: wife and husband, then where and when. Both sign the paper original by hand when they receive it. */
export const marriageCertificate = officialPaper({
  id: "civil-status/marriage-certificate",
  title: "Giấy chứng nhận kết hôn của {husband.fullName} và {wife.fullName}",
  heading: "GIẤY CHỨNG NHẬN KẾT HÔN",
  blocks: [
    { kind: "paragraph", text: "_(Đăng ký lại)_", align: "center", when: "again" },
    lines(...personRows("vợ", "wife", false)),
    rule,
    lines(...personRows("chồng", "husband", false)),
    rule,
    lines(...ENTRY_ROWS, [{ label: "Ghi chú", value: "{note}", when: "note" }]),
    { kind: "space", height: 3 },
    {
      kind: "signature",
      columns: [
        { title: ["VỢ"], note: "(Ký, ghi rõ họ tên)", signs: "none" },
        { title: ["CHỒNG"], note: "(Ký, ghi rõ họ tên)", signs: "none" },
      ],
    },
  ],
});
