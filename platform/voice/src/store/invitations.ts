import { statement, type Tx } from "@motlan/kernel/db";

const insert = statement("voice.invite", "insert into voice.invitation (token_hash, dossier_id, expires_at) values ($1, $2, $3)");
const find = statement<{ dossierId: string }>(
  "voice.invited",
  `select dossier_id as "dossierId" from voice.invitation where token_hash = $1 and expires_at > $2`,
);
const forget = statement("voice.forget_invitations", "delete from voice.invitation where expires_at < $1");

export async function insertInvitation(tx: Tx, tokenHash: Buffer, dossierId: string, expiresAt: Date): Promise<void> {
  await insert.run(tx, [tokenHash, dossierId, expiresAt]);
}

export async function findInvited(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  return (await find.find(tx, [tokenHash, now]))?.dossierId;
}

export async function forgetInvitations(tx: Tx, before: Date): Promise<void> {
  await forget.run(tx, [before]);
}
