import type { Page } from "@motlan/catalogue/declare";
import { t } from "./shared.ts";

/** The number of one's own, one's parent's or one's spouse's record is in the applicant's; a child's or another's is asked. */
const SUBJECT_NUMBER = [
  'if actingFor = "self" then applicant.personalNumber',
  'else if actingFor = "spouse" then applicant.relatives.spouseNumber',
  'else if actingFor = "parent" and subject.parent = "father" then applicant.relatives.fatherNumber',
  'else if actingFor = "parent" and subject.parent = "mother" then applicant.relatives.motherNumber',
  "else null",
].join(" ");

export const extractPages: Page[] = [
  {
    id: "event",
    title: t("Bạn cần bản sao giấy gì?", "Which paper do you need a copy of?"),
    fields: [
      {
        name: "event.kind",
        kind: "choice",
        label: t("Loại giấy", "Kind of paper"),
        options: [
          {
            value: "birth",
            label: t("Khai sinh", "Birth"),
            hint: t("Bản sao giấy khai sinh (trích lục khai sinh)", "Copy of a birth certificate"),
          },
          { value: "marriage", label: t("Kết hôn", "Marriage"), hint: t("Bản sao trích lục kết hôn", "Copy of a marriage extract") },
          { value: "death", label: t("Khai tử", "Death"), hint: t("Bản sao trích lục khai tử (giấy chứng tử)", "Copy of a death extract") },
        ],
      },
    ],
  },
  {
    id: "whose",
    title: t("Giấy của ai?", "Whose paper is it?"),
    intro: t(
      "Người có tên trong giấy. Chúng tôi chỉ cho xem hồ sơ khi tên và ngày sinh bạn viết khớp với số định danh.",
      "The person the entry is about. A record is shown only when the name and date of birth you write agree with the number.",
    ),
    fields: [
      {
        name: "subject.parent",
        kind: "choice",
        label: t("Của cha hay của mẹ?", "Your father's or your mother's?"),
        options: [
          { value: "father", label: t("Cha", "Father") },
          { value: "mother", label: t("Mẹ", "Mother") },
        ],
        when: 'actingFor = "parent"',
      },
      {
        name: "subject.personalNumber",
        kind: "personal-number",
        label: t("Số định danh cá nhân", "Personal number"),
        hint: t("12 chữ số, in trên thẻ căn cước hoặc giấy khai sinh", "12 digits, on the identity card or birth certificate"),
        prefill: SUBJECT_NUMBER,
        prefilled: "locked",
      },
      {
        name: "subject.fullName",
        kind: "name",
        label: t("Họ, chữ đệm, tên", "Full name"),
        prefill: 'if actingFor = "self" then applicant.fullName else null',
        prefilled: "locked",
      },
      {
        name: "subject.dateOfBirth",
        kind: "date",
        label: t("Ngày sinh", "Date of birth"),
        prefill: 'if actingFor = "self" then applicant.dateOfBirth else null',
        prefilled: "locked",
        checks: [
          {
            rule: "date(subject.dateOfBirth) <= today",
            text: t("Ngày sinh phải là hôm nay hoặc trước hôm nay.", "The date of birth must be today or earlier."),
          },
        ],
      },
    ],
  },
  {
    id: "authorisation",
    title: t("Văn bản ủy quyền", "Authorisation"),
    when: 'actingFor = "authorised"',
    fields: [
      {
        name: "authorisation.file",
        kind: "file",
        label: t("Ảnh chụp hoặc tệp văn bản ủy quyền", "A photo or file of the authorisation"),
        hint: t("Chụp rõ nét đủ bốn góc; tệp PDF, JPG hoặc PNG", "Sharp, with all four corners; PDF, JPG or PNG"),
      },
    ],
  },
  {
    id: "copies",
    title: t("Bạn cần mấy bản?", "How many copies?"),
    intro: t(
      "Bản điện tử có giá trị như bản giấy và gửi đi được nhiều lần.",
      "The electronic copy is worth as much as one on paper and can be sent many times.",
    ),
    fields: [
      {
        name: "copies",
        kind: "number",
        label: t("Số bản sao", "Number of copies"),
        hint: t("8.000 đồng một bản", "8,000 đồng each"),
        min: 1,
        max: 20,
        checks: [{ rule: "copies = floor(copies)", text: t("Số bản là số nguyên, ví dụ 2.", "Write a whole number, 2 for instance.") }],
      },
    ],
  },
];
