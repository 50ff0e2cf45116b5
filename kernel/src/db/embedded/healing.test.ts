import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { doctorEmbedded } from "./doctor-embedded.ts";
import { beginningOf, signal, waitUntil } from "./processes.ts";
import { startEmbedded } from "./start-embedded.ts";
import { aFolder, ask, hold, serverPid } from "./testing/workshop.ts";

// One cluster lives through all of it: each test begins where the one before ended, stopped.
const place = aFolder();
const { dataDir } = place;
const data = join(dataDir, "cluster", "data");
const start = () => startEmbedded({ dataDir, durable: false });
afterAll(() => place[Symbol.dispose]());

it("makes the cluster anew when initdb was killed in the middle", async () => {
  const killed = hold(dataDir);
  const halfMade = () =>
    existsSync(join(dataDir, "cluster")) && readdirSync(join(dataDir, "cluster")).some((name) => name.startsWith("data.new."));
  expect(await waitUntil(halfMade, 10_000)).toBe(true);
  await killed.kill();
  expect(existsSync(data)).toBe(false);

  const server = await start();
  await ask(server.ownerUrl, "create table kept (line text)");
  await server.stop();
  expect(halfMade()).toBe(false);
});

it("stops the server that a killed program left, and starts its own", async () => {
  const killed = hold(dataDir);
  const { ownerUrl } = await killed.said();
  await ask(ownerUrl, "insert into kept values ('before the kill')");
  const orphan = serverPid(dataDir);
  await killed.kill();
  expect(beginningOf(orphan)).toBeDefined();
  expect((await doctorEmbedded(dataDir)).advice.map(({ en }) => en)).toContainEqual(expect.stringContaining("still runs"));

  const server = await start();
  expect(beginningOf(orphan)).toBeUndefined();
  expect(await ask(server.ownerUrl, "select line from kept")).toEqual([{ line: "before the kill" }]);
  await server.stop();
});

it("starts again at once after kill -9 of the server, with all that was committed", async () => {
  const first = await startEmbedded({ dataDir });
  await ask(first.ownerUrl, "insert into kept values ('before the crash')");
  signal(serverPid(dataDir), "SIGKILL");

  await first.stop();
  const second = await start();
  expect(await ask(second.ownerUrl, "select count(*)::int as lines from kept")).toEqual([{ lines: 2 }]);
  await second.stop();
});

it("refuses a second program while the first lives, and no longer once it is dead", async () => {
  const first = hold(dataDir);
  const { port } = await first.said();
  await expect(start()).rejects.toMatchObject({ code: "kernel-embedded/in-use", about: { pid: first.child.pid } });
  expect(port).toBeGreaterThan(0);

  await first.kill();
  await (await start()).stop();
});

it("takes its server along when the program ends normally without stopping it", async () => {
  const program = hold(dataDir);
  await program.said();
  const pid = serverPid(dataDir);
  program.child.stdin?.write("go\n");
  expect(await waitUntil(() => beginningOf(pid) === undefined, 5_000)).toBe(true);
  expect(existsSync(join(dataDir, "owner.lock"))).toBe(false);
});

it("is not stopped by a pid file that names a living stranger, and leaves the stranger alone", async () => {
  writeFileSync(join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n5432\n\n127.0.0.1\n  0  0\nready   \n`, { mode: 0o600 });
  const server = await start();
  expect(serverPid(dataDir)).not.toBe(process.pid);
  await server.stop();
});

it("is not stopped by a lock of a dead owner, by a reused number or by an empty lock", async () => {
  for (const lock of [`{"pid":${process.pid},"began":"another boot/1"}`, '{"pid":4194303,"began":"x"}', ""]) {
    writeFileSync(join(dataDir, "owner.lock"), lock);
    await (await start()).stop();
  }
});

it("closes a data folder that stands open to others, which PostgreSQL would refuse", async () => {
  chmodSync(data, 0o777);
  chmodSync(join(dataDir, "cluster"), 0o755);
  await (await start()).stop();
  expect([statSync(data).mode & 0o777, statSync(join(dataDir, "cluster")).mode & 0o777]).toEqual([0o700, 0o700]);
});

it("clears an older half-made cluster beside a whole one", async () => {
  mkdirSync(join(dataDir, "cluster", "data.new.x", "base"), { recursive: true });
  await (await start()).stop();
  expect(readdirSync(join(dataDir, "cluster")).filter((name) => name.startsWith("data"))).toEqual(["data"]);
});
