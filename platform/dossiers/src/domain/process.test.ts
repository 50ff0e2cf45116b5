import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALLOWED, MOVES, type Move } from "./moves.ts";
import { beginProcess, decideMove, legalMoves, type MoveOptions } from "./process.ts";
import { branchesOf, isOpen, type ProcessState, STATUSES } from "./state.ts";
import type { Process, ProcessStep } from "./step.ts";

const birth: Process = [
  { id: "take-in", does: "take-in", post: "one-stop-clerk" },
  { id: "draft", does: "draft", post: "civil-status-officer" },
  { id: "confirm", does: "confirm", post: "applicant" },
  { id: "record", does: "record", post: "civil-status-officer" },
  { id: "sign", does: "sign", post: "vice-chair" },
  { id: "seal", does: "seal", post: "node" },
  { id: "return", does: "return", post: "one-stop-clerk" },
];

test("the fee comes before the work", () => {
  expect(beginProcess(birth, true)).toEqual({ status: "awaiting-payment", step: "take-in" });
  expect(beginProcess(birth, false)).toEqual({ status: "open", step: "take-in" });
});

describe("a birth from the door to the certificate", () => {
  const walk: [ProcessState, Move, ProcessState, boolean][] = [
    [{ status: "awaiting-payment", step: "take-in" }, "pay", { status: "open", step: "take-in" }, false],
    [{ status: "open", step: "take-in" }, "complete", { status: "open", step: "draft" }, false],
    [{ status: "open", step: "take-in" }, "ask", { status: "waiting", step: "take-in" }, false],
    [{ status: "waiting", step: "take-in" }, "supplement", { status: "open", step: "take-in" }, false],
    [{ status: "open", step: "draft" }, "complete", { status: "confirming", step: "confirm" }, false],
    [{ status: "confirming", step: "confirm" }, "correct", { status: "open", step: "draft" }, false],
    [{ status: "confirming", step: "confirm" }, "silence", { status: "open", step: "record" }, false],
    [{ status: "open", step: "record" }, "complete", { status: "recording", step: "record" }, true],
    [{ status: "recording", step: "record" }, "answered", { status: "open", step: "sign" }, false],
    [{ status: "open", step: "draft" }, "amend", { status: "open", step: "draft" }, false],
    [{ status: "recording", step: "record" }, "answer-refused", { status: "open", step: "record" }, false],
    [{ status: "open", step: "record" }, "send-back", { status: "open", step: "draft" }, false],
    [{ status: "open", step: "record" }, "refuse", { status: "refused" }, false],
    [{ status: "awaiting-payment", step: "take-in" }, "lapse", { status: "withdrawn" }, false],
    [{ status: "open", step: "sign" }, "send-back", { status: "open", step: "draft" }, false],
    [{ status: "open", step: "sign" }, "complete", { status: "sealing", step: "seal" }, false],
    [{ status: "sealing", step: "seal" }, "sealed", { status: "decided", step: "return" }, false],
    [{ status: "decided", step: "return" }, "hand-over", { status: "returned" }, false],
    [{ status: "open", step: "take-in" }, "refuse", { status: "refused" }, false],
    [{ status: "confirming", step: "confirm" }, "withdraw", { status: "withdrawn" }, false],
  ];
  test.each(walk)("%o %s → %o", (from, move, to, waitsForAnswer) => {
    expect(decideMove(birth, from, move, { waitsForAnswer })).toEqual({ ok: true, value: to });
  });
});

test("a signed dossier can be neither withdrawn nor asked about", () => {
  for (const move of ["withdraw", "ask", "refuse"] as const) {
    expect(decideMove(birth, { status: "sealing", step: "seal" }, move).ok).toBe(false);
  }
});

test("every status can be left by some move, or is closed", () => {
  for (const status of STATUSES) {
    const ways = MOVES.filter((move) => status in ALLOWED[move]);
    expect(ways.length > 0, status).toBe(isOpen(status));
  }
});

const step = (id: string, does: ProcessStep["does"], more: Partial<ProcessStep> = {}): ProcessStep => ({ id, does, post: id, ...more });

/** Two opinions side by side, one of which may consult, then a draft, a signature, a seal. */
const permit: Process = [
  step("take-in", "take-in"),
  step("site", "examine", { parallel: "look", consults: true }),
  step("papers", "examine", { parallel: "look" }),
  step("draft", "draft", { may: ["send-back", "extend"] }),
  step("fire", "examine", { when: "site.high" }),
  step("sign", "sign"),
  step("seal", "seal"),
  step("return", "return"),
];
const both: ProcessState = {
  status: "open",
  step: "site",
  branches: [
    { step: "site", stands: "open" },
    { step: "papers", stands: "open" },
  ],
};
const draft: ProcessState = { status: "open", step: "draft" };
const siteConsults = {
  ...both,
  step: "papers",
  branches: [{ step: "site", stands: "consulting" as const }, both.branches?.[1]],
} as ProcessState;

