import {
  applicantPage,
  COMPLAINT_TO,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  inWords,
  law,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { CARD_TEMPLATE, DECREE_188, GROUPS, INSURANCE_LAW, SHARE } from "./health-card.ts";

const LASTING = ["elder", "merit", "allowance"];
const NEXT_DAY = 'date(card.ends) + @"P1D"';
const LAST_DAY = 'date(card.ends) + @"P1Y"';

/**
 * Gia hạn thẻ bảo hiểm y tế do ngân sách đóng: a card whose contribution the State pays as long as the ground lasts goes on for a year. The code and the way are ours: the social-insurance
 * offices extend such cards by lists of the communes, no procedure of the catalogue names it.
 */
export const healthCardExtension = defineProcedure({
  code: "x.health-card-extension",
  version: "2026-1",
  effective: { from: "2026-07-01" },
  title: t("Gia hạn thẻ bảo hiểm y tế do ngân sách nhà nước đóng", "Extending a health-insurance card the State pays for"),
  field: t("Bảo hiểm y tế", "Health insurance"),
  summary: t(
    "Người đang hưởng trợ cấp hưu trí xã hội, trợ cấp xã hội hằng tháng hoặc người có công được gia hạn thẻ thêm một năm, không phải nộp tiền hay giấy tờ.",
    "Those with the social pension, a monthly allowance or of merit have their card extended by a year, without money or papers.",
  ),
  guide: [
    t(
      "Hệ thống đối chiếu sổ thẻ và gia hạn ngay nếu thẻ thuộc diện Nhà nước đóng.",
      "The system compares the register and extends at once where the State pays.",
    ),
    t("Thẻ mới nối tiếp thẻ cũ, không ngày nào bị trống.", "The new card follows the old without a gap."),
  ],
  law: [
    uncompared(INSURANCE_LAW, "Điều 12, 16"),
    law(DECREE_188),
    unconfirmed(
      "Mã thủ tục của dự án",
      "Cơ quan bảo hiểm xã hội gia hạn theo danh sách của xã; thủ tục riêng và thời hạn một năm là cách làm của dự án.",
      "Social-insurance offices extend by lists of the communes; a procedure of its own and the year are this project's way.",
    ),
  ],
  applicant: {
    who: t("Người có thẻ do ngân sách nhà nước đóng", "Holders of a card the State pays for"),
    assurance: 2,
    actingFor: FOR_SELF,
  },
  competence: {
    level: "province",
    matter: "social-insurance",
    first: "applicant.residence.communeId",
    elsewhere: true,
    law: law(DECREE_188),
  },
  channels: everyChannel(2),
  linked: [{ code: "1.014137", as: "instead", text: t("Diện khác: cấp, đổi thẻ", "Other groups: a card or changes to it") }],
  known: [
    {
      name: "held",
      registry: "health-insurance",
      by: "insured",
      find: "applicant.personalNumber",
      purpose: "health-insurance-card",
      law: law(INSURANCE_LAW),
    },
  ],
  pages: [
    applicantPage(),
    {
      id: "card",
      title: t("Thẻ đang có", "The card you hold"),
      fields: [
        {
          name: "card.number",
          kind: "code",
          format: "insurance-number",
          label: t("Mã số bảo hiểm xã hội (10 số)", "Social-insurance number"),
          prefill: "known.held.number",
          prefilled: "locked",
        },
        {
          name: "card.group",
          kind: "choice",
          label: t("Diện tham gia", "Group"),
          options: GROUPS,
          prefill: "known.held.group",
          prefilled: "locked",
          checks: [
            {
              rule: `card.group in (${LASTING.map((one) => `"${one}"`).join(", ")})`,
              text: t(
                "Diện này phải đóng tiếp hoặc xác nhận lại; hãy dùng thủ tục 1.014137.",
                "This group pays or is confirmed anew; use 1.014137.",
              ),
            },
          ],
        },
        { name: "card.share", kind: "number", label: t("Mức hưởng (%)", "Share paid (%)"), computed: SHARE },
        {
          name: "card.clinic",
          kind: "text",
          label: t("Nơi đăng ký khám, chữa bệnh ban đầu", "Clinic of first call"),
          prefill: "known.held.clinic",
          prefilled: "locked",
          maxLength: 200,
        },
        {
          name: "card.ends",
          kind: "date",
          label: t("Thẻ đang có hết hạn ngày", "It ends on"),
          prefill: "known.held.to",
          prefilled: "locked",
        },
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Phòng Quản lý thu – Sổ, thẻ", "Division of contributions and cards"),
    hours: { takeIn: 2, examine: 6, check: 2, sign: 4, handOver: 2 },
    task: {
      examine: t("Đối chiếu diện hưởng", "Compare the ground"),
      sign: t("Duyệt gia hạn", "Approve the extension"),
      handOver: t("Trả thẻ", "Hand over the card"),
    },
  }),
  automatic: {
    law: [
      unconfirmed(
        DECREE_188,
        "Luật buộc thẻ liền mạch khi diện hưởng còn; để hệ thống tự gia hạn theo các điều kiện dưới đây là cách áp dụng của dự án.",
        "The card goes on while its ground lasts; letting the system extend it by the conditions below is this project's reading.",
      ),
    ],
    conditions: [
      {
        id: "held",
        rule: "known.held.number = card.number and string(known.held.to) = string(card.ends)",
        text: t("Sổ thẻ không còn khớp với thẻ đã nêu.", "The register no longer agrees with the card."),
      },
      {
        id: "lasting",
        rule: `known.held.group in (${LASTING.map((one) => `"${one}"`).join(", ")})`,
        text: t("Diện hưởng đã đổi.", "The group is another."),
      },
      {
        id: "near",
        rule: 'date(card.ends) <= today + @"P60D" and date(card.ends) >= today - @"P60D"',
        text: t("Thẻ chưa đến lúc gia hạn hoặc đã hết hạn quá lâu.", "It is too early, or the card ended long ago."),
      },
    ],
    sample: 0.05,
  },
  checklist: [{ id: "lasting", text: t("Còn thuộc diện Nhà nước đóng", "The State still pays") }],
  refusals: [
    {
      id: "ground",
      text: t("Không còn thuộc diện ngân sách nhà nước đóng.", "The State pays no longer."),
      law: uncompared(INSURANCE_LAW, "Điều 12"),
    },
  ],
  effects: [
    {
      id: "card",
      record: "health-insurance",
      kind: "only",
      at: "sign",
      values: {
        entry: '"extension/" + dossier.code',
        number: "card.number",
        insured: "{personId: applicant.personId, personalNumber: applicant.personalNumber, fullName: person.fullName}",
        group: "card.group",
        share: "card.share",
        clinic: "card.clinic",
        from: `string(${NEXT_DAY})`,
        to: `string(${LAST_DAY})`,
      },
    },
  ],
  result: {
    kind: "health-insurance-card",
    title: t("Thẻ bảo hiểm y tế", "Health-insurance card"),
    template: CARD_TEMPLATE,
    data: {
      issuedOn: "today",
      card: "card.number",
      insured: "person",
      group: inWords("card.group", GROUPS),
      share: "card.share",
      clinic: "card.clinic",
      from: dayText(`(${NEXT_DAY})`),
      to: dayText(`(${LAST_DAY})`),
    },
    signedBy: ["director", "deputy-director"],
    notation: "BHYT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.director,
});
