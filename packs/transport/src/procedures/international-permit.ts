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
  unconfirmed,
  unnumbered,
} from "@motlan/catalogue/declare";
import { drivingLicence } from "../results/driving-licence.ts";
import {
  CIRCULAR_12,
  CURRENT_LICENCE,
  LICENCE_FIELDS,
  LIGHT,
  licenceFee,
  licenceSteps,
  POLICE_SIGN,
  PROVINCE_POLICE,
  ROAD_LAW,
  THE_APPLICANT,
} from "../shared.ts";

/** Three years at most, and never beyond the national licence (Circular 12/2025/TT-BCA). */
const VALID_TO = 'if permit.licenceTo != null and date(permit.licenceTo) < today + @"P3Y" then date(permit.licenceTo) else today + @"P3Y"';
const WHERE = unconfirmed(
  CIRCULAR_12,
  "Danh mục quốc gia ghi Cục Cảnh sát giao thông thực hiện; việc công an tỉnh tiếp nhận chưa dẫn được điều.",
  "The national catalogue names the Traffic Police Department; that provincial police take applications is not confirmed.",
);

/** Cấp giấy phép lái xe quốc tế (3.000353). */
export const internationalPermit = defineProcedure({
  code: "3.000353",
  version: "2026-1",
  effective: { from: "2025-03-01" },
  title: t("Cấp giấy phép lái xe quốc tế", "International driving permit"),
  field: t("Sát hạch, cấp giấy phép lái xe", "Driving licences"),
  summary: t(
    "Lái xe ở các nước tham gia Công ước Viên 1968. Có giá trị 3 năm, không quá hạn giấy phép trong nước, không dùng để lái ở Việt Nam.",
    "To drive where the Vienna Convention of 1968 holds. For three years at most; not for driving in Vietnam.",
  ),
  guide: [
    t("Cần giấy phép trong nước bằng thẻ nhựa, còn hạn.", "You need a national plastic licence in force."),
    t("Đi nước ngoài thì mang theo cả hai giấy phép.", "Abroad carry both licences."),
  ],
  law: [law(ROAD_LAW), law(CIRCULAR_12), WHERE],
  applicant: {
    who: t(
      "Người Việt Nam, người nước ngoài có thẻ thường trú hoặc tạm trú, có giấy phép lái xe Việt Nam",
      "Holders of a Vietnamese licence who live in Vietnam",
    ),
    assurance: 2,
    actingFor: FOR_SELF,
  },
  competence: { ...PROVINCE_POLICE, law: WHERE },
  channels: everyChannel(5).filter(({ kind }) => kind !== "post"),
  known: CURRENT_LICENCE,
  pages: [
    applicantPage(),
    {
      id: "licence",
      title: t("Giấy phép trong nước", "Your national licence"),
      fields: [
        ...LICENCE_FIELDS,
        {
          name: "permit.licenceTo",
          kind: "date",
          label: t("Giấy phép trong nước có giá trị đến", "The licence holds until"),
          when: `not(${LIGHT("licence.class")})`,
          prefill: "known.current.validTo",
          prefilled: "override",
          checks: [
            { rule: "date(permit.licenceTo) > today", text: t("Giấy phép trong nước đã hết hạn.", "The national licence has expired.") },
          ],
        },
        {
          name: "permit.plastic",
          kind: "yes-no",
          label: t("Giấy phép của bạn là thẻ nhựa (PET)?", "Is it a plastic (PET) card?"),
          checks: [
            {
              rule: "permit.plastic = true",
              text: t("Đổi sang thẻ nhựa trước khi xin giấy phép quốc tế.", "Exchange it for a plastic card first."),
            },
          ],
        },
        fileField("permit.photo", t("Ảnh 3 × 4 cm", "Photo, 3 × 4 cm")),
        {
          name: "permit.passport",
          kind: "text",
          label: t("Số hộ chiếu", "Passport number"),
          checks: [
            {
              rule: 'matches(permit.passport, "^[A-Z][0-9]{7,8}$")',
              text: t("Số hộ chiếu gồm một chữ cái và 7 hoặc 8 chữ số.", "One letter and seven or eight digits."),
            },
          ],
        },
      ],
    },
  ],
  papers: [
    {
      id: "photo",
      title: t("Ảnh 3 × 4 cm", "Photo, 3 × 4 cm"),
      field: "permit.photo",
      originals: 1,
      copies: 0,
      law: law(CIRCULAR_12),
    },
  ],
  fees: [licenceFee],
  steps: licenceSteps(t("Đối chiếu giấy phép trong nước, in giấy phép quốc tế", "Compare with the national licence, print the permit"), [
    { name: "issued.permit", kind: "text", label: t("Số giấy phép quốc tế", "Number of the permit"), maxLength: 20 },
  ]),
  checklist: [
    {
      id: "valid",
      text: t("Giấy phép trong nước còn hạn, là thẻ nhựa", "The national licence is plastic and in force"),
      rule: "permit.plastic = true",
    },
    { id: "photo", text: t("Ảnh đúng cỡ, rõ mặt", "The photo is fit") },
  ],
  refusals: [
    {
      id: "licence",
      text: t("Giấy phép trong nước hết hạn, bị tước hoặc không hợp lệ.", "The national licence is expired, suspended or invalid."),
      law: unnumbered(CIRCULAR_12),
    },
  ],
  effects: [
    {
      id: "permit",
      record: "driving-licences",
      kind: "international",
      at: "sign",
      values: {
        entry: '"international/" + dossier.code',
        number: "issued.permit",
        bearer: THE_APPLICANT,
        class: "licence.class",
        issuedOn: "string(today)",
        validTo: `string(${VALID_TO})`,
      },
    },
  ],
  result: {
    kind: "international-driving-permit",
    title: t("Giấy phép lái xe quốc tế", "International driving permit"),
    template: { ...drivingLicence, id: "transport/international-permit", title: "Giấy phép lái xe quốc tế của {holder.fullName}" },
    data: {
      issuedOn: "today",
      kind: '"QUỐC TẾ (INTERNATIONAL DRIVING PERMIT)"',
      licenceNumber: "issued.permit",
      holder: "person",
      class: "upper case(licence.class)",
      validTo: dayText(`(${VALID_TO})`),
      note: '"Theo Công ước Viên 1968. Không có giá trị lái xe trong lãnh thổ Việt Nam. Hộ chiếu số " + permit.passport + "."',
    },
    signedBy: POLICE_SIGN,
    notation: "IDP",
    delivery: ["counter", "post"],
  },
  complaint: COMPLAINT_TO.provincePolice,
});
