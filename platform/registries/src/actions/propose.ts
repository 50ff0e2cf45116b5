import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { findTwinAct, insertTwinAct, type TwinAct } from "../store/twin-acts.ts";
import { saveTwinState, type Twin } from "../store/twins.ts";
import type { OpenTwin, Settling } from "./open-twin.ts";

const PROPOSALS = {
  proposed: { state: "proposed", event: "registries.merge-proposed" },
  "part-proposed": { state: "parting", event: "registries.part-proposed" },
} as const;

/** Waits for a second official from now on. Everything was examined. */
export async function propose(
  work: Work,
  tx: Tx,
  { twin, official, rows }: OpenTwin,
  act: keyof typeof PROPOSALS,
  { livingId, reason, basis }: Omit<Settling, "twinId"> & { readonly livingId: string },
): Promise<"proposed"> {
  const at = work.clock.now();
  const { officialId, agencyId, personId } = official;
  const said = { id: newId(at), at, officialId, act, livingId, reason: reason.trim(), basis: basis.trim() };
  const { state, event: type } = PROPOSALS[act];
  await insertTwinAct(tx, twin.id, said);
  await saveTwinState(tx, twin.id, { state, proposalId: said.id });
  const except = [...new Set([personId, ...rows.flatMap(({ personIds }) => personIds)])];
  await work.announce(tx, { type, subject: twin.id, agencyId, data: { registry: twin.registry, except } });
  return "proposed";
}

/** Proposed again by the same official it is the same proposal. @throws registries/merge-proposed */
export async function refuseAnother(
  tx: Tx,
  twin: Twin,
  { officialId, livingId }: Pick<TwinAct, "officialId"> & { readonly livingId: string },
): Promise<"proposed"> {
  const proposal = twin.proposalId === null ? undefined : await findTwinAct(tx, twin.id, twin.proposalId);
  if (proposal?.officialId !== officialId || proposal.livingId !== livingId) throw faults["merge-proposed"]();
  return "proposed";
}
