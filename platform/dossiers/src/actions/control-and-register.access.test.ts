import { localDate, stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { issueControlSheet, listControlSheets, readControlPaper, readControlSheet } from "./read-control-sheet.ts";
import { exportRegister, issueRegister, listRegisters, readRegister, readRegisterPaper } from "./read-register.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());
const span = { from: localDate("2026-11-20"), to: localDate("2026-11-20") };
const register = { ...span, requestKey: "month-1", say: (word: string) => word };

test("strangers, the applicant and other agencies neither read nor make a control sheet", async () => {
  const { id, by } = await anHonourAt(world, staff, "draft");
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  for (const work of [world.db.work(stranger), by.work(), other.work()]) {
    for (const act of [readControlSheet, issueControlSheet, listControlSheets])
      expect(await refusal(act(work, id))).toBe("dossiers/not-found");
    expect(await refusal(readControlPaper(work, id, id))).toBe("dossiers/not-found");
  }
});

test("the register is for those who read the agency's dossiers; another agency sees its own, which is empty", async () => {
  const { id, by } = await anHonourAt(world, staff, "draft");
  const accountant = await world.anOfficialOf("accountant");
  for (const work of [world.db.work(stranger), by.work(), accountant.work()]) {
    for (const act of [readRegister, exportRegister]) expect(await refusal(act(work, span))).toBe("dossiers/not-yours");
    expect(await refusal(issueRegister(work, register))).toBe("dossiers/not-yours");
    expect(await refusal(listRegisters(work))).toBe("dossiers/not-yours");
    expect(await refusal(readRegisterPaper(work, id))).toBe("dossiers/not-yours");
  }
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  expect(await readRegister(other.work(), span)).toEqual([]);
});
