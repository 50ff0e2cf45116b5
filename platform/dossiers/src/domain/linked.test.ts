import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followingOf, hasFailed, type PartChoice, type PartState } from "./linked.ts";

type Without = "go-on" | "stop" | "wait" | "ask";
const group = (without: Without) => [
  { id: "a", without },
  { id: "b", after: ["a"], without: "go-on" as const },
  { id: "c", after: ["b"], without: "go-on" as const },
];
const rows = (states: readonly PartState[], choice: PartChoice | null = null) =>
  states.map((state, at) => ({ part: "abc"[at] ?? "", state, choice: at === 0 ? choice : null }));

describe("what follows in a whole", () => {
  const cases: readonly (readonly [string, Without, readonly PartState[], PartChoice | null, object])[] = [
    ["the first begins", "stop", ["later", "later", "later"], null, { begin: ["a"], callOff: [], ask: [], over: false }],
    ["the next waits while it is worked on", "stop", ["open", "later", "later"], null, { begin: [], callOff: [], over: false }],
    ["its result lets the next begin", "stop", ["decided", "later", "later"], null, { begin: ["b"], callOff: [] }],
    ["handed over counts as well", "stop", ["returned", "later", "later"], null, { begin: ["b"] }],
    ["not asked for makes way", "stop", ["left-out", "later", "later"], null, { begin: ["b"] }],
    ["refused, and the rest stops: one after another", "stop", ["refused", "later", "later"], null, { callOff: ["b", "c"], over: true }],
    ["refused, and the rest goes on", "go-on", ["refused", "later", "later"], null, { begin: ["b"], callOff: [] }],
    [
      "refused, and the rest waits for another try",
      "wait",
      ["refused", "later", "later"],
      null,
      { begin: [], callOff: [], ask: ["a"], over: false },
    ],
    [
      "stopped, and the applicant is asked",
      "ask",
      ["stopped", "later", "later"],
      null,
      { begin: [], callOff: [], ask: ["a"], over: false },
    ],
    ["the applicant goes on without it", "ask", ["withdrawn", "later", "later"], "go-on", { begin: ["b"], ask: [] }],
    ["the applicant ends it", "wait", ["refused", "later", "later"], "stop", { callOff: ["b", "c"], ask: [], over: true }],
    ["all have their results", "stop", ["returned", "decided", "returned"], null, { begin: [], over: true }],
    ["a part asked for more is going on", "stop", ["decided", "waiting", "later"], null, { begin: [], over: false }],
  ];
  for (const [name, without, states, choice, expected] of cases)
    test(name, () => expect(followingOf(group(without), rows(states, choice))).toMatchObject(expected));
});

const stateArbitrary = fc.constantFrom<PartState>(
  "later",
  "open",
  "waiting",
  "decided",
  "returned",
  "refused",
  "withdrawn",
  "called-off",
  "left-out",
);
const withoutArbitrary = fc.constantFrom<Without>("go-on", "stop", "wait", "ask");

test("whatever stands: a part begins only when all before it are settled, and a whole that is not over has somebody to wait for", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(stateArbitrary, withoutArbitrary, fc.nat(7)), { minLength: 1, maxLength: 6 }), (drawn) => {
      const parts = drawn.map(([, without, before], at) => ({
        ...{ id: `p${at}`, without },
        after: drawn.flatMap((_, one) => (one < at && (before & (1 << one)) !== 0 ? [`p${one}`] : [])),
      }));
      const kept = drawn.map(([state], at) => ({ part: `p${at}`, state, choice: null }));
      const next = followingOf(parts, kept);
      const standing = new Map(kept.map(({ part, state }) => [part, next.callOff.includes(part) ? ("called-off" as const) : state]));
      for (const id of next.begin)
        for (const before of parts.find((part) => part.id === id)?.after ?? []) {
          const state = standing.get(before) ?? "later";
          expect(state === "decided" || state === "returned" || state === "left-out" || hasFailed(state)).toBe(true);
        }
      const works = kept.some(({ state }) => state === "open" || state === "waiting");
      if (!next.over) expect(next.begin.length > 0 || works || next.ask.length > 0).toBe(true);
      else expect(works).toBe(false);
    }),
    { numRuns: 500 },
  );
});
