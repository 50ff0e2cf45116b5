import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { type Persona, personas } from "./personas.ts";

/** Somebody with a story, and where they live. */
export interface Resident {
  readonly persona: Persona;
  readonly personId: string;
  readonly communeId: string;
}

/** Everybody with a story whom the population registry has at home somewhere; each look leaves its access entry. */
export async function findResidents(work: Work): Promise<readonly Resident[]> {
  const found: Resident[] = [];
  for (const persona of personas()) {
    const record = await readRecord(work, {
      registry: "population",
      by: "personalNumber",
      value: persona.personalNumber,
      purpose: "identify",
    });
    const residence = record?.values.residence;
    if (record === undefined || typeof residence !== "object" || residence === null || !("communeId" in residence)) continue;
    found.push({ persona, personId: record.recordId, communeId: String(residence.communeId) });
  }
  return found;
}
