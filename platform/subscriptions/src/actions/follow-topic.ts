import { type Exchange, endRight, grantRight, offerService, queryService } from "@motlan/exchange";
import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import {
  addFollowing,
  endFollowing,
  endUnnamed,
  type FollowingRow,
  findFollowing,
  lockStanding,
  nameSubscription,
} from "../store/followings.ts";
import { idIn } from "../wire/id-in.ts";

/** The service under which a subsystem's inbox stands, and the word by which the exchange hands its questions to this room. */
export const INBOX = "inbox";

export interface Following {
  /** In whose name: a subsystem of this node. */
  readonly client: string;
  /** The topic, `INSTANCE/CLASS/MEMBER/SUBSYSTEM/TOPIC`. */
  readonly service: string;
  readonly purpose?: string;
  readonly law?: string;
  /** Absent: the node's inbox, which its rooms hear. Else a service of the client's that stands before its own system, which gets each event as it comes. */
  readonly deliverTo?: string;
  /** From the beginning of time, say; absent: from now on. */
  readonly since?: Date;
}

/**
 * Has another node's topic delivered here: opens the inbox to that publisher alone, then subscribes there. Where the publisher refuses, nothing stays open. Said again, it
 * is the same following: `replayTopic` begins anew.
 * @throws subscriptions/not-yours, subscriptions/publisher-refused, and what the exchange refuses
 */
export async function followTopic(work: Work, exchange: Exchange, wish: Following): Promise<{ readonly id: string }> {
  await refuseOthers(work, "subscriptions.declare", wish.client);
  const following = await stand(work, wish);
  const { id } = following;
  if (following.subscriptionId !== null) return { id };
  try {
    const made = await subscribe(work, exchange, wish, following);
    await work.transaction((tx) => nameSubscription(tx, id, made));
    return { id };
  } catch (error) {
    await work.transaction(async (tx) => {
      if (await endUnnamed(tx, id, work.clock.now())) await endRight(work, following.rightId);
    });
    throw error;
  }
}

/** The following that stands already, or a new one with the inbox open to its publisher. */
function stand(work: Work, { client, service, deliverTo = INBOX, ...wish }: Following): Promise<FollowingRow> {
  return work.transaction(async (tx) => {
    const purpose = wish.purpose ?? null;
    const standing = await lockStanding(tx, { client, service, deliverTo, purpose });
    if (standing !== undefined) return standing;
    if (deliverTo === INBOX) await openInbox(work, client);
    const madeAt = work.clock.now();
    const id = newId(madeAt);
    const right = await grantRight(work, {
      subsystem: client,
      service: deliverTo,
      client: service.slice(0, service.lastIndexOf("/")),
      endpoint: { method: "POST", path: pathOf({ id, deliverTo }) },
      purposes: [],
    });
    const row = { id, client, service, purpose, deliverTo, rightId: right.id, madeAt };
    await addFollowing(tx, row);
    return { ...row, subscriptionId: null };
  });
}

function pathOf({ id, deliverTo }: Pick<FollowingRow, "id" | "deliverTo">): string {
  return deliverTo === INBOX ? `/${id}` : "";
}

/** The publisher's word for it; said again with the same place, the same. */
async function subscribe(work: Work, exchange: Exchange, { law, since }: Following, following: FollowingRow): Promise<string> {
  const { client, service, purpose, deliverTo } = following;
  const answer = await queryService(work, exchange, {
    client,
    service,
    method: "POST",
    path: "/subscriptions",
    headers: { "content-type": "application/json" },
    body: Buffer.from(
      JSON.stringify({
        deliverTo: { service: deliverTo, path: pathOf(following) },
        batch: deliverTo === INBOX ? 100 : 1,
        ...(since && { since: since.toISOString() }),
      }),
    ),
    ...(purpose !== null && { purpose }),
    ...(law !== undefined && { law }),
  });
  const made = answer.status < 300 ? idIn(answer.body) : undefined;
  if (made === undefined) throw faults["publisher-refused"]({ service, said: String(answer.status) });
  return made;
}

async function openInbox(work: Work, subsystem: string): Promise<void> {
  await offerService(work, {
    subsystem,
    code: INBOX,
    title: { vi: "Hộp nhận sự kiện", en: "Inbox of events" },
    provider: { kind: "room", room: INBOX },
    endpoints: [{ method: "POST", path: "/*" }],
  });
}

/** Ends it here at once: the next delivery is refused; and there, when that node answers. @throws subscriptions/not-yours, subscriptions/unknown-subscription */
export async function unfollowTopic(work: Work, exchange: Exchange, id: string): Promise<void> {
  const found = await findOwn(work, id);
  await work.transaction(async (tx) => {
    await endRight(work, found.rightId);
    await endFollowing(tx, id, work.clock.now());
  });
  const { client, service, subscriptionId, purpose } = found;
  if (subscriptionId === null) return;
  await queryService(work, exchange, {
    client,
    service,
    method: "DELETE",
    path: `/subscriptions/${subscriptionId}`,
    ...(purpose !== null && { purpose }),
  });
}

/** Has delivered again what came after a time; what is in the inbox already stays one. @throws subscriptions/publisher-refused */
export async function replayTopic(work: Work, exchange: Exchange, id: string, since: Date): Promise<void> {
  const { client, service, subscriptionId, purpose } = await findOwn(work, id);
  if (subscriptionId === null) throw faults["unknown-subscription"]();
  const answer = await queryService(work, exchange, {
    client,
    service,
    method: "POST",
    path: `/subscriptions/${subscriptionId}/replay`,
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify({ since: since.toISOString() })),
    ...(purpose !== null && { purpose }),
  });
  if (answer.status >= 300) throw faults["publisher-refused"]({ service, said: String(answer.status) });
}

async function findOwn(work: Work, id: string): Promise<FollowingRow> {
  const found = await findFollowing(work.db, id);
  await refuseOthers(work, "subscriptions.declare", found?.client ?? "");
  if (found === undefined) throw faults["unknown-subscription"]();
  return found;
}
