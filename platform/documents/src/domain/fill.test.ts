import { describe, expect, test } from "vitest";
import { fill, fillMarkup, membersAt, stands } from "./fill.ts";

const data = {
  child: { name: "Nguyễn Ngọc Ánh", dateOfBirth: "2026-02-05", weight: 3200 },
  at: "2026-11-21T16:05:00Z",
  total: "24000",
  papers: [{ name: "Tờ khai" }, { name: "Giấy chứng sinh" }],
  url: "https://a.vn/x_y_z*",
  none: null,
  yes: true,
  no: false,
};

describe("fill", () => {
  test.each([
    ["{child.name}", "Nguyễn Ngọc Ánh"],
    ["{child.name|upper}", "NGUYỄN NGỌC ÁNH"],
    ["{child.name|mask}", "N. N. Á."],
    ["{child.weight|number} g", "3.200 g"],
    ["{child.dateOfBirth|date}", "05/02/2026"],
    ["{child.dateOfBirth|longdate}", "ngày 05 tháng 02 năm 2026"],
    ["{child.dateOfBirth|longdate|capital}", "Ngày 05 tháng 02 năm 2026"],
    ["{child.dateOfBirth|datewords}", "Ngày mùng năm, tháng hai, năm hai nghìn không trăm hai mươi sáu"],
    ["{at|time}", "23:05"],
    ["{at|date}", "21/11/2026"],
    ["{at|moment}", "23 giờ 05 phút, ngày 21/11/2026"],
    ["{total|dong}", "24.000 đồng"],
    ["{total|words}", "Hai mươi tư nghìn đồng"],
    ["{papers.1.name}", "Giấy chứng sinh"],
    ["{none}{missing.deep}", ""],
    ["{none|or:không có}", "không có"],
    ["{none|upper|or:không có}", "không có"],
    ["{child.name|or:không có}", "Nguyễn Ngọc Ánh"],
    ["{child.name|nonsense}", "Nguyễn Ngọc Ánh"],
    ["{child.name|date}", "Nguyễn Ngọc Ánh"],
    ["{constructor.name}", ""],
    ["a { b } c", "a { b } c"],
  ])("%s", (template, expected) => expect(fill(template, data)).toBe(expected));

  test("a value is never markup", () => {
    expect(fill("{url}", data)).toBe("https://a.vn/x_y_z*");
    expect(fillMarkup("**{url}**", data)).toBe("**https://a.vn/x\\_y\\_z\\***");
  });

  test("composes what came decomposed", () => expect(fill("{a}", { a: "Án".normalize("NFD") })).toBe("Án".normalize("NFC")));
});

test.each([
  [{}, true],
  [{ when: "yes" }, true],
  [{ when: "no" }, false],
  [{ when: "none" }, false],
  [{ when: "missing" }, false],
  [{ when: "papers" }, true],
  [{ unless: "papers" }, false],
  [{ unless: "missing" }, true],
])("a block guarded by %j stands: %s", (guard, expected) => expect(stands(guard, data)).toBe(expected));

test("only an array has members", () => {
  expect(membersAt(data, "papers")).toHaveLength(2);
  expect(membersAt(data, "child")).toEqual([]);
});
