import { statement, type Tx } from "@motlan/kernel/db";

/** A chunk on its way to the disk, by what its bytes hash to. */
export interface Writing {
  readonly fileId: string;
  readonly number: number;
  readonly sha256: Buffer;
  readonly began: Date;
}

const begin = statement<{ number: number }>(
  "transfers.begin_writing",
  `insert into transfers.writing as w (file_id, number, sha256, began_at) values ($1, $2, $3, $4)
   on conflict (file_id, number) do update set sha256 = excluded.sha256, began_at = excluded.began_at
     where w.sha256 = excluded.sha256 or w.began_at <= $5
   returning number`,
);
const end = statement("transfers.end_writing", "delete from transfers.writing where file_id = $1 and number = $2 and sha256 = $3");
const giveUp = statement(
  "transfers.give_up_writing",
  "delete from transfers.writing where file_id = $1 and number = $2 and sha256 = $3 and began_at = $4",
);
const forget = statement("transfers.forget_writing", "delete from transfers.writing where began_at <= $1");

/** False where other bytes of this chunk have been on their way since after `stale`. */
export async function beginWriting(tx: Tx, { fileId, number, sha256, began }: Writing, stale: Date): Promise<boolean> {
  return (await begin.find(tx, [fileId, number, sha256, began, stale])) !== undefined;
}

/** False where other bytes took its place meanwhile. */
export async function endWriting(tx: Tx, { fileId, number, sha256 }: Writing): Promise<boolean> {
  return (await end.run(tx, [fileId, number, sha256])) > 0;
}

/** It could not be written: whoever comes next may. */
export async function giveUpWriting(tx: Tx, { fileId, number, sha256, began }: Writing): Promise<void> {
  await giveUp.run(tx, [fileId, number, sha256, began]);
}

/** What a killed process left behind. */
export async function forgetWriting(tx: Tx, stale: Date): Promise<void> {
  await forget.run(tx, [stale]);
}
