import { createHash } from "node:crypto";
import type { Work } from "@motlan/kernel/db";
import type { Account } from "../domain/account.ts";
import { faults } from "../faults.ts";
import type { SmsSender } from "../sms.ts";
import { findAccountOfPerson } from "../store/accounts.ts";
import { isCodeSaidAgain, sendOneTimeCode, tryCode } from "./codes.ts";
import { signedIn } from "./own-session.ts";
import type { CodeSent } from "./send-code.ts";

/** What somebody who is signed in confirms anew. A code is worth something for exactly these words: said of anything else it was never sent. */
export interface Confirmation {
  readonly matter: string;
}

/**
 * Sends whoever is signed in a code to confirm something that matters (xác thực lại), on the phone of their account.
 * @refuses identity/session-ended, identity/code-just-sent, identity/too-many-codes, identity/sms-down
 */
export async function sendConfirmationCode(work: Work, { matter, sms }: Confirmation & { readonly sms: SmsSender }): Promise<CodeSent> {
  const account = await accountOf(work);
  await sendOneTimeCode(work, { ownerId: ownerOf(account, matter), phone: account.phone, sms });
  return { phoneEnd: account.phone.slice(-3) };
}

/** Which phone the code goes to, as far as may be said. @refuses identity/session-ended */
export async function getConfirmationPhone(work: Work): Promise<CodeSent> {
  return { phoneEnd: (await accountOf(work)).phone.slice(-3) };
}

/**
 * The right code confirms the matter. Said again for the same matter while the code lives, it confirms it still, so that what broke off can be taken up.
 * Call it as an act of its own, for a wrong try must stay counted.
 * @refuses identity/session-ended, identity/code-not-sent, identity/code-wrong, identity/code-used, identity/code-expired, identity/too-many-tries
 */
export async function confirmByCode(work: Work, { matter, code }: Confirmation & { readonly code: string }): Promise<void> {
  const account = await accountOf(work);
  const typed = { ownerId: ownerOf(account, matter), phone: account.phone, typed: code };
  const decided = await work.transaction(async (tx) => {
    const tried = await tryCode(tx, work, typed);
    if (tried.ok) await work.announce(tx, { type: "identity.confirmed", subject: account.id });
    return tried.ok || !(await isCodeSaidAgain(tx, work, typed)) ? tried : undefined;
  });
  if (decided !== undefined && !decided.ok) throw faults[decided.why](decided.about);
}

async function accountOf(work: Work): Promise<Account> {
  const account = await findAccountOfPerson(work.db, signedIn(work.actor).personId);
  if (account === undefined) throw faults["session-ended"]();
  return account;
}

/** The codes of one matter of one account stand under an id made of both (UUID version 8). */
function ownerOf({ id }: Account, matter: string): string {
  const hex = createHash("sha256").update(`${id}\n${matter}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
