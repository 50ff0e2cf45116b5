import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listHoldersAnywhere } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import { refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { declareAll, defaultsOf, takeOver } from "./registry.ts";
import { addTenant } from "./tenant.ts";

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "motlan-begin-"));
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await db[Symbol.asyncDispose]();
});

test("an empty node comes to its first administrator by the commands of docs/operate/begin-a-node.md", async () => {
  const lines: string[] = [];
  const add = (given: Parameters<typeof addTenant>[1]) => addTenant(db.work(), given, (line) => lines.push(line), "https://nut.example.vn");
  const wish = { unit: "H26", administrator: "001090000017", name: "Trần Văn Quản" };
  await expect(add(wish)).rejects.toThrow("--province 01");
  await expect(add({ province: "9" })).rejects.toThrow("two digits");
  await add({ province: "01" });
  expect(lines.at(-1)).toMatch(/^✓ .*Hà Nội: \d{3} cơ quan mới/);
  await add({ province: "01" });
  expect(lines.at(-1)).toContain(": 0 cơ quan mới");

  const said: string[] = [];
  for (const _ of [1, 2]) await declareAll(db.work(), (line) => said.push(line));
  expect(said.filter((line) => line.includes(" population "))).toEqual([
    expect.stringContaining("✓ population"),
    expect.stringContaining("= population"),
  ]);
  expect(await refusal(add(wish))).toBe("tenants/person-unknown");
  const file = join(folder, "dan-cu.csv");
  await writeFile(
    file,
    "personalNumber,fullName,sex,dateOfBirth,ethnicity,nationality\n001090000017,Trần Văn Quản,male,1990-05-01,Kinh,Việt Nam\n",
  );
  await takeOver(
    () => db.work(),
    "population",
    file,
    await defaultsOf(db.work(), { agency: "G01", "valid-from": "1990-05-01", reason: "Nút mới" }),
  );

  expect(await refusal(add(wish))).toBe("tenants/account-needed");
  await add({ ...wish, phone: "0912345678", password: "con mèo nằm nắng" });
  expect(lines.at(-1)).toContain("https://nut.example.vn/ban-lam-viec");
  expect(await listHoldersAnywhere(db.work().db, "administrator", localDateOf(new Date()))).toHaveLength(1);
});
