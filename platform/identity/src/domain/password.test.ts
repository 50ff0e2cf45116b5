import { expect, test } from "vitest";
import { decidePassword } from "./password.ts";

const known = { personalNumber: "001190012345", phone: "+84912345678" };

test.each([
  ["con mèo ăn cơm", true],
  ["Mua1-lan!", true],
  ["ngắn", false],
  ["aaaaaaaaaa", false],
  ["abababab", false],
  ["12345678", false],
  ["hgfedcba", false],
  ["001190012345", false],
  ["001 190 012 345", false],
  ["0912345678", false],
  ["x".repeat(60) + "y".repeat(60) + "z".repeat(9), false],
])("%s: %s", (password, good) => {
  expect(decidePassword(password, known).ok).toBe(good);
});
