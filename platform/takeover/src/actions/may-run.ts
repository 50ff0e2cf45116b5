import { isId, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import type { permissions } from "../permissions.ts";
import { findImport } from "../store/imports.ts";

/** Rows are read and dossiers made by the node; who bade it is asked before. */
export function nodeOf(work: Work): Work {
  return work.as({ kind: "system", name: "takeover" });
}

/** @throws takeover/not-yours */
export function refuseOthers({ actor }: Work, agencyId: string, permission: keyof typeof permissions = "takeover.run"): void {
  if (!may(actor, permission, agencyId)) throw faults["not-yours"]();
}

/** The import, for whoever may run or confirm those of its agency; anybody else's does not exist for them. @throws takeover/not-found, takeover/not-yours */
export async function importFor(work: Work, importId: string): Promise<Import> {
  const { actor } = work;
  if (actor.kind !== "official" && actor.kind !== "system") throw faults["not-yours"]();
  const found = isId(importId) ? await nodeOf(work).transaction((tx) => findImport(tx, importId)) : undefined;
  if (found === undefined || (actor.kind === "official" && actor.agencyId !== found.agencyId)) throw faults["not-found"]();
  if (!may(actor, "takeover.run", found.agencyId) && !may(actor, "takeover.confirm", found.agencyId)) throw faults["not-yours"]();
  return found;
}
