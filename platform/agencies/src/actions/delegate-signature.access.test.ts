import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aCommuneOf, november } from "../testing/arranged.ts";
import { delegateSignature, revokeDelegation } from "./delegate-signature.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const { agencyId, staff } = await aCommuneOf(db.work(), ["chair", "vice-chair", "registry-clerk"]);
const [chair, vice, clerk] = staff;
if (!chair || !vice || !clerk) throw new Error("nobody works there");
const input = () => ({
  ...{ officialId: clerk.officialId, postId: clerk.postId, decisionNumber: "1/QĐ", decidedOn: november(1), matters: [] },
  ...{ from: november(20), to: november(25), requestKey: newId() },
});
const given = await delegateSignature(db.work(chair, clock), input());

test.each<[string, Actor]>([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["the deputy", vice],
  ["whoever has it", clerk],
  ["a post of no known kind", anOfficial({ agencyId, post: "sorcerer", permissions: ["agencies.delegate"] })],
])("%s delegates nothing and takes nothing back", async (_who, actor) => {
  expect(await refusal(delegateSignature(db.work(actor, clock), input()))).toBe("agencies/not-the-head");
  expect(await refusal(revokeDelegation(db.work(actor, clock), { delegationId: given.id }))).toBe("agencies/not-the-head");
});

test("the head of another agency does not find it, nor its people", async () => {
  const other = (await aCommuneOf(db.work(), ["chair"])).staff[0];
  expect(await refusal(revokeDelegation(db.work(other, clock), { delegationId: given.id }))).toBe("agencies/delegation-not-found");
  expect(await refusal(delegateSignature(db.work(other, clock), input()))).toBe("agencies/delegate-unfit");
});
