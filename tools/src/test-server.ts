import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Migrations } from "@motlan/kernel/db";
import type { TestProject } from "vitest/node";
import { prepareTestServer } from "../../kernel/src/testing/global-setup.ts";

/** Every room's migrations, the kernel's first. The others' order is free: no schema refers to another. */
export function findMigrations(root: string): readonly Migrations[] {
  const rooms = ["platform", "packs"].flatMap((floor) =>
    (existsSync(join(root, floor)) ? readdirSync(join(root, floor)) : []).map((room) => ({
      room: room.replaceAll("-", "_"),
      path: join(root, floor, room, "migrations"),
    })),
  );
  return [{ room: "kernel", path: join(root, "kernel", "migrations") }, ...rooms]
    .filter(({ path }) => existsSync(path))
    .map(({ room, path }) => ({ room, folder: pathToFileURL(`${path}/`) }));
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return prepareTestServer(project, findMigrations(join(import.meta.dirname, "..", "..")));
}
