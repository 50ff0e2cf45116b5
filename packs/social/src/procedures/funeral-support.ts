import {
  applicantPage,
  choiceField,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { benefitDecision } from "../results/benefit-decision.ts";
import { AT_THE_COMMUNE, DECREE_20, DECREE_147, OF_COMMUNE, PAYOUT_FIELDS, SIGNERS, STANDARD, socialSteps } from "../shared.ts";

const ARTICLE_11 = uncompared(DECREE_20, "Điều 11");
const WHO = [
  { value: "allowance", label: t("Người đang hưởng trợ cấp xã hội hằng tháng", "Somebody with the monthly social allowance") },
  { value: "child", label: t("Con của người đơn thân nghèo đang nuôi con", "A child of a poor single parent") },
  {
    value: "survivor",
    label: t("Người từ đủ 80 tuổi hưởng tuất bảo hiểm xã hội hoặc trợ cấp khác", "Aged 80 and over with a survivor's or other benefit"),
  },
];

/** Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội (1.001731). */
export const funeralSupport = defineProcedure({
  ...OF_COMMUNE,
  code: "1.001731",
  title: t("Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội", "Funeral support for beneficiaries of social protection"),
  field: t("Bảo trợ xã hội", "Social protection"),
  summary: t(
    "Gia đình hoặc tổ chức đứng ra lo mai táng được hỗ trợ 20 lần mức chuẩn, nay là 10 triệu đồng.",
    "Whoever arranges the funeral receives twenty times the standard, now ten million đồng.",
  ),
  guide: [
    t("Đăng ký khai tử trước; trích lục khai tử điện tử dùng được ngay.", "Register the death first; the electronic extract will do."),
    t("Nếu có nhiều chế độ mai táng thì chỉ hưởng mức cao nhất.", "Where several would pay, only the highest does."),
  ],
  law: [ARTICLE_11, law(DECREE_147)],
  applicant: {
    who: t("Người thân, tổ chức đứng ra mai táng", "The relative or organisation that arranges the funeral"),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Tôi lo mai táng", "I arrange the funeral") },
      { value: "organisation", label: t("Tổ chức tôi đại diện lo mai táng", "The organisation I represent does") },
    ],
  },
  competence: AT_THE_COMMUNE("social-protection", DECREE_147),
  channels: everyChannel(3),
  linked: [{ code: "1.000656", as: "before", text: t("Đăng ký khai tử", "Register the death") }],
  known: [],
  pages: [
    applicantPage({
      name: "organiser.organisation",
      kind: "text",
      label: t("Tên tổ chức", "Name of the organisation"),
      when: 'actingFor = "organisation"',
      maxLength: 200,
    }),
    {
      id: "deceased",
      title: t("Người đã mất", "The deceased"),
      fields: [
        { name: "deceased.fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
        { name: "deceased.personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
        { name: "deceased.dateOfBirth", kind: "date", label: t("Ngày sinh", "Date of birth") },
        {
          name: "deceased.diedOn",
          kind: "date",
          label: t("Ngày mất", "Day of death"),
          checks: [
            { rule: "date(deceased.diedOn) <= today", text: t("Ngày mất không thể sau hôm nay.", "It cannot lie ahead.") },
            {
              rule: "date(deceased.diedOn) >= date(deceased.dateOfBirth)",
              text: t("Ngày mất không thể trước ngày sinh.", "Not before birth."),
            },
          ],
        },
        choiceField("deceased.group", t("Người đã mất là", "The deceased was"), WHO),
        fileField("deceased.certificate", t("Giấy chứng tử, giấy báo tử", "Death certificate or notice"), { credential: "death-extract" }),
        fileField("deceased.stopped", t("Quyết định hoặc danh sách thôi hưởng trợ cấp", "The decision or list that stopped the benefit"), {
          when: 'deceased.group = "survivor"',
        }),
        ...PAYOUT_FIELDS,
      ],
    },
  ],
  papers: [
    {
      id: "death",
      title: t("Giấy chứng tử hoặc giấy báo tử", "Death certificate or notice"),
      field: "deceased.certificate",
      originals: 0,
      copies: 1,
      accepts: [
        { as: "copy" },
        { as: "credential", credential: "death-extract", text: t("Trích lục khai tử điện tử", "The electronic extract") },
      ],
      law: ARTICLE_11,
    },
    {
      id: "stopped",
      title: t("Quyết định thôi hưởng trợ cấp của người từ 80 tuổi", "The decision that stopped the benefit of somebody over 80"),
      when: 'deceased.group = "survivor"',
      field: "deceased.stopped",
      originals: 0,
      copies: 1,
      law: ARTICLE_11,
    },
  ],
  fees: [],
  steps: socialSteps(
    { takeIn: 2, examine: 10, check: 4, sign: 4, handOver: 4 },
    t("Đối chiếu khai tử và chế độ đang hưởng, dự thảo quyết định", "Compare with the death entry and the benefit, draft"),
    [
      {
        name: "decided.amount",
        kind: "money",
        label: t("Mức hỗ trợ", "Amount"),
        prefill: String(STANDARD * 20),
        prefilled: "override",
        min: STANDARD * 20,
      },
    ],
  ),
  checklist: [
    { id: "dead", text: t("Đã đăng ký khai tử", "The death is registered") },
    { id: "group", text: t("Người mất thuộc đối tượng", "The deceased qualified") },
    { id: "once", text: t("Chưa nhận chế độ mai táng khác", "No other funeral benefit was paid") },
  ],
  refusals: [
    { id: "group", text: t("Người mất không thuộc đối tượng được hỗ trợ.", "The deceased did not qualify."), law: ARTICLE_11 },
    { id: "paid", text: t("Đã được hỗ trợ mai táng theo chế độ khác.", "Another funeral benefit was paid."), law: ARTICLE_11 },
  ],
  effects: [
    {
      id: "funeral",
      record: "social-benefits",
      kind: "funeral",
      at: "sign",
      values: {
        entry: '"funeral/" + dossier.code',
        act: '"funeral"',
        group: "deceased.group",
        beneficiary: "{personId: applicant.personId, personalNumber: applicant.personalNumber, fullName: person.fullName}",
        amount: "decided.amount",
        on: "string(today)",
        agencyName: "dossier.agencyName",
      },
    },
  ],
  result: {
    kind: "funeral-support-decision",
    title: t("Quyết định hỗ trợ chi phí mai táng", "Decision on funeral support"),
    template: benefitDecision,
    data: {
      issuedOn: "today",
      benefit: '"chi phí mai táng"',
      act: '"hỗ trợ"',
      decides: '"Hỗ trợ chi phí mai táng cho người đã mất là " + deceased.fullName + ", trả cho người lo mai táng"',
      basis: '"Nghị định 20/2021/NĐ-CP và Nghị định 147/2025/NĐ-CP của Chính phủ"',
      beneficiary: "person",
      group: inWords("deceased.group", WHO),
      amount: "decided.amount",
      from: '"trả một lần"',
      payout: 'if payout.way = "account" then "vào tài khoản ngân hàng" else "tiền mặt qua bưu điện"',
      note: 'if actingFor = "organisation" then "Tổ chức mai táng: " + organiser.organisation else null',
    },
    signedBy: SIGNERS,
    notation: "QĐ-UBND",
    delivery: ["online", "counter", "post"],
  },
});
