import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  dayText,
  defineProcedure,
  FOR_SELF,
  inWords,
  law,
  t,
  unconfirmed,
  undertaking,
  unnumbered,
} from "@motlan/catalogue/declare";
import { vehicleCertificate } from "../results/vehicle-papers.ts";
import { CIRCULAR_79, POLICE_SIGN, ROAD_LAW, THE_APPLICANT } from "../shared.ts";
import { COMMUNE_POLICE, LOSS_NOTE, OWN_VEHICLE, VEHICLE_FIELDS, VEHICLE_KINDS } from "../vehicle-shared.ts";

const WHAT = [
  { value: "certificate", label: t("Chứng nhận đăng ký xe", "The certificate") },
  { value: "plate", label: t("Biển số xe", "The plate") },
  { value: "both", label: t("Cả hai", "Both") },
];
const FEES = unconfirmed(
  "Thông tư 60/2023/TT-BTC",
  "Mức thu cấp lại theo hiểu biết của chúng tôi; cần đối chiếu Điều 5.",
  "The amounts are to our knowledge; compare article 5.",
);

/** Cấp lại chứng nhận đăng ký xe, biển số xe bị mất, trực tuyến toàn trình (1.013080). */
export const vehicleReissue = defineProcedure({
  code: "1.013080",
  version: "2026-1",
  effective: { from: "2025-03-01" },
  title: t("Cấp lại chứng nhận đăng ký xe, biển số xe", "Vehicle certificate or plate issued again"),
  field: t("Đăng ký, quản lý phương tiện", "Vehicle registration"),
  summary: t(
    "Mất giấy đăng ký xe hoặc biển số: khai trên mạng, giấy và biển được gửi về nhà.",
    "Lost your vehicle's papers or plate: apply online, they come by post.",
  ),
  guide: [LOSS_NOTE, t("Biển số đi theo chủ xe, nên bạn được cấp lại đúng số cũ.", "The plate is yours: you get the same number.")],
  law: [law(ROAD_LAW), law(CIRCULAR_79), FEES],
  applicant: { who: t("Chủ xe có tài khoản định danh mức 2", "The owner, with a level-2 account"), assurance: 2, actingFor: FOR_SELF },
  competence: COMMUNE_POLICE,
  channels: [{ kind: "online", deadline: { count: 2, unit: "working-day" }, note: LOSS_NOTE }],
  cases: [
    {
      id: "lost",
      title: t("Bị mất: 30 ngày xác minh và 2 ngày làm việc", "Lost: thirty days to verify and two working days"),
      when: "loss.verified = false",
      deadline: { count: 32, unit: "day" },
      law: law(CIRCULAR_79),
    },
  ],
  linked: [{ code: "1.013065", as: "instead", text: t("Bán xe, hỏng xe: thu hồi đăng ký", "Sold or scrapped: withdraw the registration") }],
  known: OWN_VEHICLE,
  pages: [
    applicantPage(),
    { id: "vehicle", title: t("Xe của bạn", "Your vehicle"), fields: [...VEHICLE_FIELDS] },
    {
      id: "loss",
      title: t("Mất gì?", "What is lost?"),
      fields: [
        choiceField("loss.what", t("Bạn bị mất", "You lost"), WHAT),
        {
          name: "loss.on",
          kind: "date",
          label: t("Mất khi nào?", "When?"),
          checks: [{ rule: "date(loss.on) <= today", text: t("Ngày mất không thể sau hôm nay.", "It cannot lie ahead.") }],
        },
        { name: "loss.how", kind: "long-text", label: t("Mất ở đâu, thế nào?", "Where and how?"), maxLength: 1000 },
        {
          name: "loss.verified",
          kind: "yes-no",
          label: t("Công an đã xác minh việc mất này rồi?", "Have the police verified this loss already?"),
          hint: t("Nếu bạn đã trình báo và có kết quả xác minh", "If you reported it and have their finding"),
        },
        undertaking(
          "loss.sworn",
          t(
            "Tôi cam đoan giấy tờ bị mất thật, xe không bị cầm cố hay tranh chấp",
            "They are truly lost; the vehicle is neither pawned nor disputed",
          ),
        ),
      ],
    },
  ],
  papers: [],
  fees: [
    {
      id: "reissue",
      kind: "charge",
      title: t("Lệ phí cấp lại đăng ký, biển số xe", "Charge for papers and plates issued again"),
      table: {
        hit: "U",
        inputs: [
          { rule: "loss.what", label: t("Cấp lại", "What") },
          { rule: "vehicle.kind", label: t("Loại xe", "Vehicle") },
        ],
        rows: [
          { tests: ['"certificate"', "-"], gives: "50000" },
          { tests: ['"plate"', '"car","trailer"'], gives: "100000" },
          { tests: ['"plate"', '"motorcycle"'], gives: "50000" },
          { tests: ['"both"', '"car","trailer"'], gives: "150000" },
          { tests: ['"both"', '"motorcycle"'], gives: "100000" },
        ],
      },
      law: FEES,
    },
  ],
  steps: commonSteps({
    examiner: "police-officer",
    signer: "police-chief",
    unit: t("Công an cấp xã", "Commune police"),
    hours: { takeIn: 1, examine: 9, sign: 4, handOver: 2 },
    task: {
      examine: t("Xác minh việc mất, đối chiếu dữ liệu đăng ký xe", "Verify the loss, compare with the register"),
      sign: t("Ký chứng nhận đăng ký xe", "Sign the certificate"),
      handOver: t("In và gửi giấy, biển số qua bưu chính", "Print and post the certificate and plate"),
    },
    fields: [
      { name: "verified.on", kind: "date", label: t("Ngày xong xác minh", "Verified on") },
      { name: "verified.result", kind: "long-text", label: t("Kết quả xác minh", "Finding"), maxLength: 1000 },
    ],
  }),
  checklist: [
    { id: "owner", text: t("Xe đứng tên người nộp", "The vehicle is the applicant's") },
    { id: "clear", text: t("Xe không trong vụ án, không bị kê biên", "No case or seizure concerns it") },
  ],
  refusals: [
    { id: "not-owner", text: t("Người nộp không phải chủ xe.", "The applicant is not the owner."), law: unnumbered(CIRCULAR_79) },
    {
      id: "case",
      text: t("Xe đang bị tạm giữ hoặc liên quan vụ án.", "The vehicle is held or part of a case."),
      law: unnumbered(CIRCULAR_79),
    },
  ],
  effects: [
    {
      id: "registration",
      record: "vehicles",
      kind: "registration",
      at: "sign",
      values: {
        entry: '"registration/" + dossier.code',
        plate: "vehicle.plate",
        kind: "vehicle.kind",
        make: "vehicle.make",
        on: "string(today)",
        owner: THE_APPLICANT,
        chassis: "vehicle.chassis",
        engine: "vehicle.engine",
        certificate: "dossier.code",
      },
    },
  ],
  result: {
    kind: "vehicle-certificate",
    title: t("Chứng nhận đăng ký xe (cấp lại)", "Vehicle certificate, issued again"),
    template: vehicleCertificate,
    data: {
      issuedOn: "today",
      owner: "person",
      vehicle: `{plate: vehicle.plate, make: vehicle.make, chassis: vehicle.chassis, engine: vehicle.engine, kind: ${inWords("vehicle.kind", VEHICLE_KINDS)}}`,
      note: `"Cấp lại: " + (${inWords("loss.what", WHAT)}) + ", mất ngày " + ${dayText("loss.on")} + "."`,
    },
    signedBy: POLICE_SIGN,
    notation: "CNĐKX",
    delivery: ["online", "post"],
  },
  complaint: COMPLAINT_TO.communePolice,
});
