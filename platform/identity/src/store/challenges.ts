import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Challenge } from "../domain/challenge.ts";

export interface KeptChallenge extends Challenge {
  readonly codeHash: Buffer;
}

interface ChallengeRow {
  readonly id: string;
  readonly code_hash: Buffer;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly tries: number;
  readonly used_at: Date | null;
}

const newest = statement<ChallengeRow>(
  "identity.newest_challenge",
  `select id, code_hash, created_at, expires_at, tries, used_at from identity.challenge where owner_id = $1
    order by created_at desc, id desc limit 1 for update`,
);

/** The newest code of a sign-in or a registration, locked: older ones no longer count, and two tries are judged one after the other. */
export async function lockNewestChallenge(tx: Tx, ownerId: string): Promise<KeptChallenge | undefined> {
  const row = await newest.find(tx, [ownerId]);
  return (
    row && {
      id: row.id,
      codeHash: row.code_hash,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      tries: row.tries,
      ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    }
  );
}

const insert = statement(
  "identity.insert_challenge",
  "insert into identity.challenge (id, owner_id, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)",
);

export async function insertChallenge(tx: Tx, ownerId: string, { id, codeHash, createdAt, expiresAt }: KeptChallenge): Promise<void> {
  await insert.run(tx, [id, ownerId, codeHash, createdAt, expiresAt]);
}

const forget = statement("identity.forget_challenges", "delete from identity.challenge where owner_id = $1");

/** Codes sent before are worth nothing: another account or another phone is meant now. */
export async function deleteChallenges(db: Db, ownerId: string): Promise<void> {
  await forget.run(db, [ownerId]);
}

const tried = statement("identity.count_code_try", "update identity.challenge set tries = tries + 1 where id = $1");
const used = statement("identity.use_challenge", "update identity.challenge set used_at = $2 where id = $1");

export async function countCodeTry(tx: Tx, id: string): Promise<void> {
  await tried.run(tx, [id]);
}

export async function saveUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await used.run(tx, [id, at]);
}
