import { law, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import { DECREE_168, ENTERPRISE_LAW } from "../shared.ts";

const CIRCULAR_47 = "Thông tư 47/2019/TT-BTC";

export const companyPapers: ProcedureVersion["papers"] = [
  {
    id: "charter",
    title: t("Điều lệ công ty", "The company's charter"),
    field: "company.charter",
    originals: 1,
    copies: 0,
    law: law(ENTERPRISE_LAW, "Điều 24"),
  },
  {
    id: "organisation",
    title: t("Giấy tờ pháp lý của tổ chức, văn bản cử người đại diện", "The organisation's papers and its delegation"),
    when: 'owner.kind = "organisation"',
    field: "owner.papers",
    originals: 0,
    copies: 1,
    law: law(ENTERPRISE_LAW, "Điều 21"),
  },
  {
    id: "investment",
    title: t("Văn bản chấp thuận góp vốn của cơ quan đăng ký đầu tư", "Approval of the investment authority"),
    when: "owner.foreign = true",
    field: "owner.investment",
    originals: 0,
    copies: 1,
    law: law(DECREE_168),
  },
  {
    id: "social",
    title: t("Cam kết thực hiện mục tiêu xã hội, môi trường", "Undertaking of social and environmental aims"),
    when: "company.social = true",
    field: "company.socialFile",
    originals: 1,
    copies: 0,
    law: law(ENTERPRISE_LAW, "Điều 10"),
  },
  {
    id: "household",
    title: t("Giấy chứng nhận đăng ký hộ kinh doanh", "Certificate of the household business"),
    when: "company.fromHousehold = true",
    field: "company.householdFile",
    originals: 0,
    copies: 1,
    accepts: [{ as: "copy" }, { as: "registry", known: "business", text: t("Đã có trong cơ sở dữ liệu", "Already in the register") }],
    law: law(DECREE_168),
  },
  {
    id: "authorisation",
    title: t("Văn bản ủy quyền (không phải công chứng)", "Authorisation (need not be notarised)"),
    when: 'actingFor = "authorised"',
    field: "authorisation.file",
    originals: 1,
    copies: 0,
    law: law(DECREE_168),
  },
];

/** Phí công bố 100.000; lệ phí 50.000, halved until the end of 2026, nothing online or for whoever comes from a household business. */
export const companyFees: ProcedureVersion["fees"] = [
  {
    id: "publication",
    kind: "fee",
    title: t("Phí công bố nội dung đăng ký doanh nghiệp", "Fee for publication"),
    amount: "100000",
    law: law(CIRCULAR_47),
  },
  {
    id: "registration",
    kind: "charge",
    title: t("Lệ phí đăng ký doanh nghiệp", "Registration charge"),
    table: {
      hit: "F",
      inputs: [
        { rule: "company.fromHousehold", label: t("Chuyển từ hộ kinh doanh", "From a household business") },
        { rule: "channel", label: t("Cách nộp", "Way of applying") },
        { rule: "date(submittedOn)", label: t("Ngày nộp", "Day of applying") },
      ],
      rows: [
        {
          tests: ["true", "-", "-"],
          gives: "0",
          law: law("Luật Hỗ trợ doanh nghiệp nhỏ và vừa 04/2017/QH14", "Điều 16"),
        },
        { tests: ["-", '"online"', "-"], gives: "0", note: t("Nộp trên mạng được miễn", "Free online"), law: law(CIRCULAR_47) },
        {
          tests: ["-", "-", '<= date("2026-12-31")'],
          gives: "25000",
          note: t("Giảm một nửa đến hết năm 2026", "Halved until the end of 2026"),
          law: law("Thông tư 64/2025/TT-BTC"),
        },
        { tests: ["-", "-", "-"], gives: "50000", law: law(CIRCULAR_47) },
      ],
    },
    law: law(CIRCULAR_47),
  },
];
