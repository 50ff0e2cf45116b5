import { addressCode } from "@motlan/addresses/declare";
import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Khám bệnh, chữa bệnh 15/2023/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Places of medical care: who they are, where, of which professional level (three by Điều 104). Codes of places are ours: the list in use was not found. Hours and services are not held. */
export const healthFacilities = defineRegistry({
  code: "health-facilities",
  title: { vi: "Danh mục cơ sở khám bệnh, chữa bệnh", en: "Places of medical care" },
  owner: { vi: "Sở Y tế; Bộ Y tế quản lý chung", en: "Provincial Department of Health, under the Ministry of Health" },
  law: [`${LAW}, Điều 48, 104`],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["code", "name", "form", "level", "address"],
    properties: {
      code: text,
      name: text,
      form: { enum: ["hospital", "clinic", "health-station"] },
      level: { enum: ["initial", "basic", "specialised"] },
      isPublic: { type: "boolean" },
      address: {
        type: "object",
        additionalProperties: false,
        required: ["communeId", "text"],
        properties: { communeId: text, communeCode: maybe, text, addressCode },
      },
      licence: maybe,
      head: maybe,
      beds: { type: ["integer", "null"], minimum: 0 },
    },
  },
  concerns: [],
  key: { name: "code", path: "code" },
  indexes: [
    { name: "name", path: "name", many: true },
    { name: "commune", path: "address.communeId", many: true },
    { name: "address", path: "address.addressCode", many: true },
  ],
  purposes: [
    {
      code: "public-facts",
      title: { vi: "Thông tin cơ sở được công khai", en: "What everyone may know of the place" },
      law: LAW,
      fields: ["code", "name", "form", "level", "isPublic", "address", "licence", "head", "beds"],
    },
  ],
});
