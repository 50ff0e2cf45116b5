import { type Decision, no, yes } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { AssuranceLevel } from "../domain/account.ts";
import { faults } from "../faults.ts";
import { findAccount } from "../store/accounts.ts";
import { lockSignIn, saveSignInFinished } from "../store/sign-ins.ts";
import { tryCode } from "./codes.ts";

export interface SignedIn {
  readonly personId: string;
  readonly level: AssuranceLevel;
}

/**
 * The second step: the right code ends the sign-in. Call it as an act of its own, for a wrong try must stay counted.
 * @refuses identity/sign-in-expired, identity/code-not-sent, identity/code-wrong, identity/code-used, identity/code-expired, identity/too-many-tries
 */
export async function verifyCode(work: Work, input: { readonly signInId: string; readonly code: string }): Promise<SignedIn> {
  const decided = await work.transaction(async (tx): Promise<Decision<SignedIn, keyof typeof faults & string>> => {
    const found = await lockSignIn(tx, input.signInId);
    const account = found?.accountId === undefined ? undefined : await findAccount(tx, found.accountId);
    if (!found || !account) return no("sign-in-expired");
    const tried = await tryCode(tx, work, { ownerId: found.id, phone: account.phone, typed: input.code });
    if (!tried.ok) return tried;
    await saveSignInFinished(tx, found.id, work.clock.now());
    await work.announce(tx, { type: "identity.signed-in", subject: account.id, data: { level: account.level } });
    return yes({ personId: account.personId, level: account.level });
  });
  if (!decided.ok) throw faults[decided.why](decided.about);
  return decided.value;
}
