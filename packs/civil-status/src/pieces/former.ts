import { type Field, t } from "@motlan/catalogue/declare";

/** Where and when it was registered before; only what was registered before 1 January 2016 may be registered anew (Decree 123/2015, article 24). */
export const formerFields: Field[] = [
  {
    name: "former.agency",
    kind: "text",
    label: t("Nơi đăng ký trước đây", "Where it was registered"),
    hint: t("Tên xã, phường và tỉnh như khi đó", "Commune and province by their names at the time"),
    maxLength: 200,
  },
  {
    name: "former.year",
    kind: "number",
    label: t("Năm đăng ký", "Year of registration"),
    min: 1900,
    max: 2026,
    checks: [
      {
        rule: "former.year < 2016",
        text: t(
          "Chỉ việc đã đăng ký trước ngày 01/01/2016 mới đăng ký lại được. Đăng ký từ năm 2016 thì xin bản sao trích lục (2.000635).",
          "Only what was registered before 1 January 2016 can be registered anew. For later entries ask for a copy (2.000635).",
        ),
      },
    ],
  },
];

export const LOST_TEXT = t(
  "Tôi cam đoan bản chính không còn và tôi đã nộp đủ giấy tờ mình có",
  "I declare that the original is lost and that I handed in every paper I have",
);
