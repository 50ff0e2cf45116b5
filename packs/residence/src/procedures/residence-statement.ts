import { applicantPage, defineProcedure, law, t } from "@motlan/catalogue/declare";
import { THE_APPLICANT } from "../pieces/book.ts";
import { AT_HOME, COMPLAINT, policeChannels, SELF, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { residenceStatement as template } from "../results/residence-statement.ts";

const WHAT = [
  { value: "present", label: t("Nơi thường trú, tạm trú, nơi ở hiện nay", "Where I live now") },
  { value: "household", label: t("Các thành viên trong hộ", "The members of the household") },
  { value: "past", label: t("Các lần đăng ký trước đây", "Former registrations") },
];

/** Xác nhận thông tin về cư trú (1.010041), mẫu CT07. */
export const residenceStatement = defineProcedure({
  code: "1.010041",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Xác nhận thông tin về cư trú", "Statement of residence (CT07)"),
  field: FIELD,
  summary: t(
    "Giấy xác nhận nơi ở thay cho sổ hộ khẩu cũ (mẫu CT07), làm ở công an xã, phường nào cũng được. Không mất tiền.",
    "The statement that replaced the household book (form CT07), at any commune police. It is free.",
  ),
  guide: [
    t(
      "Thủ tục của Nhà nước thường tự tra cư trú: hãy hỏi nơi đó trước khi xin giấy này.",
      "State services look residence up: ask them first.",
    ),
    t(
      "Thông tin đang có trong cơ sở dữ liệu: 1 ngày làm việc. Phải xác minh: 3 ngày.",
      "What is in the database: one working day. What must be verified: three.",
    ),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 8"), law(DECREE_154), law(CIRCULAR_55, "Điều 17")],
  applicant: { ...SELF, who: t("Công dân cần xác nhận về chính mình và hộ mình", "Citizens, about themselves and their household") },
  competence: { ...AT_HOME, elsewhere: true, law: law(CIRCULAR_55, "Điều 17") },
  channels: policeChannels(1),
  cases: [
    {
      id: "verify",
      title: t("Phải xác minh (thông tin trước đây, dữ liệu chưa có)", "To be verified: former registrations, data not at hand"),
      when: 'list contains(what, "past")',
      deadline: { count: 3, unit: "working-day" },
      law: law(CIRCULAR_55, "Điều 17"),
    },
  ],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "what",
      title: t("Xác nhận những gì?", "What is to be stated?"),
      fields: [
        { name: "what", kind: "choices", label: t("Nội dung", "What"), options: WHAT },
        {
          name: "years",
          kind: "text",
          label: t("Khoảng thời gian và nơi đăng ký trước đây", "The years and places"),
          when: 'list contains(what, "past")',
          maxLength: 300,
        },
        { name: "purpose", kind: "text", label: t("Dùng vào việc gì?", "What is it for?"), maxLength: 200 },
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: policeSteps({
    hours: { takeIn: 1, examine: 4, sign: 2, handOver: 1 },
    examine: t("Tra cứu cơ sở dữ liệu, ghi nội dung xác nhận", "Look it up and write the statement"),
    paper: t("giấy xác nhận", "statement"),
    records: false,
    fields: [
      {
        name: "stated.permanent",
        kind: "text",
        label: t("Nơi thường trú", "Permanent residence"),
        prefill: "person.residence",
        prefilled: "override",
        maxLength: 300,
      },
      { name: "stated.temporary", kind: "text", label: t("Nơi tạm trú", "Temporary residence"), required: "false", maxLength: 300 },
      {
        name: "stated.present",
        kind: "text",
        label: t("Nơi ở hiện tại", "Present address"),
        prefill: "person.residence",
        prefilled: "override",
        maxLength: 300,
      },
      { name: "stated.head", kind: "name", label: t("Chủ hộ", "Head of the household"), required: "false" },
      { name: "stated.relation", kind: "text", label: t("Quan hệ với chủ hộ", "Relation to the head"), required: "false", maxLength: 60 },
      {
        name: "members",
        kind: "group",
        label: t("Thành viên khác", "Other members"),
        required: "false",
        when: 'list contains(what, "household")',
        group: {
          ...{ title: t("Người", "Person"), least: 0, most: 20 },
          items: [
            { name: "fullName", kind: "name", label: t("Họ tên", "Name") },
            { name: "personalNumber", kind: "personal-number", label: t("Số định danh", "Number") },
            { name: "relation", kind: "text", label: t("Quan hệ", "Relation"), maxLength: 60 },
          ],
        },
      },
      { name: "stated.other", kind: "long-text", label: t("Nội dung khác", "Something else"), required: "false", maxLength: 1000 },
    ],
  }),
  checklist: [{ id: "found", text: t("Có thông tin trong cơ sở dữ liệu về cư trú", "The residence database has it") }],
  refusals: [
    {
      id: "unknown",
      text: t("Không có thông tin cần xác nhận và không xác minh được.", "There is nothing to state, and it cannot be verified."),
      law: law(CIRCULAR_55, "Điều 17"),
    },
  ],
  effects: [],
  result: {
    ...SIGNED,
    kind: "residence-statement",
    title: t("Xác nhận thông tin về cư trú (CT07)", "Statement of residence (CT07)"),
    template,
    data: {
      issuedOn: "today",
      person: THE_APPLICANT,
      stated:
        "{permanent: stated.permanent, temporary: stated.temporary, present: stated.present, head: stated.head, relation: stated.relation, other: stated.other}",
      members: "members",
      purpose: "purpose",
    },
    notation: "XN-CT",
  },
  complaint: COMPLAINT,
});
