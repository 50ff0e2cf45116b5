import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { askedAnew, type Consent, type Needs } from "./consent.ts";

const CONSENT: Consent = {
  ...{ id: "1", personId: "p", agreementId: "1", revisionId: "r", controllerId: "c", agencyId: "a", code: "c", client: null, services: [] },
  ...{
    reason: "",
    law: "cũ",
    state: "given",
    needs: "self",
    guardianIds: ["m"],
    childName: null,
    adultOn: null,
    selfSaidAt: null,
    guardianSaidAt: null,
  },
  ...{
    guardianId: null,
    askedAt: new Date(0),
    answerBy: new Date(0),
    givenAt: new Date(0),
    until: new Date(1),
    endedAt: null,
    revision: 2,
  },
};

test.each<[string, Needs, string | null, string, Needs]>([
  ["an adult", "self", null, "2026-11-20", "self"],
  ["a child under seven still", "guardian", "2037-01-01", "2026-11-20", "guardian"],
  ["who has turned seven", "guardian", "2035-11-20", "2026-11-20", "both"],
  ["who has come of age", "both", "2026-11-20", "2026-11-20", "self"],
])("asked anew, %s answers as at the age of that day", (_, before, adultOn, today, needs) => {
  const now = new Date(`${today}T09:00:00+07:00`);
  const asked = askedAnew({ ...CONSENT, needs: before, adultOn: adultOn === null ? null : localDate(adultOn) }, now, 1_000);
  expect(asked).toMatchObject({ state: "asked", needs, givenAt: null, until: null, answerBy: new Date(now.getTime() + 1_000) });
  expect(asked.law).not.toBe("cũ");
});
