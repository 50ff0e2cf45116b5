import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { migrate } from "./migrate.ts";

const db = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "motlan-migrate-"));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db[Symbol.asyncDispose]();
});
const rooms = [{ room: "upgrade_trial", folder: pathToFileURL(`${folder}/`) }];
const step = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const tables = async () =>
  (
    await db.asOwner<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'upgrade_trial'::regnamespace and relkind = 'r' order by 1",
    )
  ).map(({ name }) => name);

test("steps run once, in order; one that fails leaves nothing and is tried again", async () => {
  step("0001-one.sql", "create table upgrade_trial.one (id int);");
  expect(await migrate(db.ownerUrl, rooms)).toEqual(["upgrade_trial/0001-one.sql"]);
  step("0002-two.sql", "create table upgrade_trial.two (id int); select 1 / 0;");
  await expect(migrate(db.ownerUrl, rooms)).rejects.toThrow(/0002-two\.sql failed: division by zero/);
  expect(await tables()).toEqual(["one"]);
  step("0002-two.sql", "create table upgrade_trial.two (id int);");
  expect((await Promise.all([1, 2].map(() => migrate(db.ownerUrl, rooms)))).flat()).toEqual(["upgrade_trial/0002-two.sql"]);
  expect(await migrate(db.ownerUrl, rooms)).toEqual([]);
});

test("a step that was edited after it had been applied is refused, and nothing runs", async () => {
  step("0002-two.sql", "create table upgrade_trial.two (id bigint);");
  step("0003-three.sql", "create table upgrade_trial.three (id int);");
  await expect(migrate(db.ownerUrl, rooms)).rejects.toThrow(/0002-two\.sql was edited/);
  expect(await tables()).toEqual(["one", "two"]);
  step("0002-two.sql", "create table upgrade_trial.two (id int);");
});

test("an older program refuses a database with a breaking step it does not know, and runs on one with others", async () => {
  expect(await migrate(db.ownerUrl, rooms)).toEqual(["upgrade_trial/0003-three.sql"]);
  rmSync(join(folder, "0003-three.sql"));
  expect(await migrate(db.ownerUrl, rooms)).toEqual([]);
  step("0004-four.sql", "--! breaking-change\nalter table upgrade_trial.one rename to first;");
  await migrate(db.ownerUrl, rooms);
  rmSync(join(folder, "0004-four.sql"));
  step("0005-five.sql", "create table upgrade_trial.five (id int);");
  await expect(migrate(db.ownerUrl, rooms)).rejects.toThrow(/breaking migration upgrade_trial\/0004-four\.sql/);
  expect(await tables()).toEqual(["first", "three", "two"]);
});
