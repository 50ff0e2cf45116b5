import type { Work } from "@motlan/kernel/db";
import { valuesAt } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { getRegistry } from "./prepare-record.ts";
import { readRecords } from "./read-records.ts";

/**
 * Whether that is the signed-in person's own id, or the key of their own record in that registry. Another's is told from a made-up one by nobody.
 * @throws registries/not-yours, registries/unknown-registry
 */
export async function namesMe(work: Work, registry: string, said: string): Promise<boolean> {
  if (work.actor.kind !== "person") throw faults["not-yours"]();
  const { declaration } = await getRegistry(work.db, registry);
  const { personId } = work.actor;
  if (said === personId) return true;
  const by = declaration.concerns === "itself" ? "id" : "person";
  const own = await readRecords(work, { registry, by, value: personId, purpose: "self" });
  return own.some(({ values }) => valuesAt(values, declaration.key.path).some((key) => key === said));
}
