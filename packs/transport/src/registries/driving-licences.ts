import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Driving licences the police issued (Cơ sở dữ liệu về giấy phép lái xe): national licences and international permits, one record each. */
export const drivingLicences = defineRegistry({
  code: "driving-licences",
  title: { vi: "Cơ sở dữ liệu về giấy phép lái xe", en: "Register of driving licences" },
  owner: { vi: "Công an cấp tỉnh; Cục Cảnh sát giao thông quản lý chung", en: "Provincial police, under the Traffic Police Department" },
  law: [LAW, "Thông tư 12/2025/TT-BCA"],
  record: { type: "object", required: ["entry"], properties: { entry: text } },
  kinds: [
    {
      code: "licence",
      title: { vi: "Giấy phép lái xe", en: "Driving licence" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "number", "holder", "class", "issuedOn"],
        properties: {
          entry: text,
          number: text,
          holder: {
            type: "object",
            additionalProperties: false,
            required: ["personalNumber", "fullName"],
            properties: { personId: maybe, personalNumber: text, fullName: text },
          },
          class: text,
          issuedOn: text,
          /** Null for classes without an end. */
          validTo: maybe,
          agencyName: maybe,
        },
      },
    },
    {
      code: "international",
      title: { vi: "Giấy phép lái xe quốc tế", en: "International driving permit" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "number", "bearer", "class", "issuedOn", "validTo"],
        properties: {
          entry: text,
          number: text,
          bearer: {
            type: "object",
            additionalProperties: false,
            required: ["personalNumber", "fullName"],
            properties: { personId: maybe, personalNumber: text, fullName: text },
          },
          class: text,
          issuedOn: text,
          validTo: text,
        },
      },
    },
  ],
  concerns: ["holder.personId", "bearer.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "holder", path: "holder.personalNumber", many: true },
    { name: "number", path: "number", many: true },
    { name: "validTo", path: "validTo", many: true },
  ],
  purposes: [
    {
      code: "driving-licence",
      title: { vi: "Cấp, đổi, cấp lại giấy phép lái xe", en: "Issuing driving licences" },
      law: LAW,
      fields: ["entry", "number", "holder", "class", "issuedOn", "validTo"],
    },
    {
      code: "proactive",
      title: { vi: "Dịch vụ công chủ động: xem có việc gì sắp đến hạn với bạn", en: "Proactive services: what is coming up for you" },
      law: "Nghị định 224/2026/NĐ-CP, Điều 16, 17",
      fields: ["number", "holder", "class", "issuedOn", "validTo"],
    },
  ],
});
