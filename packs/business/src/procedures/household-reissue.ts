import { applicantPage, choiceField, dayText, defineProcedure, everyChannel, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import {
  AT_THE_COMMUNE,
  AUTHORISATION,
  AUTHORISATION_FILE,
  CERTIFICATE,
  DECREE_168,
  HOUSEHOLD,
  householdAct,
  householdSteps,
  OWN_BUSINESS,
  OWNER_APPLIES,
  PHONE,
  REFUSALS,
  registrationFee,
  WHICH_BUSINESS,
} from "../shared.ts";

const WHY = [
  { value: "lost", label: t("Bị mất", "Lost") },
  { value: "spoilt", label: t("Bị rách, nát, cháy", "Torn, spoilt or burnt") },
  {
    value: "exchange",
    label: t("Đổi giấy cũ sang giấy có mã số mới", "Exchange an old certificate for one with the new number"),
    hint: t(
      "Giấy cấp trước ngày 1/7/2025, hoặc mã số thuế nay là số định danh",
      "Issued before 1 July 2025, or the tax code is now your number",
    ),
  },
];

/** Cấp lại, cấp đổi Giấy chứng nhận đăng ký hộ kinh doanh (2.000575). */
export const householdReissue = defineProcedure({
  ...HOUSEHOLD,
  code: "2.000575",
  title: t("Cấp lại, cấp đổi Giấy chứng nhận đăng ký hộ kinh doanh", "Certificate of a household business issued again"),
  summary: t(
    "Giấy chứng nhận bị mất, rách, hoặc là giấy mẫu cũ: xin cấp giấy mới, nội dung giữ nguyên.",
    "The certificate is lost, torn or of the old kind: ask for a new one with the same content.",
  ),
  guide: [
    t("Đổi giấy cũ mà muốn sửa nội dung thì đăng ký thay đổi.", "To change what it says, register the change instead."),
    t("Bản điện tử có giá trị như bản giấy.", "The electronic one is as good as paper."),
  ],
  applicant: OWNER_APPLIES,
  competence: AT_THE_COMMUNE,
  channels: everyChannel(3),
  linked: [{ code: "2.000720", as: "instead", text: t("Muốn đổi nội dung trên giấy", "To change what the certificate says") }],
  known: OWN_BUSINESS,
  pages: [
    applicantPage(),
    { id: "house", title: t("Hộ kinh doanh của bạn", "Your business"), fields: [...WHICH_BUSINESS] },
    {
      id: "reissue",
      title: t("Vì sao cấp lại?", "Why again?"),
      fields: [
        choiceField("reissue.why", t("Giấy chứng nhận của bạn", "Your certificate"), WHY),
        {
          name: "reissue.oldNumber",
          kind: "text",
          label: t("Số giấy chứng nhận cũ", "Number of the old certificate"),
          when: 'reissue.why = "exchange"',
          maxLength: 40,
        },
        fileField("reissue.old", t("Giấy chứng nhận cũ", "The old certificate"), { when: 'reissue.why != "lost"' }),
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [
    {
      id: "old",
      title: t("Giấy chứng nhận cũ", "The old certificate"),
      when: 'reissue.why != "lost"',
      field: "reissue.old",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "registry", known: "business", text: t("Đã có trong cơ sở dữ liệu", "Already in the register") }],
      law: law(DECREE_168),
    },
    AUTHORISATION,
  ],
  fees: [registrationFee("reissue")],
  steps: householdSteps(
    t("Đối chiếu cơ sở dữ liệu đăng ký hộ kinh doanh", "Compare with the register"),
    t("Ký giấy chứng nhận cấp lại", "Sign the reissued certificate"),
  ),
  checklist: [
    { id: "same", text: t("Nội dung khớp với cơ sở dữ liệu", "The content agrees with the register") },
    { id: "running", text: t("Hộ kinh doanh chưa chấm dứt", "The business has not ended") },
  ],
  refusals: REFUSALS,
  effects: [
    householdAct("reissue", {
      act: '"reissue"',
      details: "reissue.why",
    }),
  ],
  result: {
    ...CERTIFICATE,
    title: t("Giấy chứng nhận đăng ký hộ kinh doanh (cấp lại)", "Certificate of a household business, issued again"),
    data: {
      issuedOn: "today",
      registeredOn: "known.business.registeredOn",
      changeLabel: '"Cấp lại"',
      changed: dayText("today"),
      code: 'if reissue.why = "exchange" then applicant.personalNumber else house.certificate',
      business: "{name: house.name, address: house.address, capital: known.business.capital}",
      phone: PHONE,
      lines: "null",
      members: "null",
      owner: "person",
      note: `"Cấp lại do: " + (${inWords("reissue.why", WHY)}) + "."`,
    },
  },
});
