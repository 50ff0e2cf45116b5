import { expect, test } from "vitest";
import { readTileName } from "./tiles.ts";

test.each([
  ["0/000", { level: 0, index: 0n, width: 256 }],
  ["0/x001/x234/067", { level: 0, index: 1_234_067n, width: 256 }],
  ["63/x001/000.p/255", { level: 63, index: 1_000n, width: 255 }],
  ["entries/007.p/1", { level: "entries", index: 7n, width: 1 }],
] as const)("%s is a tile", (path, name) => {
  expect(readTileName(path)).toEqual(name);
});

test.each([
  "",
  "0",
  "00/000",
  "64/000",
  "-1/000",
  "0/0",
  "0/1000",
  "0/001/000",
  "0/x000/005",
  "0/000.p/0",
  "0/000.p/256",
  "0/000.p/01",
  "0/000/",
  "0/../000",
  "leaves/000",
  "0/000.p/1/x",
])("%j is none", (path) => {
  expect(readTileName(path)).toBeUndefined();
});
