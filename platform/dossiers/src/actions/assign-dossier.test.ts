import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aUnitOf, type Unit } from "../testing/assigned.ts";
import { anHonourAt, aWorld } from "../testing/index.ts";
import { assignDossier, giveBackDossier, takeUpDossier } from "./assign-dossier.ts";
import { completeStep } from "./complete-step.ts";
import { getDossierForDesk } from "./read-dossier.ts";

const world = await aWorld();
let unit: Unit;
beforeAll(async () => {
  unit = await aUnitOf(world);
});
afterAll(() => world[Symbol.asyncDispose]());
const post = "civil-status-officer";

test("given by hand: only whom it was given to does it, and everybody sees who gave it to whom", async () => {
  const { id: dossierId, revision } = await anHonourAt(world, unit, "draft");
  await unit.give(dossierId, unit.second);
  expect(await refusal(completeStep(unit.officer.work(), { dossierId, revision }))).toBe("dossiers/assigned-to-other");
  const seen = await getDossierForDesk(unit.officer.work(), dossierId);
  expect(seen.holding).toEqual({ assignee: unit.second.actor.officialId, mine: false, asPost: true });
  expect(seen.assignments).toMatchObject([
    { post, officialId: unit.second.actor.officialId, how: "hand", actor: { id: unit.chair.actor.officialId } },
  ]);
  await completeStep(unit.second.work(), { dossierId, revision });
  const news = (await listEventsOf(world.db.pool, dossierId)).find(({ type }) => type === "dossiers.assigned");
  expect(news?.data).toMatchObject({ post, from: null, to: unit.second.actor.officialId, how: "hand" });
});

test("taken up by oneself, twice the same, and given back with a word", async () => {
  const { id: dossierId, revision } = await anHonourAt(world, unit, "draft");
  const line = { dossierId, post };
  await takeUpDossier(unit.officer.work(), line);
  await takeUpDossier(unit.officer.work(), line);
  expect(await refusal(takeUpDossier(unit.second.work(), line))).toBe("dossiers/assigned-meanwhile");
  expect(await refusal(giveBackDossier(unit.second.work(), { ...line, words: "Nhầm" }))).toBe("dossiers/assigned-meanwhile");
  expect(await refusal(giveBackDossier(unit.officer.work(), { ...line, words: " " }))).toBe("dossiers/words-needed");
  await giveBackDossier(unit.officer.work(), { ...line, words: "Không thuộc địa bàn của tôi" });
  expect(await unit.whose(dossierId)).toBeUndefined();
  const { assignments } = await getDossierForDesk(unit.officer.work(), dossierId);
  expect(assignments.map(({ how, officialId }) => [how, officialId])).toEqual([
    ["taken-up", unit.officer.actor.officialId],
    ["given-back", null],
  ]);
  await completeStep(unit.second.work(), { dossierId, revision });
});

test("two leaders, or two clerks, at once: the second is told, nothing is overwritten", async () => {
  const { id: dossierId } = await anHonourAt(world, unit, "draft");
  const to = (who: "officer" | "second") => ({ dossierId, post, to: unit[who].actor.officialId });
  const outcomes = await Promise.allSettled([
    assignDossier(unit.chair.work(), to("officer")),
    assignDossier(unit.chair.work(), to("second")),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { assignments } = await getDossierForDesk(unit.chair.work(), dossierId);
  expect(assignments).toHaveLength(1);
});

test("what is refused", async () => {
  const { id: dossierId } = await anHonourAt(world, unit, "draft");
  const assign = (parts: object) =>
    refusal(assignDossier(unit.chair.work(), { dossierId, post, to: unit.officer.actor.officialId, ...parts }));
  expect(await assign({ to: newId() })).toBe("dossiers/assignee-unfit");
  expect(await assign({ to: unit.clerk.actor.officialId })).toBe("dossiers/assignee-unfit");
  expect(await assign({ post: "one-stop-clerk", to: unit.clerk.actor.officialId })).toBe("dossiers/not-at-post");
  expect(await assign({ from: unit.second.actor.officialId })).toBe("dossiers/assigned-meanwhile");
});

test("away: the colleague does it the same day; back, it is one's own again", async () => {
  const { id: dossierId, revision } = await anHonourAt(world, unit, "draft");
  await unit.give(dossierId, unit.officer);
  expect(await refusal(completeStep(unit.second.work(), { dossierId, revision }))).toBe("dossiers/assigned-to-other");
  await unit.isAway(unit.officer, unit.second);
  await completeStep(unit.second.work(), { dossierId, revision });
  expect(await unit.whose(dossierId)).toBeUndefined();
  const other = await anHonourAt(world, { ...unit, officer: unit.second }, "draft");
  await unit.give(other.id, unit.officer);
  world.clock.set("2026-11-23T09:00:00+07:00");
  expect(await refusal(completeStep(unit.second.work(), { dossierId: other.id, revision: other.revision }))).toBe(
    "dossiers/assigned-to-other",
  );
  world.clock.set("2026-11-20T09:00:00+07:00");
});

test("a signature given to the vice-chair: the chair over them signs too", async () => {
  const { id: dossierId, revision } = await anHonourAt(world, { ...unit, officer: unit.second }, "sign");
  await unit.give(dossierId, unit.viceChair, "vice-chair");
  expect((await completeStep(unit.chair.work(), { dossierId, revision })).status).toBe("sealing");
});
