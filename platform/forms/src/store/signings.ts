import type { Language } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { SeenLine } from "../domain/seal.ts";
import type { Signing } from "../domain/signing.ts";

interface Row {
  readonly id: string;
  readonly draft_id: string;
  readonly path: string;
  readonly signer_id: string;
  readonly number: string;
  readonly role_vi: string;
  readonly role_en: string;
  readonly applicant: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly language: Language;
  readonly lines: readonly SeenLine[];
  readonly seal: string;
  readonly asked_at: Date;
  readonly signed_at: Date | null;
  readonly declined_at: Date | null;
  readonly reason: string | null;
}

const put = statement(
  "forms.put_signing",
  `insert into forms.signing (id, draft_id, path, signer_id, number, role_vi, role_en, applicant, title_vi, title_en, language, lines, seal, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict on constraint signing_of_party do update set role_vi = excluded.role_vi, role_en = excluded.role_en, language = excluded.language,
     lines = excluded.lines, seal = excluded.seal, asked_at = excluded.asked_at, signed_at = null, declined_at = null, reason = null
   where signing.seal <> excluded.seal or signing.declined_at is not null`,
);

/** Asks a party, or asks them anew where what there is to sign has changed or they had declined; false where they were asked for just this before. */
export async function putSigning(tx: Tx, s: Signing): Promise<boolean> {
  const { role, title } = s;
  const who = [s.id, s.draftId, s.path, s.signerId, s.number, role.vi, role.en, s.applicant, title.vi, title.en];
  return (await put.run(tx, [...who, s.language, JSON.stringify(s.lines), s.seal, s.askedAt])) > 0;
}

const lock = statement<Row>("forms.lock_signing", "select * from forms.signing where id = $1 for update");
const byId = statement<Row>("forms.find_signing", "select * from forms.signing where id = $1");
const waiting = statement<Row>(
  "forms.signings_waiting",
  "select * from forms.signing where signer_id = $1 and signed_at is null and declined_at is null order by asked_at desc, id limit 100",
);
const ofDraft = statement<Row>("forms.signings_of_draft", "select * from forms.signing where draft_id = $1 order by path, asked_at, id");

export async function lockSigning(tx: Tx, id: string): Promise<Signing | undefined> {
  return signingOf(await lock.find(tx, [id]));
}

export async function findSigning(db: Db, id: string): Promise<Signing | undefined> {
  return signingOf(await byId.find(db, [id]));
}

export async function listWaitingSignings(db: Db, signerId: string): Promise<readonly Signing[]> {
  return (await waiting.all(db, [signerId])).flatMap((row) => signingOf(row) ?? []);
}

export async function listSigningsOfDraft(db: Db, draftId: string): Promise<readonly Signing[]> {
  return (await ofDraft.all(db, [draftId])).flatMap((row) => signingOf(row) ?? []);
}

const sign = statement("forms.sign", "update forms.signing set signed_at = $2, declined_at = null, reason = null where id = $1");
const decline = statement("forms.decline", "update forms.signing set declined_at = $2, reason = $3 where id = $1");

const drop = statement(
  "forms.drop_signings",
  `delete from forms.signing where draft_id = $1 and (path, number) not in (select * from unnest($2::text[], $3::text[]))`,
);
const dropUnsigned = statement("forms.drop_unsigned_signings", "delete from forms.signing where draft_id = $1 and signed_at is null");

/** Keeps only what these parties are asked for: whoever is no longer named sees nothing of the application any more. */
export async function keepSigningsOf(
  tx: Tx,
  draftId: string,
  parties: readonly { readonly path: string; readonly number: string }[],
): Promise<void> {
  await drop.run(tx, [draftId, parties.map(({ path }) => path), parties.map(({ number }) => number)]);
}

/** Nobody is asked any more: the application was handed in. */
export async function dropUnsignedSignings(tx: Tx, draftId: string): Promise<void> {
  await dropUnsigned.run(tx, [draftId]);
}

/** A signature given after declining takes the declining back. */
export async function markSigned(tx: Tx, id: string, at: Date): Promise<void> {
  await sign.run(tx, [id, at]);
}

export async function markDeclined(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await decline.run(tx, [id, at, reason]);
}

function signingOf(row: Row | undefined): Signing | undefined {
  if (row === undefined) return undefined;
  const { id, path, number, applicant, language, lines, seal, signed_at, declined_at, reason } = row;
  return {
    ...{ id, path, number, applicant, language, lines, seal },
    draftId: row.draft_id,
    signerId: row.signer_id,
    role: { vi: row.role_vi, en: row.role_en },
    title: { vi: row.title_vi, en: row.title_en },
    askedAt: row.asked_at,
    ...(signed_at !== null && { signedAt: signed_at }),
    ...(declined_at !== null && { declinedAt: declined_at }),
    ...(reason !== null && { reason }),
  };
}
