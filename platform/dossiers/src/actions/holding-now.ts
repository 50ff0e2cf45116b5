import { covers, isPostKind, listHolders, standsInFor } from "@motlan/agencies";
import { localDateOf, may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Holding, holdingOf } from "../domain/holding.ts";
import type { ProcessStep } from "../domain/step.ts";
import { findOfficialOfLine } from "../store/assignments.ts";

const NOT_ASKED = [] as const;

/** How an official stands to a step of a dossier of their agency now. What only absence or leading could change is asked only where it matters. */
export async function holdingNow(
  work: Work,
  tx: Tx,
  official: Official,
  step: { readonly dossierId: string; readonly row: ProcessStep | undefined },
): Promise<Holding> {
  const post = step.row?.post ?? "";
  const { agencyId, officialId } = official;
  const assignee = isPostKind(post) ? await findOfficialOfLine(tx, step.dossierId, post) : undefined;
  const samePost = official.post === post;
  const plain = samePost && (assignee === undefined || assignee === officialId);
  const scope = step.row?.does === "sign" ? "sign" : "act";
  const standsFor = plain || !isPostKind(post) ? NOT_ASKED : await standsInFor(tx, { agencyId, officialId, at: work.clock.now(), scope });
  const asksHolders = standsFor.length > 0 && assignee === undefined && isPostKind(post);
  const on = localDateOf(work.clock.now());
  return holdingOf({
    ...{ officialId, assignee, samePost, standsFor },
    covers: isPostKind(post) && covers(official.permissions, post, scope),
    leads: may(official, "dossiers.assign", agencyId),
    holders: asksHolders ? (await listHolders(tx, { agencyId, postKind: post, on })).map((holder) => holder.officialId) : NOT_ASKED,
  });
}

/** True where what is that official's is this one's too: their own, of somebody they stand in for, or of somebody they lead. */
export async function isMine(work: Work, tx: Tx, official: Official, assignee: string): Promise<boolean> {
  const { agencyId, officialId } = official;
  if (assignee === officialId || may(official, "dossiers.assign", agencyId)) return true;
  return (await standsInFor(tx, { agencyId, officialId, at: work.clock.now(), scope: "act" })).includes(assignee);
}
