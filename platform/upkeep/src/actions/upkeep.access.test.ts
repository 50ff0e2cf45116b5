import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { runsNode } from "../rights.ts";
import { upkeepOf } from "../upkeep.ts";
import { countUpkeep, readFailingJobs, readUpkeep } from "./read-upkeep.ts";
import { passJob, retryJob, retryJobs, retryTurn } from "./settle-jobs.ts";
import { hearPassedEvent, passEvent, tryListener } from "./settle-listeners.ts";
import { tellStandstills } from "./tell-standstills.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const province = await anAgency(db.work(), { level: "province", kind: "province-committee" });
const commune = await anAgency(db.work(), { parentId: province.id });
const alone = await anAgency(db.work(), { parentId: (await anAgency(db.work(), { level: "province", kind: "province-committee" })).id });
await aHolder(db.work(), { agencyId: province.id, kind: "administrator" });
const administrator = (agencyId: string) => anOfficial({ agencyId, permissions: ["upkeep.settle"] });

const others: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["a leader of the province", anOfficial({ agencyId: province.id, permissions: ["dossiers.sign", "exchange.see"] })],
  ["the administrator of a commune whose province has one here", administrator(commune.id)],
  ["the node acting for one agency", { kind: "system", name: "x", agencyId: commune.id }],
];
const [eventKey, listener, why] = [newId(), "shop.sales", "không cần nữa"];
const acts: Readonly<Record<string, (work: Work) => Promise<unknown>>> = {
  readUpkeep: (work) => readUpkeep(work, upkeepOf([])),
  readFailingJobs: (work) => readFailingJobs(work, "shop.send"),
  tryListener: (work) => tryListener(work, listener),
  passEvent: (work) => passEvent(work, { listener, eventKey, why }),
  hearPassedEvent: (work) => hearPassedEvent(work, { listener, eventKey }),
  retryJobs: (work) => retryJobs(work, "shop.send"),
  retryJob: (work) => retryJob(work, "1"),
  passJob: (work) => passJob(work, { id: "1", why }),
  retryTurn: (work) => retryTurn(work, "shop.send"),
  tellStandstills: (work) => tellStandstills(work, upkeepOf([])),
};

describe.each(others)("%s", (_who, actor) => {
  test.each(Object.entries(acts))("%s is refused", async (_name, act) => {
    expect(await refusal(act(db.work(actor)))).toBe("upkeep/not-yours");
  });
  test("is told of nothing that waits", async () => expect(await countUpkeep(db.work(actor), upkeepOf([]))).toBe(0));
});

test("the administrator above whom nobody administers here runs the node: the province's, or a commune's that stands alone", async () => {
  for (const { id } of [province, alone]) expect(await runsNode(db.work(administrator(id)))).toBe(true);
  expect(await readUpkeep(db.work(administrator(province.id)), upkeepOf([]))).toMatchObject({ listeners: [] });
});
