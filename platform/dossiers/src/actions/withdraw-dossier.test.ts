import { refusal } from "@motlan/kernel/testing";
import { findOrder } from "@motlan/payments";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { getMyDossier, listMyDossiers } from "./read-dossier.ts";
import { lapseDossier, withdrawDossier } from "./withdraw-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const stateOf = async (orderId: string | undefined) => (await findOrder(world.node().db, orderId ?? ""))?.state;

test("withdrawn before paying: the order is called off with it", async () => {
  const { id: dossierId, orderId, by } = await world.aSubmitted();
  const withdrawn = await withdrawDossier(by.work(), { dossierId, words: "Tôi không cần nữa" });
  expect(withdrawn).toMatchObject({ status: "withdrawn", step: undefined });
  expect(await stateOf(orderId)).toBe("cancelled");
  const { history } = await getMyDossier(by.work(), dossierId);
  expect(history.at(-1)).toMatchObject({ move: "withdraw", note: { words: "Tôi không cần nữa" } });
});

test("withdrawn while the money is on its way: it is owed back, and the payment's news changes nothing", async () => {
  const { id: dossierId, orderId, by } = await world.aPaid();
  await withdrawDossier(by.work(), { dossierId });
  expect(await stateOf(orderId)).toBe("refund-due");
  await world.runJobs();
  expect(await world.now(dossierId)).toMatchObject({ status: "withdrawn" });
});

test("withdrawn from the applicant's turn; not once it is recorded", async () => {
  const confirming = await anHonourAt(world, staff, "confirm");
  expect(await withdrawDossier(confirming.by.work(), { dossierId: confirming.id })).toMatchObject({ status: "withdrawn" });
  const signing = await anHonourAt(world, staff, "sign");
  expect(await refusal(withdrawDossier(signing.by.work(), { dossierId: signing.id }))).toBe("dossiers/move-not-allowed");
});

test("an order whose term passed closes its dossier, once", async () => {
  const { id: dossierId, orderId = "", by } = await world.aSubmitted();
  await lapseDossier(world.node(), orderId);
  await lapseDossier(world.node(), orderId);
  const { dossier, history } = await getMyDossier(by.work(), dossierId);
  expect(dossier.status).toBe("withdrawn");
  expect(history.map((row) => row.move)).toEqual(["submit", "lapse"]);
  expect(await listMyDossiers(by.work(), { limit: 1 })).toHaveLength(1);
});

test("money that came in time and was told of after the dossier had lapsed goes back", async () => {
  const submitted = await world.aSubmitted();
  const { id, orderId = "" } = submitted;
  await lapseDossier(world.node(), orderId);
  await world.runJobs();
  await world.pay(submitted);
  await world.runJobs();
  expect(await world.now(id)).toMatchObject({ status: "withdrawn" });
  expect(await stateOf(orderId)).toBe("refund-due");
});

test("an order paid after it had expired, before anybody heard either, closes no dossier", async () => {
  const { id, orderId = "" } = await world.aPaid();
  await lapseDossier(world.node(), orderId);
  await world.runJobs();
  expect(await world.now(id)).toMatchObject({ status: "returned" });
});

test("a paid dossier does not lapse", async () => {
  const { id, orderId = "" } = await world.aPaid();
  await world.runJobs();
  await lapseDossier(world.node(), orderId);
  expect(await world.now(id)).toMatchObject({ status: "returned" });
});
