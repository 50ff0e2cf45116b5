import {
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  defineProcedure,
  everyChannel,
  personData,
  personKnown,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { LAW_ON_RECORDS } from "../pieces/laws.ts";
import { feeGroupPaper, recordFee } from "../pieces/record-fee.ts";
import { criminalRecord as template } from "../results/criminal-record.ts";
import { recordPages } from "./criminal-record-pages.ts";

const OFFICE = t("Phòng Hồ sơ nghiệp vụ, Công an cấp tỉnh", "Records division, provincial police");

const FIFTEEN_DAYS = t(
  "Danh mục chỉ ghi 10 ngày; trường hợp 15 ngày và số điều chưa đối chiếu với văn bản.",
  "The catalogue says ten days only; the fifteen days and the article have not been compared with the act.",
);

/** Cấp phiếu lý lịch tư pháp (3.000333): with the provincial police since 1 March 2025. */
export const criminalRecord = defineProcedure({
  code: "3.000333",
  version: "2025-1",
  effective: { from: "2025-03-01" },
  title: t("Cấp phiếu lý lịch tư pháp", "Criminal record certificate"),
  field: t("Lý lịch tư pháp", "Criminal records"),
  summary: t(
    "Giấy nói bạn có hay không có án tích, để xin việc, đi nước ngoài, nhận con nuôi. Làm ở công an tỉnh hoặc trên mạng.",
    "A paper that says whether you have convictions, for a job, going abroad or adopting. At the provincial police or online.",
  ),
  guide: [
    t(
      "Phiếu số 1: cho cá nhân, cơ quan, tổ chức. Phiếu số 2: chỉ cho chính bạn, ghi cả án tích đã xóa.",
      "Number 1 is for others; number 2 is for you alone and shows struck-out convictions too.",
    ),
    t("Phiếu số 1 ủy quyền được; phiếu số 2 thì không.", "Number 1 may be asked by another; number 2 may not."),
    t(
      "Bình thường 10 ngày; từng ở nhiều nơi hoặc ở nước ngoài thì đến 15 ngày.",
      "Ten days; fifteen where you lived in several places or abroad.",
    ),
  ],
  law: [
    uncompared(LAW_ON_RECORDS, "Điều 7, 41 đến 49"),
    {
      act: "Luật sửa đổi, bổ sung Luật Lý lịch tư pháp",
      note: t("Có sửa đổi gần đây; chưa đối chiếu từng điều với bản hợp nhất.", "Amended of late; not compared article by article."),
    },
  ],
  applicant: {
    who: t("Công dân Việt Nam; người nước ngoài đã hoặc đang ở Việt Nam", "Citizens; foreigners who live or lived in Vietnam"),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Cho tôi", "For myself") },
      { value: "child", label: t("Cho con chưa thành niên của tôi", "For my minor child") },
      {
        value: "authorised",
        label: t("Cho người ủy quyền cho tôi (chỉ phiếu số 1)", "For one who authorised me (number 1 only)"),
        hint: t("Cha, mẹ, vợ, chồng, con thì không cần văn bản ủy quyền.", "Parents, spouses and children need no written authorisation."),
      },
    ],
  },
  competence: {
    ...{ level: "province", matter: "criminal-record", elsewhere: false, law: uncompared(LAW_ON_RECORDS, "Điều 44") },
    first: "if known.subject.residence.communeId != null then known.subject.residence.communeId else applicant.residence.communeId",
  },
  channels: everyChannel(10, "day"),
  cases: [
    {
      id: "many-places",
      title: t("Đã cư trú ở nhiều nơi hoặc ở nước ngoài", "Lived in several places or abroad"),
      when: 'lived = "many"',
      deadline: { count: 15, unit: "day" },
      law: uncompared(LAW_ON_RECORDS, "Điều 48", FIFTEEN_DAYS),
    },
  ],
  known: [personKnown("subject", uncompared(LAW_ON_RECORDS, "Điều 45"))],
  pages: recordPages,
  papers: [
    {
      id: "authorisation",
      title: t("Văn bản ủy quyền đã công chứng, chứng thực", "The certified authorisation"),
      when: 'actingFor = "authorised" and authorisation.family = false',
      field: "authorisation.file",
      originals: 1,
      copies: 0,
      law: uncompared(LAW_ON_RECORDS, "Điều 45"),
    },
    feeGroupPaper,
  ],
  fees: [recordFee],
  steps: commonSteps({
    examiner: "police-officer",
    signer: "police-chief",
    hours: { takeIn: 4, examine: 32, sign: 8, handOver: 4 },
    unit: OFFICE,
    task: {
      examine: t("Tra cứu cơ sở dữ liệu lý lịch tư pháp, xác minh", "Search the records, verify"),
      sign: t("Ký phiếu", "Sign the slip"),
      handOver: t("Trả phiếu", "Hand over the slip"),
    },
    fields: [
      choiceField("checked.convictions", t("Tình trạng án tích", "Convictions"), [
        { value: "none", label: t("Không có án tích", "None") },
        { value: "cleared", label: t("Đã xóa án tích", "Struck out") },
        { value: "some", label: t("Có án tích", "Some") },
      ]),
      {
        name: "checked.details",
        kind: "long-text",
        label: t("Ghi rõ (bản án, tội danh, hình phạt, ngày xóa)", "Judgment, offence, penalty, day struck out"),
        when: 'checked.convictions != "none"',
        maxLength: 2000,
      },
      {
        name: "checked.bans",
        kind: "text",
        label: t("Cấm đảm nhiệm chức vụ, quản lý doanh nghiệp", "Bans"),
        when: 'bans = "yes" or sort = "two"',
        required: "false",
        maxLength: 500,
      },
    ],
  }).map((step) =>
    step.id === "examine"
      ? {
          ...step,
          consult: {
            whom: t("Tòa án, công an nơi khác, cơ quan thi hành án", "Courts, other police, execution bodies"),
            term: { count: 5, unit: "day" as const },
            silence: "reported" as const,
            law: uncompared(LAW_ON_RECORDS, "Điều 47"),
          },
        }
      : step,
  ),
  checklist: [
    { id: "found", text: t("Tìm thấy người đó trong dữ liệu dân cư", "The person is found"), rule: "found.subject = 1" },
    {
      id: "own-two",
      text: t("Phiếu số 2 do chính người đó hoặc cha mẹ yêu cầu", "Number 2 is asked by the person or a parent"),
      rule: 'actingFor != "authorised"',
      when: 'sort = "two"',
    },
    { id: "paid", text: t("Đã nộp phí", "The fee is paid"), rule: "paid" },
  ],
  refusals: [
    {
      id: "not-competent",
      text: t("Việc không thuộc thẩm quyền.", "It is not for this authority."),
      law: uncompared(LAW_ON_RECORDS, "Điều 49"),
    },
    {
      id: "not-entitled",
      text: t("Người yêu cầu cho người khác mà không đủ điều kiện.", "It is asked for another without the right."),
      law: uncompared(LAW_ON_RECORDS, "Điều 49"),
    },
    {
      id: "false-papers",
      text: t("Giấy tờ thiếu hoặc giả mạo.", "Papers are lacking or forged."),
      law: uncompared(LAW_ON_RECORDS, "Điều 49"),
    },
  ],
  effects: [],
  result: {
    kind: "criminal-record",
    title: t("Phiếu lý lịch tư pháp", "Criminal record certificate"),
    template,
    data: {
      issuedOn: "today",
      subject: personData("subject", ["sex", "nationality", "residence"]),
      sortWord: 'if sort = "one" then "số 1" else "số 2"',
      one: 'sort = "one"',
      two: 'sort = "two"',
      convictions:
        'if checked.convictions = "some" then "Có án tích" else if checked.convictions = "cleared" and sort = "two" then "Đã được xóa án tích" else "Không có án tích"',
      details: 'if checked.convictions = "some" or (checked.convictions = "cleared" and sort = "two") then checked.details else null',
      bans: 'if bans = "no" and sort = "one" then "không yêu cầu" else if checked.bans = null then "không bị cấm" else checked.bans',
      copies: "copies",
    },
    signedBy: ["police-chief", "deputy-police-chief"],
    notation: "PLLTP",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.provincePolice,
});
