import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { complaintTermsOn, sayComplaintTerms } from "./complaint-terms.ts";

test.each([
  [1, "2012-07-01", { takeUp: 10, decide: 30, next: 30, remoteNext: 45 }],
  [1, "2026-11-22", { takeUp: 10, decide: 30, complex: 45, remoteComplex: 60 }],
  [2, "2026-11-22", { takeUp: 10, decide: 45, complex: 60, remoteComplex: 70 }],
  [1, "2011-01-01", { from: "2012-07-01" }],
] as const)("instance %i on %s", (instance, day, terms) => {
  expect(complaintTermsOn(instance, localDate(day))).toMatchObject(terms);
});

test("a paper names both terms and the law", () => {
  expect(sayComplaintTerms(complaintTermsOn(1, localDate("2026-11-22")))).toBe(
    "đơn được xem xét thụ lý trong 10 ngày và có quyết định trong 30 ngày kể từ khi thụ lý (45 ngày nếu phức tạp), theo Điều 27, 28, 33 Luật Khiếu nại 02/2011/QH13",
  );
});
