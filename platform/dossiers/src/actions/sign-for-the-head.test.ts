import { delegateSignature, revokeDelegation } from "@motlan/agencies";
import { localDate, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "../testing/index.ts";
import { completeStep } from "./complete-step.ts";
import { resultDataOf } from "./result-data.ts";

const world = await aWorld();
let staff: Staff;
let chair: Desk;
beforeAll(async () => {
  staff = await aStaff(world);
  chair = await world.anOfficialOf("chair");
});
afterAll(() => world[Symbol.asyncDispose]());

const given = (to: Desk) => ({
  ...{ officialId: to.actor.officialId, postId: to.actor.postId, decisionNumber: "12/QĐ-UBND", decidedOn: localDate("2026-11-01") },
  ...{ matters: ["x.honour"], from: localDate("2026-11-01"), to: localDate("2027-01-01"), requestKey: newId() },
});

test("by the chair's decision an officer signs, and the paper says by whose authority; taken back, they sign no more", async () => {
  const first = await anHonourAt(world, staff, "sign");
  const { officer } = staff;
  expect(await refusal(completeStep(officer.work(), { dossierId: first.id, revision: first.revision }))).toBe("dossiers/not-signatory");
  const delegation = await delegateSignature(chair.work(), given(officer));
  const signed = await completeStep(officer.work(), { dossierId: first.id, revision: first.revision });
  const { data, signer } = await resultDataOf(world.node(), signed);
  expect(data.signer).toEqual({ name: officer.name, title: "TUQ. CHỦ TỊCH\nCông chức tư pháp – hộ tịch" });
  expect(signer).toMatchObject({ title: "Công chức tư pháp – hộ tịch", officialId: officer.actor.officialId });
  const second = await anHonourAt(world, staff, "sign");
  await revokeDelegation(chair.work(), { delegationId: delegation.id });
  expect(await refusal(completeStep(officer.work(), { dossierId: second.id, revision: second.revision }))).toBe("dossiers/not-signatory");
  await completeStep(chair.work(), { dossierId: second.id, revision: second.revision });
  expect((await resultDataOf(world.node(), await world.now(second.id))).data.signer).toEqual({ name: chair.name, title: "Chủ tịch" });
});
