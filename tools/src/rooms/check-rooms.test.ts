import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkRooms } from "./check-rooms.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const manifest = (name: string, needs: string[] = [], doors = { ".": "./src/index.ts", "./testing": "./src/testing/index.ts" }) =>
  JSON.stringify({ name: `@motlan/${name}`, exports: doors, dependencies: Object.fromEntries(needs.map((need) => [need, "0.1.0"])) });

/** A small sound house; `files` replace or add to it. */
function house(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "motlan-rooms-"));
  made.push(root);
  const sound = {
    "kernel/package.json": manifest("kernel"),
    "kernel/src/index.ts": "export const one = 1;",
    "platform/places/package.json": manifest("places", ["@motlan/kernel"]),
    "platform/places/src/index.ts": 'export { one } from "@motlan/kernel";',
    "platform/agencies/package.json": manifest("agencies", ["@motlan/kernel", "@motlan/places"]),
    "platform/agencies/src/index.ts": 'import "@motlan/places"; export {} from "./domain/agency.ts";',
    "platform/agencies/src/domain/agency.ts": 'import "@motlan/kernel"; export const a = 1;',
    "packs/land/package.json": manifest("pack-land", ["@motlan/kernel"]),
    "packs/land/src/index.ts": 'import "@motlan/kernel";',
    "apps/node/package.json": manifest("node", ["@motlan/agencies"]),
    "apps/node/src/index.ts": 'import "@motlan/agencies";',
  };
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return checkRooms(root);
}

test("a sound house has no fault", () => {
  expect(house({})).toEqual([]);
});

describe("each planted violation is caught", () => {
  const planted: [string, Record<string, string>, RegExp][] = [
    ["an upward edge", { "platform/places/package.json": manifest("places", ["@motlan/kernel", "@motlan/node"]) }, /higher floor/],
    ["the kernel knows a room", { "kernel/package.json": manifest("kernel", ["@motlan/places"]) }, /higher floor/],
    ["a loop of rooms", { "platform/places/package.json": manifest("places", ["@motlan/kernel", "@motlan/agencies"]) }, /^loop: /],
    ["a side door", { "apps/node/src/index.ts": 'import "@motlan/agencies/src/domain/agency.ts";' }, /no door/],
    ["a relative side door", { "platform/agencies/src/index.ts": 'import "../../places/src/index.ts";' }, /outside its room/],
    ["an edge not named", { "platform/places/src/index.ts": 'import "@motlan/agencies";' }, /does not name/],
    ["a package not named", { "platform/places/src/index.ts": 'import "fastify";' }, /does not name/],
    ["an impure domain", { "platform/agencies/src/domain/agency.ts": 'import "node:fs";' }, /domain is pure/],
    ["a domain that reaches out", { "platform/agencies/src/domain/agency.ts": 'import "../index.ts";' }, /domain is pure/],
    [
      "SQL outside the kernel's door",
      { "platform/places/package.json": manifest("places", ["@motlan/kernel", "pg"]), "platform/places/src/index.ts": 'import "pg";' },
      /SQL goes through/,
    ],
    [
      "a pack with a database",
      { "packs/land/package.json": manifest("pack-land", ["@motlan/kernel"]), "packs/land/src/index.ts": 'import "@motlan/kernel/db";' },
      /declaration/,
    ],
    ["a pack that reads files", { "packs/land/src/index.ts": 'import "node:fs";' }, /declaration/],
    ["packs that know each other", { "packs/tax/package.json": manifest("pack-tax", ["@motlan/pack-land"]) }, /strangers/],
    ["the testing door in earnest", { "apps/node/src/index.ts": 'import "@motlan/agencies/testing";' }, /testing door/],
    [
      "testing in earnest, inside",
      { "platform/places/src/index.ts": 'import "./testing/x.ts";', "platform/places/src/testing/x.ts": "" },
      /only tests use testing/,
    ],
    ["a file that is not there", { "platform/places/src/index.ts": 'import "./gone.ts";' }, /does not resolve/],
    ["a loop of files", { "kernel/src/index.ts": 'import "./b.ts";', "kernel/src/b.ts": 'import "./index.ts";' }, /loop of files/],
    ["a dynamic import", { "packs/land/src/index.ts": 'export const go = () => import("node:net");' }, /declaration/],
    [
      "an import of a type",
      { "platform/agencies/src/domain/agency.ts": 'import type { Stats } from "node:fs"; export type S = Stats;' },
      /domain is pure/,
    ],
  ];
  test.each(planted)("%s", (_, files, said) => {
    expect(house(files).join("\n")).toMatch(said);
  });
});
