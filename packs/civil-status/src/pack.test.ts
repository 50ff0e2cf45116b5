import { checkProcedure } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { birthRegistration, civilStatus, extractCopy } from "./index.ts";

function rule(text: string | undefined) {
  const parsed = parseRule(text ?? "");
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const DATES = ["today", "submittedOn"];
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, DATES)));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, DATES));
const field = (name: string) => {
  const found = birthRegistration.pages.flatMap((page) => page.fields).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

test("the examiner finds nothing in the pack", () => {
  expect(civilStatus.procedures.flatMap(checkProcedure)).toEqual([]);
});

describe("a copy of one's own birth certificate, on a Sunday at 23:00", () => {
  const facts = {
    today: "2026-11-22",
    actingFor: "self",
    paid: true,
    applicant: { personalNumber: "001195000001", fullName: "Nguyễn Thị Lan", relatives: { fatherNumber: "001065000002" } },
    event: { kind: "birth" },
    subject: { personalNumber: "001195000001", fullName: "Nguyễn Thị Lan", dateOfBirth: "1995-03-02" },
    copies: 3,
    known: {
      birthRecord: { digital: true, disputed: false, number: "12/1995", child: { sex: "female" }, mother: { dateOfBirth: "1970-05-06" } },
      marriageRecord: null,
      deathRecord: null,
    },
    found: { birthRecord: 1, marriageRecord: 0, deathRecord: 0 },
  };
  const failing = (changed: JsonObject) =>
    (extractCopy.automatic?.conditions ?? []).filter((one) => !stands(one.rule, { ...facts, ...changed })).map((one) => one.id);

  test("every condition of the automatic decision holds, three copies cost 24,000 đồng", () => {
    expect(failing({})).toEqual([]);
    expect(asked(extractCopy.fees[0]?.amount, facts)).toBe(24_000);
    expect(asked(extractCopy.known[1]?.find, facts)).toBe("001195000001");
    expect(asked(extractCopy.known[2]?.find, facts)).toBeNull();
    expect(asked(extractCopy.result.data.subjectSex, facts)).toBe("Nữ");
    expect(asked(extractCopy.result.data.motherYear, facts)).toBe(1970);
    expect(asked(extractCopy.result.data.husband, facts)).toBeNull();
  });

  test.each([
    ["one-record", { found: { birthRecord: 2, marriageRecord: 0, deathRecord: 0 } }],
    ["digital", { known: { birthRecord: { digital: false }, marriageRecord: null, deathRecord: null } }],
    ["undisputed", { known: { birthRecord: { digital: true, disputed: true }, marriageRecord: null, deathRecord: null } }],
    ["close", { actingFor: "authorised" }],
    ["paid", { paid: false }],
  ])("without %s an official decides", (id, changed) => {
    expect(failing(changed)).toEqual([id]);
  });

  test("a stranger's record is nobody's child's or parent's", () => {
    const stranger = { subject: { personalNumber: "001199000009" }, known: { ...facts.known, subject: { relatives: {} } } };
    for (const actingFor of ["self", "child", "parent", "spouse"]) expect(failing({ ...stranger, actingFor })).toEqual(["close"]);
  });

  test("a father may have his daughter's, a daughter her father's", () => {
    const child = {
      subject: { personalNumber: "001325000007" },
      known: { ...facts.known, subject: { relatives: { motherNumber: "001195000001" } } },
    };
    expect(failing({ ...child, actingFor: "child" })).toEqual([]);
    expect(failing({ actingFor: "parent", subject: { personalNumber: "001065000002" } })).toEqual([]);
  });

  test("husband and wife are told apart in the marriage record", () => {
    const spouses = [
      { fullName: "Nguyễn Thị Lan", sex: "female" },
      { fullName: "Trần Văn Nam", sex: "male" },
    ];
    const married = { known: { marriageRecord: { spouses } } };
    expect(asked(extractCopy.result.data.husband, married)).toEqual(spouses[1]);
    expect(asked(extractCopy.result.data.wife, married)).toEqual(spouses[0]);
  });
});

describe("a mother registers a birth", () => {
  const facts = {
    today: "2026-11-21",
    submittedOn: "2026-11-21",
    actingFor: "own-child",
    relation: "mother",
    applicant: {
      sex: "female",
      personalNumber: "001195000001",
      fullName: "Nguyễn Thị Lan",
      relatives: { spouseNumber: "001092000003" },
      residence: { communeId: "c1" },
    },
    parents: { kind: "married" },
    mother: {
      personalNumber: "001195000001",
      fullName: "Nguyễn Thị Lan",
      ethnicity: "Tày",
      nativePlace: "Lạng Sơn",
      dateOfBirth: "1995-03-02",
    },
    father: { personalNumber: "001092000003", fullName: "Tôn Thất Nam", ethnicity: "Kinh", nativePlace: "Huế", dateOfBirth: "1992-01-01" },
    known: {
      mother: { personalNumber: "001195000001", residence: { communeId: "c1", line: "12 phố Huế" } },
      father: { personalNumber: "001092000003" },
    },
    found: { marriage: 1 },
    child: {
      dateOfBirth: "2026-11-05",
      surnameFrom: "father",
      surname: "Tôn Thất",
      givenNames: "Ánh Dương",
      ethnicityFrom: "mother",
      nativePlaceFrom: "father",
      sex: "female",
    },
    birthPlace: { kind: "facility", facility: "Bệnh viện Phụ sản", commune: { text: "phường Láng, thành phố Hà Nội" } },
    notice: { kind: "paper" },
    dossier: { agencyId: "a1", agencyName: "Ủy ban nhân dân phường Láng" },
    register: { number: 128, year: 2026, book: "01", on: "2026-11-23" },
  };

  test("what the State knows is filled in and the rest follows from the choices", () => {
    expect(asked(field("relation").prefill, facts)).toBe("mother");
    expect(asked(field("mother.personalNumber").prefill, facts)).toBe("001195000001");
    expect(asked(field("father.personalNumber").prefill, facts)).toBe("001092000003");
    expect(asked(field("child.surname").prefill, facts)).toBe("Tôn");
    expect(asked(field("child.fullName").computed, facts)).toBe("Tôn Thất Ánh Dương");
    expect(asked(field("child.ethnicity").computed, facts)).toBe("Tày");
    expect(asked(field("child.nativePlace").computed, facts)).toBe("Huế");
    expect(asked(field("child.placeOfBirth").computed, facts)).toBe("Bệnh viện Phụ sản, phường Láng, thành phố Hà Nội");
    expect(asked(field("mother.residence").prefill, facts)).toBe("12 phố Huế");
  });

  test("a mother alone: the child has her name, her people and her native place, and no question about the father", () => {
    const alone = { ...facts, parents: { kind: "mother-only" }, father: {}, child: { surname: "Nguyễn", givenNames: "An" } };
    expect(asked(field("child.surname").prefill, alone)).toBe("Nguyễn");
    expect(asked(field("child.ethnicity").computed, alone)).toBe("Tày");
    expect(asked(field("child.nativePlace").computed, alone)).toBe("Lạng Sơn");
    expect(stands(field("child.surname").checks?.[0]?.rule, alone)).toBe(true);
    expect(stands(birthRegistration.pages.find((page) => page.id === "father")?.when, alone)).toBe(false);
    expect(asked(birthRegistration.effects[0]?.values.father, alone)).toBeNull();
  });

  test.each([
    ["2026-11-05", false],
    ["2026-09-22", false],
    ["2026-09-21", true],
  ])("born on %s and registered on 21 November: late is %s", (dateOfBirth, late) => {
    expect(stands(birthRegistration.fees[0]?.when, { ...facts, child: { dateOfBirth } })).toBe(late);
  });

  test.each([
    ["Ánh Dương", true],
    ["An 2", false],
    ["An@", false],
    ["A'Lăng", true],
  ])("the given name %s is allowed: %s", (givenNames, allowed) => {
    expect(stands(field("child.givenNames").checks?.[0]?.rule, { child: { givenNames } })).toBe(allowed);
  });

  test("a stranger's surname is refused", () => {
    expect(stands(field("child.surname").checks?.[0]?.rule, { ...facts, child: { surname: "Phạm" } })).toBe(false);
  });

  test("the entry in the book, and the same entry completed by the number", () => {
    const values = birthRegistration.effects[0]?.values ?? {};
    expect(asked(values.entry, facts)).toBe("birth/a1/2026/128");
    expect(asked(values.number, facts)).toBe("128/2026");
    expect(asked(values.child, { ...facts, child: { ...facts.child, personalNumber: "001326000123" } })).toMatchObject({
      personalNumber: "001326000123",
      sex: "female",
    });
    expect(asked(values.child, facts)).toMatchObject({ personalNumber: null });
  });

  test("the marriage certificate is asked only where no marriage is found", () => {
    const page = birthRegistration.pages.find((one) => one.id === "marriage");
    expect(stands(page?.when, facts)).toBe(false);
    expect(stands(page?.when, { ...facts, found: { marriage: 0 } })).toBe(true);
    expect(stands(page?.when, { ...facts, found: {} })).toBe(true);
  });
});
