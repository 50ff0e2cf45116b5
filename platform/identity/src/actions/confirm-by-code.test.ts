import { listEventsOf } from "@motlan/kernel/db";
import { aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anAccount, keptMessages } from "../testing/index.ts";
import { confirmByCode, getConfirmationPhone, sendConfirmationCode } from "./confirm-by-code.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

async function somebody() {
  const clock = fixedClock("2026-11-22T09:00:00+07:00");
  const account = await anAccount(db);
  const sms = keptMessages();
  const work = () => db.work(aPerson({ personId: account.personId }), clock);
  return { account, clock, sms, work };
}

test("a code confirms the matter it was sent for and no other; again it confirms only that, while it lives", async () => {
  const { account, clock, sms, work } = await somebody();
  expect(await sendConfirmationCode(work(), { matter: "sign a", sms })).toEqual({ phoneEnd: account.phone.slice(-3) });
  expect(await getConfirmationPhone(work())).toEqual({ phoneEnd: account.phone.slice(-3) });
  expect(await refusal(sendConfirmationCode(work(), { matter: "sign a", sms }))).toBe("identity/code-just-sent");
  const code = sms.codeFor(account.phone);
  expect(await refusal(confirmByCode(work(), { matter: "sign b", code }))).toBe("identity/code-not-sent");
  expect(await refusal(confirmByCode(work(), { matter: "sign a", code: "x" }))).toBe("identity/code-wrong");
  await confirmByCode(work(), { matter: "sign a", code });
  await confirmByCode(work(), { matter: "sign a", code });
  expect(await refusal(confirmByCode(work(), { matter: "sign a", code: "1" }))).toBe("identity/code-used");
  const told = (await listEventsOf(db.work().db, account.accountId)).filter(({ type }) => type === "identity.confirmed");
  expect(told).toHaveLength(1);
  clock.set("2026-11-22T09:04:00+07:00");
  expect(await refusal(confirmByCode(work(), { matter: "sign a", code }))).toBe("identity/code-used");
});
