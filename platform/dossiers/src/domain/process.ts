import { type Decision, no, yes } from "@motlan/kernel";

/** What kind of thing a step is; it decides which moves are open in it. */
export type StepAct = "take-in" | "examine" | "draft" | "confirm" | "record" | "sign" | "seal" | "return";

/** A step of the internal process (bước của quy trình nội bộ), as the machine needs it. */
export interface ProcessStep {
  readonly id: string;
  readonly does: StepAct;
  /** Kind of post that holds it; "applicant" or "node" where no official does. */
  readonly post: string;
}

/** The steps that this dossier goes through, in order: those whose condition does not hold are left out before. */
export type Process = readonly ProcessStep[];

/**
 * Where a dossier (hồ sơ) stands. `open`: a step is being worked on. `waiting`: the applicant was asked for more (yêu cầu bổ sung), the clock stands.
 * `confirming`: the applicant reads the draft. `recording`: another registry's owner is asked. `sealing`: the node makes the result.
 */
export const STATUSES = [
  "awaiting-payment",
  "open",
  "waiting",
  "confirming",
  "recording",
  "sealing",
  "decided",
  "returned",
  "refused",
  "withdrawn",
] as const;
export type Status = (typeof STATUSES)[number];

/** The whole state the machine knows: small enough to be saved with every act. `step` is absent once the dossier is closed. */
export interface ProcessState {
  readonly status: Status;
  readonly step?: string;
}

/**
 * Moves of the applicant (pay, supplement, confirm, correct, withdraw), of officials (complete, ask, amend, refuse, send-back, hand-over) and of the node
 * (lapse: the term to pay is over; answered: the last command came back; answer-refused: another owner said no; silence: the term to confirm is over;
 * sealed: the result is made).
 */
export const MOVES = [
  "pay",
  "lapse",
  "complete",
  "amend",
  "ask",
  "supplement",
  "confirm",
  "correct",
  "silence",
  "answered",
  "answer-refused",
  "sealed",
  "send-back",
  "refuse",
  "withdraw",
  "hand-over",
] as const;
export type Move = (typeof MOVES)[number];

/** In which status and at which kinds of step a move is allowed. A missing entry is a refusal; read it aloud to an official. */
export const ALLOWED = {
  pay: { "awaiting-payment": "any" },
  lapse: { "awaiting-payment": "any" },
  complete: { open: ["take-in", "examine", "draft", "record", "sign"] },
  amend: { open: ["examine", "draft"] },
  ask: { open: ["take-in", "examine", "draft"] },
  supplement: { waiting: "any" },
  confirm: { confirming: "any" },
  correct: { confirming: "any" },
  silence: { confirming: "any" },
  answered: { recording: "any" },
  "answer-refused": { recording: "any" },
  sealed: { sealing: "any" },
  "send-back": { open: ["draft", "record", "sign"] },
  refuse: { open: ["take-in", "examine", "draft", "record", "sign"] },
  withdraw: { "awaiting-payment": "any", open: ["take-in", "examine", "draft"], waiting: "any", confirming: "any" },
  "hand-over": { decided: "any" },
} as const satisfies Record<Move, Partial<Record<Status, "any" | readonly StepAct[]>>>;

/** The state a fresh dossier begins in: the fee comes before the work where there is one to pay. */
export function beginProcess(process: Process, owesFee: boolean): ProcessState {
  const first = process[0];
  if (first === undefined) throw new RangeError("a process without steps");
  return owesFee ? { status: "awaiting-payment", step: first.id } : enter(process, first);
}

/** The rule of the process, pure: the state after a move, or why it is not allowed. */
export function decideMove(
  process: Process,
  state: ProcessState,
  move: Move,
  options: { readonly waitsForAnswer?: boolean } = {},
): Decision<ProcessState, "move-not-allowed"> {
  const at = process.findIndex((step) => step.id === state.step);
  const step = process[at];
  const rows: Partial<Record<Status, "any" | readonly StepAct[]>> = ALLOWED[move];
  const where = rows[state.status];
  if (step === undefined || where === undefined || (where !== "any" && !where.includes(step.does))) {
    return no("move-not-allowed", { move, status: state.status, step: state.step });
  }
  switch (move) {
    case "pay":
      return yes(enter(process, step));
    case "complete":
      return yes(options.waitsForAnswer === true ? { status: "recording", step: step.id } : after(process, at));
    case "confirm":
    case "silence":
    case "answered":
    case "sealed":
      return yes(after(process, at));
    case "ask":
      return yes({ status: "waiting", step: step.id });
    case "supplement":
    case "amend":
    case "answer-refused":
      return yes({ status: "open", step: step.id });
    case "correct":
    case "send-back":
      return yes({ status: "open", step: stepBefore(process, at) });
    case "refuse":
      return yes({ status: "refused" });
    case "withdraw":
    case "lapse":
      return yes({ status: "withdrawn" });
    case "hand-over":
      return yes({ status: "returned" });
  }
}

function after(process: Process, at: number): ProcessState {
  const next = process[at + 1];
  return next === undefined ? { status: "returned" } : enter(process, next);
}

function enter(_process: Process, step: ProcessStep): ProcessState {
  if (step.does === "confirm") return { status: "confirming", step: step.id };
  if (step.does === "seal") return { status: "sealing", step: step.id };
  if (step.does === "return") return { status: "decided", step: step.id };
  return { status: "open", step: step.id };
}

/** Where a draft goes back to: the nearest earlier step in which an official examines or drafts. */
function stepBefore(process: Process, at: number): string {
  for (let index = at - 1; index >= 0; index -= 1) {
    const step = process[index];
    if (step !== undefined && (step.does === "draft" || step.does === "examine" || step.does === "take-in")) return step.id;
  }
  return process[0]?.id ?? "";
}

/** True while the dossier is somebody's work; closed ones are in the archive. */
export function isOpen(status: Status): boolean {
  return status !== "returned" && status !== "refused" && status !== "withdrawn";
}
