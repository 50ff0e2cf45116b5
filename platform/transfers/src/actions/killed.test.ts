import { fork } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { fixedClock } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { aFile, twoEnds } from "../testing/index.ts";
import { openContent, readFile, readMissing } from "./read-files.ts";

const clock = fixedClock(new Date());
const ends = await twoEnds({ clock });
const { asking } = ends.nodes;
const { signing, ...node } = asking.exchange.node;
const child = fork(fileURLToPath(new URL("../testing/fetching-process.ts", import.meta.url)), { execArgv: [] });
afterAll(async () => {
  child.kill("SIGKILL");
  await ends[Symbol.asyncDispose]();
});

test("the receiving process is killed in the middle: another has what it kept, asks for the rest alone, and the bytes are the sender's", async () => {
  const content = aFile(SMALLEST_CHUNK * 400 + 3);
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  ends.given.length = 0;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const pem = signing.privateKey.export({ type: "pkcs8", format: "pem" });
  child.send({
    databaseUrl: String(asking.db.pool.options.connectionString),
    folder: ends.receiver.folder,
    node,
    signing: { id: signing.id, pem },
  });
  await expect.poll(() => ends.given.length, { interval: 5 }).toBeGreaterThan(50);
  child.kill("SIGKILL");
  await gone;
  // What it had said to the database before may still be done there.
  const theirs = "select from pg_stat_activity where datname = current_database() and application_name = 'motlan'";
  await expect.poll(() => asking.db.asOwner(theirs)).toEqual([]);

  const missing = (await readMissing(asking.work(), { id })).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
  expect(missing.length).toBeGreaterThan(0);
  expect((await readFile(asking.work(), { id })).kept).toBe(401 - missing.length);
  expect(missing.length).toBeLessThan(400);
  clock.set(new Date(Date.now() + 41_000));
  ends.given.length = 0;
  await ends.settle();
  expect([...ends.given].sort((one, other) => one - other)).toEqual(missing);
  const opened = await openContent(asking.work(), ends.receiver.disk, { id });
  expect((await buffer(opened.open(0, opened.size - 1))).equals(content)).toBe(true);
});
