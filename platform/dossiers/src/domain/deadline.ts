import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Term } from "@motlan/formats";
import type { Dossier } from "./dossier.ts";

/** The statutory deadline (thời hạn giải quyết) of a dossier: its case's, where one of the declaration's cases held at submission, else the channel's. */
export function deadlineOf(
  { cases = [], channels }: Pick<ProcedureVersion, "cases" | "channels">,
  { caseId, channel }: Pick<Dossier, "caseId" | "channel">,
): Term | undefined {
  return cases.find(({ id }) => id === caseId)?.deadline ?? channels.find(({ kind }) => kind === channel)?.deadline;
}
