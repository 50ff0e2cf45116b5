import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { disputeValue } from "./dispute-value.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord, readRecords } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-21T07:31:00+07:00");
const registry = "library-members";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

async function aRecord(parts: Parameters<typeof aMember>[0] = {}) {
  const values = aMember(parts);
  const made = await registerRecord(db.work(undefined, clock), {
    registry,
    values,
    validFrom: localDate("2020-01-01"),
    reason: "Ghi danh",
    requestKey: newId(),
  });
  return { ...made, values, card: String(values.card), personId: String(values.personId) };
}

test("an official reads what the purpose grants, with a receipt, and the person sees who it was", async () => {
  const { card, recordId, versionId, personId } = await aRecord({ guarantors: [{ personId: null, fullName: "Trần Văn Cam" }] });
  const clerk = anOfficial({ permissions: ["registries.read"] });
  const dossierId = newId();
  const read = await readRecord(db.work(clerk, clock), { registry, by: "card", value: card, purpose: "lending", dossierId });
  expect(read).toEqual({
    recordId,
    versionId,
    registry,
    kind: "record",
    validFrom: "2020-01-01",
    values: { card, fullName: "Nguyễn Thị Đào", address: { commune: "Xã Yên Lạc" }, guarantors: [{ fullName: "Trần Văn Cam" }] },
    disputed: [],
    receipt: {
      registry,
      source: libraryMembers.title,
      recordId,
      versionId,
      recordedAt: "2026-11-21T00:31:00.000Z",
      law: "Nội quy thư viện thôn (giả định), Điều 2",
      purpose: "lending",
    },
  });
  const seen = await listMyAccesses(db.work(aPerson({ personId }), clock));
  expect(seen).toMatchObject([
    {
      at: clock.now(),
      who: { kind: "official", self: false, postId: clerk.postId, agencyId: clerk.agencyId },
      registryTitle: libraryMembers.title,
      recordId,
      purposeTitle: { vi: "Cho mượn sách" },
      law: "Nội quy thư viện thôn (giả định), Điều 2",
      fields: ["card", "fullName", "address.commune", "guarantors.fullName"],
      dossierId,
      outcome: "given",
    },
  ]);
});

test("a record is found by its id, by an index, by whom it is about; several share a value", async () => {
  const guarantor = newId();
  const first = await aRecord({ phone: "0912", guarantors: [{ personId: guarantor, fullName: "Bà Mận" }] });
  const second = await aRecord({ guarantors: [{ personId: guarantor, fullName: "Bà Mận" }] });
  const ask = (by: string, value: string) => readRecords(db.work(), { registry, by, value, purpose: "lending" });
  expect((await ask("id", first.recordId)).map((row) => row.recordId)).toEqual([first.recordId]);
  expect((await ask("phone", "0912")).map((row) => row.recordId)).toEqual([first.recordId]);
  expect((await ask("guarantor", guarantor)).map((row) => row.recordId).sort()).toEqual([first.recordId, second.recordId].sort());
  expect((await ask("person", guarantor)).length).toBe(2);
  expect(await ask("id", "no-id")).toEqual([]);
  expect(await ask("card", "A0")).toEqual([]);
  expect(await listMyAccesses(db.work(aPerson({ personId: guarantor })))).toHaveLength(6);
});

test("a person reads their own record whole, and may leave their own looks out of the list", async () => {
  const { card, personId, values } = await aRecord();
  const me = aPerson({ personId });
  const mine = await readRecord(db.work(me), { registry, by: "card", value: card, purpose: "self" });
  expect(mine?.values).toEqual(values);
  expect(await listMyAccesses(db.work(me))).toEqual([]);
  expect(await listMyAccesses(db.work(me), { own: true })).toMatchObject([{ who: { kind: "person", self: true }, purpose: "self" }]);
});

