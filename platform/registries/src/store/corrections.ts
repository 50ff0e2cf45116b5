import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Correction, CorrectionAct } from "../domain/correction.ts";

const COLUMNS = `id, record_id as "recordId", registry, kind, agency_id as "agencyId", person_id as "personId", path, held, wanted, words, file_ids as "fileIds",
  state, received_at as "receivedAt", due_at as "dueAt", extended, settled_at as "settledAt", version_id as "versionId"`;
const FROM = `select ${COLUMNS} from registries.correction`;

const insert = statement(
  "registries.insert_correction",
  `insert into registries.correction (id, record_id, registry, kind, agency_id, person_id, path, held, wanted, words, file_ids, state, received_at, due_at, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11::uuid[], $12, $13, $14, $15) on conflict do nothing`,
);
const byRequest = statement<Correction>("registries.correction_by_request", `${FROM} where person_id = $1 and request_key = $2`);
const byId = statement<Correction>("registries.correction_by_id", `${FROM} where id = $1`);
const lock = statement<Correction>("registries.lock_correction", `${FROM} where id = $1 for update`);
const ofPerson = statement<Correction>(
  "registries.corrections_of_person",
  `${FROM} where person_id = $1 order by received_at desc, id desc limit 100`,
);
const open = statement<Correction>(
  "registries.open_corrections",
  `${FROM} where agency_id = $1 and state = 'received' order by due_at, id limit $2`,
);
const settled = statement<Correction>(
  "registries.settled_corrections",
  `${FROM} where agency_id = $1 and state <> 'received' order by settled_at desc, id limit $2`,
);
const save = statement(
  "registries.save_correction",
  "update registries.correction set state = $2, due_at = $3, extended = $4, settled_at = $5, version_id = $6 where id = $1",
);
const insertAct = statement(
  "registries.insert_correction_act",
  "insert into registries.correction_act (correction_id, at, move, official_id, words, basis) values ($1, $2, $3, $4, $5, $6)",
);
const acts = statement<CorrectionAct>(
  "registries.correction_acts",
  `select at, move, official_id as "officialId", words, basis from registries.correction_act where correction_id = $1 order by id`,
);

/** False where that value is in question already, or the request came before. */
export async function insertCorrection(tx: Tx, c: Correction, requestKey: string): Promise<boolean> {
  const about = [c.id, c.recordId, c.registry, c.kind, c.agencyId, c.personId, c.path, JSON.stringify(c.held), JSON.stringify(c.wanted)];
  return (await insert.run(tx, [...about, c.words, c.fileIds, c.state, c.receivedAt, c.dueAt, requestKey])) === 1;
}

export async function saveCorrection(tx: Tx, { id, state, dueAt, extended, settledAt, versionId }: Correction): Promise<void> {
  await save.run(tx, [id, state, dueAt, extended, settledAt, versionId]);
}

export async function insertCorrectionAct(tx: Tx, id: string, { at, move, officialId, words, basis }: CorrectionAct): Promise<void> {
  await insertAct.run(tx, [id, at, move, officialId, words, basis]);
}

export const findCorrectionOfRequest = (db: Db, personId: string, requestKey: string) => byRequest.find(db, [personId, requestKey]);
export const findCorrection = (tx: Tx, id: string) => byId.find(tx, [id]);
export const lockCorrection = (tx: Tx, id: string) => lock.find(tx, [id]);
export const listCorrectionsOfPerson = (tx: Tx, personId: string) => ofPerson.all(tx, [personId]);
export const listCorrectionsAt = (tx: Tx, agencyId: string, { isOpen, limit }: { readonly isOpen: boolean; readonly limit: number }) =>
  (isOpen ? open : settled).all(tx, [agencyId, limit]);
export const listCorrectionActs = (tx: Tx, id: string) => acts.all(tx, [id]);
