import { actorReference, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type JoiningRequest, judgeTaken, WAITING_MS } from "../domain/joining.ts";
import { faults } from "../faults.ts";
import { markOf } from "../keys/marks.ts";
import { printOf } from "../keys/read-certificate.ts";
import { refuseOutsiders } from "../rights.ts";
import { listNames, listNodes } from "../store/directory.ts";
import { decideRow, listJoiningRows, lockJoining } from "../store/joinings.ts";
import { asJoining } from "../wire/joining-note.ts";
import { listMemberOnce, listNode, listSubsystem } from "./list-participants.ts";

export interface Joining {
  readonly id: string;
  readonly node: string;
  readonly title: Text;
  readonly url: string;
  readonly subsystems: readonly string[];
  readonly state: "waiting" | "approved" | "refused";
  readonly reason: string | null;
  readonly askedAt: Date;
  /** What the applicant reads out over the telephone, so that the key is theirs. */
  readonly mark: string;
  /** The same of its certificates. */
  readonly prints: readonly string[];
}

/** Requests, the newest first; forgotten ones are left out. */
export async function listJoinings(work: Work): Promise<readonly Joining[]> {
  await refuseOutsiders(work);
  const rows = await listJoiningRows(work.db, new Date(work.clock.now().getTime() - WAITING_MS));
  return rows.flatMap(({ id, nodeId, request: kept, state, reason, askedAt }) => {
    const request = asJoining(kept);
    if (request === undefined) return [];
    const { node, member, subsystems } = request;
    const names = subsystems.map(({ name }) => name);
    return [
      {
        id,
        node: nodeId,
        title: member.title,
        url: node.url,
        subsystems: names,
        state,
        reason,
        askedAt,
        mark: markOf(node.keys[0]?.x ?? ""),
        prints: node.certificates.map(printOf),
      },
    ];
  });
}

/**
 * Lists the node, its agency and its subsystems; in force with the next directory. Approved before, nothing happens. What was refused may be approved after all.
 * @throws exchange/not-yours, exchange/no-such-thing, exchange/joining-expired, exchange/joining-taken
 */
export async function approveJoining(work: Work, id: string): Promise<void> {
  await refuseOutsiders(work);
  return work.transaction(async (tx) => {
    const { request, state, askedAt } = await requestOf(tx, id);
    if (state === "approved") return;
    const at = work.clock.now();
    if (at.getTime() - askedAt.getTime() > WAITING_MS) throw faults["joining-expired"]({ since: askedAt.toISOString() });
    const names = await listNames(tx);
    const subsystems = names.flatMap(({ name, title, nodeId }) => (nodeId === null ? [] : [{ name, title, node: nodeId }]));
    const free = judgeTaken(request, { nodes: await listNodes(tx), subsystems });
    if (!free.ok) throw faults[free.why](free.about);
    await listNode(work, request.node);
    await listMemberOnce(work, request.member);
    for (const subsystem of request.subsystems) await listSubsystem(work, { ...subsystem, node: request.node.id });
    await decideRow(tx, id, { state: "approved", reason: null, at, by: actorReference(work.actor) });
    await work.announce(tx, { type: "exchange.joining-approved", subject: id, data: { node: request.node.id } });
  });
}

/** Says no, and why: the applicant reads the reason. @throws exchange/not-yours, exchange/no-such-thing, exchange/joining-decided, exchange/bad-declaration */
export async function refuseJoining(work: Work, id: string, reason: string): Promise<void> {
  await refuseOutsiders(work);
  if (reason.trim() === "") throw faults["bad-declaration"]({ where: "reason" });
  return work.transaction(async (tx) => {
    const { request, state } = await requestOf(tx, id);
    if (state === "approved") throw faults["joining-decided"]({ node: request.node.id });
    await decideRow(tx, id, { state: "refused", reason: reason.trim(), at: work.clock.now(), by: actorReference(work.actor) });
    await work.announce(tx, { type: "exchange.joining-refused", subject: id, data: { node: request.node.id } });
  });
}

async function requestOf(tx: Tx, id: string) {
  const row = await lockJoining(tx, id);
  const request: JoiningRequest | undefined = asJoining(row?.request);
  if (row === undefined || request === undefined) throw faults["no-such-thing"]({ name: id });
  return { request, state: row.state, askedAt: row.askedAt };
}
