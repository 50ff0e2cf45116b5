import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Allowed } from "./allowed.ts";
import { checkAccess, checkThrows } from "./check-actions.ts";
import { checkCasts } from "./check-casts.ts";
import { checkFaults } from "./check-faults.ts";
import { checkFunctions } from "./check-functions.ts";
import { checkReadmes } from "./check-readmes.ts";
import { checkSql } from "./check-sql.ts";
import { checkTexts } from "./check-texts.ts";
import { readSource, readSources } from "./syntax.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A house of two rooms in order; `files` replace or add. */
function house(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "motlan-house-"));
  made.push(root);
  const readme = ["What it is for", "Words", "A walk", "Tables", "Events", "Depends on", "What it does not do"].map((name) => `## ${name}`);
  const sound = {
    "kernel/package.json": '{"name":"@motlan/kernel"}',
    "platform/shop/package.json": '{"name":"@motlan/shop"}',
    "platform/shop/README.md": readme.join("\n\n"),
    "platform/shop/migrations/0001-shop.sql": "create table shop.thing (id uuid primary key); -- as in bank.account",
    "platform/shop/src/index.ts": 'export { sell } from "./actions/sell.ts";',
    "platform/shop/src/faults.ts": 'export const faults = defineFaults("shop", { shut: { status: 409, vi: "Đã đóng.", en: "Shut." } });',
    "platform/shop/src/actions/sell.ts": "export async function sell(work: Work) { throw faults.shut(); }",
    "platform/shop/src/actions/sell.access.test.ts": 'expect(await refusal(sell(work))).toBe("shop/shut");',
    "platform/shop/src/store/things.ts": 'const all = statement("all", "select * from shop.thing");',
    "platform/bank/package.json": '{"name":"@motlan/bank"}',
    "platform/bank/README.md": readme.join("\n\n"),
    "platform/bank/migrations/0001-bank.sql": "create table bank.account (id uuid primary key);",
    "platform/bank/src/index.ts": "",
  };
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function judge(files: Readonly<Record<string, string>>, allowed: Allowed = {}): string {
  const root = house(files);
  const sources = readSources(root);
  return [
    ...checkSql(root, sources),
    ...checkFunctions(sources),
    ...checkCasts(sources),
    ...checkTexts(sources),
    ...checkThrows(sources, {}),
    ...checkAccess(root, sources, {}),
    ...checkFaults(sources, allowed),
    ...checkReadmes(root),
  ].join("\n");
}

test("a house in order has no fault", () => {
  expect(judge({})).toBe("");
});

