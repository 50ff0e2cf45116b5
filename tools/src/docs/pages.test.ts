import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { POST_KINDS } from "@motlan/agencies";
import { defineFaults, defineModule, faultTable } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { makePages, NOTE } from "./pages.ts";
import { proceduresPage, walkedProcedures } from "./procedures-page.ts";
import { listFaultTables, readModules } from "./read-modules.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const modules = await readModules(root);
const faults = listFaultTables(modules);

describe("the generated papers say what runs; else run: npm run docs:write", () => {
  const procedures = { path: "docs/procedures.md", text: proceduresPage(NOTE, walkedProcedures(root)) };
  test.each([...makePages(modules, faults), procedures].map(({ path, text }) => [path, text]))("%s", (path, text) => {
    const committed = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
    expect(committed, `${path} is out of date: npm run docs:write`).toBe(text);
  });
});

test("sixty procedures and more run, each walked from application to result by a test of its pack", () => {
  const all = walkedProcedures(root);
  expect(all.filter(({ tests }) => tests.length === 0).map(({ code }) => code)).toEqual([]);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
});

/** A sentence ends, or ends with what is filled in. */
const ENDS = /[.!?}]$/;

test("every fault speaks both languages and ends its sentence", () => {
  const poor = faults.flatMap(({ room, rows }) =>
    Object.entries(rows).flatMap(([word, { vi, en, status }]) =>
      ENDS.test(vi) && ENDS.test(en) && status >= 400 ? [] : [`${room}/${word}`],
    ),
  );
  expect(poor).toEqual([]);
});

test("codes, events, rights and job names carry their room's name, and no two are alike", () => {
  const named = modules.flatMap(({ name, events, permissions, jobs, listeners }) =>
    [...Object.keys(events), ...Object.keys(permissions), ...jobs.map((job) => job.name), ...listeners.map((one) => one.name)].filter(
      (word) => !word.startsWith(`${name}.`),
    ),
  );
  expect(named).toEqual([]);
  const rooms = faults.map(({ room }) => room);
  expect(new Set(rooms).size).toBe(rooms.length);
});

test("a right that a post holds is a right of some room", () => {
  const known = new Set(modules.flatMap(({ permissions }) => Object.keys(permissions)));
  expect(
    Object.values<{ readonly permissions: readonly string[] }>(POST_KINDS)
      .flatMap(({ permissions }) => permissions)
      .filter((right) => !known.has(right)),
  ).toEqual([]);
});

test("a page tells of a room what its tables say", () => {
  const shop = defineModule({
    name: "shop",
    faults: defineFaults("shop", { shut: { status: 409, vi: "Đã đóng | nghỉ.", en: "Shut." } })[faultTable],
    events: { "shop.opened": "It opened." },
    listeners: [{ name: "shop.ears", hears: ["shop.*"], hear: async () => undefined }],
    jobs: [{ name: "shop.sweep", cron: "0 0 * * *", run: async () => undefined }],
    permissions: { "shop.open": { vi: "Mở", en: "Open" } },
  });
  const all = makePages([shop], [shop.faults])
    .map(({ text }) => text)
    .join("");
  expect(all).toContain("| `shop/shut` | 409 | Đã đóng \\| nghỉ. | Shut. |");
  expect(all).toContain("| `shop.opened` | It opened. | `shop.ears` |");
  expect(all).toContain("| `shop.sweep` | `0 0 * * *` |");
  expect(all).toContain("| `shop.open` | Mở | Open |  |");
});
