import type { Tx, Work } from "@motlan/kernel/db";
import { noteUse } from "../store/write-versions.ts";

/** Versions this process has seen noted for good. */
const noted = new Set<string>();

/** Said in the transaction that begins a dossier: its version is not taken back from now on. Costs nothing from the second dossier of a version on. */
export async function holdVersion(work: Work, tx: Tx, versionId: string): Promise<void> {
  if (noted.has(versionId)) return;
  const first = await noteUse(tx, versionId, work.clock.now());
  if (!first) noted.add(versionId);
}
