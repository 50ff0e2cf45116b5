import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actsOf, versionAt } from "../domain/history.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { disputeValue } from "./dispute-value.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readHistory } from "./read-history.ts";
import { registerRecord } from "./register-record.ts";

let db: TestDatabase;
const agencyId = newId();
const keeper = anOfficial({ agencyId, permissions: ["registries.read", "registries.amend"] });
const [reader, person, former] = [anOfficial({ permissions: ["registries.read"] }), newId(), newId()];
const clock = fixedClock("2026-01-10T08:00:00Z");
let recordId = "";
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const values = aMember({ personId: former, fullName: "Lê Văn Hoa", phone: "01" });
  const facts = { registry: "library-members", validFrom: localDate("2020-01-01"), reason: "Ghi danh" };
  ({ recordId } = await registerRecord(db.work(undefined, clock), { ...facts, values, agencyId, requestKey: newId() }));
  clock.set("2026-02-01T08:00:00Z");
  await amendRecord(db.work(keeper, clock), {
    ...{ recordId, values: { personId: person, fullName: "Lê Văn Hòa" }, validFrom: localDate("2020-01-01"), requestKey: newId() },
    ...{ reason: "Cải chính", basis: "Quyết định 12/QĐ-TV" },
  });
  await disputeValue(db.work(), { recordId, path: "phone" });
});
afterAll(() => db[Symbol.asyncDispose]());

test("whoever keeps a record sees all that was ever known of it: what, when, why, by whom and on what basis", async () => {
  const history = await readHistory(db.work(keeper, clock), { recordId, purpose: "keeping" });
  expect(history).toMatchObject({ registry: "library-members", agencyId, law: "Nội quy thư viện thôn (giả định)" });
  expect(history.disputes).toMatchObject([{ path: "phone" }]);
  const at = (known: string) => versionAt(history.versions, localDate("2026-02-01"), new Date(known))?.values;
  expect([at("2026-01-20T00:00:00Z"), at("2026-02-02T00:00:00Z")]).toMatchObject([
    { fullName: "Lê Văn Hoa" },
    { fullName: "Lê Văn Hòa", phone: "01" },
  ]);
  expect(actsOf(history.versions)[0]).toMatchObject({
    reason: "Cải chính",
    authority: { agencyId, basis: "Quyết định 12/QĐ-TV" },
    actor: { kind: "official", id: keeper.officialId },
  });
});

test("another official sees the fields of the purpose alone, in every version and every dispute", async () => {
  const { versions, disputes } = await readHistory(db.work(reader, clock), { recordId, purpose: "lending" });
  expect(versions.map(({ values }) => Object.keys(values).sort())).toEqual([
    ["address", "card", "fullName"],
    ["address", "card", "fullName"],
  ]);
  expect(disputes).toEqual([]);
});

test("each reading leaves an entry for everyone the record is, or was, about", async () => {
  const dossierId = newId();
  await readHistory(db.work(reader, clock), { recordId, purpose: "lending", dossierId });
  for (const personId of [person, former]) {
    const entries = await listMyAccesses(db.work(aPerson({ personId })), { dossierId });
    expect(entries).toMatchObject([{ purpose: "lending", recordId, dossierId, outcome: "given", who: { postId: reader.postId } }]);
  }
});

test("a person reads their own history, the versions that are about them alone", async () => {
  const mine = await readHistory(db.work(aPerson({ personId: former }), clock), { recordId, purpose: "self" });
  expect(mine.versions.map(({ values }) => values.fullName)).toEqual(["Lê Văn Hoa"]);
  expect(await refusal(readHistory(db.work(aPerson(), clock), { recordId, purpose: "self" }))).toBe("registries/not-found");
});

test("what is not there, or is not published, is said", async () => {
  const read = (id: string, purpose: string) => refusal(readHistory(db.work(reader, clock), { recordId: id, purpose }));
  expect(await read(newId(), "lending")).toBe("registries/not-found");
  expect(await read("x", "lending")).toBe("registries/not-found");
  expect(await read(recordId, "marketing")).toBe("registries/unknown-purpose");
});
