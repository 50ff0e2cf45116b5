import { type ProcedureInForce, readProcedure } from "@motlan/catalogue";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import type { Visit } from "../../frame/types.ts";

/** The procedure of the address, with the version by which one applies today. @throws the page is not there */
export async function versionHere({ work, params }: Visit): Promise<ProcedureInForce & { readonly version: ProcedureVersion }> {
  const found = await readProcedure(work.db, params.code ?? "", localDateOf(work.clock.now()));
  if (found?.version === undefined) throw httpFaults["no-such-page"]();
  return { ...found, version: found.version };
}
