import { instantOf, type JsonObject, localDate, newId } from "@motlan/kernel";
import { fixedClock, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { agencyFigures, listPublicCases } from "./agency-figures.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agencyId = newId();
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const span = { agencyId, from: instantOf(localDate("2026-11-01")), to: instantOf(localDate("2026-12-01")) };

async function say(at: string, type: string, subject: string, data: JsonObject): Promise<void> {
  clock.set(`${at}+07:00`);
  const work = db.work({ kind: "system", name: "test" }, clock);
  await work.transaction((tx) => work.announce(tx, { type, subject, agencyId, data }));
}

let count = 0;
async function dossier(channel: string, due: string): Promise<string> {
  const id = newId();
  count += 1;
  const data = {
    code: `H26.1-261116-000${count}`,
    procedureCode: "x.library-card",
    channel,
    status: "open",
    due: new Date(`${due}+07:00`).toISOString(),
  };
  await say("2026-11-16T08:00", "dossiers.submitted", id, data);
  return id;
}

test("figures are counted from events: on time, late, overdue, online, automatic, satisfied", async () => {
  const early = await dossier("online", "2026-11-17T17:00");
  const late = await dossier("counter", "2026-11-17T17:00");
  await dossier("online", "2026-11-18T17:00");
  const withdrawn = await dossier("online", "2026-11-17T17:00");
  await say("2026-11-16T08:01", "dossiers.decided", early, { decidedBy: "node" });
  await say("2026-11-16T08:01", "dossiers.moved", early, { move: "hand-over", to: "returned" });
  await say("2026-11-18T08:00", "dossiers.decided", late, { decidedBy: "official" });
  await say("2026-11-18T08:00", "dossiers.moved", late, { move: "sealed", to: "decided" });
  await say("2026-11-18T08:00", "dossiers.moved", withdrawn, { move: "withdraw", to: "withdrawn" });
  await say("2026-11-19T08:00", "voice.rated", newId(), { dossierId: early, score: 3 });
  await say("2026-11-19T08:00", "dossiers.asked-again", late, {});
  clock.set("2026-11-20T09:00:00+07:00");
  await runJobsUntilQuiet(db.pool, clock, [module]);

  const figures = await agencyFigures(db.pool, { ...span, now: clock.now() });
  expect(figures).toMatchObject({
    received: 4,
    open: 2,
    onTime: 1,
    late: 1,
    overdue: 1,
    secondRequests: 1,
    onlineShare: 0.75,
    automaticShare: 0.5,
    satisfaction: { satisfied: 1, count: 1 },
  });
  expect(figures.byMonth).toEqual([{ month: "2026-11", received: 4, onTime: 1, late: 1 }]);

  const behind = await listPublicCases(db.pool, span, "late");
  expect(behind.map((one) => one.code)).toEqual(["H26.1-261116-••••"]);
});

test("another agency's figures know nothing of it", async () => {
  expect((await agencyFigures(db.pool, { ...span, agencyId: newId(), now: clock.now() })).received).toBe(0);
});
