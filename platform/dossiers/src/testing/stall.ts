import { completeStep } from "../actions/complete-step.ts";
import type { Dossier } from "../domain/dossier.ts";
import type { Citizen, Desk, World } from "./world.ts";

/** Who works on a market stall: the clerk, who looks at the place, who considers safety, the head of division, who signs. */
export interface Board {
  readonly clerk: Desk;
  readonly site: Desk;
  readonly safety: Desk;
  readonly head: Desk;
  readonly signs: Desk;
}

export async function aBoard(world: World, agencyId: string = world.agency.id): Promise<Board> {
  return {
    clerk: await world.anOfficialOf("one-stop-clerk", agencyId),
    site: await world.anOfficialOf("specialist", agencyId),
    safety: await world.anOfficialOf("civil-status-officer", agencyId),
    head: await world.anOfficialOf("head-of-division", agencyId),
    signs: await world.anOfficialOf("vice-chair", agencyId),
  };
}

/** What whoever looks at the place fills in. */
export const MEASURED = { "site.area": "12", "site.metOn": "2026-11-20" };

/** A stall asked for, walked to where both look side by side ("look") or to the draft. */
export async function aStallAt(
  world: World,
  board: Board,
  place: "take-in" | "look" | "draft",
  sells: "cloth" | "food" = "cloth",
): Promise<Dossier & { readonly by: Citizen }> {
  const submitted = await world.aSubmitted({ procedure: "x.market-stall", answers: { "stall.sells": sells } });
  const { id: dossierId, by } = submitted;
  const act = async () => ({ dossierId, revision: (await world.now(dossierId)).revision });
  if (place !== "take-in") await completeStep(board.clerk.work(), await act());
  if (place === "draft") {
    await completeStep(board.site.work(), { ...(await act()), fields: MEASURED });
    await completeStep(board.safety.work(), await act());
  }
  return { ...(await world.now(dossierId)), by };
}
