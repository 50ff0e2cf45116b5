import { aStaff, aWorld } from "@motlan/dossiers/testing";
import { stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anExport, aRow, examined, NO_SCANS } from "../testing/index.ts";
import { bidStaff } from "./bid-staff.ts";
import { bidStaffFile } from "./bid-staff-file.ts";
import { confirmImport } from "./confirm-import.ts";
import { examineAgain, examineRows } from "./examine-rows.ts";
import { readBalancePaper } from "./issue-balance.ts";
import { readExport } from "./read-export.ts";
import { readFaultFile } from "./read-fault-file.ts";
import { listImports, readImport } from "./read-import.ts";
import { addRows, beginImport, endReading } from "./read-in.ts";
import { runImport } from "./run-import.ts";
import { addScans, bidRun, countScans, sendExport } from "./send-export.ts";
import { beginTaking, takeRows } from "./take-rows.ts";
import { undoImport } from "./undo-import.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const staff = await aStaff(world);
const administrator = await world.anOfficialOf("administrator");
const foreign = await world.anOfficialOf("administrator", world.elsewhere.id);
const agencyId = world.agency.id;
const importId = await examined(() => administrator.work(), agencyId, [aRow({})]);
const file = { agencyId, system: "Cũ", name: "a", digest: "a", begunName: "A" };
const batch = { importId, scans: NO_SCANS };

const ACTS: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
  ["begin an import", (work) => beginImport(work, file)],
  ["add rows", (work) => addRows(work, importId, [{ line: 2, row: aRow({}) }])],
  ["end reading", (work) => endReading(work, importId, { rows: 1, fees: 0n })],
  ["examine", (work) => examineRows(work, batch)],
  ["examine again", (work) => examineAgain(work, importId)],
  ["begin taking", (work) => beginTaking(work, importId)],
  ["undo", (work) => undoImport(work, { importId, revision: 1 })],
  ["read the file of faults", (work) => readFaultFile(work, importId)],
  ["run", (work) => runImport(() => work, { ...batch, to: "taken" })],
  ["read an export", (work) => readExport(work, { ...file, files: anExport({ "ho-so.csv": "MaHoSo\nA\n" }) })],
  ["bid staff by a file", (work) => bidStaffFile(() => work, { agencyId, bytes: Buffer.from("x"), dry: true })],
  ["bid staff", (work) => bidStaff(() => work, { agencyId, rows: [], dry: true })],
  ["send an export", (work) => sendExport(work, { system: "Cũ", sent: [] })],
  ["add scans", (work) => addScans(work, importId, [])],
  ["bid a run", (work) => bidRun(work, importId, "examined")],
  ["take", (work) => takeRows(work, batch)],
];
const READS: typeof ACTS = [
  ["list imports", (work) => listImports(work, agencyId)],
  ["read an import", (work) => readImport(work, importId)],
  ["count scans", (work) => countScans(work, importId)],
  ["read its paper", (work) => readBalancePaper(work, importId)],
  ["confirm", (work) => confirmImport(work, { importId, revision: 1 })],
];

test.each([...ACTS, ...READS])("%s: no stranger, no person, no post without the right", async (_, act) => {
  const noPost = world.db.work(anOfficial({ agencyId, permissions: [] }), world.clock);
  for (const work of [world.db.work(stranger, world.clock), (await world.aCitizen()).work(), noPost, staff.clerk.work()])
    expect(await refusal(act(work))).toBe("takeover/not-yours");
});

test.each(ACTS)("%s: not whoever may confirm alone", async (_, act) => {
  expect(await refusal(act(staff.viceChair.work()))).toBe("takeover/not-yours");
});

/** What bears no import is the own agency's. */
const OTHERS = [...ACTS, ...READS].filter(([name]) => name !== "send an export");
test.each(OTHERS)("%s: an administrator of another agency finds nothing", async (_, act) => {
  expect(["takeover/not-found", "takeover/not-yours"]).toContain(await refusal(act(foreign.work())));
});

test("what is not there is not found, whatever the id looks like", async () => {
  for (const id of ["none", agencyId]) expect(await refusal(readImport(administrator.work(), id))).toBe("takeover/not-found");
});
