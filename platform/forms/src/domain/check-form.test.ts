import { describe, expect, test } from "vitest";
import { aKnown, aPlace, aState, parseRules, readingRoom } from "../testing/index.ts";
import { checkForm } from "./check-form.ts";
import type { FormState } from "./form.ts";

const rules = parseRules(readingRoom);
const now = new Date("2026-11-21T09:00:00+07:00");
const check = (state: Partial<FormState>) => checkForm(readingRoom, rules, aState(state), now);

const applicant = aKnown({
  fullName: "Trần Thị Bình",
  personalNumber: "001190000001",
  dateOfBirth: "1990-05-01",
  residence: { communeId: aPlace.id, communeCode: "00004", line: "12 Đội Cấn", text: `12 Đội Cấn, ${aPlace.text}` },
  phone: "0912345678",
});
const seat = {
  "seat.kind": "window",
  "seat.days": ["mon"],
  "seat.lamp": "no",
  "seat.branch": aPlace.id,
  "seat.hours": "10",
};

test("what the State holds is not asked: the form is complete with the seat alone", () => {
  const { faults, answers, total, fees } = check({ known: { applicant }, answers: seat });
  expect(faults).toEqual([]);
  expect(answers).toEqual({
    reader: {
      fullName: "Trần Thị Bình",
      dateOfBirth: "1990-05-01",
      home: { communeId: aPlace.id, line: "12 Đội Cấn", text: `12 Đội Cấn, ${aPlace.text}` },
      phone: "+84912345678",
      age: 36,
    },
    seat: {
      kind: "window",
      days: ["mon"],
      lamp: false,
      branch: { id: aPlace.id, code: "00004", name: "Ba Đình", text: aPlace.text },
      hours: 10,
    },
  });
  expect(total).toBe(20_000n);
  expect(fees).toEqual([
    { id: "seat", kind: "fee", title: readingRoom.fees[0]?.title, amount: 20_000n, law: "Điều 3 Nội quy thư viện thôn (giả định)" },
  ]);
});

test("every fault is said at once, at its path, with what to do", () => {
  const { faults } = check({ answers: { "reader.phone": "12", "seat.hours": "41" } });
  expect(faults.map(({ path }) => path)).toEqual([
    "reader.fullName",
    "reader.dateOfBirth",
    "reader.home",
    "reader.phone",
    "seat.kind",
    "seat.days",
    "seat.lamp",
    "seat.branch",
    "seat.hours",
  ]);
  for (const { vi, en } of faults) expect([vi.startsWith("Hãy"), en.length > 10]).toEqual([true, true]);
});

describe("questions that are not asked", () => {
  test("lose their answers, which are facts for nobody", () => {
    const typed = { ...seat, "seat.why": "Viết luận văn", "guardian.fullName": "Ai Đó" };
    const { answers } = check({ known: { applicant }, answers: typed });
    expect(answers.seat).not.toHaveProperty("why");
    expect(answers).not.toHaveProperty("guardian");
  });

  test("come back when the condition holds", () => {
    const { answers, faults } = check({ known: { applicant }, answers: { ...seat, "seat.hours": "30", "seat.why": "Viết luận văn" } });
    expect(answers.seat).toMatchObject({ hours: 30, why: "Viết luận văn" });
    expect(faults).toEqual([]);
    expect(check({ known: { applicant }, answers: { ...seat, "seat.hours": "30" } }).faults).toMatchObject([{ path: "seat.why" }]);
  });

  test("with a hidden question go those that hang on it", () => {
    const chain = {
      ...readingRoom,
      pages: [
        {
          id: "p",
          title: { vi: "T", en: "T" },
          fields: [
            { name: "c", kind: "text" as const, label: { vi: "C", en: "C" }, when: 'b = "x"' },
            { name: "b", kind: "text" as const, label: { vi: "B", en: "B" }, when: 'a = "x"' },
            { name: "a", kind: "text" as const, label: { vi: "A", en: "A" } },
          ],
        },
      ],
      papers: [],
      fees: [],
    };
    const asked = (a: string) => checkForm(chain, parseRules(chain), aState({ answers: { a, b: "x", c: "x" } }), now).answers;
    expect(asked("x")).toEqual({ a: "x", b: "x", c: "x" });
    expect(asked("y")).toEqual({ a: "y" });
  });
});

