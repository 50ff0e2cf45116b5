import type { Work } from "@motlan/kernel/db";
import { personsConcerned } from "@motlan/registries";
import { faults } from "../faults.ts";

/**
 * The codes by which a data tracker's request names who asks and whose data it is about are both the signed-in person's: their id here, or their personal number, with or
 * without the country before it. Whose another code is, and whether it is anybody's, nobody is told; nothing is read.
 * @throws data-rights/other-subject
 */
export async function refuseOtherSubject(work: Work, codes: readonly string[]): Promise<void> {
  for (const code of codes) if (!(await isOwn(work, code))) throw faults["other-subject"]();
}

async function isOwn(work: Work, code: string): Promise<boolean> {
  const { actor } = work;
  if (actor.kind !== "person") return false;
  if (code === actor.personId) return true;
  const number = code.replace(/^VN/, "");
  const node = work.as({ kind: "system", name: "data-rights.own-code" });
  const found = await personsConcerned(node, { registry: "population", by: "personalNumber", value: number });
  return found.includes(actor.personId);
}
