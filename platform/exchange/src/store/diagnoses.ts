import { statement, type Tx } from "@motlan/kernel/db";
import type { Diagnosis } from "../domain/diagnosis.ts";

export interface KeptDiagnosis {
  readonly id: string;
  readonly subsystem: string;
  readonly node: string;
  readonly report: Diagnosis;
  readonly at: Date;
}

const add = statement(
  "exchange.add_diagnosis",
  "insert into exchange.diagnosis (id, subsystem, node, report, by, at) values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)",
);
const one = statement<KeptDiagnosis>(
  "exchange.find_diagnosis",
  "select id, subsystem, node, report, at from exchange.diagnosis where id = $1",
);
const sweep = statement("exchange.sweep_diagnoses", "delete from exchange.diagnosis where at < $1");

export async function saveDiagnosis(
  tx: Tx,
  { id, subsystem, node, report, by, at }: KeptDiagnosis & { readonly by: object },
): Promise<void> {
  await add.run(tx, [id, subsystem, node, JSON.stringify(report), JSON.stringify(by), at]);
}

/** Row-level security shows an official those of their agency's own subsystems. */
export function findDiagnosis(tx: Tx, id: string): Promise<KeptDiagnosis | undefined> {
  return one.find(tx, [id]);
}

export async function sweepDiagnoses(tx: Tx, before: Date): Promise<void> {
  await sweep.run(tx, [before]);
}
