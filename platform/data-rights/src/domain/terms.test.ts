import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { answerBy, type Kind, replyBy, sayTermsLaw, termsOn } from "./terms.ts";

test.each<[string, Kind, string, string | undefined, string]>([
  ["2025-12-30T10:00:00+07:00", "why", "2026-01-02T03:00:00.000Z", undefined, "Điều 9, 14 Nghị định 13/2023/NĐ-CP"],
  ["2025-12-30T10:00:00+07:00", "object", "2026-01-02T03:00:00.000Z", undefined, "Điều 9, 14 Nghị định 13/2023/NĐ-CP"],
  [
    "2026-11-23T10:00:00+07:00",
    "why",
    "2026-12-03T10:00:00.000Z",
    "2026-11-26T10:00:00.000Z",
    "Điều 4; Điều 5 Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP",
  ],
  [
    "2026-11-23T10:00:00+07:00",
    "object",
    "2026-12-08T10:00:00.000Z",
    "2026-11-26T10:00:00.000Z",
    "Điều 4; Điều 5 Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP",
  ],
  ["2020-01-01T10:00:00+07:00", "why", "2020-01-04T03:00:00.000Z", undefined, "Điều 9, 14 Nghị định 13/2023/NĐ-CP"],
])("asked at %s (%s): answered by %s, first reply by %s, under %s", (asked, kind, answer, reply, law) => {
  const at = new Date(asked);
  const terms = termsOn(localDate(asked.slice(0, 10)));
  expect(answerBy(terms, kind, at).toISOString()).toBe(answer);
  expect(replyBy(terms, at)?.toISOString()).toBe(reply);
  expect(sayTermsLaw(terms)).toBe(law);
  expect(terms.unconfirmed).toBe(true);
});
