import { stranger } from "@motlan/kernel";
import { aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anAccount, keptMessages } from "../testing/index.ts";
import { confirmByCode, getConfirmationPhone, sendConfirmationCode } from "./confirm-by-code.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("another's code confirms nothing, and who has no account gets none", async () => {
  const [one, other] = [await anAccount(db), await anAccount(db)];
  const sms = keptMessages();
  await sendConfirmationCode(db.work(aPerson({ personId: one.personId })), { matter: "sign a", sms });
  const code = sms.codeFor(one.phone);
  expect(await refusal(confirmByCode(db.work(aPerson({ personId: other.personId })), { matter: "sign a", code }))).toBe(
    "identity/code-not-sent",
  );
  for (const actor of [stranger, aPerson()]) {
    expect(await refusal(sendConfirmationCode(db.work(actor), { matter: "a", sms: sms }))).toBe("identity/session-ended");
    expect(await refusal(getConfirmationPhone(db.work(actor)))).toBe("identity/session-ended");
    expect(await refusal(confirmByCode(db.work(actor), { matter: "a", code }))).toBe("identity/session-ended");
  }
});
