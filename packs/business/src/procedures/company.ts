import {
  ageAtLeast,
  applicantPage,
  COMPLAINT_TO,
  commonSteps,
  defineProcedure,
  everyChannel,
  FOR_SELF_OR_AUTHORISED,
  law,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { enterpriseCertificate } from "../results/enterprise-certificate.ts";
import { CIRCULAR_68, DECREE_168, ENTERPRISE_LAW, OWN_BUSINESS } from "../shared.ts";
import { companyPages } from "./company-pages.ts";
import { companyFees, companyPapers } from "./company-papers.ts";

/** Đăng ký thành lập công ty TNHH một thành viên (2.001583). */
export const company = defineProcedure({
  code: "2.001583",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký thành lập công ty TNHH một thành viên", "Founding a one-member limited company"),
  field: t("Doanh nghiệp", "Enterprises"),
  summary: t(
    "Một người hoặc một tổ chức lập công ty, chịu trách nhiệm trong phạm vi vốn điều lệ. Mã số doanh nghiệp cũng là mã số thuế.",
    "One person or organisation founds a company with limited liability. Its number is its tax code too.",
  ),
  guide: [
    t("Nộp trên mạng thì không mất lệ phí đăng ký, chỉ nộp phí công bố.", "Online there is no charge, only the fee for publication."),
    t("Tên không được trùng hoặc gây nhầm lẫn với công ty đã có.", "The name must not be another company's or like it."),
    t("Sau 3 ngày làm việc bạn nhận giấy chứng nhận có mã số.", "Three working days later the certificate with its number comes."),
  ],
  law: [
    uncompared(ENTERPRISE_LAW, "Điều 21, 24, 26"),
    law(DECREE_168),
    law(CIRCULAR_68),
    law("Thông tư 47/2019/TT-BTC"),
    law("Thông tư 64/2025/TT-BTC"),
    law("Nghị quyết 66.7/2025/NQ-CP"),
  ],
  applicant: {
    who: t("Người thành lập công ty hoặc người được ủy quyền", "The founder, or someone they authorised"),
    assurance: 2,
    actingFor: FOR_SELF_OR_AUTHORISED,
  },
  competence: {
    level: "province",
    matter: "enterprise",
    first: "company.office.communeId",
    elsewhere: false,
    law: law(DECREE_168),
  },
  eligibility: [
    {
      id: "adult",
      rule: ageAtLeast(18),
      text: t("Người thành lập phải đủ 18 tuổi.", "The founder must be eighteen or over."),
      law: uncompared(ENTERPRISE_LAW, "Điều 17"),
    },
  ],
  channels: everyChannel(3),
  linked: [
    {
      code: "1.001266",
      as: "after",
      text: t("Chấm dứt hộ kinh doanh sau khi lên công ty", "End the household business once the company stands"),
    },
  ],
  known: OWN_BUSINESS,
  pages: [applicantPage(), ...companyPages],
  papers: companyPapers,
  fees: companyFees,
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Phòng Đăng ký kinh doanh, Sở Tài chính", "Business registration, Department of Finance"),
    hours: { takeIn: 2, examine: 12, check: 4, sign: 4, handOver: 2 },
    task: {
      examine: t("Xem hồ sơ, nhận mã số từ hệ thống đăng ký doanh nghiệp", "Examine, take the number from the enterprise register"),
      sign: t("Ký giấy chứng nhận", "Sign the certificate"),
      handOver: t("Trả giấy chứng nhận, công bố nội dung đăng ký", "Hand over and publish"),
    },
    fields: [
      {
        name: "enterprise.code",
        kind: "code",
        format: "tax-code",
        label: t("Mã số doanh nghiệp do Hệ thống quốc gia cấp", "The number given by the national enterprise system"),
      },
      { name: "enterprise.nameFree", kind: "yes-no", label: t("Tên không trùng, không gây nhầm lẫn", "The name is free") },
    ],
  }),
  checklist: [
    { id: "name", text: t("Tên không trùng, không gây nhầm lẫn", "The name is free and not confusing") },
    { id: "charter", text: t("Điều lệ có đủ chữ ký và nội dung", "The charter is signed and complete") },
    { id: "not-barred", text: t("Người thành lập không thuộc diện bị cấm", "The founder is not barred") },
    { id: "capital", text: t("Vốn điều lệ phù hợp ngành có điều kiện", "The capital meets the trade's conditions") },
  ],
  refusals: [
    {
      id: "name",
      text: t("Tên trùng hoặc gây nhầm lẫn.", "The name is another's or confusing."),
      law: uncompared(ENTERPRISE_LAW, "Điều 38, 41"),
    },
    {
      id: "barred",
      text: t("Người thành lập bị cấm lập doanh nghiệp.", "The founder may not found a company."),
      law: uncompared(ENTERPRISE_LAW, "Điều 17"),
    },
    { id: "trade", text: t("Ngành, nghề bị cấm đầu tư kinh doanh.", "A forbidden trade."), law: uncompared(ENTERPRISE_LAW, "Điều 16") },
  ],
  effects: [],
  result: {
    kind: "enterprise-certificate",
    title: t("Giấy chứng nhận đăng ký doanh nghiệp", "Enterprise registration certificate"),
    template: enterpriseCertificate,
    data: {
      issuedOn: "today",
      code: "enterprise.code",
      company:
        '{name: company.name, foreignName: company.foreignName, office: company.office.text, phone: replace(company.phone, "^[+]84", "0"), capital: company.capital}',
      owner:
        'if owner.kind = "person" then {name: person.fullName, number: person.personalNumber} else {name: owner.name, number: owner.code}',
      head: "if head.self = true then {fullName: person.fullName, number: person.personalNumber, title: TITLE} else {fullName: head.fullName, number: head.number, title: TITLE}".replaceAll(
        "TITLE",
        '(if head.title = "director" then "Giám đốc" else if head.title = "general" then "Tổng giám đốc" else "Chủ tịch công ty")',
      ),
    },
    signedBy: ["director", "deputy-director"],
    notation: "GCN-DN",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.director,
});
