import { describe, expect, test } from "vitest";
import { fillBlanks, unknownBlanks } from "./template.ts";

describe("blanks nothing fills", () => {
  test.each([
    ["request", "Kính gửi {applicant}, hồ sơ {code} hẹn {deadline}.", []],
    ["refusal", "{ten} và {applicant}, {ten}", ["{ten}"]],
    ["opinion", "Về {applicant}", ["{applicant}"]],
    ["request", "Mở { mà không đóng", ["{"]],
    ["request", "{}", ["{}"]],
    ["request", "Không có chỗ điền", []],
  ] as const)("%s: %s", (kind, words, unknown) => {
    expect(unknownBlanks(kind, words)).toEqual(unknown);
  });
});

test("a blank without a value becomes dots; what a value says is no blank again", () => {
  expect(fillBlanks("{applicant} – {code} – {deadline}", { applicant: "Lê {code}", code: "H1", deadline: "" })).toBe("Lê {code} – H1 – …");
  expect(fillBlanks("{constructor}", {})).toBe("…");
});
