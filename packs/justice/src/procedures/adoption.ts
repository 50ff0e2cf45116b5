import {
  COMPLAINT_TO,
  defineProcedure,
  everyChannel,
  law,
  personData,
  personKnown,
  personRecord,
  type Step,
  t,
  UNITS,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { bookEntry, ENTRY_NUMBER, JUSTICE } from "../pieces/book.ts";
import { DECREE_06, DECREE_114, LAW_ON_ADOPTION } from "../pieces/laws.ts";
import { adoptionCertificate } from "../results/adoption.ts";
import { adoptionPages, adoptionPapers, KIN } from "./adoption-pages.ts";

const DETAILS = ["ethnicity", "nationality", "residence"] as const;
const clerk = { unit: UNITS.counter, post: "one-stop-clerk" };
const officer = { unit: JUSTICE, post: "civil-status-officer" };

/** Opinions are taken and the home is looked at side by side, within ten working days (Law on Adoption, article 20). */
const steps: Step[] = [
  { id: "take-in", does: "take-in", task: t("Tiếp nhận, kiểm tra hồ sơ", "Take in and check the papers"), ...clerk, hours: 8 },
  {
    ...{ id: "opinions", does: "examine", ...officer, hours: 60, parallel: "examining" },
    task: t("Lấy ý kiến cha mẹ đẻ, người giám hộ, trẻ từ đủ 9 tuổi", "Take the opinions of parents, guardian, and a child of nine or over"),
    fields: [
      {
        name: "opinion.parents",
        kind: "yes-no",
        label: t("Cha mẹ đẻ hoặc người giám hộ tự nguyện đồng ý", "Parents or guardian consent of their own will"),
        checks: [
          {
            rule: "opinion.parents = true",
            text: t(
              "Không đồng ý thì không đăng ký được: hãy từ chối hồ sơ.",
              "Without consent it cannot be registered: refuse the dossier.",
            ),
          },
        ],
      },
      {
        name: "opinion.child",
        kind: "yes-no",
        label: t("Trẻ từ đủ 9 tuổi đồng ý", "The child of nine or over consents"),
        when: 'date(child.dateOfBirth) + @"P9Y" <= today',
      },
    ],
    gives: t("Biên bản lấy ý kiến", "Record of the opinions"),
  },
  {
    ...{ id: "home", does: "examine", ...officer, hours: 40, parallel: "examining" },
    task: t("Xem điều kiện của người nhận con nuôi", "Look at the conditions of who adopts"),
    fields: [
      {
        name: "visit.note",
        kind: "long-text",
        label: t("Nhận xét về hoàn cảnh gia đình, chỗ ở", "Remarks on family and home"),
        maxLength: 1000,
      },
    ],
    gives: t("Phiếu nhận xét", "Remarks"),
  },
  { id: "record", does: "record", task: t("Ghi sổ đăng ký nuôi con nuôi", "Enter in the register"), ...officer, hours: 4 },
  { id: "sign", does: "sign", task: t("Ký giấy chứng nhận", "Sign the certificate"), unit: UNITS.leaders, post: "vice-chair", hours: 24 },
  { id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  {
    id: "return",
    does: "return",
    task: t("Giao nhận con nuôi, trao giấy chứng nhận", "Hand over child and certificate"),
    ...clerk,
    hours: 8,
  },
];

const THIRTY_DAYS = unconfirmed(
  LAW_ON_ADOPTION,
  "Thời hạn 30 ngày: danh mục không ghi, chưa đối chiếu với luật.",
  "The thirty days are not in the catalogue and have not been compared with the law.",
);

/** Đăng ký việc nuôi con nuôi trong nước (2.001263). */
export const adoption = defineProcedure({
  code: "2.001263",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký nuôi con nuôi trong nước", "Registering an adoption"),
  field: t("Nuôi con nuôi", "Adoption"),
  summary: t(
    "Nhận một đứa trẻ làm con nuôi ở xã, phường nơi trẻ ở. 30 ngày, 400.000 đồng; cha dượng, mẹ kế, cô dì chú bác ruột không mất tiền.",
    "Adopt a child at the commune where the child lives. 30 days, 400,000 đồng; free for stepparents, uncles and aunts.",
  ),
  guide: [
    t("Trẻ dưới 16 tuổi; cô dì chú bác ruột, cha dượng mẹ kế nhận được đến dưới 18 tuổi.", "Under 16; under 18 for kin and stepparents."),
    t(
      "Cha mẹ đẻ phải đồng ý, sớm nhất 15 ngày sau khi sinh; trẻ từ 9 tuổi cũng phải đồng ý.",
      "Parents consent, at the earliest 15 days after birth; so does a child of nine.",
    ),
    t("Vợ chồng thì cùng nhận; một người chỉ làm con nuôi của một người độc thân hoặc một cặp vợ chồng.", "A couple adopts together."),
  ],
  law: [
    uncompared(LAW_ON_ADOPTION, "Điều 8, 14, 17 đến 22"),
    THIRTY_DAYS,
    law(DECREE_06),
    law(DECREE_114),
    law("Nghị định 120/2025/NĐ-CP"),
  ],
  applicant: {
    who: t("Người nhận con nuôi, công dân Việt Nam ở trong nước", "Citizens who adopt, living in the country"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Tôi nhận con nuôi", "I adopt") }],
  },
  competence: {
    ...{ level: "commune", matter: "civil-status", elsewhere: true, law: uncompared(LAW_ON_ADOPTION, "Điều 9") },
    first: "if known.child.residence.communeId != null then known.child.residence.communeId else applicant.residence.communeId",
  },
  eligibility: [
    {
      id: "of-age",
      rule: 'date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Người nhận con nuôi phải có năng lực hành vi dân sự đầy đủ.", "Who adopts is of full capacity."),
      law: law(LAW_ON_ADOPTION, "Điều 14"),
    },
  ],
  channels: everyChannel(30, "day"),
  linked: [
    {
      code: "1.004859",
      as: "after",
      text: t("Đổi họ, tên, thông tin cha mẹ trên giấy khai sinh", "Changing name and parents on the birth entry"),
    },
  ],
  known: [
    personKnown("adopter", uncompared(LAW_ON_ADOPTION, "Điều 17")),
    {
      ...personKnown("spouse", uncompared(LAW_ON_ADOPTION, "Điều 17")),
      find: 'if together = "couple" then spouse.personalNumber else null',
    },
    personKnown("child", uncompared(LAW_ON_ADOPTION, "Điều 18")),
  ],
  pages: adoptionPages,
  papers: adoptionPapers,
  fees: [
    {
      id: "adoption",
      kind: "charge",
      title: t("Lệ phí đăng ký nuôi con nuôi trong nước", "Charge for registering an adoption"),
      table: {
        hit: "F",
        inputs: [
          { rule: KIN, label: t("Cha dượng, mẹ kế, cô cậu dì chú bác ruột", "Stepparent, uncle, aunt") },
          { rule: "spared", label: t("Diện miễn", "Exemption") },
        ],
        rows: [
          { tests: ["true", "-"], gives: "0", law: uncompared(DECREE_114, "Điều 4") },
          { tests: ["-", '"child","merit"'], gives: "0", law: uncompared(DECREE_114, "Điều 4") },
          { tests: ["-", "-"], gives: "400000" },
        ],
      },
      law: uncompared(DECREE_114, "Điều 6"),
    },
  ],
  steps,
  checklist: [
    { id: "child-found", text: t("Tìm thấy trẻ trong dữ liệu dân cư", "The child is found"), rule: "found.child = 1" },
    {
      id: "spouse",
      text: t("Vợ chồng cùng nhận đúng là vợ chồng", "The couple is married"),
      rule: "known.adopter.relatives.spouseNumber = spouse.personalNumber or known.spouse.relatives.spouseNumber = adopter.personalNumber",
      when: 'together = "couple"',
    },
    {
      id: "character",
      text: t("Tư cách đạo đức tốt, không thuộc trường hợp cấm nhận con nuôi", "Of good character, not barred from adopting"),
    },
  ],
  refusals: [
    {
      id: "conditions",
      text: t("Người nhận con nuôi không đủ điều kiện.", "Who adopts does not meet the conditions."),
      law: law(LAW_ON_ADOPTION, "Điều 14"),
    },
    {
      id: "no-consent",
      text: t("Cha mẹ đẻ, người giám hộ hoặc trẻ từ đủ 9 tuổi không đồng ý.", "Parents, guardian or child do not consent."),
      law: uncompared(LAW_ON_ADOPTION, "Điều 21"),
    },
    {
      id: "forbidden",
      text: t("Nhằm trục lợi; ông bà nhận cháu, anh chị em nhận nhau làm con nuôi.", "For gain; grandparents or siblings adopting."),
      law: uncompared(LAW_ON_ADOPTION, "Điều 13"),
    },
  ],
  effects: [
    bookEntry("adoptions", "record", {
      child: personRecord("child", DETAILS),
      adopter: personRecord("adopter", DETAILS),
      spouse: `if together = "couple" then ${personRecord("spouse", DETAILS)} else null`,
      relation: "relation",
    }),
  ],
  result: {
    kind: "adoption-certificate",
    title: t("Giấy chứng nhận nuôi con nuôi trong nước", "Certificate of adoption"),
    template: adoptionCertificate,
    data: {
      issuedOn: "today",
      child: personData("child", DETAILS),
      adopter: personData("adopter", DETAILS),
      spouse: `if together = "couple" then ${personData("spouse", DETAILS)} else null`,
      entryNumber: ENTRY_NUMBER,
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GCN-NCN",
    delivery: ["counter", "online"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