describe("steps side by side, another agency's opinion, stopping and extending", () => {
  const walk: [ProcessState, Move, MoveOptions, ProcessState | "refused"][] = [
    [{ status: "open", step: "take-in" }, "complete", {}, both],
    [both, "complete", { at: "papers" }, { status: "open", step: "site" }],
    [{ status: "open", step: "site" }, "complete", {}, draft],
    [both, "consult", { at: "site" }, siteConsults],
    [both, "consult", { at: "papers" }, "refused"],
    [siteConsults, "complete", { at: "site" }, "refused"],
    [siteConsults, "complete", { at: "papers" }, { status: "consulting", step: "site" }],
    [{ status: "consulting", step: "site" }, "consult-answered", {}, { status: "open", step: "site" }],
    [{ status: "consulting", step: "site" }, "consult-silence", {}, { status: "open", step: "site" }],
    [{ status: "consulting", step: "site" }, "consult-silence", { goesOn: true }, draft],
    [{ status: "consulting", step: "site" }, "refuse", {}, "refused"],
    [{ status: "consulting", step: "site" }, "stop", {}, { status: "stopped" }],
    [both, "consult-answered", { at: "site" }, "refused"],
    [both, "ask", { at: "papers" }, { ...both, status: "waiting", step: "papers" }],
    [{ ...both, status: "waiting", step: "papers" }, "supplement", {}, both],
    [{ ...siteConsults, status: "waiting" }, "consult-answered", { at: "site" }, { ...both, status: "waiting", step: "papers" }],
    [both, "refuse", { at: "papers" }, { status: "refused" }],
    [both, "complete", { at: "draft" }, "refused"],
    [draft, "ask", {}, "refused"],
    [draft, "extend", {}, { ...draft, extended: true }],
    [{ ...draft, extended: true }, "extend", {}, "refused"],
    [draft, "send-back", {}, both],
    [draft, "send-back", { to: ["site"] }, { status: "open", step: "site" }],
    [draft, "send-back", { to: ["take-in"] }, { status: "open", step: "take-in" }],
    [draft, "send-back", { to: ["take-in", "site"] }, "refused"],
    [draft, "send-back", { to: ["sign"] }, "refused"],
    [draft, "complete", { holds: () => false }, { status: "open", step: "sign" }],
    [draft, "complete", { holds: () => true }, { status: "open", step: "fire" }],
    [{ status: "open", step: "fire" }, "stop", {}, { status: "stopped" }],
    [{ status: "open", step: "take-in" }, "stop", {}, "refused"],
  ];
  test.each(walk)("%o %s %o → %o", (from, move, options, to) => {
    const next = decideMove(permit, from, move, options);
    expect(next.ok ? next.value : "refused").toEqual(to);
  });

  test("what is recorded by one while another works holds back what would end the dossier", () => {
    const recording: Process = [
      step("book", "record", { parallel: "p" }),
      step("look", "examine", { parallel: "p" }),
      step("sign", "sign"),
    ];
    const asked = decideMove(recording, beginProcess(recording, false), "complete", { at: "book", waitsForAnswer: true });
    if (!asked.ok) throw new Error("not asked");
    expect(asked.value).toMatchObject({ status: "open", step: "look" });
    for (const move of ["ask", "refuse", "withdraw", "stop"] as const) expect(decideMove(recording, asked.value, move).ok).toBe(false);
    expect(decideMove(recording, asked.value, "answered", { at: "book" })).toMatchObject({ value: { status: "open", step: "look" } });
  });
});

test("how a dossier stands is a few bytes beside its status and step", () => {
  const bytes = (state: ProcessState) => JSON.stringify({ branches: state.branches, extended: state.extended }).length;
  expect([bytes(draft), bytes(both), bytes({ ...siteConsults, extended: true })]).toEqual([2, 80, 102]);
});

