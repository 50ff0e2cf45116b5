import { type Exchange, mayBeGiven, type Purpose, queryService } from "@motlan/exchange";
import { backOff, isFault, type JsonObject, judgeAnswer, newId, type Outcome } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { BATCH, ONE } from "../domain/cloud-event.ts";
import { judgeMany } from "../domain/outcome.ts";
import { faults } from "../faults.ts";
import {
  buryDelivery,
  countFailures,
  forgetPrepared,
  leaseSubscription,
  listNext,
  moveCursorTo,
  queueOccurrences,
  releaseSubscription,
  removeDelivered,
  type SubscriptionRow,
  savePrepared,
  type Trouble,
  type WaitingDelivery,
} from "../store/subscriptions.ts";
import { findTopic, listOccurrences, listOccurrencesAfter } from "../store/topics.ts";
import { refusedIn } from "../wire/refused-in.ts";
import { makeEvents } from "./make-events.ts";

/** A round's share beyond the time a call may take: who is killed in the middle is followed by another after it. */
const LEASE_SPARE_MS = 15_000;
/** A receiver is left alone for a quarter of an hour at most, ours. */
const MOST_WAIT_MS = 900_000;
const ASK_AGAIN_MS = 60_000;
/** How far ahead a round looks past what is held back. */
const MOST_LOOKS = 200;

interface Round {
  readonly subscription: SubscriptionRow;
  readonly purpose: Purpose | undefined;
  readonly queryId: string;
  readonly events: readonly { readonly seq: bigint; readonly subject: string; readonly attempts: number; readonly prepared: JsonObject }[];
}

/**
 * One round of one subscription: what is next is made ready and written down with its access entries, then sent, then settled. Killed anywhere between, the next round
 * sends the same again under the same ids. Returns whether more may wait.
 * @throws subscriptions/not-yours
 */
export async function deliverEvents(work: Work, exchange: Exchange, id: string): Promise<boolean> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  const round = await work.transaction(() => begin(work, exchange, id)).catch((error: unknown) => putOff(work, exchange, id, error));
  if (round === undefined) return false;
  const sent = await send(work, exchange, round);
  return settle(work, round, sent);
}

async function begin(work: Work, exchange: Exchange, id: string): Promise<Round | undefined> {
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const subscription = await leaseSubscription(tx, id, now, new Date(now.getTime() + exchange.timeoutMs + LEASE_SPARE_MS));
    if (subscription === undefined) return undefined;
    const { subsystem, code, client, oneByOne, batch, attempts } = subscription;
    const rest = { next: undefined, attempts, oneByOne, trouble: undefined, delivered: 0, at: now };
    const topic = await findTopic(tx, subsystem, code);
    const right = await mayBeGiven(work, exchange, {
      client,
      service: `${subsystem}/${code}`,
      method: "POST",
      path: "/subscriptions",
      purpose: subscription.purpose ?? undefined,
    });
    if (!right.ok || topic?.enabled !== true) {
      await forgetPrepared(tx, id);
      const why = right.ok ? "topic-off" : right.why;
      await releaseSubscription(tx, id, {
        ...rest,
        next: new Date(now.getTime() + ASK_AGAIN_MS),
        trouble: { code: why, office: "giving-agency" },
      });
      return undefined;
    }
    const limit = oneByOne ? 1 : batch;
    const waiting = await listWaiting(work, subscription, limit);
    if (waiting.length === 0) {
      await releaseSubscription(tx, id, { ...rest, attempts: 0 });
      return undefined;
    }
    const purpose = right.value.given;
    const queryId = waiting.find((row) => row.queryId !== null)?.queryId ?? newId(now);
    const directory = await exchange.directory.current();
    const title = directory?.subsystems.get(client)?.title ?? { vi: client, en: client };
    const missing = waiting.filter(({ prepared }) => prepared === null).map(({ seq }) => seq);
    const made = await makeEvents(work, topic, await listOccurrences(tx, missing), { client, title, queryId, purpose });
    const ready = new Map(made.map((event) => [BigInt(event.sequence), { ...event }]));
    await savePrepared(
      tx,
      id,
      queryId,
      [...ready].map(([seq, prepared]) => ({ seq, prepared })),
    );
    const events = waiting.flatMap(({ seq, subject, prepared, attempts: tries }) => {
      const event = prepared ?? ready.get(seq);
      return event === undefined ? [] : [{ seq, subject, attempts: tries, prepared: event }];
    });
    return { subscription, purpose, queryId, events };
  });
}

/** What cannot be made ready stands with its reason, and is tried later and later: not again at every look. */
async function putOff(work: Work, exchange: Exchange, id: string, error: unknown): Promise<undefined> {
  exchange.note({
    level: "warn",
    subscription: id,
    error: isFault(error) ? error.code : error instanceof Error ? error.name : typeof error,
  });
  await work.transaction(async (tx) => {
    const now = work.clock.now();
    const subscription = await leaseSubscription(tx, id, now, now);
    if (subscription === undefined) return;
    const [attempts, oneByOne] = [subscription.attempts + 1, subscription.oneByOne];
    const next = new Date(now.getTime() + backOff(attempts, MOST_WAIT_MS));
    await releaseSubscription(tx, id, { next, attempts, oneByOne, trouble: { code: "asking-fault" }, delivered: 0, at: now });
  });
}

