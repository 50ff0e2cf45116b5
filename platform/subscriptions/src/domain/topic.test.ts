import { expect, test } from "vitest";
import { type Act, keptOf } from "./topic.ts";

const DATA = { registry: "companies", kind: "record", versionId: "v", changed: ["name"] };
const END = { from: "2026-11-01", readAs: { valid: "2026-10-31", recorded: "2026-11-01T02:00:00.000Z" } };

test.each<[string, readonly Act[], boolean]>([
  ["registries.recorded", ["recorded"], true],
  ["registries.recorded", ["amended", "ended"], false],
  ["registries.amended", ["amended"], true],
  ["registries.amended", ["recorded", "ended"], false],
  ["registries.ended", ["ended"], true],
  ["registries.ended", ["amended"], true],
  ["registries.ended", ["recorded"], false],
  ["registries.disputed", ["recorded", "amended", "ended"], false],
])("%s is heard by a topic on %j: %s", (type, on, heard) => {
  const source = { kind: "registry", registry: "companies", on } as const;
  expect(keptOf(source, { type, subject: "r", data: { ...DATA, ...END } }) !== undefined).toBe(heard);
});

test("an end is kept with its day whatever path is watched, of the kinds and the registry that are", () => {
  const source = { kind: "registry", registry: "companies", on: ["amended"], changed: ["address"], kinds: ["record"] } as const;
  const ended = { type: "registries.ended", subject: "r", data: { ...DATA, ...END } };
  expect(keptOf(source, ended)).toEqual({ record: { registry: "companies", recordId: "r", versionId: "v", end: END } });
  expect(keptOf({ ...source, kinds: ["branch"] }, ended)).toBeUndefined();
  expect(keptOf({ ...source, registry: "schools" }, ended)).toBeUndefined();
  expect(keptOf(source, { ...ended, type: "registries.amended" })).toBeUndefined();
});
