import { ageAtLeast, applicantPage, defineProcedure, everyChannel, law, t, uncompared, unconfirmed } from "@motlan/catalogue/declare";
import {
  AT_THE_COMMUNE,
  AUTHORISATION,
  CERTIFICATE,
  DECREE_168,
  HOUSEHOLD,
  householdSteps,
  OWN_BUSINESS,
  OWNER,
  OWNER_APPLIES,
  PHONE,
  REFUSALS,
  registrationFee,
} from "../shared.ts";
import { businessPages } from "./household-registration-pages.ts";

/** Đăng ký thành lập hộ kinh doanh (1.001612). */
export const householdRegistration = defineProcedure({
  ...HOUSEHOLD,
  code: "1.001612",
  title: t("Đăng ký thành lập hộ kinh doanh", "Registering a household business"),
  summary: t(
    "Mở cửa hàng, quán ăn, làm dịch vụ dưới tên hộ kinh doanh. Đăng ký kinh doanh và đăng ký thuế cùng một lúc.",
    "Open a shop, an eatery or a service as a household business. Registration and tax are done together.",
  ),
  guide: [
    t("Nghĩ sẵn tên, địa chỉ, ngành nghề và số vốn.", "Settle the name, address, trades and capital first."),
    t(
      "Người góp sức trong gia đình được ghi tên cùng; khi đó cần văn bản ủy quyền cho chủ hộ.",
      "Family members who take part are entered too; they then authorise the owner.",
    ),
    t("Sau 3 ngày làm việc bạn nhận giấy chứng nhận bản điện tử.", "Three working days later the certificate comes electronically."),
  ],
  applicant: OWNER_APPLIES,
  competence: { ...AT_THE_COMMUNE, first: "business.address.communeId" },
  eligibility: [
    {
      id: "adult",
      rule: ageAtLeast(18),
      text: t("Chủ hộ kinh doanh phải đủ 18 tuổi.", "The owner must be eighteen or over."),
      law: uncompared(DECREE_168, "Điều 82"),
    },
    {
      id: "one-only",
      rule: "found.business <= found.ended",
      text: t(
        "Mỗi người chỉ đứng tên một hộ kinh doanh; hộ đang có phải chấm dứt trước.",
        "One person owns one household business; end the present one first.",
      ),
      law: uncompared(DECREE_168, "Điều 82"),
    },
  ],
  channels: everyChannel(3),
  linked: [
    { code: "2.000720", as: "after", text: t("Đổi tên, địa chỉ, ngành nghề về sau", "Change name, address or trades later") },
    { code: "1.001570", as: "after", text: t("Tạm ngừng kinh doanh", "Suspend the business") },
  ],
  known: [
    ...OWN_BUSINESS,
    {
      name: "ended",
      registry: "household-business",
      by: "formerOwner",
      find: "applicant.personalNumber",
      purpose: "household-business",
      law: law(DECREE_168),
    },
  ],
  pages: [applicantPage(), ...businessPages],
  papers: [
    {
      id: "family",
      title: t("Văn bản các thành viên ủy quyền cho chủ hộ", "The members' authorisation of the owner"),
      when: 'business.founders = "family"',
      field: "family.file",
      originals: 0,
      copies: 1,
      accepts: [
        { as: "copy", text: t("Bản sao văn bản đã công chứng hoặc chứng thực", "A copy of the notarised or certified paper") },
        { as: "credential", credential: "authorisation" },
      ],
      law: law(DECREE_168),
    },
    AUTHORISATION,
  ],
  fees: [registrationFee("registration")],
  steps: householdSteps(
    t("Xem tên, ngành nghề, địa chỉ; đồng bộ đăng ký thuế", "Examine name, trades and address; pass on the tax registration"),
    t("Ký giấy chứng nhận", "Sign the certificate"),
  ),
  checklist: [
    { id: "adult", text: t("Chủ hộ đủ 18 tuổi", "The owner is eighteen or over"), rule: ageAtLeast(18) },
    { id: "name", text: t("Tên không trùng, không dùng từ cấm", "The name is free and allowed") },
    {
      id: "trades",
      text: t("Ngành nghề không bị cấm; ngành có điều kiện đã được báo cho chủ hộ", "No forbidden trade; conditions told"),
    },
    { id: "family", text: t("Đủ chữ ký thành viên", "All members have signed"), when: 'business.founders = "family"' },
  ],
  refusals: [
    {
      id: "second",
      text: t("Người đề nghị đang là chủ một hộ kinh doanh khác.", "The applicant already owns a household business."),
      law: uncompared(DECREE_168, "Điều 82"),
    },
    ...REFUSALS,
  ],
  effects: [
    {
      id: "registration",
      record: "household-business",
      kind: "registration",
      at: "sign",
      number: "register",
      values: {
        entry: '"registration/" + dossier.code',
        certificate: "applicant.personalNumber",
        owner: OWNER,
        name: "business.name",
        address: "business.address.text",
        capital: "business.capital",
        lines: "business.lines",
        members: "family.members",
        registeredOn: "string(register.on)",
        agencyName: "dossier.agencyName",
      },
    },
  ],
  result: {
    ...CERTIFICATE,
    title: t("Giấy chứng nhận đăng ký hộ kinh doanh", "Certificate of a household business"),
    data: {
      issuedOn: "today",
      registeredOn: "today",
      changeLabel: '"Đăng ký thay đổi"',
      changed: '"chưa có"',
      code: "applicant.personalNumber",
      business: "{name: business.name, address: business.address.text, capital: business.capital}",
      phone: PHONE,
      lines: "business.lines",
      members: "family.members",
      owner: "person",
      note: "null",
    },
  },
  law: [
    ...HOUSEHOLD.law,
    unconfirmed(
      "Luật Quản lý thuế 38/2019/QH14",
      "Mã số hộ kinh doanh là số định danh cá nhân của chủ hộ kể từ ngày 1/7/2025; chưa dẫn được điều.",
      "Since 1 July 2025 the owner's personal number serves as the number; the article is not confirmed.",
    ),
  ],
});
