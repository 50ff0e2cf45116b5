import { expect, test } from "vitest";
import { type UsageParts, usageOf } from "./usage.ts";

const read: UsageParts = {
  id: "7",
  at: new Date("2026-11-22T02:00:00Z"),
  registry: "population",
  registryTitle: { vi: "Dân cư", en: "Population" },
  purpose: "identify",
  purposeTitle: { vi: "Xác định", en: "Identify" },
  law: "Điều 1",
  dossierId: "d",
  who: { kind: "official", self: false },
};
const far = { client: "VN/GOV/H26/hospital", title: { vi: "Bệnh viện", en: "Hospital" }, issue: "case-9", queryId: "q-1" };

test.each<[string, Partial<UsageParts>, string | undefined, object]>([
  ["an office", {}, "UBND Phường Láng", { initiatorOrg: { type: "GOV", name: "UBND Phường Láng" }, queryId: "7", queryGroupId: "d" }],
  ["the node", { who: { kind: "system", self: false, system: "proactive" } }, undefined, { initiatorOrg: { systemName: "proactive" } }],
  ["oneself", { who: { kind: "person", self: true } }, undefined, { initiatorOrg: null, initiatorPerson: { alternativeCode: "self" } }],
  ["somebody", { who: { kind: "person", self: false } }, undefined, { initiatorPerson: { alternativeCode: "another-applicant" } }],
  [
    "another authority",
    { who: { kind: "system", self: false, far } },
    undefined,
    { initiatorOrg: { name: "Bệnh viện", systemName: "VN/GOV/H26/hospital" }, queryId: "q-1", queryGroupId: "case-9" },
  ],
  ["everybody's day", { purpose: "proactive" }, undefined, { bulkProcessing: true }],
])("read by %s", (_, parts, agency, usage) => {
  expect(usageOf({ ...read, ...parts }, agency)).toMatchObject({ logTime: "2026-11-22T02:00:00.000Z", legalBasis: "Điều 1", ...usage });
});
