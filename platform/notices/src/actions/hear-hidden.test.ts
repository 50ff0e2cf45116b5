import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { noticesModule } from "../module.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("once a hidden read opens its person is told in the inbox alone, and the office that hid it at its desk; of a read of nobody's only the office", async () => {
  const chief = anOfficial();
  const [personId, { agencyId }] = [newId(), chief];
  const module = noticesModule({ holdersOf: async (_, { right }) => (right === "registries.hide" ? [chief.personId, personId] : []) });
  const opens = async (data: { readonly accessId: string; readonly personId?: string; readonly except?: readonly string[] }) => {
    const work = db.work();
    const said = { ...data, ...(data.except && { except: [...data.except] }) };
    await work.transaction((tx) => work.announce(tx, { type: "registries.hidden-opened", subject: newId(), agencyId, data: said }));
    await runJobsUntilQuiet(db.pool, systemClock, [module]);
  };
  await opens({ accessId: "7", personId, except: [personId] });
  const told = await listMyNotices(db.work(aPerson({ personId })));
  expect(told.map(({ kind, link }) => [kind, link])).toEqual([["records-hidden-read", "/du-lieu-cua-toi/luot/7"]]);
  await opens({ accessId: "8" });
  expect((await listMyNotices(db.work(chief))).map(({ kind, link }) => [kind, link])).toEqual([
    ["records-hidden-opened", "/ban-lam-viec/giu-kin"],
  ]);
  expect(await db.asOwner("select from notices.message")).toEqual([]);
});
