import type { Actor, JsonObject } from "@motlan/kernel";
import { actorReference } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** One line of a dossier's history: who did what, from where to where, with the words that go with it. */
export interface HistoryRow {
  readonly id: bigint;
  readonly at: Date;
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
  readonly step: string | null;
  readonly actor: { readonly kind: string; readonly id?: string; readonly post?: string; readonly agency?: string };
  readonly note: JsonObject;
}

const insert = statement(
  "dossiers.insert_history",
  "insert into dossiers.history (dossier_id, at, move, from_status, to_status, step, actor, note) values ($1, $2, $3, $4, $5, $6, $7, $8)",
);
const list = statement<HistoryRow>(
  "dossiers.list_history",
  `select id, at, move, from_status as "from", to_status as "to", step, actor, note from dossiers.history where dossier_id = $1 order by id`,
);

export interface HistoryLine {
  readonly dossierId: string;
  readonly at: Date;
  readonly move: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly step: string | undefined;
  readonly note?: JsonObject;
}

export async function insertHistory(tx: Tx, actor: Actor, line: HistoryLine): Promise<void> {
  await insert.run(tx, [line.dossierId, line.at, line.move, line.from, line.to, line.step, actorReference(actor), line.note ?? {}]);
}

export function listHistory(tx: Tx, dossierId: string): Promise<HistoryRow[]> {
  return list.all(tx, [dossierId]);
}
