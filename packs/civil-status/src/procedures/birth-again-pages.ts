import { type Field, fileField, type Page, personFields, t, undertaking } from "@motlan/catalogue/declare";
import { formerFields, LOST_TEXT } from "../pieces/former.ts";

/** A parent of somebody grown up: often dead, often without a number, so it is told by heart. */
function parent(at: "mother" | "father", own: string): Field[] {
  const of = at === "mother" ? t("mẹ", "mother") : t("cha", "father");
  const optional = { required: "false", maxLength: 200 } as const;
  return [
    {
      name: `${at}.fullName`,
      kind: "name",
      label: t(`Họ tên ${of.vi}`, `The ${of.en}'s name`),
      ...(at === "father" && { required: "false" }),
    },
    {
      name: `${at}.birthYear`,
      kind: "number",
      label: t(`Năm sinh của ${of.vi}`, `The ${of.en}'s year of birth`),
      required: "false",
      min: 1850,
      max: 2026,
    },
    {
      name: `${at}.personalNumber`,
      kind: "personal-number",
      label: t(`Số định danh của ${of.vi} (nếu có)`, `The ${of.en}'s personal number, if any`),
      prefill: `if actingFor = "self" then applicant.relatives.${own} else null`,
      prefilled: "override",
      required: "false",
    },
    { name: `${at}.ethnicity`, kind: "text", label: t(`Dân tộc của ${of.vi}`, `The ${of.en}'s ethnicity`), ...optional },
    { name: `${at}.residence`, kind: "text", label: t(`Nơi cư trú của ${of.vi}`, `The ${of.en}'s residence`), ...optional },
  ];
}

export const birthAgainPages: Page[] = [
  {
    id: "subject",
    title: t("Người được đăng ký lại khai sinh", "Whose birth it is"),
    fields: [
      ...personFields({ at: "subject", of: t("của người đó", "of the person"), own: 'actingFor = "self"' }, [
        "sex",
        "ethnicity",
        "nationality",
        "nativePlace",
      ]),
      {
        name: "subject.placeOfBirth",
        kind: "text",
        label: t("Nơi sinh", "Place of birth"),
        when: "subject.fullName != null and subject.dateOfBirth != null",
        prefill: "known.subject.placeOfBirth",
        prefilled: "override",
        maxLength: 200,
      },
    ],
  },
  { id: "mother", title: t("Mẹ", "The mother"), fields: parent("mother", "motherNumber") },
  {
    id: "father",
    title: t("Cha", "The father"),
    intro: t("Giấy khai sinh cũ không ghi tên cha thì để trống.", "Leave it empty where the old certificate names no father."),
    fields: parent("father", "fatherNumber"),
  },
  {
    id: "former",
    title: t("Lần đăng ký trước", "The former registration"),
    fields: [
      ...formerFields,
      {
        name: "former.has",
        kind: "choice",
        label: t("Bạn còn giữ giấy tờ nào?", "What do you still have?"),
        options: [
          { value: "copy", label: t("Bản sao giấy khai sinh cũ", "A copy of the old birth certificate") },
          {
            value: "other",
            label: t("Giấy tờ khác có ghi họ tên, ngày sinh", "Other papers with name and birthday"),
            hint: t("Căn cước, hộ chiếu, sổ hộ khẩu cũ, học bạ, bằng cấp…", "Identity card, passport, old household book, school papers…"),
          },
        ],
      },
      fileField("former.file", t("Các giấy tờ đó", "Those papers")),
      {
        name: "office.works",
        kind: "yes-no",
        label: t(
          "Bạn có phải cán bộ, công chức, viên chức hoặc đang phục vụ trong lực lượng vũ trang?",
          "Are you a public official or in the armed forces?",
        ),
      },
      fileField(
        "office.file",
        t("Văn bản của thủ trưởng cơ quan về nội dung khai sinh trong hồ sơ cán bộ", "The head's statement on your personnel file"),
        {
          when: "office.works = true",
        },
      ),
      undertaking("lost", LOST_TEXT),
    ],
  },
];