describe("a held value", () => {
  const known = { applicant };
  const valueAt = (path: string, state: Partial<FormState>) => {
    const found = check({ known, ...state, answers: { ...seat, ...state.answers } });
    return { field: found.fields.find(({ field }) => field.name === path), faults: found.faults, typedThoughHeld: found.typedThoughHeld };
  };

  test("that is locked stands, whatever was typed", () => {
    expect(valueAt("reader.fullName", { answers: { "reader.fullName": "Ai Khác" } }).field).toMatchObject({
      from: "held",
      value: "Trần Thị Bình",
    });
  });

  test("is replaced with a reason, and counted as typed though held", () => {
    const { field, faults, typedThoughHeld } = valueAt("reader.dateOfBirth", {
      answers: { "reader.dateOfBirth.day": "2", "reader.dateOfBirth.month": "5", "reader.dateOfBirth.year": "1990" },
      overrides: { "reader.dateOfBirth": "Giấy khai sinh ghi ngày 2" },
    });
    expect(field).toMatchObject({ from: "typed", value: "1990-05-02", held: "1990-05-01", overridden: true });
    expect([faults, typedThoughHeld]).toEqual([[], 1]);
  });

  test.each([[{}], [{ "reader.dateOfBirth": "  " }]])("is not replaced without one (%j)", (overrides) => {
    const { faults } = valueAt("reader.dateOfBirth", { answers: { "reader.dateOfBirth": "2/5/1990" }, overrides });
    expect(faults).toMatchObject([{ path: "reader.dateOfBirth", vi: expect.stringContaining("lý do") }]);
  });

  test("typed again as it is held needs no reason and counts for nothing", () => {
    const { field, typedThoughHeld } = valueAt("reader.dateOfBirth", { answers: { "reader.dateOfBirth": "01/05/1990" } });
    expect([field?.from, typedThoughHeld]).toEqual(["held", 0]);
  });

  test("a reason without another value asks for the value", () => {
    expect(valueAt("reader.dateOfBirth", { overrides: { "reader.dateOfBirth": "Sai" } }).faults).toMatchObject([
      { path: "reader.dateOfBirth" },
    ]);
  });

  test("that is only offered may be changed or emptied", () => {
    expect(valueAt("reader.phone", { answers: { "reader.phone": "0987654321" } }).field).toMatchObject({
      from: "typed",
      value: "+84987654321",
    });
    expect(valueAt("reader.phone", { answers: { "reader.phone": "" } }).faults).toMatchObject([{ path: "reader.phone" }]);
  });

  test("that does not fit its question is asked", () => {
    const odd = aKnown({ fullName: "Trần Thị Bình", dateOfBirth: "khoảng 1990", phone: "khong" });
    expect(check({ known: { applicant: odd } }).faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["reader.dateOfBirth", "reader.phone"]),
    );
  });
});

describe("a check between answers", () => {
  const guardian = (born: string) => aKnown({ dateOfBirth: born });
  const guarded = { ...seat, "guardian.number": "001190000009", "guardian.fullName": "trần văn an" };

  test("fails with its own sentence", () => {
    const { faults } = check({ actingFor: "child", known: { applicant, guardian: guardian("1995-01-01") }, answers: guarded });
    expect(faults).toEqual([{ path: "guardian.dateOfBirth", ...readingRoom.pages[1]?.fields[2]?.checks?.[0]?.text }]);
  });

  test("holds its tongue while a fact is missing: that question speaks", () => {
    const { faults } = check({ actingFor: "child", known: { guardian: guardian("1980-01-01") }, answers: guarded });
    expect(faults.map(({ path }) => path)).toEqual(["reader.fullName", "reader.dateOfBirth", "reader.home", "reader.phone"]);
  });
});

test("papers and fees follow the answers", () => {
  const photo = { fileId: aPlace.id, name: "a.jpg", sha256: "aa", size: 1, mediaType: "image/jpeg" };
  const without = check({ known: { applicant }, answers: { ...seat, "seat.lamp": "yes" } });
  expect(without.papers).toMatchObject([
    { id: "photo", state: "missing" },
    { id: "card", state: "to-bring" },
  ]);
  expect(without.faults).toMatchObject([{ path: "seat.photo" }]);
  expect(without.total).toBe(25_000n);
  const taken = (verified: boolean) =>
    check({ known: { applicant }, answers: { ...seat, "seat.lamp": "yes", "seat.photo": { ...photo, verified } } });
  expect([taken(false).papers[0]?.state, taken(true).papers[0]?.state]).toEqual(["attached", "verified"]);
  expect(check({ known: { applicant }, answers: seat }).papers).toMatchObject([{ id: "card" }]);
});

