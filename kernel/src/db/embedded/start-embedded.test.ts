import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doctorEmbedded } from "./doctor-embedded.ts";
import { sizesFor } from "./settings.ts";
import { type EmbeddedServer, startEmbedded } from "./start-embedded.ts";
import { aFolder, ask, serverPid } from "./testing/workshop.ts";

const place = aFolder();
const { dataDir } = place;
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbedded({ dataDir });
});
afterAll(async () => {
  await server.stop();
  place[Symbol.dispose]();
});

describe("a server from nothing", () => {
  it("sorts as Vietnamese do", async () => {
    const rows = await ask(server.ownerUrl, "select name from unnest(array['Đa','Ân','Dũng','An','Ăn','Da','Đỗ']) name order by name");
    expect(rows.map(({ name }) => name)).toEqual(["An", "Ăn", "Ân", "Da", "Dũng", "Đa", "Đỗ"]);
  });

  it("sees Vietnamese letters as letters in trigrams", async () => {
    await ask(server.ownerUrl, "create extension pg_trgm");
    expect(await ask(server.ownerUrl, "select similarity('Đỗ', 'Đỗ') as same, show_trgm('Đỗ') <> show_trgm('Ứớ') as other")).toEqual([
      { same: 1, other: true },
    ]);
  });

  it("listens on this machine only, and writes durably", async () => {
    const rows = await ask(
      server.ownerUrl,
      "select name, setting from pg_settings where name in ('listen_addresses','unix_socket_directories','fsync','TimeZone') order by 1",
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: "Asia/Ho_Chi_Minh",
      fsync: "on",
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
    });
  });

  it("has for pages what the machine's memory gives", async () => {
    const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
    const [row] = await ask(server.ownerUrl, "select setting::int / 128 as mib from pg_settings where name = 'shared_buffers'");
    expect(`${String(row?.mib)}MB`).toBe(sizesFor(memory).shared_buffers);
  });

  it("lets nobody in without the password", async () => {
    await expect(ask(server.ownerUrl.replace(/:[^:@]+@/, ":guess@"), "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("keeps the password from other users: a file of mode 600, no command line, no environment", () => {
    const password = new URL(server.ownerUrl).password;
    const pid = serverPid(dataDir);
    const seen = readFileSync(`/proc/${pid}/cmdline`, "utf8") + readFileSync(`/proc/${pid}/environ`, "utf8");
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(seen).toContain("postgres");
    expect(seen).not.toContain(password);
    expect(readFileSync(join(dataDir, "cluster", "owner.password"), "utf8").trim()).toBe(password);
    expect(statSync(join(dataDir, "cluster", "owner.password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "cluster")).mode & 0o777).toBe(0o700);
  });

  it("writes no value of a person into its log", async () => {
    await ask(server.ownerUrl, "create table person (name text unique); insert into person values ('Nguyễn Thị Thử')");
    await expect(ask(server.ownerUrl, "insert into person values ('Nguyễn Thị Thử')")).rejects.toThrow(/duplicate key/);
    const log = readFileSync(join(dataDir, "cluster", "server.log"), "utf8");
    expect(log).toMatch(/duplicate key value/);
    expect(log).not.toContain("Nguyễn");
  });

  it("refuses a second start in the same program", async () => {
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: "kernel-embedded/in-use", about: { pid: process.pid } });
  });

  it("tells the doctor what is there", async () => {
    const facts = await doctorEmbedded(dataDir);
    expect(facts).toMatchObject({
      initialised: true,
      dataVersion: "18",
      ownerPid: process.pid,
      serverPid: serverPid(dataDir),
      port: server.port,
      durable: true,
    });
    expect(facts.advice).toEqual([]);
  });
});

it("keeps data and port over a stop and a start; a careless server says so to the doctor", async () => {
  await ask(server.ownerUrl, "create table kept as select 42 as answer");
  await Promise.all([server.stop(), server.stop()]);
  expect(await doctorEmbedded(dataDir)).toMatchObject({ serverPid: undefined, ownerPid: undefined });
  const { port } = server;
  server = await startEmbedded({ dataDir, durable: false });
  expect(server.port).toBe(port);
  expect(await ask(server.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect((await doctorEmbedded(dataDir)).advice.map(({ en }) => en)).toEqual([expect.stringContaining("test mode")]);
});

it("goes to another port when last time's is taken, and refuses when that very port was asked for", async () => {
  await server.stop();
  const other = createServer();
  await new Promise<void>((ready) => other.listen(server.port, "127.0.0.1", ready));
  const taken = server.port;
  try {
    await expect(startEmbedded({ dataDir, port: taken })).rejects.toMatchObject({
      code: "kernel-embedded/port-taken",
      about: { port: taken },
    });
    server = await startEmbedded({ dataDir });
    expect(server.port).not.toBe(taken);
  } finally {
    other.close();
  }
});
