import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import { anOfficial, fixedClock, runJobsUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { upkeepModule } from "../module.ts";
import { listRunners, runsNode } from "../rights.ts";
import { aStandstill, SECRET, type Standstill } from "../testing/index.ts";
import { upkeepOf } from "../upkeep.ts";
import { countUpkeep, readFailingJobs } from "./read-upkeep.ts";
import { passJob, retryJobs } from "./settle-jobs.ts";
import { tryListener } from "./settle-listeners.ts";
import { tellStandstills } from "./tell-standstills.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [BEGUN, GOES_ON] = ["upkeep.stands-still", "upkeep.stands-for-long"];

/** A node with its province's administrator, and shops that stand still on it. */
async function aNode() {
  const db = await testDatabase();
  const clock = fixedClock("2026-11-20T09:00:00+07:00");
  const node = () => db.work(undefined, clock);
  const province = await anAgency(node(), { level: "province", kind: "province-committee" });
  const { personId } = await aHolder(node(), { agencyId: province.id, kind: "administrator" });
  const shops: Standstill[] = [];
  const upkeep = () => upkeepOf(shops.map(({ module }) => module));
  return {
    ...{ db, clock, node, upkeep, province, runner: { personId, agencyId: province.id } },
    told: () => toldOn(db),
    /** Two processes look twice each, all at once. */
    look: () => Promise.all(Array.from({ length: 4 }, () => tellStandstills(node(), upkeep()))),
    aShop: async (name: string, { job }: { readonly job: "stays" | "is-passed-over" }) => {
      const shop = await aStandstill(db, clock, name);
      shops.push(shop);
      for (const { id } of job === "stays" ? [] : await readFailingJobs(node(), shop.task))
        await passJob(node(), { id, why: "không cần nữa" });
      return shop;
    },
    [Symbol.asyncDispose]: async () => {
      for (const shop of shops) await shop[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

function toldOn(db: TestDatabase): Promise<readonly { readonly type: string; readonly data: JsonObject }[]> {
  return db.asOwner("select type, data from kernel.event where type in ($1, $2) order by tx, id", [BEGUN, GOES_ON]);
}

test("a listener that stands still for long is told once, however many look, then once a day; settled, no more, and anew when it breaks anew", async () => {
  await using here = await aNode();
  const { clock, runner, look, told } = here;
  const shop = await here.aShop("shop.long", { job: "is-passed-over" });
  clock.advance(9 * MINUTE);
  await look();
  expect(await told()).toEqual([]);
  clock.advance(MINUTE);
  await look();
  expect(await told()).toEqual([{ type: BEGUN, data: { n: 1, tell: [runner] } }]);
  clock.advance(24 * HOUR - MINUTE);
  await look();
  expect(await told()).toHaveLength(1);
  clock.advance(MINUTE);
  await look();
  await look();
  expect((await told()).map(({ type }) => type)).toEqual([BEGUN, GOES_ON]);

  shop.heal();
  await tryListener(here.node(), shop.listener);
  await expect.poll(() => [...shop.heard]).toEqual([shop.bad, shop.after]);
  await expect.poll(() => countUpkeep(here.node(), here.upkeep())).toBe(0);
  clock.advance(48 * HOUR);
  await look();
  expect(await told()).toHaveLength(2);
  await shop.breakAnew();
  clock.advance(10 * MINUTE);
  await look();
  expect((await told()).map(({ type }) => type)).toEqual([BEGUN, GOES_ON, BEGUN]);
});

test("jobs that nobody tries any more are told of at once; once they are done, no more is said", async () => {
  await using here = await aNode();
  const { clock, look, told } = here;
  const shop = await here.aShop("shop.job", { job: "stays" });
  await look();
  expect((await told()).map(({ data }) => data.n)).toEqual([1]);
  shop.heal();
  await tryListener(here.node(), shop.listener);
  await retryJobs(here.node(), shop.task);
  await expect.poll(() => countUpkeep(here.node(), here.upkeep())).toBe(0);
  await expect.poll(() => shop.done()).toBe(1);
  clock.advance(48 * HOUR);
  await look();
  expect(await told()).toHaveLength(1);
});

test("many that stand still are one notice, and what begins within the hour waits for its end; nothing is said of what it is", async () => {
  await using here = await aNode();
  const { clock, look, told } = here;
  for (const name of ["shop.one", "shop.two"]) await here.aShop(name, { job: "stays" });
  clock.advance(10 * MINUTE);
  await look();
  expect((await told()).map(({ data }) => data.n)).toEqual([4]);
  await here.aShop("shop.three", { job: "stays" });
  clock.advance(59 * MINUTE);
  await look();
  expect(await told()).toHaveLength(1);
  clock.advance(MINUTE);
  await look();
  expect((await told()).map(({ type, data }) => [type, data.n])).toEqual([
    [BEGUN, 4],
    [BEGUN, 6],
  ]);
  expect(JSON.stringify(await told())).not.toContain(SECRET);
});

test("whoever the page opens for is told, and nobody else; while nobody is there nothing counts as told", async () => {
  await using db = await testDatabase();
  const clock = fixedClock("2026-11-20T09:00:00+07:00");
  const node = () => db.work(undefined, clock);
  await using shop = await aStandstill(db, clock);
  const module = upkeepModule({ wholeNode: () => upkeepOf([shop.module]) });
  const look = async () => {
    await node().transaction((tx) => node().enqueue(tx, "upkeep.tell-standstills", {}));
    await runJobsUntilQuiet(db.pool, clock, [module]);
  };
  const province = await anAgency(node(), { level: "province", kind: "province-committee" });
  const department = await anAgency(node(), { level: "province", kind: "other", parentId: province.id });
  const [below, alone] = [await anAgency(node(), { parentId: department.id }), await anAgency(node())];
  clock.advance(10 * MINUTE);
  await look();
  expect(await toldOn(db)).toEqual([]);

  const holders = await Promise.all(
    [province, below, alone].map(async ({ id: agencyId }) => ({
      agencyId,
      ...(await aHolder(node(), { agencyId, kind: "administrator" })),
    })),
  );
  await aHolder(node(), { agencyId: province.id, kind: "chair" });
  await look();
  const runners = holders.filter(({ agencyId }) => agencyId !== below.id).map(({ personId, agencyId }) => ({ personId, agencyId }));
  expect((await toldOn(db)).map(({ data }) => data.tell)).toEqual([expect.arrayContaining(runners)]);
  const listed = await listRunners(node().db, localDateOf(clock.now()));
  expect(listed).toHaveLength(runners.length);
  for (const { personId, agencyId } of holders) {
    const opens = await runsNode(db.work(anOfficial({ personId, agencyId, permissions: ["upkeep.settle"] }), clock));
    expect(listed.some((one) => one.personId === personId)).toBe(opens);
  }
});
