import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMUNES, personas, REGISTRIES } from "@motlan/demo";
import { addDays, localDate } from "@motlan/kernel";
import { Ajv } from "ajv";
import { afterAll, expect, test } from "vitest";
import { writeWishes } from "./demo-parts.ts";
import { writeNotice } from "./hospital-notice.ts";
import { MEMBERS } from "./members.ts";

const folder = mkdtempSync(join(tmpdir(), "motlan-demo-parts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TODAY = localDate("2026-11-24");
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

test("the hospital's notice is a record of its registry, about somebody who can sign in, and stays as it was first written", () => {
  const file = writeNotice(folder, TODAY);
  const { values } = read(file);
  const birthNotices = REGISTRIES.find(({ code }) => code === "birth-notices");
  expect(new Ajv({ strict: false, validateFormats: false }).validate(birthNotices?.record ?? false, values)).toBe(true);
  const mother = personas().find(({ personalNumber }) => personalNumber === values.mother.personalNumber);
  expect(mother).toMatchObject({ role: "citizen", who: { vi: expect.stringContaining(values.mother.fullName) } });
  const first = readFileSync(file, "utf8");
  expect(writeNotice(folder, addDays(TODAY, 3))).toBe(file);
  expect(readFileSync(file, "utf8")).toBe(first);
});

test("the ward's system belongs to its committee, whose administrator then sees on the operations page what it asks", () => {
  const ward = MEMBERS.find((one) => one.folder === "phuong-cau-giay");
  if (ward === undefined) throw new Error("no ward takes part");
  const place = COMMUNES.find(({ name }) => name === "phường Cầu Giấy")?.code;
  expect(read(writeWishes(folder, ward)).homes).toContainEqual({
    subsystem: "VN-THU/GOV/PHUONG-CAU-GIAY/mot-cua",
    agency: `H26.X${place}`,
  });
});
