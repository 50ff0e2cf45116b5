import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, type Desk } from "../testing/index.ts";
import { drawSample, listReviews, reviewDecision } from "./review-automatic.ts";

const world = await aWorld();
let officer: Desk;
beforeAll(async () => {
  officer = await world.anOfficialOf("civil-status-officer");
  for (let n = 0; n < 3; n += 1) await world.aPaid();
  await world.runJobs();
});
afterAll(() => world[Symbol.asyncDispose]());

test("the morning after, a share of yesterday's decisions is drawn, rounded up; drawn again it is the same", async () => {
  expect(await drawSample(world.node())).toBe(0);
  world.clock.set("2026-11-21T05:00:00+07:00");
  expect(await drawSample(world.node())).toBe(1);
  const drawn = await listReviews(officer.work());
  expect(drawn).toMatchObject([{ agencyId: world.agency.id, drawnOn: "2026-11-21", verdict: null }]);
  await drawSample(world.node());
  expect(await listReviews(officer.work())).toEqual(drawn);
  world.clock.set("2026-11-22T05:00:00+07:00");
  expect(await drawSample(world.node())).toBe(0);
});

test("an official gives one verdict; it is news, and there is no second", async () => {
  const [review] = await listReviews(officer.work());
  const verdict = { dossierId: review?.dossierId ?? "", right: false, note: "Cần xem thẻ cũ" };
  await reviewDecision(officer.work(), verdict);
  expect(await listReviews(officer.work())).toEqual([]);
  const news = (await listEventsOf(world.node().db, verdict.dossierId)).find((event) => event.type === "dossiers.reviewed");
  expect(news?.data).toEqual({ verdict: "wrong" });
  expect(await refusal(reviewDecision(officer.work(), verdict))).toBe("dossiers/review-not-found");
});
