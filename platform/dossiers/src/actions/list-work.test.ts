import { afterAll, beforeAll, expect, test } from "vitest";
import { aUnitOf, type Unit } from "../testing/assigned.ts";
import { anHonourAt, aWorld } from "../testing/index.ts";
import { listOpenProcedures, listOverdueSteps, listWork, type WorkWanted } from "./list-work.ts";

const world = await aWorld();
let unit: Unit;
const made: string[] = [];
/** Four at the officer's post, of four days, one of them a day off; the first is given to the officer, the second to the colleague. */
beforeAll(async () => {
  unit = await aUnitOf(world);
  for (const day of ["20", "23", "24", "25"]) {
    world.clock.set(`2026-11-${day}T08:00:00+07:00`);
    made.push((await anHonourAt(world, unit, "draft")).id);
  }
  const [first = "", second = ""] = made;
  await unit.give(first, unit.officer);
  await unit.give(second, unit.second);
  world.clock.set("2026-11-26T08:45:00+07:00");
});
afterAll(() => world[Symbol.asyncDispose]());

const names = ["one", "two", "three", "four"];
const listed = async (wanted: Omit<WorkWanted, "limit"> & { readonly limit?: number }) =>
  (await listWork(unit.officer.work(), { limit: 50, ...wanted })).map(({ dossierId }) => names[made.indexOf(dossierId)]);

test.each<[string, Omit<WorkWanted, "limit">, readonly string[]]>([
  ["mine", { whose: "mine" }, ["one"]],
  ["nobody's", { whose: "unassigned" }, ["three", "four"]],
  ["ours: mine and nobody's, by deadline", { whose: "ours" }, ["one", "three", "four"]],
  ["the agency's", { whose: "agency" }, ["one", "two", "three", "four"]],
  ["late", { whose: "agency", only: "late" }, ["one", "two"]],
  ["at risk: not yet late, too little time left", { whose: "agency", only: "at-risk" }, ["three"]],
  ["of a procedure", { whose: "ours", procedureCode: "x.honour" }, ["one", "three", "four"]],
  ["of another procedure", { whose: "ours", procedureCode: "2.000635" }, []],
  ["at other posts", { whose: "unassigned", posts: ["one-stop-clerk"] }, []],
])("%s", async (_what, wanted, dossiers) => {
  expect(await listed(wanted)).toEqual(dossiers);
});

test("a colleague's", async () => {
  expect(await listed({ whose: { officialId: unit.second.actor.officialId } })).toEqual(["two"]);
});

test("page by page, each once", async () => {
  const [first] = await listWork(unit.officer.work(), { whose: "ours", limit: 1 });
  const after = { dueAt: first?.dueAt ?? new Date(0), dossierId: first?.dossierId ?? "" };
  expect(await listed({ whose: "ours", after })).toEqual(["three", "four"]);
});

test("what one's own work is of: mine and nobody's, a colleague's not counted", async () => {
  expect(await listOpenProcedures(unit.officer.work())).toMatchObject([{ code: "x.honour", open: 3 }]);
  expect(await listOpenProcedures(unit.officer.work(), { posts: ["one-stop-clerk"] })).toMatchObject([{ code: "x.honour", open: 1 }]);
});

test("the node sees which steps should be done by now, page by page", async () => {
  const span = { from: new Date("2026-11-01T00:00:00Z"), until: world.clock.now(), limit: 2 };
  const first = await listOverdueSteps(world.node(), { ...span, after: { at: new Date(0), dossierId: made[0] ?? "" } });
  expect(first.map(({ dossierId }) => names[made.indexOf(dossierId)])).toEqual(["one", "two"]);
  const last = first.at(-1);
  const rest = await listOverdueSteps(world.node(), {
    ...span,
    after: { at: last?.stepDueAt ?? new Date(0), dossierId: last?.dossierId ?? "" },
  });
  expect(rest.map(({ dossierId }) => names[made.indexOf(dossierId)])).toEqual(["three", "four"]);
  expect(rest[0]).toMatchObject({ step: "draft", post: "civil-status-officer", officialId: null });
});
