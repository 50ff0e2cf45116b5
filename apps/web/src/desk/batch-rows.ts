import { type DossierFile, getDossierForDesk, type StepAct, stepFor } from "@motlan/dossiers";
import { isFault, isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { ChecklistItem } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Visit } from "../frame/types.ts";
import { checkRows, isSimple } from "./check-rows.ts";
import { atFittingPost } from "./fitting-post.ts";
import { offersOn } from "./load-dossier.ts";

/** How many may be done at once: as many as one can still look through. */
export const MOST = 25;

/** One dossier of a batch: what would be done with it, or why it has to be opened by itself. */
export interface BatchRow {
  /** From which of their posts it would be done. */
  readonly work: Work;
  readonly file: DossierFile;
  readonly rows: readonly ChecklistItem[];
  readonly act: StepAct | undefined;
  readonly fit: "yes" | "not-here" | "machine";
}

/** The dossiers asked for that this official may read, in the order asked. */
export async function readBatch(visit: Visit, ids: readonly string[]): Promise<readonly BatchRow[]> {
  const { lang } = visit;
  const found: BatchRow[] = [];
  for (const id of [...new Set(ids)].filter(isId).slice(0, MOST)) {
    try {
      const here = await atFittingPost(visit, id);
      const file = await getDossierForDesk(here.work, id);
      const rows = checkRows(file, visit.work.clock.now(), lang);
      const step = stepFor(file.dossier, officialOf(here).post);
      const asks = (file.version.steps.find(({ id: at }) => at === step?.id)?.fields ?? []).length > 0;
      const fit = !offersOn(here, file).has("complete") ? "not-here" : isSimple(rows) && !asks ? "yes" : "machine";
      found.push({ work: here.work, file, rows, act: step?.does, fit });
    } catch (error) {
      if (!isFault(error)) throw error;
    }
  }
  return found;
}
