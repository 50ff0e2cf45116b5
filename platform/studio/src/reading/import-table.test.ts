import { expect, test } from "vitest";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import type { ImportedTable } from "../domain/table/table.ts";
import { tableOfSteps } from "../domain/table/table-of-steps.ts";
import { TABLES, type TableFixture } from "../testing/tables/index.ts";
import { exportTable } from "./export-table.ts";
import { importTable } from "./import-table.ts";

async function read({ input }: TableFixture): Promise<ImportedTable> {
  return importTable(typeof input === "function" ? await input() : input);
}

test("there are at least twenty-four tables of different shape", () => {
  expect(TABLES.length).toBeGreaterThanOrEqual(24);
});

test.each(TABLES)("understood: $name", async (fixture) => {
  const table = await read(fixture);
  const { steps, toCheck } = stepsOfTable(table);
  expect(table.columns).toEqual(fixture.columns);
  expect(steps.map(({ does, post, hours }) => [does, post, hours])).toEqual(fixture.steps);
  for (const [at, unit] of (fixture.units ?? []).entries()) if (unit !== undefined) expect(steps[at]?.unit.vi).toBe(unit);
  for (const [at, also] of Object.entries(fixture.also ?? {})) expect(steps[Number(at)]).toMatchObject(also);
  if (fixture.decision !== undefined) expect(table.decision).toBe(fixture.decision);
  for (const words of fixture.toCheck ?? []) expect(toCheck.map(({ vi }) => vi).join("\n")).toMatch(words);
});

test.each(TABLES)("nothing is lost, table → steps → table: $name", async (fixture) => {
  const table = await read(fixture);
  const { steps, processTable } = stepsOfTable(table);
  const published: unknown = JSON.parse(JSON.stringify({ steps, processTable }));
  expect(published).toEqual({ steps, processTable });
  expect(tableOfSteps({ steps: [...steps], processTable })).toEqual({ ...table, faults: [] });
});

test.each(TABLES)("nothing is lost, steps → file → steps: $name", async (fixture) => {
  const table = await read(fixture);
  const { steps, processTable } = stepsOfTable(table);
  const version = { steps: [...steps], processTable };
  const workbook = await importTable({ kind: "xlsx", bytes: await exportTable(version, "xlsx") });
  expect([workbook.rows, workbook.merged, workbook.headings]).toEqual([table.rows, table.merged, table.headings]);
  const csv = await importTable({ kind: "csv", bytes: await exportTable(version, "csv") });
  expect(csv.rows).toEqual(table.rows);
});
