import { type Db, statement, type Tx } from "@motlan/kernel/db";

export type Side = "outgoing" | "incoming";
export const STATES = ["coming", "offered", "received", "withdrawn", "expired", "stopped"] as const;
export type State = (typeof STATES)[number];

/** Why a file is not fetched on. */
export interface Trouble {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export interface FileRow {
  readonly id: string;
  readonly side: Side;
  readonly offerId: string;
  readonly subsystem: string;
  readonly peer: string;
  readonly service: string;
  readonly purpose: string | null;
  readonly law: string | null;
  readonly agencyId: string | null;
  readonly state: State;
  readonly name: string | null;
  readonly type: string | null;
  readonly size: number | null;
  readonly chunkSize: number | null;
  readonly root: Buffer | null;
  readonly offeredAt: Date | null;
  readonly until: Date | null;
  readonly given: number;
  readonly trouble: Trouble | null;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly receipt: string | null;
  readonly madeAt: Date;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly toldAt: Date | null;
  readonly bytesGoneAt: Date | null;
  /** Chunks that are here. */
  readonly kept: number;
}

const COLUMNS = `f.id, f.side, f.offer_id as "offerId", f.subsystem, f.peer, f.service, f.purpose, f.law, f.agency_id as "agencyId", f.state, f.name, f.type,
  f.size::float8 as size, f.chunk_size as "chunkSize", f.root, f.offered_at as "offeredAt", f.until, f.given, f.trouble, f.attempts, f.next_at as "nextAt", f.receipt,
  f.made_at as "madeAt", f.began_at as "beganAt", f.ended_at as "endedAt", f.told_at as "toldAt", f.bytes_gone_at as "bytesGoneAt",
  (select count(*)::int from transfers.chunk c where c.file_id = f.id and c.kept_at is not null) as kept`;

export interface NewFile {
  readonly id: string;
  readonly side: Side;
  readonly offerId: string;
  readonly subsystem: string;
  readonly peer: string;
  readonly service: string;
  readonly purpose: string | null;
  readonly law: string | null;
  readonly requestKey: string;
  readonly agencyId: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly size: number | null;
  readonly chunkSize: number | null;
  readonly until: Date | null;
  readonly madeAt: Date;
}

const add = statement<{ id: string }>(
  "transfers.add_file",
  `insert into transfers.file (id, side, offer_id, subsystem, peer, service, purpose, law, request_key, agency_id, name, type, size, chunk_size, until, made_at, next_at)
   values ($1, $2::text, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::timestamptz, case $2::text when 'incoming' then $16::timestamptz end)
   on conflict (side, subsystem, request_key) do nothing returning id`,
);
const ofKey = statement<FileRow>(
  "transfers.file_of_key",
  `select ${COLUMNS} from transfers.file f where side = $1 and subsystem = $2 and request_key = $3`,
);
const find = statement<FileRow>("transfers.find_file", `select ${COLUMNS} from transfers.file f where id = $1`);
const lock = statement<{ id: string }>("transfers.lock_file", "select id from transfers.file where id = $1 for update");
const newest = statement<FileRow>(
  "transfers.newest_files",
  `select ${COLUMNS} from transfers.file f where $1 = '' or subsystem = $1 order by made_at desc, id desc limit $2`,
);
const offersTo = statement<FileRow>(
  "transfers.offers_to",
  `select ${COLUMNS} from transfers.file f
    where side = 'outgoing' and state = 'offered' and subsystem = $1 and service = $2 and peer = $3 and purpose is not distinct from $4 and until > $5
    order by offered_at desc limit 500`,
);

/** The file under that key, and whether it is new. */
export async function addFile(tx: Tx, file: NewFile): Promise<{ readonly file: FileRow; readonly isNew: boolean }> {
  const made = await add.find(tx, [
    file.id,
    file.side,
    file.offerId,
    file.subsystem,
    file.peer,
    file.service,
    file.purpose,
    file.law,
    file.requestKey,
    file.agencyId,
    file.name,
    file.type,
    file.size,
    file.chunkSize,
    file.until,
    file.madeAt,
  ]);
  return { file: await ofKey.one(tx, [file.side, file.subsystem, file.requestKey]), isNew: made !== undefined };
}

export function findFileOfKey(tx: Tx, side: Side, subsystem: string, requestKey: string): Promise<FileRow | undefined> {
  return ofKey.find(tx, [side, subsystem, requestKey]);
}

export function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return find.find(tx, [id]);
}

