import {
  applicantPage,
  COMPLAINT_TO,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  fileField,
  law,
  t,
  uncompared,
  undertaking,
  unnumbered,
} from "@motlan/catalogue/declare";
import {
  CIRCULAR_12,
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
} from "../shared.ts";

const EXPIRED = "date(licence.validTo) < today";

/** Cấp lại giấy phép lái xe bị mất (3.000348). */
export const licenceReissue = defineProcedure({
  code: "3.000348",
  version: "2026-1",
  effective: { from: "2025-03-01" },
  title: t("Cấp lại giấy phép lái xe", "Reissuing a lost driving licence"),
  field: t("Sát hạch, cấp giấy phép lái xe", "Driving licences"),
  summary: t(
    "Mất giấy phép còn hạn thì xin cấp lại, không phải thi. Thẻ mới giữ nguyên hạng và thời hạn.",
    "A lost licence that is still in force is issued again without a test, with the same class and term.",
  ),
  guide: [
    t("Giấy phép mà đang bị tước hoặc tạm giữ thì không phải là mất.", "A licence that is suspended or held is not lost."),
    t("Khai mất để có hai giấy phép là vi phạm pháp luật.", "Reporting a loss to hold two licences is an offence."),
  ],
  law: [uncompared(ROAD_LAW, "Điều 62"), law(CIRCULAR_12), FROM_MARCH],
  applicant: { who: t("Người bị mất giấy phép lái xe", "Anyone who lost their licence"), assurance: 2, actingFor: FOR_SELF },
  competence: PROVINCE_POLICE,
  channels: everyChannel(5).filter(({ kind }) => kind !== "post"),
  linked: [{ code: "3.000347", as: "instead", text: t("Giấy phép còn nhưng hỏng hoặc sắp hết hạn", "You still hold it") }],
  known: CURRENT_LICENCE,
  pages: [
    applicantPage(),
    {
      id: "licence",
      title: t("Giấy phép bị mất", "The lost licence"),
      fields: [
        ...LICENCE_FIELDS,
        {
          name: "licence.validTo",
          kind: "date",
          label: t("Có giá trị đến ngày", "Valid until"),
          when: HEALTH,
          prefill: "known.current.validTo",
          prefilled: "override",
          checks: [
            {
              rule: `not(${EXPIRED})`,
              text: t("Giấy phép đã hết hạn thì phải thi lại, không cấp lại được.", "An expired licence needs a new test."),
            },
          ],
        },
        {
          name: "loss.on",
          kind: "date",
          label: t("Mất khi nào?", "When was it lost?"),
          checks: [{ rule: "date(loss.on) <= today", text: t("Ngày mất không thể sau hôm nay.", "It cannot lie ahead.") }],
        },
        { name: "loss.how", kind: "long-text", label: t("Mất ở đâu, trong trường hợp nào?", "Where and how?"), maxLength: 1000 },
        undertaking(
          "loss.sworn",
          t("Tôi cam đoan giấy phép bị mất thật, không bị tước, tạm giữ hay cầm cố", "It is truly lost, not suspended, held or pawned"),
        ),
        fileField("loss.health", t("Giấy khám sức khỏe của người lái xe", "Driver's health certificate"), {
          when: HEALTH,
          credential: "driver-health-certificate",
        }),
      ],
    },
  ],
  papers: [
    {
      id: "health",
      title: t("Giấy khám sức khỏe còn hiệu lực", "Health certificate in force"),
      when: HEALTH,
      field: "loss.health",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "credential", credential: "driver-health-certificate" }],
      law: law(CIRCULAR_12),
    },
  ],
  fees: [licenceFee],
  steps: licenceSteps(t("Tra hồ sơ gốc, kiểm tra không bị tước hay tạm giữ", "Look up the original file; not suspended or held"), [
    NEW_NUMBER,
  ]),
  checklist: [
    { id: "known", text: t("Có trong hồ sơ quản lý giấy phép", "Known to the register") },
    { id: "true", text: t("Đã cam đoan mất", "The loss is declared"), rule: "loss.sworn = true" },
  ],
  refusals: [
    { id: "held", text: t("Giấy phép đang bị tước hoặc tạm giữ.", "Suspended or held."), law: uncompared(ROAD_LAW, "Điều 62") },
    { id: "expired", text: t("Giấy phép đã hết hạn: phải sát hạch lại.", "Expired: a test is needed."), law: unnumbered(CIRCULAR_12) },
    { id: "unknown", text: t("Không có tên trong hồ sơ quản lý.", "Not in the register."), law: unnumbered(CIRCULAR_12) },
  ],
  effects: [licenceEntry({ class: "licence.class", validTo: "string(licence.validTo)" })],
  result: {
    ...LICENCE_CARD,
    data: {
      issuedOn: "today",
      kind: '"(Cấp lại)"',
      licenceNumber: "issued.number",
      holder: "person",
      class: "upper case(licence.class)",
      validTo: `if ${LIGHT("licence.class")} then "không thời hạn" else ${dayText("licence.validTo")}`,
      note: `"Cấp lại do mất ngày " + ${dayText("loss.on")} + "."`,
    },
  },
  complaint: COMPLAINT_TO.provincePolice,
});
