import { anAgency } from "@motlan/agencies/testing";
import { localDate, stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/index.ts";
import { closePortal, keepPortalOpen, mayClosePortal, readPortalState } from "./close-portal.ts";
import { tellWriters } from "./tell-writers.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const closesOn = localDate("2026-12-01");
const province = await anAgency(world.node(), { kind: "province-committee", level: "province" });

test("a stranger, a citizen, a commune's administrator and a province's head set no day and undo none", async () => {
  const citizen = await world.aCitizen();
  const commune = await world.anOfficialOf("administrator");
  const chair = await world.anOfficialOf("chair", province.id);
  const keeper = await world.anOfficialOf("administrator", province.id);
  for (const work of [world.db.work(stranger), citizen.work(), commune.work(), chair.work(), world.node()]) {
    expect(await mayClosePortal(work)).toBe(false);
    expect(await refusal(closePortal(work, { closesOn }))).toBe("dossiers/not-portal-keeper");
    expect(await refusal(keepPortalOpen(work))).toBe("dossiers/not-portal-keeper");
  }
  expect(await readPortalState(world.node())).toBeUndefined();
  expect(await mayClosePortal(keeper.work())).toBe(true);
  await closePortal(keeper.work(), { closesOn });
  expect(await readPortalState({ db: world.db.work(stranger).db, clock: world.clock })).toEqual({ closesOn, closed: false });
});

test("nobody but the node tells the writers", async () => {
  const telling = { closingId: "00000000-0000-4000-8000-000000000000", closesOn, news: "stays" } as const;
  for (const work of [
    world.db.work(stranger),
    (await world.aCitizen()).work(),
    (await world.anOfficialOf("administrator", province.id)).work(),
  ])
    expect(await refusal((async () => tellWriters(work, telling))())).toBe("kernel/not-allowed");
});
