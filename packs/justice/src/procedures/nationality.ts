import { COMPLAINT_TO, commonSteps, defineProcedure, everyChannel, FOR_SELF, inWords, law, t } from "@motlan/catalogue/declare";
import { THE_APPLICANT } from "../pieces/book.ts";
import { DECREE_191, LAW_ON_NATIONALITY } from "../pieces/laws.ts";
import { nationalityPaper } from "../results/nationality.ts";
import { NO_PROOF as NONE, nationalityPages, PROOFS, SOME_PROOF as SOME } from "./nationality-pages.ts";

/** Cấp giấy xác nhận có quốc tịch Việt Nam ở trong nước (1.005136). */
export const nationality = defineProcedure({
  code: "1.005136",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp giấy xác nhận có quốc tịch Việt Nam", "Certificate of Vietnamese nationality"),
  field: t("Quốc tịch", "Nationality"),
  summary: t(
    "Cho người cần chứng minh mình có quốc tịch Việt Nam. Nộp ở Sở Tư pháp nơi ở. 100.000 đồng.",
    "For those who must show that they are Vietnamese. At the Department of Justice where you live. 100,000 đồng.",
  ),
  guide: [
    t(
      "Có khai sinh, căn cước, hộ chiếu hoặc quyết định về quốc tịch thì nhanh.",
      "With birth certificate, card, passport or decision it is quick.",
    ),
    t(
      "Không có thì khai lý lịch và nộp giấy tờ cũ để xác minh, lâu hơn nhiều.",
      "Without, tell your life and hand in old papers; verifying takes far longer.",
    ),
  ],
  law: [law(LAW_ON_NATIONALITY, "Điều 11"), law(DECREE_191), law("Thông tư 12/2025/TT-BTP"), law("Thông tư 281/2016/TT-BTC")],
  applicant: {
    who: t("Người cần xác nhận có quốc tịch Việt Nam, đang ở trong nước", "Those who need it and live in the country"),
    assurance: 1,
    actingFor: FOR_SELF,
  },
  competence: { level: "province", matter: "nationality", first: "applicant.residence.communeId", elsewhere: false, law: law(DECREE_191) },
  channels: everyChannel(5).map((channel) => ({
    ...channel,
    note: t(
      "5 ngày làm việc khi có giấy tờ chứng minh: theo cách hiểu của chúng tôi về nghị định, danh mục quốc gia ghi không rõ.",
      "Five working days with proof: as we read the decree; the catalogue is unclear.",
    ),
  })),
  cases: [
    {
      id: "verify",
      title: t("Không có giấy tờ chứng minh quốc tịch: phải xác minh", "No proof: it is verified"),
      when: NONE,
      deadline: { count: 60, unit: "day" },
      law: {
        act: DECREE_191,
        note: t(
          "Gồm thời gian Bộ Tư pháp và công an tra cứu; 60 ngày là mức chúng tôi đặt, chưa đối chiếu.",
          "With the look-ups of ministry and police; 60 days are ours, not confirmed.",
        ),
      },
    },
  ],
  known: [],
  pages: nationalityPages,
  papers: [
    { id: "photo", title: t("2 ảnh 4×6", "Two 4×6 photos"), field: "photo.file", originals: 2, copies: 0 },
    {
      id: "proof",
      title: t("Bản sao giấy tờ chứng minh quốc tịch", "Copy of the proof"),
      when: SOME,
      field: "proof.file",
      originals: 0,
      copies: 1,
      law: law(LAW_ON_NATIONALITY, "Điều 11"),
    },
    {
      id: "life",
      title: t("Bản khai lý lịch", "Account of one's life"),
      when: NONE,
      field: "life.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_191),
    },
    {
      id: "old",
      title: t("Giấy tờ làm cơ sở xác minh", "Papers to verify by"),
      when: NONE,
      field: "old.file",
      originals: 0,
      copies: 1,
      law: law(DECREE_191),
    },
    {
      id: "spared",
      title: t("Giấy tờ về diện miễn phí", "Proof of exemption"),
      when: 'spared != null and spared != "none"',
      field: "sparing.file",
      originals: 1,
      copies: 0,
    },
  ],
  fees: [
    {
      id: "nationality",
      kind: "fee",
      title: t("Phí xác nhận có quốc tịch Việt Nam", "Fee for the certificate"),
      table: {
        hit: "F",
        inputs: [{ rule: "spared", label: t("Diện miễn", "Exemption") }],
        rows: [
          { tests: ['"laos","neighbour"'], gives: "0" },
          { tests: ["-"], gives: "100000" },
        ],
      },
      law: {
        act: "Thông tư 281/2016/TT-BTC",
        note: t("Danh mục quốc gia ghi “100”, hiểu là 100.000 đồng.", "The catalogue says “100”, read as 100,000 đồng."),
      },
    },
  ],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    hours: { takeIn: 4, examine: 16, check: 6, sign: 8, handOver: 4 },
    unit: t("Phòng Hành chính tư pháp, Sở Tư pháp", "Division of judicial administration"),
    task: {
      examine: t("Kiểm tra, tra cứu, xác minh quốc tịch", "Check, look up, verify"),
      sign: t("Ký giấy xác nhận", "Sign the certificate"),
      handOver: t("Trả giấy xác nhận", "Hand over the certificate"),
    },
    fields: [
      {
        name: "checked.ground",
        kind: "text",
        label: t("Căn cứ xác nhận ghi trên giấy", "The ground as the paper states it"),
        prefill: inWords("proof.kind", PROOFS),
        prefilled: "override",
        maxLength: 300,
      },
    ],
  }).map((step) =>
    step.id === "examine"
      ? {
          ...step,
          consult: {
            whom: t(
              "Bộ Tư pháp và công an cấp tỉnh, khi không có giấy tờ chứng minh",
              "The Ministry of Justice and the provincial police, where there is no proof",
            ),
            term: { count: 45, unit: "day" as const },
            silence: "reported" as const,
            law: { act: DECREE_191, note: t("Thời hạn trả lời chưa đối chiếu.", "The term to answer is not confirmed.") },
          },
        }
      : step,
  ),
  checklist: [
    { id: "person", text: t("Giấy tờ nhân thân đúng người", "The identity paper is the person's") },
    { id: "no-loss", text: t("Chưa từng thôi, bị tước, bị hủy quốc tịch", "Nationality never ended") },
  ],
  refusals: [
    {
      id: "no-ground",
      text: t("Không có căn cứ xác định người đó có quốc tịch Việt Nam.", "Nothing shows that the person is Vietnamese."),
      law: { act: DECREE_191, note: t("Chưa dẫn được số điều.", "The article is not confirmed.") },
    },
  ],
  effects: [],
  result: {
    kind: "nationality-certificate",
    title: t("Giấy xác nhận có quốc tịch Việt Nam", "Certificate of Vietnamese nationality"),
    template: nationalityPaper,
    data: {
      issuedOn: "today",
      person: THE_APPLICANT.replace("{", "{dateOfBirth: person.dateOfBirth, "),
      placeOfBirth: "born.place",
      residence: "person.residence",
      identity: "identity.paper",
      ground: "checked.ground",
      purpose: "purpose",
    },
    signedBy: ["director", "deputy-director"],
    notation: "XN-QT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.director,
});
