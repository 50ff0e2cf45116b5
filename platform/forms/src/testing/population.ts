import { type JsonObject, localDate, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { publishRegistry, registerRecord } from "@motlan/registries";
import { defineRegistry } from "@motlan/registries/declare";

/** An invented population registry, as small as these tests need. */
export const population = defineRegistry({
  code: "population",
  title: { vi: "Sổ dân cư của thôn", en: "Village population" },
  owner: { vi: "Thôn", en: "Village" },
  law: ["Nội quy thôn (giả định)"],
  record: { type: "object", required: ["personalNumber", "fullName", "dateOfBirth"] },
  concerns: "itself",
  key: { name: "personalNumber", path: "personalNumber" },
  indexes: [],
  purposes: [
    {
      code: "identify",
      title: { vi: "Xác định người nộp", en: "Identifying" },
      law: "Nội quy thôn (giả định), Điều 1",
      fields: ["personalNumber", "fullName", "dateOfBirth", "residence", "phone", "relatives"],
    },
  ],
});

export function publishPopulation(work: Work): Promise<unknown> {
  return publishRegistry(work, population);
}

let made = 0;

/** Somebody of whom the population registry holds a record; the record's id is the person's. */
export async function anInhabitant(
  work: Work,
  parts: JsonObject = {},
): Promise<{ readonly personId: string; readonly values: JsonObject }> {
  made += 1;
  const personId = newId();
  const serial = String(made).padStart(6, "0");
  const values = { personalNumber: `001190${serial}`, fullName: "Trần Thị Bình", dateOfBirth: "1990-05-01", phone: "0912345678", ...parts };
  await registerRecord(work, {
    registry: "population",
    values,
    validFrom: localDate("2020-01-01"),
    reason: "Thử",
    requestKey: newId(),
    recordId: personId,
  });
  return { personId, values };
}
