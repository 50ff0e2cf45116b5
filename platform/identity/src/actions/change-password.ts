import type { Work } from "@motlan/kernel/db";
import { NUMBER_LIMIT } from "../domain/attempts.ts";
import { decidePassword } from "../domain/password.ts";
import { faults } from "../faults.ts";
import { findAccountOfPerson, savePassword } from "../store/accounts.ts";
import { clearAttempts } from "../store/guards.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { attemptKey, countTry } from "./attempts.ts";
import { hashPassword, isPassword } from "./hash-password.ts";
import { lockOwnSession, signedIn } from "./own-session.ts";

/**
 * Changes my password and ends my other sessions. The present one is asked, and counted like a sign-in: an unwatched screen must not be enough.
 * @refuses identity/session-ended, identity/locked, identity/wrong-credentials, identity/password-weak
 */
export async function changePassword(work: Work, input: { readonly current: string; readonly next: string }): Promise<void> {
  const account = await findAccountOfPerson(work.db, signedIn(work.actor).personId);
  if (!account) throw faults["session-ended"]();
  const key = await attemptKey(work, "number", account.personalNumber);
  const many = await countTry(work, key, NUMBER_LIMIT);
  if (many) throw faults.locked({ minutes: many.waitMinutes });
  if (!(await isPassword(input.current, account.password))) throw faults["wrong-credentials"]();
  const next = decidePassword(input.next, account);
  if (!next.ok) throw faults[next.why]();

  const hash = await hashPassword(next.value);
  await work.transaction(async (tx) => {
    const session = await lockOwnSession(tx, work);
    const now = work.clock.now();
    await clearAttempts(tx, key);
    await savePassword(tx, account.id, hash, now);
    await endSessionsOf(tx, account.personId, now, "password-changed", session.id);
    await work.announce(tx, { type: "identity.password-changed", subject: account.id });
  });
}
