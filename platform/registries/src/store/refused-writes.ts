import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** An act the main node of its registry refused. */
export interface RefusedWrite {
  readonly key: string;
  readonly owner: string;
  readonly command: string;
  readonly effectId: string;
  readonly agencyId: string | null;
  readonly state: "waiting" | "answered" | "refused" | "given-up";
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: JsonObject | null;
  /** How many later acts on that record wait behind it. */
  readonly behind: number;
  readonly givenUpAt: Date | null;
  readonly givenUpBy: string | null;
  readonly givenUpWhy: string | null;
}

const COLUMNS = `c.key, c.owner, c.command, c.effect_id as "effectId", c.agency_id as "agencyId", c.state, c.sent_at as "sentAt", c.answered_at as "answeredAt", c.answer,
  (select count(*)::int from registries.command w where w.owner = c.owner and w.effect_id = c.effect_id and w.state in ('waiting', 'refused')
     and (w.sent_at, w.key) > (c.sent_at, c.key)) as behind,
  c.given_up_at as "givenUpAt", c.given_up_by as "givenUpBy", c.given_up_why as "givenUpWhy"`;

const resting = statement<RefusedWrite>(
  "registries.refused_writes",
  `select ${COLUMNS} from registries.command c
    where c.state in ('refused', 'given-up') and c.state = $2 and c.owner like 'registry:%' and c.agency_id = $1
    order by coalesce(c.given_up_at, c.sent_at), c.key limit $3`,
);
const lock = statement<RefusedWrite>(
  "registries.lock_refused_write",
  `select ${COLUMNS} from registries.command c where c.key = $1 and c.agency_id = $2 and c.owner like 'registry:%' for update of c`,
);
const again = statement(
  "registries.retry_write",
  `update registries.command set state = 'waiting', attempts = 0, next_at = $2, last_fault = null, answer = null, receipt = null, answered_at = null
    where key = $1 and state = 'refused'`,
);
const giveUp = statement(
  "registries.give_up_write",
  "update registries.command set state = 'given-up', given_up_at = $2, given_up_by = $3, given_up_why = $4 where key = $1 and state = 'refused'",
);

/** The oldest first. */
export function listWrites(db: Db, agencyId: string, state: "refused" | "given-up", limit: number): Promise<RefusedWrite[]> {
  return resting.all(db, [agencyId, state, limit]);
}

export function lockWrite(tx: Tx, key: string, agencyId: string): Promise<RefusedWrite | undefined> {
  return lock.find(tx, [key, agencyId]);
}

export async function markRetried(tx: Tx, key: string, at: Date): Promise<void> {
  await again.run(tx, [key, at]);
}

export async function markGivenUp(
  tx: Tx,
  key: string,
  { at, by, why }: { readonly at: Date; readonly by: string; readonly why: string },
): Promise<void> {
  await giveUp.run(tx, [key, at, by, why]);
}

const NOBODYS = "state = 'refused' and agency_id is null and owner like 'registry:%'";
const nobodys = statement<NobodysWrites>(
  "registries.nobodys_refused_writes",
  `select owner, answer ->> 'code' as code, count(*)::int as n, min(next_at) as "nextAt" from registries.command where ${NOBODYS}
    group by owner, answer ->> 'code' order by n desc, owner limit 100`,
);
const due = statement<{ key: string }>(
  "registries.nobodys_due",
  `select key from registries.command where ${NOBODYS} and next_at <= $1 order by next_at limit 500 for update skip locked`,
);
const asked = statement(
  "registries.ask_again",
  `update registries.command set state = 'waiting', next_at = $2, answer = null, receipt = null, answered_at = null where key = $1 and ${NOBODYS}`,
);
const putOff = statement("registries.put_off", `update registries.command set next_at = $2 where key = $1 and ${NOBODYS}`);

/** How many acts on records that nobody keeps were refused for one reason, and when the next of them is asked again. */
export interface NobodysWrites {
  readonly owner: string;
  readonly code: string | null;
  readonly n: number;
  readonly nextAt: Date;
}

export function listNobodysWrites(db: Db): Promise<NobodysWrites[]> {
  return nobodys.all(db, []);
}

/** Locked until the act ends; what another holds is left to it. */
export async function listNobodysDue(tx: Tx, at: Date): Promise<readonly string[]> {
  return (await due.all(tx, [at])).map(({ key }) => key);
}

/** How often it was tried stays counted. */
export async function markAskedAgain(tx: Tx, key: string, at: Date): Promise<void> {
  await asked.run(tx, [key, at]);
}

export async function putOffUntil(tx: Tx, key: string, at: Date): Promise<void> {
  await putOff.run(tx, [key, at]);
}
