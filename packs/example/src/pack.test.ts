import { checkProcedure } from "@motlan/catalogue/declare";
import { evaluate, holds, toFacts } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { examplePack, libraryCard } from "./index.ts";

function rule(text: string) {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe("the example pack", () => {
  test("the examiner finds nothing in it", () => {
    expect(examplePack.procedures.flatMap(checkProcedure)).toEqual([]);
  });

  test("a grown-up's large card costs 12,000 and is decided by the machine once it is paid", () => {
    const facts = toFacts(
      {
        today: "2026-11-21",
        paid: true,
        reader: { fullName: "Lê Thị Mai", dateOfBirth: "1990-02-01" },
        card: { size: "large" },
        found: { card: 0 },
      },
      ["today"],
    );
    expect(String(evaluate(rule(libraryCard.fees[0]?.amount ?? ""), facts))).toBe("12000");
    for (const { id, rule: text } of libraryCard.automatic?.conditions ?? []) expect([id, holds(rule(text), facts)]).toEqual([id, true]);
    const school = libraryCard.pages[0]?.fields.find((field) => field.name === "card.school");
    expect(holds(rule(school?.when ?? ""), facts)).toBe(false);
  });

  test.each([
    ["2020-11-21", true],
    ["2020-11-22", false],
  ])("a child born on %s may have a card on 21 November 2026: %s", (dateOfBirth, may) => {
    const facts = toFacts({ today: "2026-11-21", reader: { dateOfBirth } }, ["today"]);
    const check = libraryCard.pages[0]?.fields[1]?.checks?.[0];
    expect(holds(rule(check?.rule ?? ""), facts)).toBe(may);
  });
});
