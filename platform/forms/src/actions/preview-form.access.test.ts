import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { previewForm } from "./preview-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());

test.each([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official", anOfficial()],
])("%s may, and learns nothing of anybody", async (_who, actor) => {
  const view = await previewForm(village.db.work(actor, village.clock), {
    procedureCode: readingRoom.code,
    actingFor: "self",
    answers: {},
  });
  expect(view.review.flatMap(({ fields }) => fields.map(({ heldText }) => heldText))).toEqual(
    view.review.flatMap(({ fields }) => fields.map(() => undefined)),
  );
});
