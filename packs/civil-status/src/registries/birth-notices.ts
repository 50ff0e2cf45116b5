import { defineRegistry } from "@motlan/registries/declare";
import { date, number, text } from "./shapes.ts";

const LAW = "Luật Hộ tịch 60/2014/QH13, Điều 16";
const maybe = { type: ["string", "null"] } as const;

/**
 * Birth notices (giấy chứng sinh) as places of medical care write them. The health sector keeps them, at a node of its own; where none is reached the paper or a substitute
 * goes in as before. What a record holds is ours: the form of the electronic notice was not found.
 */
export const birthNotices = defineRegistry({
  code: "birth-notices",
  title: { vi: "Dữ liệu giấy chứng sinh điện tử", en: "Electronic birth notices" },
  owner: { vi: "Cơ sở khám bệnh, chữa bệnh; Bộ Y tế quản lý chung", en: "Places of medical care, under the Ministry of Health" },
  law: [LAW],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["number", "issuedOn", "facility", "mother", "child"],
    properties: {
      number: text,
      issuedOn: date,
      facility: {
        type: "object",
        additionalProperties: false,
        required: ["name"],
        properties: { code: maybe, name: text, address: maybe },
      },
      mother: {
        type: "object",
        additionalProperties: false,
        required: ["personalNumber", "fullName"],
        properties: { personId: maybe, personalNumber: number, fullName: text },
      },
      child: {
        type: "object",
        additionalProperties: false,
        required: ["sex", "dateOfBirth"],
        properties: {
          sex: { enum: ["male", "female"] },
          dateOfBirth: date,
          time: maybe,
          weight: { type: ["integer", "null"], minimum: 0 },
        },
      },
    },
  },
  concerns: ["mother.personId"],
  key: { name: "number", path: "number" },
  indexes: [{ name: "mother", path: "mother.personalNumber", many: true }],
  purposes: [
    {
      code: "birth-registration",
      title: { vi: "Đăng ký khai sinh: giấy chứng sinh", en: "Birth registration: the birth notice" },
      law: LAW,
      fields: ["number", "issuedOn", "facility", "mother", "child.sex", "child.dateOfBirth"],
    },
  ],
});
