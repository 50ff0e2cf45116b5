import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dossier } from "../domain/dossier.ts";
import { anHonourAt, aStaff, aWorld, type Citizen } from "../testing/index.ts";
import { decideSecondRequest, listSecondRequests, requestSecondRequest } from "./ask-again.ts";
import { askForMore } from "./ask-for-more.ts";
import { listFormFaults } from "./list-form-faults.ts";
import { getMyDossier } from "./read-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const faults = [{ words: "Gửi thêm giấy xác nhận" }];
const reason = "Chưa thấy lúc đầu";
let dossier: Dossier & { readonly by: Citizen };
let secondRequestId = "";
beforeAll(async () => {
  const begun = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: begun.id, revision: begun.revision, faults });
  await supplementDossier(begun.by.work(), { dossierId: begun.id, answers: { "entry.name": "Lê Văn Cường" } });
  dossier = { ...(await world.now(begun.id)), by: begun.by };
  secondRequestId = await requestSecondRequest(staff.officer.work(), { dossierId: begun.id, revision: dossier.revision, faults, reason });
});
const seen = () => ({ dossierId: dossier.id, revision: dossier.revision });
const yes = () => ({ ...seen(), secondRequestId, approved: true });

test("strangers and the applicant neither put it nor sign it off, nor see that it was put", async () => {
  for (const work of [world.db.work(stranger), dossier.by.work()]) {
    expect(await refusal(requestSecondRequest(work, { ...seen(), faults, reason }))).toBe("dossiers/not-found");
    expect(await refusal(decideSecondRequest(work, yes()))).toBe("dossiers/not-found");
    expect(await refusal((async () => listSecondRequests(work))())).toBe("dossiers/not-superior");
  }
  expect((await getMyDossier(dossier.by.work(), dossier.id)).secondRequests).toEqual([]);
});

test("whoever does not hold the step puts nothing", async () => {
  expect(await refusal(requestSecondRequest(staff.clerk.work(), { ...seen(), faults, reason }))).toBe("dossiers/not-yours");
});

test("whoever does not lead the unit signs nothing off: not the one who asks, not the clerk", async () => {
  for (const one of [staff.officer, staff.clerk]) {
    expect(await refusal(decideSecondRequest(one.work(), yes()))).toBe("dossiers/not-superior");
    expect(await refusal((async () => listSecondRequests(one.work()))())).toBe("dossiers/not-superior");
  }
});

test("a leader of another agency finds nothing of it", async () => {
  const chair = await world.anOfficialOf("chair", world.elsewhere.id);
  expect(await refusal(decideSecondRequest(chair.work(), yes()))).toBe("dossiers/not-found");
  expect(await listSecondRequests(chair.work())).toEqual([]);
});

test("what the machine finds wrong is for the desk of the agency alone", async () => {
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  for (const work of [world.db.work(stranger), dossier.by.work(), other.work()])
    expect(await refusal(listFormFaults(work, dossier.id))).toBe("dossiers/not-found");
  expect(await listFormFaults(staff.clerk.work(), dossier.id)).toEqual([]);
});
