import type { Work } from "@motlan/kernel/db";
import type { ImportState } from "../domain/import.ts";
import { examineRows, type Scans } from "./examine-rows.ts";
import { lookingAround } from "./look-around.ts";
import { importFor } from "./may-run.ts";
import { beginTaking, takeRows } from "./take-rows.ts";

export interface Running {
  readonly importId: string;
  readonly scans: Scans;
  /** How far: the dry run alone, or to the end. */
  readonly to: "examined" | "taken";
  readonly limit?: number;
  readonly onRows?: (state: ImportState, rows: number) => void;
}

/**
 * Takes an import from where it stands as far as is said, batch by batch; killed anywhere and called again, it goes on with what is left. `work` gives a new act
 * for each batch.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now
 */
export async function runImport(work: () => Work, { importId, scans, to, limit, onRows = () => undefined }: Running): Promise<void> {
  const { agencyId, state } = await importFor(work(), importId);
  const batch = { importId, scans, around: lookingAround(agencyId), ...(limit !== undefined && { limit }) };
  let done = 0;
  if (state === "read")
    for (let rows = await examineRows(work(), batch); rows > 0; rows = await examineRows(work(), batch)) {
      done += rows;
      onRows("read", done);
    }
  if (to === "examined") return;
  await beginTaking(work(), importId);
  done = 0;
  for (let rows = await takeRows(work(), batch); rows > 0; rows = await takeRows(work(), batch)) {
    done += rows;
    onRows("taking", done);
  }
}
