import {
  choiceField,
  commonSteps,
  type Effect,
  type Field,
  law,
  type Option,
  type ProcedureVersion,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { drivingLicence } from "./results/driving-licence.ts";

export const ROAD_LAW = "Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15";
export const CIRCULAR_12 = "Thông tư 12/2025/TT-BCA";
export const CIRCULAR_79 = "Thông tư 79/2024/TT-BCA, sửa đổi bởi Thông tư 13/2025/TT-BCA";
const CIRCULAR_37 = "Thông tư 37/2023/TT-BTC";

const cls = (code: string, vi: string, en: string): Option => ({ value: code.toLowerCase(), label: t(`${code}: ${vi}`, `${code}: ${en}`) });
/** The classes since 1 January 2025 (Law 36/2024, article 57). */
export const CLASSES: readonly Option[] = [
  cls("A1", "xe máy đến 125 phân khối", "motorcycles up to 125 cc"),
  cls("A", "xe máy trên 125 phân khối", "motorcycles over 125 cc"),
  cls("B1", "xe ba bánh", "three-wheelers"),
  cls("B", "ô tô đến 8 chỗ, xe tải đến 3,5 tấn", "cars up to 8 seats, lorries up to 3.5 t"),
  cls("C1", "xe tải trên 3,5 đến 7,5 tấn", "lorries of 3.5 to 7.5 t"),
  cls("C", "xe tải trên 7,5 tấn", "lorries over 7.5 t"),
  cls("D1", "xe khách 9 đến 16 chỗ", "buses of 9 to 16 seats"),
  cls("D2", "xe khách 17 đến 29 chỗ", "buses of 17 to 29 seats"),
  cls("D", "xe khách trên 29 chỗ", "buses over 29 seats"),
  cls("CE", "xe tải kéo rơ moóc", "lorries with trailers"),
  cls("DE", "xe khách kéo rơ moóc", "buses with trailers"),
];
export const LIGHT = (path: string) => `${path} in ("a1", "a", "b1")`;

/** Until when a licence issued on that day holds (Law 36/2024, article 57): A1, A, B1 without end, B and C1 ten years, the others five. */
export const validTo = (path: string, from: string) =>
  `if ${LIGHT(path)} then null else if ${path} in ("b", "c1") then ${from} + @"P10Y" else ${from} + @"P5Y"`;

/** Lệ phí 135.000; 115.000 online until the end of 2025. */
export const licenceFee: ProcedureVersion["fees"][number] = {
  id: "licence",
  kind: "charge",
  title: t("Lệ phí cấp giấy phép lái xe", "Charge for a driving licence"),
  table: {
    hit: "F",
    inputs: [
      { rule: "channel", label: t("Cách nộp", "Way of applying") },
      { rule: "date(submittedOn)", label: t("Ngày nộp", "Day of applying") },
    ],
    rows: [
      {
        tests: ['"online"', '<= date("2025-12-31")'],
        gives: "115000",
        note: t("Nộp trên mạng đến hết năm 2025", "Online until the end of 2025"),
        law: law("Thông tư 63/2023/TT-BTC"),
      },
      { tests: ["-", "-"], gives: "135000", law: law(CIRCULAR_37) },
    ],
  },
  law: {
    act: CIRCULAR_37,
    note: t(
      "Nghị quyết 66.22/2026/NQ-CP miễn cho công dân số nộp trên mạng; điều kiện tích hợp chưa kiểm tra được ở đây nên chưa tự trừ.",
      "Resolution 66.22/2026/NQ-CP waives it for digital citizens online; its conditions cannot be checked here yet, so nothing is taken off.",
    ),
  },
};

/** The licence in force: read from the register, typed where it is older. */
export const LICENCE_FIELDS: readonly Field[] = [
  {
    name: "licence.number",
    kind: "text",
    label: t("Số giấy phép lái xe", "Licence number"),
    hint: t("12 chữ số trên mặt trước", "Twelve digits on the front"),
    prefill: "known.current.number",
    prefilled: "override",
    checks: [
      {
        rule: 'matches(licence.number, "^[0-9A-Z]{6,12}$")',
        text: t("Số giấy phép gồm 6 đến 12 chữ số, chữ cái.", "Six to twelve digits or letters."),
      },
    ],
  },
  choiceField("licence.class", t("Hạng", "Class"), CLASSES, { prefill: "known.current.class", prefilled: "override" }),
  {
    name: "licence.issuedOn",
    kind: "date",
    label: t("Ngày cấp", "Issued on"),
    prefill: "known.current.issuedOn",
    prefilled: "override",
    checks: [{ rule: "date(licence.issuedOn) <= today", text: t("Ngày cấp không thể sau hôm nay.", "It cannot lie ahead.") }],
  },
];

export const CURRENT_LICENCE: ProcedureVersion["known"] = [
  {
    name: "current",
    registry: "driving-licences",
    by: "holder",
    find: "applicant.personalNumber",
    purpose: "driving-licence",
    law: uncompared(ROAD_LAW, "Điều 62"),
  },
];

/** The applicant, as the registers write whose licence or vehicle it is. */
export const THE_APPLICANT = "{personId: applicant.personId, personalNumber: applicant.personalNumber, fullName: person.fullName}";

/** Licences without an end need no health certificate. */
export const HEALTH = `not(${LIGHT("licence.class")})`;

/** The new licence in the register: its class and until when it holds differ by the matter. */
export const licenceEntry = (values: { readonly class: string; readonly validTo: string }): Effect => ({
  ...{ id: "licence", record: "driving-licences", kind: "licence", at: "sign" },
  values: {
    entry: '"licence/" + dossier.code',
    number: "issued.number",
    holder: THE_APPLICANT,
    issuedOn: "string(today)",
    agencyName: "dossier.agencyName",
    ...values,
  },
});

/** What the officer fills in before the licence is printed. */
export const NEW_NUMBER: Field = {
  name: "issued.number",
  kind: "text",
  label: t("Số giấy phép in trên thẻ", "Number on the card"),
  prefill: "licence.number",
  prefilled: "override",
  maxLength: 20,
};

type Words = ReturnType<typeof t>;
export const licenceSteps = (examine: Words, fields: Field[]): ProcedureVersion["steps"] =>
  commonSteps({
    examiner: "police-officer",
    signer: "deputy-police-chief",
    unit: t("Phòng Cảnh sát giao thông", "Traffic police division"),
    hours: { takeIn: 2, examine: 22, sign: 8, handOver: 8 },
    task: { examine, sign: t("Ký giấy phép", "Sign the licence"), handOver: t("In và trả giấy phép", "Print and hand over") },
    fields,
  });

export const PROVINCE_POLICE: ProcedureVersion["competence"] = {
  level: "province",
  matter: "driving-licence",
  first: "applicant.residence.communeId",
  elsewhere: true,
  law: law(CIRCULAR_12),
};

export const POLICE_SIGN = ["police-chief", "deputy-police-chief"];
export const FROM_MARCH = unconfirmed(
  CIRCULAR_12,
  "Từ ngày 1/3/2025 ngành Công an cấp giấy phép lái xe; số điều chưa dẫn được.",
  "Since 1 March 2025 the police issue licences; the articles are not confirmed.",
);

/** The card itself, whatever it says. */
export const LICENCE_CARD = {
  kind: "driving-licence",
  title: t("Giấy phép lái xe", "Driving licence"),
  template: drivingLicence,
  signedBy: POLICE_SIGN,
  notation: "GPLX",
  delivery: ["online", "counter", "post"],
} satisfies Partial<ProcedureVersion["result"]>;
