import { NATIONAL_STATES, type NationalState } from "@motlan/dossiers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NEXT, statesToTell } from "./state.ts";

describe("the states told one after another", () => {
  test.each<[string, NationalState | undefined, NationalState, readonly NationalState[]]>([
    ["newly filed", undefined, 1, [1]],
    ["filed, the fee is due", undefined, 6, [1, 6]],
    ["paid, waits to be taken in", 6, 1, [1]],
    ["taken in and at work at once", 1, 4, [2, 4]],
    ["paid and decided by the node", 6, 9, [4, 9]],
    ["decided by the node at once", 1, 10, [2, 4, 9, 10]],
    ["not taken in", 1, 3, [3]],
    ["asked at the counter", 1, 5, [5]],
    ["answered before it was taken in: at work, not newly filed", 5, 1, [4]],
    ["refused after an answer: stopped", 5, 3, [8]],
    ["the same again", 4, 4, [4]],
    ["withdrawn while asked", 5, 7, [7]],
    ["nothing follows an end", 10, 4, [10]],
  ])("%s", (_, before, wanted, told) => {
    expect(statesToTell(before, wanted)).toEqual(told);
  });

  test("whatever is wanted, each step is one the portal allows", () => {
    const states = Object.keys(NATIONAL_STATES).map(Number).filter(isState);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 12 }), (wishes) => {
        let here: NationalState | undefined;
        for (const wish of wishes) {
          for (const told of statesToTell(here, wish)) {
            if (here === undefined) expect(told).toBe(1);
            else if (told !== here) expect(NEXT[here]).toContain(told);
            here = told;
          }
        }
      }),
    );
  });
});

function isState(value: number): value is NationalState {
  return value in NATIONAL_STATES;
}
