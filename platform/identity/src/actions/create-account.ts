import { parseMobile, parsePersonalNumber } from "@motlan/formats";
import { type Actor, may, newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import type { Account, AssuranceLevel, PasswordHash } from "../domain/account.ts";
import { decidePassword } from "../domain/password.ts";
import { faults } from "../faults.ts";
import { insertAccount } from "../store/accounts.ts";
import { hashPassword } from "./hash-password.ts";

export interface NewAccount {
  readonly personId: string;
  readonly personalNumber: string;
  /** The password, or a hash made before by `hashPassword`: a demo gives many people one password and hashes it once. */
  readonly password: string | PasswordHash;
  readonly phone: string;
  readonly level: AssuranceLevel;
}

/**
 * Opens an account for a person: the node itself or an official with `identity.manage`, who has the person before them.
 * @refuses identity/not-allowed, identity/number-malformed, identity/phone-malformed, identity/password-weak, identity/account-exists
 */
export async function createAccount(work: Work, input: NewAccount): Promise<{ readonly accountId: string }> {
  if (!mayManage(work.actor)) throw faults["not-allowed"]();
  const number = parsePersonalNumber(input.personalNumber);
  if (!number.ok) throw faults["number-malformed"]();
  const phone = parseMobile(input.phone);
  if (!phone.ok) throw faults["phone-malformed"]();
  const password = await passwordOf(input.password, { personalNumber: number.value, phone: phone.value });
  const { personId, level } = input;
  const account = { id: newId(work.clock.now()), personId, personalNumber: number.value, password, phone: phone.value, level };
  return work.transaction((tx) => openAccount(tx, work, account));
}

/** Writes the account and announces it; the registration's last step does the same. @refuses identity/account-exists */
export async function openAccount(tx: Tx, work: Work, account: Account): Promise<{ readonly accountId: string }> {
  try {
    await insertAccount(tx, account, work.clock.now());
  } catch (error) {
    if (isUniqueViolation(error)) throw faults["account-exists"]();
    throw error;
  }
  await work.announce(tx, { type: "identity.account-created", subject: account.id, data: { level: account.level } });
  return { accountId: account.id };
}

function mayManage(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "official" && may(actor, "identity.manage", actor.agencyId));
}

async function passwordOf(
  password: string | PasswordHash,
  known: { readonly personalNumber: string; readonly phone: string },
): Promise<PasswordHash> {
  if (typeof password !== "string") return password;
  const decided = decidePassword(password, known);
  if (!decided.ok) throw faults[decided.why]();
  return hashPassword(decided.value);
}
