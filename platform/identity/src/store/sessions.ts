import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { AppName, AssuranceLevel } from "../domain/account.ts";
import type { Session } from "../domain/session.ts";

interface SessionRow {
  readonly id: string;
  readonly person_id: string;
  readonly level: AssuranceLevel;
  readonly app: AppName;
  readonly post_id: string | null;
  readonly device: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

const COLUMNS = "id, person_id, level, app, post_id, device, created_at, last_seen_at, expires_at";
const byToken = statement<SessionRow>(
  "identity.session_by_token",
  `select ${COLUMNS} from identity.session where token_hash = $1 and ended_at is null`,
);
const lock = statement<SessionRow>(
  "identity.lock_session",
  `select ${COLUMNS} from identity.session where id = $1 and ended_at is null for update`,
);
const ofPerson = statement<SessionRow>(
  "identity.sessions_of_person",
  `select ${COLUMNS} from identity.session where person_id = $1 and ended_at is null order by last_seen_at desc limit 50`,
);

/** The session of that token that nobody has ended; whether it is still live, `isLive` says. */
export async function findSessionByToken(db: Db, hash: Buffer): Promise<Session | undefined> {
  const row = await byToken.find(db, [hash]);
  return row && toSession(row);
}

export async function lockSession(tx: Tx, id: string): Promise<Session | undefined> {
  const row = await lock.find(tx, [id]);
  return row && toSession(row);
}

export async function listOpenSessions(db: Db, personId: string): Promise<Session[]> {
  return (await ofPerson.all(db, [personId])).map(toSession);
}

function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    personId: row.person_id,
    level: row.level,
    app: row.app,
    ...(row.post_id === null ? {} : { postId: row.post_id }),
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}

const insert = statement(
  "identity.insert_session",
  `insert into identity.session (id, token_hash, person_id, level, app, post_id, device, created_at, last_seen_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export async function insertSession(tx: Tx, hash: Buffer, session: Session): Promise<void> {
  const { id, personId, level, app, postId, device, createdAt, lastSeenAt, expiresAt } = session;
  await insert.run(tx, [id, hash, personId, level, app, postId ?? null, device, createdAt, lastSeenAt, expiresAt]);
}

const seen = statement("identity.session_seen", "update identity.session set last_seen_at = $2 where id = $1 and last_seen_at < $2");
const end = statement(
  "identity.end_session",
  "update identity.session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null",
);
const post = statement("identity.session_post", "update identity.session set post_id = $2 where id = $1");
const endAll = statement(
  "identity.end_sessions_of",
  "update identity.session set ended_at = $2, ended_why = $3 where person_id = $1 and id is distinct from $4 and ended_at is null",
);

export type EndReason = "signed-out" | "ended-elsewhere" | "replaced" | "password-changed" | "swept" | "locked";

export async function saveSeen(db: Db, id: string, at: Date): Promise<void> {
  await seen.run(db, [id, at]);
}

export async function saveEnded(tx: Tx, id: string, at: Date, why: EndReason): Promise<void> {
  await end.run(tx, [id, at, why]);
}

export async function savePost(tx: Tx, id: string, postId: string | undefined): Promise<void> {
  await post.run(tx, [id, postId ?? null]);
}

/** All of a person's sessions, but for the one they keep. */
export function endSessionsOf(tx: Tx, personId: string, at: Date, why: EndReason, keepId?: string): Promise<number> {
  return endAll.run(tx, [personId, at, why, keepId ?? null]);
}
