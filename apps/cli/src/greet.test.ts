import { tmpdir } from "node:os";
import { readConfig } from "@motlan/node";
import { expect, test } from "vitest";
import { greet } from "./greet.ts";

const said = (demo: string, isEmpty: boolean) => greet(readConfig({ DATA_DIR: tmpdir(), MOTLAN_DEMO: demo }), { ms: 4200, isEmpty });

test("a demo says whom to sign in as", () => {
  const text = said("first", false);
  for (const part of ["sau 4.2 giây", "036196008922", "Motlan@2026", "/trinh-dien"]) expect(text).toContain(part);
  expect(text).not.toContain("begin-a-node.md");
});

test("a node that has nobody yet says so and how to begin, and names nobody who is not there; later it says neither", () => {
  const empty = said("registries", true);
  expect(empty).toContain("docs/operate/begin-a-node.md");
  for (const text of [empty, said("registries", false)]) expect(text).not.toContain("036196008922");
  expect(said("registries", false)).not.toContain("begin-a-node.md");
});
