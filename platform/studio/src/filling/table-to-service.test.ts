import { hasShape, type ProcedureVersion } from "@motlan/catalogue/declare";
import { openWalks, type Walks } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examineDraft } from "../actions/examine-design.ts";
import { documentOfTable } from "../domain/fill/document-of-table.ts";
import { importTable } from "../reading/import-table.ts";
import { TABLES, type TableFixture } from "../testing/tables/index.ts";
import { fillOut } from "./fill-out.ts";

/** Tables of different shape: plain, with parts, with parallel steps and an opinion, from Word, from a workbook, with a registry clerk who seals. */
const WALKED = [/BOM/, /số La Mã/, /nhiều người/, /dán từ Word/, /hai dòng tiêu đề gộp, đơn vị gộp dọc/, /mỗi dòng một người/];
const fixtures = WALKED.flatMap((words) => TABLES.find(({ name }) => words.test(name)) ?? []);
const codeOf = (at: number) => `x.table-${String.fromCharCode(97 + at)}`;

/** What a designer writes into the design a table makes: the sentence on what it is for, the ground of refusal with its article. */
async function designed({ input }: TableFixture, at: number): Promise<ProcedureVersion> {
  const code = codeOf(at);
  const table = await importTable(typeof input === "function" ? await input() : input);
  const filled = fillOut({ ...documentOfTable(table), title: { vi: `Cấp giấy thử ${at}`, en: `Test licence ${at}` } }, { code });
  const document = {
    ...filled,
    effective: { from: "2025-07-01" },
    summary: { vi: "Để được cấp giấy thử.", en: "To be granted a test licence." },
    refusals: [
      { id: "not-entitled", text: { vi: "Không đủ điều kiện.", en: "Not entitled." }, law: { act: "Quy chế thử", article: "Điều 3" } },
    ],
  };
  expect(examineDraft(document)).toEqual([]);
  if (!hasShape(document)) throw new Error("not whole");
  return document;
}

let walks: Walks;
beforeAll(async () => {
  walks = await openWalks({ versions: await Promise.all(fixtures.map(designed)) });
});
afterAll(() => walks[Symbol.asyncDispose]());

test("every shape named is walked", () => {
  expect(fixtures.length).toBe(WALKED.length);
});

test.each(fixtures.map(({ name }, at) => ({ name, code: codeOf(at) })))(
  "a citizen applies, officials decide, the result is there: $name",
  async ({ code }) => {
    const { dossier, result } = await walks.walk(code, {
      answers: { "request.text": "Xin cấp giấy cho cửa hàng ở số 5." },
      officialFields: { "answer.text": "Đồng ý cấp giấy." },
    });
    expect(dossier.status).toBe("returned");
    expect(result.text).toContain("Đồng ý cấp giấy.");
  },
);
