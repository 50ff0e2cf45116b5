import { applicantPage, defineProcedure, FOR_SELF, law, personFields, personKnown, t } from "@motlan/catalogue/declare";
import { THE_APPLICANT } from "../pieces/book.ts";
import { ANY_POLICE, BIOMETRICS, CARD_FIELD, cardSteps, handoverWords, validUntil, visitPage } from "../pieces/card.ts";
import { COMPLAINT, policeChannels, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_17, DECREE_70, LAW_ON_IDENTITY } from "../pieces/laws.ts";
import { cardNotice } from "../results/card-notice.ts";

const LAW = law(LAW_ON_IDENTITY, "Điều 18, 19, 21, 23, 26");
const ACTS = [LAW, law(DECREE_70), law(CIRCULAR_17)];
const RESULT = {
  ...SIGNED,
  kind: "identity-card-notice",
  title: t("Thẻ căn cước (kèm thông báo kết quả)", "Identity card, with the notice"),
  template: cardNotice,
  notation: "TB-CC",
};
const REFUSALS = [
  {
    id: "data",
    text: t(
      "Thông tin chưa khớp với cơ sở dữ liệu dân cư và chưa điều chỉnh được.",
      "The data do not agree with the database and could not be put right.",
    ),
    law: law(LAW_ON_IDENTITY, "Điều 23"),
  },
  { id: "not-citizen", text: t("Không phải công dân Việt Nam.", "Not a Vietnamese citizen."), law: law(LAW_ON_IDENTITY, "Điều 19") },
];

/** Cấp thẻ căn cước cho người từ đủ 14 tuổi (1.014061). */
export const identityCard = defineProcedure({
  code: "1.014061",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp thẻ căn cước cho người từ đủ 14 tuổi", "Identity card from the age of 14"),
  field: CARD_FIELD,
  summary: t(
    "Làm thẻ căn cước lần đầu ở công an xã, phường bất kỳ. Không mất tiền; thẻ có sau 7 ngày làm việc.",
    "Your first identity card, at any commune police. It is free and takes 7 working days.",
  ),
  guide: [
    t("Hẹn ngày trên mạng, rồi đến chụp ảnh, lấy vân tay, mống mắt.", "Make an appointment, then come for photo, fingerprints and irises."),
    t("Không cần giấy tờ nếu thông tin trong dữ liệu dân cư đúng.", "No papers where the population data are right."),
  ],
  law: ACTS,
  applicant: { who: t("Công dân Việt Nam từ đủ 14 tuổi", "Citizens of 14 or over"), assurance: 1, actingFor: FOR_SELF },
  competence: ANY_POLICE,
  eligibility: [
    {
      id: "fourteen",
      rule: 'date(applicant.dateOfBirth) + @"P14Y" <= today',
      text: t(
        "Thủ tục này cho người từ đủ 14 tuổi; nhỏ hơn thì cha mẹ làm thủ tục 1.014062.",
        "For those of 14 or over; for a child use 1.014062.",
      ),
      law: law(LAW_ON_IDENTITY, "Điều 19"),
    },
  ],
  channels: policeChannels(7),
  linked: [
    { code: "1.010039", as: "before", text: t("Điều chỉnh thông tin cư trú nếu dữ liệu sai", "Adjusting residence data that are wrong") },
  ],
  known: [],
  pages: [
    applicantPage({
      name: "right",
      kind: "yes-no",
      label: t("Các thông tin trên đều đúng?", "Is all of it right?"),
      checks: [
        {
          rule: "right = true",
          text: t(
            "Thông tin sai thì hãy yêu cầu điều chỉnh dữ liệu dân cư trước.",
            "Where it is wrong, have the population data put right first.",
          ),
        },
      ],
    }),
    visitPage(),
  ],
  papers: [],
  fees: [],
  steps: cardSteps(BIOMETRICS),
  checklist: [
    { id: "fourteen", text: t("Đủ 14 tuổi", "14 or over"), rule: 'date(person.dateOfBirth) + @"P14Y" <= today' },
    { id: "same", text: t("Ảnh, vân tay khớp người thật và dữ liệu đã có", "Face and fingers agree with the person and the data") },
  ],
  refusals: REFUSALS,
  effects: [],
  result: {
    ...RESULT,
    data: {
      issuedOn: "today",
      holder: THE_APPLICANT,
      matter: '"cấp thẻ căn cước"',
      reason: '"Cấp lần đầu"',
      validUntil: validUntil("person.dateOfBirth"),
      handover: handoverWords,
    },
  },
  complaint: COMPLAINT,
});

