import { expect, test } from "vitest";
import { aKnown, aState, club, parseRules } from "../testing/index.ts";
import { checkForm } from "./check-form.ts";
import type { Typed } from "./draft.ts";
import { changedKeys, entryKeys, nextKey } from "./entries.ts";
import type { FormState } from "./form.ts";
import { member } from "./parse/parsed.ts";
import { questionAt } from "./questions.ts";
import { withRevived } from "./revive-entries.ts";
import { shownText } from "./shown.ts";
import { typedOf } from "./typed-of.ts";

const rules = parseRules(club);
const now = new Date("2026-11-21T09:00:00+07:00");
const known = {
  applicant: aKnown({ fullName: "Trần Thị Bình", personalNumber: "001190000001", dateOfBirth: "1990-05-01" }),
  card: aKnown({}),
};
const check = (answers: Typed, more: Partial<FormState> = {}) => checkForm(club, rules, aState({ known, answers, ...more }), now);

const someone = (key: string, fullName: string, born: string, role = "member"): Typed => ({
  [`club.members.${key}.fullName`]: fullName,
  [`club.members.${key}.born`]: born,
  [`club.members.${key}.role`]: role,
});
const group = questionAt(club, "club.members")?.field;
if (group === undefined) throw new Error("the group of the test form is not found");

test("each entry is read by its own answers, and the list as a whole is a fact", () => {
  const { answers, faults } = check({
    ...someone("0", "trần thị bình", "01/05/1990", "head"),
    ...someone("1", "Lê Văn An", "2/3/1980"),
    ...someone("2", "Lê Thị Na", "2/3/2018"),
    "club.members.2.parent": "Lê Văn An",
    "club.members.2.since.day": "1",
    "club.members.2.since.month": "9",
    "club.members.2.since.year": "2025",
  });
  expect(faults).toEqual([]);
  expect(answers.club).toEqual({
    members: [
      { fullName: "Trần Thị Bình", born: "1990-05-01", role: "head", age: 36 },
      { fullName: "Lê Văn An", born: "1980-03-02", role: "member", age: 46 },
      { fullName: "Lê Thị Na", born: "2018-03-02", role: "member", age: 8, parent: "Lê Văn An", since: "2025-09-01" },
    ],
    adults: 2,
  });
});

test("a fault stands at its very path; what is missing in one entry says nothing of another", () => {
  const { faults } = check({
    ...someone("0", "Trần Thị Bình", "1990-05-01", "head"),
    ...someone("3", "Lê Văn 2", "31/2/1980"),
    "club.members.3.since": "1979-01-01",
    ...someone("4", "Lê Thị Na", "2018-03-02"),
    "club.members.4.since": "2017-01-01",
  });
  expect(faults.map(({ path }) => path)).toEqual([
    "club.members.3.fullName",
    "club.members.3.born",
    "club.members.4.parent",
    "club.members.4.since",
  ]);
});

test("an empty list is one entry to fill in, for at least one is asked for", () => {
  expect(check({}).faults.map(({ path }) => path)).toEqual(["club.members.0.fullName", "club.members.0.born", "club.members.0.role"]);
  const { faults } = check({ "club.members": [], "club.tax": "0100109106" });
  expect(faults[0]?.path).toBe("club.members.0.fullName");
});

test("the list is judged as a whole: how many, and by its own checks", () => {
  const people = Object.assign({}, ...Array.from({ length: 121 }, (_, key) => someone(String(key), "Lê Văn An", "1980-01-01")));
  expect(check(people).faults.map(({ path, vi }) => [path, vi])).toEqual([
    ["club.members", "“Các thành viên” chỉ nhận tối đa 120 mục, đang có 121. Hãy bỏ bớt."],
    ["club.members", "Phải có đúng một chủ nhiệm."],
  ]);
});

