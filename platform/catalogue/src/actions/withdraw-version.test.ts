import { localDate } from "@motlan/kernel";
import { fixedClock, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findVersionInForce, holdVersion, listVersions, publishProcedure, withdrawVersion } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

let db: TestDatabase;
let code: string;
let count = 0;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => {
  code = `x.followed-${"abcdefghijklmnop"[count++]}`;
});

const work = (day = "2026-11-21") => db.work(theSystem, fixedClock(`${day}T09:00:00+07:00`));
const publish = async (version: string, from: string, to?: string) =>
  (await publishProcedure(work(), aSoundVersion({ code, version, effective: { from, ...(to !== undefined && { to }) } }))).versionId;
const inForce = async (day: string) => (await findVersionInForce(work().db, code, localDate(day)))?.version.version;
const days = async () =>
  (await listVersions(work().db, code)).map(({ version, from, to, withdrawn }) => [version, from, to, withdrawn?.why]);
const eventsOf = (type: string) =>
  db.asOwner("select subject::text, data from kernel.event where type = $1 and data->>'code' = $2 order by id", [type, code]);

describe("a version follows another", () => {
  test("the open period ends the day before, and the document stays as it was", async () => {
    const first = await publish("1", "2025-01-01");
    const second = await publish("2", "2027-01-01");
    expect(await days()).toEqual([
      ["1", "2025-01-01", "2026-12-31", undefined],
      ["2", "2027-01-01", undefined, undefined],
    ]);
    expect([await inForce("2026-12-31"), await inForce("2027-01-01")]).toEqual(["1", "2"]);
    expect(await eventsOf("catalogue.ended")).toEqual([{ subject: first, data: { code, to: "2026-12-31", by: second } }]);
    const [row] = await db.asOwner<{ document: { effective: object } }>("select document from catalogue.procedure_version where id = $1", [
      first,
    ]);
    expect(row?.document.effective).toEqual({ from: "2025-01-01" });
  });

  test("one that begins on the same day, before it, or within a period with an end, overlaps", async () => {
    await publish("1", "2026-01-01");
    await publish("2", "2027-01-01");
    for (const from of ["2025-06-01", "2026-01-01", "2026-06-01", "2027-01-01"])
      expect(await refusal(publish("x", from))).toBe("catalogue/periods-overlap");
  });
});

describe("taken back before its first day", () => {
  test("the one before runs on, the event says so, and the number is free again", async () => {
    const first = await publish("1", "2025-01-01");
    const second = await publish("2", "2027-01-01");
    await withdrawVersion(work(), { versionId: second, reason: "Nghị định lùi ngày hiệu lực" });
    expect(await days()).toEqual([
      ["1", "2025-01-01", undefined, undefined],
      ["2", "2027-01-01", undefined, "Nghị định lùi ngày hiệu lực"],
    ]);
    expect(await inForce("2027-06-01")).toBe("1");
    expect(await eventsOf("catalogue.withdrawn")).toEqual([{ subject: second, data: { code, version: "2", again: first } }]);
    await withdrawVersion(work(), { versionId: second, reason: "nói lại" });
    expect(await eventsOf("catalogue.withdrawn")).toHaveLength(1);
    expect(await publish("2", "2027-07-01")).not.toBe(second);
    expect([await inForce("2027-06-30"), await inForce("2027-07-01")]).toEqual(["1", "2"]);
  });

  test("of three, the middle one: the first runs to the third", async () => {
    await publish("1", "2025-01-01");
    const second = await publish("2", "2027-01-01");
    const third = await publish("3", "2028-01-01");
    await withdrawVersion(work(), { versionId: second, reason: "Bỏ" });
    expect(await inForce("2027-12-31")).toBe("1");
    expect(await inForce("2028-01-01")).toBe("3");
    await withdrawVersion(work(), { versionId: third, reason: "Bỏ" });
    expect(await inForce("2028-01-01")).toBe("1");
  });

  test("refused once in force, once somebody began by it, without a reason, or when there is none", async () => {
    const first = await publish("1", "2025-01-01");
    const second = await publish("2", "2026-11-22");
    expect(await refusal(withdrawVersion(work(), { versionId: first, reason: "Bỏ" }))).toBe("catalogue/in-force");
    expect(await refusal(withdrawVersion(work("2026-11-22"), { versionId: second, reason: "Bỏ" }))).toBe("catalogue/in-force");
    expect(await refusal(withdrawVersion(work(), { versionId: second, reason: " " }))).toBe("catalogue/reason-missing");
    const unknown = "0199aaaa-0000-7000-8000-000000000000";
    expect(await refusal(withdrawVersion(work(), { versionId: unknown, reason: "Bỏ" }))).toBe("catalogue/version-not-found");
    for (let time = 0; time < 3; time += 1) {
      const act = work();
      await act.transaction((tx) => holdVersion(act, tx, second));
    }
    expect(await refusal(withdrawVersion(work(), { versionId: second, reason: "Bỏ" }))).toBe("catalogue/in-use");
  });

  test("the first day of a version never moves, and one taken back never changes, whoever asks", async () => {
    const first = await publish("1", "2027-01-01");
    const moved = "update catalogue.procedure_version set effective = daterange('2026-01-01', null) where id = $1";
    await expect(db.pool.query(moved, [first])).rejects.toThrow(/first day/);
    await withdrawVersion(work(), { versionId: first, reason: "Bỏ" });
    const again = "update catalogue.procedure_version set withdrawn_at = null, withdrawn_why = null where id = $1";
    await expect(db.pool.query(again, [first])).rejects.toThrow(/withdrawn/);
  });
});

test("of many who publish over one open period at once, one follows and the rest overlap", async () => {
  await publish("1", "2025-01-01");
  const tries = ["a", "b", "c", "d"].map((version) => refusal(publish(version, "2027-01-01")));
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === "not refused")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "catalogue/periods-overlap")).toHaveLength(3);
});
