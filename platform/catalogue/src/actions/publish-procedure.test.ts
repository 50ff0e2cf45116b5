import { localDate } from "@motlan/kernel";
import { evaluate, toFacts } from "@motlan/kernel/rules";
import { fixedClock, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findVersionInForce, getVersion, listRunnable, publishProcedure } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";
import { hashOf } from "./generic-of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
const work = () => db.work(theSystem, fixedClock("2026-11-21T09:00:00+07:00"));

test("a sound version is published with its rules; the same again is the same version", async () => {
  const version = aSoundVersion({ effective: { from: "2025-01-01", to: "2025-12-31" } });
  const { versionId } = await publishProcedure(work(), version);
  expect(await publishProcedure(work(), version)).toEqual({ versionId });
  const found = await getVersion(work().db, versionId);
  expect(found.version).toEqual(version);
  const fee = found.rules[version.fees[0]?.amount ?? ""];
  expect(fee && String(evaluate(fee, toFacts({ size: "large" })))).toBe("2000");
  const events = await db.asOwner("select subject::text, data->>'code' as code from kernel.event where type = 'catalogue.published'");
  expect(events).toEqual([{ subject: versionId, code: "x.sound" }]);
});

test("reasons stand beside the document: public with it, and no part of its hash", async () => {
  const version = aSoundVersion({ code: "x.reasons", effective: { from: "2025-01-01" } });
  const { versionId } = await publishProcedure(work(), version, { "fees.0": "Nghị quyết mới" });
  expect((await getVersion(work().db, versionId)).why).toEqual({ "fees.0": "Nghị quyết mới" });
  expect(await publishProcedure(work(), version)).toEqual({ versionId });
  await expect(db.pool.query("update catalogue.procedure_version set why = '{}'")).rejects.toThrow(/permission denied/);
});

test("what stands already is not examined again: it was when it came, and the examiner may have learnt since", async () => {
  const [stood] = await db.asOwner<{ document: object }>("select document from catalogue.procedure_version where code = 'x.reasons'");
  const unsound = { ...stood?.document, code: "x.reasons", version: "old", steps: [] };
  await db.asOwner(
    `insert into catalogue.procedure_version (id, code, version, effective, document, compiled, hash, published_at)
     values (gen_random_uuid(), 'x.reasons', 'old', '[2020-01-01,2020-12-31]', '${JSON.stringify(unsound).replaceAll("'", "''")}', '{}', '${hashOf(unsound)}', now())`,
  );
  expect(await refusal(publishProcedure(work(), unsound))).toBe("not refused");
  expect(await refusal(publishProcedure(work(), { ...unsound, version: "new" }))).not.toBe("not refused");
});

test("the version in force is the one whose period holds the day", async () => {
  const { versionId } = await publishProcedure(work(), aSoundVersion({ version: "2", effective: { from: "2026-01-01" } }));
  const on = async (day: string) => (await findVersionInForce(work().db, "x.sound", localDate(day)))?.version.version;
  expect([await on("2024-12-31"), await on("2025-01-01"), await on("2025-12-31"), await on("2026-01-01")]).toEqual([
    undefined,
    "1",
    "1",
    "2",
  ]);
  expect((await listRunnable(work().db, localDate("2026-11-21"))).map((one) => one.versionId)).toContain(versionId);
});

test("refused: another content under the same number, periods that overlap", async () => {
  expect(await refusal(publishProcedure(work(), aSoundVersion({ guide: [], effective: { from: "2025-01-01", to: "2025-12-31" } })))).toBe(
    "catalogue/already-published",
  );
  expect(await refusal(publishProcedure(work(), aSoundVersion({ version: "3", effective: { from: "2025-12-31" } })))).toBe(
    "catalogue/periods-overlap",
  );
});

test("refused: what has not the shape, and what does not make sense, each fault at its place", async () => {
  expect(await refusal(publishProcedure(work(), { code: "x.y" }))).toBe("catalogue/malformed");
  expect(await refusal(publishProcedure(work(), { ...aSoundVersion(), extra: 1 }))).toBe("catalogue/malformed");
  const unsound = publishProcedure(
    work(),
    aSoundVersion({ version: "4", channels: [{ kind: "online", deadline: { count: 1, unit: "hour" } }] }),
  );
  await expect(unsound).rejects.toMatchObject({ code: "catalogue/unsound", fields: [{ path: "channels.0.deadline" }] });
});

test("two that publish at once over the same days: one stands", async () => {
  const tries = ["a", "b"].map((version) => refusal(publishProcedure(work(), aSoundVersion({ code: "x.race", version }))));
  expect((await Promise.all(tries)).sort()).toEqual(["catalogue/periods-overlap", "not refused"]);
});

test("a published version cannot be changed or removed by the application", async () => {
  await expect(db.pool.query("update catalogue.procedure_version set document = '{}'")).rejects.toThrow(/permission denied/);
  await expect(db.pool.query("delete from catalogue.procedure_version")).rejects.toThrow(/permission denied/);
});

test("an unknown version is said so", async () => {
  expect(await refusal(getVersion(work().db, "0199aaaa-0000-7000-8000-000000000000"))).toBe("catalogue/version-not-found");
});
