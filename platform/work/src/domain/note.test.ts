import { expect, test } from "vitest";
import { noteWords } from "./note.ts";

test.each([
  ["  Gọi lại chiều nay ", "Gọi lại chiều nay"],
  ["   ", undefined],
  ["x".repeat(2000), "x".repeat(2000)],
  ["x".repeat(2001), undefined],
])("%#: the words as they are kept", (typed, kept) => {
  expect(noteWords(typed)).toBe(kept);
});