/** Read after it is held, so that the chunks whoever held it before kept are counted. */
export async function lockFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return (await lock.find(tx, [id])) === undefined ? undefined : findFile(tx, id);
}

/** The newest first; of one system, or of all that whoever asks may see. */
export function listNewestFiles(tx: Tx, subsystem: string, limit: number): Promise<FileRow[]> {
  return newest.all(tx, [subsystem, limit]);
}

export interface OffersWish {
  readonly subsystem: string;
  readonly service: string;
  readonly receiver: string;
  readonly purpose: string | null;
}

export function listOffersTo(tx: Tx, { subsystem, service, receiver, purpose }: OffersWish, now: Date): Promise<FileRow[]> {
  return offersTo.all(tx, [subsystem, service, receiver, purpose, now]);
}

const lockRoom = statement("transfers.lock_room", "select pg_advisory_xact_lock(hashtextextended('transfers.room', 0))");
const held = statement<{ all: number; own: number }>("transfers.bytes_held", `select "all", own from transfers.bytes_held($1)`);

/** What all files here take or will take, and those of one system; one asks at a time, so that two together do not take more than there is. */
export async function lockBytesHeld(tx: Tx, subsystem: string): Promise<{ readonly all: number; readonly own: number }> {
  await lockRoom.run(tx);
  return held.one(tx, [subsystem]);
}

const offer = statement(
  "transfers.offer",
  "update transfers.file set state = 'offered', root = $2, offered_at = $3, began_at = made_at where id = $1 and state = 'coming'",
);
const note = statement(
  "transfers.keep_manifest",
  `update transfers.file set name = $2, type = $3, size = $4, chunk_size = $5, root = $6, offered_at = $7, until = $8, began_at = coalesce(began_at, $9) where id = $1`,
);
const end = statement(
  "transfers.end_file",
  "update transfers.file set state = $2, ended_at = $3, next_at = null, leased_until = null, trouble = $4::jsonb where id = $1 and state in ('coming', 'offered', 'stopped')",
);
const receive = statement(
  "transfers.receive",
  `update transfers.file set state = 'received', receipt = $2, ended_at = $3::timestamptz, told_at = $4::timestamptz, trouble = null, attempts = 0, next_at = case when $4::timestamptz is null then $3::timestamptz end,
     leased_until = null where id = $1`,
);
const give = statement("transfers.give", "update transfers.file set given = greatest(given, $2) where id = $1 and given < $2");

export async function saveOffer(tx: Tx, id: string, root: Buffer, at: Date): Promise<void> {
  await offer.run(tx, [id, root, at]);
}

export interface KeptManifest {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly chunkSize: number;
  readonly root: Buffer;
  readonly offeredAt: Date;
  readonly until: Date;
}

export async function saveManifest(tx: Tx, id: string, manifest: KeptManifest, at: Date): Promise<void> {
  const { name, type, size, chunkSize, root, offeredAt, until } = manifest;
  await note.run(tx, [id, name, type, size, chunkSize, root, offeredAt, until, at]);
}

export async function endFile(tx: Tx, id: string, state: "withdrawn" | "expired" | "stopped", at: Date, trouble?: Trouble): Promise<void> {
  await end.run(tx, [id, state, at, trouble === undefined ? null : JSON.stringify(trouble)]);
}

/** With its receipt; `toldAt` where the other side has it. */
export async function saveReceipt(tx: Tx, id: string, receipt: string, at: Date, toldAt: Date | null): Promise<void> {
  await receive.run(tx, [id, receipt, at, toldAt]);
}

/** How many of its chunks were asked for, as far as that went. */
export async function saveGiven(db: Db, id: string, given: number): Promise<void> {
  await give.run(db, [id, given]);
}
