import { parsePersonalNumber } from "@motlan/formats";
import type { Work } from "@motlan/kernel/db";
import { networkOf } from "@motlan/kernel/http";
import { ADDRESS_LIMIT, NUMBER_LIMIT } from "../domain/attempts.ts";
import { faults } from "../faults.ts";
import { findAccountByNumber } from "../store/accounts.ts";
import { deleteChallenges } from "../store/challenges.ts";
import { clearAttempts, takeBackTry } from "../store/guards.ts";
import { lockSignIn, savePasswordPassed } from "../store/sign-ins.ts";
import { attemptKey, countTry } from "./attempts.ts";
import { isPassword } from "./hash-password.ts";

export interface PasswordInput {
  readonly signInId: string;
  readonly personalNumber: string;
  readonly password: string;
  /** Network address of the caller. */
  readonly address: string;
}

/**
 * The first step of a sign-in. An unknown number takes as long, is counted and is refused in the same words as a wrong password. Anybody may try; call
 * it as an act of its own, for a try must stay counted when it is refused.
 * @refuses identity/number-malformed, identity/locked, identity/too-many-attempts, identity/wrong-credentials, identity/sign-in-expired
 */
export async function verifyPassword(work: Work, input: PasswordInput): Promise<{ readonly accountId: string }> {
  const number = parsePersonalNumber(input.personalNumber);
  if (!number.ok) throw faults["number-malformed"]();
  const numberKey = await attemptKey(work, "number", number.value);
  const addressKey = await attemptKey(work, "address", networkOf(input.address));
  await refuseTooMany(work, numberKey, addressKey);

  const account = await findAccountByNumber(work.db, number.value);
  const right = await isPassword(input.password, account?.password);
  if (!account || !right) {
    if (account) await announceFailure(work, account.id);
    throw faults["wrong-credentials"]();
  }
  return work.transaction(async (tx) => {
    const found = await lockSignIn(tx, input.signInId);
    if (!found || found.finishedAt !== undefined) throw faults["sign-in-expired"]();
    await clearAttempts(tx, numberKey);
    await takeBackTry(tx, addressKey, ADDRESS_LIMIT.most);
    if (found.accountId !== account.id) await deleteChallenges(tx, found.id);
    await savePasswordPassed(tx, found.id, account.id, work.clock.now());
    return { accountId: account.id };
  });
}

async function refuseTooMany(work: Work, numberKey: string, addressKey: string): Promise<void> {
  const address = await countTry(work, addressKey, ADDRESS_LIMIT);
  if (address) throw faults["too-many-attempts"]({ minutes: address.waitMinutes });
  const number = await countTry(work, numberKey, NUMBER_LIMIT);
  if (number) throw faults.locked({ minutes: number.waitMinutes });
}

function announceFailure(work: Work, accountId: string): Promise<void> {
  return work.transaction((tx) => work.announce(tx, { type: "identity.sign-in-failed", subject: accountId }));
}
