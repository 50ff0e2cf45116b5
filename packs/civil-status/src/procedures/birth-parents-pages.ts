import type { Field, Page } from "@motlan/catalogue/declare";
import { t } from "./shared.ts";

interface Parent {
  readonly at: "mother" | "father";
  readonly other: "mother" | "father";
  readonly of: ReturnType<typeof t>;
}

const VIETNAMESE = t(
  "Khi cha hoặc mẹ là người nước ngoài, hãy làm thủ tục 2.000528 (đăng ký khai sinh có yếu tố nước ngoài).",
  "Where a parent is a foreigner, use procedure 2.000528 (birth with a foreign element).",
);

/** A parent's number is the applicant's own, or their spouse's; for anyone else it is asked. */
function identityFields({ at, other, of }: Parent): Field[] {
  return [
    {
      name: `${at}.personalNumber`,
      kind: "personal-number",
      label: t(`Số định danh cá nhân của ${of.vi}`, `The ${of.en}'s personal number`),
      prefill: `if relation = "${at}" then applicant.personalNumber else if relation = "${other}" and parents.kind = "married" then applicant.relatives.spouseNumber else null`,
      prefilled: "override",
      checks: [
        {
          rule: `${at}.personalNumber != ${other}.personalNumber`,
          text: t("Số của cha và của mẹ phải khác nhau.", "The father's and the mother's numbers must differ."),
        },
      ],
    },
    {
      name: `${at}.fullName`,
      kind: "name",
      label: t(`Họ, chữ đệm, tên của ${of.vi}`, `The ${of.en}'s full name`),
      prefill: `if relation = "${at}" then applicant.fullName else null`,
      prefilled: "locked",
    },
    {
      name: `${at}.dateOfBirth`,
      kind: "date",
      label: t(`Ngày sinh của ${of.vi}`, `The ${of.en}'s date of birth`),
      prefill: `if relation = "${at}" then applicant.dateOfBirth else null`,
      prefilled: "locked",
      checks: [
        { rule: `date(${at}.dateOfBirth) < today`, text: t("Ngày sinh phải trước hôm nay.", "The date of birth must be before today.") },
      ],
    },
  ];
}

/** Asked once name and birthday are there: where they lead to the record, nobody types what the State holds. */
function originFields({ at, of }: Parent): Field[] {
  const when = `${at}.fullName != null and ${at}.dateOfBirth != null`;
  const fields: Field[] = [
    {
      name: `${at}.ethnicity`,
      kind: "text",
      label: t(`Dân tộc của ${of.vi}`, `The ${of.en}'s ethnicity`),
      prefill: `known.${at}.ethnicity`,
      prefilled: "override",
      maxLength: 40,
    },
    {
      name: `${at}.nationality`,
      kind: "text",
      label: t(`Quốc tịch của ${of.vi}`, `The ${of.en}'s nationality`),
      prefill: `known.${at}.nationality`,
      prefilled: "override",
      maxLength: 40,
      checks: [{ rule: `${at}.nationality = "Việt Nam"`, text: VIETNAMESE }],
    },
    {
      name: `${at}.nativePlace`,
      kind: "text",
      label: t(`Quê quán của ${of.vi}`, `The ${of.en}'s native place`),
      prefill: `known.${at}.nativePlace`,
      prefilled: "override",
      maxLength: 200,
    },
    {
      name: `${at}.residence`,
      kind: "text",
      label: t(`Nơi cư trú của ${of.vi}`, `The ${of.en}'s residence`),
      prefill: `if known.${at}.residence.text != null then known.${at}.residence.text else known.${at}.residence.line`,
      prefilled: "override",
      maxLength: 200,
    },
  ];
  return fields.map((field) => ({ ...field, when }));
}

const MOTHER: Parent = { at: "mother", other: "father", of: t("mẹ", "mother") };
const FATHER: Parent = { at: "father", other: "mother", of: t("cha", "father") };

export const parentsPages: Page[] = [
  {
    id: "declarant",
    title: t("Bạn là ai của bé?", "Who are you to the child?"),
    intro: t(
      "Cha mẹ có trách nhiệm đăng ký khai sinh. Nếu cha mẹ không đi được thì ông bà, người thân khác hoặc người đang nuôi bé làm thay.",
      "Parents are bound to register the birth. Where they cannot, grandparents, other relatives or whoever raises the child may.",
    ),
    fields: [
      {
        name: "relation",
        kind: "choice",
        label: t("Quan hệ với bé", "Your relation to the child"),
        options: [
          { value: "mother", label: t("Mẹ", "Mother") },
          { value: "father", label: t("Cha", "Father") },
          { value: "grandparent", label: t("Ông hoặc bà", "Grandparent") },
          { value: "relative", label: t("Người thân khác", "Another relative") },
          { value: "carer", label: t("Người đang nuôi bé", "Whoever raises the child") },
          { value: "authorised", label: t("Người được cha mẹ ủy quyền", "Authorised by the parents") },
        ],
        prefill: 'if actingFor = "own-child" then (if applicant.sex = "female" then "mother" else "father") else null',
        prefilled: "override",
      },
      {
        name: "parents.kind",
        kind: "choice",
        label: t("Cha mẹ của bé", "The child's parents"),
        options: [
          { value: "married", label: t("Cha mẹ đã đăng ký kết hôn", "The parents are married") },
          {
            value: "mother-only",
            label: t("Chỉ ghi tên mẹ, chưa xác định cha", "The mother only; the father is not established"),
            hint: t(
              "Phần về cha để trống; sau này vẫn làm thủ tục nhận cha, mẹ, con được.",
              "The father's part stays empty; he can be recognised later.",
            ),
          },
          {
            value: "unmarried",
            label: t("Chưa đăng ký kết hôn nhưng muốn ghi tên cả cha và mẹ", "Not married, but both are to be named"),
          },
        ],
        checks: [
          {
            rule: 'parents.kind != "unmarried"',
            text: t(
              "Trường hợp này cần làm thủ tục 1.000689: đăng ký khai sinh kết hợp nhận cha, mẹ, con. Hãy chọn thủ tục đó, hoặc chọn chỉ ghi tên mẹ.",
              "This needs procedure 1.000689, birth registration together with recognition. Use that one, or name the mother only.",
            ),
          },
          {
            rule: 'not(relation = "father" and parents.kind = "mother-only")',
            text: t(
              "Cha đi khai thì cần ghi tên cha. Hãy chọn lại, hoặc làm thủ tục 1.000689.",
              "A father who registers must be named. Choose again, or use procedure 1.000689.",
            ),
          },
        ],
      },
    ],
  },
  {
    id: "mother",
    title: t("Mẹ của bé", "The mother"),
    fields: [...identityFields(MOTHER), ...originFields(MOTHER)],
  },
  {
    id: "father",
    title: t("Cha của bé", "The father"),
    intro: t(
      "Viết họ tên và ngày sinh của cha. Khớp với số định danh thì phần còn lại được điền sẵn.",
      "Write the father's name and date of birth. Where they agree with the number, the rest is filled in.",
    ),
    when: 'parents.kind = "married"',
    fields: [...identityFields(FATHER), ...originFields(FATHER)],
  },
];
