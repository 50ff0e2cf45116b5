import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { aPerson, fixedClock, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { CODE_LIMIT } from "../domain/attempts.ts";
import { jobs } from "../jobs.ts";
import { anAccount, keptMessages, PASSWORD } from "../testing/index.ts";
import { changePassword } from "./change-password.ts";
import { createAccount } from "./create-account.ts";
import { findActor } from "./find-actor.ts";
import { isPassword } from "./hash-password.ts";
import { listMySessions } from "./list-my-sessions.ts";
import { sendCode } from "./send-code.ts";
import { startSession } from "./start-session.ts";
import { startSignIn } from "./start-sign-in.ts";
import { verifyCode } from "./verify-code.ts";
import { verifyPassword } from "./verify-password.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const start = "2026-11-21T09:00:00+07:00";
const address = "203.0.113.7";

test("an account is opened once a person and number, and announced without either", async () => {
  const account = await anAccount(db);
  const again = {
    personId: account.personId,
    personalNumber: account.personalNumber,
    phone: "0912345678",
    password: PASSWORD,
    level: 1,
  } as const;
  expect(await refusal(createAccount(db.work(), again))).toBe("identity/account-exists");
  expect(await refusal(createAccount(db.work(), { ...again, personalNumber: "1" }))).toBe("identity/number-malformed");
  expect(await refusal(createAccount(db.work(), { ...again, phone: "1" }))).toBe("identity/phone-malformed");
  expect(await refusal(createAccount(db.work(), { ...again, password: "ngắn" }))).toBe("identity/password-weak");
  const [event] = await listEventsOf(db.work().db, account.accountId);
  expect(event).toMatchObject({ type: "identity.account-created", data: { level: 2 } });
});

test("a password that was changed works, the old one does not, and other sessions end", async () => {
  const clock = fixedClock(start);
  const account = await anAccount(db);
  const session = { personId: account.personId, level: 2, app: "portal" } as const;
  const here = await startSession(db.work(undefined, clock), session);
  const there = await startSession(db.work(undefined, clock), session);
  const me = () => db.work(aPerson({ personId: account.personId, sessionId: here.session.id }), clock);
  expect(await listMySessions(me())).toHaveLength(2);
  expect(await refusal(changePassword(me(), { current: "không phải", next: "mía lùi ngày đông" }))).toBe("identity/wrong-credentials");
  expect(await refusal(changePassword(me(), { current: PASSWORD, next: account.personalNumber }))).toBe("identity/password-weak");
  await changePassword(me(), { current: PASSWORD, next: "mía lùi ngày đông" });
  expect(await findActor(db.work().db, clock, there.token)).toEqual({ kind: "stranger" });
  expect(await findActor(db.work().db, clock, here.token)).toMatchObject({ kind: "person" });
  const { id: signInId } = await startSignIn(db.work(undefined, clock), { interaction: newId() });
  const attempt = { signInId, personalNumber: account.personalNumber, address };
  expect(await refusal(verifyPassword(db.work(undefined, clock), { ...attempt, password: PASSWORD }))).toBe("identity/wrong-credentials");
  await verifyPassword(db.work(undefined, clock), { ...attempt, password: "mía lùi ngày đông" });
});

test("wrong present passwords lock the change like a sign-in", async () => {
  const account = await anAccount(db);
  const { session } = await startSession(db.work(), { personId: account.personId, level: 2, app: "portal" });
  const me = () => db.work(aPerson({ personId: account.personId, sessionId: session.id }));
  for (let times = 0; times < 5; times += 1) await refusal(changePassword(me(), { current: "sai", next: "bất kỳ câu nào" }));
  expect(await refusal(changePassword(me(), { current: PASSWORD, next: "bất kỳ câu nào" }))).toBe("identity/locked");
});

test("no code before the password, no second use, and only so many codes for a phone", async () => {
  const clock = fixedClock(start);
  const account = await anAccount(db);
  const sms = keptMessages();
  const { id: signInId } = await startSignIn(db.work(undefined, clock), { interaction: newId() });
  expect(await refusal(sendCode(db.work(undefined, clock), { signInId, sms }))).toBe("identity/sign-in-expired");
  expect(await refusal(verifyCode(db.work(undefined, clock), { signInId, code: "123456" }))).toBe("identity/sign-in-expired");
  await verifyPassword(db.work(undefined, clock), { signInId, personalNumber: account.personalNumber, password: PASSWORD, address });
  expect(await refusal(verifyCode(db.work(undefined, clock), { signInId, code: "123456" }))).toBe("identity/code-not-sent");
  await sendCode(db.work(undefined, clock), { signInId, sms });
  const code = sms.codeFor(account.phone);
  expect(await verifyCode(db.work(undefined, clock), { signInId, code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).toEqual({
    personId: account.personId,
    level: 2,
  });
  expect(await refusal(verifyCode(db.work(undefined, clock), { signInId, code }))).toBe("identity/code-used");

  const next = await startSignIn(db.work(undefined, clock), { interaction: newId() });
  await verifyPassword(db.work(undefined, clock), {
    signInId: next.id,
    personalNumber: account.personalNumber,
    password: PASSWORD,
    address,
  });
  const results: string[] = [];
  for (let times = 0; times < CODE_LIMIT.most; times += 1) {
    clock.advance(31_000);
    results.push(await refusal(sendCode(db.work(undefined, clock), { signInId: next.id, sms })));
  }
  expect(results.at(-2)).toBe("not refused");
  expect(results.at(-1)).toBe("identity/too-many-codes");
});

test("two who type the same right code at once: one is let in", async () => {
  const account = await anAccount(db);
  const sms = keptMessages();
  const { id: signInId } = await startSignIn(db.work(), { interaction: newId() });
  await verifyPassword(db.work(), { signInId, personalNumber: account.personalNumber, password: PASSWORD, address });
  await sendCode(db.work(), { signInId, sms });
  const code = sms.codeFor(account.phone);
  const outcomes = await Promise.all([1, 2, 3].map(() => refusal(verifyCode(db.work(), { signInId, code }))));
  expect(outcomes.filter((outcome) => outcome === "not refused")).toHaveLength(1);
});

test("many numbers tried from one address are stopped by the address", async () => {
  const clock = fixedClock(start);
  const { id: signInId } = await startSignIn(db.work(undefined, clock), { interaction: newId() });
  const account = await anAccount(db);
  await db.asOwner("update identity.guard set tries = 49, since = $1 where key like 'address:%'", [new Date(start)]);
  const attempt = { signInId, address, password: "sai mất rồi" };
  expect(await refusal(verifyPassword(db.work(undefined, clock), { ...attempt, personalNumber: account.personalNumber }))).toBe(
    "identity/wrong-credentials",
  );
  expect(await refusal(verifyPassword(db.work(undefined, clock), { ...attempt, personalNumber: account.personalNumber }))).toBe(
    "identity/too-many-attempts",
  );
  clock.advance(16 * 60_000);
  await verifyPassword(db.work(undefined, clock), { ...attempt, personalNumber: account.personalNumber, password: PASSWORD });
});

test("nothing that can be turned back stands in the database", async () => {
  const account = await anAccount(db);
  const sms = keptMessages();
  const { id: signInId } = await startSignIn(db.work(), { interaction: newId() });
  await verifyPassword(db.work(), { signInId, personalNumber: account.personalNumber, password: PASSWORD, address: "198.51.100.9" });
  await sendCode(db.work(), { signInId, sms });
  const { token } = await startSession(db.work(), { personId: account.personId, level: 2, app: "portal" });
  const tables = ["account", "guard", "sign_in", "challenge", "session"];
  const rows = await Promise.all(tables.map((table) => db.asOwner<{ row: string }>(`select t::text as row from identity.${table} t`)));
  const text = JSON.stringify(rows);
  for (const secret of [PASSWORD, sms.codeFor(account.phone), token, "198.51.100.9"]) expect(text).not.toContain(secret);
  const [kept] = await db.asOwner<{ password: Parameters<typeof isPassword>[1] }>("select password from identity.account limit 1");
  expect([await isPassword(PASSWORD, kept?.password), await isPassword("khác", kept?.password)]).toEqual([true, false]);
});

test("the sweep ends what nobody came back to and throws leftovers away", async () => {
  const clock = fixedClock(start);
  const account = await anAccount(db);
  const { token } = await startSession(db.work(undefined, clock), { personId: account.personId, level: 1, app: "portal" });
  await startSignIn(db.work(undefined, clock), { interaction: "old" });
  clock.advance(25 * 3_600_000);
  await jobs[0]?.run(db.work(undefined, clock), {});
  await runJobsUntilQuiet(db.pool, clock, []);
  expect(await db.asOwner("select 1 from identity.sign_in where interaction = 'old'")).toEqual([]);
  expect(await db.asOwner("select ended_why from identity.session where person_id = $1", [account.personId])).toEqual([
    { ended_why: "swept" },
  ]);
  expect(await findActor(db.work().db, clock, token)).toEqual({ kind: "stranger" });
});
