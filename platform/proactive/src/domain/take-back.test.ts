import { expect, test } from "vitest";
import { decideTakeBack } from "./take-back.ts";

const NOW = new Date("2026-11-20T08:00:00+07:00");
const LATER = new Date("2026-11-20T08:00:01+07:00");
const open = { state: "declined", endsOn: "2026-11-20", actsAt: null, fault: null } as const;

test.each([
  ["on its last day", open, "told"],
  ["the day after", { ...open, endsOn: "2026-11-19" }, "too-late-to-take-back"],
  ["what could not be prepared", { ...open, fault: "forms/not-offered" }, "told"],
  ["before the node acts", { ...open, actsAt: LATER }, "told"],
  ["at the hour the node would have acted", { ...open, actsAt: NOW }, "too-late-to-take-back"],
  ["what the node could not do", { ...open, actsAt: NOW, fault: "proactive/own-draft" }, "failed"],
  ["what was told and not refused", { ...open, state: "told" }, "told"],
  ["what was taken up", { ...open, state: "taken" }, "taken"],
  ["what was done", { ...open, state: "acted" }, "settled-already"],
  ["what was submitted", { ...open, state: "submitted" }, "settled-already"],
  ["what is past", { ...open, state: "over" }, "settled-already"],
] as const)("%s", (_, offer, stands) => {
  const decided = decideTakeBack(offer, NOW);
  expect(decided.ok ? decided.value : decided.why).toBe(stands);
});
