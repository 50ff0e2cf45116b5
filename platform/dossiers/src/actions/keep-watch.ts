import type { OfficeHours } from "@motlan/formats";
import type { Tx } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { nextWatch } from "../domain/scheduler.ts";
import { putWatch } from "../store/watch.ts";

/** Writes down when the node has to look at the dossier next, where the act changed that; most acts do not. */
export async function keepWatch(tx: Tx, office: OfficeHours, after: Dossier, before?: Dossier): Promise<void> {
  const next = nextWatch(after, office);
  const was = before && nextWatch(before, office);
  if (next?.getTime() !== was?.getTime()) await putWatch(tx, after.id, next);
}
