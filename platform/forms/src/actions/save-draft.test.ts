import { isFault } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Typed } from "../domain/draft.ts";
import { fieldsOf, PARTS } from "../domain/form.ts";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";
import { saveDraft } from "./save-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
let lan: Inhabitant;
beforeAll(async () => {
  village = await aVillage();
  lan = await village.person();
});
afterAll(() => village.db[Symbol.asyncDispose]());

const fieldOf = (view: Awaited<ReturnType<typeof viewForm>>, name: string) =>
  view.review.flatMap(({ fields }) => fields).find((field) => field.name === name);

test("what is typed wrong is kept as typed, and its fault said at its field once the page was saved", async () => {
  const { id, revision } = await lan.open();
  const view = await saveDraft(lan.work(), { draftId: id, revision, answers: { "seat.hours": " bốn mươi " }, pageId: "seat" });
  expect(fieldOf(view, "seat.hours")).toMatchObject({ value: " bốn mươi ", faults: [{ vi: expect.stringContaining("chữ số") }] });
  expect(view.pages.find(({ id: page }) => page === "seat")?.state).toBe("faulty");
  expect(view.complete).toBe(false);
  const done = await saveDraft(lan.work(), { draftId: id, revision: view.draft.revision, answers: village.seat, pageId: "seat" });
  expect([done.complete, done.total, done.pages.at(-1)?.state]).toEqual([true, 20_000n, "done"]);
});

describe("two tabs", () => {
  test("that disagree are told both values, and nothing is overwritten", async () => {
    const { id, revision } = await lan.open("child");
    const save = (value: string, seen: number) => saveDraft(lan.work(), { draftId: id, revision: seen, answers: { "seat.note": value } });
    await save("Tab một", revision);
    const fault = await save("Tab hai", revision).catch((error: unknown) => error);
    expect(isFault(fault, "forms/changed-elsewhere") && [fault.about.conflicts, fault.fields.map(({ path }) => path)]).toEqual([
      [{ path: "seat.note", mine: "Tab hai", theirs: "Tab một" }],
      ["seat.note"],
    ]);
    expect(fieldOf(await viewForm(lan.work(), { draftId: id }), "seat.note")?.value).toBe("Tab một");
    const before = (await viewForm(lan.work(), { draftId: id })).draft.revision;
    expect((await save("Tab một", revision)).draft.revision, "the same again is harmless").toBe(before);
    expect((await save("Tab hai", before)).draft.answers["seat.note"]).toBe("Tab hai");
  });

  test("that touch different questions are both kept", async () => {
    const other = await village.person();
    const { id, revision } = await other.open();
    await saveDraft(other.work(), { draftId: id, revision, answers: { "seat.note": "A" } });
    const { draft } = await saveDraft(other.work(), { draftId: id, revision, answers: { "seat.hours": "5" } });
    expect(draft.answers).toEqual({ "seat.note": "A", "seat.hours": "5" });
  });
});

