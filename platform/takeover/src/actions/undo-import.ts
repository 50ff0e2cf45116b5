import { withdrawDocument } from "@motlan/documents";
import { takeImportBack } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockImport, saveImportUndone } from "../store/imports.ts";
import { releaseCodes } from "../store/rows.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";

/**
 * Takes a whole import out again, as long as nobody has acted on one of its dossiers: its old codes may come again. Counters stay where they are: a number given on
 * paper is not given twice. Answers how many dossiers went.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now, dossiers/import-acted-on
 */
export async function undoImport(
  work: Work,
  { importId, revision }: { readonly importId: string; readonly revision: number },
): Promise<number> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  const node = nodeOf(work);
  return node.transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found === undefined || found.state === "undone" || found.revision !== revision) throw faults["not-now"]();
    const gone = await takeImportBack(node, importId);
    await releaseCodes(tx, importId);
    await saveImportUndone(tx, importId, work.clock.now());
    const { agencyId, documentId } = found;
    if (documentId !== null)
      await withdrawDocument(work.as({ kind: "system", name: "takeover", agencyId }), {
        documentId,
        reason: "Đợt chuyển dữ liệu đã được rút lại",
      });
    await work.announce(tx, { type: "takeover.undone", subject: importId, agencyId, data: { dossiers: gone } });
    return gone;
  });
}
