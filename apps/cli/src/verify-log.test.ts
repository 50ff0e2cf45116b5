import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { consistencyFile, logVerifierKey, nameLog, receiptOfEvent } from "@motlan/kernel/log";
import { fixedClock, logUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { readKeys, sayConsistency, sayReceipt } from "./verify-log.ts";

const db = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00+07:00");
afterAll(() => db[Symbol.asyncDispose]());

async function happen(): Promise<string> {
  const subject = newId();
  const work = db.work({ kind: "system", name: "test" }, clock);
  await work.transaction((tx) => work.announce(tx, { type: "test.happened", subject }));
  await logUntilQuiet(db.pool, clock);
  const [event] = await listEventsOf(db.pool, subject);
  return event === undefined ? "" : ((await receiptOfEvent(db.pool, event)) ?? "");
}

test("the command says of a receipt and of two files what they are worth, and ends well only where they are good", async () => {
  await nameLog(db.pool, "https://mot-lan.example");
  const receipt = await happen();
  await happen();
  const keys = await readKeys([await logVerifierKey(db.pool)]);
  const good = await sayReceipt(receipt, keys);
  expect([good.good, good.lines[0], good.lines[1]]).toEqual([true, expect.stringContaining("Genuine"), "  mot-lan.example/log: 0 / 1"]);
  expect(await sayReceipt(receipt, [])).toMatchObject({
    good: false,
    lines: [expect.stringContaining("--key"), expect.any(String), expect.any(String)],
  });
  expect(await sayReceipt("%PDF", keys)).toMatchObject({ good: false, lines: [expect.stringContaining("Not a file of the log")] });
  const later = (await consistencyFile(db.pool, 1n)) ?? "";
  expect(await sayConsistency(receipt, later, keys)).toEqual({
    good: true,
    lines: [expect.stringContaining("only grew"), "  mot-lan.example/log: 1 → 2"],
  });
  const other = later.replace(/\n\S{43}=\n/, `\n${Buffer.alloc(32).toString("base64")}\n`);
  expect(await sayConsistency(receipt, other, keys)).toMatchObject({
    good: false,
    lines: [expect.stringContaining("REWRITTEN"), expect.any(String)],
  });
  await expect(readKeys(["nonsense"])).rejects.toThrow("not a key");
});
