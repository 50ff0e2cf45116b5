import type { JsonObject } from "@motlan/kernel";
import { localDate, newId } from "@motlan/kernel";
import { evaluate, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { publishRegistry, readRecords, registerRecord } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { birthRegistration, civilStatus } from "./index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  for (const registry of civilStatus.registries) await publishRegistry(db.work(), registry);
});
afterAll(() => db[Symbol.asyncDispose]());

const MOTHER = {
  personalNumber: "001195000001",
  fullName: "Nguyễn Thị Lan",
  dateOfBirth: "1995-03-02",
  ethnicity: "Kinh",
  nationality: "Việt Nam",
};

function valuesOf(effect: Readonly<Record<string, string>>, facts: JsonObject): JsonObject {
  const made = Object.entries(effect).map(([name, text]) => {
    const rule = parseRule(text);
    if (!rule.ok) throw new Error(text);
    return [name, toJson(evaluate(rule.value, toFacts(facts)))] as const;
  });
  return Object.fromEntries(made.filter(([, value]) => value !== null));
}

test("a person is kept in the population registry and found by number, each purpose giving its own fields", async () => {
  const agencyId = newId();
  const values = {
    ...MOTHER,
    sex: "female",
    residence: { communeId: newId(), communeCode: "00004", line: "12 phố Huế" },
    phone: "0912345678",
  };
  const made = await registerRecord(db.work(), {
    registry: "population",
    values,
    validFrom: localDate("2026-01-01"),
    reason: "test",
    agencyId,
    requestKey: newId(),
  });
  const read = (purpose: string) =>
    readRecords(db.work(), { registry: "population", by: "personalNumber", value: MOTHER.personalNumber, purpose });
  const [forBirth] = await read("birth-registration");
  expect(forBirth).toMatchObject({ recordId: made.recordId, values: { fullName: "Nguyễn Thị Lan", residence: { line: "12 phố Huế" } } });
  expect(forBirth?.values).not.toHaveProperty("phone");
  expect((await read("identify"))[0]?.values).toHaveProperty("phone");
});

test("what the birth's effect writes fits the registry, for two parents and for a mother alone", async () => {
  const [effect] = birthRegistration.effects;
  for (const kind of ["married", "mother-only"]) {
    const facts = {
      parents: { kind },
      relation: "mother",
      applicant: MOTHER,
      mother: { ...MOTHER, nativePlace: "Hà Nội", residence: "12 phố Huế" },
      father: kind === "married" ? { ...MOTHER, personalNumber: "001092000003", fullName: "Trần Văn Nam" } : null,
      known: { mother: { personId: newId() }, father: null },
      child: {
        fullName: "Trần Ánh Dương",
        sex: "female",
        dateOfBirth: "2026-11-05",
        ethnicity: "Kinh",
        nationality: "Việt Nam",
        placeOfBirth: "Bệnh viện Phụ sản",
        nativePlace: "Huế",
      },
      dossier: { agencyId: newId(), agencyName: "Ủy ban nhân dân phường Láng" },
      register: { number: 128, year: 2026, book: "01", on: "2026-11-23" },
    };
    const values = valuesOf(effect?.values ?? {}, facts);
    await registerRecord(db.work(), {
      registry: "civil-status",
      kind: "birth",
      values,
      validFrom: localDate("2026-11-20"),
      reason: "1.001193",
      agencyId: facts.dossier.agencyId,
      requestKey: newId(),
    });
    const found = await readRecords(db.work(), {
      registry: "civil-status",
      by: "birthOfMother",
      value: MOTHER.personalNumber,
      purpose: "civil-status-extract",
    });
    expect(found.at(-1)?.values).toMatchObject({ number: "128/2026", child: { fullName: "Trần Ánh Dương", personalNumber: null } });
  }
});

test("a marriage is found by the mother's number where the father's is the other spouse's, and not otherwise", async () => {
  const father = { personalNumber: "001092000003", fullName: "Trần Văn Nam" };
  const { personalNumber, fullName } = MOTHER;
  const agencyId = newId();
  await registerRecord(db.work(), {
    registry: "civil-status",
    kind: "marriage",
    values: {
      ...{ agencyId, entry: `marriage/${agencyId}/2020/7`, agencyName: "UBND phường Cầu Giấy", book: "2020", number: "7/2020" },
      ...{ registeredOn: "2020-02-02", digital: true, disputed: false },
      spouses: [
        { ...father, sex: "male" },
        { personalNumber, fullName, sex: "female" },
      ],
    },
    validFrom: localDate("2020-02-02"),
    reason: "test",
    agencyId,
    requestKey: newId(),
  });
  const found = (number: string) =>
    readRecords(db.work(), {
      ...{ registry: "civil-status", by: "marriageOf", value: personalNumber, purpose: "birth-registration" },
      match: { "spouses.personalNumber": number },
    });
  expect(await found(father.personalNumber)).toMatchObject([{ values: { number: "7/2020" } }]);
  expect(await found("001092000004")).toEqual([]);
});
