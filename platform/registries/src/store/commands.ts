import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** A command to another owner as its dossier and the desk may see it: no values of what was sent. */
export interface CommandView {
  readonly key: string;
  readonly owner: string;
  readonly command: string;
  readonly dossierId: string;
  readonly effectId: string;
  readonly agencyId: string | null;
  readonly state: "waiting" | "answered" | "refused" | "given-up";
  readonly attempts: number;
  readonly sentAt: Date;
  readonly nextAt: Date;
  /** Why the last attempt failed, as a word: "unreachable", "status-503", "bad-receipt", "no-address", "older-first". */
  readonly lastFault: string | null;
  readonly answer: JsonObject | null;
  readonly answeredAt: Date | null;
}

/** What is needed to send it. */
export interface CommandRow extends CommandView {
  readonly body: JsonObject;
  readonly bodyHash: string;
}

const VIEW = `key, owner, command, dossier_id as "dossierId", effect_id as "effectId", agency_id as "agencyId", state, attempts, sent_at as "sentAt",
  next_at as "nextAt", last_fault as "lastFault", answer, answered_at as "answeredAt"`;

const find = statement<CommandView>("registries.find_command", `select ${VIEW} from registries.command where key = $1`);
const findWhole = statement<CommandRow>(
  "registries.find_whole_command",
  `select ${VIEW}, body, body_hash as "bodyHash" from registries.command where key = $1`,
);
const waiting = statement<CommandView>(
  "registries.waiting_commands",
  `select ${VIEW} from registries.command where state = 'waiting' and ($1::uuid is null or agency_id = $1) order by sent_at limit $2`,
);
const overdue = statement<{ key: string }>(
  "registries.overdue_commands",
  "select key from registries.command where state = 'waiting' and next_at < $1::timestamptz order by next_at limit 500",
);
const older = statement<{ yes: boolean }>(
  "registries.older_command",
  `select exists (select from registries.command c join registries.command o on o.owner = c.owner and o.effect_id = c.effect_id
                   where c.key = $1 and o.state in ('waiting', 'refused') and (o.sent_at, o.key) < (c.sent_at, c.key)) as yes`,
);
const add = statement(
  "registries.add_command",
  `insert into registries.command (key, owner, command, body, body_hash, dossier_id, effect_id, agency_id, sent_at, next_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) on conflict (key) do nothing`,
);
const postpone = statement(
  "registries.postpone_command",
  "update registries.command set attempts = attempts + 1, next_at = $2, last_fault = $3 where key = $1 and state = 'waiting'",
);
const answer = statement<CommandView>(
  "registries.answer_command",
  `update registries.command set state = $2, answer = $3, receipt = $4, answered_at = $5, attempts = attempts + 1, last_fault = null
    where key = $1 and state = 'waiting' returning ${VIEW}`,
);

/** What became of a command: still waiting (and since when, why), answered, refused. */
export function findCommand(db: Db, key: string): Promise<CommandView | undefined> {
  return find.find(db, [key]);
}

export function findWholeCommand(db: Db, key: string): Promise<CommandRow | undefined> {
  return findWhole.find(db, [key]);
}

/** Commands still without a receipt, the oldest first; of one agency, or all. */
export function listWaitingCommands(
  db: Db,
  { agencyId, limit = 100 }: { readonly agencyId?: string; readonly limit?: number } = {},
): Promise<CommandView[]> {
  return waiting.all(db, [agencyId ?? null, limit]);
}

/** Commands whose time is past although their job should have taken them: a job lost somewhere must not lose a command. */
export async function listOverdueCommands(db: Db, before: Date): Promise<string[]> {
  return (await overdue.all(db, [before])).map((row) => row.key);
}

/** Whether one for the same effect that was sent before it still waits, or rests. */
export async function waitsForOlder(db: Db, key: string): Promise<boolean> {
  return (await older.one(db, [key])).yes;
}

export interface NewCommand {
  readonly key: string;
  readonly owner: string;
  readonly command: string;
  readonly body: JsonObject;
  readonly bodyHash: string;
  readonly dossierId: string;
  readonly effectId: string;
  readonly agencyId?: string;
  readonly at: Date;
}

/** False when the key is taken. */
export async function insertCommand(tx: Tx, command: NewCommand): Promise<boolean> {
  const { key, owner, body, bodyHash, dossierId, effectId, agencyId, at } = command;
  return (await add.run(tx, [key, owner, command.command, body, bodyHash, dossierId, effectId, agencyId ?? null, at])) === 1;
}

export async function postponeCommand(tx: Tx, key: string, nextAt: Date, fault: string): Promise<void> {
  await postpone.run(tx, [key, nextAt, fault]);
}

export interface CommandAnswer {
  readonly state: "answered" | "refused";
  readonly answer: JsonObject;
  readonly receipt: string;
}

/** Stores the receipt once; nothing when one is there already. */
export function saveAnswer(
  tx: Tx,
  key: string,
  { state, answer: given, receipt }: CommandAnswer,
  at: Date,
): Promise<CommandView | undefined> {
  return answer.find(tx, [key, state, given, receipt, at]);
}
