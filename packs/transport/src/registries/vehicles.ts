import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const owner = {
  type: "object",
  additionalProperties: false,
  required: ["personalNumber", "fullName"],
  properties: { personId: maybe, personalNumber: text, fullName: text },
} as const;
const about = { entry: text, plate: text, make: maybe, kind: text, on: text } as const;

/** Vehicle registrations of the police (Cơ sở dữ liệu đăng ký, quản lý xe): certificates issued and certificates withdrawn. A plate belongs to its owner. */
export const vehicles = defineRegistry({
  code: "vehicles",
  title: { vi: "Cơ sở dữ liệu đăng ký, quản lý xe", en: "Register of vehicles" },
  owner: { vi: "Công an cấp xã; Cục Cảnh sát giao thông quản lý chung", en: "Commune police, under the Traffic Police Department" },
  law: [LAW, "Thông tư 79/2024/TT-BCA", "Thông tư 13/2025/TT-BCA"],
  record: { type: "object", required: ["entry"], properties: { entry: text } },
  kinds: [
    {
      code: "registration",
      title: { vi: "Chứng nhận đăng ký xe", en: "Registration" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "plate", "kind", "on", "owner"],
        properties: { ...about, owner, chassis: maybe, engine: maybe, certificate: maybe },
      },
    },
    {
      code: "withdrawal",
      title: { vi: "Thu hồi đăng ký, biển số", en: "Withdrawal" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "plate", "kind", "on", "formerOwner", "why"],
        properties: { ...about, formerOwner: owner, why: text },
      },
    },
  ],
  concerns: ["owner.personId", "formerOwner.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "owner", path: "owner.personalNumber", many: true },
    { name: "plate", path: "plate", many: true },
  ],
  purposes: [
    {
      code: "vehicle-registration",
      title: { vi: "Đăng ký, thu hồi đăng ký xe", en: "Vehicle registration" },
      law: LAW,
      fields: ["entry", "plate", "make", "kind", "on", "owner", "chassis", "engine", "certificate"],
    },
  ],
});
