import { type LocalDate, localDateOf, may, newId, type Official } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import { type Delegation, delegates } from "../domain/delegation.ts";
import { decidePeriod } from "../domain/period.ts";
import { isPostKind, type PostKind } from "../domain/post.ts";
import { faults } from "../faults.ts";
import { findDelegationOfRequest, insertDelegation, listDelegations, lockDelegation, saveRevocation } from "../store/delegations.ts";
import { listHolders } from "../store/posts.ts";

export interface NewDelegation {
  readonly officialId: string;
  readonly postId: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  /** Codes of procedures; none: whatever the head signs. */
  readonly matters: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly requestKey: string;
}

/**
 * The head of an agency lets an official of it sign by their authority (thừa ủy quyền), by a written decision, for a time and for named procedures.
 * Whoever has it cannot pass it on. @throws agencies/not-the-head, agencies/decision-needed, agencies/period-malformed, agencies/delegate-unfit
 */
export function delegateSignature(work: Work, input: NewDelegation): Promise<Delegation> {
  return work.transaction(async (tx) => {
    const { head, fromPost } = headOf(work);
    const before = await findDelegationOfRequest(tx, head.officialId, input.requestKey);
    if (before !== undefined) return before;
    const { agencyId } = head;
    const { requestKey, ...given } = input;
    const decisionNumber = given.decisionNumber.trim();
    if (decisionNumber === "") throw faults["decision-needed"]();
    const period = decidePeriod({ from: given.from, to: given.to });
    if (!period.ok) throw faults[period.why]();
    const holders = await listHolders(tx, { agencyId, on: given.from });
    const isHolder = holders.some(({ officialId, postId }) => officialId === given.officialId && postId === given.postId);
    if (!isHolder || given.postId === head.postId) throw faults["delegate-unfit"]();
    const at = work.clock.now();
    const delegation = { ...given, id: newId(at), agencyId, fromPost, decisionNumber };
    await insertDelegation(tx, delegation, { by: head.officialId, at, requestKey });
    const data = { official: given.officialId, post: given.postId, decision: decisionNumber, from: given.from, to: given.to };
    await work.announce(tx, { type: "agencies.signature-delegated", subject: delegation.id, agencyId, data });
    return delegation;
  });
}

function headOf({ actor }: Work): { readonly head: Official; readonly fromPost: PostKind } {
  if (actor.kind !== "official" || !may(actor, "agencies.delegate", actor.agencyId) || !isPostKind(actor.post))
    throw faults["not-the-head"]();
  return { head: actor, fromPost: actor.post };
}

/** Takes a delegation back, at once; what was signed by it stands. @throws agencies/not-the-head, agencies/delegation-not-found */
export function revokeDelegation(work: Work, { delegationId }: { readonly delegationId: string }): Promise<Delegation> {
  return work.transaction(async (tx) => {
    const { head } = headOf(work);
    const found = await lockDelegation(tx, delegationId);
    if (found === undefined || found.agencyId !== head.agencyId) throw faults["delegation-not-found"]();
    await saveRevocation(tx, found.id, work.clock.now());
    const data = { official: found.officialId, post: found.postId };
    await work.announce(tx, { type: "agencies.delegation-revoked", subject: found.id, agencyId: found.agencyId, data });
    return found;
  });
}

export interface SigningQuestion {
  readonly agencyId: string;
  readonly officialId: string;
  readonly postId: string;
  readonly procedureCode: string;
  /** Kinds of post that sign the result. */
  readonly signedBy: readonly string[];
  readonly at: Date;
}

/** The delegation by which an official signs there and then, if there is one. */
export async function findSigningDelegation(db: Db, asked: SigningQuestion): Promise<Delegation | undefined> {
  const on = localDateOf(asked.at);
  return (await listDelegations(db, asked.agencyId, on)).find((delegation) => delegates(delegation, { ...asked, on }));
}
