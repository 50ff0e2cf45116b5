import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface FormFact {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly takenAt: Date;
  readonly held: number;
  readonly typed: number;
}

/** What the applications of one procedure asked although a register held it. */
export interface AskedAgain {
  readonly procedureCode: string;
  readonly applications: number;
  /** Questions that records could answer, and those the person typed another value at. */
  readonly held: number;
  readonly typed: number;
}

const insert = statement(
  "insight.insert_form",
  "insert into insight.form_fact (dossier_id, procedure_code, taken_at, held, typed) values ($1, $2, $3, $4, least($5::int, $4::int)) on conflict do nothing",
);
const byProcedure = statement<AskedAgain>(
  "insight.asked_again",
  `select procedure_code as "procedureCode", count(*)::int as applications, sum(held)::int as held, sum(typed)::int as typed
     from insight.form_fact where taken_at >= $1 and taken_at < $2 group by procedure_code
    order by sum(typed)::numeric / greatest(sum(held), 1) desc, count(*) desc, procedure_code limit $3`,
);

export async function insertFormFact(tx: Tx, { dossierId, procedureCode, takenAt, held, typed }: FormFact): Promise<void> {
  await insert.run(tx, [dossierId, procedureCode, takenAt, held, typed]);
}

/** Procedures of applications taken in the period, those that ask most again first. */
export function readAskedAgain(db: Db, from: Date, to: Date, limit: number): Promise<AskedAgain[]> {
  return byProcedure.all(db, [from, to, limit]);
}
