import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultTable } from "../../fault.ts";
import { clusterIn } from "./cluster.ts";
import { faultOfFile, faults } from "./faults.ts";
import { faultOfOutput, passesSoon } from "./server-log.ts";
import { startEmbedded } from "./start-embedded.ts";
import { aFolder } from "./testing/workshop.ts";

const isRoot = process.getuid?.() === 0;
const place = aFolder();
const { dataDir } = place;
const cluster = clusterIn(join(dataDir, "cluster"));
const start = (folder = dataDir) => startEmbedded({ dataDir: folder, durable: false });

beforeAll(async () => (await start()).stop());
afterAll(() => place[Symbol.dispose]());

/** Replaces a file for the length of one refused start. */
async function refusalWith(file: string, text: string | undefined): Promise<unknown> {
  renameSync(file, `${file}.true`);
  if (text !== undefined) writeFileSync(file, text, { mode: 0o600 });
  try {
    return await start().then(
      (server) => server.stop(),
      (error: unknown) => error,
    );
  } finally {
    rmSync(file, { force: true });
    renameSync(`${file}.true`, file);
  }
}

it("data of another release are refused before anything is started", async () => {
  expect(await refusalWith(join(cluster.data, "PG_VERSION"), "17\n")).toMatchObject({
    code: "kernel-embedded/other-version",
    about: { found: "17", shipped: "18" },
  });
});

it("a lost or wrong password is told, and the server does not stay behind", async () => {
  expect(await refusalWith(cluster.password, "wrong\n")).toMatchObject({ code: "kernel-embedded/password-lost" });
  expect(await refusalWith(cluster.password, undefined)).toMatchObject({ code: "kernel-embedded/password-lost" });
});

it("a broken cluster names the log and what PostgreSQL said", async () => {
  const fault = await refusalWith(join(cluster.data, "global", "pg_control"), "broken");
  expect(fault).toMatchObject({
    code: "kernel-embedded/start-failed",
    about: { log: cluster.log, detail: expect.stringMatching(/control|could not read/i) },
  });
});

it("a file where the folder should be", async () => {
  const file = join(place.folder, "a-file");
  writeFileSync(file, "");
  await expect(start(file)).rejects.toMatchObject({ code: "kernel-embedded/no-access" });
});

it("a refused start leaves no lock, so the next one works", async () => {
  await (await start()).stop();
});

it("a full disk is called a full disk", async ({ skip }) => {
  const small = join(place.folder, "small");
  mkdirSync(small);
  const mounted = isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", small]).status === 0;
  if (!mounted) return skip("needs root and the right to mount a small disk");
  try {
    await expect(start(join(small, "pg"))).rejects.toMatchObject({ code: "kernel-embedded/disk-full" });
  } finally {
    spawnSync("umount", [small]);
  }
});

describe("what PostgreSQL and the system say", () => {
  it.each([
    ["FATAL:  could not write lock file: No space left on device", "disk-full"],
    ["postgres: error while loading shared libraries: libicuuc.so.60: cannot open", "no-binary"],
    ["spawn /x/initdb ENOENT", "no-binary"],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', "port-taken"],
    ['initdb: error: could not create directory "/x": Permission denied', "no-access"],
    ["initdb: error: something new", "init-failed"],
  ])("%s is %s", (said, word) => {
    expect(faultOfOutput(said, { cluster, port: 1 }, "init-failed")).toMatchObject({ code: `kernel-embedded/${word}` });
  });

  it("only what passes by itself is tried again", () => {
    expect(passesSoon("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use")).toBe(true);
    expect(passesSoon("FATAL:  could not open file")).toBe(false);
  });

  it("an error that is not of a file passes unchanged", () => {
    const other = new Error("other");
    expect(faultOfFile(other, "/x")).toBe(other);
  });
});

it.each(Object.entries(faults[faultTable].rows))("%s says what to do in both languages", (_, { vi, en, status }) => {
  expect(vi).toMatch(/Hãy ./);
  expect(en).toMatch(/(Stop|Run|set|[Pp]ut|Give|Free|Export|Restore) ./);
  expect(status).toBeGreaterThanOrEqual(400);
});
