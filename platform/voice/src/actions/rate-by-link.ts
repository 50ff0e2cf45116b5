import { createHash, randomBytes } from "node:crypto";
import { getDossierForNode } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import type { RatedDossier, Rating } from "../domain/rating.ts";
import { LINK_DAYS } from "../domain/unsolved.ts";
import { faults } from "../faults.ts";
import { findInvited, forgetInvitations, insertInvitation } from "../store/invitations.ts";
import { findRatingOf } from "../store/ratings.ts";
import { settled } from "./dossier-of.ts";
import { keepRating, type Said } from "./keep-rating.ts";

/** What the page of a link may show: nothing of the person or the matter. */
export interface Invited {
  readonly agencyId: string;
  readonly rating: Pick<Rating, "score" | "solved"> | undefined;
}

/** Reads a dossier as the node does. */
export type ForNode = (node: Work, dossierId: string) => Promise<RatedDossier>;
const asNode: ForNode = async (node, dossierId) => settled(await getDossierForNode(node, dossierId));

/**
 * Makes a link by which whoever holds it rates this one dossier, and nothing else: a random token of which only the hash is kept. The node alone makes one, for a
 * message to the applicant. @throws voice/link-over for anybody else
 */
export function inviteToRate(work: Work, dossierId: string): Promise<string> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["link-over"]();
    const token = randomBytes(32).toString("base64url");
    const now = work.clock.now();
    await insertInvitation(tx, hashOf(token), dossierId, new Date(now.getTime() + LINK_DAYS * 86_400_000));
    return `/danh-gia/${token}`;
  });
}

/** What stands behind a link. @throws voice/link-over */
export function getInvited(work: Work, token: string, forNode: ForNode = asNode): Promise<Invited> {
  const node = work.as({ kind: "system", name: "voice.link" });
  return node.transaction(async (tx) => {
    const dossierId = await findInvited(tx, hashOf(token), work.clock.now());
    if (dossierId === undefined) throw faults["link-over"]();
    const { agencyId, personId } = await forNode(node, dossierId);
    const before = await findRatingOf(tx, dossierId, personId);
    return { agencyId, rating: before && { score: before.score, solved: before.solved } };
  });
}

/**
 * Rates the dossier of a link, without an account; within seven days it may be changed by the same link.
 * @throws voice/link-over, voice/not-finished, voice/too-late-to-change, voice/score-wrong, voice/words-too-long
 */
export function rateByLink(
  work: Work,
  said: Omit<Said, "dossierId"> & { readonly token: string },
  forNode: ForNode = asNode,
): Promise<Rating> {
  const node = work.as({ kind: "system", name: "voice.link" });
  return node.transaction(async (tx) => {
    const dossierId = await findInvited(tx, hashOf(said.token), work.clock.now());
    if (dossierId === undefined) throw faults["link-over"]();
    const { token: _token, ...rest } = said;
    return keepRating(node, tx, { ...rest, dossierId }, () => forNode(node, dossierId));
  });
}

/** Links that are over are forgotten. */
export function sweepInvitations(work: Work): Promise<void> {
  return work.transaction((tx) => forgetInvitations(tx, work.clock.now()));
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
