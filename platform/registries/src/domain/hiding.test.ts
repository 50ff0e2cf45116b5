import { expect, test } from "vitest";
import { decideHiding, HIDING } from "./hiding.ts";

const at = new Date("2026-11-01T09:00:00+07:00");
test.each([
  ["criminal-investigation", "2026-11-02T09:00:00+07:00", "2027-03-01T09:00:00+07:00", true],
  ["criminal-investigation", "2026-11-02T09:00:00+07:00", "2027-03-01T09:00:01+07:00", "hidden-too-long"],
  ["criminal-investigation", "2027-02-28T09:00:00+07:00", "2027-03-02T09:00:00+07:00", "hidden-too-long"],
  ["criminal-investigation", "2026-12-01T09:00:00+07:00", "2026-12-01T09:00:00+07:00", "hiding-over"],
  ["curiosity", "2026-11-02T09:00:00+07:00", "2026-12-01T09:00:00+07:00", "unknown-hiding"],
  ["victim-protection", "2026-11-02T09:00:00+07:00", "2027-04-30T09:00:00+07:00", true],
])("%s, asked on %s until %s: %s", (code, now, until, outcome) => {
  const decided = decideHiding(code, at, new Date(now), new Date(until));
  expect(decided.ok || decided.why).toBe(outcome);
});

test("no reason holds before its law did, and each says that nobody compared it", () => {
  const before = new Date("2004-01-01T09:00:00+07:00");
  for (const { code, unconfirmed } of HIDING) {
    expect(decideHiding(code, before, before, new Date("2004-01-02T09:00:00+07:00"))).toMatchObject({ ok: false, why: "unknown-hiding" });
    expect(unconfirmed).toBe(true);
  }
});
