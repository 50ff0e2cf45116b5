import { type LocalDate, localDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Delegation } from "../domain/delegation.ts";
import type { PostKind } from "../domain/post.ts";

interface Row {
  readonly id: string;
  readonly agency_id: string;
  readonly from_post: PostKind;
  readonly official_id: string;
  readonly post_id: string;
  readonly decision_number: string;
  readonly decided_on: string;
  readonly matters: readonly string[];
  readonly valid_from: string;
  readonly valid_to: string;
}

const COLUMNS = "id, agency_id, from_post, official_id, post_id, decision_number, decided_on, matters, valid_from, valid_to";
const insert = statement(
  "agencies.insert_delegation",
  `insert into agencies.delegation (${COLUMNS}, entered_by, entered_at, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const byRequest = statement<Row>(
  "agencies.delegation_of_request",
  `select ${COLUMNS} from agencies.delegation where entered_by = $1 and request_key = $2`,
);
const hold = statement(
  "agencies.hold_delegation",
  "select pg_advisory_xact_lock(hashtextextended('agencies.delegation:' || $1 || ':' || $2, 0))",
);
const current = statement<Row>(
  "agencies.delegations",
  `select ${COLUMNS} from agencies.delegation where agency_id = $1 and revoked_at is null and valid_to > $2 order by valid_from, id`,
);
const byId = statement<Row>("agencies.delegation", `select ${COLUMNS} from agencies.delegation where id = $1`);
const lock = statement<Row>(
  "agencies.lock_delegation",
  `select ${COLUMNS} from agencies.delegation where id = $1 and revoked_at is null for update`,
);
const revoke = statement("agencies.revoke_delegation", "update agencies.delegation set revoked_at = $2 where id = $1");

export interface Entered {
  readonly by: string;
  readonly at: Date;
  readonly requestKey: string;
}

export async function insertDelegation(tx: Tx, d: Delegation, { by, at, requestKey }: Entered): Promise<void> {
  const who = [d.id, d.agencyId, d.fromPost, d.officialId, d.postId];
  await insert.run(tx, [...who, d.decisionNumber, d.decidedOn, [...d.matters], d.from, d.to, by, at, requestKey]);
}

/** Presses of one button go one after the other, so that the second finds what the first did. */
export async function findDelegationOfRequest(tx: Tx, enteredBy: string, requestKey: string): Promise<Delegation | undefined> {
  await hold.run(tx, [enteredBy, requestKey]);
  const row = await byRequest.find(tx, [enteredBy, requestKey]);
  return row && toDelegation(row);
}

/** Delegations of an agency that hold on a day or will later; revoked ones left out. */
export async function listDelegations(db: Db, agencyId: string, on: LocalDate): Promise<Delegation[]> {
  return (await current.all(db, [agencyId, on])).map(toDelegation);
}

const ever = statement<Row & { readonly revoked_at: Date | null }>(
  "agencies.delegations_ever",
  `select ${COLUMNS}, revoked_at from agencies.delegation where agency_id = $1 and ($2::uuid is null or official_id = $2) order by valid_from desc, id desc limit 100`,
);

/** A delegation with when it was taken back, if it was. */
export type DelegationGiven = Delegation & { readonly revokedAt: Date | null };

/** Delegations of the agency, past and revoked ones too, the latest first; to one official or to all. */
export async function listDelegationsEver(db: Db, agencyId: string, officialId: string | undefined): Promise<DelegationGiven[]> {
  return (await ever.all(db, [agencyId, officialId])).map((row) => ({ ...toDelegation(row), revokedAt: row.revoked_at }));
}

/** One delegation, whether it still holds or not: what was signed by it keeps its word. */
export async function findDelegation(db: Db, id: string): Promise<Delegation | undefined> {
  const row = await byId.find(db, [id]);
  return row && toDelegation(row);
}

export async function lockDelegation(tx: Tx, id: string): Promise<Delegation | undefined> {
  const row = await lock.find(tx, [id]);
  return row && toDelegation(row);
}

export async function saveRevocation(tx: Tx, id: string, at: Date): Promise<void> {
  await revoke.run(tx, [id, at]);
}

function toDelegation(row: Row): Delegation {
  return {
    ...{ id: row.id, agencyId: row.agency_id, fromPost: row.from_post, officialId: row.official_id, postId: row.post_id },
    ...{ decisionNumber: row.decision_number, decidedOn: localDate(row.decided_on), matters: row.matters },
    ...{ from: localDate(row.valid_from), to: localDate(row.valid_to) },
  };
}
