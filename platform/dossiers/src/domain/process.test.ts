import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALLOWED, beginProcess, decideMove, isOpen, MOVES, type Move, type Process, type ProcessState, STATUSES } from "./process.ts";

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
