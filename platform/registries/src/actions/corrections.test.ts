import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { askCorrection, type CorrectionInput, correctionTerms, withdrawCorrection } from "./ask-correction.ts";
import { publishRegistry } from "./publish-registry.ts";
import { getCorrection, listCorrections, listMyCorrections } from "./read-corrections.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";
import { acceptCorrection, extendCorrection, refuseCorrection } from "./settle-correction.ts";

let db: TestDatabase;
const agencyId = newId();
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const keeper = anOfficial({ agencyId, permissions: ["registries.read", "registries.amend"] });
const day = localDate("2020-01-01");
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());
const desk = () => db.work(keeper, clock);

async function someone(kept: { readonly agencyId?: string } = { agencyId }) {
  const person = aPerson();
  const work = () => db.work(person, clock);
  const values = aMember({ personId: person.personId, fullName: "Lê Thị Hoa", guarantors: [{ fullName: "Bà Tư" }] });
  const facts = { registry: "library-members", values, validFrom: day, reason: "x", requestKey: newId() };
  const { recordId } = await registerRecord(db.work(undefined, clock), { ...facts, ...kept });
  const ask = (parts: Partial<CorrectionInput> = {}) =>
    askCorrection(work(), {
      recordId,
      path: "fullName",
      wanted: "Lê Thị Huệ",
      words: " Giấy khai sinh ghi khác ",
      requestKey: newId(),
      ...parts,
    });
  const read = () => readRecord(work(), { registry: "library-members", by: "id", value: recordId, purpose: "self" });
  return { person, work, recordId, ask, read };
}

test("what a person says is wrong is a case at the keeper on the law's clock, and marks the value; asked twice with one key it is one", async () => {
  const { ask, read, work, recordId, person } = await someone();
  const requestKey = newId();
  const [one, two] = [await ask({ requestKey }), await ask({ requestKey })];
  expect(one.id).toBe(two.id);
  expect(one).toMatchObject({ held: "Lê Thị Hoa", wanted: "Lê Thị Huệ", words: "Giấy khai sinh ghi khác", state: "received", agencyId });
  // Ten days, the last of them a Monday: 20 November and 10 days.
  expect([one.dueAt.toISOString(), correctionTerms(work()).law]).toEqual(["2026-11-30T10:00:00.000Z", "Nghị định 356/2025/NĐ-CP, Điều 5"]);
  expect((await read())?.disputed).toEqual(["fullName"]);
  expect(await refusal(ask())).toBe("registries/already-asked");
  expect((await listMyCorrections(work())).map(({ id }) => id)).toEqual([one.id]);
  expect((await listCorrections(desk())).map(({ id }) => id)).toContain(one.id);
  const [event] = await listEventsOf(db.pool, one.id);
  expect([event?.type, event?.data]).toEqual([
    "registries.correction-asked",
    { registry: "library-members", recordId, personId: person.personId, dueAt: one.dueAt.toISOString() },
  ]);
});

test("a second click while the first is still being written is the same request", async () => {
  const { ask, person, recordId } = await someone();
  const input = { recordId, path: "fullName", wanted: "Lê Thị Huệ", words: "x", requestKey: newId() };
  const act = db.work(person, clock);
  const clicked = await act.transaction(async () => {
    const first = await askCorrection(act, input);
    const second = ask(input);
    await db.untilWaiting(second);
    return { first, second };
  });
  expect((await clicked.second).id).toBe(clicked.first.id);
});

test("accepted, the record is amended with reason and basis, and the value is contested no more", async () => {
  const { ask, read, work } = await someone();
  const { id } = await ask({ path: "guarantors.0.fullName", wanted: "Bà Năm" });
  const answer = { id, words: "Đúng như giấy", basis: "Quyết định 3", validFrom: day, requestKey: newId() };
  const later = { ...answer, validFrom: localDate("2026-11-21"), requestKey: newId() };
  expect(await refusal(acceptCorrection(desk(), later))).toBe("registries/not-yet-true");
  const accepted = await acceptCorrection(desk(), answer);
  expect(accepted.state).toBe("accepted");
  const now = await read();
  expect([now?.versionId, now?.values.guarantors, now?.disputed]).toEqual([accepted.versionId, [{ fullName: "Bà Năm" }], []]);
  const { acts } = await getCorrection(work(), id);
  expect(acts.map(({ move, words, basis }) => [move, words, basis])).toEqual([
    ["ask", "Giấy khai sinh ghi khác", ""],
    ["accept", "Đúng như giấy", "Quyết định 3"],
  ]);
  expect(await refusal(acceptCorrection(desk(), answer))).toBe("registries/correction-settled");
});

test("what is contested stays so until its own case is settled, whatever else is amended around it", async () => {
  const { ask, read, recordId } = await someone();
  const line = await ask({ path: "address.line", wanted: "Thôn 4" });
  const commune = await ask({ path: "address.commune", wanted: "Xã Tam Hồng" });
  await acceptCorrection(desk(), { id: line.id, words: "Đúng", basis: "Sổ gốc", validFrom: day, requestKey: newId() });
  expect((await read())?.disputed).toEqual(["address.commune"]);
  const moved = { recordId, values: { address: { commune: "Xã Yên Đồng" } }, validFrom: day, reason: "Đổi tên xã", requestKey: newId() };
  await amendRecord(desk(), moved);
  expect((await read())?.disputed).toEqual(["address.commune"]);
  await refuseCorrection(desk(), { id: commune.id, words: "Xã đã đổi tên", basis: "Nghị quyết" });
  expect((await read())?.disputed).toEqual([]);
});

