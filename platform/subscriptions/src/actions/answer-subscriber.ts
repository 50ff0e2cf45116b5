import type { RoomAnswer, RoomQuestion } from "@motlan/exchange";
import { isFault, isId, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { placeOf, sequenceOf } from "../domain/cloud-event.ts";
import { readWish, type Wish } from "../domain/wish.ts";
import { faults } from "../faults.ts";
import {
  addSubscription,
  endSubscription,
  findSubscription,
  forgetPrepared,
  listSubscriptionsOf,
  type SubscriptionRow,
  setBackTo,
} from "../store/subscriptions.ts";
import { findLastPlace, findTopic, listOccurrencesAfter, type TopicRow } from "../store/topics.ts";
import { makeEvents } from "./make-events.ts";

const MOST = 100;
/** So many a system may have of one topic, ours: each is a delivery of every event. */
const MOST_SUBSCRIPTIONS = 20;

/**
 * A topic as a service: `GET /events?after=…` gives the next events, `POST /subscriptions` has them delivered, `DELETE /subscriptions/{id}` ends that and
 * `POST /subscriptions/{id}/replay` begins again from a place. The exchange has decided already that this client may ask this.
 */
export async function answerSubscriber(work: Work, question: RoomQuestion): Promise<RoomAnswer> {
  try {
    return await work.transaction(() => answer(work, question));
  } catch (error) {
    if (!isFault(error)) throw error;
    return { status: error.status, content: { code: error.code, message: error.text.vi, vi: error.text.vi, en: error.text.en } };
  }
}

async function answer(work: Work, question: RoomQuestion): Promise<RoomAnswer> {
  const topic = await findTopic(work.db, question.subsystem, question.code);
  if (topic === undefined || !topic.enabled) throw faults["unknown-place"]();
  const [, place, id, act, ...rest] = question.path.split("/");
  const route = rest.length === 0 ? `${question.method} ${place}${id === undefined ? "" : "/*"}${act === undefined ? "" : `/${act}`}` : "";
  if (route === "GET events") return pull(work, topic, question);
  if (route === "GET subscriptions") return list(work, topic, question);
  if (route === "POST subscriptions") return subscribe(work, topic, question);
  if (route === "DELETE subscriptions/*") return unsubscribe(work, question, id ?? "");
  if (route === "POST subscriptions/*/replay") return replay(work, topic, question, id ?? "");
  throw faults["unknown-place"]();
}

/** The next events after a place. Whoever pulls sets the pace; `next` is where to go on, the same as before where nothing came. */
async function pull(work: Work, topic: TopicRow, { query, ...question }: RoomQuestion): Promise<RoomAnswer> {
  const limit = Number(query.get("limit") ?? MOST);
  const since = query.get("since");
  const after = since === null ? placeOf(query.get("after") ?? "0") : await placeBefore(work, topic, since);
  if (after === undefined || !Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw faults["bad-request"]({ where: "after, since, limit" });
  const rows = await listOccurrencesAfter(work.db, topic, after, limit);
  const events = await makeEvents(work, topic, rows, question);
  const next = sequenceOf(rows.at(-1)?.seq ?? after);
  return { status: 200, content: { events: events.map((event) => ({ ...event })), next }, ...lawOf(question) };
}

function lawOf({ purpose }: Pick<RoomQuestion, "purpose">): { law?: string } {
  return purpose === undefined ? {} : { law: purpose.law };
}

async function placeBefore(work: Work, topic: TopicRow, since: string): Promise<bigint | undefined> {
  const at = new Date(since);
  return Number.isNaN(at.getTime()) ? undefined : findLastPlace(work.db, topic, at);
}

async function list(work: Work, topic: TopicRow, { client }: RoomQuestion): Promise<RoomAnswer> {
  const rows = await listSubscriptionsOf(work.db, topic, client);
  return { status: 200, content: { subscriptions: rows.map(viewOf) } };
}

function viewOf({ id, deliverTo, deliverPath, cursor, delivered, trouble, madeAt }: SubscriptionRow) {
  return {
    id,
    deliverTo: { service: deliverTo, path: deliverPath },
    after: sequenceOf(cursor),
    delivered: Number(delivered),
    trouble: trouble?.code ?? null,
    madeAt: madeAt.toISOString(),
  };
}

/** Said again, it is the same subscription. */
async function subscribe(work: Work, topic: TopicRow, { client, purpose, body }: RoomQuestion): Promise<RoomAnswer> {
  const wish = readWish(body.toString("utf8"));
  if (!wish.ok) throw faults["bad-request"](wish.about);
  const { deliverTo, batch } = wish.value;
  const now = work.clock.now();
  const { id, isNew } = await work.transaction(async (tx) => {
    const made = await addSubscription(tx, {
      id: newId(now),
      subsystem: topic.subsystem,
      code: topic.code,
      client,
      purpose: purpose?.code,
      deliverTo: deliverTo.service,
      deliverPath: deliverTo.path,
      batch,
      agencyId: topic.agencyId,
      cursor: await beginningOf(work, topic, wish.value),
      madeAt: now,
    });
    if (made.isNew)
      await work.announce(tx, {
        type: "subscriptions.subscribed",
        subject: made.id,
        ...ownerOf(topic),
        data: { client, service: `${topic.subsystem}/${topic.code}`, purpose: purpose?.code },
      });
    if (made.isNew && (await listSubscriptionsOf(tx, topic, client)).length > MOST_SUBSCRIPTIONS)
      throw faults["bad-request"]({ where: `subscriptions > ${MOST_SUBSCRIPTIONS}` });
    return made;
  });
  return { status: isNew ? 201 : 200, content: { id } };
}

/** Where nothing is said, what happens from now on. */
async function beginningOf(work: Work, topic: TopicRow, { after, since }: Wish): Promise<bigint> {
  if (after !== undefined) return after;
  return findLastPlace(work.db, topic, since);
}

function ownerOf({ agencyId }: { readonly agencyId: string | null }): { agencyId?: string } {
  return agencyId === null ? {} : { agencyId };
}

async function findOwn(work: Work, { client, subsystem, code }: RoomQuestion, id: string): Promise<SubscriptionRow> {
  const found = isId(id) ? await findSubscription(work.db, id) : undefined;
  if (found === undefined || found.client !== client || found.subsystem !== subsystem || found.code !== code)
    throw faults["unknown-subscription"]();
  return found;
}

async function unsubscribe(work: Work, question: RoomQuestion, id: string): Promise<RoomAnswer> {
  const found = await findOwn(work, question, id);
  await work.transaction(async (tx) => {
    if (!(await endSubscription(tx, id, work.clock.now()))) return;
    await forgetPrepared(tx, id);
    await work.announce(tx, {
      type: "subscriptions.unsubscribed",
      subject: id,
      ...ownerOf(found),
      data: { client: found.client, service: `${found.subsystem}/${found.code}` },
    });
  });
  return { status: 200, content: { id, state: "ended" } };
}

/** What waits goes on waiting: a replay delivers again what was delivered, under the same ids. */
async function replay(work: Work, topic: TopicRow, question: RoomQuestion, id: string): Promise<RoomAnswer> {
  const found = await findOwn(work, question, id);
  const wish = readWish(question.body.toString("utf8"), "place");
  if (!wish.ok || found.state !== "active") throw faults["bad-request"]({ where: wish.ok ? "ended" : wish.about.where });
  const after = await beginningOf(work, topic, wish.value);
  await work.transaction(async (tx) => {
    await setBackTo(tx, id, after < found.cursor ? after : found.cursor, work.clock.now());
    await work.announce(tx, { type: "subscriptions.replayed", subject: id, ...ownerOf(found), data: { after: sequenceOf(after) } });
  });
  return { status: 200, content: { id, after: sequenceOf(after) } };
}
