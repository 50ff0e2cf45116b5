import {
  applicantPage,
  choiceField,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  fileField,
  law,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { benefitDecision } from "../results/labour-papers.ts";
import {
  DECREE_374,
  departmentSteps,
  EMPLOYMENT_LAW,
  EMPLOYMENT_SERVICE,
  LAST_JOB_FIELDS,
  OF_DEPARTMENT,
  PROOF_OF_END,
  SIGNERS,
} from "../shared.ts";
import { MONTHLY, MONTHS, WAGES_LAW } from "./benefit-rules.ts";

const WANTED = "benefit.wanted = true";
const ACCOUNT = `${WANTED} and payout.way = "account"`;
const LATE = t(
  "Phải nộp trong 3 tháng kể từ ngày chấm dứt; quá hạn thì số tháng đã đóng được bảo lưu.",
  "It must be filed within three months; later, the months paid are kept for another time.",
);

const TO_COMPARE = t(
  "Số tháng, mức hưởng và số điều chưa đối chiếu với luật mới.",
  "The months, the amount and the articles have not been compared with the new law.",
);

/** Hưởng trợ cấp thất nghiệp (1.014748). */
export const unemploymentBenefit = defineProcedure({
  ...OF_DEPARTMENT,
  code: "1.014748",
  title: t("Hưởng trợ cấp thất nghiệp", "Unemployment benefit"),
  summary: t(
    "Mất việc mà đã đóng bảo hiểm thất nghiệp từ 12 tháng trở lên thì được hưởng 60% lương, từ 3 đến 12 tháng.",
    "Out of work after paying in for twelve months or more: sixty per cent of the wage for three to twelve months.",
  ),
  guide: [
    t("Nộp trong 3 tháng kể từ ngày nghỉ việc.", "File within three months of the last day."),
    t("Mỗi tháng báo một lần về việc tìm việc.", "Once a month say how you look for work."),
    t("Không muốn hưởng thì số tháng đã đóng được giữ cho lần sau.", "Not wanting it, the months are kept for later."),
  ],
  law: [uncompared(EMPLOYMENT_LAW, "Điều 38, 39", TO_COMPARE), law(DECREE_374), WAGES_LAW],
  applicant: { who: t("Người lao động đã nghỉ việc", "Workers whose job has ended"), assurance: 2, actingFor: FOR_SELF },
  competence: EMPLOYMENT_SERVICE,
  channels: everyChannel(15).map((channel) =>
    channel.kind === "post"
      ? { ...channel, note: t("Ngày nộp là ngày trên dấu bưu chính.", "The postmark's day counts as the day of filing.") }
      : channel,
  ),
  linked: [{ code: "1.014746", as: "together", text: t("Tư vấn, giới thiệu việc làm", "Advice and job offers") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "job",
      title: t("Việc vừa nghỉ", "The job that ended"),
      fields: LAST_JOB_FIELDS.map((field) =>
        field.name === "job.endedOn"
          ? { ...field, checks: [...(field.checks ?? []), { rule: 'date(job.endedOn) + @"P3M" >= date(submittedOn)', text: LATE }] }
          : field,
      ),
    },
    {
      id: "benefit",
      title: t("Trợ cấp", "The benefit"),
      fields: [
        {
          name: "benefit.wanted",
          kind: "yes-no",
          label: t("Bạn muốn hưởng trợ cấp đợt này?", "Do you want the benefit now?"),
          hint: t("Chọn “Không” để bảo lưu thời gian đã đóng", "“No” keeps the months paid for later"),
        },
        { name: "benefit.book", kind: "code", format: "insurance-number", label: t("Mã số bảo hiểm xã hội", "Social-insurance number") },
        {
          name: "benefit.paidMonths",
          kind: "number",
          label: t("Số tháng đã đóng bảo hiểm thất nghiệp chưa hưởng", "Months paid in and not yet used"),
          min: 0,
          max: 600,
          checks: [
            {
              rule: "benefit.paidMonths >= 12 or benefit.wanted = false",
              text: t("Phải đóng từ đủ 12 tháng mới được hưởng.", "Twelve months must be paid in."),
            },
          ],
        },
        {
          name: "benefit.averageWage",
          kind: "money",
          label: t("Lương đóng bảo hiểm bình quân 6 tháng cuối", "Average insured wage of the last six months"),
          when: WANTED,
        },
        choiceField(
          "benefit.region",
          t("Nơi làm việc thuộc vùng lương nào?", "Wage region of the workplace"),
          [
            { value: "1", label: t("Vùng I", "Region I") },
            { value: "2", label: t("Vùng II", "Region II") },
            { value: "3", label: t("Vùng III", "Region III") },
            { value: "4", label: t("Vùng IV", "Region IV") },
          ],
          { when: WANTED },
        ),
        {
          name: "benefit.monthly",
          kind: "money",
          label: t("Mức hưởng mỗi tháng (tạm tính)", "Benefit a month (estimate)"),
          when: WANTED,
          computed: MONTHLY,
        },
        {
          name: "benefit.months",
          kind: "number",
          label: t("Số tháng được hưởng (tạm tính)", "Months (estimate)"),
          when: WANTED,
          computed: MONTHS,
        },
        fileField("benefit.bookFile", t("Sổ bảo hiểm xã hội", "Social-insurance book"), { credential: "insurance-book" }),
        choiceField(
          "payout.way",
          t("Nhận tiền bằng cách nào?", "How is it paid?"),
          [
            { value: "account", label: t("Vào tài khoản ngân hàng", "Into a bank account") },
            { value: "post", label: t("Tiền mặt qua bưu điện", "In cash at the post office") },
          ],
          { when: WANTED },
        ),
        { name: "payout.account", kind: "code", format: "bank-account", label: t("Số tài khoản", "Account number"), when: ACCOUNT },
        { name: "payout.bank", kind: "text", label: t("Ngân hàng", "Bank"), when: ACCOUNT, maxLength: 80 },
      ],
    },
  ],
  papers: [
    {
      id: "book",
      title: t("Sổ bảo hiểm xã hội", "Social-insurance book"),
      field: "benefit.bookFile",
      originals: 1,
      copies: 0,
      accepts: [
        { as: "original" },
        { as: "credential", credential: "insurance-book", text: t("Sổ điện tử trên VssID", "The electronic book") },
      ],
      law: law(DECREE_374, "Điều 14"),
    },
    PROOF_OF_END,
  ],
  fees: [],
  steps: departmentSteps({
    hours: { takeIn: 4, examine: 80, check: 12, sign: 12, handOver: 8 },
    unit: t("Trung tâm Dịch vụ việc làm", "Employment service centre"),
    examine: t("Đối chiếu thời gian đóng, tính mức hưởng", "Compare the months paid, reckon the benefit"),
    sign: t("Ký quyết định", "Sign the decision"),
    fields: [
      {
        name: "decided.monthly",
        kind: "money",
        label: t("Mức hưởng mỗi tháng", "Benefit a month"),
        when: WANTED,
        prefill: "benefit.monthly",
        prefilled: "override",
        min: 0,
      },
      {
        name: "decided.months",
        kind: "number",
        label: t("Số tháng hưởng", "Months"),
        when: WANTED,
        prefill: "benefit.months",
        prefilled: "override",
        min: 3,
        max: 12,
      },
      { name: "decided.from", kind: "date", label: t("Hưởng từ ngày", "From"), when: WANTED },
    ],
  }),
  checklist: [
    {
      id: "three-months",
      text: t("Nộp trong 3 tháng", "Filed within three months"),
      rule: 'date(job.endedOn) + @"P3M" >= date(submittedOn)',
    },
    { id: "twelve", text: t("Đóng từ đủ 12 tháng", "Twelve months paid"), rule: "benefit.paidMonths >= 12", when: WANTED },
    { id: "no-pension", text: t("Không hưởng lương hưu, chưa có việc mới", "No pension and no new job") },
  ],
  refusals: [
    { id: "short", text: t("Chưa đóng đủ 12 tháng.", "Fewer than twelve months paid."), law: uncompared(EMPLOYMENT_LAW, "Điều 38") },
    { id: "late", text: LATE, law: uncompared(EMPLOYMENT_LAW, "Điều 38") },
    {
      id: "unlawful",
      text: t("Đơn phương nghỉ việc trái luật hoặc đang hưởng lương hưu.", "Left unlawfully, or draws a pension."),
      law: uncompared(EMPLOYMENT_LAW, "Điều 38"),
    },
  ],
  effects: [],
  result: {
    kind: "unemployment-benefit-decision",
    title: t("Quyết định về trợ cấp thất nghiệp", "Decision on unemployment benefit"),
    template: benefitDecision,
    data: {
      issuedOn: "today",
      about: `if ${WANTED} then "hưởng trợ cấp thất nghiệp" else "bảo lưu thời gian đóng bảo hiểm thất nghiệp"`,
      decides: `if ${WANTED} then "Hưởng trợ cấp thất nghiệp" else "Bảo lưu thời gian đóng bảo hiểm thất nghiệp"`,
      paying: WANTED,
      person: "person",
      book: "benefit.book",
      paidMonths: "benefit.paidMonths",
      monthly: `if ${WANTED} then decided.monthly else null`,
      months: `if ${WANTED} then decided.months else null`,
      period: `if ${WANTED} then "từ ngày " + ${dayText("decided.from")} + " đến ngày " + ${dayText('(date(decided.from) + duration("P" + string(decided.months) + "M") - @"P1D")')} else null`,
      payout: 'if payout.way = "account" then "vào tài khoản ngân hàng" else if payout.way = "post" then "tiền mặt qua bưu điện" else null',
    },
    signedBy: SIGNERS,
    notation: "QĐ-SNV",
    delivery: ["online", "counter", "post"],
  },
});
