import { officialPaper } from "@motlan/catalogue/declare";
import { ENTRY_ROWS, lines, personRows, rule } from "./extracts.ts";

/** Trích lục đăng ký giám hộ. */
export const guardianshipExtract = officialPaper({
  id: "civil-status/guardianship-extract",
  title: "Trích lục đăng ký giám hộ cho {ward.fullName}",
  heading: "TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ",
  blocks: [
    lines(...personRows("người giám hộ", "guardian")),
    rule,
    lines(...personRows("người được giám hộ", "ward")),
    rule,
    lines(
      [{ label: "Hình thức giám hộ", value: "{formWord}" }],
      [{ label: "Lý do giám hộ", value: "{reason}" }],
      [{ label: "Tài sản của người được giám hộ", value: "{property|or:không kê khai}" }],
      ...ENTRY_ROWS,
    ),
  ],
});

/** Trích lục đăng ký chấm dứt giám hộ. */
export const guardianshipEndExtract = officialPaper({
  id: "civil-status/guardianship-end-extract",
  title: "Trích lục đăng ký chấm dứt giám hộ cho {ward.fullName}",
  heading: "TRÍCH LỤC ĐĂNG KÝ CHẤM DỨT GIÁM HỘ",
  blocks: [
    lines(...personRows("người được giám hộ", "ward")),
    lines([{ label: "Người giám hộ trước đây", value: "{guardian|upper}" }], [{ label: "Đã đăng ký giám hộ số", value: "{former}" }]),
    { kind: "paragraph", text: "Việc giám hộ nói trên chấm dứt kể từ ngày đăng ký. Lý do: **{reason}**.", indent: 10 },
    rule,
    lines(...ENTRY_ROWS),
  ],
});
