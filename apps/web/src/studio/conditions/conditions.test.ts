import { holds, toFacts } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { buildCondition, type Comparison, joinConditions } from "./build-condition.ts";
import { factsOfDesign } from "./facts.ts";
import { sayCondition } from "./say-condition.ts";

const words = (vi: string, en: string) => ({ vi, en });
const document = {
  applicant: { actingFor: [{ value: "self", label: words("Cho tôi", "For me") }] },
  pages: [
    {
      fields: [
        { name: "size", kind: "choice", label: words("Cỡ", "Size"), options: [{ value: "large", label: words("Lớn", "Large") }] },
        { name: "count", kind: "number", label: words("Số lượng", "Count") },
        { name: "day", kind: "date", label: words("Ngày", "Day") },
        { name: "needs", kind: "choices", label: words("Cần", "Needs"), options: [{ value: "x", label: words("Điện", "Power") }] },
        { name: "agree", kind: "yes-no", label: words("Đồng ý", "Agrees") },
      ],
    },
  ],
};
const facts = factsOfDesign(document);
const answers = toFacts({ size: "large", count: 5, needs: ["x"], agree: true, missing: null });

const built = (path: string, comparison: Comparison, value: string) => {
  const fact = facts.find((one) => one.path === path);
  if (fact === undefined) throw new Error(path);
  return buildCondition({ fact, comparison, value });
};

describe("what is picked becomes FEEL that holds, and is said again in words", () => {
  test.each([
    ["size", "is", "lớn", 'size = "large"', "“Cỡ” là “Lớn”"],
    ["size", "is-not", "large", 'size != "large"', "“Cỡ” không phải là “Lớn”"],
    ["count", "least", "5", "count >= 5", "“Số lượng” từ 5 trở lên"],
    ["count", "most", "2,5", "count <= 2.5", "“Số lượng” không quá 2.5"],
    ["needs", "is", "Điện", 'list contains(needs, "x")', "“Cần” có “Điện”"],
    ["needs", "is-not", "Điện", 'not(list contains(needs, "x"))', "“Cần” không có “Điện”"],
    ["agree", "is", "có", "agree = true", "“Đồng ý” là có"],
    ["count", "given", "", "count != null", "đã có “Số lượng”"],
    ["count", "empty", "", "count = null", "chưa có “Số lượng”"],
    ["day", "least", "01/7/2025", 'day >= date("2025-07-01")', "“Ngày” từ 01/07/2025 trở lên"],
    ["applicant.dateOfBirth", "age", "18", 'applicant.dateOfBirth <= today - @"P18Y"', "“Ngày sinh của người nộp” đã đủ 18 năm"],
  ] as const)("%s %s %j", (path, comparison, value, text, said) => {
    expect(built(path, comparison, value)).toEqual({ ok: true, text });
    expect(parseRule(text).ok).toBe(true);
    expect(sayCondition(text, facts, "vi")).toBe(said);
    expect(sayCondition(text, facts, "en")).toBeDefined();
  });

  test.each([
    ['size = "large"', true],
    ["count >= 5", true],
    ['not(list contains(needs, "x"))', false],
    ["agree = true", true],
  ])("%s is %s of these answers", (text, holding) => {
    const rule = parseRule(text);
    expect(rule.ok && holds(rule.value, answers)).toBe(holding);
  });

  test("someone of age is, a child is not", () => {
    const rule = parseRule('date(born) <= date(day) - @"P18Y"');
    const grown = (born: string) => rule.ok && holds(rule.value, toFacts({ born, day: "2026-11-22" }));
    expect(grown("2008-11-22")).toBe(true);
    expect(grown("2008-11-23")).toBe(false);
  });
});

test.each([
  ["size", "is", "to"],
  ["count", "is", "năm"],
  ["day", "is", "hôm qua"],
  ["size", "age", "18"],
  ["size", "is", ""],
] as const)("%s %s %j is told what is expected", (path, comparison, value) => {
  const answer = built(path, comparison, value);
  expect(answer.ok).toBe(false);
  expect(!answer.ok && answer.why.vi.length).toBeGreaterThan(10);
});

test.each([
  ["", "and", "b = 1", "b = 1"],
  ["true", "and", "b = 1", "b = 1"],
  ["a = 1", "and", "b = 1", "a = 1 and b = 1"],
  ["a = 1 or c = 2", "and", "b = 1", "(a = 1 or c = 2) and b = 1"],
  ["a = 1", "or", "b = 1", "a = 1 or b = 1"],
  ["a = 1", "instead", "b = 1", "b = 1"],
] as const)("%j %s %j", (standing, joined, fresh, all) => expect(joinConditions(standing, joined, fresh)).toBe(all));

test("what is more than the helper writes is not said", () => {
  expect(sayCondition("some x in needs satisfies x > 1", facts, "vi")).toBeUndefined();
});
