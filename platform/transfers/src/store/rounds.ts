import { statement, type Tx } from "@motlan/kernel/db";
import type { Trouble } from "./files.ts";

/** The rounds of fetching: whose turn it is, who is at it, and when it comes again. */

const due = statement<{ id: string }>(
  "transfers.due",
  `select id from transfers.file where side = 'incoming' and next_at <= $1 and (leased_until is null or leased_until <= $1) order by next_at limit 100`,
);
const lease = statement<{ id: string }>(
  "transfers.lease",
  `update transfers.file set leased_until = $3 where id = $1 and next_at <= $2 and (leased_until is null or leased_until <= $2) returning id`,
);
const again = statement(
  "transfers.again",
  "update transfers.file set next_at = $2, leased_until = null, attempts = $3, trouble = $4::jsonb where id = $1 and next_at is not null",
);
const resume = statement<{ id: string }>(
  "transfers.resume",
  `update transfers.file set state = 'coming', next_at = $2, attempts = 0, ended_at = null where id = $1 and side = 'incoming' and state = 'stopped' returning id`,
);
const hurry = statement("transfers.hurry", "update transfers.file set next_at = $2 where id = $1 and next_at > $2");
const told = statement(
  "transfers.told",
  "update transfers.file set told_at = $2, next_at = null, leased_until = null, trouble = null where id = $1",
);

export async function listDue(tx: Tx, now: Date): Promise<readonly string[]> {
  return (await due.all(tx, [now])).map(({ id }) => id);
}

export async function leaseFile(tx: Tx, id: string, now: Date, until: Date): Promise<boolean> {
  return (await lease.find(tx, [id, now, until])) !== undefined;
}

export async function comeAgain(tx: Tx, id: string, at: Date, attempts: number, trouble?: Trouble): Promise<void> {
  await again.run(tx, [id, at, attempts, trouble === undefined ? null : JSON.stringify(trouble)]);
}

/** One that stopped begins again where it was. */
export async function resumeFile(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await resume.find(tx, [id, at])) !== undefined;
}

/** One that waits waits no longer. */
export async function hurryFile(tx: Tx, id: string, at: Date): Promise<void> {
  await hurry.run(tx, [id, at]);
}

export async function saveTold(tx: Tx, id: string, at: Date): Promise<void> {
  await told.run(tx, [id, at]);
}

const silence = statement(
  "transfers.silence",
  "update transfers.file set next_at = null, leased_until = null, trouble = $2::jsonb where id = $1",
);

/** The sender will not hear of the receipt: this side has it, and goes on asking no more. */
export async function stopTelling(tx: Tx, id: string, trouble: Trouble): Promise<void> {
  await silence.run(tx, [id, JSON.stringify(trouble)]);
}
