import { localDate } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { issueControlSheet, listControlSheets, readControlPaper, readControlSheet } from "./read-control-sheet.ts";
import { exportRegister, issueRegister, listRegisters, readRegister, readRegisterPaper } from "./read-register.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const span = { from: localDate("2026-11-20"), to: localDate("2026-11-20") };
const say = (word: string) => word;

test("the control sheet names who took each step and sums the agency's time; sealed once for one history", async () => {
  const { id } = await anHonourAt(world, staff, "draft");
  world.clock.set("2026-11-20T10:00:00+07:00");
  const { lines, agencies, form } = await readControlSheet(staff.clerk.work(), id);
  expect(lines.map(({ step, who }) => [step.does, who])).toEqual([
    ["take-in", staff.clerk.name],
    ["draft", ""],
  ]);
  expect([form, agencies]).toEqual(["06", [{ name: world.agency.name, minutes: 60 }]]);
  const papers = [await issueControlSheet(staff.clerk.work(), id), await issueControlSheet(staff.clerk.work(), id)];
  expect(papers[0]?.id).toBe(papers[1]?.id);
  await world.runJobs();
  expect(await listControlSheets(staff.officer.work(), id)).toMatchObject([{ state: "sealed" }]);
  const { bytes } = await readControlPaper(staff.officer.work(), id, papers[0]?.id ?? "");
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await refusal(readControlPaper(staff.officer.work(), id, id))).toBe("dossiers/not-found");
});

test("the register of a period: every dossier submitted in it, none of the day after; sealed once for one key", async () => {
  const { code, id } = await anHonourAt(world, staff, "take-in");
  expect((await readRegister(staff.clerk.work(), span)).map((row) => row.code)).toContain(code);
  const after = { from: localDate("2026-11-21"), to: localDate("2026-11-30") };
  expect(await readRegister(staff.clerk.work(), after)).toEqual([]);
  expect(await exportRegister(staff.clerk.work(), span)).toEqual(await readRegister(staff.clerk.work(), span));
  const made = await issueRegister(staff.clerk.work(), { ...span, requestKey: "month-1", say });
  expect((await issueRegister(staff.clerk.work(), { ...span, requestKey: "month-1", say })).id).toBe(made.id);
  await world.runJobs();
  expect(await listRegisters(staff.officer.work())).toMatchObject([{ id: made.id, state: "sealed" }]);
  const { bytes } = await readRegisterPaper(staff.officer.work(), made.id);
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await refusal(readRegisterPaper(staff.officer.work(), id))).toBe("dossiers/not-found");
});
