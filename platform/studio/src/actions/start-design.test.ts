import { loadCatalogue } from "@motlan/catalogue";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  discardDesign,
  examineDesign,
  explainDesign,
  fillOutDesign,
  getDesign,
  importTable,
  listColleagues,
  listDesigns,
  shareDesign,
  startDesign,
} from "../index.ts";
import { aStudio, type Studio } from "../testing/index.ts";
import { TABLES } from "../testing/tables/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

const title = { vi: "Đăng ký khai sinh", en: "Registration of a birth" };

test("from an approved table: the steps, the whole table, and what the catalogue knows of the code", async () => {
  await loadCatalogue(studio.db.work());
  const input = TABLES[0]?.input;
  if (input === undefined || typeof input === "function") throw new Error("a fixture");
  const table = await importTable(input);
  const design = await startDesign(studio.lan.work(), { code: "1.001193", title, from: { kind: "table", table } });
  expect(design).toMatchObject({ state: "draft", revision: 0, designers: [{ name: "Nguyễn Thị Lan" }], title });
  expect(design.table).toEqual(table);
  expect(design.document).toMatchObject({ code: "1.001193", version: "1", competence: { level: "commune" }, title });
  expect(design.document.papers).not.toEqual([]);
  const places = (await examineDesign(studio.lan.work(), design.id)).map(({ place }) => place);
  expect(places).toContain("summary.vi");
});

test("from a card; from nothing, filled out later as one change", async () => {
  const carded = await startDesign(studio.lan.work(), { code: "1.001193", title, from: { kind: "card" } });
  const empty = await startDesign(studio.lan.work(), { code: "1.001193", title });
  expect((await examineDesign(studio.lan.work(), empty.id)).length).toBeGreaterThan(3);
  const filled = await fillOutDesign(studio.lan.work(), { designId: empty.id, requestKey: newId() });
  expect(filled).toMatchObject({ revision: 1, undo: 1 });
  expect(filled.document.papers).toEqual(carded.document.papers);
});

test("from another design of the agency", async () => {
  const first = await studio.start({ guide: [{ vi: "Của bản đầu", en: "The first one's" }] });
  const copy = await startDesign(studio.lan.work(), { code: "x.copy", title, from: { kind: "design", designId: first.id } });
  expect(copy.document).toMatchObject({ guide: [{ vi: "Của bản đầu", en: "The first one's" }], code: "x.copy" });
});

test("what it begins from keeps its name where the designer gave none", async () => {
  const document = { ...(await studio.start()).document, title: { vi: "Tên đã công bố", en: "As published" } };
  const begin = (title: { readonly vi: string; readonly en: string }) =>
    startDesign(studio.lan.work(), { code: "x.named", title, from: { kind: "document", document } });
  expect((await begin({ vi: "", en: "" })).title).toEqual({ vi: "Tên đã công bố", en: "As published" });
  expect((await begin({ vi: "Tên mới", en: "" })).title).toEqual({ vi: "Tên mới", en: "" });
});

test("begun twice with one key, also at the same moment, it is one design", async () => {
  const once = { code: "x.once", title, requestKey: newId() };
  const made = await Promise.all([1, 2, 3].map(() => startDesign(studio.lan.work(), once)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

test("refused: what is no procedure code; a document beyond measure", async () => {
  expect(await refusal(startDesign(studio.lan.work(), { code: "khai sinh", title }))).toBe("studio/wrong-code");
  const design = await studio.start();
  expect(await refusal(studio.lan.change(design, { op: "set", path: "summary.vi", value: "x".repeat(2_100_000) }))).toBe(
    "studio/too-large",
  );
});

test("signs no database takes are left out, nothing else", async () => {
  const design = await studio.start({ summary: { vi: "A\u0000B\ud800C", en: "x" } });
  expect((await getDesign(studio.lan.work(), design.id)).document.summary).toEqual({ vi: "AB\ufffdC", en: "x" });
});

test("listed the last changed first; a discarded one is gone, its changes stay in the record", async () => {
  studio.clock.advance(1000);
  const design = await studio.start();
  expect((await listDesigns(studio.lan.work())).items[0]).toMatchObject({ id: design.id, state: "draft" });
  await studio.lan.change(design, { op: "set", path: "summary", value: { vi: "a", en: "b" } });
  await discardDesign(studio.lan.work(), design.id);
  expect(await refusal(getDesign(studio.lan.work(), design.id))).toBe("studio/not-found");
  expect(await studio.db.asOwner("select 1 from studio.change where design_id = $1", [design.id])).toHaveLength(1);
});

test("shared with a colleague of the same agency who holds a designer's post, once", async () => {
  const design = await studio.start();
  expect((await listColleagues(studio.lan.work())).map(({ name }) => name)).toEqual(["Trần Văn Minh"]);
  const share = (officialId: string) => shareDesign(studio.lan.work(), { designId: design.id, officialId });
  expect(await refusal(share(studio.approver.actor.officialId))).toBe("studio/no-such-colleague");
  await share(studio.minh.actor.officialId);
  expect((await share(studio.minh.actor.officialId)).designers.map(({ name }) => name)).toEqual(["Nguyễn Thị Lan", "Trần Văn Minh"]);
});

test("a reason stands with its place until it is taken away", async () => {
  const design = await studio.start();
  const explain = (why: string) => explainDesign(studio.lan.work(), { designId: design.id, path: "fees.0", why });
  expect((await explain("Nghị quyết mới của HĐND")).why).toEqual({ "fees.0": "Nghị quyết mới của HĐND" });
  expect((await explain(" ")).why).toEqual({});
});