/** What waits already, then what is new; what is new of a subject that is held back is put behind it, and the next is looked at. */
async function listWaiting(work: Work, subscription: SubscriptionRow, limit: number): Promise<readonly WaitingDelivery[]> {
  return work.transaction(async (tx) => {
    const { id } = subscription;
    let cursor = BigInt(subscription.cursor);
    for (let look = 0; ; look += 1) {
      const held = await listNext(tx, id, limit);
      if (held.length >= limit || look === MOST_LOOKS) return held;
      const fresh = await listOccurrencesAfter(tx, subscription, cursor, limit);
      const last = fresh.at(-1);
      if (last === undefined) return held;
      await queueOccurrences(tx, subscription, fresh);
      await moveCursorTo(tx, id, last.seq);
      cursor = BigInt(last.seq);
    }
  });
}

type Sent = { readonly outcomes: readonly Outcome[] | "one-by-one"; readonly trouble?: Trouble };

async function send(work: Work, exchange: Exchange, { subscription, purpose, queryId, events }: Round): Promise<Sent> {
  const { client, subsystem, deliverTo, deliverPath, batch } = subscription;
  const [only] = events;
  const isOne = batch === 1 && only !== undefined;
  const body = Buffer.from(JSON.stringify(isOne ? only.prepared : events.map(({ prepared }) => prepared)));
  try {
    const answer = await queryService(work, exchange, {
      client: subsystem,
      service: `${client}/${deliverTo}`,
      method: "POST",
      path: deliverPath,
      headers: { "content-type": `${isOne ? ONE : BATCH}; charset=utf-8` },
      body,
      queryId,
      ...(purpose === undefined ? {} : { purpose: purpose.code, law: purpose.law }),
    });
    const outcomes = judge(events, answer.status, answer.body);
    const failed = outcomes === "one-by-one" ? undefined : outcomes.find(({ kind }) => kind === "later");
    return {
      outcomes,
      ...(failed !== undefined && failed.kind === "later" && { trouble: { code: failed.reason, office: "asking-system" } }),
    };
  } catch (error) {
    const trouble = isFault(error) ? { code: error.code, ...error.text } : { code: "unforeseen" };
    return { outcomes: events.map(() => ({ kind: "later", reason: trouble.code })), trouble };
  }
}

function judge(events: Round["events"], status: number, body: Uint8Array): readonly Outcome[] | "one-by-one" {
  const [only] = events;
  const refused = refusedIn(body);
  if (events.length === 1 && only !== undefined && refused.size === 0) return [judgeAnswer(status, only.attempts)];
  return judgeMany(
    events.map(({ subject, prepared }) => ({ id: String(prepared.id), subject })),
    status,
    refused,
    only?.attempts ?? 0,
  );
}

async function settle(work: Work, { subscription, events }: Round, { outcomes, trouble }: Sent): Promise<boolean> {
  return work.transaction(async (tx) => {
    const [now, { id, agencyId }] = [work.clock.now(), subscription];
    const rest = { oneByOne: subscription.oneByOne, trouble: undefined, delivered: 0, at: now, next: now, attempts: 0 };
    if (outcomes === "one-by-one") {
      await releaseSubscription(tx, id, { ...rest, oneByOne: true });
      return true;
    }
    const of = (kind: Outcome["kind"]) => events.filter((_, at) => outcomes[at]?.kind === kind).map(({ seq }) => seq);
    const taken = of("taken");
    await removeDelivered(tx, id, taken);
    for (const [at, { seq }] of events.entries()) {
      const outcome = outcomes[at];
      if (outcome?.kind !== "refused") continue;
      await buryDelivery(tx, id, seq, outcome.reason, now);
      await work.announce(tx, {
        type: "subscriptions.dead",
        subject: id,
        ...(agencyId === null ? {} : { agencyId }),
        // The receiver's own words stay with the row, which the agency alone sees.
        data: { seq: String(seq) },
      });
    }
    const isStuck = trouble !== undefined && taken.length === 0 && of("refused").length === 0;
    if (isStuck) await countFailures(tx, id, of("later"));
    const attempts = isStuck ? subscription.attempts + 1 : 0;
    const next = isStuck ? new Date(now.getTime() + backOff(attempts, MOST_WAIT_MS)) : now;
    const oneByOne = subscription.oneByOne && taken.length === 0;
    await releaseSubscription(tx, id, { ...rest, attempts, next, oneByOne, delivered: taken.length, ...(isStuck ? { trouble } : {}) });
    return !isStuck;
  });
}
