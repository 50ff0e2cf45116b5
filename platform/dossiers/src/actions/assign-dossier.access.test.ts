import { stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aUnitOf, type Unit } from "../testing/assigned.ts";
import { anHonourAt, aWorld } from "../testing/index.ts";
import { assignDossier, giveBackDossier, takeUpDossier } from "./assign-dossier.ts";
import { listAssignmentSettings, previewAssignmentRule, setAssignmentRule, undoAssignmentRule } from "./assignment-rules.ts";
import { handOverWork, takeWorkBack } from "./hand-over-work.ts";
import { listOpenProcedures, listOverdueSteps, listWork, readWorkload } from "./list-work.ts";

const world = await aWorld();
let unit: Unit;
let dossierId = "";
beforeAll(async () => {
  unit = await aUnitOf(world);
  ({ id: dossierId } = await anHonourAt(world, unit, "draft"));
});
afterAll(() => world[Symbol.asyncDispose]());
const post = "civil-status-officer";
const all = (work: Work) => {
  const [from, to] = [unit.officer.actor.officialId, unit.second.actor.officialId];
  return {
    assign: () => assignDossier(work, { dossierId, post, to }),
    takeUp: () => takeUpDossier(work, { dossierId, post }),
    giveBack: () => giveBackDossier(work, { dossierId, post, words: "Không" }),
    handOver: () => handOverWork(work, { from, to }),
    takeBack: () => takeWorkBack(work, { from, to, lines: [{ dossierId, post }] }),
    setRule: () => setAssignmentRule(work, { post, strategy: "nobody", keeps: true, shares: {}, revision: 0 }),
    undoRule: () => undoAssignmentRule(work, { post, id: "1", revision: 1 }),
    preview: () => previewAssignmentRule(work, { post, strategy: "in-turn", keeps: true, shares: {} }),
    settings: () => listAssignmentSettings(work),
    list: () => listWork(work, { whose: "agency", limit: 9 }),
    load: () => readWorkload(work),
    procedures: () => listOpenProcedures(work),
  };
};

test("a stranger and a person find none of it", async () => {
  for (const work of [world.db.work(stranger), (await world.aCitizen()).work()]) {
    const may = all(work);
    for (const act of [may.assign, may.takeUp, may.giveBack]) expect(await refusal(act())).toBe("dossiers/not-found");
    for (const act of [may.handOver, may.takeBack, may.setRule, may.undoRule, may.preview])
      expect(await refusal(act())).toBe("dossiers/not-assigner");
    for (const act of [may.settings, may.list, may.load, may.procedures]) expect(await refusal(act())).toBe("dossiers/not-yours");
  }
});

test("an official without the right to assign gives nothing to anybody", async () => {
  const may = all(unit.officer.work());
  for (const act of [may.assign, may.handOver, may.takeBack, may.setRule, may.undoRule, may.preview])
    expect(await refusal(act())).toBe("dossiers/not-assigner");
});

test("who holds another post takes nothing up", async () => {
  expect(await refusal(all(unit.clerk.work()).takeUp())).toBe("dossiers/not-yours");
});

test("leaders of another agency find neither the dossier nor the people, and see their own work alone", async () => {
  const chair = await world.anOfficialOf("chair", world.elsewhere.id);
  const may = all(chair.work());
  for (const act of [may.assign, may.takeUp, may.giveBack]) expect(await refusal(act())).toBe("dossiers/not-found");
  expect(await may.handOver()).toEqual([]);
  expect(await may.takeBack()).toEqual([]);
  expect(await may.list()).toEqual([]);
  expect(await may.load()).toEqual([]);
  expect(await may.procedures()).toEqual([]);
  expect(await may.settings()).toEqual([]);
  expect(await refusal(may.undoRule())).toBe("dossiers/rule-changed");
  expect((await may.preview()).lines).toEqual([]);
});

test("late steps of all agencies are the node's to list", async () => {
  const span = { from: new Date(0), until: world.clock.now(), after: { at: new Date(0), dossierId }, limit: 9 };
  expect(await refusal(listOverdueSteps(unit.chair.work(), span))).toBe("dossiers/not-yours");
  expect(await listOverdueSteps(world.node(), span)).toEqual([]);
});
