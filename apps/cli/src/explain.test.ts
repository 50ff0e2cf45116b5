import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { faults } from "@motlan/exchange";
import { expect, test } from "vitest";
import { explain } from "./explain.ts";

const said = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return explain(error);
  }
  throw new Error("nothing was thrown");
};
const options = { name: { type: "string" }, wait: { type: "boolean" } } as const;

test("a fault is said in both languages, with its code", () => {
  const text = explain(faults["joining-taken"]({ name: "VN/GOV/1/a", node: "VN/GOV/1/nut-1" }));
  for (const part of ["“VN/GOV/1/a” đang thuộc nút VN/GOV/1/nut-1", "belongs to the node VN/GOV/1/nut-1", "(exchange/joining-taken)"])
    expect(text).toContain(part);
});

test.each([
  [["--nme", "x"], "không hiểu “--nme”", "does not know “--nme”"],
  [["--name"], "Sau --name", "--name must be followed"],
  [["--wait=3"], "Sau --wait", "--wait must be followed"],
  [["thua"], "không hiểu “thua”", "does not know “thua”"],
])("what was mistyped is named: %s", (args, vi, en) => {
  const text = said(() => parseArgs({ args, options }));
  expect([text.includes(vi), text.includes(en)]).toEqual([true, true]);
});

test.each([
  ["timeout expired", "Cơ sở dữ liệu không trả lời", "does not answer"],
  ["timeout exceeded when trying to connect", "Cơ sở dữ liệu đang quá tải", "too busy or hangs"],
])("a database that cannot serve is said as that, with what to do: %s", (message, vi, en) => {
  const text = explain(new Error(message));
  expect([text.includes(vi), text.includes(en), text.includes(message)]).toEqual([true, true, true]);
});

test("a file that is not there is named; other errors say what they say", () => {
  expect(said(() => readFileSync("khong-co.json"))).toBe("Không có tệp khong-co.json. / There is no file khong-co.json.");
  expect([explain(new RangeError("PORT")), explain("x")]).toEqual(["PORT", "x"]);
});
