import { expect, test } from "vitest";
import { toldLately } from "./told-lately.ts";

test("within its time one question is asked for each, however often the page looks; then anew", async () => {
  const asked: string[] = [];
  const lately = toldLately<number>(30_000);
  const look = (who: string, now: number) => lately(who, now, async () => asked.push(who));
  expect(await Promise.all([look("a", 0), look("a", 2_000), look("b", 4_000), look("a", 29_999)])).toEqual([1, 1, 2, 1]);
  expect(asked).toEqual(["a", "b"]);
  await look("a", 30_000);
  await look("b", 33_999);
  expect(asked).toEqual(["a", "b", "a"]);
  await look("a", 1_000_000);
  await look("a", 0);
  expect(asked).toEqual(["a", "b", "a", "a", "a"]);
});

test("what failed is asked again", async () => {
  const lately = toldLately<string>(30_000);
  await expect(lately("a", 0, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await lately("a", 1, async () => "told")).toBe("told");
});
