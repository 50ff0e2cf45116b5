import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  fileField,
  inWords,
  law,
  t,
  uncompared,
  unnumbered,
} from "@motlan/catalogue/declare";
import {
  CIRCULAR_12,
  CLASSES,
  CURRENT_LICENCE,
  FROM_MARCH,
  HEALTH,
  LICENCE_CARD,
  LICENCE_FIELDS,
  LIGHT,
  licenceEntry,
  licenceFee,
  licenceSteps,
  NEW_NUMBER,
  PROVINCE_POLICE,
  ROAD_LAW,
  validTo,
} from "../shared.ts";

const WHY = [
  { value: "expiring", label: t("Sắp hết hạn", "About to expire") },
  { value: "spoilt", label: t("Hỏng, mờ, không đọc được", "Damaged or unreadable") },
  { value: "changed", label: t("Thông tin cá nhân đã thay đổi hoặc ghi sai", "Personal data changed or wrong") },
  { value: "paper", label: t("Đổi giấy bìa cũ sang thẻ nhựa", "Old paper licence to a plastic card") },
  { value: "smaller", label: t("Xin xuống hạng thấp hơn", "To a lower class") },
  { value: "foreign", label: t("Giấy phép do nước ngoài, quân đội hoặc công an cấp", "Issued abroad, by the army or the police") },
];
const CLASS = 'if exchange.why = "smaller" then exchange.class else licence.class';

/** Đổi giấy phép lái xe (3.000347). */
export const licenceExchange = defineProcedure({
  code: "3.000347",
  version: "2026-1",
  effective: { from: "2025-03-01" },
  title: t("Đổi giấy phép lái xe", "Exchanging a driving licence"),
  field: t("Sát hạch, cấp giấy phép lái xe", "Driving licences"),
  summary: t(
    "Giấy phép sắp hết hạn, bị hỏng hoặc thông tin đã đổi: xin thẻ mới mà không phải thi lại.",
    "About to expire, damaged or out of date: have a new card without another test.",
  ),
  guide: [
    t("Khám sức khỏe trước, trừ các hạng A1, A, B1.", "See a doctor first, except for classes A1, A, B1."),
    t("Đổi trước khi hết hạn; quá hạn thì phải thi lại.", "Exchange before it expires; later a test is needed."),
    t("Thẻ mới được gửi về tận nhà nếu bạn chọn bưu chính.", "The new card comes by post if you choose so."),
  ],
  law: [uncompared(ROAD_LAW, "Điều 62"), law(CIRCULAR_12, "Điều 21"), FROM_MARCH],
  applicant: { who: t("Người có giấy phép lái xe", "Anyone holding a driving licence"), assurance: 2, actingFor: FOR_SELF },
  competence: PROVINCE_POLICE,
  channels: everyChannel(5).filter(({ kind }) => kind !== "post"),
  linked: [{ code: "3.000348", as: "instead", text: t("Giấy phép bị mất", "The licence is lost") }],
  known: CURRENT_LICENCE,
  pages: [
    applicantPage(),
    {
      id: "licence",
      title: t("Giấy phép đang có", "The licence you hold"),
      fields: [
        ...LICENCE_FIELDS,
        choiceField("exchange.why", t("Vì sao đổi?", "Why exchange it?"), WHY),
        choiceField("exchange.class", t("Hạng thấp hơn bạn muốn", "The lower class"), CLASSES, { when: 'exchange.why = "smaller"' }),
        fileField("exchange.licence", t("Ảnh hai mặt giấy phép", "Both sides of the licence"), { credential: "driving-licence" }),
        fileField("exchange.health", t("Giấy khám sức khỏe của người lái xe", "Driver's health certificate"), {
          when: HEALTH,
          credential: "driver-health-certificate",
        }),
        fileField("exchange.passport", t("Hộ chiếu còn hạn (người nước ngoài)", "Passport (foreigners)"), {
          when: 'applicant.nationality != "Việt Nam"',
        }),
      ],
    },
  ],
  papers: [
    {
      id: "licence",
      title: t("Giấy phép lái xe (bản sao), hoặc quyết định tước quyền sử dụng", "The licence (copy), or the decision that suspended it"),
      field: "exchange.licence",
      originals: 0,
      copies: 1,
      accepts: [{ as: "copy" }, { as: "credential", credential: "driving-licence" }, { as: "registry", known: "current" }],
      law: law(CIRCULAR_12, "Điều 21"),
    },
    {
      id: "health",
      title: t("Giấy khám sức khỏe còn hiệu lực", "Health certificate in force"),
      when: HEALTH,
      field: "exchange.health",
      originals: 1,
      copies: 0,
      accepts: [
        { as: "original" },
        { as: "credential", credential: "driver-health-certificate", text: t("Bản điện tử của cơ sở khám", "The clinic's electronic one") },
      ],
      law: law(CIRCULAR_12, "Điều 21"),
    },
    {
      id: "passport",
      title: t("Hộ chiếu còn hạn", "Passport in force"),
      when: 'applicant.nationality != "Việt Nam"',
      field: "exchange.passport",
      originals: 1,
      copies: 0,
      law: law(CIRCULAR_12, "Điều 21"),
    },
  ],
  fees: [licenceFee],
  steps: licenceSteps(t("Đối chiếu cơ sở dữ liệu giấy phép và vi phạm", "Compare with the registers of licences and offences"), [
    NEW_NUMBER,
  ]),
  checklist: [
    { id: "same", text: t("Giấy phép khớp cơ sở dữ liệu, không bị tước", "The licence agrees with the register and is not suspended") },
    { id: "health", text: t("Giấy khám sức khỏe còn hạn, đủ điều kiện hạng", "The health certificate suits the class"), when: HEALTH },
  ],
  refusals: [
    {
      id: "suspended",
      text: t("Giấy phép đang bị tước hoặc tạm giữ.", "The licence is suspended or held."),
      law: uncompared(ROAD_LAW, "Điều 62"),
    },
    {
      id: "false",
      text: t("Giấy phép giả, tẩy xóa hoặc không có trong hồ sơ.", "False, altered or unknown."),
      law: unnumbered(CIRCULAR_12),
    },
  ],
  effects: [licenceEntry({ class: CLASS, validTo: `string(${validTo(`(${CLASS})`, "today")})` })],
  result: {
    ...LICENCE_CARD,
    data: {
      issuedOn: "today",
      kind: '"(Đổi)"',
      licenceNumber: "issued.number",
      holder: "person",
      class: `upper case(${CLASS})`,
      validTo: `if ${LIGHT(`(${CLASS})`)} then "không thời hạn" else ${dayText(`(${validTo(`(${CLASS})`, "today")})`)}`,
      note: `"Lý do đổi: " + (${inWords("exchange.why", WHY)}) + "."`,
    },
  },
  complaint: COMPLAINT_TO.provincePolice,
});
