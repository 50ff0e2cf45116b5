import { type LocalDate, localDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Absence, AbsenceReason, AbsenceScope } from "../domain/absence.ts";

interface Row {
  readonly id: string;
  readonly agency_id: string;
  readonly official_id: string;
  readonly stand_in_id: string;
  readonly reason: AbsenceReason;
  readonly scope: AbsenceScope;
  readonly valid_from: string;
  readonly valid_to: string;
}

const COLUMNS = "id, agency_id, official_id, stand_in_id, reason, valid_from, valid_to, scope";
const lockAll = statement("agencies.lock_absences", "select pg_advisory_xact_lock(hashtextextended('agencies.absence:' || $1, 0))");
const current = statement<Row>(
  "agencies.absences",
  `select ${COLUMNS} from agencies.absence where agency_id = $1 and ended_at is null and valid_to > $2 order by valid_from, id`,
);
const byRequest = statement<Row>(
  "agencies.absence_of_request",
  `select ${COLUMNS} from agencies.absence where entered_by = $1 and request_key = $2`,
);
const insert = statement(
  "agencies.insert_absence",
  `insert into agencies.absence (${COLUMNS}, entered_by, entered_at, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const end = statement<Row>(
  "agencies.end_absence",
  `update agencies.absence set ended_at = $2 where id = $1 and ended_at is null returning ${COLUMNS}`,
);
const open = statement<Row>(
  "agencies.open_absence",
  `select ${COLUMNS} from agencies.absence where id = $1 and ended_at is null for update`,
);

/** Two absences of one agency are decided one after the other. */
export async function lockAbsences(tx: Tx, agencyId: string): Promise<void> {
  await lockAll.run(tx, [agencyId]);
}

/** Absences of the agency that last beyond a day or begin later, ended ones left out. */
export async function listAbsences(db: Db, agencyId: string, on: LocalDate): Promise<Absence[]> {
  return (await current.all(db, [agencyId, on])).map(toAbsence);
}

const ever = statement<Row & Entered>(
  "agencies.absences_ever",
  `select ${COLUMNS}, entered_by as "enteredBy", entered_at as "enteredAt", ended_at as "endedAt" from agencies.absence
    where agency_id = $1 and ($2::uuid is null or $2 in (official_id, stand_in_id)) order by valid_from desc, id desc limit 100`,
);

interface Entered {
  readonly enteredBy: string;
  readonly enteredAt: Date;
  /** When it was ended before its time, or never began. */
  readonly endedAt: Date | null;
}

/** An absence with who entered it, and whether it was ended. */
export type AbsenceEntered = Absence & Entered;

/** Absences of the agency, past and ended ones too, the latest first; of one official, away or standing in, or of all. */
export async function listAbsencesEver(db: Db, agencyId: string, officialId: string | undefined): Promise<AbsenceEntered[]> {
  const rows = await ever.all(db, [agencyId, officialId]);
  return rows.map((row) => ({ ...toAbsence(row), enteredBy: row.enteredBy, enteredAt: row.enteredAt, endedAt: row.endedAt }));
}

export async function findAbsenceOfRequest(tx: Tx, enteredBy: string, requestKey: string): Promise<Absence | undefined> {
  const row = await byRequest.find(tx, [enteredBy, requestKey]);
  return row && toAbsence(row);
}

export async function insertAbsence(
  tx: Tx,
  a: Absence,
  entered: { readonly by: string; readonly at: Date; readonly requestKey: string },
): Promise<void> {
  await insert.run(tx, [
    a.id,
    a.agencyId,
    a.officialId,
    a.standInId,
    a.reason,
    a.from,
    a.to,
    a.scope,
    entered.by,
    entered.at,
    entered.requestKey,
  ]);
}

export async function lockAbsence(tx: Tx, id: string): Promise<Absence | undefined> {
  const row = await open.find(tx, [id]);
  return row && toAbsence(row);
}

export async function saveAbsenceEnd(tx: Tx, id: string, at: Date): Promise<void> {
  await end.run(tx, [id, at]);
}

function toAbsence(row: Row): Absence {
  return {
    ...{
      id: row.id,
      agencyId: row.agency_id,
      officialId: row.official_id,
      standInId: row.stand_in_id,
      reason: row.reason,
      scope: row.scope,
    },
    ...{ from: localDate(row.valid_from), to: localDate(row.valid_to) },
  };
}
