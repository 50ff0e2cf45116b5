import { aWorld } from "@motlan/dossiers/testing";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aRow, examined, NO_SCANS } from "../testing/index.ts";
import { examineRows } from "./examine-rows.ts";
import { addRows, beginImport, endReading } from "./read-in.ts";
import { beginTaking, takeRows } from "./take-rows.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const work = () => world.node();
const file = (digest: string) => ({ agencyId: world.agency.id, system: " Một cửa cũ ", name: "ho-so.csv", digest, begunName: "Thử" });

test("the same file goes on where it stopped; a row that is here already stays as it is", async () => {
  const begun = await beginImport(work(), file("a"));
  expect(begun).toMatchObject({ state: "reading", system: "Một cửa cũ" });
  const rows = [aRow({ MaHoSo: "A-1" }), aRow({ MaHoSo: "A-2" })].map((row, n) => ({ line: n + 2, row }));
  await addRows(work(), begun.id, rows.slice(0, 1));
  const again = await beginImport(work(), file("a"));
  expect(again.id).toBe(begun.id);
  await addRows(work(), again.id, rows);
  expect(await refusal(endReading(work(), begun.id, { rows: 3, fees: 0n }))).toBe("takeover/rows-lost");
  await endReading(work(), begun.id, { rows: 2, fees: 0n });
  expect(await refusal(endReading(work(), begun.id, { rows: 2, fees: 0n }))).toBe("takeover/not-now");
  expect(await refusal(addRows(work(), begun.id, rows))).toBe("takeover/not-now");
});

test("the software has a name; nothing is done out of its turn", async () => {
  for (const system of [" ", "x".repeat(81)])
    expect(await refusal(beginImport(work(), { ...file("b"), system }))).toBe("takeover/system-needed");
  const { id: importId } = await beginImport(work(), file("c"));
  const batch = { importId, scans: NO_SCANS };
  for (const act of [() => examineRows(work(), batch), () => beginTaking(work(), importId), () => takeRows(work(), batch)])
    expect(await refusal(act())).toBe("takeover/not-now");
  const done = await examined(work, world.agency.id, [aRow({})]);
  expect(await examineRows(work(), { ...batch, importId: done })).toBe(0);
});
