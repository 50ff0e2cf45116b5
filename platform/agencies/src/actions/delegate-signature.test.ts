import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findDelegation } from "../store/delegations.ts";
import { aCommuneOf, november } from "../testing/arranged.ts";
import { delegateSignature, findSigningDelegation, revokeDelegation } from "./delegate-signature.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const { agencyId, staff } = await aCommuneOf(db.work(), ["chair", "head-of-division"]);
const [chair, head] = staff;
if (!chair || !head) throw new Error("nobody works there");
const input = (parts: object = {}) => ({
  ...{ officialId: head.officialId, postId: head.postId, decisionNumber: " 12/QĐ-UBND ", decidedOn: november(1), matters: ["2.000635"] },
  ...{ from: november(20), to: november(25), requestKey: newId(), ...parts },
});
const signing = (parts: object = {}) => ({
  ...{ agencyId, officialId: head.officialId, postId: head.postId, procedureCode: "2.000635", signedBy: ["chair", "vice-chair"] },
  ...{ at: clock.now(), ...parts },
});

test("by the chair's decision the head of a division signs those procedures, until it is taken back", async () => {
  const asked = input();
  const given = await delegateSignature(db.work(chair, clock), asked);
  expect(given).toMatchObject({ fromPost: "chair", decisionNumber: "12/QĐ-UBND" });
  expect(await delegateSignature(db.work(chair, clock), asked)).toEqual(given);
  expect((await findSigningDelegation(db.pool, signing()))?.id).toBe(given.id);
  expect(await findSigningDelegation(db.pool, signing({ procedureCode: "1.001193" }))).toBeUndefined();
  expect(await findSigningDelegation(db.pool, signing({ at: new Date("2026-11-25T00:00:00+07:00") }))).toBeUndefined();
  await revokeDelegation(db.work(chair, clock), { delegationId: given.id });
  expect(await findSigningDelegation(db.pool, signing())).toBeUndefined();
  expect((await findDelegation(db.pool, given.id))?.decisionNumber).toBe("12/QĐ-UBND");
  expect(await refusal(revokeDelegation(db.work(chair, clock), { delegationId: given.id }))).toBe("agencies/delegation-not-found");
  const types = (await listEventsOf(db.pool, given.id)).map(({ type }) => type);
  expect(types).toEqual(["agencies.signature-delegated", "agencies.delegation-revoked"]);
});

test("pressed again while the first press is not through, it is one decision", async () => {
  const [asked, first, second] = [input(), db.work(chair, clock), db.work(chair, clock)];
  const presses = await first.transaction(async () => {
    const one = await delegateSignature(first, asked);
    const other = delegateSignature(second, asked).catch(String);
    await db.untilWaiting(other);
    return { one, other };
  });
  expect(await presses.other).toEqual(presses.one);
});

test.each([
  ["without a decision", { decisionNumber: "  " }, "agencies/decision-needed"],
  ["for no day", { to: november(20) }, "agencies/period-malformed"],
  ["to somebody who works elsewhere", { officialId: newId() }, "agencies/delegate-unfit"],
  ["to oneself", { officialId: chair.officialId, postId: chair.postId }, "agencies/delegate-unfit"],
])("%s it is refused", async (_what, parts, code) => {
  expect(await refusal(delegateSignature(db.work(chair, clock), input(parts)))).toBe(code);
});
