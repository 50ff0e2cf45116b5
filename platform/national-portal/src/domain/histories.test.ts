import {
  beginProcess,
  decideMove,
  legalMoves,
  NATIONAL_STATES,
  type NationalState,
  nationalStateOf,
  type ProcessStep,
} from "@motlan/dossiers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NEXT, statesToTell } from "./state.ts";

/** Which state may follow which, row by row, as the exchanged data and the process rules have it; `o` is ours (a fee due before the dossier is taken in, withdrawing while asked). */
const TABLE: Readonly<Record<NationalState, string>> = {
  //  1234567890 (10 last)
  1: ".xx.xox...",
  2: "...x..o...",
  3: "..........",
  4: "....xxxxx.",
  5: "...x..ox..",
  6: "o..x..ox..",
  7: "..........",
  8: "..........",
  9: ".........x",
  10: "..........",
};
const STATES = Object.keys(NATIONAL_STATES)
  .map(Number)
  .filter((value): value is NationalState => value in NATIONAL_STATES);

test.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))("from %i to %i", (from, to) => {
  expect(NEXT[from].includes(to)).toBe(TABLE[from][to - 1] !== ".");
});

const step = (does: ProcessStep["does"], more: Partial<ProcessStep> = {}) => ({
  does,
  post: does === "confirm" ? "applicant" : does,
  ...more,
});
const working = fc.array(
  fc.oneof(
    fc.constant([step("examine", { consults: true })]),
    fc.constant([step("draft")]),
    fc.constant([step("examine", { parallel: "side" }), step("examine", { parallel: "side", consults: true })]),
    fc.constant([step("draft"), step("confirm")]),
    fc.constant([step("record")]),
  ),
  { maxLength: 4 },
);
/** Processes as declarations make them: sometimes without a step of taking in, always ending in a result that is handed over. */
const processes = fc
  .tuple(fc.boolean(), working)
  .map(([takesIn, middle]) => [...(takesIn ? [step("take-in")] : []), ...middle.flat(), step("sign"), step("seal"), step("return")])
  .map((steps) => steps.map((one, at) => ({ ...one, id: `s${at}` })));

/** Where the portal knows no way, what is nearest is told instead: once worked on nothing is newly filed again, and what was asked about is not "not taken in" but stopped. */
const STANDS_FOR: Partial<Record<NationalState, readonly NationalState[]>> = { 1: [4], 2: [4], 3: [8] };

test("no history of acts, whatever the process, leaves the transitions that are allowed, and each ends where the dossier is", () => {
  fc.assert(
    fc.property(processes, fc.boolean(), fc.array(fc.nat(), { maxLength: 60 }), (process, owes, picks) => {
      let state = beginProcess(process, owes);
      let takenIn = false;
      let told: NationalState | undefined;
      const tell = () => {
        const here = process.find(({ id }) => id === state.step);
        const wanted = nationalStateOf(state, here?.does, takenIn);
        for (const one of statesToTell(told, wanted)) {
          if (told === undefined) expect(one).toBe(1);
          else if (one !== told) expect(NEXT[told], `${told} then ${one}`).toContain(one);
          told = one;
        }
        expect([wanted, ...(STANDS_FOR[wanted] ?? [])], `${state.status} is told as ${told}`).toContain(told);
      };
      tell();
      for (const pick of picks) {
        const moves = legalMoves(process, state);
        const chosen = moves[pick % Math.max(1, moves.length)];
        if (chosen === undefined) break;
        const next = decideMove(process, state, chosen.move, { at: chosen.at, waitsForAnswer: pick % 3 === 0 });
        if (!next.ok) continue;
        if (chosen.move === "complete" && process.find(({ id }) => id === chosen.at)?.does === "take-in") takenIn = true;
        state = next.value;
        tell();
      }
    }),
    { numRuns: 2_000 },
  );
});
