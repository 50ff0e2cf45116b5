import { addDays, type JsonObject, type LocalDate, localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mergeValues } from "../domain/merge.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { disputeValue } from "./dispute-value.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const registry = "library-members";
const day = localDate;
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  // Everything is granted here: what holds when is asked, not who may see it.
  const whole = { ...libraryMembers.purposes[0], code: "whole", fields: ["card", "fullName", "phone", "bornOn"] };
  await publishRegistry(db.work(), { ...libraryMembers, purposes: [...libraryMembers.purposes, { ...PURPOSE, ...whole }] });
});
const PURPOSE = { title: { vi: "Toàn bộ", en: "Whole" }, law: "x" };
afterAll(() => db[Symbol.asyncDispose]());

const register = (values: JsonObject, clock = fixedClock("2026-01-10T08:00:00Z"), validFrom = day("2020-01-01")) =>
  registerRecord(db.work(undefined, clock), { registry, values, validFrom, reason: "Ghi danh", requestKey: newId() });
const read = (value: string, asOf?: { valid?: LocalDate; recorded?: Date }, by = "id") =>
  readRecord(db.work(), { registry, by, value, purpose: "whole", ...(asOf && { asOf }) });

test("a correction shows what is known now and keeps what was known then", async () => {
  const clock = fixedClock("2026-01-10T08:00:00Z");
  const { recordId, versionId } = await register(aMember({ fullName: "Lê Văn Hoa" }), clock);
  clock.set("2026-02-01T08:00:00Z");
  const amended = await amendRecord(db.work(undefined, clock), {
    recordId,
    values: { fullName: "Lê Văn Hòa" },
    validFrom: day("2020-01-01"),
    reason: "Cải chính chính tả",
    requestKey: newId(),
  });
  expect(await read(recordId)).toMatchObject({
    versionId: amended.versionId,
    values: { fullName: "Lê Văn Hòa" },
    receipt: { recordedAt: "2026-02-01T08:00:00.000Z" },
  });
  expect(await read(recordId, { recorded: new Date("2026-01-31T00:00:00Z") })).toMatchObject({
    versionId,
    values: { fullName: "Lê Văn Hoa" },
  });
  expect(await read(recordId, { recorded: new Date("2026-01-01T00:00:00Z") })).toBeUndefined();
  expect(await read(recordId, { valid: day("2019-12-31") })).toBeUndefined();
  const events = await listEventsOf(db.pool, recordId);
  expect(events.map((event) => event.type)).toEqual(["registries.recorded", "registries.amended"]);
});

test("a change that holds from a day leaves the time before it", async () => {
  const { recordId } = await register(aMember({ phone: "01" }));
  await amendRecord(db.work(), { recordId, values: { phone: "02" }, validFrom: day("2024-06-01"), reason: "Đổi số", requestKey: newId() });
  expect((await read(recordId))?.values.phone).toBe("02");
  expect((await read(recordId, { valid: day("2024-05-31") }))?.values.phone).toBe("01");
  expect(await read("02", undefined, "phone")).toMatchObject({ recordId });
  expect(await read("01", undefined, "phone")).toBeUndefined();
  expect(await read("01", { valid: day("2021-01-01") }, "phone")).toMatchObject({ recordId });
});

test("a key given up by a correction is free for the record it belongs to, and comes back", async () => {
  const wrong = await register(aMember({ card: "K1" }));
  expect(await refusal(register(aMember({ card: "K1" })))).toBe("registries/conflict");
  const correct = (recordId: string, card: string) =>
    amendRecord(db.work(), { recordId, values: { card }, validFrom: day("2020-01-01"), reason: "Cải chính", requestKey: newId() });
  await correct(wrong.recordId, "K2");
  const right = await register(aMember({ card: "K1" }));
  expect(await read("K1", undefined, "card")).toMatchObject({ recordId: right.recordId });
  expect(await refusal(correct(wrong.recordId, "K1"))).toBe("registries/conflict");
  await correct(right.recordId, "K3");
  await correct(wrong.recordId, "K1");
  expect(await read("K1", undefined, "card")).toMatchObject({ recordId: wrong.recordId });
});

test("an amendment is a read the person sees, settles what was contested, and is done once a key", async () => {
  const values = aMember();
  const { recordId } = await register(values);
  await disputeValue(db.work(), { recordId, path: "fullName" });
  const input = {
    recordId,
    values: { fullName: "Nguyễn Thị Đào Anh" },
    validFrom: day("2020-01-01"),
    reason: "Cải chính",
    requestKey: newId(),
  };
  const made = await Promise.all([1, 2, 3].map(() => amendRecord(db.work(), input)));
  expect(new Set(made.map((row) => row.versionId)).size).toBe(1);
  const seen = await listMyAccesses(db.work(aPerson({ personId: String(values.personId) })));
  expect(seen).toMatchObject([
    { purpose: "keeping", purposeTitle: { vi: "Cơ quan quản lý cập nhật, cải chính bản ghi" }, outcome: "given" },
  ]);
  expect(await read(recordId)).toMatchObject({ disputed: [] });
  expect(await refusal(amendRecord(db.work(), { ...input, values: { fullName: "X" } }))).toBe("registries/key-reused");
});

