import { officialPaper } from "@motlan/catalogue/declare";
import { ENTRY_ROWS, lines, personRows, rule } from "./extracts.ts";

/** Trích lục khai tử: the order of lines of the form of Circular 04/2020/TT-BTP. `under` says when it was registered anew. */
export const deathExtract = officialPaper({
  id: "civil-status/death-extract",
  title: "Trích lục khai tử của {deceased.fullName}",
  heading: "TRÍCH LỤC KHAI TỬ",
  blocks: [
    { kind: "paragraph", text: "_(Đăng ký lại)_", align: "center", when: "again" },
    lines(
      ...personRows("", "deceased"),
      [
        { label: "Đã chết vào lúc", value: "{death.time}" },
        { label: "Ngày, tháng, năm chết", value: "{death.on|date}" },
      ],
      [{ label: "Ghi bằng chữ", value: "{death.on|datewords}" }],
      [{ label: "Nơi chết", value: "{death.place}" }],
      [{ label: "Nguyên nhân", value: "{death.cause}" }],
    ),
    rule,
    lines(...ENTRY_ROWS, [{ label: "Người đi khai", value: "{declarant.fullName|upper}" }]),
  ],
});