test("another's record needs what was typed to match, marks and capitals aside; the attempt is kept either way", async () => {
  const { card, personId } = await aRecord({ fullName: "Đỗ Thị Hồng Đào" });
  const father = aPerson();
  const draftId = newId();
  const ask = (match?: Record<string, string>, purpose = "lending") =>
    readRecord(db.work(father), { registry, by: "card", value: card, purpose, draftId, ...(match && { match }) });
  expect(await ask()).toBeUndefined();
  expect(await ask({})).toBeUndefined();
  expect(await ask({ fullName: "Đỗ Thị Hồng Đá" })).toBeUndefined();
  expect(await ask({ fullName: "do thi  HONG dao", bornOn: "1990-05-02" })).toBeUndefined();
  expect(await ask({ fullName: "do thi  HONG dao", bornOn: "1990-05-01" })).toMatchObject({ values: { fullName: "Đỗ Thị Hồng Đào" } });
  expect(await ask({ fullName: "Đỗ Thị Hồng Đào" }, "self")).toBeUndefined();
  const outcomes = (await listMyAccesses(db.work(aPerson({ personId })))).map((row) => row.outcome);
  expect(outcomes.reverse()).toEqual(["not-yours", "not-yours", "not-matched", "not-matched", "given", "not-yours"]);
});

test("a contested value is shown as such, as far as it is granted", async () => {
  const { card, recordId } = await aRecord();
  await disputeValue(db.work(), { recordId, path: "fullName", dossierId: newId() });
  await disputeValue(db.work(), { recordId, path: "fullName" });
  await disputeValue(db.work(), { recordId, path: "bornOn" });
  const read = await readRecord(db.work(), { registry, by: "card", value: card, purpose: "lending" });
  expect(read?.disputed).toEqual(["fullName"]);
});

test("a read inside an act that fails leaves nothing, since nothing was answered", async () => {
  const { card, personId } = await aRecord();
  const work = db.work();
  const act = work.transaction(async () => {
    expect(await readRecord(work, { registry, by: "card", value: card, purpose: "lending" })).toBeDefined();
    throw new Error("the act fails");
  });
  await expect(act).rejects.toThrow("the act fails");
  expect(await listMyAccesses(db.work(aPerson({ personId })))).toEqual([]);
});

test("what cannot be asked is refused by name", async () => {
  const ask = (parts: object) => refusal(readRecord(db.work(), { registry, by: "card", value: "A0", purpose: "lending", ...parts }));
  expect(await ask({ registry: "no-such" })).toBe("registries/unknown-registry");
  expect(await ask({ purpose: "curiosity" })).toBe("registries/unknown-purpose");
  expect(await ask({ by: "shoeSize" })).toBe("registries/unknown-index");
  const { card } = await aRecord();
  expect(await ask({ value: card, purpose: "curiosity" })).toBe("registries/unknown-purpose");
});

test("look-ups in flight at once are each judged for their own reader and each leave their own entry", async () => {
  const [first, second] = [await aRecord(), await aRecord()];
  const clerk = anOfficial({ permissions: ["registries.read"] });
  const [owner, stranger] = [aPerson({ personId: first.personId }), aPerson({ personId: newId() })];
  const look = async (actor: Parameters<typeof db.work>[0], value: string, asked = {}) =>
    (await readRecord(db.work(actor, clock), { registry, by: "card", value, purpose: "lending", ...asked }))?.recordId;
  const entriesOf = async (personId: string) =>
    (await listMyAccesses(db.work(aPerson({ personId }), clock), { own: true })).map(({ who, outcome, dossierId }) => [
      who.kind,
      outcome,
      dossierId,
    ]);
  const dossierId = newId();
  const found = await Promise.all([
    look(clerk, first.card, { dossierId }),
    look(owner, first.card),
    look(stranger, first.card),
    look(clerk, second.card),
    look(clerk, "nobody's"),
    look(clerk, first.recordId, { by: "id" }),
  ]);
  expect(found).toEqual([first.recordId, first.recordId, undefined, second.recordId, undefined, first.recordId]);
  expect((await entriesOf(first.personId)).sort()).toEqual([
    ["official", "given", undefined],
    ["official", "given", dossierId],
    ["person", "given", undefined],
    ["person", "not-yours", undefined],
  ]);
  expect(await entriesOf(second.personId)).toEqual([["official", "given", undefined]]);
});

test("a look-up that the database cannot read fails alone: those in flight beside it are answered, and each is kept once", async () => {
  const { card, recordId, personId } = await aRecord();
  const look = (value: string) => readRecord(db.work(undefined, clock), { registry, by: "card", value, purpose: "lending" });
  const [good, bad] = await Promise.allSettled([look(card), look("a\u0000b")]);
  expect(good).toMatchObject({ status: "fulfilled", value: { recordId } });
  expect(bad.status).toBe("rejected");
  expect(await listMyAccesses(db.work(aPerson({ personId }), clock))).toHaveLength(1);
});
