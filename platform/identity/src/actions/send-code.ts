import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { SmsSender } from "../sms.ts";
import { findAccount } from "../store/accounts.ts";
import { findSignIn } from "../store/sign-ins.ts";
import { sendOneTimeCode } from "./codes.ts";

/** What may be said of the phone a code went to. */
export interface CodeSent {
  /** The last three digits only. */
  readonly phoneEnd: string;
}

/**
 * Sends the one-time code of a sign-in whose password was right.
 * @refuses identity/sign-in-expired, identity/code-just-sent, identity/too-many-codes, identity/sms-down
 */
export async function sendCode(work: Work, { signInId, sms }: { readonly signInId: string; readonly sms: SmsSender }): Promise<CodeSent> {
  const { id, phone } = await getPhone(work, signInId);
  await sendOneTimeCode(work, { ownerId: id, phone, sms });
  return { phoneEnd: phone.slice(-3) };
}

/** Which phone a sign-in's code goes to, as far as may be said. @refuses identity/sign-in-expired */
export async function getCodeSent(work: Work, signInId: string): Promise<CodeSent> {
  return { phoneEnd: (await getPhone(work, signInId)).phone.slice(-3) };
}

async function getPhone(work: Work, signInId: string): Promise<{ readonly id: string; readonly phone: string }> {
  const found = await findSignIn(work.db, signInId);
  const account = found?.accountId === undefined ? undefined : await findAccount(work.db, found.accountId);
  if (!found || !account || found.finishedAt !== undefined) throw faults["sign-in-expired"]();
  return { id: found.id, phone: account.phone };
}
