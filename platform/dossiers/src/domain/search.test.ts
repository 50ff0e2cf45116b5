import { expect, test } from "vitest";
import { looksLikeCode, nameKeys, reversedDigits, wantedKeys } from "./search.ts";

const finds = (typed: string, name: string) => wantedKeys(typed).every((word) => word.some((key) => nameKeys(name).includes(key)));

test.each([
  ["Trần Thị Bưởi", "tran thi buoi", true],
  ["Trần Thị Bưởi", "Buoi", true],
  ["Nguyễn Thị Phương", "nguyen phuogn", true],
  ["Nguyễn Thị Phương", "nguyen phuon", true],
  ["Nguyễn Thị Phương", "nguyenn phuong", true],
  ["Nguyễn Thị Phương", "nguyen phung", true],
  ["Nguyễn Thị Phương", "tran phuong", false],
  ["Lê An", "an", true],
  ["Lê An", "am", false],
])("%s is found by “%s”: %s", (name, typed, found) => {
  expect(finds(typed, name)).toBe(found);
});

test("a code has digits; a phone is looked for from its end", () => {
  expect([looksLikeCode("H26-261120"), looksLikeCode("Bưởi")]).toEqual([true, false]);
  expect([reversedDigits("+84 912 345 678"), reversedDigits("0912 345 678")]).toEqual(["8765432190", "8765432190"]);
});
