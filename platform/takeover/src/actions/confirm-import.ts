import { findOfficial } from "@motlan/agencies";
import { releaseImport } from "@motlan/dossiers";
import type { Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Balance } from "../domain/balance.ts";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import { findImport, lockImport, saveImportConfirmed, saveReleased } from "../store/imports.ts";
import { issueBalance } from "./issue-balance.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";
import { balanceNow } from "./read-import.ts";

/**
 * A second person finds that an import adds up: everything is counted anew, the balance sheet becomes a sealed paper, and from now on the node looks after the
 * deadlines. Said again, nothing changes.
 * @throws takeover/not-found, takeover/not-yours, takeover/same-person, takeover/not-now, takeover/unbalanced
 */
export async function confirmImport(
  work: Work,
  { importId, revision }: { readonly importId: string; readonly revision: number },
): Promise<void> {
  const second = secondPerson(work, await importFor(work, importId));
  const node = nodeOf(work);
  await node.transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found?.state === "confirmed") return;
    if (found?.state !== "taken" || found.revision !== revision) throw faults["not-now"]();
    const balance = await balanceNow(work, found);
    refuseUnbalanced(balance);
    const name = (await findOfficial(tx, second.officialId))?.name ?? "";
    const at = work.clock.now();
    const { id: documentId } = await issueBalance(work, { import: found, balance, confirmed: { at, name } });
    await saveImportConfirmed(tx, importId, { at, by: second.officialId, name, documentId });
    await work.enqueue(tx, RELEASE, { importId }, { key: `takeover:release:${importId}` });
    await work.announce(tx, { type: "takeover.confirmed", subject: importId, agencyId: found.agencyId, data: { document: documentId } });
  });
}

/** @throws takeover/not-yours, takeover/same-person */
function secondPerson(work: Work, { agencyId, begunBy, runBy }: Import): Official {
  refuseOthers(work, agencyId, "takeover.confirm");
  if (work.actor.kind !== "official") throw faults["not-yours"]();
  if (work.actor.officialId === begunBy || work.actor.officialId === runBy) throw faults["same-person"]();
  return work.actor;
}

const WORDS = {
  rows: { vi: "số dòng trong tệp khác số dòng ở đây", en: "rows in the file and rows here" },
  fees: { vi: "tổng phí trong tệp khác tổng phí ở đây", en: "fees in the file and fees here" },
  here: { vi: "số hồ sơ thực có khác số đã chuyển", en: "dossiers here and dossiers taken" },
  "fees-here": { vi: "tổng phí của hồ sơ thực có khác số đã chuyển", en: "fees of the dossiers here and fees taken" },
} as const;

/** @throws takeover/not-now, takeover/unbalanced */
function refuseUnbalanced({ differs, sum }: Balance): void {
  if (differs.length > 0)
    throw faults.unbalanced({
      what: differs.map((what) => WORDS[what].vi).join("; "),
      whatEn: differs.map((what) => WORDS[what].en).join("; "),
    });
  if (sum.waiting > 0) throw faults["not-now"]();
}

export const RELEASE = "takeover.release";

/** Takes the deadlines of a confirmed import under watch, some dossiers at a time; killed in between, it goes on after the last. */
export async function releaseDeadlines(work: Work, importId: string): Promise<void> {
  const node = nodeOf(work);
  for (let more = true; more; ) {
    more = await node.transaction(async (tx) => {
      const found = await findImport(tx, importId);
      if (found?.state !== "confirmed") return false;
      const after = await releaseImport(node, { importId, ...(found.releasedAfter !== null && { after: found.releasedAfter }) });
      if (after !== undefined) await saveReleased(tx, importId, after);
      return after !== undefined;
    });
  }
}
