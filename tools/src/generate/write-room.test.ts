import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAccess, checkThrows } from "../house/check-actions.ts";
import { checkFaults } from "../house/check-faults.ts";
import { checkReadmes } from "../house/check-readmes.ts";
import { checkSql } from "../house/check-sql.ts";
import { checkTexts } from "../house/check-texts.ts";
import { readSources } from "../house/syntax.ts";
import { checkRooms } from "../rooms/check-rooms.ts";
import { writeRoom } from "./write-room.ts";

const repository = join(import.meta.dirname, "..", "..", "..");
let root: string;

/** Beside the real rooms, where the same packages are found; gone after the test. */
beforeAll(() => {
  root = mkdtempSync(join(repository, "node_modules", ".new-room-"));
  symlinkSync(join(repository, "kernel"), join(root, "kernel"));
  mkdirSync(join(root, "platform"));
  writeRoom(root, "platform/back-office");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a new room keeps the house's rules", () => {
  const sources = readSources(root).filter(({ room }) => room === "platform/back-office");
  expect(sources.length).toBeGreaterThan(10);
  expect(checkRooms(root).filter((fault) => fault.includes("back-office"))).toEqual([]);
  expect([
    ...checkSql(root, sources),
    ...checkTexts(sources),
    ...checkThrows(sources, {}),
    ...checkAccess(root, sources, {}),
    ...checkFaults(sources, {}),
    ...checkReadmes(root).filter((fault) => fault.includes("back-office")),
  ]).toEqual([]);
});

test("a new room type-checks and is formatted as the house formats", () => {
  writeFileSync(
    join(root, "tsconfig.json"),
    JSON.stringify({ extends: join(repository, "tsconfig.json"), include: ["platform"], exclude: [] }),
  );
  const types = spawnSync(join(repository, "node_modules", ".bin", "tsc"), ["-p", root, "--rootDir", repository], { encoding: "utf8" });
  expect(types.stdout).toBe("");
}, 120_000);
