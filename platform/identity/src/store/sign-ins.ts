import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** A sign-in under way: `accountId` once the password was right. */
export interface SignIn {
  readonly id: string;
  readonly accountId?: string;
  readonly createdAt: Date;
  readonly finishedAt?: Date;
}

interface SignInRow {
  readonly id: string;
  readonly account_id: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

const COLUMNS = "id, account_id, created_at, finished_at";
const open = statement<SignInRow>(
  "identity.open_sign_in",
  `insert into identity.sign_in (id, interaction, created_at) values ($1, $2, $3)
    on conflict (interaction) do update set interaction = excluded.interaction returning ${COLUMNS}`,
);
const find = statement<SignInRow>("identity.sign_in", `select ${COLUMNS} from identity.sign_in where id = $1`);
const lock = statement<SignInRow>("identity.lock_sign_in", `select ${COLUMNS} from identity.sign_in where id = $1 for update`);

/** The sign-in of a provider's interaction, made on first sight. */
export async function openSignIn(db: Db, id: string, interaction: string, at: Date): Promise<SignIn> {
  return toSignIn(await open.one(db, [id, interaction, at]));
}

export async function findSignIn(db: Db, id: string): Promise<SignIn | undefined> {
  const row = await find.find(db, [id]);
  return row && toSignIn(row);
}

export async function lockSignIn(tx: Tx, id: string): Promise<SignIn | undefined> {
  const row = await lock.find(tx, [id]);
  return row && toSignIn(row);
}

function toSignIn(row: SignInRow): SignIn {
  return {
    id: row.id,
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    createdAt: row.created_at,
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
  };
}

const passed = statement("identity.sign_in_passed", "update identity.sign_in set account_id = $2, password_at = $3 where id = $1");
const finished = statement("identity.sign_in_finished", "update identity.sign_in set finished_at = $2 where id = $1");

const forget = statement(
  "identity.sign_in_forgotten",
  "update identity.sign_in set account_id = null, password_at = null where id = $1 and finished_at is null",
);

/** The sign-in stands at its beginning again. */
export async function saveForgotten(db: Db, id: string): Promise<void> {
  await forget.run(db, [id]);
}

export async function savePasswordPassed(tx: Tx, id: string, accountId: string, at: Date): Promise<void> {
  await passed.run(tx, [id, accountId, at]);
}

export async function saveSignInFinished(tx: Tx, id: string, at: Date): Promise<void> {
  await finished.run(tx, [id, at]);
}
