import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Account, AssuranceLevel, PasswordHash } from "../domain/account.ts";

interface AccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly personal_number: string;
  readonly password: PasswordHash;
  readonly phone: string;
  readonly level: AssuranceLevel;
}

const COLUMNS = "id, person_id, personal_number, password, phone, level";
const byNumber = statement<AccountRow>("identity.account_by_number", `select ${COLUMNS} from identity.account where personal_number = $1`);
const byPerson = statement<AccountRow>("identity.account_by_person", `select ${COLUMNS} from identity.account where person_id = $1`);
const byId = statement<AccountRow>("identity.account", `select ${COLUMNS} from identity.account where id = $1`);

export async function findAccountByNumber(db: Db, personalNumber: string): Promise<Account | undefined> {
  const row = await byNumber.find(db, [personalNumber]);
  return row && toAccount(row);
}

export async function findAccountOfPerson(db: Db, personId: string): Promise<Account | undefined> {
  const row = await byPerson.find(db, [personId]);
  return row && toAccount(row);
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await byId.find(db, [id]);
  return row && toAccount(row);
}

function toAccount(row: AccountRow): Account {
  const { id, person_id: personId, personal_number: personalNumber, password, phone, level } = row;
  return { id, personId, personalNumber, password, phone, level };
}

const insert = statement(
  "identity.insert_account",
  `insert into identity.account (id, person_id, personal_number, password, phone, level, created_at, password_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7)`,
);

export async function insertAccount(tx: Tx, account: Account, at: Date): Promise<void> {
  const { id, personId, personalNumber, password, phone, level } = account;
  await insert.run(tx, [id, personId, personalNumber, { ...password }, phone, level, at]);
}

const password = statement("identity.save_password", "update identity.account set password = $2, password_at = $3 where id = $1");

export async function savePassword(tx: Tx, accountId: string, hash: PasswordHash, at: Date): Promise<void> {
  await password.run(tx, [accountId, { ...hash }, at]);
}
