import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  defineProcedure,
  FOR_SELF,
  inWords,
  law,
  t,
  uncompared,
  undertaking,
  unnumbered,
} from "@motlan/catalogue/declare";
import { withdrawalCertificate } from "../results/vehicle-papers.ts";
import { CIRCULAR_79, POLICE_SIGN, ROAD_LAW, THE_APPLICANT } from "../shared.ts";
import { COMMUNE_POLICE, LOSS_NOTE, OWN_VEHICLE, VEHICLE_FIELDS, VEHICLE_KINDS } from "../vehicle-shared.ts";

const WHY = [
  { value: "sold", label: t("Bán, cho, tặng xe", "Sold or given away") },
  { value: "scrapped", label: t("Xe hỏng, cháy, không dùng được nữa", "Broken, burnt or unusable") },
  { value: "stolen", label: t("Xe bị mất cắp, không tìm lại được", "Stolen and not found") },
  { value: "exported", label: t("Tái xuất, thanh lý", "Re-exported or disposed of") },
];

/** Thu hồi chứng nhận đăng ký xe, biển số xe, trực tuyến toàn trình (1.013065). */
export const vehicleWithdrawal = defineProcedure({
  code: "1.013065",
  version: "2026-1",
  effective: { from: "2025-03-01" },
  title: t("Thu hồi chứng nhận đăng ký xe, biển số xe", "Withdrawing a vehicle's registration"),
  field: t("Đăng ký, quản lý phương tiện", "Vehicle registration"),
  summary: t(
    "Bán xe hoặc bỏ xe thì trả lại đăng ký, biển số. Biển số giữ cho bạn năm năm để dùng cho xe khác.",
    "Sold or scrapped your vehicle: hand back its registration. The plate number stays yours for five years.",
  ),
  guide: [
    t("Làm trong 30 ngày kể từ ngày bán xe.", "Do it within thirty days of the sale."),
    t("Không mất phí; xong trong một buổi làm việc.", "It is free and done within a working day."),
    LOSS_NOTE,
  ],
  law: [uncompared(ROAD_LAW, "Điều 39"), law(CIRCULAR_79)],
  applicant: { who: t("Chủ xe có tài khoản định danh mức 2", "The owner, with a level-2 account"), assurance: 2, actingFor: FOR_SELF },
  competence: COMMUNE_POLICE,
  channels: [{ kind: "online", deadline: { count: 8, unit: "hour" }, note: LOSS_NOTE }],
  cases: [
    {
      id: "lost",
      title: t("Mất giấy hoặc biển: 30 ngày xác minh và 8 giờ", "Papers or plate lost: thirty days and eight hours"),
      when: "withdraw.lost = true",
      deadline: { count: 31, unit: "day" },
      law: law(CIRCULAR_79),
    },
  ],
  known: OWN_VEHICLE,
  pages: [
    applicantPage(),
    { id: "vehicle", title: t("Xe của bạn", "Your vehicle"), fields: [...VEHICLE_FIELDS] },
    {
      id: "withdraw",
      title: t("Vì sao thu hồi?", "Why?"),
      fields: [
        choiceField("withdraw.why", t("Lý do", "Reason"), WHY),
        { name: "withdraw.buyer", kind: "name", label: t("Tên người mua, người nhận", "Buyer's name"), when: 'withdraw.why = "sold"' },
        {
          name: "withdraw.buyerNumber",
          kind: "personal-number",
          label: t("Số định danh người mua", "Buyer's personal number"),
          when: 'withdraw.why = "sold"',
        },
        { name: "withdraw.lost", kind: "yes-no", label: t("Giấy đăng ký hoặc biển số bị mất?", "Are the papers or the plate lost?") },
        undertaking("withdraw.handBack", t("Tôi sẽ nộp lại giấy và biển số qua bưu chính", "I hand the papers and plate back by post"), {
          when: "withdraw.lost = false",
        }),
        undertaking("withdraw.sworn", t("Tôi cam đoan đã mất giấy hoặc biển số", "They are truly lost"), { when: "withdraw.lost = true" }),
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: commonSteps({
    examiner: "police-officer",
    signer: "police-chief",
    unit: t("Công an cấp xã", "Commune police"),
    hours: { takeIn: 1, examine: 4, sign: 2, handOver: 1 },
    task: {
      examine: t("Đối chiếu dữ liệu, nhận lại giấy và biển số", "Compare, take the papers and plate back"),
      sign: t("Ký chứng nhận thu hồi", "Sign the withdrawal"),
      handOver: t("Trả chứng nhận thu hồi", "Hand over"),
    },
    fields: [
      { name: "returned.certificate", kind: "yes-no", label: t("Đã nhận lại giấy đăng ký", "Certificate received") },
      { name: "returned.plates", kind: "number", label: t("Số biển đã nhận lại", "Plates received"), min: 0, max: 2 },
    ],
  }),
  checklist: [
    { id: "owner", text: t("Xe đứng tên người nộp", "The vehicle is the applicant's") },
    { id: "fines", text: t("Chủ xe đã nộp phạt vi phạm", "Fines are paid") },
  ],
  refusals: [{ id: "not-owner", text: t("Người nộp không phải chủ xe.", "The applicant is not the owner."), law: unnumbered(CIRCULAR_79) }],
  effects: [
    {
      id: "withdrawal",
      record: "vehicles",
      kind: "withdrawal",
      at: "sign",
      values: {
        entry: '"withdrawal/" + dossier.code',
        plate: "vehicle.plate",
        kind: "vehicle.kind",
        make: "vehicle.make",
        on: "string(today)",
        formerOwner: THE_APPLICANT,
        why: "withdraw.why",
      },
    },
  ],
  result: {
    kind: "vehicle-withdrawal-certificate",
    title: t("Chứng nhận thu hồi đăng ký xe, biển số xe", "Certificate of withdrawal"),
    template: withdrawalCertificate,
    data: {
      issuedOn: "today",
      owner: "person",
      vehicle: `{plate: vehicle.plate, make: vehicle.make, chassis: vehicle.chassis, engine: vehicle.engine, kind: ${inWords("vehicle.kind", VEHICLE_KINDS)}}`,
      why: inWords("withdraw.why", WHY),
      note: 'if withdraw.why = "sold" then "Người nhận xe: " + withdraw.buyer + "." else null',
    },
    signedBy: POLICE_SIGN,
    notation: "CNTH",
    delivery: ["online", "post"],
  },
  complaint: COMPLAINT_TO.communePolice,
});
