import { newId } from "@motlan/kernel";
import { expect, test } from "vitest";
import { decideClose, solveBy, type Unsolved } from "./unsolved.ts";

const [clerk, chair] = [newId(), newId()];
const open: Unsolved = {
  ...{ dossierId: newId(), agencyId: newId(), superiorAgencyId: newId(), barred: [clerk], revision: 2 },
  ...{ openedAt: new Date("2026-11-20T09:00:00+07:00"), dueAt: new Date("2026-12-01T17:00:00+07:00"), closedAt: null, closedBy: null },
};
const closed: Unsolved = { ...open, closedAt: open.dueAt, closedBy: "superior" };

test.each([
  ["the superior, with words", open, chair, "Đã gọi và làm lại.", 2, undefined],
  ["the one criticised", open, clerk, "Xong rồi.", 2, "criticised"],
  ["again", closed, chair, "Xong.", 2, "unsolved-closed"],
  ["on an old page", open, chair, "Xong.", 1, "changed-meanwhile"],
  ["without words", open, chair, "", 2, "answer-missing"],
  ["with too many", open, chair, "a".repeat(2_001), 2, "words-too-long"],
])("closed by %s", (_who, unsolved, officialId, words, revision, why) => {
  const decided = decideClose(unsolved, { officialId }, { words, revision });
  expect(decided.ok ? undefined : decided.why).toBe(why);
});

test.each([
  ["2026-11-20T09:00:00+07:00", "2026-12-02T17:00:00+07:00"],
  ["2026-12-29T09:00:00+07:00", "2027-01-08T17:00:00+07:00"],
  ["2040-01-02T09:00:00+07:00", "2040-01-09T09:00:00+07:00"],
])("opened %s is due %s", (openedAt, dueAt) => {
  const due = solveBy(new Date(openedAt));
  expect(due).toEqual(new Date(dueAt));
});
