import type { Status } from "./state.ts";
import type { Branching, StepAct } from "./step.ts";

/**
 * Moves of the applicant (pay, supplement, confirm, correct, withdraw), of officials (complete, ask, amend, consult, consult-answered, extend, refuse, stop,
 * send-back, hand-over, transfer: passed on to the agency that may settle it, transfer-back: given back by that agency) and of the node (lapse: the term to pay is over; answered: the last command came back; answer-refused: another owner said no; silence: the
 * term to confirm is over; apologise: it is late; consult-silence: the consulted said nothing in time; sealed: the result is made).
 */
export const MOVES = [
  "pay",
  "lapse",
  "complete",
  "amend",
  "ask",
  "supplement",
  "consult",
  "consult-answered",
  "consult-silence",
  "extend",
  "apologise",
  "confirm",
  "correct",
  "silence",
  "answered",
  "answer-refused",
  "sealed",
  "send-back",
  "refuse",
  "stop",
  "withdraw",
  "hand-over",
  "transfer",
  "transfer-back",
] as const;
export type Move = (typeof MOVES)[number];

type Where = Partial<Record<Status, "any" | readonly StepAct[]>>;

/**
 * In which status and at which kinds of step a move is allowed; a step that names what it may (`may`) is taken at its word for those. A missing entry is a
 * refusal; read it aloud to an official.
 */
export const ALLOWED = {
  pay: { "awaiting-payment": "any" },
  lapse: { "awaiting-payment": "any" },
  complete: { open: ["take-in", "examine", "draft", "record", "sign"] },
  amend: { open: ["examine", "draft"] },
  ask: { open: ["take-in", "examine", "draft"] },
  supplement: { waiting: "any" },
  consult: { open: ["take-in", "examine", "draft"] },
  "consult-answered": { consulting: "any", waiting: "any" },
  "consult-silence": { consulting: "any", waiting: "any" },
  extend: { open: ["examine", "draft", "record", "sign"], consulting: "any" },
  apologise: { open: "any", consulting: "any", recording: "any", sealing: "any" },
  confirm: { confirming: "any" },
  correct: { confirming: "any" },
  silence: { confirming: "any" },
  answered: { recording: "any" },
  "answer-refused": { recording: "any" },
  sealed: { sealing: "any" },
  "send-back": { open: ["draft", "record", "sign"] },
  refuse: { open: ["take-in", "examine", "draft", "record", "sign"] },
  stop: { open: ["examine", "draft", "record", "sign"], consulting: "any" },
  withdraw: {
    "awaiting-payment": "any",
    open: ["take-in", "examine", "draft"],
    consulting: ["take-in", "examine", "draft"],
    waiting: "any",
    confirming: "any",
  },
  "hand-over": { decided: "any" },
  transfer: { open: ["take-in", "examine", "draft"] },
  "transfer-back": { open: ["take-in", "examine"] },
} as const satisfies Record<Move, Where>;

/** The moves a declaration may allow or leave out at a step, by their names there. */
export const BRANCHING: Partial<Record<Move, Branching>> = {
  ask: "ask",
  consult: "consult",
  refuse: "refuse",
  stop: "stop",
  extend: "extend",
  "send-back": "send-back",
};

/** Moves that hold for the whole dossier, whichever step they are made in: none of the steps may be waiting for another registry's owner. */
export const WHOLE: ReadonlySet<Move> = new Set<Move>(["ask", "refuse", "stop", "withdraw", "send-back", "transfer", "transfer-back"]);
