import { defineProcedure } from "@motlan/catalogue/declare";
import { extractCopy as template } from "../results/extract-copy.ts";
import { extractPages } from "./extract-copy-pages.ts";
import { CIRCULAR_04, COMPLAINT, DECREE_87, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS, t, UNITS } from "./shared.ts";

const ARTICLE_63 = { act: LAW_ON_CIVIL_STATUS, article: "Điều 63" };
const ARTICLE_64 = { act: LAW_ON_CIVIL_STATUS, article: "Điều 64" };

/** Exactly one record was found: only the kind asked for was looked for. */
const ONE_RECORD = "found.birthRecord = 1 or found.marriageRecord = 1 or found.deathRecord = 1";
const RECORDED_DIGITALLY = "known.birthRecord.digital = true or known.marriageRecord.digital = true or known.deathRecord.digital = true";
const DISPUTED = "known.birthRecord.disputed = true or known.marriageRecord.disputed = true or known.deathRecord.disputed = true";
/** By the registry's own word, not the applicant's: oneself, one's child, parent, or spouse. */
const CLOSE = [
  'actingFor = "self" and subject.personalNumber = applicant.personalNumber',
  'actingFor = "child" and (known.subject.relatives.fatherNumber = applicant.personalNumber or known.subject.relatives.motherNumber = applicant.personalNumber)',
  'actingFor = "parent" and (applicant.relatives.fatherNumber = subject.personalNumber or applicant.relatives.motherNumber = subject.personalNumber)',
  'actingFor = "spouse" and applicant.relatives.spouseNumber = subject.personalNumber',
]
  .map((way) => `(${way})`)
  .join(" or ");
const MAY_LOOK = '(actingFor = "self" or known.subject.personalNumber != null)';
const findWhen = (event: string) => `if event.kind = "${event}" and ${MAY_LOOK} then subject.personalNumber else null`;
const sexOf = (path: string) => `if ${path} = "male" then "Nam" else if ${path} = "female" then "Nữ" else null`;

/** Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh (2.000635). */
export const extractCopy = defineProcedure({
  code: "2.000635",
  version: "2025-1",
  effective: { from: "2025-01-09" },
  title: t("Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Copies of civil-status extracts and birth certificates"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Xin bản sao giấy khai sinh, trích lục kết hôn hay trích lục khai tử của mình hoặc người thân. Không cần về nơi đăng ký trước đây.",
    "Ask for a copy of your own or a relative's birth, marriage or death entry. You need not go back to where it was registered.",
  ),
  guide: [
    t(
      "Chọn xin cho ai, giấy gì, mấy bản. Thông tin Nhà nước đã có thì được điền sẵn.",
      "Say for whom, which paper and how many copies. What the State already holds is filled in.",
    ),
    t("Nộp 8.000 đồng mỗi bản bằng mã VietQR.", "Pay 8,000 đồng a copy by VietQR."),
    t(
      "Nếu hồ sơ gốc rõ ràng, bản sao điện tử có ký số và đóng dấu được trả ngay, kể cả ban đêm và ngày nghỉ. Nếu có điểm cần xem lại, công chức trả lời trong một ngày làm việc.",
      "If the entry is clear, the signed and sealed electronic copy comes at once, at night and on holidays too. If something must be looked at, an official answers within one working day.",
    ),
  ],
  law: [
    ARTICLE_63,
    ARTICLE_64,
    { act: DECREE_87 },
    { act: DECREE_123 },
    { act: DECREE_120 },
    { act: CIRCULAR_04 },
    { act: "Thông tư 281/2016/TT-BTC, sửa đổi bởi Thông tư 106/2021/TT-BTC" },
  ],
  applicant: {
    who: t(
      "Người có tên trong giấy, cha, mẹ, con, vợ, chồng của người đó, hoặc người được ủy quyền",
      "The person in the entry, their parent, child or spouse, or someone they authorised",
    ),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Cho tôi", "For myself") },
      { value: "child", label: t("Cho con tôi", "For my child") },
      { value: "parent", label: t("Cho cha hoặc mẹ tôi", "For my father or mother") },
      { value: "spouse", label: t("Cho vợ hoặc chồng tôi", "For my wife or husband") },
      {
        value: "authorised",
        label: t("Cho người đã ủy quyền cho tôi", "For someone who authorised me"),
        hint: t("Bạn cần tải lên văn bản ủy quyền; công chức sẽ xem hồ sơ.", "You will upload the authorisation; an official looks at it."),
      },
    ],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: [
    { kind: "online", deadline: { count: 1, unit: "working-day" } },
    {
      kind: "counter",
      deadline: { count: 1, unit: "working-day" },
      note: t("Nhận sau 15 giờ thì trả vào ngày làm việc sau.", "Received after 15:00: answered the next working day."),
    },
    { kind: "post", deadline: { count: 1, unit: "working-day" }, note: t("Chưa kể thời gian chuyển phát.", "Carriage is not counted.") },
  ],
  known: [
    {
      name: "subject",
      registry: "population",
      by: "personalNumber",
      find: 'if actingFor = "self" then null else subject.personalNumber',
      purpose: "civil-status-extract",
      law: ARTICLE_63,
      match: { fullName: "subject.fullName", dateOfBirth: "subject.dateOfBirth" },
    },
    {
      name: "birthRecord",
      registry: "civil-status",
      by: "birthOf",
      find: findWhen("birth"),
      purpose: "civil-status-extract",
      law: ARTICLE_63,
    },
    {
      name: "marriageRecord",
      registry: "civil-status",
      by: "marriageOf",
      find: findWhen("marriage"),
      purpose: "civil-status-extract",
      law: ARTICLE_63,
    },
    {
      name: "deathRecord",
      registry: "civil-status",
      by: "deathOf",
      find: findWhen("death"),
      purpose: "civil-status-extract",
      law: ARTICLE_63,
    },
  ],
  pages: extractPages,
  papers: [
    {
      id: "authorisation",
      title: t("Văn bản ủy quyền", "Authorisation"),
      when: 'actingFor = "authorised"',
      field: "authorisation.file",
      originals: 1,
      copies: 0,
      instead: [
        t(
          "Nếu người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì giấy ủy quyền không phải chứng thực.",
          "Between grandparents, parents, children, spouses and siblings the authorisation need not be certified.",
        ),
      ],
      law: { act: CIRCULAR_04, article: "Điều 2" },
    },
  ],
  fees: [
    {
      id: "extract",
      kind: "fee",
      title: t("Phí khai thác, sử dụng thông tin trong cơ sở dữ liệu hộ tịch", "Fee for information from the civil-status database"),
      amount: "8000 * copies",
      unit: t("8.000 đồng một bản", "8,000 đồng a copy"),
      law: { act: "Thông tư 281/2016/TT-BTC", note: t("Sửa đổi bởi Thông tư 106/2021/TT-BTC.", "As amended by Circular 106/2021/TT-BTC.") },
    },
  ],
  steps: [
    {
      id: "take-in",
      does: "take-in",
      task: t("Tiếp nhận, kiểm tra yêu cầu và phí", "Take in, check the request and the fee"),
      unit: UNITS.counter,
      post: "one-stop-clerk",
      hours: 1,
    },
    {
      id: "examine",
      does: "examine",
      task: t("Đối chiếu hồ sơ hộ tịch gốc, trình ký", "Compare with the entry, submit for signature"),
      unit: UNITS.justice,
      post: "civil-status-officer",
      hours: 3,
    },
    { id: "sign", does: "sign", task: t("Ký bản sao", "Sign the copy"), unit: UNITS.leaders, post: "vice-chair", hours: 3 },
    { id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the agency's seal"), unit: UNITS.node, post: "node", hours: 0 },
    { id: "return", does: "return", task: t("Trả kết quả", "Hand over the result"), unit: UNITS.counter, post: "one-stop-clerk", hours: 1 },
  ],
  automatic: {
    law: [
      ARTICLE_64,
      {
        act: "Luật Giao dịch điện tử 20/2023/QH15",
        note: t(
          "Luật Hộ tịch buộc cấp ngay khi đủ điều kiện; để máy tự quyết định theo các điều kiện dưới đây là cách áp dụng của dự án, chưa có văn bản quy định riêng.",
          "The Law on Civil Status has the copy issued at once where the conditions are met; letting the system decide by the conditions below is this project's reading, no act says so by name.",
        ),
      },
    ],
    conditions: [
      {
        id: "one-record",
        rule: ONE_RECORD,
        text: t(
          "Chưa tìm thấy đúng một hồ sơ gốc trong cơ sở dữ liệu hộ tịch điện tử.",
          "Not exactly one entry was found in the electronic database.",
        ),
      },
      {
        id: "digital",
        rule: RECORDED_DIGITALLY,
        text: t(
          "Hồ sơ gốc được số hóa từ sổ giấy, cần đối chiếu với sổ.",
          "The entry was scanned from a paper book and must be compared with it.",
        ),
      },
      {
        id: "close",
        rule: CLOSE,
        text: t(
          "Cơ sở dữ liệu dân cư chưa cho thấy bạn là người có tên, cha, mẹ, con, vợ hoặc chồng của người đó.",
          "The population registry does not show you as the person, their parent, child or spouse.",
        ),
      },
      {
        id: "undisputed",
        rule: `not(${DISPUTED})`,
        text: t("Hồ sơ gốc đang được xem xét cải chính hoặc có tranh chấp.", "The entry is under correction or dispute."),
      },
      { id: "paid", rule: "paid", text: t("Phí chưa được nộp đủ.", "The fee has not been paid in full.") },
    ],
    sample: 0.05,
  },
  checklist: [
    { id: "found", text: t("Tìm thấy đúng một hồ sơ gốc", "Exactly one entry is found"), rule: ONE_RECORD },
    {
      id: "entitled",
      text: t("Người yêu cầu có quyền xin bản sao này", "The applicant may ask for this copy"),
      rule: CLOSE,
      when: 'actingFor != "authorised"',
    },
    {
      id: "authorised",
      text: t("Văn bản ủy quyền hợp lệ, đúng người, đúng việc", "The authorisation is valid for this person and matter"),
      when: 'actingFor = "authorised"',
    },
    { id: "same", text: t("Nội dung bản sao khớp với sổ hộ tịch", "The copy agrees with the civil-status book") },
    { id: "paid", text: t("Đã nộp đủ phí", "The fee is paid in full"), rule: "paid" },
  ],
  refusals: [
    {
      id: "not-found",
      text: t("Không tra cứu được sự kiện hộ tịch từ thông tin đã khai.", "No entry can be found from what was stated."),
      law: ARTICLE_64,
    },
    {
      id: "not-entitled",
      text: t(
        "Người yêu cầu không thuộc trường hợp được xin bản sao này và không được ủy quyền.",
        "The applicant is not among those who may ask for this copy and holds no authorisation.",
      ),
      law: ARTICLE_63,
    },
  ],
  effects: [],
  result: {
    kind: "civil-status-extract",
    title: t("Bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Copy of a civil-status extract"),
    template,
    data: {
      title: '"Bản sao trích lục hộ tịch của " + subject.fullName',
      birth: "known.birthRecord",
      marriage: "known.marriageRecord",
      death: "known.deathRecord",
      husband: 'known.marriageRecord.spouses[sex = "male"][1]',
      wife: 'known.marriageRecord.spouses[sex = "female"][1]',
      subjectSex: `if event.kind = "birth" then (${sexOf("known.birthRecord.child.sex")}) else (${sexOf("known.deathRecord.deceased.sex")})`,
      motherYear: "date(known.birthRecord.mother.dateOfBirth).year",
      fatherYear: "date(known.birthRecord.father.dateOfBirth).year",
      requestedBy: "applicant.fullName",
      copies: "copies",
      issuedOn: "today",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "TLHT-BS",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT,
});
