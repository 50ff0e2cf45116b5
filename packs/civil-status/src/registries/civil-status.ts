import { defineRegistry } from "@motlan/registries/declare";
import { laterKinds, laterPeople } from "./civil-status-kinds.ts";
import { date, ENTRY_NEEDS, entry, person, recordOf, text } from "./shapes.ts";

const ENTRY_FIELDS = ["entry", "agencyId", "agencyName", "book", "number", "registeredOn", "digital", "disputed", "signerName"];
const LAW = "Luật Hộ tịch 60/2014/QH13";

/**
 * The electronic civil-status database (Cơ sở dữ liệu hộ tịch điện tử): births, marriages, deaths, recognitions, guardianships and changes as the commune registered them. `entry` names a record:
 * event, agency, year, number.
 */
export const civilStatusRegistry = defineRegistry({
  code: "civil-status",
  title: { vi: "Cơ sở dữ liệu hộ tịch điện tử", en: "Electronic civil-status database" },
  owner: { vi: "Cơ quan đăng ký hộ tịch; Bộ Tư pháp quản lý chung", en: "The registering agency, under the Ministry of Justice" },
  law: [`${LAW}, Điều 57 đến 61`, "Nghị định 87/2020/NĐ-CP"],
  record: { type: "object", required: ENTRY_NEEDS, properties: entry },
  kinds: [
    {
      code: "birth",
      title: { vi: "Khai sinh", en: "Birth" },
      record: recordOf(
        {
          child: { ...person, type: "object" },
          mother: person,
          father: person,
          /** Who asked for the registration, and what they are to the child. */
          declarant: { type: ["object", "null"], properties: { fullName: text, relation: text } },
          note: { type: ["string", "null"] },
        },
        ["child"],
      ),
    },
    {
      code: "marriage",
      title: { vi: "Kết hôn", en: "Marriage" },
      record: recordOf({ spouses: { type: "array", minItems: 2, maxItems: 2, items: { ...person, type: "object" } } }, ["spouses"]),
    },
    {
      code: "death",
      title: { vi: "Khai tử", en: "Death" },
      record: recordOf(
        {
          deceased: { ...person, type: "object" },
          diedOn: date,
          diedAt: { type: ["string", "null"] },
          cause: { type: ["string", "null"] },
        },
        ["deceased", "diedOn"],
      ),
    },
    ...laterKinds,
  ],
  concerns: ["child.personId", "mother.personId", "father.personId", "spouses.personId", "deceased.personId", ...laterPeople],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "birthOf", path: "child.personalNumber", many: true },
    { name: "marriageOf", path: "spouses.personalNumber", many: true },
    { name: "deathOf", path: "deceased.personalNumber", many: true },
    { name: "birthOfMother", path: "mother.personalNumber", many: true },
    { name: "guardianshipOf", path: "ward.personalNumber", many: true },
  ],
  purposes: [
    {
      code: "civil-status-extract",
      title: { vi: "Cấp bản sao trích lục hộ tịch", en: "Copies of civil-status extracts" },
      law: `${LAW}, Điều 63, 64`,
      fields: [...ENTRY_FIELDS, "child", "mother", "father", "spouses", "deceased", "diedOn", "diedAt"],
    },
    {
      code: "birth-registration",
      title: { vi: "Đăng ký khai sinh: hôn nhân của cha mẹ", en: "Birth registration: the parents' marriage" },
      law: "Nghị định 123/2015/NĐ-CP, Điều 9",
      fields: ["entry", "agencyName", "number", "registeredOn", "spouses.fullName", "spouses.personalNumber"],
    },
    {
      code: "birth-record",
      title: { vi: "Ghi việc khai sinh từ nơi đăng ký", en: "Entering a birth from where it was registered" },
      law: `${LAW}, Điều 16, 57 đến 61`,
      writes: true,
      fields: [...ENTRY_FIELDS, "child", "mother", "father", "declarant", "note"],
    },
    {
      code: "guardianship",
      title: { vi: "Đăng ký, chấm dứt giám hộ", en: "Registering and ending a guardianship" },
      law: `${LAW}, Điều 19 đến 23`,
      fields: ["entry", "agencyName", "number", "registeredOn", "guardian.fullName", "guardian.personalNumber", "ward.fullName"],
    },
  ],
  permissions: { record: "dossiers.record", amend: "dossiers.record" },
});
