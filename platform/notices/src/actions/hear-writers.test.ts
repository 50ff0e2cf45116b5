import { newId, systemClock } from "@motlan/kernel";
import { aPerson, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const [personId, draftId] = [newId(), newId()];
const tell = async (type: string, data: object) => {
  const work = db.work();
  await work.transaction((tx) => work.announce(tx, { type, subject: draftId, data: { ...data } }));
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
};
const mine = () => listMyNotices(db.work(aPerson({ personId })));

test("whoever is writing hears of the day in the inbox, with the way to what they wrote; nothing goes to the telephone", async () => {
  await tell("dossiers.writer-told-closing", { personId, closesOn: "2027-01-05" });
  const [notice] = await mine();
  expect(notice).toMatchObject({ kind: "portal-closes", dossierId: null, link: `/nop/${draftId}` });
  expect(notice?.body.vi).toContain("Từ ngày 05/01/2027");
  expect(notice?.body.en).toContain("05/01/2027");
  expect(await db.asOwner("select from notices.message")).toEqual([]);
});

test("and that it stays open; news that lacks the person or the day holds nothing up", async () => {
  await tell("dossiers.writer-told-closing", { closesOn: "2027-01-05" });
  await tell("dossiers.writer-told-closing", { personId, closesOn: "soon" });
  await tell("dossiers.writer-told-open", { personId, closesOn: "2027-01-05" });
  expect((await mine()).map(({ kind }) => kind)).toEqual(["portal-stays", "portal-closes"]);
});
