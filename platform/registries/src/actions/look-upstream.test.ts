import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryMembers } from "../testing/library-members.ts";
import { reachThrough, type UpstreamLook, type UpstreamRecord } from "../upstream.ts";
import { getMyRecords } from "./get-my-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { setUpstream } from "./set-upstream.ts";

const registry = "library-members";
const held: UpstreamRecord = {
  ...{ recordId: newId(), versionId: newId(), kind: "record", validFrom: localDate("2020-01-01") },
  ...{ disputed: [], recordedAt: "2026-01-01T00:00:00Z", law: "x" },
  values: { card: "A1", fullName: "Lê Văn Năm", phone: "0901", address: { line: "Thôn 3", commune: "Xã Yên Lạc" } },
};
const asked: UpstreamLook[] = [];
const end = reachThrough({
  look: async (_work, _upstream, look) => {
    asked.push(look);
    return [held];
  },
  write: async () => ({ why: "none" }),
});
const db = await testDatabase();
afterAll(async () => {
  end();
  await db[Symbol.asyncDispose]();
});
beforeAll(async () => {
  await publishRegistry(db.work(), libraryMembers);
  await setUpstream(db.work(), registry, { client: "VN/GOV/1/a", service: "VN/GOV/2/b/library-members" });
});
const request = { registry, by: "card", value: "A1", purpose: "lending" };

test("what another node gives beyond the purpose is not given on", async () => {
  const given = await readRecord(db.work(anOfficial({ permissions: ["registries.read"] })), request);
  expect(given?.values).toEqual({ card: "A1", fullName: "Lê Văn Năm", address: { commune: "Xã Yên Lạc" } });
});

test("what has to be typed right has to be right of a record from another node too", async () => {
  const typed = (fullName: string) => readRecord(db.work(), { ...request, match: { fullName } });
  expect(await typed("le van nam")).toMatchObject({ recordId: held.recordId });
  expect(await typed("Lê Văn Sáu")).toBeUndefined();
  expect(await readRecord(db.work(), { ...request, match: { bornOn: "1990-01-01" } })).toBeUndefined();
});

test("what one sees of oneself, and a question that cannot be asked, leave this node alone", async () => {
  asked.splice(0);
  expect(await getMyRecords(db.work(aPerson()))).toEqual([]);
  expect(await refusal(readRecord(db.work(), { ...request, purpose: "none" }))).toBe("registries/unknown-purpose");
  expect(asked).toEqual([]);
});