test("the answers of a checked form, given back as typed, are the same answers", () => {
  const first = check({ known: { applicant }, answers: { ...seat, "seat.hours": "30", "seat.why": "Luận văn" } });
  const again = Object.fromEntries(first.fields.flatMap(({ field, value }) => (value === undefined ? [] : [[field.name, value]])));
  expect(check({ known: { applicant }, answers: again }).answers).toEqual(first.answers);
});

test("a rule that was not parsed at publication is a defect, said loudly", () => {
  expect(() => checkForm(readingRoom, {}, aState(), now)).toThrow("not parsed at publication");
});

describe("unknown is not enough", () => {
  const version = {
    ...{ known: [], papers: [], fees: [] },
    pages: [
      {
        id: "p",
        title: { vi: "T", en: "T" },
        fields: [
          { name: "mother", kind: "name" as const, label: { vi: "M", en: "M" } },
          { name: "father", kind: "name" as const, label: { vi: "F", en: "F" }, when: 'actingFor = "both"' },
          {
            name: "surname",
            kind: "text" as const,
            label: { vi: "S", en: "S" },
            checks: [
              { rule: "starts with(mother, surname) or starts with(father, surname)", text: { vi: "Họ sai.", en: "Wrong surname." } },
            ],
          },
        ],
      },
    ],
  };
  const faults = (actingFor: string, answers: Record<string, string>) =>
    checkForm(version, parseRules(version), aState({ actingFor, answers }), now).faults.map(({ path }) => path);

  test.each([
    ["one", { mother: "Lê An", surname: "Lê" }, []],
    ["one", { mother: "Lê An", surname: "Trần" }, ["surname"]],
    ["both", { mother: "Lê An", surname: "Trần" }, ["father"]],
    ["both", { mother: "Lê An", father: "Vũ Ba", surname: "Trần" }, ["surname"]],
  ])("acting for %s with %j: %j", (actingFor, answers, expected) => {
    expect(faults(actingFor, answers)).toEqual(expected);
  });
});

test("a conclusion from records is a suggestion: it has no receipt and is changed without a reason", () => {
  const version = {
    ...{ known: [], papers: [], fees: [] },
    pages: [
      {
        id: "p",
        title: { vi: "T", en: "T" },
        fields: [
          {
            name: "surname",
            kind: "text" as const,
            label: { vi: "S", en: "S" },
            prefill: 'split(applicant.fullName, " ")[1]',
            prefilled: "override" as const,
          },
        ],
      },
    ],
  };
  const known = { applicant };
  const suggested = checkForm(version, parseRules(version), aState({ known }), now);
  expect(suggested.fields[0]).toMatchObject({ from: "held", value: "Trần" });
  expect(suggested.fields[0]).not.toHaveProperty("source");
  const changed = checkForm(version, parseRules(version), aState({ known, answers: { surname: "Trần Lê" } }), now);
  expect([changed.faults, changed.answers, changed.typedThoughHeld]).toEqual([[], { surname: "Trần Lê" }, 0]);
});

test("a name put together from answers gets its capitals; a record's name keeps its own", () => {
  const label = { vi: "T", en: "T" };
  const fields = [
    { name: "given", kind: "text" as const, label },
    { name: "full", kind: "name" as const, label, computed: '"Lê " + given' },
    { name: "own", kind: "name" as const, label, prefill: "applicant.fullName", prefilled: "locked" as const },
  ];
  const version = { known: [], papers: [], fees: [], pages: [{ id: "p", title: label, fields }] };
  const state = aState({ answers: { given: "minh khôi" }, known: { applicant: aKnown({ fullName: "Y-ban êban" }) } });
  expect(checkForm(version, parseRules(version), state, now).answers).toEqual({
    given: "minh khôi",
    full: "Lê Minh Khôi",
    own: "Y-ban êban",
  });
});
