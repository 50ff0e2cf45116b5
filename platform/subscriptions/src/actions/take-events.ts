import type { RoomAnswer, RoomQuestion } from "@motlan/exchange";
import { isId, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { CloudEvent } from "../domain/cloud-event.ts";
import { sourceOf } from "../domain/cloud-event.ts";
import { faults } from "../faults.ts";
import { refuseStranger } from "../rights.ts";
import { type FollowingRow, findFollowing } from "../store/followings.ts";
import { addReceived, emptyReceived, findReceived, type ReceivedEvent } from "../store/received.ts";
import { eventsIn } from "../wire/events-in.ts";

/** How long what came stays readable, ours: by then who reacts has. */
const KEPT_MS = 30 * 86_400_000;

/**
 * A delivery from another node: each event is kept once for the subsystem and purpose it came for, however often it comes, in the order in which it comes, and the rooms of
 * this node hear of it. One that cannot be
 * read, or is not the publisher's own, is refused by name, and what follows of the same subject with it.
 */
export async function takeEvents(work: Work, { client, subsystem, path, body }: RoomQuestion): Promise<RoomAnswer> {
  const id = path.slice(1);
  const following = isId(id) ? await findFollowing(work.db, id) : undefined;
  if (following === undefined || following.client !== subsystem || !following.service.startsWith(`${client}/`))
    return refusal(faults["unknown-subscription"]());
  const events = eventsIn(body);
  if (events === undefined) return refusal(faults["not-an-event"]());
  const refused = await work.transaction(() => keepAll(work, following, events));
  return { status: 200, content: { refused } };
}

function refusal(fault: ReturnType<(typeof faults)["not-an-event"]>): RoomAnswer {
  return { status: fault.status, content: { code: fault.code, message: fault.text.vi, vi: fault.text.vi, en: fault.text.en } };
}

async function keepAll(work: Work, following: FollowingRow, events: readonly CloudEvent[]) {
  const refused: { id: string; reason: string }[] = [];
  const held = new Set<string>();
  const topic = following.service.lastIndexOf("/");
  const source = sourceOf(following.service.slice(0, topic), following.service.slice(topic + 1));
  for (const event of events) {
    if (held.has(event.subject)) continue;
    if (event.source === source) await keep(work, following, event);
    else {
      held.add(event.subject);
      refused.push({ id: event.id, reason: "source" });
    }
  }
  return refused;
}

async function keep(
  work: Work,
  { id: followingId, client, purpose }: FollowingRow,
  { source, id, type, subject, time, sequence, data }: CloudEvent,
): Promise<void> {
  await work.transaction(async (tx) => {
    const now = work.clock.now();
    const key = newId(now);
    const isNew = await addReceived(tx, {
      key,
      source,
      id,
      followingId,
      client,
      purpose: purpose ?? "",
      type,
      subject,
      at: new Date(time),
      sequence,
      data,
      receivedAt: now,
    });
    if (isNew) await work.announce(tx, { type: "subscriptions.received", subject: key, data: { type, source, id } });
  });
}

/** What another node delivered, for a room that heard of it. Its data is empty after thirty days. @throws subscriptions/not-yours */
export async function readReceived(work: Work, key: string): Promise<ReceivedEvent | undefined> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction((tx) => findReceived(tx, key));
}

/** @throws subscriptions/not-yours */
export async function forgetReceived(work: Work): Promise<void> {
  refuseStranger(work, "subscriptions.declare");
  await work.transaction((tx) => emptyReceived(tx, new Date(work.clock.now().getTime() - KEPT_MS)));
}
