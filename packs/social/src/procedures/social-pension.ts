import {
  ageAtLeast,
  applicantPage,
  choiceField,
  dayText,
  defineProcedure,
  everyChannel,
  law,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { benefitDecision } from "../results/benefit-decision.ts";
import {
  ACTS,
  AT_THE_COMMUNE,
  BENEFICIARY,
  BENEFICIARY_FIELDS,
  FOR_WHOM,
  OF_COMMUNE,
  PAYOUT_FIELDS,
  SIGNERS,
  STANDARD,
  socialSteps,
} from "../shared.ts";

const INSURANCE_LAW = "Luật Bảo hiểm xã hội 41/2024/QH15";
const DECREE_176 = "Nghị định 176/2025/NĐ-CP";
const PAID = 'pension.act != "stop"';
const OLD_ENOUGH = `${ageAtLeast(75, "beneficiary.dateOfBirth")} or (${ageAtLeast(70, "beneficiary.dateOfBirth")} and pension.poor = true)`;

/** Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội (1.014027). */
export const socialPension = defineProcedure({
  ...OF_COMMUNE,
  code: "1.014027",
  title: t("Hưởng, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội", "Social pension: begin, change, stop"),
  field: t("Bảo trợ xã hội", "Social protection"),
  summary: t(
    "Từ 75 tuổi mà không có lương hưu thì được Nhà nước cho 500.000 đồng mỗi tháng và thẻ bảo hiểm y tế; hộ nghèo, cận nghèo thì từ 70 tuổi.",
    "Aged 75 and over without a pension: 500,000 đồng a month and health insurance; from 70 in poor and near-poor households.",
  ),
  guide: [
    t("Chỉ cần một văn bản đề nghị, không phải nộp giấy tờ khác.", "A single request; no other papers."),
    t("Tiền được tính từ tháng đủ điều kiện ghi trong quyết định.", "It is paid from the month the decision names."),
    t("Con cháu có thể nộp thay cho ông bà.", "Children and grandchildren may apply for them."),
  ],
  law: [uncompared(INSURANCE_LAW, "Điều 20, 21, 22"), law(DECREE_176)],
  applicant: {
    who: t("Người từ 70 tuổi trở lên, hoặc người thân nộp thay", "People of seventy and over, or a relative"),
    assurance: 2,
    actingFor: FOR_WHOM,
  },
  competence: AT_THE_COMMUNE("social-protection", DECREE_176),
  eligibility: [
    {
      id: "old-enough",
      rule: `if actingFor = "self" then ${ageAtLeast(70)} else true`,
      text: t("Trợ cấp hưu trí xã hội dành cho người từ 70 tuổi trở lên.", "The social pension is for people of seventy and over."),
      law: uncompared(INSURANCE_LAW, "Điều 21"),
    },
  ],
  channels: everyChannel(10),
  linked: [
    { code: "1.001731", as: "after", text: t("Hỗ trợ mai táng khi người hưởng qua đời", "Funeral support when the beneficiary dies") },
  ],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "pension",
      title: t("Đề nghị", "The request"),
      fields: [
        choiceField("pension.act", t("Bạn đề nghị", "You ask to"), ACTS),
        ...BENEFICIARY_FIELDS,
        {
          name: "pension.poor",
          kind: "yes-no",
          label: t("Thuộc hộ nghèo hoặc cận nghèo?", "Of a poor or near-poor household?"),
          checks: [
            {
              rule: `${OLD_ENOUGH} or pension.act = "stop"`,
              text: t(
                "Chưa đủ tuổi: từ 75, hoặc từ 70 nếu thuộc hộ nghèo, cận nghèo.",
                "Not old enough: 75, or 70 in a poor or near-poor household.",
              ),
            },
          ],
        },
        {
          name: "pension.other",
          kind: "money",
          label: t("Lương hưu, trợ cấp bảo hiểm xã hội đang nhận mỗi tháng", "Pension or insurance benefit received a month"),
          hint: t("Không có thì ghi 0", "0 if none"),
          min: 0,
          checks: [
            {
              rule: `pension.other < ${STANDARD} or pension.act = "stop"`,
              text: t(
                "Đang nhận từ 500.000 đồng trở lên thì không hưởng trợ cấp này.",
                "Whoever receives 500,000 đồng or more does not have it.",
              ),
            },
          ],
        },
        {
          name: "pension.why",
          kind: "long-text",
          label: t("Lý do điều chỉnh hoặc thôi hưởng", "Why change or stop?"),
          when: 'pension.act != "start"',
          maxLength: 1000,
        },
        ...PAYOUT_FIELDS.map((field) => ({ ...field, when: field.when === undefined ? PAID : `${PAID} and ${field.when}` })),
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: socialSteps(
    { takeIn: 4, examine: 52, check: 8, sign: 8, handOver: 8 },
    t("Đối chiếu dân cư, bảo hiểm xã hội, hộ nghèo; dự thảo quyết định", "Compare with population, insurance and poverty data; draft"),
    [
      {
        name: "decided.amount",
        kind: "money",
        label: t("Mức hưởng mỗi tháng", "Amount a month"),
        prefill: `if pension.act = "stop" then 0 else ${STANDARD} - pension.other`,
        prefilled: "override",
        min: 0,
      },
      { name: "decided.from", kind: "date", label: t("Từ ngày", "From"), prefill: "today", prefilled: "override" },
    ],
  ),
  checklist: [
    { id: "age", text: t("Đủ tuổi", "Old enough"), rule: OLD_ENOUGH, when: PAID },
    {
      id: "no-pension",
      text: t("Không hưởng lương hưu, trợ cấp bảo hiểm từ 500.000 đồng", "No pension of 500,000 đồng or more"),
      rule: `pension.other < ${STANDARD}`,
      when: PAID,
    },
  ],
  refusals: [
    { id: "age", text: t("Chưa đủ tuổi hưởng.", "Not old enough."), law: uncompared(INSURANCE_LAW, "Điều 21") },
    {
      id: "pension",
      text: t("Đang hưởng lương hưu hoặc trợ cấp bảo hiểm cao hơn.", "A higher pension is received."),
      law: uncompared(INSURANCE_LAW, "Điều 21"),
    },
  ],
  effects: [
    {
      id: "pension",
      record: "social-benefits",
      kind: "pension",
      at: "sign",
      values: {
        entry: '"pension/" + dossier.code',
        act: "pension.act",
        beneficiary: BENEFICIARY,
        amount: "decided.amount",
        on: "string(today)",
        from: "string(decided.from)",
        agencyName: "dossier.agencyName",
      },
    },
  ],
  result: {
    kind: "social-pension-decision",
    title: t("Quyết định về trợ cấp hưu trí xã hội", "Decision on the social pension"),
    template: benefitDecision,
    data: {
      issuedOn: "today",
      benefit: '"trợ cấp hưu trí xã hội"',
      act: 'if pension.act = "start" then "hưởng" else if pension.act = "adjust" then "điều chỉnh mức hưởng" else "thôi hưởng"',
      decides:
        'if pension.act = "start" then "Hưởng trợ cấp hưu trí xã hội" else if pension.act = "adjust" then "Điều chỉnh trợ cấp hưu trí xã hội" else "Thôi hưởng trợ cấp hưu trí xã hội"',
      basis: '"Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024 và Nghị định 176/2025/NĐ-CP của Chính phủ"',
      beneficiary: "beneficiary",
      group: `if ${ageAtLeast(75, "beneficiary.dateOfBirth")} then "Người từ đủ 75 tuổi không có lương hưu" else "Người từ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo"`,
      amount: "decided.amount",
      from: dayText("decided.from"),
      payout:
        'if payout.way = "account" then "vào tài khoản ngân hàng" else if payout.way = "post" then "tiền mặt qua bưu điện" else "không còn chi trả"',
      note: "pension.why",
    },
    signedBy: SIGNERS,
    notation: "QĐ-UBND",
    delivery: ["online", "counter", "post"],
  },
});