const WHO = t("của trẻ", "of the child");
/** By the database's own word, not the applicant's. */
const PARENT =
  "(known.child.relatives.fatherNumber = applicant.personalNumber or known.child.relatives.motherNumber = applicant.personalNumber)";

/** Cấp thẻ căn cước cho người dưới 14 tuổi (1.014062). */
export const childCard = defineProcedure({
  code: "1.014062",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp thẻ căn cước cho người dưới 14 tuổi", "Identity card for a child under 14"),
  field: CARD_FIELD,
  summary: t(
    "Cha mẹ làm thẻ căn cước cho con. Dưới 6 tuổi làm hoàn toàn trên mạng, không phải đưa bé đến. Không mất tiền.",
    "Parents ask for their child's card. Under six it is all online and the child need not come. It is free.",
  ),
  guide: [
    t("Trẻ dưới 6 tuổi: không chụp ảnh, không lấy vân tay.", "Under six: no photo, no fingerprints."),
    t("Từ đủ 6 đến dưới 14 tuổi: cha mẹ đưa bé đến công an theo ngày hẹn.", "From six to fourteen: bring the child on the day."),
  ],
  law: ACTS,
  applicant: {
    who: t("Cha, mẹ hoặc người giám hộ", "Parents or guardians"),
    assurance: 2,
    actingFor: [
      { value: "child", label: t("Cho con tôi", "For my child") },
      { value: "ward", label: t("Cho trẻ tôi giám hộ", "For a child in my guardianship") },
    ],
  },
  competence: ANY_POLICE,
  channels: [
    ...policeChannels(7),
    { kind: "post", deadline: { count: 7, unit: "working-day" }, note: t("Bưu điện chỉ trả kết quả.", "By post only the card comes.") },
  ],
  linked: [{ code: "1.001193", as: "before", text: t("Khai sinh: bé có số định danh từ đó", "Birth registration gives the number") }],
  known: [personKnown("child", LAW)],
  pages: [
    {
      id: "child",
      title: t("Bé là ai?", "Who is the child?"),
      fields: personFields({ at: "child", of: WHO }, []).map((field) =>
        field.name === "child.dateOfBirth"
          ? {
              ...field,
              checks: [
                {
                  rule: 'date(child.dateOfBirth) + @"P14Y" > today',
                  text: t("Từ đủ 14 tuổi thì tự làm thủ tục 1.014061.", "From 14 one applies oneself (1.014061)."),
                },
              ],
            }
          : field,
      ),
    },
    {
      id: "represent",
      title: t("Bạn là người đại diện", "You represent the child"),
      when: `actingFor = "ward" or (known.child.personalNumber != null and not(${PARENT}))`,
      fields: [
        {
          name: "represent.file",
          kind: "file",
          label: t("Giấy tờ chứng minh bạn là cha, mẹ hoặc người giám hộ", "Proof that you are parent or guardian"),
        },
      ],
    },
    visitPage('date(child.dateOfBirth) + @"P6Y" <= today'),
  ],
  papers: [
    {
      id: "represent",
      title: t("Giấy tờ chứng minh là người đại diện hợp pháp", "Proof of representing the child"),
      when: `actingFor = "ward" or (known.child.personalNumber != null and not(${PARENT}))`,
      field: "represent.file",
      originals: 1,
      copies: 0,
      accepts: [
        { as: "registry", known: "child", text: t("Quan hệ cha mẹ con có trong dữ liệu dân cư", "Parenthood in the population database") },
        { as: "original" },
      ],
      law: law(LAW_ON_IDENTITY, "Điều 23"),
    },
  ],
  fees: [],
  steps: cardSteps(BIOMETRICS.map((field) => ({ ...field, when: 'date(child.dateOfBirth) + @"P6Y" <= today' }))),
  checklist: [
    { id: "under-14", text: t("Dưới 14 tuổi", "Under 14"), rule: 'date(child.dateOfBirth) + @"P14Y" > today' },
    {
      id: "parent",
      text: t("Người nộp là cha hoặc mẹ theo dữ liệu dân cư", "The applicant is a parent by the database"),
      rule: PARENT,
      when: 'actingFor = "child"',
    },
  ],
  refusals: REFUSALS,
  effects: [],
  result: {
    ...RESULT,
    data: {
      issuedOn: "today",
      holder: "{fullName: child.fullName, dateOfBirth: child.dateOfBirth, personalNumber: child.personalNumber}",
      matter: '"cấp thẻ căn cước cho người dưới 14 tuổi"',
      reason: '"Cấp lần đầu, theo đề nghị của " + applicant.fullName',
      validUntil: validUntil("child.dateOfBirth"),
      handover: handoverWords,
    },
  },
  complaint: COMPLAINT,
});
