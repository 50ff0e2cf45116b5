import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { type Db, statement } from "../db/statement.ts";
import { KEY_TYPE, publicBytes, verifierKey } from "./note.ts";

const readSetting = statement<{ value: unknown }>("kernel.read_setting", "select value from kernel.setting where name = $1");
const keepSetting = statement(
  "kernel.keep_setting",
  "insert into kernel.setting (name, value) values ($1, $2::jsonb) on conflict (name) do nothing",
);

async function setting(db: Db, name: string, make: () => string): Promise<string> {
  const found = await readSetting.find(db, [name]);
  if (typeof found?.value === "string") return found.value;
  await keepSetting.run(db, [name, JSON.stringify(make())]);
  return String((await readSetting.one(db, [name])).value);
}

const ORIGIN = "audit-log-origin";

/** Names the log by its address, once and for good: a log that has a name keeps it, for its key and every checkpoint go by it. */
export async function nameLog(db: Db, publicUrl: string): Promise<string> {
  return setting(db, ORIGIN, () => `${publicUrl.replace(/^https?:\/\/|\/+$/g, "").replace(/[\s+]/g, "")}/log`);
}

/** The log's name; one without an address gets a name of chance. */
export function logOrigin(db: Db): Promise<string> {
  return setting(db, ORIGIN, () => `motlan.local/${randomBytes(8).toString("hex")}`);
}

export async function logKey(db: Db): Promise<KeyObject> {
  return createPrivateKey(await setting(db, "audit-log-key", makeKey));
}

/** A second key: what signs others' checkpoints must not be what signs one's own (C2SP tlog-cosignature). */
export async function witnessKey(db: Db): Promise<KeyObject> {
  return createPrivateKey(await setting(db, "audit-witness-key", makeKey));
}

function makeKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** What whoever verifies this log needs to hold. */
export async function logVerifierKey(db: Db): Promise<string> {
  return verifierKey(await logOrigin(db), KEY_TYPE.note, publicBytes(await logKey(db)));
}
