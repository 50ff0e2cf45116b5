import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForMore } from "../actions/ask-for-more.ts";
import { takeUpDossier } from "../actions/assign-dossier.ts";
import { anHonourAt, aStaff, aWorld, type Citizen, type Staff } from "../testing/index.ts";
import { insertConsultation } from "./consultations.ts";

const world = await aWorld();
let staff: Staff;
let mine: Citizen;
beforeAll(async () => {
  staff = await aStaff(world);
  for (let n = 0; n < 2; n += 1) {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, "take-in");
    await takeUpDossier(staff.clerk.work(), { dossierId, post: "one-stop-clerk" });
    await askForMore(staff.clerk.work(), { dossierId, revision, faults: [{ words: "Gửi ảnh" }] });
    mine = by;
    await world.node().transaction((tx) => insertConsultation(tx, { ...asked, id: newId(), dossierId, askedAt: world.clock.now() }));
  }
});
afterAll(() => world[Symbol.asyncDispose]());

const asked = {
  ...{ step: "draft", officialId: newId(), whom: { vi: "Đội chữa cháy", en: "Fire brigade" } },
  ...{ question: "Có an toàn không?", dueAt: new Date("2026-11-23T09:00:00+07:00") },
};
const TABLES = ["dossier", "queue_entry", "history", "request_for_more", "consultation", "assignment"] as const;
const ALL = { dossier: 2, queue_entry: 2, history: 4, request_for_more: 2, consultation: 2, assignment: 2 };
const OWN = { dossier: 1, queue_entry: 1, history: 2, request_for_more: 1, consultation: 1, assignment: 1 };
const NONE = { dossier: 0, queue_entry: 0, history: 0, request_for_more: 0, consultation: 0, assignment: 0 };

const seen = (work: Work) =>
  work.transaction(async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await tx.query<{ n: number }>({ text: `select count(*)::int as n from dossiers.${table}` });
      counts[table] = rows[0]?.n ?? -1;
    }
    return counts;
  });

describe("even a query without a condition", () => {
  test("shows a person their own rows, an official their agency's, the node all, a stranger none", async () => {
    const foreign = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
    expect(await seen(mine.work())).toEqual(OWN);
    expect(await seen(staff.clerk.work())).toEqual(ALL);
    expect(await seen(world.node())).toEqual(ALL);
    expect(await seen(foreign.work())).toEqual(NONE);
    expect(await seen((await world.aCitizen()).work())).toEqual(NONE);
    expect(await seen(world.db.work({ kind: "stranger" }))).toEqual(NONE);
  });

  test("outside an act shows nothing, though the owner sees that the rows are there", async () => {
    for (const table of TABLES) {
      const sql = `select count(*)::int as n from dossiers.${table}`;
      expect([table, (await world.db.pool.query(sql)).rows]).toEqual([table, [{ n: 0 }]]);
      expect([table, await world.db.asOwner(sql)]).toEqual([table, [{ n: ALL[table] }]]);
    }
  });
});

describe("the app role", () => {
  test.each([
    ["cannot rewrite history", "update dossiers.history set note = '{}'"],
    ["cannot erase history", "delete from dossiers.history"],
    ["cannot erase a dossier", "delete from dossiers.dossier"],
    ["cannot rewrite who was given what", "update dossiers.assignment set official_id = null"],
    ["cannot take a paper away", "delete from dossiers.paper"],
    ["cannot put another document in a paper's place", "update dossiers.paper set document_id = gen_random_uuid()"],
  ])("%s", async (_, sql) => {
    await expect(world.db.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("changes nobody else's dossier, whatever the statement says", async () => {
    const other = await world.aCitizen();
    const changed = await other.work().transaction((tx) => tx.query({ text: "update dossiers.dossier set status = 'withdrawn'" }));
    expect(changed.rowCount).toBe(0);
    const foreign = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
    for (const work of [other.work(), foreign.work()]) {
      const answered = await work.transaction((tx) => tx.query({ text: "update dossiers.consultation set said = 'agrees'" }));
      expect(answered.rowCount).toBe(0);
    }
  });
});
