import type { Work } from "@motlan/kernel/db";
import { type ActRow, listActRows } from "../store/acts.ts";
import { type ChangeRow, listLatestChanges } from "../store/changes.ts";
import { actingOfficial } from "./acting-official.ts";
import { readDesign } from "./show-design.ts";

/** Everything that happened to a design: its latest changes first (`changes`), and its acts in order. */
export interface DesignHistory {
  readonly changes: readonly ChangeRow[];
  readonly acts: readonly ActRow[];
}

/** @throws studio/not-allowed, not-found. */
export async function listHistory(
  work: Work,
  input: { readonly designId: string; readonly limit?: number; readonly offset?: number },
): Promise<DesignHistory> {
  const acting = await actingOfficial(work, "studio.read");
  return work.transaction(async (tx) => {
    await readDesign(tx, input.designId, acting);
    const changes = await listLatestChanges(tx, input.designId, input.limit ?? 100, input.offset ?? 0);
    return { changes, acts: await listActRows(tx, input.designId) };
  });
}
