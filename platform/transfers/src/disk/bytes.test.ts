import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { openBytes } from "./bytes.ts";

const folder = await mkdtemp(join(tmpdir(), "bytes-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

test("what was promised while there was room leaves the rest of the disk alone all the same, once there is none", async () => {
  const id = newId();
  const roomy = openBytes(folder, { reserve: 0 });
  await roomy.write(id, 0, Buffer.from("here"));
  const full = openBytes(folder, { reserve: Number.MAX_SAFE_INTEGER });
  await expect(full.write(id, 4, Buffer.from("more"))).rejects.toMatchObject({ code: "ENOSPC" });
  expect((await roomy.read(id, 0, 8)).toString()).toBe("here");
});
