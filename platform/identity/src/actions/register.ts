import { foldVietnamese, parseMobile, parsePersonalNumber } from "@motlan/formats";
import { type Decision, type LocalDate, newId, no, yes } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { networkOf } from "@motlan/kernel/http";
import { readRecord } from "@motlan/registries";
import { ADDRESS_LIMIT } from "../domain/attempts.ts";
import { decidePassword } from "../domain/password.ts";
import { faults } from "../faults.ts";
import type { SmsSender } from "../sms.ts";
import { findAccountByNumber } from "../store/accounts.ts";
import { deleteChallenges } from "../store/challenges.ts";
import { insertRegistration, lockRegistration, saveRegistrationDetails, saveRegistrationFinished } from "../store/registrations.ts";
import { tokenHash } from "../store/secrets.ts";
import { attemptKey, countTry } from "./attempts.ts";
import { sendOneTimeCode, tryCode } from "./codes.ts";
import { openAccount } from "./create-account.ts";
import { hashPassword } from "./hash-password.ts";
import type { CodeSent } from "./send-code.ts";

/** A registration must be finished within this time. */
const LIVES_MS = 30 * 60_000;

/** A registration and the browser that began it; `browser` is the token in its cookie. */
export interface RegistrationRef {
  readonly registrationId: string;
  readonly browser: string;
}

export interface PersonInput {
  readonly browser: string;
  readonly address: string;
  readonly personalNumber: string;
  readonly fullName: string;
  readonly dateOfBirth: LocalDate;
}

/**
 * First step of opening an account oneself: number, name and date of birth must be those of the population registry (the read leaves its entry). Whether the
 * number exists, has an account or which part differs is never said.
 * @refuses identity/number-malformed, identity/too-many-attempts, identity/registration-refused
 */
export async function startRegistration(work: Work, input: PersonInput): Promise<{ readonly registrationId: string }> {
  const number = parsePersonalNumber(input.personalNumber);
  if (!number.ok) throw faults["number-malformed"]();
  const many = await countTry(work, await attemptKey(work, "address", networkOf(input.address)), ADDRESS_LIMIT);
  if (many) throw faults["too-many-attempts"]({ minutes: many.waitMinutes });

  const node = work.as({ kind: "system", name: "identity.register" });
  const found = await readRecord(node, { registry: "population", by: "personalNumber", value: number.value, purpose: "identify" });
  const known = await findAccountByNumber(work.db, number.value);
  if (found === undefined || known !== undefined || !isPerson(found.values, input)) throw faults["registration-refused"]();

  const id = newId(work.clock.now());
  const row = { id, personId: found.recordId, personalNumber: number.value, createdAt: work.clock.now() };
  await insertRegistration(work.db, tokenHash(input.browser), row);
  return { registrationId: id };
}

/** Names are compared without marks and capitals, as phones often type them; somebody who died opens no account. */
function isPerson(values: Readonly<Record<string, unknown>>, input: Pick<PersonInput, "fullName" | "dateOfBirth">): boolean {
  const { fullName, dateOfBirth, dateOfDeath } = values;
  if (typeof fullName !== "string" || (dateOfDeath !== undefined && dateOfDeath !== null)) return false;
  return foldVietnamese(fullName) === foldVietnamese(input.fullName) && dateOfBirth === input.dateOfBirth;
}

/**
 * Second step: password and phone; the code goes to the phone.
 * @refuses identity/registration-expired, identity/phone-malformed, identity/password-weak, identity/code-just-sent, identity/too-many-codes, identity/sms-down
 */
export async function saveRegistrationAccount(
  work: Work,
  input: RegistrationRef & { readonly password: string; readonly phone: string; readonly sms: SmsSender },
): Promise<CodeSent> {
  const phone = parseMobile(input.phone);
  if (!phone.ok) throw faults["phone-malformed"]();
  const { personalNumber, phone: before } = await getRegistration(work, input);
  const password = decidePassword(input.password, { personalNumber, phone: phone.value });
  if (!password.ok) throw faults[password.why]();
  const hash = await hashPassword(password.value);
  await work.transaction(async (tx) => {
    if (before !== phone.value) await deleteChallenges(tx, input.registrationId);
    await saveRegistrationDetails(tx, input.registrationId, hash, phone.value);
  });
  await sendOneTimeCode(work, { ownerId: input.registrationId, phone: phone.value, sms: input.sms });
  return { phoneEnd: phone.value.slice(-3) };
}

/**
 * Sends the code of a registration again.
 * @refuses identity/registration-expired, identity/code-just-sent, identity/too-many-codes, identity/sms-down
 */
export async function resendRegistrationCode(work: Work, input: RegistrationRef & { readonly sms: SmsSender }): Promise<CodeSent> {
  const { phone } = await getRegistration(work, input);
  if (phone === undefined) throw faults["registration-expired"]();
  await sendOneTimeCode(work, { ownerId: input.registrationId, phone, sms: input.sms });
  return { phoneEnd: phone.slice(-3) };
}

/** How far a registration is. @refuses identity/registration-expired */
export async function getRegistration(
  work: Work,
  ref: RegistrationRef,
): Promise<{ readonly personalNumber: string; readonly phone?: string }> {
  const found = await work.transaction((tx) => lockRegistration(tx, ref.registrationId, tokenHash(ref.browser), oldest(work)));
  if (!found) throw faults["registration-expired"]();
  return { personalNumber: found.personalNumber, ...(found.phone === undefined ? {} : { phone: found.phone }) };
}

/**
 * Last step: the right code opens the account, at level 1.
 * @refuses identity/registration-expired, identity/code-not-sent, identity/code-wrong, identity/code-used, identity/code-expired, identity/too-many-tries, identity/account-exists
 */
export async function finishRegistration(work: Work, input: RegistrationRef & { readonly code: string }): Promise<void> {
  const decided = await work.transaction(async (tx): Promise<Decision<true, keyof typeof faults & string>> => {
    const found = await lockRegistration(tx, input.registrationId, tokenHash(input.browser), oldest(work));
    if (found?.password === undefined || found.phone === undefined) return no("registration-expired");
    const tried = await tryCode(tx, work, { ownerId: found.id, phone: found.phone, typed: input.code });
    if (!tried.ok) return tried;
    const { personId, personalNumber, password, phone } = found;
    await openAccount(tx, work, { id: newId(work.clock.now()), personId, personalNumber, password, phone, level: 1 });
    await saveRegistrationFinished(tx, found.id, work.clock.now());
    return yes(true);
  });
  if (!decided.ok) throw faults[decided.why](decided.about);
}

function oldest(work: Work): Date {
  return new Date(work.clock.now().getTime() - LIVES_MS);
}
