import { isPostKind, listHolders } from "@motlan/agencies";
import { localDateOf, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findOfficialOfLine } from "../store/assignments.ts";
import { findDossier } from "../store/dossiers.ts";
import { listHistory } from "../store/history.ts";

/**
 * Every official who has or had the dossier in hand, for rooms that keep them away from what is said of it: who did something in it, and on whom it waits now, done or not;
 * where it was given to nobody, whoever holds the post it lies at. For its applicant and its agency. @throws dossiers/not-found
 */
export function listHands(work: Work, dossierId: string): Promise<readonly string[]> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const dossier = await findDossier(tx, dossierId);
    const isOwn = actor.kind === "person" && actor.personId === dossier?.personId;
    if (dossier === undefined || !(isOwn || may(actor, "dossiers.read", dossier.agencyId))) throw faults["not-found"]();
    const acted = (await listHistory(tx, dossierId)).flatMap((line) =>
      line.actor.kind === "official" && line.actor.id !== undefined ? [line.actor.id] : [],
    );
    return [...new Set([...acted, ...(await waitsOn(work, tx, dossier))])];
  });
}

async function waitsOn({ clock }: Work, tx: Tx, dossier: Dossier): Promise<readonly string[]> {
  const on = localDateOf(clock.now());
  const waits: string[] = [];
  for (const post of new Set(openSteps(dossier).map(({ row }) => row.post))) {
    if (!isPostKind(post)) continue;
    const assignee = await findOfficialOfLine(tx, dossier.id, post);
    const holders = assignee === undefined ? await listHolders(tx, { agencyId: dossier.agencyId, postKind: post, on }) : [];
    waits.push(...(assignee === undefined ? holders.map(({ officialId }) => officialId) : [assignee]));
  }
  return waits;
}