test("what was said to be wrong no longer stands there: agreeing puts nothing over what does", async () => {
  const { ask, read, recordId } = await someone();
  const { id } = await ask({ path: "guarantors.0.fullName", wanted: "Bà Năm" });
  const others = { guarantors: [{ fullName: "Ông Mới" }, { fullName: "Bà Tư" }] };
  await amendRecord(desk(), { recordId, values: others, validFrom: day, reason: "Thêm người", requestKey: newId() });
  clock.advance(1_000);
  const answer = { id, words: "Đúng", basis: "Sổ gốc", validFrom: day, requestKey: newId() };
  expect(await refusal(acceptCorrection(desk(), answer))).toBe("registries/changed-meanwhile");
  expect((await read())?.values).toMatchObject(others);
  await amendRecord(desk(), {
    recordId,
    values: { guarantors: [{ fullName: "Bà Năm" }] },
    validFrom: day,
    reason: "x",
    requestKey: newId(),
  });
  clock.advance(1_000);
  expect((await acceptCorrection(desk(), answer)).state).toBe("accepted");
});

test("an entry of a list is corrected from no day on which the list was another: nobody is put into a time they were not in", async () => {
  const { ask, read, recordId, work } = await someone();
  const two = { guarantors: [{ fullName: "Bà Tư" }, { fullName: "Ông Ba" }] };
  await amendRecord(desk(), { recordId, values: two, validFrom: localDate("2024-03-01"), reason: "Thêm người", requestKey: newId() });
  clock.advance(1_000);
  const { id } = await ask({ path: "guarantors.0.fullName", wanted: "Bà Năm" });
  const answer = { id, words: "Đúng", basis: "Sổ gốc", requestKey: newId() };
  const early = acceptCorrection(desk(), { ...answer, validFrom: localDate("2024-02-29") });
  await expect(early).rejects.toMatchObject({ code: "registries/list-was-other", text: { vi: expect.stringContaining("01/03/2024") } });
  await acceptCorrection(desk(), { ...answer, validFrom: localDate("2024-03-01") });
  expect((await read())?.values.guarantors).toEqual([{ fullName: "Bà Năm" }, { fullName: "Ông Ba" }]);
  const asOf = { valid: localDate("2024-02-29") };
  const before = await readRecord(work(), { registry: "library-members", by: "id", value: recordId, purpose: "self", asOf });
  expect(before?.values.guarantors).toEqual([{ fullName: "Bà Tư" }]);
});

test("refused, the value stands, the reason is told, and it may be asked again", async () => {
  const { ask, read } = await someone();
  const { id } = await ask();
  expect(await refusal(refuseCorrection(desk(), { id, words: "Không khớp", basis: " " }))).toBe("registries/words-missing");
  await refuseCorrection(desk(), { id, words: "Không khớp", basis: "Sổ gốc" });
  const now = await read();
  expect([now?.values.fullName, now?.disputed]).toEqual(["Lê Thị Hoa", []]);
  expect((await listCorrections(desk(), { open: false })).map((one) => one.id)).toContain(id);
  expect((await ask()).id).not.toBe(id);
});

test("the term is lengthened once; the person may take it back, after which nobody answers it", async () => {
  const { ask, read, work } = await someone();
  const { id } = await ask();
  const longer = await extendCorrection(desk(), { id, words: "Chờ sổ gốc" });
  expect(longer.dueAt.toISOString()).toBe("2026-12-10T10:00:00.000Z");
  expect(await refusal(extendCorrection(desk(), { id, words: "Nữa" }))).toBe("registries/already-extended");
  expect((await withdrawCorrection(work(), { id })).state).toBe("withdrawn");
  expect((await withdrawCorrection(work(), { id })).state).toBe("withdrawn");
  expect((await read())?.disputed).toEqual([]);
  expect(await refusal(refuseCorrection(desk(), { id, words: "x", basis: "y" }))).toBe("registries/correction-settled");
  const { id: settled } = await ask();
  await refuseCorrection(desk(), { id: settled, words: "x", basis: "y" });
  expect(await refusal(withdrawCorrection(work(), { id: settled }))).toBe("registries/correction-settled");
});

test("what cannot be is refused, and nothing is marked", async () => {
  const { ask, read } = await someone();
  expect(await refusal(ask({ path: "personId" }))).toBe("registries/no-such-field");
  expect(await refusal(ask({ path: "guarantors.5.fullName" }))).toBe("registries/no-such-field");
  expect(await refusal(ask({ wanted: "Lê Thị Hoa" }))).toBe("registries/same-value");
  expect(await refusal(ask({ words: "  " }))).toBe("registries/words-missing");
  expect(await refusal(ask({ wanted: "x".repeat(1_001) }))).toBe("registries/value-too-long");
  expect(await refusal(ask({ wanted: null }))).toBe("registries/bad-record");
  expect(await refusal(ask({ recordId: newId() }))).toBe("registries/not-found");
  expect((await read())?.disputed).toEqual([]);
  const kept = await someone({});
  expect(await refusal(kept.ask())).toBe("registries/no-keeper");
});
