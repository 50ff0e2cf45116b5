import { localDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { loadRecords, publishRegistry } from "@motlan/registries";
import { defineRegistry } from "@motlan/registries/declare";

/** As little of a population registry as registration reads: the pack's own has more. */
const population = defineRegistry({
  code: "population",
  title: { vi: "Dân cư (thử)", en: "Population (trial)" },
  owner: { vi: "Cơ quan thử", en: "Trial owner" },
  law: ["Quy định thử"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["personalNumber", "fullName", "dateOfBirth"],
    properties: {
      personalNumber: { type: "string", pattern: "^[0-9]{12}$" },
      fullName: { type: "string", minLength: 1 },
      dateOfBirth: { type: "string", format: "date" },
      dateOfDeath: { type: "string", format: "date" },
    },
  },
  concerns: "itself",
  key: { name: "personalNumber", path: "personalNumber" },
  indexes: [],
  purposes: [
    {
      code: "identify",
      title: { vi: "Xác định người", en: "Identifying a person" },
      law: "Quy định thử, Điều 1",
      fields: ["personalNumber", "fullName", "dateOfBirth", "dateOfDeath"],
    },
  ],
});

export interface Registered {
  readonly personalNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly dateOfDeath?: string;
}

/** Publishes the registry and records these people in it. */
export async function aPopulation(work: Work, people: readonly Registered[]): Promise<void> {
  await publishRegistry(work, population);
  await loadRecords(
    work,
    "population",
    people.map((values) => ({ values: { ...values }, validFrom: localDate("2020-01-01") })),
  );
}
