import { statement, type Tx } from "@motlan/kernel/db";
import { type Asked, type Settings, UNCHOSEN } from "../domain/settings.ts";

const find = statement<Settings>(
  "notices.settings",
  `select language, by_sms as "bySms", by_email as "byEmail", by_letter as "byLetter", email, letter_name as "letterName", letter_address as "letterAddress"
   from notices.setting where person_id = $1`,
);
const save = statement(
  "notices.save_settings",
  `insert into notices.setting (person_id, language, by_sms, by_email, by_letter, email, letter_name, letter_address) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (person_id) do update set language = $2, by_sms = $3, by_email = $4, by_letter = $5, email = $6, letter_name = $7, letter_address = $8`,
);

export async function findSettings(tx: Tx, personId: string): Promise<Settings> {
  return (await find.find(tx, [personId])) ?? UNCHOSEN;
}

export async function saveSettings(tx: Tx, personId: string, s: Settings): Promise<void> {
  await save.run(tx, [personId, s.language, s.bySms, s.byEmail, s.byLetter, s.email, s.letterName, s.letterAddress]);
}

/** An address that waits for its code. */
export interface EmailCode extends Asked {
  readonly email: string;
  readonly codeHash: Buffer | null;
  readonly expiresAt: Date | null;
  readonly tries: number;
}

const lock = statement<EmailCode>(
  "notices.lock_email_code",
  `select email, code_hash as "codeHash", expires_at as "expiresAt", tries, asked, asked_since as "askedSince" from notices.email_code where person_id = $1 for update`,
);
const put = statement(
  "notices.put_email_code",
  `insert into notices.email_code (person_id, email, asked, asked_since) values ($1, $2, $3, $4)
   on conflict (person_id) do update set email = $2, asked = $3, asked_since = $4, code_hash = null, expires_at = null, tries = 0`,
);
const setCode = statement(
  "notices.set_email_code",
  "update notices.email_code set code_hash = $2, expires_at = $3, tries = 0 where person_id = $1",
);
const countTry = statement("notices.try_email_code", "update notices.email_code set tries = tries + 1 where person_id = $1");
const useUp = statement("notices.use_email_code", "update notices.email_code set code_hash = null, expires_at = null where person_id = $1");

export const lockEmailCode = (tx: Tx, personId: string) => lock.find(tx, [personId]);

export async function putEmail(tx: Tx, personId: string, email: string, { asked, askedSince }: Asked): Promise<void> {
  await put.run(tx, [personId, email, asked, askedSince]);
}

export async function setEmailCode(tx: Tx, personId: string, codeHash: Buffer, expiresAt: Date): Promise<void> {
  await setCode.run(tx, [personId, codeHash, expiresAt]);
}

export async function countEmailTry(tx: Tx, personId: string): Promise<void> {
  await countTry.run(tx, [personId]);
}

export async function useUpEmailCode(tx: Tx, personId: string): Promise<void> {
  await useUp.run(tx, [personId]);
}
