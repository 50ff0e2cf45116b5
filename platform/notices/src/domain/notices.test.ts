import { describe, expect, test } from "vitest";
import { isStale, MOST_ATTEMPTS, nextAttemptAt } from "./attempts.ts";
import { kindOfNews } from "./kind-of-news.ts";
import { isKind, KINDS, sayNotice, sayShort } from "./kinds.ts";

test.each([
  ["dossiers.submitted", { status: "open" }, [], "submitted"],
  ["dossiers.submitted", { status: "awaiting-payment" }, [], "to-pay"],
  ["payments.paid", {}, [], "paid"],
  ["payments.expired", {}, [], "payment-expired"],
  ["dossiers.asked", {}, [], "asked"],
  ["dossiers.draft-sent", {}, [], "draft-sent"],
  ["dossiers.decided", {}, ["dossiers.decided"], "result-waits"],
  ["dossiers.decided", {}, ["dossiers.decided", "dossiers.returned"], undefined],
  ["dossiers.returned", {}, ["dossiers.decided", "dossiers.returned"], "result-online"],
  ["dossiers.returned", {}, ["dossiers.returned"], "result-handed-over"],
  ["dossiers.refused", {}, [], "refused"],
  ["dossiers.stopped", {}, [], "stopped"],
  ["dossiers.extended", {}, [], "extended"],
  ["dossiers.consulted", {}, [], undefined],
  ["dossiers.withdrawn", {}, [], "withdrawn"],
  ["dossiers.moved", {}, [], undefined],
  ["dossiers.doubted", {}, [], undefined],
] as const)("%s %o with %j is %s", (type, data, together, kind) => {
  expect(kindOfNews({ type, data, together })).toBe(kind);
});

describe.each(Object.keys(KINDS).filter(isKind))("%s", (kind) => {
  test("names the dossier in both languages and leaves no blank", () => {
    const { title, body } = sayNotice(kind, "H26.1-261121-0001");
    for (const sentence of [body.vi, body.en]) expect(sentence).toContain("H26.1-261121-0001");
    for (const sentence of [title.vi, title.en, body.vi, body.en]) expect(sentence).not.toMatch(/[{}]/);
  });

  test("an SMS says what happened and the code, and fits three parts", () => {
    const { title } = sayNotice(kind, "x");
    const sms = sayShort(title, "H26.1-261121-0001", "vi");
    expect(sms).toBe(`Một Lần: ${title.vi}, mã H26.1-261121-0001. Vào cổng để xem.`);
    // A part in Vietnamese holds 67 signs (UCS-2).
    expect(sms.length).toBeLessThanOrEqual(3 * 67);
    expect(sayShort(title, "1", "en")).toContain("See the portal");
  });
});

test("attempts grow apart and end", () => {
  const now = new Date("2026-11-21T09:00:00+07:00");
  const minutes = Array.from(
    { length: MOST_ATTEMPTS - 1 },
    (_, done) => ((nextAttemptAt(now, done + 1)?.getTime() ?? 0) - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(nextAttemptAt(now, MOST_ATTEMPTS)).toBeUndefined();
  expect(isStale(new Date("2026-11-19T09:00:00+07:00"), now)).toBe(false);
  expect(isStale(new Date("2026-11-19T08:59:59+07:00"), now)).toBe(true);
});
