import { newId, stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type Citizen } from "../testing/index.ts";
import { aNeighbour } from "../testing/two-agencies.ts";
import { listReceivers, listTransfers, returnTransfer, transferDossier } from "./transfer-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
const there = await aNeighbour(world);
afterAll(() => world[Symbol.asyncDispose]());
const words = "Không thuộc thẩm quyền";
let dossierId = "";
let by: Citizen;
beforeAll(async () => {
  const dossier = await anHonourAt(world, staff, "take-in");
  [dossierId, by] = [dossier.id, dossier.by];
});
const act = async () => ({ dossierId, revision: (await world.now(dossierId)).revision, agencyId: there.agency.id, words });

test("the applicant, a stranger, another agency and who does not hold the step pass nothing on", async () => {
  for (const work of [by.work(), world.db.work(stranger), there.staff.clerk.work(), world.node()])
    expect(await refusal(transferDossier(work, await act()))).toBe("dossiers/not-found");
  expect(await refusal(transferDossier(staff.viceChair.work(), await act()))).toBe("dossiers/not-yours");
  expect(await refusal(transferDossier(staff.clerk.work(), { ...(await act()), dossierId: newId() }))).toBe("dossiers/not-found");
});

test("what was passed on is given back by the receiver's holder alone, and seen by the two agencies alone", async () => {
  await transferDossier(staff.clerk.work(), await act());
  for (const work of [by.work(), staff.clerk.work(), world.db.work(stranger)])
    expect(await refusal(returnTransfer(work, await act()))).toBe("dossiers/not-found");
  expect(await refusal(returnTransfer(there.staff.viceChair.work(), await act()))).toBe("dossiers/not-yours");
  const third = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  expect(await listTransfers(third.work())).toEqual([]);
  for (const work of [by.work(), world.db.work(stranger)]) {
    expect(await refusal((async () => listTransfers(work))())).toBe("dossiers/not-yours");
    expect(await refusal(listReceivers(work, await world.now(dossierId), ""))).toBe("dossiers/not-yours");
  }
  for (const one of [staff.clerk, there.staff.clerk]) expect(await listTransfers(one.work())).toHaveLength(1);
});
