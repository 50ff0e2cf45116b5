import { officialPaper } from "@motlan/catalogue/declare";
import { ENTRY_ROWS, lines, personRows, rule, space } from "./extracts.ts";

/** Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc. */
export const changeExtract = officialPaper({
  id: "civil-status/change-extract",
  title: "Trích lục {sortWord} của {subject.fullName}",
  heading: "TRÍCH LỤC {sortWord|upper}",
  blocks: [
    lines(...personRows("", "subject")),
    { kind: "paragraph", text: "Đã đăng ký **{sortWord}** trong {eventWord} số {entryOf}, tại {entryAt}, như sau:", indent: 10 },
    {
      kind: "table",
      each: "items",
      columns: [
        { title: "Nội dung", value: "{item.what}", share: 3 },
        { title: "Trước đây ghi", value: "{item.before|or:(để trống)}", share: 4 },
        { title: "Nay ghi là", value: "{item.after}", share: 4 },
      ],
    },
    space,
    lines([{ label: "Căn cứ", value: "{ground}" }]),
    rule,
    lines(...ENTRY_ROWS),
  ],
});
