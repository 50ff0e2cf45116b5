import { statement, type Tx } from "@motlan/kernel/db";
import type { Denunciation } from "../domain/denunciation.ts";

const COLUMNS = `id, code, agency_id as "agencyId", whom, hearing_agency_id as "hearingAgencyId", state, received_at as "receivedAt", take_up_by as "takeUpBy",
  taken_up_at as "takenUpAt", conclude_by as "concludeBy", is_wide as "isWide", is_complex as "isComplex", lengthened, outcome, concluded_at as "concludedAt",
  document_id as "documentId", revision`;
const FROM = `select ${COLUMNS} from denunciations.denunciation`;

const insert = statement(
  "denunciations.insert",
  `insert into denunciations.denunciation (id, code, agency_id, whom, hearing_agency_id, state, received_at, take_up_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function insertDenunciation(tx: Tx, d: Denunciation): Promise<void> {
  await insert.run(tx, [d.id, d.code, d.agencyId, d.whom, d.hearingAgencyId, d.state, d.receivedAt, d.takeUpBy]);
}

const byId = statement<Denunciation>("denunciations.by_id", `${FROM} where id = $1`);
const lock = statement<Denunciation>("denunciations.lock", `${FROM} where id = $1 for update`);
const ofMark = statement<Denunciation>(
  "denunciations.of_mark",
  `${FROM} where id in (select denunciation_id from denunciations.denouncer where mark = $1) order by received_at desc, id`,
);
const heard = statement<Denunciation>(
  "denunciations.heard",
  `${FROM} where hearing_agency_id = $1 and (state in ('received', 'taken-up')) = $2
   order by case when $2 then coalesce(conclude_by, take_up_by) end, received_at desc limit 100`,
);
const concludedOf = statement<Denunciation>(
  "denunciations.concluded_of",
  `${FROM} where agency_id = $1 and state = 'concluded' order by concluded_at desc limit 100`,
);

export const findDenunciation = (tx: Tx, id: string) => byId.find(tx, [id]);
export const lockDenunciation = (tx: Tx, id: string) => lock.find(tx, [id]);
export const listOfMark = (tx: Tx, mark: string) => ofMark.all(tx, [mark]);
export const listHeard = (tx: Tx, agencyId: string, open: boolean) => heard.all(tx, [agencyId, open]);
export const listConcludedOf = (tx: Tx, agencyId: string) => concludedOf.all(tx, [agencyId]);

const save = statement(
  "denunciations.save",
  `update denunciations.denunciation set hearing_agency_id = $2, state = $3, take_up_by = $4, taken_up_at = $5, conclude_by = $6, is_wide = $7, is_complex = $8,
     lengthened = $9, outcome = $10, concluded_at = $11, document_id = $12, revision = revision + 1 where id = $1`,
);

export async function saveDenunciation(tx: Tx, d: Denunciation): Promise<Denunciation> {
  const clock = [d.takeUpBy, d.takenUpAt, d.concludeBy, d.isWide, d.isComplex, d.lengthened];
  await save.run(tx, [d.id, d.hearingAgencyId, d.state, ...clock, d.outcome, d.concludedAt, d.documentId]);
  return { ...d, revision: d.revision + 1 };
}

const actorNow = statement<{ readonly actor: string }>("denunciations.actor", "select current_setting('motlan.actor', true) as actor");
const setActor = statement("denunciations.set_actor", "select set_config('motlan.actor', $1, true)");

/** The row becomes another agency's, which the one that passes it on may not see: the node writes it. */
export async function passDenunciation(tx: Tx, d: Denunciation): Promise<Denunciation> {
  const { actor } = await actorNow.one(tx);
  await setActor.run(tx, ["system:denunciations"]);
  const saved = await saveDenunciation(tx, d);
  await setActor.run(tx, [actor]);
  return saved;
}

const watched = statement<Denunciation>(
  "denunciations.watched",
  `${FROM} where state in ('received', 'taken-up') and coalesce(conclude_by, take_up_by) < $2
     and (reminded_for is distinct from coalesce(conclude_by, take_up_by)
       or coalesce(conclude_by, take_up_by) < $1 and late_for is distinct from coalesce(conclude_by, take_up_by))
   order by received_at limit 200 for update skip locked`,
);

/** What is to be reminded of or is late; `soon` is how far ahead a reminder goes. */
export const lockWatched = (tx: Tx, now: Date, soon: Date) => watched.all(tx, [now, soon]);

const told = statement(
  "denunciations.told",
  "update denunciations.denunciation set reminded_for = $2, late_for = coalesce($3, late_for) where id = $1",
);

export async function saveTold(tx: Tx, id: string, due: Date, late: boolean): Promise<void> {
  await told.run(tx, [id, due, late ? due : null]);
}
