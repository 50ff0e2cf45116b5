import { expect, test } from "vitest";
import { type Challenge, decideMaySend, decideMayTry } from "./challenge.ts";

const sent = new Date("2026-11-21T09:00:00Z");
const after = (seconds: number) => new Date(sent.getTime() + seconds * 1000);
const challenge: Challenge = { id: "1", createdAt: sent, expiresAt: after(180), tries: 0 };

test.each<[string, Challenge | undefined, Date, string]>([
  ["a fresh code", challenge, after(179), "yes"],
  ["none at all", undefined, after(0), "code-not-sent"],
  ["one three minutes old", challenge, after(180), "code-expired"],
  ["one that was used", { ...challenge, usedAt: sent }, after(1), "code-used"],
  ["one tried four times", { ...challenge, tries: 4 }, after(1), "yes"],
  ["one tried five times", { ...challenge, tries: 5 }, after(1), "too-many-tries"],
])("%s: %s", (_which, given, now, expected) => {
  const decided = decideMayTry(given, now);
  expect(decided.ok ? "yes" : decided.why).toBe(expected);
});

test("another code is sent after half a minute, not before", () => {
  expect(decideMaySend(challenge, after(10))).toMatchObject({ ok: false, about: { seconds: 20 } });
  expect(decideMaySend(challenge, after(30)).ok).toBe(true);
  expect(decideMaySend(undefined, sent).ok).toBe(true);
});
