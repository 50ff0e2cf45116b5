import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogueFacts } from "../../facts/read-cards.ts";
import { readEveryday } from "../../facts/read-everyday.ts";
import { CatalogueSearch } from "./search.ts";

interface Question {
  readonly ask: string;
  readonly accept: readonly string[];
}
const questions = (file: string): readonly Question[] =>
  JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8"));

let search: CatalogueSearch;
beforeAll(() => {
  search = new CatalogueSearch(catalogueFacts().cards(), readEveryday());
});
const answers = (ask: string, count = 3) =>
  search
    .find(ask)
    .slice(0, count)
    .map((hit) => hit.code);
const missed = (list: readonly Question[]) =>
  list.filter(({ ask, accept }) => !answers(ask).some((code) => accept.includes(code))).map((one) => one.ask);

describe("everyday questions", () => {
  test.each([
    ["questions.json", 60, 57],
    ["questions-unseen.json", 40, 36],
    ["questions-held-out.json", 40, 36],
  ])("%s: of %i at least %i are answered among the first three", (file, count, least) => {
    const list = questions(file);
    expect(list).toHaveLength(count);
    const gone = missed(list);
    expect(list.length - gone.length, gone.join("\n")).toBeGreaterThanOrEqual(least);
  });
});

test("a code is answered by itself, however it is written", () => {
  for (const code of ["1.001193", " 1.001193 ", "1.001193.01"]) expect(answers(code)).toEqual(["1.001193"]);
});

test("what the law replaced stands behind its successor", () => {
  const found = answers("liên thông đăng ký khai sinh, thường trú, cấp thẻ bảo hiểm y tế", 10);
  expect(found).toContain("3.000722");
  expect(found).toContain("2.000986");
  expect(found.indexOf("3.000722")).toBeLessThan(found.indexOf("2.000986"));
  expect(answers("2.001023", 1)).toEqual(["3.000722"]);
});

test("marks tell words apart: đất and đặt, bán and bạn", () => {
  expect(answers("đăng ký khai sinh", 1)).toEqual(["1.001193"]);
  expect(answers("đăng ký kết hôn", 1)).toEqual(["1.000894"]);
  expect(answers("dang ky khai tu", 1)).toEqual(["1.000656"]);
});

test("slips of the finger are forgiven", () => {
  for (const ask of ["dang ky kahi sinh", "đăng ký khia sinh", "dang ki khai sih"]) expect(answers(ask)).toContain("1.001193");
});

test.each(["", "   ", "!!!", "zzzz qqqq wwww"])("“%s” finds nothing and breaks nothing", (ask) => {
  expect(search.find(ask).length).toBeLessThan(5);
});
