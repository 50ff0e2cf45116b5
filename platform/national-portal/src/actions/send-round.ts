import { getAgency } from "@motlan/agencies";
import { backOff, isFault, type JsonObject, localDateOf, no, systemClock } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { agencyCodeOn } from "../domain/agency-code.ts";
import type { Outbound, Stream } from "../domain/outbound.ts";
import { type Answered, MOST_WAIT_MS, type PortalOut, type RowAnswer } from "../portal/portal.ts";
import { findBody, findMessage, keepBody, markSent, markTried } from "../store/outbound.ts";
import { markFailed, markTaken } from "../store/streams.ts";
import { markOf } from "../wire/map-dossier.ts";
import { isProgressRow, isSyncRow } from "../wire/rows.ts";
import { buildBody } from "./build-body.ts";

export interface Sending {
  readonly portal: PortalOut;
  /** Where the portal fetches results from us. */
  readonly resultsUrl: string;
}

/** Beyond this no further call is begun in a round: the lease must outlast what is under way. */
const ROUND_MS = 90_000;

/** A message about to be sent, of a stream that is leased to us. */
export interface Held {
  readonly stream: Stream;
  readonly message: Outbound;
  readonly agencyCode: string;
  readonly body: JsonObject;
}

/** A dossier's first row; the portal is told apart whether it should know the dossier. */
export function isFirst({ message }: Held): boolean {
  return message.kind === "sync" && message.sequence === 1;
}

/** One round under one lease. */
export class Round {
  taken = 0;
  readonly #work: Work;
  readonly #sending: Sending;
  readonly #lease: string;
  readonly #settled = new Set<string>();
  readonly #since = systemClock.now().getTime();
  /** Set once the portal is found away: nobody waits for it forty times. */
  #away: string | undefined;

  constructor(work: Work, sending: Sending, lease: string) {
    this.#work = work;
    this.#sending = sending;
    this.#lease = lease;
  }

  isSettled({ stream }: Held): boolean {
    return this.#settled.has(stream.dossierId);
  }

  /** The stream's next message with what it says; nothing where that cannot be made, which holds up this dossier alone. */
  async hold(stream: Stream): Promise<Held[]> {
    try {
      const held = await this.#work.transaction((tx) => this.#prepare(tx, stream));
      if (held !== undefined) return [held];
      await this.#fail(stream, "cannot-build", undefined);
    } catch (error) {
      if (!isFault(error)) throw error;
      await this.#fail(stream, "cannot-build", error.text.vi);
    }
    return [];
  }

  async #prepare(tx: Tx, stream: Stream): Promise<Held | undefined> {
    const work = this.#work;
    const message = await findMessage(tx, stream.dossierId, stream.sent + 1);
    if (message === undefined) return undefined;
    const agency = await getAgency(work.db, message.agencyId);
    const kept = await findBody(tx, message.id);
    const body = kept ?? { ...(await buildBody(work, message, this.#sending.resultsUrl)).row };
    if (!(message.kind === "sync" ? isSyncRow(body) : isProgressRow(body))) return undefined;
    if (kept === undefined) await keepBody(tx, message.id, message.agencyId, body);
    await markTried(tx, message.id, work.clock.now());
    return { stream, message, body, agencyCode: agencyCodeOn(agency.code, localDateOf(message.at)) };
  }

  /** Whether the portal has it already, where an earlier answer was lost. Not knowing counts as settled for now: it waits. */
  async isThere(held: Held): Promise<boolean> {
    const looked = await this.#ask(() => this.#sending.portal.lookUp(held.agencyCode, held.stream.code));
    if (!looked.ok) {
      await this.#fail(held.stream, looked.why, undefined);
      return true;
    }
    const there = looked.value;
    const { kind, sequence } = held.message;
    const has = there !== undefined && (kind === "sync" ? there.mark === markOf(sequence) : there.acts > held.stream.progressSent);
    if (has) await this.#take(held, "look-up");
    return has;
  }

  async send(group: readonly Held[]): Promise<void> {
    const [first] = group;
    if (first === undefined) return;
    const answer = await this.#ask(() => this.#call(first, group));
    for (const [place, held] of group.entries()) {
      if (!answer.ok) await this.#fail(held.stream, answer.why, undefined);
      else await this.#book(held, answer.value[place]);
    }
  }

  #call(first: Held, group: readonly Held[]): Promise<Answered<readonly RowAnswer[]>> {
    const { portal } = this.#sending;
    const bodies: readonly unknown[] = group.map(({ body }) => body);
    if (first.message.kind === "sync") return portal.sync(first.agencyCode, !isFirst(first), bodies.filter(isSyncRow));
    return portal.progress(first.agencyCode, bodies.filter(isProgressRow));
  }

  async #book(held: Held, answer: RowAnswer | undefined): Promise<void> {
    if (answer === undefined || answer.code !== held.stream.code) await this.#fail(held.stream, "senseless", undefined);
    else if (answer.taken) await this.#take(held, "answer");
    else await this.#fail(held.stream, "refused", answer.said.slice(0, 500));
  }

  async #ask<T>(call: () => Promise<Answered<T>>): Promise<Answered<T>> {
    if (this.#away !== undefined || systemClock.now().getTime() - this.#since > ROUND_MS) return no("unreachable");
    const answer = await call();
    if (!answer.ok && (answer.why === "unreachable" || answer.why === "status-503")) this.#away = answer.why;
    return answer;
  }

  async #take({ stream, message }: Held, by: "answer" | "look-up"): Promise<void> {
    const work = this.#work;
    this.#settled.add(stream.dossierId);
    await work.transaction(async (tx) => {
      const now = work.clock.now();
      if (!(await markTaken(tx, stream.dossierId, this.#lease, message.kind, now))) return;
      await markSent(tx, message.id, now, by);
      this.taken += 1;
    });
  }

  async #fail(stream: Stream, cause: string, said: string | undefined): Promise<void> {
    const work = this.#work;
    this.#settled.add(stream.dossierId);
    await work.transaction(async (tx) => {
      const now = work.clock.now();
      const nextAt = new Date(now.getTime() + backOff(stream.attempts + 1, MOST_WAIT_MS));
      await markFailed(tx, stream.dossierId, this.#lease, { cause, said, nextAt, now });
    });
  }
}
