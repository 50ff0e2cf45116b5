import { expect, test } from "vitest";
import { readJsonLines } from "./json-lines.ts";

async function read(...chunks: readonly string[]) {
  const found: unknown[] = [];
  for await (const line of readJsonLines(
    (async function* () {
      yield* chunks;
    })(),
  ))
    found.push(line);
  return found;
}

test("rows as they come, wherever the text is cut; what is no JSON counts and says so; empty lines do not", async () => {
  expect(await read('\uFEFF{"a"', ":1}\r\n\n", '[2]\n{"b":\n', '"x"')).toEqual([
    { json: { a: 1 }, size: 9 },
    { json: [2], size: 3 },
    { unread: true },
    { json: "x", size: 3 },
  ]);
});

test("a line without an end is no honest file, and is not kept", async () => {
  await expect(read("x".repeat(600_000), "x".repeat(600_000))).rejects.toThrow(RangeError);
});
