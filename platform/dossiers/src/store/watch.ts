import { type Db, statement, type Tx } from "@motlan/kernel/db";

const put = statement(
  "dossiers.put_watch",
  "insert into dossiers.watch (dossier_id, at) values ($1, $2) on conflict (dossier_id) do update set at = excluded.at",
);
const remove = statement("dossiers.remove_watch", "delete from dossiers.watch where dossier_id = $1");
const due = statement<{ dossierId: string }>(
  "dossiers.watch_due",
  `select dossier_id as "dossierId" from dossiers.watch where at <= $1 order by at limit $2`,
);
const warn = statement(
  "dossiers.insert_warning",
  "insert into dossiers.warning (dossier_id, line, due_at, at) values ($1, $2, $3, $4) on conflict do nothing",
);

/** When the node looks at the dossier next; nothing: never. */
export async function putWatch(tx: Tx, dossierId: string, at: Date | undefined): Promise<void> {
  if (at === undefined) await remove.run(tx, [dossierId]);
  else await put.run(tx, [dossierId, at]);
}

export async function listWatchDue(db: Db, now: Date, limit: number): Promise<string[]> {
  return (await due.all(db, [now, limit])).map(({ dossierId }) => dossierId);
}

/** True when it was not done for this instant yet. */
export async function insertWarning(tx: Tx, row: { dossierId: string; line: string; dueAt: Date; at: Date }): Promise<boolean> {
  return (await warn.run(tx, [row.dossierId, row.line, row.dueAt, row.at])) === 1;
}
