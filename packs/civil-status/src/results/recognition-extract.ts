import { officialPaper } from "@motlan/catalogue/declare";
import { ENTRY_ROWS, lines, personRows, rule } from "./extracts.ts";

/** Trích lục đăng ký nhận cha, mẹ, con. */
export const recognitionExtract = officialPaper({
  id: "civil-status/recognition-extract",
  title: "Trích lục đăng ký nhận cha, mẹ, con",
  heading: "TRÍCH LỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON",
  blocks: [
    lines(...personRows("người {parentWord}", "parent")),
    { kind: "paragraph", text: "Được công nhận là **{parentWord}** của:", indent: 10 },
    lines(...personRows("người con", "acknowledged")),
    rule,
    lines(...ENTRY_ROWS),
  ],
});
