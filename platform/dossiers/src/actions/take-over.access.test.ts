import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/index.ts";
import { countLeftBehind } from "./hand-over-work.ts";
import { raiseDossierCounters, recountImport, releaseImport, takeImportBack } from "./settle-import.ts";
import { takeOverDossiers } from "./take-over-dossiers.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const importId = newId();

const ACTS: readonly (readonly [string, (work: Work) => unknown])[] = [
  ["take over", (work) => takeOverDossiers(work, { importId, system: "Cũ", rows: [] })],
  ["recount", (work) => recountImport(work, importId)],
  ["release", (work) => releaseImport(work, { importId })],
  ["take back", (work) => takeImportBack(work, importId)],
  ["raise counters", (work) => raiseDossierCounters(work, [])],
  ["count what was left behind", (work) => countLeftBehind(work, importId)],
];

test.each(ACTS)("%s: the node alone, whoever bade it", async (_, act) => {
  const administrator = await world.anOfficialOf("administrator");
  for (const work of [administrator.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)])
    expect(await refusal((async () => act(work))())).toBe("dossiers/not-yours");
});
