import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { previewForm } from "./preview-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());
const preview = (answers: Record<string, string>, actingFor = "self") =>
  previewForm(village.db.work(stranger, village.clock), { procedureCode: readingRoom.code, actingFor, answers });

test("a stranger sees the questions their answers open; nothing is read and nothing is kept", async () => {
  const before = await village.db.asOwner<{ n: number }>("select count(*)::int as n from registries.access_entry");
  const view = await preview({ "seat.hours": "30", "seat.kind": "window" });
  const names = view.review.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect(names).toContain("seat.why");
  expect(view.fees).toMatchObject([{ id: "seat", amount: 60_000n }]);
  expect(view.review.flatMap(({ fields }) => fields).every(({ receipt }) => receipt === undefined)).toBe(true);
  expect(await village.db.asOwner("select 1 from forms.draft")).toEqual([]);
  expect(await village.db.asOwner("select count(*)::int as n from registries.access_entry")).toEqual(before);
});

test("a procedure or a role that does not exist is refused", async () => {
  expect(await refusal(preview({}, "nobody"))).toBe("forms/unknown-acting-for");
  expect(await refusal(previewForm(village.db.work(stranger), { procedureCode: "x.none", actingFor: "self", answers: {} }))).toBe(
    "forms/no-form",
  );
});