test("120 entries are judged in the time of a blink", () => {
  const people: Typed = Object.assign(
    {},
    ...Array.from({ length: 120 }, (_, key) => someone(String(key), "Lê Văn An", "1980-01-01", key === 7 ? "head" : "member")),
  );
  check(people);
  const began = performance.now();
  expect(check(people).faults).toEqual([]);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("keys stay what they are when an entry in the middle goes, and are never given twice", () => {
  const answers: Typed = { ...someone("0", "A", "x"), ...someone("1", "B", "x"), ...someone("2", "C", "x") };
  expect(entryKeys(group, answers)).toEqual(["0", "1", "2"]);
  const kept: Typed = { ...answers, "club.members": changedKeys(["0", "1", "2"], "remove", "1") };
  expect(entryKeys(group, kept)).toEqual(["0", "2"]);
  expect(nextKey(group, { ...kept, "club.members": ["0"] })).toBe("3");
  expect(check(kept).answers.club).toMatchObject({ members: [{ fullName: "A" }, { fullName: "C" }] });
});

test.each([
  ["add", "3", ["0", "1", "2", "3"]],
  ["add", "1", ["0", "1", "2"]],
  ["remove", "1", ["0", "2"]],
  ["remove", "9", ["0", "1", "2"]],
  ["up", "2", ["0", "2", "1"]],
  ["up", "0", ["0", "1", "2"]],
  ["down", "0", ["1", "0", "2"]],
  ["down", "2", ["0", "1", "2"]],
] as const)("%s %s", (act, key, after) => expect(changedKeys(["0", "1", "2"], act, key)).toEqual(after));

test("what another window writes into a removed entry brings it back; emptying does not", () => {
  const answers: Typed = { ...someone("0", "A", "x"), ...someone("1", "B", "x"), "club.members": ["0"] };
  expect(withRevived(club, answers, ["club.members.0.fullName"])).toBe(answers);
  expect(withRevived(club, answers, ["club.members.1.fullName"])["club.members"]).toEqual(["0", "1"]);
  const emptied = { ...answers, "club.members.1.fullName": "" };
  expect(withRevived(club, emptied, ["club.members.1.fullName"])).toBe(emptied);
});

test.each([
  ["club.members.0.fullName", "club.members.0.fullName"],
  ["club.members.12.born.day", "club.members.12.born"],
  ["club.members.0.fullName.day", undefined],
  ["club.members.x.fullName", undefined],
  ["club.members.01.fullName", undefined],
  ["club.members.0.secret", undefined],
  ["club.members.0", undefined],
  ["club.members", "club.members"],
])("the question at %s is %s", (path, name) => expect(questionAt(club, path)?.field.name).toBe(name));

test("a list given before anybody typed is offered, and gives way to what is typed", () => {
  const offering = {
    ...club,
    pages: club.pages.map((page) => ({
      ...page,
      fields: page.fields.map((field) => (field.group ? { ...field, prefill: "known.card.family" } : field)),
    })),
  };
  const family = [
    { fullName: "Lê Văn An", born: "1980-01-01", role: "head" },
    { fullName: "Lê Thị Na", born: "2000-01-01", role: "none" },
  ];
  const state = (answers: Typed) => aState({ known: { ...known, card: aKnown({ family }) }, answers });
  const held = checkForm(offering, parseRules(offering), state({}), now);
  expect(held.answers.club).toMatchObject({ members: [{ fullName: "Lê Văn An", age: 46, role: "head" }, { fullName: "Lê Thị Na" }] });
  expect(held.faults.map(({ path }) => path)).toEqual(["club.members.1.role"]);
  const typed = checkForm(offering, parseRules(offering), state(someone("0", "Trần Thị Bình", "1990-05-01")), now);
  expect(typed.answers.club).toMatchObject({ members: [{ fullName: "Trần Thị Bình" }] });
});

test("a dossier's list is read again as the same list, and is said in one line", () => {
  const first = check({ ...someone("4", "Lê Văn An", "1980-01-01", "head"), ...someone("2", "Lê Thị Na", "2000-01-01") }).answers;
  expect(check(typedOf(club, first)).answers).toEqual(first);
  const list = member(first.club, "members") ?? null;
  expect(shownText(group, list).vi).toBe("1) Lê Thị Na, 01/01/2000, Thành viên, 26; 2) Lê Văn An, 01/01/1980, Chủ nhiệm, 46");
});
