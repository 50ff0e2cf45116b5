import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { beginSearch, exportSearch, searchDossiers } from "./search-dossiers.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const staff = await aStaff(world);
const { by } = await anHonourAt(world, staff, "take-in");
await world.runJobs();
const id = await beginSearch(staff.clerk.work(), { procedureCode: "x.honour" });

test("a search is its official's own, and finds the agency's dossiers alone", async () => {
  expect((await searchDossiers(staff.clerk.work(), { id })).found).toHaveLength(1);
  const foreign = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  for (const desk of [staff.officer, foreign]) {
    expect(await refusal(searchDossiers(desk.work(), { id }))).toBe("dossiers/search-not-found");
    expect(await refusal(exportSearch(desk.work(), id))).toBe("dossiers/search-not-found");
  }
  const own = await beginSearch(foreign.work(), { procedureCode: "x.honour" });
  expect((await searchDossiers(foreign.work(), { id: own })).found).toEqual([]);
});

test("citizens and strangers search nothing", async () => {
  for (const work of [by.work(), world.db.work(stranger, world.clock)]) {
    expect(await refusal(beginSearch(work, { words: "x" }))).toBe("dossiers/not-yours");
    expect(await refusal(searchDossiers(work, { id }))).toBe("dossiers/not-yours");
    expect(await refusal(exportSearch(work, id))).toBe("dossiers/not-yours");
  }
});
