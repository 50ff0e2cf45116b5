import { localDate, localDateOf, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { settingInForce } from "../domain/assignment.ts";
import { aUnitOf, type Unit } from "../testing/assigned.ts";
import { anHonourAt, aWorld, type Desk } from "../testing/index.ts";
import { answerDraft } from "./answer-draft.ts";
import { listAssignmentSettings, previewAssignmentRule, undoAssignmentRule } from "./assignment-rules.ts";
import { completeStep } from "./complete-step.ts";

const world = await aWorld();
let unit: Unit;
beforeEach(async () => {
  unit = await aUnitOf(world);
});
afterAll(() => world[Symbol.asyncDispose]());
const post = "civil-status-officer";
const id = ({ actor }: Desk) => actor.officialId;
/** The rule as it stands, to be saved over. */
const revision = async () => (await settings())[0]?.revision ?? 0;
const settings = async () => (await listAssignmentSettings(unit.chair.work())).filter((rule) => rule.post === post);

test("in turn: what reaches the post goes round, and whoever is away is left out", async () => {
  await unit.rule({ strategy: "in-turn", revision: await revision() });
  const whose = async () => {
    const { id: dossierId } = await anHonourAt(world, unit, "draft");
    return await unit.whose(dossierId);
  };
  const round = [await whose(), await whose(), await whose(), await whose()];
  expect(new Set(round.slice(0, 2)).size).toBe(2);
  expect(round.slice(2)).toEqual(round.slice(0, 2));
  await unit.isAway(unit.officer, unit.second);
  expect([await whose(), await whose()]).not.toContain(id(unit.officer));
});

test("two at once are not given to one", async () => {
  await unit.rule({ strategy: "in-turn", revision: await revision() });
  const taken = [await anHonourAt(world, unit, "take-in"), await anHonourAt(world, unit, "take-in")];
  await Promise.all(taken.map((one) => completeStep(unit.clerk.work(), { dossierId: one.id, revision: one.revision })));
  const [one, other] = await Promise.all(taken.map(({ id: dossierId }) => unit.whose(dossierId)));
  expect(one).toBeDefined();
  expect(one).not.toBe(other);
});

test("by procedure; what comes back to the post is theirs again, whatever the rule says by then", async () => {
  await unit.rule({ strategy: "by-procedure", shares: { "x.honour": id(unit.second) }, revision: await revision() });
  const { id: dossierId, by } = await anHonourAt(world, { ...unit, officer: unit.second }, "confirm");
  expect(await unit.whose(dossierId)).toBeUndefined();
  await unit.rule({ strategy: "by-procedure", shares: { "x.honour": id(unit.officer) }, revision: await revision() });
  await answerDraft(by.work(), { dossierId, revision: (await world.now(dossierId)).revision, right: true });
  expect(await unit.whose(dossierId)).toBe(id(unit.second));
});

test("by the commune the applicant lives in", async () => {
  await unit.rule({ strategy: "by-area", shares: { [world.communeId]: id(unit.officer) }, revision: await revision() });
  const { id: dossierId } = await anHonourAt(world, unit, "draft");
  expect(await unit.whose(dossierId)).toBe(id(unit.officer));
});

test("what is refused: somebody of another post in the table, a rule that a colleague changed, no such post", async () => {
  const seen = await revision();
  expect(await refusal(unit.rule({ strategy: "by-procedure", shares: { "x.honour": id(unit.clerk) }, revision: seen }))).toBe(
    "dossiers/assignee-unfit",
  );
  expect(await refusal(unit.rule({ post: "applicant" }))).toBe("dossiers/assignee-unfit");
  expect(await refusal(unit.rule({ strategy: "by-area", shares: { x: newId() }, revision: seen }))).toBe("dossiers/assignee-unfit");
  await unit.rule({ strategy: "least-load", revision: seen });
  expect(await refusal(unit.rule({ strategy: "in-turn", revision: seen }))).toBe("dossiers/rule-changed");
});

test("a rule of a day to come holds from that day; undone, what held before holds again; the past keeps both", async () => {
  await unit.rule({ strategy: "nobody", revision: await revision() });
  await unit.rule({ strategy: "in-turn", from: localDate("2026-11-23"), revision: await revision() });
  const now = async () => settingInForce(await settings(), post, localDateOf(world.clock.now()))?.strategy;
  expect(await now()).toBe("nobody");
  const today = world.clock.now();
  world.clock.set("2026-11-23T08:00:00+07:00");
  expect(await now()).toBe("in-turn");
  const { id: dossierId } = await anHonourAt(world, unit, "draft");
  const whose = await unit.whose(dossierId);
  expect(whose).toBeDefined();
  const [last] = await settings();
  const undo = { post, id: last?.id ?? "", revision: last?.revision ?? 0 };
  await undoAssignmentRule(unit.chair.work(), undo);
  expect(await now()).toBe("nobody");
  expect(await unit.whose(dossierId)).toBe(whose);
  expect((await settings())[0]).toMatchObject({ strategy: "in-turn", undoneBy: id(unit.chair) });
  expect(await refusal(undoAssignmentRule(unit.chair.work(), undo))).toBe("dossiers/rule-changed");
  expect(await refusal(undoAssignmentRule(unit.chair.work(), { ...undo, revision: await revision() }))).toBe("dossiers/rule-not-found");
  expect(await refusal(unit.rule({ from: localDate("2026-11-22"), revision: await revision() }))).toBe("dossiers/rule-day-gone");
  world.clock.set(today.toISOString());
});

test("a preview says how many each would get, and moves nothing", async () => {
  const own = await aUnitOf(world);
  const { id: dossierId } = await anHonourAt(world, own, "draft");
  const before = await own.whose(dossierId);
  const look = (strategy: "in-turn" | "by-procedure", shares = {}) =>
    previewAssignmentRule(own.chair.work(), { post, strategy, keeps: true, shares });
  const { lines, shared } = await look("in-turn");
  expect(lines.map((line) => line.dossierId)).toContain(dossierId);
  const counts = [...shared.values()];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  const { shared: named } = await look("by-procedure", { "x.honour": id(own.second) });
  expect(named.get(id(own.second))).toBe(lines.filter(({ procedureCode }) => procedureCode === "x.honour").length);
  expect(await own.whose(dossierId)).toBe(before);
  expect(await refusal(previewAssignmentRule(own.chair.work(), { post: "applicant", strategy: "in-turn", keeps: true, shares: {} }))).toBe(
    "dossiers/assignee-unfit",
  );
});
