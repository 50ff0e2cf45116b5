import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { PasswordHash } from "../domain/account.ts";

/** A registration under way: the person is known, password and phone perhaps not yet. */
export interface Registration {
  readonly id: string;
  readonly personId: string;
  readonly personalNumber: string;
  readonly password?: PasswordHash;
  readonly phone?: string;
  readonly createdAt: Date;
}

interface RegistrationRow {
  readonly id: string;
  readonly person_id: string;
  readonly personal_number: string;
  readonly password: PasswordHash | null;
  readonly phone: string | null;
  readonly created_at: Date;
}

const insert = statement(
  "identity.insert_registration",
  "insert into identity.registration (id, browser, person_id, personal_number, created_at) values ($1, $2, $3, $4, $5)",
);

export async function insertRegistration(db: Db, browser: Buffer, row: Registration): Promise<void> {
  await insert.run(db, [row.id, browser, row.personId, row.personalNumber, row.createdAt]);
}

const lock = statement<RegistrationRow>(
  "identity.lock_registration",
  `select id, person_id, personal_number, password, phone, created_at from identity.registration
    where id = $1 and browser = $2 and created_at > $3 and finished_at is null for update`,
);

/** The registration, for the browser that began it and as long as it is young enough. */
export async function lockRegistration(tx: Tx, id: string, browser: Buffer, notBefore: Date): Promise<Registration | undefined> {
  const row = await lock.find(tx, [id, browser, notBefore]);
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      personalNumber: row.personal_number,
      ...(row.password === null ? {} : { password: row.password }),
      ...(row.phone === null ? {} : { phone: row.phone }),
      createdAt: row.created_at,
    }
  );
}

const details = statement("identity.registration_details", "update identity.registration set password = $2, phone = $3 where id = $1");
const finish = statement(
  "identity.finish_registration",
  "update identity.registration set finished_at = $2, password = null where id = $1",
);

export async function saveRegistrationDetails(tx: Tx, id: string, password: PasswordHash, phone: string): Promise<void> {
  await details.run(tx, [id, { ...password }, phone]);
}

export async function saveRegistrationFinished(tx: Tx, id: string, at: Date): Promise<void> {
  await finish.run(tx, [id, at]);
}
