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

const SPLIT = 'division.act = "split"';
const JOIN = 'division.act = "join"';

/** Tách thửa hoặc hợp thửa đất (1.012784). */
export const parcelDivision = defineProcedure({
  code: "1.012784",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Tách thửa hoặc hợp thửa đất", "Splitting or joining parcels"),
  field: t("Đất đai", "Land"),
  summary: t(
    "Chia một thửa đất thành nhiều thửa, hoặc gộp các thửa liền nhau thành một. Thửa mới phải đạt diện tích tối thiểu của tỉnh.",
    "Split one parcel or join neighbouring ones. New parcels must have the province's least area.",
  ),
  guide: [
    t("Có bản vẽ tách, hợp thửa của đơn vị đo đạc trước khi nộp.", "Have the drawing of a surveyor before you apply."),
    t("12 ngày làm việc; vùng khó khăn 22 ngày.", "Twelve working days; twenty-two in hard areas."),
    t("Thửa mới phải có lối đi nối với đường công cộng.", "Each new parcel needs a way to a public road."),
  ],
  law: [uncompared(LAND_LAW, "Điều 220"), law(DECREE_101), law(DECREE_151), TERMS],
  applicant: {
    who: t("Người sử dụng đất, hoặc người được ủy quyền", "The holder, or someone they authorised"),
    assurance: 2,
    actingFor: FOR_SELF_OR_AUTHORISED,
  },
  competence: { level: "province", matter: "land-registration", first: "parcel.commune.id", elsewhere: true, law: law(DECREE_151) },
  channels: everyChannel(12),
  cases: [
    {
      id: "remote",
      title: t("Vùng miền núi, đảo, khó khăn", "Mountain, island and hard areas"),
      when: "parcel.remote = true",
      deadline: { count: 22, unit: "working-day" },
      law: TERMS,
    },
  ],
  known: HELD_LAND,
  pages: [
    applicantPage(),
    { id: "parcel", title: t("Thửa đất", "The parcel"), fields: [...PARCEL_FIELDS] },
    {
      id: "division",
      title: t("Tách hay hợp?", "Split or join?"),
      fields: [
        choiceField("division.act", t("Bạn muốn", "You want to"), [
          { value: "split", label: t("Tách thửa này thành nhiều thửa", "Split this parcel") },
          { value: "join", label: t("Hợp thửa này với thửa bên cạnh", "Join it with neighbours") },
        ]),
        {
          name: "division.parts",
          kind: "group",
          label: t("Các thửa mới sau khi tách", "The new parcels"),
          when: SPLIT,
          group: {
            title: t("Thửa mới", "New parcel"),
            least: 2,
            most: 30,
            items: [
              { name: "area", kind: "number", label: t("Diện tích (m²)", "Area (m²)"), min: 1 },
              { name: "user", kind: "text", label: t("Người sẽ đứng tên", "Who will hold it"), maxLength: 150 },
            ],
          },
          checks: [
            {
              rule: "sum(for p in division.parts return p.area) = parcel.area",
              text: t("Tổng diện tích các thửa mới phải bằng diện tích thửa cũ.", "The new areas must add up to the old one."),
            },
          ],
        },
        {
          name: "division.neighbours",
          kind: "group",
          label: t("Các thửa liền kề hợp vào", "Neighbouring parcels to join"),
          when: JOIN,
          group: {
            title: t("Thửa liền kề", "Neighbouring parcel"),
            least: 1,
            most: 30,
            items: [
              { name: "parcel", kind: "text", label: t("Thửa số", "Parcel"), maxLength: 20 },
              { name: "area", kind: "number", label: t("Diện tích (m²)", "Area (m²)"), min: 1 },
              { name: "certificate", kind: "text", label: t("Số giấy chứng nhận", "Certificate"), maxLength: 30 },
            ],
          },
        },
        {
          name: "division.road",
          kind: "yes-no",
          label: t("Mỗi thửa đều có lối ra đường?", "Has every parcel a way to a road?"),
          when: SPLIT,
        },
        fileField("division.drawing", t("Bản vẽ tách, hợp thửa (mẫu 22)", "The drawing (form 22)")),
        fileField("division.certificate", t("Giấy chứng nhận đã cấp", "The certificate"), { credential: "land-certificate" }),
        fileField("division.decision", t("Văn bản của cơ quan có thẩm quyền (nếu có)", "An authority's paper (if any)"), {
          required: "false",
        }),
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [
    {
      id: "drawing",
      title: t("Bản vẽ tách thửa, hợp thửa (mẫu 22)", "The drawing (form 22)"),
      field: "division.drawing",
      originals: 0,
      copies: 1,
      law: law(DECREE_151),
    },
    {
      id: "certificate",
      title: t("Giấy chứng nhận đã cấp hoặc bản sao", "The certificate or a copy"),
      field: "division.certificate",
      originals: 0,
      copies: 1,
      accepts: [
        { as: "original" },
        { as: "copy", text: t("Bản sao kèm bản gốc để đối chiếu", "A copy with the original to compare") },
        { as: "certified-copy" },
        { as: "credential", credential: "land-certificate" },
      ],
      law: law(DECREE_151),
    },
    {
      id: "decision",
      title: t("Văn bản có nội dung tách, hợp thửa (nếu có)", "A paper that says so (if any)"),
      field: "division.decision",
      originals: 0,
      copies: 1,
      law: law(DECREE_151),
    },
    AUTHORISATION,
  ],
  fees: landFees(),
  steps: landSteps({ legal: 40, map: 40, check: 12, sign: 12, signer: "director" }),
  checklist: [
    { id: "least", text: t("Thửa mới đạt diện tích tối thiểu của tỉnh", "New parcels have the province's least area") },
    { id: "road", text: t("Mỗi thửa có lối đi", "Each has a way"), rule: "division.road = true", when: SPLIT },
    {
      id: "sum",
      text: t("Tổng diện tích khớp", "The areas add up"),
      rule: "sum(for p in division.parts return p.area) = parcel.area",
      when: SPLIT,
    },
  ],
  refusals: [
    { id: "small", text: t("Thửa mới nhỏ hơn diện tích tối thiểu.", "A new parcel is too small."), law: uncompared(LAND_LAW, "Điều 220") },
    { id: "road", text: t("Thửa mới không có lối đi.", "A new parcel has no way to a road."), law: uncompared(LAND_LAW, "Điều 220") },
    ...REFUSALS,
  ],
  effects: [certificateEntry({ why: "division.act" })],
  result: {
    ...LAND_CERTIFICATE,
    data: {
      issuedOn: "today",
      certificate: "issued.certificate",
      holder: "{name: person.fullName, number: person.personalNumber, address: person.residence}",
      parcels:
        `if ${SPLIT} then (for p in division.parts return {parcel: "tách từ thửa " + parcel.number, sheet: parcel.sheet, area: p.area, purpose: PURPOSE}) else [{parcel: "hợp từ thửa " + parcel.number, sheet: parcel.sheet, area: map.area, purpose: PURPOSE}]`.replaceAll(
          "PURPOSE",
          `(${inWords("parcel.purpose", PURPOSES)})`,
        ),
      address: "parcel.address",
      term: '"theo giấy chứng nhận đã cấp"',
      assets: '"theo giấy chứng nhận đã cấp"',
      note: `if ${SPLIT} then "Tách thành " + string(count(division.parts)) + " thửa từ giấy số " + parcel.certificate else "Hợp với " + string(count(division.neighbours)) + " thửa liền kề, từ giấy số " + parcel.certificate`,
    },
    signedBy: ["director", "deputy-director"],
  },
  complaint: COMPLAINT_TO.director,
});
