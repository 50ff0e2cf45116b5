import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { PortalOut } from "../portal/portal.ts";
import { replaceProcedures } from "../store/procedures.ts";

/** Reads what the portal lists of procedures and their fields; while it is away the list of before stands. Only the node itself. @throws kernel/not-allowed */
export async function listProcedures(work: Work, portal: Pick<PortalOut, "listProcedures">): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  const listed = await portal.listProcedures();
  if (listed.ok) await work.transaction((tx) => replaceProcedures(tx, listed.value));
}
