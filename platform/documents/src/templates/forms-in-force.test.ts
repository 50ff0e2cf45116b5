import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { DESK_FORMS, deskFormOn } from "./forms-in-force.ts";
import { BUILT_IN } from "./index.ts";

test.each([
  ["2025-09-14", "extension", "04", "documents/apology-04"],
  ["2025-09-15", "extension", "04", "documents/apology-04-2025"],
  ["2025-09-14", "stop", undefined, "documents/stop-notice"],
  ["2025-09-15", "stop", "05", "documents/stop-notice"],
  ["2017-01-01", "receipt", "01", "documents/receipt-01"],
  ["2025-09-14", "control", "05", "documents/control-sheet"],
  ["2025-09-15", "control", "06", "documents/control-sheet"],
  ["2025-09-14", "register", "06", "documents/register"],
  ["2025-09-15", "register", "07", "documents/register"],
  ["2026-11-22", "refusal", "03", "documents/refusal-03"],
] as const)("on %s the %s is form %s", (on, kind, number, template) => {
  const form = deskFormOn(kind, localDate(on));
  expect([form.number, form.template]).toEqual([number, template]);
});

test("every form named has its layout, with its own title", () => {
  for (const { forms } of DESK_FORMS)
    for (const { template, title } of Object.values(forms)) expect(BUILT_IN.get(template)?.title).toContain(title);
});
