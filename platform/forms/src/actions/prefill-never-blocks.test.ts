import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Typed } from "../domain/draft.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";
import { saveDraft } from "./save-draft.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());

const READING = "execute on all functions in schema registries";

/** The owner of the registry is really away: whatever asks it fails in the database. */
async function whileAway<T>(act: () => Promise<T>): Promise<T> {
  await village.db.asOwner(`revoke ${READING} from motlan_app`);
  try {
    return await act();
  } finally {
    await village.db.asOwner(`grant ${READING} to motlan_app`);
  }
}

/** Everything the reading room asks somebody of whom nothing is held. */
const allTyped = (): Typed => ({
  ...village.seat,
  "reader.fullName": "Trần Thị Bình",
  "reader.dateOfBirth": "1/5/1990",
  "reader.home": { communeId: village.communeId, line: "12 Đội Cấn" },
  "reader.phone": "0912345678",
});

const save = async (who: Inhabitant, draftId: string, answers: Typed) => {
  const { draft } = await viewForm(who.work(), { draftId });
  return saveDraft(who.work(), { draftId, revision: draft.revision, answers });
};

describe("what the State holds never stands in the way", () => {
  test("the source is away from the first page to the last: everything is typed, and submitted", async () => {
    const who = await village.person();
    const taken = await whileAway(async () => {
      const { id } = await who.open();
      await save(who, id, allTyped());
      return takeDraft(who.work(), { draftId: id });
    });
    expect(taken.answers.reader).toMatchObject({ fullName: "Trần Thị Bình", dateOfBirth: "1990-05-01", phone: "+84912345678" });
    expect([taken.receipts, taken.changedSince]).toEqual([{}, []]);
  });

  test("the source goes away after it filled in the form: what it had said stands, with its receipt", async () => {
    const who = await village.person();
    const { id } = await who.open();
    await save(who, id, village.seat);
    village.clock.advance(3_600_000);
    const taken = await whileAway(() => takeDraft(who.work(), { draftId: id }));
    expect(taken.answers.reader).toMatchObject({ fullName: "Trần Thị Bình" });
    expect(Object.keys(taken.receipts)).toContain("reader.fullName");
    expect(taken.changedSince).toEqual([]);
  });

  test("the source comes back after the person had typed it: their words stand where they may, and the typing is counted nowhere against them", async () => {
    const who = await village.person();
    const { id } = await whileAway(() => who.open());
    await whileAway(() => save(who, id, { ...allTyped(), "reader.phone": "0987654321" }));
    const { faults } = await viewForm(who.work(), { draftId: id });
    expect(faults).toEqual([]);
    const taken = await takeDraft(who.work(), { draftId: id });
    expect(taken.answers.reader).toMatchObject({ fullName: "Trần Thị Bình", phone: "+84987654321" });
  });

  test.each([
    ["a date that is none", { dateOfBirth: "01.05.90" }, "reader.dateOfBirth"],
    ["a date with the time behind it", { dateOfBirth: "1990-05-01T00:00:00+07:00" }, "reader.dateOfBirth"],
    ["an address as one line of text", { residence: "12 Đội Cấn, Ba Đình" }, "reader.home"],
    ["a telephone number as an object", { phone: { number: "0912345678" } }, undefined],
  ])("the source holds %s: the question is asked as any other", async (_, parts, asked) => {
    const who = await village.person(parts);
    const { id } = await who.open();
    if (asked !== undefined) {
      const field = (await viewForm(who.work(), { draftId: id, pageId: "reader" })).page.fields.find(({ name }) => name === asked);
      expect(field).toMatchObject({ value: null, required: true });
    }
    await save(who, id, allTyped());
    const taken = await takeDraft(who.work(), { draftId: id });
    expect(taken.answers.reader).toMatchObject({ dateOfBirth: "1990-05-01", phone: "+84912345678" });
  });
});