describe("each planted violation is caught", () => {
  const shop = "platform/shop/src";
  const planted: [string, Record<string, string>, string][] = [
    [
      "a store that reads another room's table",
      { [`${shop}/store/x.ts`]: 'q("select 1 from shop.thing join bank.account on true");' },
      "schema bank",
    ],
    [
      "a store that reads the kernel's",
      { [`${shop}/store/x.ts`]: "q(`select 1\n from kernel.event`);", "kernel/migrations/0001-a.sql": "" },
      "schema kernel",
    ],
    [
      "a store that queues behind the kernel's back",
      { [`${shop}/store/x.ts`]: 'q("insert into graphile_worker.jobs");' },
      "schema graphile_worker",
    ],
    [
      "a reference across schemas",
      { "platform/shop/migrations/0002-x.sql": "create table shop.b (a uuid references bank.account (id));" },
      "schema bank",
    ],
    ["SQL in an action", { [`${shop}/actions/x.ts`]: "db.query(`\n  select id from shop.thing`);" }, "stands in store/"],
    [
      "SQL in an app",
      { "apps/web/package.json": "{}", "apps/web/src/x.ts": 'q("delete from shop.thing");' },
      "apps/web/src/x.ts: SQL stands",
    ],
    ["a long function", { [`${shop}/x.ts`]: `export const f = () => {${"\n".repeat(61)}};` }, "a function of 62 lines"],
    ["a cast", { [`${shop}/x.ts`]: "export const a = b as string;" }, "a cast"],
    ["any", { [`${shop}/x.ts`]: "export const a: any = 1;" }, "`any`"],
    ["a non-null assertion", { [`${shop}/x.ts`]: "export const a = b!.c;" }, "a `!`"],
    ["a text without English", { [`${shop}/x.ts`]: 'export const t = { vi: "Có" };' }, "without en"],
    ["a text without Vietnamese", { [`${shop}/x.ts`]: 'export const t = { en: "Yes", status: 1 };' }, "without vi"],
    [
      "a plain error in an action",
      { [`${shop}/actions/sell.ts`]: 'export function sell(work: Work) { throw new Error("no"); }' },
      "throws faults only",
    ],
    [
      "an action nobody is refused",
      {
        [`${shop}/actions/sell.access.test.ts`]: 'expect("shop/shut");',
        [`${shop}/index.ts`]: 'export { sell, type Sale } from "./actions/sell.ts";\nexport { buy } from "./actions/buy.ts";',
        [`${shop}/actions/buy.ts`]: "export function buy(work: Work) {}",
      },
      "buy.ts: no *.access.test.ts",
    ],
    [
      "a fault never provoked",
      { [`${shop}/faults.ts`]: 'defineFaults("shop", { shut: {}, "not-found": {} });' },
      "shop/not-found: no test",
    ],
    [
      "a fault only another room's word names",
      { [`${shop}/actions/sell.access.test.ts`]: "", "platform/bank/src/x.test.ts": '"shut"' },
      "shop/shut: no test",
    ],
    ["a room without its page", { "platform/till/package.json": "{}", "platform/till/src/index.ts": "" }, "platform/till: has no README"],
    ["a page without a heading", { "platform/shop/README.md": "## What it is for\n## A walk" }, '"## Words" is missing'],
  ];
  test.each(planted)("%s", (_, files, said) => {
    expect(judge(files)).toContain(said);
  });
});

test("what is no violation passes: const assertions, words that are counted, names in comments, errors handed on", () => {
  expect(
    judge({
      "platform/shop/src/x.ts": 'export const a = ["x"] as const; export const days = { vi: "ngày", one: "day", many: "days" };',
      "platform/shop/src/store/x.ts": '// told by bank.account\nconst a = statement("a", "update shop.thing set id = id");',
      "platform/shop/src/actions/x.ts": "export function x() { try { y(); } catch (error) { throw error; } }",
    }),
  ).toBe("");
});

/** A test's line as it stands in a file, the placeholder included. */
const EXPECTS = ["expect(page).toContain(`lại lúc $", "{hour} giờ`)"].join("");

test("a fault is provoked by its code anywhere, by its word or a part of its sentence inside its room", () => {
  const faults = 'defineFaults("shop", { shut: { vi: "Cửa hàng mở lại lúc {hour} giờ sáng.", en: "Open again at {hour}." } });';
  const tested = (file: string, text: string) =>
    judge({ "platform/shop/src/faults.ts": faults, "platform/shop/src/actions/sell.access.test.ts": "sell()", [file]: text });
  expect(tested("platform/shop/src/x.test.ts", EXPECTS)).toBe("");
  expect(tested("platform/shop/src/x.test.ts", 'expect(why).toBe("shut")')).toBe("");
  expect(tested("platform/bank/src/x.test.ts", 'expect(why).toBe("shop/shut")')).toBe("");
  expect(tested("platform/bank/src/x.test.ts", EXPECTS)).toContain("shop/shut");
  expect(tested("platform/shop/src/x.test.ts", 'expect(page).toContain("giờ ")')).toContain("shop/shut");
});

test("a list of exceptions may only shrink", () => {
  const faults = { "platform/shop/src/faults.ts": 'defineFaults("shop", { shut: {}, late: {} });' };
  expect(judge(faults, { "shop/late": "to be written" })).toBe("");
  expect(judge({}, { "shop/late": "to be written" })).toContain("take it off the list");
});

test("a node knows its line", () => {
  const source = readSource("x", "x.ts", "\n\nconst a = b!;");
  expect(checkCasts([source])).toEqual(["x.ts:3: a `!` that says something is there; parse it, or narrow its type"]);
});