/** Any process: officials' steps, some side by side, some with a condition, some naming what they may, then what every process ends with. */
const anyProcess: fc.Arbitrary<Process> = fc
  .array(
    fc.record({
      does: fc.constantFrom("examine", "draft", "record", "confirm"),
      parallel: fc.constantFrom(undefined, undefined, "a", "b"),
      consults: fc.boolean(),
      when: fc.constantFrom(undefined, undefined, "c"),
      may: fc.constantFrom(
        undefined,
        undefined,
        ["ask" as const, "stop" as const],
        ["extend" as const, "send-back" as const, "consult" as const],
      ),
    }),
    { maxLength: 7 },
  )
  .map((rows) => [
    step("take-in", "take-in"),
    ...rows.map(({ does, parallel, consults, when, may }, index) =>
      step(`s${index}`, does as ProcessStep["does"], {
        consults,
        ...(parallel !== undefined && { parallel }),
        ...(when !== undefined && { when }),
        ...(may !== undefined && { may }),
      }),
    ),
    step("sign", "sign"),
    step("seal", "seal"),
    step("return", "return"),
  ]);
const tries = fc.array(fc.record({ pick: fc.nat(), waitsForAnswer: fc.boolean(), goesOn: fc.boolean(), truth: fc.boolean() }), {
  maxLength: 40,
});
type Try = { readonly pick: number; readonly waitsForAnswer: boolean; readonly goesOn: boolean; readonly truth: boolean };

/** Follows legal moves only, whichever are picked. */
function wander(process: Process, tried: readonly Try[]): ProcessState {
  return tried.reduce<ProcessState>(
    (state, { pick, truth, ...options }) => {
      const legal = legalMoves(process, state);
      const chosen = legal[pick % Math.max(1, legal.length)];
      if (chosen === undefined) return state;
      const next = decideMove(process, state, chosen.move, { at: chosen.at, holds: () => truth, ...options });
      return next.ok ? next.value : state;
    },
    beginProcess(process, true),
  );
}

/** What everybody does who only wants the dossier to go on. */
const ONWARD: readonly Move[] = ["pay", "supplement", "confirm", "consult-answered", "answered", "complete", "sealed", "hand-over"];

test("from wherever a dossier has come to, it can be brought to its end", () => {
  fc.assert(
    fc.property(anyProcess, tries, (process, tried) => {
      let state = wander(process, tried);
      for (let acts = 0; isOpen(state.status) && acts < 60; acts += 1) {
        const legal = legalMoves(process, state);
        const move = ONWARD.find((onward) => legal.some((row) => row.move === onward));
        const chosen = legal.find((row) => row.move === move);
        const next = chosen && decideMove(process, state, chosen.move, { at: chosen.at });
        if (next === undefined || !next.ok) break;
        state = next.value;
      }
      expect(isOpen(state.status)).toBe(false);
    }),
  );
});

test("a move is offered exactly where it can be done, and a refused one leaves everything as it was", () => {
  fc.assert(
    fc.property(anyProcess, tries, fc.constantFrom(...MOVES), fc.nat(), (process, tried, move, pick) => {
      const state = wander(process, tried);
      const before = JSON.stringify(state);
      const at = process[pick % process.length]?.id ?? "";
      const next = decideMove(process, state, move, { at });
      const offered = legalMoves(process, state).some((row) => row.move === move && row.at === at);
      const places = branchesOf(state).map((row) => row.step);
      const isHere = places.length > 0 ? places.includes(at) : state.step === at;
      // Sending back is offered where there may be nothing to send back to; then it is refused.
      if (isHere && move !== "send-back") expect(next.ok).toBe(offered);
      if (!offered && isHere) expect(next.ok).toBe(false);
      expect(JSON.stringify(state)).toBe(before);
    }),
  );
});

test("steps side by side may be completed in any order", () => {
  fc.assert(
    fc.property(anyProcess, tries, fc.boolean(), (process, tried, truth) => {
      const state = wander(process, tried);
      const open = branchesOf(state).filter((row) => row.stands === "open");
      if (state.status !== "open" || open.length < 2) return;
      const complete = (order: typeof open) =>
        order.reduce((from, { step: at }) => {
          const next = decideMove(process, from, "complete", { at, holds: () => truth });
          if (!next.ok) throw new Error(`${at} cannot be completed`);
          return next.value;
        }, state);
      expect(complete(open.toReversed())).toEqual(complete(open));
    }),
    { numRuns: 400 },
  );
});

test("whatever is tried in whatever order, the dossier stands at a step of its process or is closed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.boolean()), { maxLength: 60 }), (tried) => {
      let state = beginProcess(birth, true);
      for (const [move, waitsForAnswer] of tried) {
        const next = decideMove(birth, state, move, { waitsForAnswer });
        if (next.ok) state = next.value;
        expect(isOpen(state.status) ? birth.some((step) => step.id === state.step) : state.step === undefined).toBe(true);
      }
    }),
  );
});
