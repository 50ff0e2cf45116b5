import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  defineProcedure,
  everyChannel,
  FOR_SELF_OR_AUTHORISED,
  fileField,
  inWords,
  law,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import {
  AUTHORISATION,
  AUTHORISATION_FILE,
  certificateEntry,
  DECREE_101,
  DECREE_151,
  HELD_LAND,
  LAND_CERTIFICATE,
  LAND_LAW,
  landFees,
  landSteps,
  PARCEL_FIELDS,
  PURPOSES,
  REFUSALS,
  TERMS,
} from "../shared.ts";

const WHY = [
  { value: "spoilt", label: t("Giấy rách, ố, nhòe, hỏng", "Torn, stained or spoilt") },
  { value: "old", label: t("Đổi giấy mẫu cũ sang mẫu mới", "Old form to the new one") },
  { value: "survey", label: t("Đo đạc lại kích thước, diện tích", "Sides and area measured again") },
  { value: "members", label: t("Ghi đủ tên thành viên hộ gia đình", "Enter all members of the household") },
  { value: "spouses", label: t("Ghi tên cả vợ và chồng", "Enter both spouses") },
];
const SURVEY = 'exchange.why = "survey"';

/** Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất (1.012783). */
export const certificateExchange = defineProcedure({
  code: "1.012783",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp đổi Giấy chứng nhận quyền sử dụng đất", "Land certificate exchanged"),
  field: t("Đất đai", "Land"),
  summary: t(
    "Đổi sổ đỏ, sổ hồng bị hỏng hoặc mẫu cũ, đo lại đất, ghi thêm tên vợ chồng hay thành viên gia đình.",
    "Exchange a spoilt or old land certificate, have the land measured again, or enter spouses and members.",
  ),
  guide: [
    t(
      "Không đo lại thì 5 ngày làm việc; đo lại thì 15, vùng khó khăn 20.",
      "Five working days; fifteen with a survey, twenty in hard areas.",
    ),
    t("Nộp bản gốc giấy cũ khi nhận giấy mới.", "Hand the old original back when the new one comes."),
    t("Phí và lệ phí do tỉnh quy định.", "Fees are set by the province."),
  ],
  law: [uncompared(LAND_LAW, "Điều 135"), law(DECREE_101), law(DECREE_151), TERMS],
  applicant: {
    who: t("Người đứng tên giấy chứng nhận, hoặc người được ủy quyền", "The holder, or someone they authorised"),
    assurance: 2,
    actingFor: FOR_SELF_OR_AUTHORISED,
  },
  competence: { level: "province", matter: "land-registration", first: "parcel.commune.id", elsewhere: true, law: law(DECREE_151) },
  channels: everyChannel(5),
  cases: [
    {
      id: "remote",
      title: t("Đo lại, vùng khó khăn", "Survey in a hard area"),
      when: `${SURVEY} and parcel.remote = true`,
      deadline: { count: 20, unit: "working-day" },
      law: TERMS,
    },
    { id: "survey", title: t("Phải đo đạc lại", "Survey needed"), when: SURVEY, deadline: { count: 15, unit: "working-day" }, law: TERMS },
  ],
  linked: [{ code: "1.012784", as: "instead", text: t("Tách hoặc hợp thửa đất", "Split or join parcels") }],
  known: HELD_LAND,
  pages: [
    applicantPage(),
    { id: "parcel", title: t("Thửa đất", "The parcel"), fields: [...PARCEL_FIELDS] },
    {
      id: "exchange",
      title: t("Vì sao cấp đổi?", "Why exchange?"),
      fields: [
        choiceField("exchange.why", t("Lý do", "Reason"), WHY),
        {
          name: "exchange.members",
          kind: "group",
          label: t("Thành viên có chung quyền sử dụng đất", "Members who share the right"),
          when: 'exchange.why in ("members", "spouses")',
          group: {
            title: t("Thành viên", "Member"),
            least: 1,
            most: 20,
            items: [
              { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
              { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
            ],
          },
        },
        fileField("exchange.certificate", t("Giấy chứng nhận đã cấp", "The certificate"), { credential: "land-certificate" }),
        fileField("exchange.survey", t("Mảnh trích đo bản đồ địa chính", "The survey sketch"), { when: SURVEY }),
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [
    {
      id: "certificate",
      title: t("Bản gốc Giấy chứng nhận đã cấp", "The original certificate"),
      field: "exchange.certificate",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "credential", credential: "land-certificate" }],
      law: law(DECREE_151),
    },
    {
      id: "survey",
      title: t("Mảnh trích đo bản đồ địa chính", "The survey sketch"),
      when: SURVEY,
      field: "exchange.survey",
      originals: 0,
      copies: 1,
      law: law(DECREE_151),
    },
    AUTHORISATION,
  ],
  fees: landFees(),
  steps: landSteps({ legal: 16, map: 16, check: 6, sign: 6, signer: "director" }),
  checklist: [
    { id: "same", text: t("Người nộp đứng tên giấy chứng nhận", "The applicant is the holder") },
    { id: "clear", text: t("Không tranh chấp, không bị ngăn chặn", "Neither disputed nor blocked") },
  ],
  refusals: REFUSALS,
  effects: [certificateEntry({ parcelCode: "map.code", why: "exchange.why" })],
  result: {
    ...LAND_CERTIFICATE,
    data: {
      issuedOn: "today",
      certificate: "issued.certificate",
      holder: "{name: person.fullName, number: person.personalNumber, address: person.residence}",
      parcels: `[{parcel: parcel.number, sheet: parcel.sheet, area: map.area, purpose: ${inWords("parcel.purpose", PURPOSES)}}]`,
      address: "parcel.address",
      term: '"theo giấy chứng nhận đã cấp"',
      assets: '"theo giấy chứng nhận đã cấp"',
      note: `"Cấp đổi từ giấy số " + parcel.certificate + ": " + (${inWords("exchange.why", WHY)}) + (if exchange.members = null then "" else "; thành viên: " + string join(for m in exchange.members return m.fullName, ", "))`,
    },
    signedBy: ["director", "deputy-director"],
  },
  complaint: COMPLAINT_TO.director,
});
