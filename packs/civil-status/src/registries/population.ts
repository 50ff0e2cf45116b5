import { defineRegistry } from "@motlan/registries/declare";
import { number, text } from "./shapes.ts";

const IDENTITY = "Luật Căn cước 26/2023/QH15, Điều 9";
const CIVIL_STATUS = "Luật Hộ tịch 60/2014/QH13; Nghị định 87/2020/NĐ-CP";
/** What tells one person from another; nothing more is given for that alone. */
const IDENTITY_FIELDS = ["personalNumber", "fullName", "sex", "dateOfBirth"];

/**
 * The national population database (Cơ sở dữ liệu quốc gia về dân cư), the groups of the Law on Identity, article 9, that our procedures read. Left out: blood
 * group, old card numbers, the card itself, the residence file number, temporary absence.
 */
export const population = defineRegistry({
  code: "population",
  title: { vi: "Cơ sở dữ liệu quốc gia về dân cư", en: "National population database" },
  owner: { vi: "Bộ Công an", en: "Ministry of Public Security" },
  law: [IDENTITY],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["personalNumber", "fullName", "sex", "dateOfBirth", "ethnicity", "nationality"],
    properties: {
      personalNumber: number,
      fullName: text,
      sex: { enum: ["male", "female"] },
      dateOfBirth: { type: "string", format: "date" },
      placeOfBirth: text,
      placeOfBirthRegistration: text,
      nativePlace: text,
      ethnicity: text,
      religion: text,
      nationality: text,
      maritalStatus: { enum: ["single", "married", "divorced", "widowed"] },
      residence: {
        type: "object",
        additionalProperties: false,
        required: ["communeId", "communeCode", "line"],
        properties: {
          communeId: text,
          communeCode: text,
          /** House and street, village or hamlet. */
          line: text,
          /** The whole address in words, as a certificate prints it. */
          text: text,
        },
      },
      relatives: {
        type: "object",
        additionalProperties: false,
        properties: { fatherNumber: number, motherNumber: number, spouseNumber: number },
      },
      household: {
        type: "object",
        additionalProperties: false,
        required: ["headNumber", "relation"],
        properties: { headNumber: number, relation: text },
      },
      phone: text,
      dateOfDeath: { type: "string", format: "date" },
    },
  },
  concerns: "itself",
  key: { name: "personalNumber", path: "personalNumber" },
  indexes: [
    { name: "father", path: "relatives.fatherNumber", many: true },
    { name: "mother", path: "relatives.motherNumber", many: true },
    { name: "head", path: "household.headNumber", many: true },
    { name: "bornOn", path: "dateOfBirth", many: true },
  ],
  purposes: [
    {
      code: "identify",
      title: { vi: "Xác định người nộp hồ sơ", en: "Identifying the applicant" },
      law: IDENTITY,
      fields: [...IDENTITY_FIELDS, "ethnicity", "nationality", "residence", "phone", "maritalStatus", "relatives", "nativePlace"],
    },
    {
      code: "birth-registration",
      title: { vi: "Đăng ký khai sinh", en: "Birth registration" },
      law: `${CIVIL_STATUS}; Luật Hộ tịch, Điều 14, 16`,
      fields: [...IDENTITY_FIELDS, "ethnicity", "nationality", "nativePlace", "maritalStatus", "residence", "relatives.spouseNumber"],
    },
    {
      code: "civil-status-extract",
      title: { vi: "Cấp bản sao trích lục hộ tịch", en: "Copies of civil-status extracts" },
      law: `${CIVIL_STATUS}; Luật Hộ tịch, Điều 63`,
      fields: [...IDENTITY_FIELDS, "relatives"],
    },
    {
      code: "public-service",
      title: { vi: "Giải quyết thủ tục hành chính", en: "Settling a public service" },
      law: `${IDENTITY}; Nghị định 118/2025/NĐ-CP`,
      fields: [
        ...IDENTITY_FIELDS,
        ...["ethnicity", "religion", "nationality", "nativePlace", "placeOfBirth", "placeOfBirthRegistration"],
        ...["maritalStatus", "relatives", "household", "residence", "phone", "dateOfDeath"],
      ],
    },
    {
      code: "proactive",
      title: { vi: "Dịch vụ công chủ động: xem có việc gì sắp đến hạn với bạn", en: "Proactive services: what is coming up for you" },
      law: "Nghị định 224/2026/NĐ-CP, Điều 16, 17",
      fields: [...IDENTITY_FIELDS, "residence", "relatives", "dateOfDeath"],
    },
  ],
  duplicates: {
    by: [
      ["fullName", "dateOfBirth"],
      ["fullName", "relatives.motherNumber"],
    ],
    compare: [
      { path: "fullName", as: "name", weight: 30 },
      { path: "dateOfBirth", as: "date", weight: 25 },
      { path: "relatives.motherNumber", as: "value", weight: 15 },
      { path: "relatives.fatherNumber", as: "value", weight: 10 },
      { path: "nativePlace", as: "text", weight: 10 },
      { path: "placeOfBirth", as: "text", weight: 5 },
      { path: "sex", as: "value", weight: 5 },
    ],
    from: 75,
  },
  /** Each record is kept by the police of the commune of residence. */
  permissions: { record: "population.record" },
});
