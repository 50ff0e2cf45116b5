import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { upkeepOf } from "@motlan/upkeep";
import { aStandstill, SECRET, type Standstill } from "@motlan/upkeep/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Mistyped } from "./exchange-follow.ts";
import { runJobs } from "./jobs.ts";

const db = await testDatabase();
const clock = fixedClock("2026-11-20T09:00:00+07:00");
let shop: Standstill;
beforeAll(async () => {
  shop = await aStandstill(db, clock);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

async function say(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await runJobs(db.work(undefined, clock), upkeepOf([shop.module]), args, (line) => lines.push(line));
  return lines.join("\n");
}

test("what stands still is listed with its cause, passed over and taken up again", async () => {
  const { listener, task, eventKey } = shop;
  const list = await say("list");
  for (const said of [
    `! ${listener}  đang dừng`,
    eventKey,
    "Kho đã hết hàng",
    "There is no stock",
    `! ${task}  1 việc`,
    "TypeError",
    "thôi thử",
  ])
    expect(list).toContain(said);
  expect(list).not.toContain(SECRET);
  expect(await refusal(say("skip", listener, eventKey))).toBe("upkeep/say-why");
  expect(await say("skip", listener, eventKey, "--reason", "Khách đã trả hàng")).toBe(`✓ ${listener} ${eventKey}`);
  await expect.poll(() => [...shop.heard]).toEqual([shop.after]);
  const id = /^\d+/.exec(await say("list", task))?.[0] ?? "";
  expect(await say("skip", id, "--reason", "Số điện thoại cũ")).toBe(`✓ ${id}`);
  const passed = await say();
  for (const said of [`- ${listener} ${eventKey}  đã bỏ qua / passed over: Khách đã trả hàng`, `- ${task} ${id}`, "Mọi việc đều chạy"])
    expect(passed).toContain(said);
  expect(await say("list", task)).toContain("No such job fails");
  shop.heal();
  await say("hear", listener, eventKey);
  await say("retry", id);
  await expect.poll(() => say()).toContain("đã nghe lại / heard");
  await expect.poll(() => shop.done()).toBe(1);
});

test("what does not fail is not tried again", async () => {
  expect(await refusal(say("retry", shop.listener))).toBe("upkeep/moved-on");
  for (const name of [shop.task, "99"]) expect(await refusal(say("retry", name))).toBe("upkeep/not-failing");
});

test.each([[["retry"]], [["skip", "shop.sales"]], [["hear", "shop.sales"]], [["burn", "shop.sales", "x"]]])(
  "mistyped: %s",
  async (args) => {
    await expect(say(...args)).rejects.toBeInstanceOf(Mistyped);
  },
);
