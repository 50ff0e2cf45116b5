import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { disputeValue } from "./dispute-value.ts";
import { loadRecords } from "./load-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";
import { sendCommand } from "./send-command.ts";

let db: TestDatabase;
const agencyId = newId();
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), { ...libraryMembers, permissions: { record: "library.enrol" } });
});
afterAll(() => db[Symbol.asyncDispose]());

const since = localDate("2020-01-01");
const register = (actor: Parameters<typeof db.work>[0]) =>
  registerRecord(db.work(actor), {
    registry: "library-members",
    values: aMember(),
    validFrom: since,
    reason: "x",
    agencyId,
    requestKey: newId(),
  });

const nobody = [
  stranger,
  aPerson(),
  anOfficial({ agencyId }),
  anOfficial({ permissions: ["library.enrol", "registries.amend", "registries.publish"] }),
];

test("records are made by the permission the declaration names, in the agency that keeps them", async () => {
  for (const actor of [...nobody, anOfficial({ agencyId, permissions: ["registries.record"] })]) {
    expect(await refusal(register(actor))).toBe("registries/not-yours");
  }
  expect(await refusal(register(anOfficial({ agencyId, permissions: ["library.enrol"] })))).toBe("not refused");
});

test("records are amended and contested by the keeper only", async () => {
  const { recordId } = await register(undefined);
  const amend = (actor: Parameters<typeof db.work>[0]) =>
    amendRecord(db.work(actor), { recordId, values: { phone: "1" }, validFrom: since, reason: "x", requestKey: newId() });
  for (const actor of nobody) {
    expect(await refusal(amend(actor))).toBe("registries/not-yours");
    expect(await refusal(disputeValue(db.work(actor), { recordId, path: "phone" }))).toBe("registries/not-yours");
  }
  const keeper = anOfficial({ agencyId, permissions: ["registries.amend"] });
  expect(await refusal(amend(keeper))).toBe("not refused");
  expect(await refusal(disputeValue(db.work(keeper), { recordId, path: "phone" }))).toBe("not refused");
  expect(await refusal(disputeValue(db.work(keeper), { recordId: newId(), path: "phone" }))).toBe("registries/not-found");
});

test("only the node loads in bulk and sends commands; only who may publishes", async () => {
  for (const actor of nobody.slice(0, 3)) {
    expect(await refusal(loadRecords(db.work(actor), "library-members", []))).toBe("registries/not-yours");
    const command = { to: "x", command: "x", key: newId(), body: {}, replyTo: { dossierId: newId(), effectId: "x" } };
    expect(await refusal(sendCommand(db.work(actor), command))).toBe("registries/not-yours");
    expect(await refusal(publishRegistry(db.work(actor), libraryMembers))).toBe("registries/not-yours");
  }
  expect(await refusal(publishRegistry(db.work(anOfficial({ permissions: ["registries.publish"] })), libraryMembers))).toBe("not refused");
});
