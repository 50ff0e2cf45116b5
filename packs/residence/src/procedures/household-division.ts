import { applicantPage, choiceField, defineProcedure, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, residenceCharge } from "../pieces/charge.ts";
import { AT_HOME, COMPLAINT, policeChannels, SELF, SIGNED } from "../pieces/frame.ts";
import { companionsPage, consentFields, consentPaper } from "../pieces/home.ts";
import { CIRCULAR_55, CIRCULAR_75, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { residenceNotice } from "../results/notice.ts";

const REASONS = [
  { value: "own-life", label: t("Ra ở riêng, vẫn cùng địa chỉ", "A household of one's own at the same address") },
  { value: "divorced", label: t("Đã ly hôn mà vẫn được ở cùng chỗ", "Divorced, still living there") },
];

/** Tách hộ (1.010038). */
export const householdDivision = defineProcedure({
  code: "1.010038",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Tách hộ", "Dividing a household"),
  field: FIELD,
  summary: t(
    "Lập hộ riêng mà vẫn ở cùng một chỗ ở hợp pháp. Nộp trên mạng 5.000 đồng.",
    "A household of your own at the same lawful home. Online it costs 5,000 đồng.",
  ),
  guide: [
    t(
      "Chủ hộ hoặc chủ nhà phải đồng ý, trừ khi vợ chồng đã ly hôn mà vẫn được ở đó.",
      "The head or owner consents, except after a divorce.",
    ),
    t("Mấy người cùng tách thành một hộ thì cử một người làm chủ hộ.", "Several who form one household name its head."),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 25"), law(DECREE_154), law(CIRCULAR_55), law(CIRCULAR_75)],
  applicant: { ...SELF, who: t("Thành viên hộ gia đình có năng lực hành vi đầy đủ", "A member of full capacity") },
  competence: { ...AT_HOME, law: law(LAW_ON_RESIDENCE, "Điều 25") },
  eligibility: [
    {
      id: "of-age",
      rule: 'date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t(
        "Người tách hộ phải từ đủ 18 tuổi, có năng lực hành vi đầy đủ.",
        "Who divides a household is 18 or over and of full capacity.",
      ),
      law: law(LAW_ON_RESIDENCE, "Điều 25"),
    },
  ],
  channels: policeChannels(5),
  linked: [
    { code: "1.004222", as: "instead", text: t("Chuyển sang địa chỉ khác: đăng ký thường trú", "To another address: permanent residence") },
  ],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "reason",
      title: t("Tách hộ thế nào?", "How?"),
      fields: [
        choiceField("division.reason", t("Lý do", "Reason"), REASONS),
        {
          name: "division.head",
          kind: "name",
          label: t("Chủ hộ mới", "The new head"),
          prefill: "applicant.fullName",
          prefilled: "override",
        },
        { name: "division.oldHead", kind: "name", label: t("Chủ hộ hiện nay", "The present head") },
        ...consentFields("consent", t("Chủ hộ, chủ nhà", "The head or owner"), 'division.reason = "own-life"'),
        fileField("divorce.file", t("Giấy tờ về ly hôn và việc được ở tiếp", "The divorce, and the right to stay"), {
          when: 'division.reason = "divorced"',
        }),
      ],
    },
    companionsPage(t("Ai cùng sang hộ mới?", "Who joins the new household?")),
    exemptionPage,
  ],
  papers: [
    consentPaper("consent", t("Ý kiến đồng ý cho tách hộ", "Consent to the division"), 'division.reason = "own-life"'),
    {
      id: "divorce",
      title: t("Giấy tờ về ly hôn và việc tiếp tục sử dụng chỗ ở", "The divorce and the right to the home"),
      when: 'division.reason = "divorced"',
      field: "divorce.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_RESIDENCE, "Điều 25"),
    },
    exemptionPaper,
  ],
  fees: [residenceCharge({ title: t("Lệ phí tách hộ", "Charge for the division"), online: 5_000, counter: 10_000 })],
  steps: policeSteps({
    hours: { takeIn: 4, examine: 22, sign: 10, handOver: 4 },
    examine: t("Kiểm tra hộ, ý kiến của chủ hộ", "Check the household and the head's consent"),
    paper: t("thông báo kết quả", "notice"),
  }),
  checklist: [
    { id: "same-home", text: t("Hộ mới ở cùng chỗ ở hợp pháp", "The new household is at the same home") },
    { id: "consent", text: t("Chủ hộ, chủ nhà đồng ý", "The head or owner consents"), when: 'division.reason = "own-life"' },
  ],
  refusals: [
    {
      id: "no-consent",
      text: t("Chủ hộ, chủ nhà không đồng ý.", "The head or owner does not consent."),
      law: law(LAW_ON_RESIDENCE, "Điều 25"),
    },
    {
      id: "forbidden-place",
      text: t("Chỗ ở thuộc nơi không được đăng ký mới.", "Entries are barred there."),
      law: law(LAW_ON_RESIDENCE, "Điều 23"),
    },
  ],
  effects: [bookEntry("household", { place: "person.residence", reason: inWords("division.reason", REASONS), others: "others" })],
  result: {
    ...SIGNED,
    kind: "residence-notice",
    title: t("Thông báo kết quả tách hộ", "Notice of the division"),
    template: residenceNotice,
    data: {
      ...NOTICE_DATA,
      matter: '"tách hộ"',
      items: '["Chủ hộ mới: " + division.head, "Tách khỏi hộ của: " + division.oldHead, "Nơi thường trú: " + person.residence]',
      others: "others",
    },
    notation: "TB-CT",
  },
  complaint: COMPLAINT,
});
