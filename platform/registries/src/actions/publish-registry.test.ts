import { localDate, newId } from "@motlan/kernel";
import { refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegistryDeclaration } from "../declare.ts";
import { nextRegisterNumber } from "../store/numbers.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("a declaration is published once, changed in a new version, and kept", async () => {
  expect(await publishRegistry(db.work(), libraryMembers)).toEqual({ version: 1 });
  expect(await publishRegistry(db.work(), libraryMembers)).toEqual({ version: undefined });
  const card = "P1";
  await registerRecord(db.work(), {
    registry: "library-members",
    values: aMember({ card }),
    validFrom: localDate("2020-01-01"),
    reason: "x",
    requestKey: newId(),
  });
  const purposes = libraryMembers.purposes.map((purpose) => ({ ...purpose, fields: ["card"] }));
  expect(await publishRegistry(db.work(), { ...libraryMembers, purposes })).toEqual({ version: 2 });
  const read = await readRecord(db.work(), { registry: "library-members", by: "card", value: card, purpose: "lending" });
  expect(read?.values).toEqual({ card });
  expect(await db.asOwner("select version from registries.registry_version where code = 'library-members' order by 1")).toEqual([
    { version: 1 },
    { version: 2 },
  ]);
});

test("kinds have schemas of their own", async () => {
  const kinds = [
    { code: "adult", title: { vi: "Người lớn", en: "Adult" } },
    { code: "child", title: { vi: "Trẻ em", en: "Child" }, record: { ...libraryMembers.record, required: ["card", "guarantors"] } },
  ];
  await publishRegistry(db.work(), { ...libraryMembers, code: "kinds", kinds });
  const register = (kind: string | undefined) =>
    refusal(
      registerRecord(db.work(), {
        registry: "kinds",
        ...(kind && { kind }),
        values: aMember(),
        validFrom: localDate("2020-01-01"),
        reason: "x",
        requestKey: newId(),
      }),
    );
  expect(await register("adult")).toBe("not refused");
  expect(await register("child")).toBe("registries/bad-record");
  expect(await register("ghost")).toBe("registries/bad-record");
  expect(await register(undefined)).toBe("registries/bad-record");
});

const bad: [string, Partial<RegistryDeclaration>, RegExp][] = [
  ["no Vietnamese title", { title: { vi: "", en: "x" } }, /title/],
  ["a field no schema knows", { indexes: [{ name: "shoe", path: "shoeSize" }] }, /shoeSize: no such field/],
  ["a reserved index", { indexes: [{ name: "person", path: "personId" }] }, /index person: said twice/],
  [
    "a reserved purpose",
    { purposes: [{ ...libraryMembers.purposes[0], code: "self", title: { vi: "x", en: "x" }, law: "x", fields: ["card"] }] },
    /self: reserved/,
  ],
  ["a purpose that grants nothing", { purposes: [{ code: "a", title: { vi: "x", en: "x" }, law: "x", fields: [] }] }, /fields/],
  ["no law", { law: [] }, /law/],
  ["a schema that is none", { record: { ...libraryMembers.record, type: "cat" } }, /type/],
];
test.each(bad)("%s is refused", async (_, parts, why) => {
  const refused = publishRegistry(db.work(), { ...libraryMembers, code: "bad", ...parts });
  await expect(refused).rejects.toMatchObject({ code: "registries/bad-declaration", text: { en: expect.stringMatching(why) } });
});

test("register numbers run without a gap: a failed act gives its number back, and twenty at once get twenty", async () => {
  const book = { registry: "library-members", kind: "birth", agencyId: newId(), year: 2026 };
  const draw = () => db.work().transaction((tx) => nextRegisterNumber(tx, book));
  expect(await draw()).toBe(1);
  const failing = db.work().transaction(async (tx) => {
    await nextRegisterNumber(tx, book);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const drawn = await Promise.all(Array.from({ length: 20 }, draw));
  expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  expect(await db.work().transaction((tx) => nextRegisterNumber(tx, { ...book, year: 2027 }))).toBe(1);
});
