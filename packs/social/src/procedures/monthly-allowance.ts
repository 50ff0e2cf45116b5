import {
  applicantPage,
  choiceField,
  dayText,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  t,
  tableFormula,
  uncompared,
} from "@motlan/catalogue/declare";
import { benefitDecision } from "../results/benefit-decision.ts";
import {
  ACTS,
  AT_THE_COMMUNE,
  BENEFICIARY,
  BENEFICIARY_FIELDS,
  DECREE_20,
  DECREE_147,
  FOR_WHOM,
  OF_COMMUNE,
  PAYOUT_FIELDS,
  SIGNERS,
  socialSteps,
} from "../shared.ts";
import { ALLOWANCE, ARTICLE_5, ARTICLE_6, DEGREES, GROUPS } from "./allowance-groups.ts";

const PAID = 'allowance.act != "stop"';
const DISABLED = 'allowance.group = "disabled"';
const HIV = 'allowance.group = "hiv" or allowance.group = "hiv-child"';
const CHILD = 'allowance.group in ("orphan", "single-parent", "small-child")';

/** Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc (1.001776). */
export const monthlyAllowance = defineProcedure({
  ...OF_COMMUNE,
  code: "1.001776",
  title: t("Hưởng, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng", "Monthly social allowance: begin, change, stop"),
  field: t("Bảo trợ xã hội", "Social protection"),
  summary: t(
    "Nhà nước giúp đỡ hằng tháng trẻ mồ côi, người khuyết tật nặng, người già nghèo không nơi nương tựa và người nuôi con một mình.",
    "A monthly allowance for orphans, the severely disabled, poor old people without support and poor single parents.",
  ),
  guide: [
    t(
      "Bạn kê khai, xã rà soát và quyết định trong 10 ngày làm việc.",
      "You declare, the commune reviews and decides within ten working days.",
    ),
    t(
      "Mức thấp nhất từ tháng 7/2024 là 500.000 đồng nhân hệ số của từng đối tượng.",
      "Since July 2024: 500,000 đồng times the group's factor.",
    ),
    t("Có người được nhận hai chế độ; khi đó chỉ hưởng chế độ cao hơn.", "Where two would do, the higher one is paid."),
  ],
  law: [ARTICLE_5, ARTICLE_6, uncompared(DECREE_20, "Điều 7, 8"), law(DECREE_147)],
  applicant: {
    who: t("Người thuộc đối tượng, hoặc người chăm sóc, giám hộ", "Somebody who qualifies, or whoever cares for them"),
    assurance: 2,
    actingFor: FOR_WHOM,
  },
  competence: AT_THE_COMMUNE("social-protection", DECREE_147),
  channels: everyChannel(10),
  linked: [
    { code: "1.001699", as: "before", text: t("Xác định mức độ khuyết tật trước", "Have the disability assessed first") },
    { code: "1.014027", as: "instead", text: t("Từ 75 tuổi: trợ cấp hưu trí xã hội", "Aged 75 and over: the social pension") },
  ],
  known: [
    {
      name: "before",
      registry: "social-benefits",
      by: "beneficiary",
      find: 'if actingFor = "self" then applicant.personalNumber else null',
      purpose: "social-protection",
      law: law(DECREE_147),
    },
  ],
  pages: [
    applicantPage(),
    {
      id: "act",
      title: t("Bạn đề nghị gì?", "What do you ask for?"),
      fields: [choiceField("allowance.act", t("Đề nghị", "Request"), ACTS), ...BENEFICIARY_FIELDS],
    },
    {
      id: "group",
      title: t("Hoàn cảnh", "The situation"),
      fields: [
        choiceField("allowance.group", t("Người hưởng thuộc trường hợp nào?", "Which situation is it?"), GROUPS),
        choiceField("allowance.degree", t("Mức độ khuyết tật", "Degree of disability"), DEGREES, {
          when: DISABLED,
          prefill: 'if known.before.group in ("severe", "most-severe") then known.before.group else null',
          prefilled: "override",
        }),
        {
          name: "allowance.children",
          kind: "number",
          label: t("Số con đang nuôi", "Children brought up"),
          when: 'allowance.group = "single-parent"',
          min: 1,
          max: 20,
        },
        {
          name: "allowance.poor",
          kind: "yes-no",
          label: t("Gia đình thuộc hộ nghèo hoặc cận nghèo?", "Is the household poor or near-poor?"),
        },
        {
          name: "allowance.monthly",
          kind: "money",
          label: t("Mức trợ cấp theo khai báo", "Allowance by what you declared"),
          when: PAID,
          computed: tableFormula(ALLOWANCE),
        },
        {
          name: "allowance.why",
          kind: "long-text",
          label: t("Lý do điều chỉnh hoặc thôi hưởng", "Why change or stop?"),
          when: 'allowance.act != "start"',
          maxLength: 1000,
        },
      ],
    },
    {
      id: "papers",
      title: t("Giấy tờ và cách nhận tiền", "Papers and payment"),
      fields: [
        fileField("papers.disability", t("Giấy xác nhận khuyết tật", "Certificate of disability"), {
          when: `${DISABLED} and ${PAID}`,
          credential: "disability-certificate",
        }),
        fileField("papers.hiv", t("Giấy xác nhận của cơ quan y tế", "The health authority's confirmation"), {
          when: `(${HIV}) and ${PAID}`,
        }),
        fileField("papers.birth", t("Giấy khai sinh của trẻ", "The child's birth certificate"), {
          when: `${CHILD} and ${PAID}`,
          credential: "birth-certificate",
        }),
        ...PAYOUT_FIELDS.map((field) => ({ ...field, when: field.when === undefined ? PAID : `${PAID} and ${field.when}` })),
      ],
    },
  ],
  papers: [
    {
      id: "disability",
      title: t("Giấy xác nhận khuyết tật", "Certificate of disability"),
      when: `${DISABLED} and ${PAID}`,
      field: "papers.disability",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "credential", credential: "disability-certificate" }],
      law: uncompared(DECREE_20, "Điều 7"),
    },
    {
      id: "hiv",
      title: t("Giấy xác nhận nhiễm HIV", "Confirmation of HIV"),
      when: `(${HIV}) and ${PAID}`,
      field: "papers.hiv",
      originals: 1,
      copies: 0,
      law: uncompared(DECREE_20, "Điều 7"),
    },
    {
      id: "birth",
      title: t("Giấy khai sinh của trẻ em", "The child's birth certificate"),
      when: `${CHILD} and ${PAID}`,
      field: "papers.birth",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "copy" }, { as: "credential", credential: "birth-certificate" }],
      law: uncompared(DECREE_20, "Điều 7"),
    },
  ],
  fees: [],
  steps: socialSteps(
    { takeIn: 4, examine: 52, check: 8, sign: 8, handOver: 8 },
    t("Rà soát hoàn cảnh, niêm yết, lập dự thảo quyết định", "Review the situation, post it publicly, draft the decision"),
    [
      {
        name: "decided.amount",
        kind: "money",
        label: t("Mức hưởng mỗi tháng", "Amount a month"),
        prefill: "if allowance.monthly = null then 0 else allowance.monthly",
        prefilled: "override",
        min: 0,
      },
      {
        name: "decided.from",
        kind: "date",
        label: t("Hưởng, điều chỉnh hoặc thôi từ ngày", "From"),
        prefill: "today",
        prefilled: "override",
      },
      { name: "decided.review", kind: "long-text", label: t("Kết quả rà soát", "Finding of the review"), maxLength: 2000 },
    ],
  ),
  checklist: [
    { id: "group", text: t("Hoàn cảnh khớp đối tượng đã khai", "The situation is as declared") },
    { id: "one", text: t("Không hưởng chế độ cao hơn cùng loại", "No higher benefit of the kind is received") },
    {
      id: "amount",
      text: t("Mức hưởng khớp bảng hệ số", "The amount agrees with the table"),
      when: PAID,
    },
  ],
  refusals: [
    {
      id: "group",
      text: t("Người đề nghị không thuộc đối tượng được hưởng.", "The person belongs to no group that may have it."),
      law: ARTICLE_5,
    },
    {
      id: "other",
      text: t("Đang hưởng lương hưu hoặc trợ cấp hằng tháng khác.", "A pension or another monthly benefit is received."),
      law: ARTICLE_5,
    },
  ],
  effects: [
    {
      id: "allowance",
      record: "social-benefits",
      kind: "allowance",
      at: "sign",
      values: {
        entry: '"allowance/" + dossier.code',
        act: "allowance.act",
        group: "if allowance.degree != null then allowance.degree else allowance.group",
        beneficiary: BENEFICIARY,
        amount: "decided.amount",
        on: "string(today)",
        from: "string(decided.from)",
        agencyName: "dossier.agencyName",
      },
    },
  ],
  result: {
    kind: "social-allowance-decision",
    title: t("Quyết định về trợ cấp xã hội hằng tháng", "Decision on the monthly social allowance"),
    template: benefitDecision,
    data: {
      issuedOn: "today",
      benefit: '"trợ cấp xã hội hằng tháng"',
      act: 'if allowance.act = "start" then "hưởng" else if allowance.act = "adjust" then "điều chỉnh mức hưởng" else "thôi hưởng"',
      decides: `(${inWords("allowance.act", [
        { value: "start", label: t("Hưởng trợ cấp xã hội hằng tháng", "Grant") },
        { value: "adjust", label: t("Điều chỉnh trợ cấp xã hội hằng tháng", "Adjust") },
        { value: "stop", label: t("Thôi hưởng trợ cấp xã hội hằng tháng", "Stop") },
      ])})`,
      basis: '"Nghị định 20/2021/NĐ-CP và Nghị định 147/2025/NĐ-CP của Chính phủ"',
      beneficiary: "beneficiary",
      group: `if allowance.degree = null then (${inWords("allowance.group", GROUPS)}) else "Người khuyết tật mức độ " + lower case(${inWords("allowance.degree", DEGREES)})`,
      amount: 'if allowance.act = "stop" then 0 else decided.amount',
      from: dayText("decided.from"),
      payout:
        'if payout.way = "account" then "vào tài khoản ngân hàng" else if payout.way = "post" then "tiền mặt qua bưu điện" else "không còn chi trả"',
      note: "allowance.why",
    },
    signedBy: SIGNERS,
    notation: "QĐ-UBND",
    delivery: ["online", "counter", "post"],
  },
});
