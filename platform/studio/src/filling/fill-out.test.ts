import type { JsonObject } from "@motlan/kernel";
import { expect, test } from "vitest";
import { examineDraft } from "../actions/examine-design.ts";
import { documentOfTable } from "../domain/fill/document-of-table.ts";
import { emptyDocument } from "../domain/fill/empty-document.ts";
import { importTable } from "../reading/import-table.ts";
import { TABLES } from "../testing/tables/index.ts";
import { fillOut } from "./fill-out.ts";

const title = { vi: "Cấp giấy thử", en: "A test licence" };
const placesOf = (document: JsonObject) => [...new Set(examineDraft({ ...document, version: "1" }).map(({ place }) => place))];
/** What no table and no catalogue says: a sentence on what it is for, and each ground of refusal with its article. */
const NOBODY_SAID = ["refusals.0.law.article", "summary.vi", "summary.en", "refusals.0.text.vi", "refusals.0.text.en"];

test.each(TABLES)("a table makes a design that lacks only what nobody has said: $name", async ({ input, lacks = [] }) => {
  const table = await importTable(typeof input === "function" ? await input() : input);
  const document = fillOut({ ...documentOfTable(table), title }, { code: "x.thu" });
  expect(placesOf(document).toSorted()).toEqual([...lacks, ...NOBODY_SAID].toSorted());
});

test("what a designer wrote stays; what is empty is filled", () => {
  const own = { ...emptyDocument(), title, summary: { vi: "Của tôi.", en: "Mine." }, complaint: { hears: { vi: "", en: "" } } };
  const document = fillOut(own, { code: "x.thu" });
  expect(document).toMatchObject({ title, summary: own.summary, code: "x.thu" });
  expect(document.complaint).toMatchObject({ term: { count: 90, unit: "day" } });
  expect(fillOut(document, { code: "x.thu" })).toEqual(document);
});

test("the steps' own posts sign the result, somebody writes the answer, the node seals", async () => {
  const table = await importTable({
    kind: "text",
    text: "Bước\tCông việc\tChức danh\tThời gian\n1\tTiếp nhận\tNhân viên một cửa\t1 giờ\n2\tXử lý\tChuyên viên\t2 ngày\n3\tKý\tPhó Giám đốc\t4 giờ\n4\tTrả kết quả\tNhân viên một cửa\t1 giờ",
  });
  const document = fillOut({ ...documentOfTable(table), title }, { code: "x.thu" });
  expect(document.result).toMatchObject({ signedBy: ["deputy-director"] });
  expect(document.steps).toMatchObject([
    {},
    { does: "examine", fields: [{ name: "answer.text" }] },
    {},
    { does: "seal", post: "node" },
    {},
  ]);
  expect(document.channels).toMatchObject([
    { deadline: { count: 3, unit: "working-day" }, note: { vi: expect.stringContaining("bảng quy trình") } },
    {},
    {},
  ]);
});
