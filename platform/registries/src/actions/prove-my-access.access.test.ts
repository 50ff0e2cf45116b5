import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, logUntilQuiet, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { checkMyAccesses, proveMyAccess } from "./prove-my-access.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-22T09:00:00+07:00");
const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("nobody but the person concerned gets the receipt of a read", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const values = aMember();
  const person = aPerson({ personId: String(values.personId) });
  const registry = "library-members";
  await registerRecord(db.work(undefined, clock), {
    registry,
    values,
    validFrom: localDate("2020-01-01"),
    reason: "Ghi danh",
    requestKey: newId(),
  });
  const clerk = anOfficial({ permissions: ["registries.read"] });
  await readRecord(db.work(clerk, clock), { registry, by: "card", value: String(values.card), purpose: "lending" });
  await logUntilQuiet(db.pool, clock, [module]);
  const accessId = BigInt((await listMyAccesses(db.work(person, clock)))[0]?.id ?? "0");
  for (const other of [aPerson(), clerk, anOfficial()])
    expect(await refusal(Promise.resolve().then(() => proveMyAccess(db.work(other, clock), { accessId })))).toBe("registries/not-yours");
  expect(await refusal(Promise.resolve().then(() => checkMyAccesses(db.work(clerk, clock))))).toBe("registries/not-yours");
});
