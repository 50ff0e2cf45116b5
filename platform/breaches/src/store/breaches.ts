import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Breach, BreachCount } from "../domain/breach.ts";

const COLUMNS = `id, agency_id as "agencyId", what, advice, registry, people, harm, law, happened_at as "happenedAt", found_at as "foundAt",
  notify_by as "notifyBy", state, notified_at as "notifiedAt", document_id as "documentId", closed_at as "closedAt", recorded_at as "recordedAt", revision`;
const FROM = `select ${COLUMNS} from breaches.breach`;

const insert = statement(
  "breaches.insert",
  `insert into breaches.breach (id, agency_id, what, advice, registry, people, harm, law, happened_at, found_at, notify_by, state, recorded_at, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
const hold = statement("breaches.hold", "select pg_advisory_xact_lock(hashtextextended('breaches:' || $1, 0))");
const byRequest = statement<Breach>("breaches.by_request", `${FROM} where request_key = $1`);
const byId = statement<Breach>("breaches.by_id", `${FROM} where id = $1`);
const lock = statement<Breach>("breaches.lock", `${FROM} where id = $1 for update`);
const list = statement<Breach>("breaches.list", `${FROM} where agency_id = $1 order by (state = 'closed'), notify_by desc limit 200`);
const ofPerson = statement<Breach & { readonly toldAt: Date }>(
  "breaches.of_person",
  `select ${COLUMNS}, (select p.told_at from breaches.person p where p.breach_id = id and p.person_id = $1) as "toldAt" from breaches.breach
    where id in (select p.breach_id from breaches.person p where p.person_id = $1) order by "toldAt" desc`,
);
const save = statement<Breach>(
  "breaches.save",
  `update breaches.breach set state = $2, people = $3, notified_at = $4, document_id = $5, closed_at = $6, revision = revision + 1 where id = $1 returning ${COLUMNS}`,
);

export async function insertBreach(tx: Tx, b: Breach, requestKey: string): Promise<void> {
  const what = [b.id, b.agencyId, b.what, b.advice, b.registry, b.people, b.harm, b.law];
  await insert.run(tx, [...what, b.happenedAt, b.foundAt, b.notifyBy, b.state, b.recordedAt, requestKey]);
}

export async function findOfRequest(tx: Tx, requestKey: string): Promise<Breach | undefined> {
  await hold.run(tx, [requestKey]);
  return byRequest.find(tx, [requestKey]);
}

export const findBreach = (tx: Tx, id: string) => byId.find(tx, [id]);
export const lockBreach = (tx: Tx, id: string) => lock.find(tx, [id]);
export const listOfAgency = (tx: Tx, agencyId: string) => list.all(tx, [agencyId]);
export const listOfPerson = (tx: Tx, personId: string) => ofPerson.all(tx, [personId]);
export const saveBreach = (tx: Tx, b: Breach) => save.one(tx, [b.id, b.state, b.people, b.notifiedAt, b.documentId, b.closedAt]);

const addPerson = statement(
  "breaches.add_person",
  "insert into breaches.person (breach_id, agency_id, person_id, told_at) values ($1, $2, $3, $4) on conflict do nothing",
);
const countPersons = statement<{ n: number }>(
  "breaches.count_persons",
  "select count(*)::int as n from breaches.person where breach_id = $1",
);

/** True when they were not in it before. */
export async function insertPerson(
  tx: Tx,
  { id, agencyId }: Pick<Breach, "id" | "agencyId">,
  personId: string,
  at: Date,
): Promise<boolean> {
  return (await addPerson.run(tx, [id, agencyId, personId, at])) === 1;
}

export async function countKnown(tx: Tx, breachId: string): Promise<number> {
  return (await countPersons.one(tx, [breachId])).n;
}

const watched = statement<Breach & { readonly remindedAt: Date | null }>(
  "breaches.watched",
  `select ${COLUMNS}, reminded_at as "remindedAt" from breaches.breach
    where state = 'open' and harm and (notify_by < $1 and late_told_at is null or notify_by < $2 and reminded_at is null)
    order by notify_by limit 100 for update skip locked`,
);
const told = statement(
  "breaches.told",
  "update breaches.breach set reminded_at = coalesce(reminded_at, $2), late_told_at = case when $3 then $2 else late_told_at end where id = $1",
);

/** What is late and of which nobody was told yet, and what will be by then. */
export const lockWatched = (tx: Tx, now: Date, soon: Date) => watched.all(tx, [now, soon]);
export async function saveTold(tx: Tx, id: string, at: Date, late: boolean): Promise<void> {
  await told.run(tx, [id, at, late]);
}

/** One line of what was done. */
export interface Step {
  readonly at: Date;
  readonly move: string;
  readonly officialId: string | null;
  readonly words: string;
}

const insertLine = statement(
  "breaches.insert_step",
  "insert into breaches.step (breach_id, at, move, official_id, words) values ($1, $2, $3, $4, $5)",
);
const lines = statement<Step>(
  "breaches.steps",
  `select at, move, official_id as "officialId", words from breaches.step where breach_id = $1 order by id`,
);

export async function insertStep(tx: Tx, breachId: string, { at, move, officialId, words }: Step): Promise<void> {
  await insertLine.run(tx, [breachId, at, move, officialId, words]);
}
export const listSteps = (tx: Tx, breachId: string) => lines.all(tx, [breachId]);

const counts = statement<BreachCount>(
  "breaches.counts",
  `select to_char(date_trunc('month', found_at at time zone 'Asia/Ho_Chi_Minh'), 'YYYY-MM') as month, count(*)::int as breaches, sum(people)::float8 as people,
          count(*) filter (where notified_at <= notify_by)::int as "notifiedInTime", count(*) filter (where state = 'closed')::int as closed
     from breaches.breach group by 1 order by 1 desc`,
);
export const listCounts = (db: Db) => counts.all(db);
