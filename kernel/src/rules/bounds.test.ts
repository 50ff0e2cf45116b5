import { expect, it } from "vitest";
import { evaluate, toFacts, toJson } from "./index.ts";
import { parseRule } from "./parse/index.ts";

/** Rules that would hold or fill a server: each must end soon, with null or a refusal. */
function run(text: string): unknown {
  const parsed = parseRule(text);
  return parsed.ok ? toJson(evaluate(parsed.value, toFacts({}))) : parsed.why;
}

it.each([
  ["a loop without end", "for i in 1..1000000000000 return i"],
  ["loops within loops", "some a in 1..10000, b in 1..10000 satisfies a + b = 0"],
  ["a function that calls itself", "{f: function(n) f(n + 1), r: f(1)}.r"],
  ["a function that calls itself twice", "{f: function(n) f(n + 1) + f(n + 2), r: f(1)}.r"],
  ["a power beyond all numbers", "9 ** 999999999"],
  ["a power of a power", "(9 ** 9999) ** 9999"],
])("%s ends in null", (_, rule) => {
  expect(run(rule)).toBeNull();
});

it("text that doubles ends in null", () => {
  expect(run('(for i in 1..60 return if i = 1 then "xx" else partial[-1] + partial[-1])[-1]')).toBeNull();
});

it("a list that doubles ends in null, and what follows starts small again", () => {
  expect(run("max(for i in 1..60 return count(if i = 1 then [1] else concatenate(partial, partial)))")).toBeLessThanOrEqual(10_000);
});

it.each([
  ["nested beyond reason", `${"(".repeat(300)}1${")".repeat(300)}`],
  ["longer than a sentence of law", `1${" + 1".repeat(5000)}`],
])("%s is refused", (_, rule) => {
  expect(run(rule)).toBe("unsupported");
});

it("a long chain of conditions is read and run", () => {
  expect(run(`true${" and true".repeat(100)}`)).toBe(true);
});

it("what is written with another's number form is kept exactly", () => {
  expect(toJson(evaluate({ is: "number", value: "0.10" }, toFacts({})))).toBe(0.1);
});
