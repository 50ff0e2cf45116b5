import {
  choiceField,
  type Effect,
  type Field,
  fileField,
  law,
  localFee,
  type Option,
  type ProcedureVersion,
  type Step,
  t,
  UNITS,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { landCertificate } from "./results/land-certificate.ts";

export const LAND_LAW = "Luật Đất đai 31/2024/QH15";
export const DECREE_101 = "Nghị định 101/2024/NĐ-CP";
export const DECREE_151 = "Nghị định 151/2025/NĐ-CP, sửa đổi bởi Nghị định 226/2025/NĐ-CP";
/** The catalogue sets its three terms against ways of applying; the decree sets them by the matter. We read them so. */
export const TERMS = unconfirmed(
  DECREE_151,
  "Danh mục ghi ba thời hạn theo cách nộp; chúng tôi hiểu là theo việc phải đo đạc và theo vùng. Cần đối chiếu.",
  "The catalogue gives three terms by way of applying; we read them by survey and region. Compare.",
);

export const PURPOSES: readonly Option[] = [
  { value: "home-urban", label: t("Đất ở tại đô thị", "Urban residential") },
  { value: "home-rural", label: t("Đất ở tại nông thôn", "Rural residential") },
  { value: "annual", label: t("Đất trồng cây hằng năm", "Annual crops") },
  { value: "perennial", label: t("Đất trồng cây lâu năm", "Perennial crops") },
  { value: "rice", label: t("Đất trồng lúa", "Rice") },
  { value: "business", label: t("Đất thương mại, dịch vụ, sản xuất", "Commercial and production") },
  { value: "public", label: t("Đất công trình sự nghiệp, tôn giáo, công cộng", "Public and religious works") },
];

/** The parcel as the certificate describes it: read from the land book, typed where it is older. */
export const PARCEL_FIELDS: readonly Field[] = [
  {
    name: "parcel.certificate",
    kind: "text",
    label: t("Số phát hành giấy chứng nhận đang có", "Number printed on the certificate"),
    prefill: "known.held.certificate",
    prefilled: "override",
    maxLength: 30,
  },
  {
    name: "parcel.number",
    kind: "text",
    label: t("Thửa đất số", "Parcel number"),
    prefill: "known.held.parcel",
    prefilled: "override",
    maxLength: 20,
  },
  {
    name: "parcel.sheet",
    kind: "text",
    label: t("Tờ bản đồ số", "Map sheet"),
    prefill: "known.held.sheet",
    prefilled: "override",
    maxLength: 20,
  },
  { name: "parcel.commune", kind: "commune", label: t("Thửa đất ở xã, phường nào?", "In which commune?") },
  {
    name: "parcel.address",
    kind: "text",
    label: t("Địa chỉ thửa đất", "Address of the parcel"),
    prefill: "known.held.address",
    prefilled: "override",
    maxLength: 300,
  },
  {
    name: "parcel.area",
    kind: "number",
    label: t("Diện tích (m²)", "Area (m²)"),
    min: 1,
    prefill: "known.held.area",
    prefilled: "override",
  },
  choiceField("parcel.purpose", t("Mục đích sử dụng", "Purpose"), PURPOSES, { prefill: "known.held.purpose", prefilled: "override" }),
  {
    name: "parcel.remote",
    kind: "yes-no",
    label: t("Thửa đất ở xã miền núi, biên giới, đảo, vùng khó khăn?", "Is it in a mountain, border, island or hard commune?"),
  },
];

export const HELD_LAND: ProcedureVersion["known"] = [
  { name: "held", registry: "land", by: "holder", find: "applicant.personalNumber", purpose: "land-registration", law: law(LAND_LAW) },
];

/** Whoever acts for the holder: the question and the paper it fills. */
export const AUTHORISATION_FILE = fileField("authorisation.file", t("Văn bản ủy quyền", "Authorisation"), {
  when: 'actingFor = "authorised"',
});
export const AUTHORISATION: ProcedureVersion["papers"][number] = {
  id: "authorisation",
  title: t("Văn bản ủy quyền", "Authorisation"),
  when: 'actingFor = "authorised"',
  field: "authorisation.file",
  originals: 1,
  copies: 0,
  law: law(DECREE_151),
};

/** Phí thẩm định hồ sơ và lệ phí cấp giấy, both set by the province. */
export const landFees = (): ProcedureVersion["fees"] => [
  localFee({
    id: "appraisal",
    kind: "fee",
    title: t("Phí thẩm định hồ sơ cấp giấy chứng nhận", "Fee for appraising the dossier"),
    law: uncompared("Thông tư 85/2019/TT-BTC", "Điều 5"),
  }),
  localFee({
    id: "certificate",
    kind: "charge",
    title: t("Lệ phí cấp giấy chứng nhận", "Charge for the certificate"),
    law: uncompared("Thông tư 85/2019/TT-BTC", "Điều 5"),
  }),
];

const OFFICE = t("Chi nhánh Văn phòng đăng ký đất đai", "Branch of the land registration office");
interface LandWay {
  readonly legal: number;
  readonly map: number;
  readonly check: number;
  readonly sign: number;
  readonly signer: string;
  readonly unit?: ReturnType<typeof t>;
  readonly consult?: Step["consult"];
}

/** The papers and the map are seen side by side; then the head checks and the signer signs. */
export const landSteps = ({ legal, map, check, sign, signer, unit = OFFICE, consult }: LandWay): Step[] => [
  {
    id: "take-in",
    does: "take-in",
    task: t("Tiếp nhận hồ sơ", "Take the dossier in"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 2,
  },
  {
    ...{ id: "legal", does: "examine", task: t("Thẩm tra pháp lý, nguồn gốc", "Examine rights and origin"), unit, post: "specialist" },
    ...{ hours: legal, parallel: "survey", ...(consult && { consult }) },
    fields: [{ name: "legal.finding", kind: "long-text", label: t("Kết luận thẩm tra", "Finding"), maxLength: 2000 }],
  },
  {
    ...{
      id: "map",
      does: "examine",
      task: t("Đối chiếu, chỉnh lý bản đồ địa chính", "Compare and correct the map"),
      unit,
      post: "specialist",
    },
    ...{ hours: map, parallel: "survey" },
    fields: [
      {
        name: "map.area",
        kind: "number",
        label: t("Diện tích sau đo (m²)", "Area measured (m²)"),
        min: 1,
        prefill: "parcel.area",
        prefilled: "override",
      },
      {
        name: "map.code",
        kind: "text",
        label: t("Mã thửa đất (12 ký tự, nếu đã có)", "Parcel code (twelve characters, if any)"),
        required: "false",
        maxLength: 12,
      },
    ],
  },
  {
    ...{
      id: "check",
      does: "examine",
      task: t("Kiểm tra, in giấy chứng nhận", "Check, print the certificate"),
      unit,
      post: "head-of-division",
      hours: check,
    },
    fields: [
      { name: "issued.certificate", kind: "text", label: t("Số phát hành giấy chứng nhận", "Number of the certificate"), maxLength: 40 },
    ],
  },
  { id: "sign", does: "sign", task: t("Ký giấy chứng nhận", "Sign the certificate"), unit: UNITS.leaders, post: signer, hours: sign },
  { id: "seal", does: "seal", task: t("Đóng dấu (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  { id: "return", does: "return", task: t("Trả giấy chứng nhận", "Hand over"), unit: UNITS.counter, post: "one-stop-clerk", hours: 2 },
];

/** The certificate's entry in the land book: the applicant's, for the parcel of PARCEL_FIELDS, unless the procedure says otherwise. */
export const certificateEntry = (values: Readonly<Record<string, string>>): Effect => ({
  ...{ id: "certificate", record: "land", kind: "only", at: "sign" },
  values: {
    entry: '"certificate/" + dossier.code',
    certificate: "issued.certificate",
    holder: "{personId: applicant.personId, number: applicant.personalNumber, name: person.fullName}",
    sheet: "parcel.sheet",
    parcel: "parcel.number",
    address: "parcel.address",
    area: "map.area",
    purpose: "parcel.purpose",
    on: "string(today)",
    ...values,
  },
});

/** What is issued, whatever it says: one certificate, one notation. */
export const LAND_CERTIFICATE = {
  kind: "land-certificate",
  title: t("Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "Land certificate"),
  template: landCertificate,
  notation: "GCN-ĐĐ",
  delivery: ["online", "counter", "post"],
} satisfies Partial<ProcedureVersion["result"]>;

export const REFUSALS: ProcedureVersion["refusals"] = [
  {
    id: "dispute",
    text: t("Đất đang có tranh chấp, bị kê biên hoặc có thông báo thu hồi.", "The land is disputed, seized or to be taken back."),
    law: uncompared(LAND_LAW, "Điều 151"),
  },
  {
    id: "false",
    text: t("Giấy tờ giả hoặc không đúng thửa đất.", "The papers are false or of another parcel."),
    law: uncompared(LAND_LAW, "Điều 152"),
  },
];