test("a member stays that bears the name of something every object has", async () => {
  const code = "built-houses";
  const properties = {
    card: { type: "string" },
    personId: { type: "string" },
    constructor: { type: "string" },
    floors: { type: "integer" },
  };
  const purpose = { ...PURPOSE, code: "whole", fields: ["card", "constructor", "floors"] };
  const indexes = { indexes: [], concerns: ["personId"] };
  await publishRegistry(db.work(), { ...libraryMembers, ...indexes, code, record: { type: "object", properties }, purposes: [purpose] });
  const values = { card: "N1", personId: newId(), constructor: "Đội thợ Hòa", floors: 1 };
  const facts = { validFrom: day("2020-01-01"), reason: "x" };
  const { recordId } = await registerRecord(db.work(), { ...facts, registry: code, values, requestKey: newId() });
  await amendRecord(db.work(), { ...facts, recordId, values: { floors: 2 }, requestKey: newId() });
  const found = await readRecord(db.work(), { registry: code, by: "id", value: recordId, purpose: "whole" });
  expect(found?.values).toEqual({ card: "N1", constructor: "Đội thợ Hòa", floors: 2 });
});

test("what cannot be is refused", async () => {
  const { recordId } = await register(aMember());
  const amend = (parts: object) =>
    refusal(amendRecord(db.work(), { recordId, values: {}, validFrom: day("2020-01-01"), reason: "x", requestKey: newId(), ...parts }));
  expect(await amend({ recordId: newId() })).toBe("registries/not-found");
  expect(await amend({ values: { fullName: null } })).toBe("registries/bad-record");
  expect(await amend({ values: { bornOn: "hôm qua" } })).toBe("registries/bad-record");
});

/** The plainest possible bitemporal memory: what was said, in order; the latest word that reaches a day wins. */
function remembered(
  first: JsonObject,
  said: readonly { at: number; from: LocalDate; values: JsonObject }[],
  valid: LocalDate,
  recorded: number,
) {
  return said.filter((row) => row.at <= recorded && row.from <= valid).reduce((values, row) => mergeValues(values, row.values), first);
}

test("whatever is amended in whatever order, every (valid, recorded) pair gives what a plain memory gives", async () => {
  const start = day("2020-01-01");
  const change = fc.record({
    from: fc.integer({ min: 0, max: 60 }),
    values: fc.oneof(
      fc.record({ phone: fc.constantFrom("1", "2", "3") }),
      fc.record({ fullName: fc.constantFrom("An", "Bình") }),
      fc.constant({ phone: null }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(70), fc.nat(7)), { minLength: 3, maxLength: 6 }),
      async (changes, asked) => {
        const clock = fixedClock("2026-01-10T00:00:00Z");
        const first = aMember({ phone: "0" });
        const { recordId } = await register(first, clock, start);
        const said: { at: number; from: LocalDate; values: JsonObject }[] = [];
        for (const { from, values } of changes) {
          clock.advance(1000);
          const validFrom = addDays(start, from);
          await amendRecord(db.work(undefined, clock), { recordId, values, validFrom, reason: "x", requestKey: newId() });
          said.push({ at: clock.now().getTime(), from: validFrom, values });
        }
        for (const [days, seconds] of asked) {
          const valid = addDays(start, days);
          const recorded = new Date(Date.parse("2026-01-10T00:00:00Z") + seconds * 1000);
          const expected = remembered(first, said, valid, recorded.getTime());
          const found = await read(recordId, { valid, recorded });
          expect([found?.values.phone, found?.values.fullName]).toEqual([expected.phone, expected.fullName]);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("a change made on a version that no longer stands is refused, and writes nothing", async () => {
  const { recordId, versionId } = await register(aMember({ phone: "01" }));
  const change = { recordId, validFrom: day("2020-01-01"), reason: "x", seenVersion: versionId };
  const { versionId: second } = await amendRecord(db.work(), { ...change, values: { phone: "02" }, requestKey: newId() });
  const stale = amendRecord(db.work(), { ...change, values: { phone: "03" }, requestKey: newId() });
  expect(await refusal(stale)).toBe("registries/changed-meanwhile");
  expect((await read(recordId))?.values.phone).toBe("02");
  await amendRecord(db.work(), { ...change, seenVersion: second, values: { phone: "03" }, requestKey: newId() });
  expect((await read(recordId))?.values.phone).toBe("03");
});
