import {
  applicantPage,
  COMPLAINT_TO,
  commonSteps,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  type Page,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { insuranceParticipation as paper } from "../results/insurance-participation.ts";
import { OWNER } from "../shared.ts";

export const INSURANCE_2024 = "Luật Bảo hiểm xã hội 41/2024/QH15";
const OWNERS = unconfirmed(
  INSURANCE_2024,
  "Chủ hộ kinh doanh có đăng ký kinh doanh thuộc diện tham gia bắt buộc theo lộ trình của Chính phủ; chưa đối chiếu với Điều 2.",
  "Owners of registered household businesses take part in stages the Government sets; not compared with article 2.",
);
const ANYBODY = "unit.ownerJoins = true or unit.hasWorkers = true";

/** Who takes part: the owner, the workers or both. */
export const participantsPage: Page = {
  id: "participants",
  title: t("Ai tham gia bảo hiểm xã hội?", "Who takes part?"),
  fields: [
    { name: "unit.ownerJoins", kind: "yes-no", label: t("Chủ hộ có tham gia không?", "Does the owner take part?") },
    {
      name: "unit.ownerBase",
      kind: "money",
      label: t("Mức thu nhập chủ hộ chọn để đóng (mỗi tháng)", "The income on which the owner pays (a month)"),
      when: "unit.ownerJoins = true",
      min: 1,
    },
    {
      name: "unit.hasWorkers",
      kind: "yes-no",
      label: t("Có thuê người lao động không?", "Are there workers?"),
      checks: [
        {
          rule: ANYBODY,
          text: t("Phải có ít nhất một người tham gia: chủ hộ hoặc người lao động.", "At least one takes part: the owner or a worker."),
        },
      ],
    },
    {
      name: "unit.workers",
      kind: "group",
      label: t("Người lao động", "Workers"),
      when: "unit.hasWorkers = true",
      group: {
        title: t("Người lao động", "Worker"),
        least: 1,
        most: 50,
        items: [
          { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
          { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
          { name: "job", kind: "text", label: t("Công việc", "Work"), maxLength: 100 },
          { name: "base", kind: "money", label: t("Tiền lương làm căn cứ đóng (mỗi tháng)", "Wage on which is paid (a month)"), min: 1 },
        ],
      },
    },
  ],
};

/** Đăng ký tham gia bảo hiểm xã hội và cấp sổ (1.014160), for household businesses and other small employers. */
export const insuranceParticipation = defineProcedure({
  code: "1.014160",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký tham gia bảo hiểm xã hội và cấp sổ bảo hiểm xã hội", "Joining social insurance, with the book"),
  field: t("Bảo hiểm xã hội", "Social insurance"),
  summary: t(
    "Chủ hộ kinh doanh đăng ký cho mình và cho người lao động. Sổ bảo hiểm xã hội là bản điện tử.",
    "The owner of a household business registers themselves and their workers. The book is electronic.",
  ),
  guide: [
    t("Chuẩn bị số định danh và mức lương của từng người.", "Have everybody's personal number and wage at hand."),
    t("Trong 5 ngày làm việc, mỗi người thấy sổ của mình trên VssID.", "Within five working days everybody sees their book in VssID."),
  ],
  law: [uncompared(INSURANCE_2024, "Điều 27, 28"), OWNERS],
  applicant: {
    who: t("Chủ hộ kinh doanh, người sử dụng lao động", "Owners of household businesses, employers"),
    assurance: 2,
    actingFor: FOR_SELF,
  },
  competence: {
    level: "province",
    matter: "social-insurance",
    first: "applicant.residence.communeId",
    elsewhere: true,
    law: uncompared(INSURANCE_2024, "Điều 28"),
  },
  channels: everyChannel(5),
  linked: [{ code: "1.014137", as: "after", text: t("Thẻ bảo hiểm y tế", "The health-insurance card") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "unit",
      title: t("Hộ kinh doanh, đơn vị", "The business"),
      fields: [
        { name: "unit.name", kind: "text", label: t("Tên hộ kinh doanh, đơn vị", "Name"), maxLength: 200 },
        {
          name: "unit.code",
          kind: "text",
          label: t("Mã số thuế", "Tax code"),
          hint: t("Hộ kinh doanh dùng số định danh của chủ hộ", "A household business uses its owner's personal number"),
          prefill: "applicant.personalNumber",
          prefilled: "override",
          maxLength: 14,
        },
        { name: "unit.address", kind: "text", label: t("Địa chỉ", "Address"), maxLength: 300 },
      ],
    },
    participantsPage,
  ],
  papers: [],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Phòng Quản lý thu – Sổ, thẻ", "Division of contributions and cards"),
    hours: { takeIn: 4, examine: 20, check: 6, sign: 6, handOver: 4 },
    task: {
      examine: t("Đối chiếu quá trình tham gia, lập sổ", "Compare what they took part in before, make the books"),
      sign: t("Duyệt", "Approve"),
      handOver: t("Gửi thông báo", "Send the notice"),
    },
    fields: [{ name: "issued.unit", kind: "text", label: t("Mã đơn vị tham gia", "The unit's code"), maxLength: 20 }],
  }),
  checklist: [
    { id: "persons", text: t("Số định danh khớp với dữ liệu dân cư", "The numbers agree with the population data") },
    { id: "once", text: t("Không ai đang tham gia bắt buộc ở nơi khác cùng thời gian", "Nobody takes part elsewhere at the same time") },
  ],
  refusals: [
    {
      id: "outside",
      text: t("Không thuộc diện tham gia bảo hiểm xã hội bắt buộc.", "Not among those who take part."),
      law: uncompared(INSURANCE_2024, "Điều 2"),
    },
  ],
  effects: [
    {
      id: "participation",
      record: "social-insurance",
      kind: "only",
      at: "sign",
      values: {
        entry: '"participation/" + dossier.code',
        unit: "{code: issued.unit, name: unit.name, taxCode: unit.code}",
        owner: OWNER,
        ownerBase: "unit.ownerBase",
        workers: "unit.workers",
        on: "string(today)",
      },
    },
  ],
  result: {
    kind: "insurance-participation",
    title: t("Thông báo tham gia bảo hiểm xã hội", "Notice of participation"),
    template: paper,
    data: {
      issuedOn: "today",
      unit: "unit",
      unitCode: "issued.unit",
      owner: "person",
      ownerBase: "unit.ownerBase",
      workers: "unit.workers",
    },
    signedBy: ["director", "deputy-director"],
    notation: "TB-BHXH",
    delivery: ["online"],
  },
  complaint: COMPLAINT_TO.director,
});
