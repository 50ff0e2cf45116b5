import { statement, type Tx } from "@motlan/kernel/db";

const keep = statement(
  "transfers.keep_chunk",
  `insert into transfers.chunk (file_id, number, sha256, kept_at) values ($1, $2, $3, $4)
   on conflict (file_id, number) do nothing`,
);
const name = statement(
  "transfers.name_chunks",
  `insert into transfers.chunk (file_id, number, sha256)
   select $1, ordinality - 1, decode(hash, 'hex') from unnest($2::text[]) with ordinality as given(hash, ordinality) on conflict do nothing`,
);
const arrive = statement(
  "transfers.arrive_chunk",
  `with arrived as (update transfers.chunk set kept_at = $3 where file_id = $1 and number = $2 and kept_at is null)
   update transfers.file set leased_until = $4 where id = $1 and leased_until is not null`,
);
const digests = statement<{ sha256: Buffer }>(
  "transfers.digests",
  "select sha256 from transfers.chunk where file_id = $1 and kept_at is not null order by number",
);
const one = statement<{ sha256: Buffer }>(
  "transfers.digest_of",
  "select sha256 from transfers.chunk where file_id = $1 and number = $2 and kept_at is not null",
);
const missing = statement<MissingChunk>(
  "transfers.missing_chunks",
  "select number, sha256 from transfers.chunk where file_id = $1 and kept_at is null order by number limit $2",
);
const absent = statement<{ number: number }>(
  "transfers.absent_chunks",
  `select n as number from generate_series(0, $2::int - 1) n
    where not exists (select from transfers.chunk c where c.file_id = $1 and c.number = n and c.kept_at is not null) order by n`,
);

export interface MissingChunk {
  readonly number: number;
  readonly sha256: Buffer;
}

/** A chunk its own system sent. */
export async function keepChunk(tx: Tx, fileId: string, number: number, sha256: Buffer, at: Date): Promise<void> {
  await keep.run(tx, [fileId, number, sha256, at]);
}

/** What the manifest says is to come. */
export async function nameChunks(tx: Tx, fileId: string, digestsToCome: readonly Buffer[]): Promise<void> {
  await name.run(tx, [fileId, digestsToCome.map((digest) => digest.toString("hex"))]);
}

/** A chunk that was fetched is here; who fetches goes on holding the file. */
export async function arriveChunk(tx: Tx, fileId: string, number: number, at: Date, leasedUntil: Date): Promise<void> {
  await arrive.run(tx, [fileId, number, at, leasedUntil]);
}

export async function listDigests(tx: Tx, fileId: string): Promise<readonly Buffer[]> {
  return (await digests.all(tx, [fileId])).map(({ sha256 }) => sha256);
}

export async function findDigest(tx: Tx, fileId: string, number: number): Promise<Buffer | undefined> {
  return (await one.find(tx, [fileId, number]))?.sha256;
}

export function listMissing(tx: Tx, fileId: string, limit: number): Promise<MissingChunk[]> {
  return missing.all(tx, [fileId, limit]);
}

/** Numbers of those that are not here, of so many. */
export async function listAbsent(tx: Tx, fileId: string, chunks: number): Promise<readonly number[]> {
  return (await absent.all(tx, [fileId, chunks])).map(({ number }) => number);
}
