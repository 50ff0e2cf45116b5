import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { noticesModule } from "../module.ts";
import { listMyNotices, markRead } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agencyId = newId();
const [proposer, second, concerned, administrator] = [1, 2, 3, 4].map(() => anOfficial({ agencyId }));
if (!proposer || !second || !concerned || !administrator) throw new Error("four officials");
const rights: Readonly<Record<string, readonly string[]>> = {
  "registries.confirm-merge": [proposer, second, concerned].map(({ personId }) => personId),
  "registries.settle-writes": [administrator.personId],
};
const module = noticesModule({ holdersOf: async (_, asked) => (asked.agencyId === agencyId ? (rights[asked.right] ?? []) : []) });

const happens = async (type: string, subject = newId(), at: string | undefined = agencyId) => {
  const except = [proposer.personId, concerned.personId];
  const work = db.work();
  await work.transaction((tx) =>
    work.announce(tx, { type, subject, ...(at !== undefined && { agencyId: at }), data: { registry: "population", except } }),
  );
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
};
const toldTo = async (official: typeof proposer) => (await listMyNotices(db.work(official))).map(({ kind, link }) => [kind, link]);

test("what waits for a second official is told to those who may confirm it; neither to whoever proposed nor to whom it is about", async () => {
  const pair = newId();
  await happens("registries.merge-proposed", pair);
  await happens("registries.part-proposed", pair);
  expect(await toldTo(second)).toEqual([
    ["records-part-proposed", `/ban-lam-viec/ban-ghi-trung/${pair}`],
    ["records-merge-proposed", `/ban-lam-viec/ban-ghi-trung/${pair}`],
  ]);
  for (const official of [proposer, concerned, administrator]) expect(await toldTo(official)).toEqual([]);
  expect(await listMyNotices(db.work(aPerson({ personId: second.personId })))).toEqual([]);
  expect(await db.asOwner("select from notices.message")).toEqual([]);
});

test("refused writes are told once until that was read; another agency's, or nobody's, are told to nobody", async () => {
  const told = ["records-write-refused", "/ban-lam-viec/ket-noi/chua-ghi"];
  for (const _ of [1, 2]) await happens("registries.write-refused");
  expect(await toldTo(administrator)).toEqual([told]);
  await markRead(db.work(administrator));
  await happens("registries.write-refused");
  expect(await toldTo(administrator)).toEqual([told, told]);
  await happens("registries.write-refused", newId(), newId());
  expect(await db.asOwner("select from notices.notice where kind = 'records-write-refused'")).toHaveLength(2);
});
