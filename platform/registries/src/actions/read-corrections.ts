import { isId, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Correction, CorrectionAct } from "../domain/correction.ts";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import { findCorrection, listCorrectionActs, listCorrectionsAt, listCorrectionsOfPerson } from "../store/corrections.ts";
import { ANSWERS } from "./settle-correction.ts";

/** A correction with each of its steps. */
export interface CorrectionFile {
  readonly correction: Correction;
  readonly acts: readonly CorrectionAct[];
}

/** What the signed-in person asked to have corrected, the newest first. @throws registries/not-yours */
export async function listMyCorrections(work: Work): Promise<readonly Correction[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  return work.transaction((tx) => listCorrectionsOfPerson(tx, actor.personId));
}

const MOST = 200;

/** What waits at the official's agency, the most urgent first; or what was settled, the newest first. @throws registries/not-yours */
export async function listCorrections(work: Work, { open = true }: { readonly open?: boolean } = {}): Promise<readonly Correction[]> {
  const { agencyId } = officialWith(work, ANSWERS);
  return work.transaction((tx) => listCorrectionsAt(tx, agencyId, { isOpen: open, limit: MOST }));
}

/** One of them, for whoever asked and for the agency that answers. @throws registries/not-yours, registries/correction-not-found */
export function getCorrection(work: Work, id: string): Promise<CorrectionFile> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    if (actor.kind === "stranger" || (actor.kind === "official" && !may(actor, ANSWERS, actor.agencyId))) throw faults["not-yours"]();
    const correction = isId(id) ? await findCorrection(tx, id) : undefined;
    if (correction === undefined) throw faults["correction-not-found"]();
    const theirs =
      actor.kind === "person"
        ? correction.personId === actor.personId
        : actor.kind !== "official" || correction.agencyId === actor.agencyId;
    if (!theirs) throw faults["correction-not-found"]();
    return { correction, acts: await listCorrectionActs(tx, id) };
  });
}
