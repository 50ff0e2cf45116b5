import { expect, test } from "vitest";
import { otherSpelling } from "./check-spelling.ts";

test.each([
  ["hu\u1EF7 h\u1ED3 s\u01A1", ["hu\u1EF7"]],
  ["\u00DD ki\u1EBFn c\u1EE7a U\u1EF7 ban, KHO\u00C1 s\u1ED5", ["U\u1EF7", "KHO\u00C1"]],
  ["s\u1EE9c kho\u1EBB, v\u0103n ho\u00E1.", ["kho\u1EBB", "ho\u00E1"]],
  ["hu\u0079\u0309 in two code points", ["hu\u1EF7"]],
])("%s is spelled the other way", (text, words) => {
  expect(otherSpelling(text)).toEqual(words);
});

test.each(["Ủy ban, hủy, thủy lợi, khóa sổ, hòa giải, khỏe", "quý, quỹ, Quỳ Hợp, quyết", "toàn, khoản, hoạt, hoặc, chuyển, xoáy", "đoạn"])(
  "%s is in order",
  (text) => {
    expect(otherSpelling(text)).toEqual([]);
  },
);