describe("somebody else's record", () => {
  test("is given once the number and the name fit, and taken back when they no longer do", async () => {
    const child = await village.person({ dateOfBirth: "2015-01-01" });
    const guardian = await village.person({ fullName: "Lê Văn Đạt", dateOfBirth: "1980-02-03" });
    const { id, revision } = await child.open();
    const save = (answers: Typed, seen: number) => saveDraft(child.work(), { draftId: id, revision: seen, answers, pageId: "guardian" });
    const wrong = await save({ "guardian.number": String(guardian.values.personalNumber), "guardian.fullName": "Lê Văn Bình" }, revision);
    expect(fieldOf(wrong, "guardian.dateOfBirth")).toMatchObject({ value: null, note: { vi: expect.stringContaining("Không tìm thấy") } });
    const right = await save({ "guardian.fullName": "le van dat" }, wrong.draft.revision);
    expect(fieldOf(right, "guardian.dateOfBirth")).toMatchObject({
      shown: { vi: "03/02/1980" },
      receipt: { recordId: guardian.actor.personId },
      faults: [],
    });
    const gone = await save({ "guardian.number": "" }, right.draft.revision);
    expect(fieldOf(gone, "guardian.dateOfBirth")).toMatchObject({ value: null });
    const tried = "select outcome from registries.access_entry where person_id = $1 order by id";
    expect(await village.db.asOwner(tried, [guardian.actor.personId])).toEqual([{ outcome: "not-matched" }, { outcome: "given" }]);
  });

  test("cannot be guessed at without end", async () => {
    const child = await village.person({ dateOfBirth: "2015-01-01" });
    const guardian = await village.person();
    let { id, revision } = await child.open();
    for (let guess = 0; guess < 12; guess += 1) {
      const answers = { "guardian.number": String(guardian.values.personalNumber), "guardian.fullName": `Đoán ${"abcdefghijkl"[guess]}` };
      revision = (await saveDraft(child.work(), { draftId: id, revision, answers })).draft.revision;
    }
    const tried = "select outcome from registries.access_entry where person_id = $1";
    expect(await village.db.asOwner(tried, [guardian.actor.personId])).toHaveLength(8);

    // Nor by emptying the question between two guesses.
    const other = await village.person({ dateOfBirth: "2015-01-01" });
    const second = await village.person();
    ({ id, revision } = await other.open());
    for (let guess = 0; guess < 12; guess += 1) {
      for (const fullName of [`Đoán ${"abcdefghijkl"[guess]}`, ""]) {
        const answers = { "guardian.number": String(second.values.personalNumber), "guardian.fullName": fullName };
        revision = (await saveDraft(other.work(), { draftId: id, revision, answers })).draft.revision;
      }
    }
    expect(await village.db.asOwner(tried, [second.actor.personId])).toHaveLength(8);
  });
});

test("an override needs its reason, which null takes back", async () => {
  const binh = await village.person();
  const { id, revision } = await binh.open();
  const first = await saveDraft(binh.work(), {
    draftId: id,
    revision,
    answers: { "reader.dateOfBirth.day": "2", "reader.dateOfBirth.month": "5", "reader.dateOfBirth.year": "1990" },
    overrides: { "reader.dateOfBirth": "Giấy khai sinh ghi ngày 2" },
  });
  expect(fieldOf(first, "reader.dateOfBirth")).toMatchObject({
    value: { day: "2", month: "5", year: "1990" },
    heldText: { vi: "01/05/1990" },
    overridden: true,
    reason: "Giấy khai sinh ghi ngày 2",
    faults: [],
  });
  const back = await saveDraft(binh.work(), {
    draftId: id,
    revision: first.draft.revision,
    answers: {},
    overrides: { "reader.dateOfBirth": null },
  });
  expect(fieldOf(back, "reader.dateOfBirth")?.faults[0]?.vi).toContain("lý do");
});

test("only what the form asks is kept; files never come this way", async () => {
  const binh = await village.person();
  const { id, revision } = await binh.open();
  const answers = { nonsense: "x", "reader.age": "7", "seat.photo": "0190f000-0000-7000-8000-000000000000", "seat.note": "giữ" };
  expect((await saveDraft(binh.work(), { draftId: id, revision, answers })).draft.answers).toEqual({ "seat.note": "giữ" });
});

test("a draft grown beyond measure is refused", async () => {
  const { id, revision } = await lan.open();
  expect(await refusal(saveDraft(lan.work(), { draftId: id, revision, answers: { "seat.note": "x".repeat(400_001) } }))).toBe(
    "forms/too-long",
  );
});

test("whatever is typed is kept verbatim", async () => {
  const paths = fieldsOf(readingRoom)
    .filter(({ field }) => field.kind !== "file" && field.computed === undefined)
    .flatMap(({ field }) => [field.name, ...(PARTS[field.kind] ?? []).map((part) => `${field.name}.${part}`)]);
  const typed = fc.dictionary(
    fc.constantFrom(...paths),
    fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constant(null)),
  );
  const an = await village.person();
  let { id, revision } = await an.open();
  await fc.assert(
    fc.asyncProperty(typed, async (answers) => {
      const view = await saveDraft(an.work(), { draftId: id, revision, answers: { ...answers } });
      revision = view.draft.revision;
      const read = await viewForm(an.work(), { draftId: id });
      expect(read.draft.answers).toMatchObject({ ...answers });
    }),
    { numRuns: 60 },
  );
});
