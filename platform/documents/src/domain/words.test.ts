import { localDate } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { dateInWords } from "./date-in-words.ts";
import { maskName } from "./mask-name.ts";
import { parseRuns } from "./rich-text.ts";
import { makeVerifyCode, readVerifyCode } from "./verify-code.ts";

test.each([
  ["2026-11-21", "Ngày hai mươi mốt, tháng mười một, năm hai nghìn không trăm hai mươi sáu"],
  ["2005-04-15", "Ngày mười lăm, tháng tư, năm hai nghìn không trăm linh năm"],
  ["2000-01-01", "Ngày mùng một, tháng một, năm hai nghìn"],
  ["1991-12-31", "Ngày ba mươi mốt, tháng mười hai, năm một nghìn chín trăm chín mươi mốt"],
  ["1924-10-24", "Ngày hai mươi tư, tháng mười, năm một nghìn chín trăm hai mươi tư"],
  ["2100-07-10", "Ngày mùng mười, tháng bảy, năm hai nghìn một trăm"],
])("%s in words", (day, words) => expect(dateInWords(localDate(day))).toBe(words));

test.each([
  ["Nguyễn Thị Lan", "N. T. L."],
  ["  đỗ   Ánh ", "Đ. Á."],
  ["", ""],
])("the initials of %j", (name, mask) => expect(maskName(name)).toBe(mask));

describe("rich text", () => {
  test("reads bold and italic, one within the other", () => {
    expect(parseRuns("a **b _c_** d")).toEqual([
      { text: "a ", style: "regular" },
      { text: "b ", style: "bold" },
      { text: "c", style: "bold-italic" },
      { text: " d", style: "regular" },
    ]);
  });
  test("keeps escaped marks and lone ones", () => {
    expect(parseRuns("x\\_y\\* 2 * 3 \\")).toEqual([{ text: "x_y* 2 * 3 \\", style: "regular" }]);
  });
});

describe("a verification code", () => {
  test("has three groups without letters that look alike, and is read however it was written", () => {
    const code = makeVerifyCode((below) => below - 1);
    expect(code).toBe("ZZZZ-ZZZZ-ZZZZ");
    expect(readVerifyCode("zzzz zzzz-ZZZZ")).toBe(code);
  });
  test.each(["", "ZZZZ-ZZZZ", "ZZZZ-ZZZZ-ZZZ0", "ZZZZ-ZZZZ-ZZZZ-Z", "'; drop table"])("%j is none", (text) =>
    expect(readVerifyCode(text)).toBeUndefined(),
  );
});
