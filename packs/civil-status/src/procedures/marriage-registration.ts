import { COMPLAINT_TO, defineProcedure, everyChannel, law, personKnown, t, undertaking } from "@motlan/catalogue/declare";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { marriageCertificate } from "../results/marriage-certificate.ts";
import { COUPLE_DATA, couplePages, SPOUSES } from "./marriage-pages.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

const LAW_ON_MARRIAGE = "Luật Hôn nhân và gia đình 52/2014/QH13";
const FREE = (at: string) => `known.${at}.maritalStatus != "married"`;

/** Đăng ký kết hôn (1.000894), between two citizens living in the country. */
export const marriageRegistration = defineProcedure({
  code: "1.000894",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký kết hôn", "Marriage registration"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Hai người nộp hồ sơ trên mạng, rồi cùng đến ký và nhận giấy chứng nhận kết hôn. Không mất lệ phí.",
    "File online, then come together to sign and receive the marriage certificate. It is free.",
  ),
  guide: [
    t("Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi, cả hai đang không có vợ có chồng.", "Men from 20, women from 18, neither married."),
    t(
      "Không phải xin giấy xác nhận tình trạng hôn nhân: công chức tự tra trong cơ sở dữ liệu.",
      "No certificate of marital status is needed: the officer looks it up.",
    ),
    t("Khi nhận giấy, cả hai cùng có mặt, mang căn cước và ký vào sổ.", "Both come with their identity cards and sign the book."),
  ],
  law: [
    law(LAW_ON_MARRIAGE, "Điều 5, 8, 9"),
    law(LAW_ON_CIVIL_STATUS, "Điều 11, 17, 18"),
    law(DECREE_123, "Điều 10, 18"),
    law(DECREE_07),
    law(DECREE_120),
    law(CIRCULAR_04),
  ],
  applicant: {
    who: t("Bên nam hoặc bên nữ", "The man or the woman"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Cho hai chúng tôi", "For the two of us") }],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  eligibility: [
    {
      id: "age",
      rule: 'if applicant.sex = "male" then date(applicant.dateOfBirth) + @"P20Y" <= today else date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Bạn chưa đủ tuổi kết hôn: nam 20, nữ 18.", "You are not of age to marry: 20 for men, 18 for women."),
      law: law(LAW_ON_MARRIAGE, "Điều 8"),
    },
    {
      id: "free",
      rule: 'applicant.maritalStatus != "married"',
      text: t(
        "Cơ sở dữ liệu dân cư ghi bạn đang có vợ hoặc chồng. Nếu sai, hãy yêu cầu điều chỉnh trước.",
        "The population database says you are married. If that is wrong, have it corrected first.",
      ),
      law: law(LAW_ON_MARRIAGE, "Điều 5"),
    },
  ],
  channels: everyChannel(1),
  extension: {
    term: { count: 4, unit: "working-day" },
    law: {
      act: LAW_ON_CIVIL_STATUS,
      article: "Điều 18",
      note: t(
        "Phải xác minh điều kiện kết hôn thì tất cả không quá 5 ngày làm việc.",
        "Where conditions are verified, five working days in all.",
      ),
    },
  },
  linked: [{ code: "1.004222", as: "after", text: t("Đăng ký thường trú về nhà vợ hoặc chồng", "Permanent residence with your spouse") }],
  known: [personKnown("wife", law(LAW_ON_CIVIL_STATUS, "Điều 18")), personKnown("husband", law(LAW_ON_CIVIL_STATUS, "Điều 18"))],
  pages: [
    ...couplePages,
    {
      id: "declaration",
      title: t("Lời cam đoan", "Declaration"),
      fields: [
        undertaking(
          "declared",
          t("Chúng tôi tự nguyện kết hôn và không thuộc trường hợp luật cấm", "We marry of our own will and nothing in the law forbids it"),
        ),
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: bookSteps({
    hours: [1, 3, 1, 2, 1],
    examine: t("Tra cứu tình trạng hôn nhân, kiểm tra điều kiện kết hôn", "Look up marital status, check the conditions"),
    paper: t("giấy chứng nhận kết hôn", "marriage certificate"),
  }),
  checklist: [
    { id: "both-found", text: t("Tìm thấy cả hai trong dữ liệu dân cư", "Both are found"), rule: "found.wife = 1 and found.husband = 1" },
    { id: "both-free", text: t("Cả hai đang không có vợ, chồng", "Neither is married"), rule: `${FREE("wife")} and ${FREE("husband")}` },
    {
      id: "not-kin",
      text: t("Không cùng dòng máu trực hệ, không có họ trong phạm vi ba đời", "Not of one line, nor kin within three generations"),
    },
    { id: "free-will", text: t("Hai bên tự nguyện, có mặt khi ký", "Both are willing, and present to sign") },
  ],
  refusals: [
    {
      id: "conditions",
      text: t("Chưa đủ điều kiện kết hôn (tuổi, tự nguyện, năng lực hành vi).", "The conditions to marry are not met."),
      law: law(LAW_ON_MARRIAGE, "Điều 8"),
    },
    {
      id: "forbidden",
      text: t("Thuộc trường hợp cấm kết hôn: đang có vợ có chồng, họ hàng gần, kết hôn giả tạo.", "The marriage is one the law forbids."),
      law: law(LAW_ON_MARRIAGE, "Điều 5"),
    },
  ],
  effects: [bookEntry("marriage", { spouses: SPOUSES })],
  result: {
    kind: "marriage-certificate",
    title: t("Giấy chứng nhận kết hôn", "Marriage certificate"),
    template: marriageCertificate,
    data: { ...ENTRY_DATA, ...COUPLE_DATA },
    signedBy: ["chair", "vice-chair"],
    notation: "GCNKH",
    delivery: ["counter", "online"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
