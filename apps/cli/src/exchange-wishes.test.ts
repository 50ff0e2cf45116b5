import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readWishes } from "./exchange-wishes.ts";

const folder = mkdtempSync(join(tmpdir(), "motlan-wishes-"));
const file = join(folder, "wishes.json");
afterAll(() => rmSync(folder, { recursive: true }));

const read = (content: unknown, isCentre = false) => {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readWishes(file, isCentre);
};
const right = { subsystem: "VN/GOV/1/a", service: "x", client: "VN/GOV/2/b", purposes: ["p"] };
const members = [{ name: "VN/GOV/1", title: { vi: "Xã", en: "Commune" } }];

test("what is wished is read; what the centre lists, at the centre", () => {
  expect(read({ rights: [right] })).toEqual({ rights: [right] });
  expect(read({ members, rights: [right] }, true)).toEqual({ members, rights: [right] });
});

test.each<[string, unknown, string]>([
  ["no JSON", "{ rights: [] }", "không phải JSON"],
  ["a word that is none", { right: [right] }, "/right không có trong mẫu"],
  ["a member that is none", { rights: [{ ...right, purpose: ["p"] }] }, "/rights/0/purpose không có trong mẫu"],
  ["something left out", { rights: [{ ...right, client: undefined }] }, "/rights/0 chưa đúng mẫu"],
  ["a list in place of the whole", [], "/ chưa đúng mẫu"],
  ["what the centre alone lists", { members, rights: [right] }, "chỉ trung tâm ghi được members"],
])("%s is refused with its place, in both languages", (_what, content, about) => {
  expect(() => read(content)).toThrow(about);
  expect(() => read(content)).toThrow(/ is |This is|the centre alone/);
});
