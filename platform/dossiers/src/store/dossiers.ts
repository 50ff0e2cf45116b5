import { statement, type Tx } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";

const COLUMNS = `id, code, procedure_code as "procedureCode", version_id as "versionId", agency_id as "agencyId", received_by as "receivedBy", person_id as "personId",
  acting_for as "actingFor", channel, delivery, language, status, step, process, marks, case_id as "caseId", answers, known, origins, outcome, filled, doubts, fee, order_id as "orderId",
  submitted_at as "submittedAt", taken_in_at as "takenInAt", clock_from as "clockFrom", due_at as "dueAt", paused_at as "pausedAt",
  step_due_at as "stepDueAt", decided_at as "decidedAt", decided_by as "decidedBy", returned_at as "returnedAt", revision`;

/** Members that the table leaves null where the domain says `undefined`. */
type Nullable =
  | "receivedBy"
  | "step"
  | "caseId"
  | "orderId"
  | "takenInAt"
  | "clockFrom"
  | "dueAt"
  | "pausedAt"
  | "stepDueAt"
  | "decidedAt"
  | "decidedBy"
  | "returnedAt";
type Row = Omit<Dossier, Nullable> & { readonly [key in Nullable]: Dossier[key] | null };

const insert = statement(
  "dossiers.insert",
  `insert into dossiers.dossier (id, code, procedure_code, version_id, agency_id, person_id, acting_for, channel, delivery, language, status, step, process,
     answers, known, origins, fee, order_id, submitted_at, clock_from, due_at, step_due_at, request_key, marks, case_id, received_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)`,
);

export async function insertDossier(tx: Tx, d: Dossier, requestKey: string): Promise<void> {
  await insert.run(tx, [
    d.id,
    d.code,
    d.procedureCode,
    d.versionId,
    d.agencyId,
    d.personId,
    d.actingFor,
    d.channel,
    d.delivery,
    d.language,
    d.status,
    d.step,
    JSON.stringify(d.process),
    d.answers,
    d.known,
    d.origins,
    d.fee,
    d.orderId,
    d.submittedAt,
    d.clockFrom,
    d.dueAt,
    d.stepDueAt,
    requestKey,
    d.marks,
    d.caseId,
    d.receivedBy,
  ]);
}

// What only points at the dossier (a line of who was given it, say) does not wait for the act: two acts would wait for each other.
const lock = statement<Row>("dossiers.lock", `select ${COLUMNS} from dossiers.dossier where id = $1 for no key update`);
const byId = statement<Row>("dossiers.by_id", `select ${COLUMNS} from dossiers.dossier where id = $1`);
const byCode = statement<Row>("dossiers.by_code", `select ${COLUMNS} from dossiers.dossier where code = $1`);
const codes = statement<{ id: string; code: string }>(
  "dossiers.codes",
  "select id, code from dossiers.dossier where id = any ($1::uuid[])",
);
const byRequest = statement<Row>(
  "dossiers.by_request",
  `select ${COLUMNS} from dossiers.dossier where person_id = $1 and request_key = $2`,
);
const byOrder = statement<{ id: string }>("dossiers.by_order", "select id from dossiers.dossier where order_id = $1 order by id");
const ofPerson = statement<Row>(
  "dossiers.of_person",
  `select ${COLUMNS} from dossiers.dossier where person_id = $1 order by submitted_at desc limit $2 offset $3`,
);

/** Locks the row until the transaction ends: two officials cannot do the same step. Row-level security hides what is not the actor's. */
export async function lockDossier(tx: Tx, id: string): Promise<Dossier | undefined> {
  return fromRow(await lock.find(tx, [id]));
}

export async function listCodes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await codes.all(tx, [ids])).map(({ id, code }) => [id, code]));
}

export async function findDossier(tx: Tx, id: string): Promise<Dossier | undefined> {
  return fromRow(await byId.find(tx, [id]));
}

export async function findDossierByCode(tx: Tx, code: string): Promise<Dossier | undefined> {
  return fromRow(await byCode.find(tx, [code]));
}

export async function findDossierByRequest(tx: Tx, personId: string, requestKey: string): Promise<Dossier | undefined> {
  return fromRow(await byRequest.find(tx, [personId, requestKey]));
}

/** Every dossier an order pays for: linked procedures pay once. */
export async function listDossierIdsByOrder(tx: Tx, orderId: string): Promise<string[]> {
  return (await byOrder.all(tx, [orderId])).map(({ id }) => id);
}

export async function listDossiersOf(tx: Tx, personId: string, limit: number, offset: number): Promise<Dossier[]> {
  return (await ofPerson.all(tx, [personId, limit, offset])).flatMap((row) => fromRow(row) ?? []);
}

const save = statement<{ revision: number }>(
  "dossiers.save",
  `update dossiers.dossier set status = $2, step = $3, answers = $4, known = $5, outcome = $6, doubts = $7, order_id = $8, taken_in_at = $9, clock_from = $10,
     due_at = $11, paused_at = $12, step_due_at = $13, decided_at = $14, decided_by = $15, returned_at = $16, marks = $17, filled = $18, agency_id = $19, revision = revision + 1
   where id = $1 returning revision`,
);

/** Saves what moves can change; code, version and applicant never change here, the agency where it is passed on. */
export async function saveDossier(tx: Tx, d: Dossier): Promise<Dossier> {
  const { revision } = await save.one(tx, [
    d.id,
    d.status,
    d.step,
    d.answers,
    d.known,
    d.outcome,
    JSON.stringify(d.doubts),
    d.orderId,
    d.takenInAt,
    d.clockFrom,
    d.dueAt,
    d.pausedAt,
    d.stepDueAt,
    d.decidedAt,
    d.decidedBy,
    d.returnedAt,
    d.marks,
    d.filled,
    d.agencyId,
  ]);
  return { ...d, revision };
}

const nextCounter = statement<{ last: number }>(
  "dossiers.next_counter",
  `insert into dossiers.counter (agency_id, day, last) values ($1, $2, 1)
   on conflict (agency_id, day) do update set last = dossiers.counter.last + 1 returning last`,
);

/** The next number of the agency's day; the row lock makes it gapless. */
export async function nextDossierNumber(tx: Tx, agencyId: string, day: string): Promise<number> {
  return (await nextCounter.one(tx, [agencyId, day])).last;
}

function fromRow(row: Row | undefined): Dossier | undefined {
  if (row === undefined) return undefined;
  return {
    ...row,
    receivedBy: row.receivedBy ?? undefined,
    step: row.step ?? undefined,
    caseId: row.caseId ?? undefined,
    orderId: row.orderId ?? undefined,
    takenInAt: row.takenInAt ?? undefined,
    clockFrom: row.clockFrom ?? undefined,
    dueAt: row.dueAt ?? undefined,
    pausedAt: row.pausedAt ?? undefined,
    stepDueAt: row.stepDueAt ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    decidedBy: row.decidedBy ?? undefined,
    returnedAt: row.returnedAt ?? undefined,
  };
}
