/**
 * Where a dossier (hồ sơ) stands. `open`: a step is being worked on. `consulting`: every step open now waits for another agency's opinion; the clock runs.
 * `waiting`: the applicant was asked for more (yêu cầu bổ sung), the clock stands. `confirming`: the applicant reads the draft. `recording`: another registry's
 * owner is asked. `sealing`: the node makes the result. `stopped`: closed because it cannot be settled (dừng giải quyết).
 */
export const STATUSES = [
  "awaiting-payment",
  "open",
  "consulting",
  "waiting",
  "confirming",
  "recording",
  "sealing",
  "decided",
  "returned",
  "refused",
  "stopped",
  "withdrawn",
] as const;
export type Status = (typeof STATUSES)[number];

export function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}

/** A step that is not done yet: somebody works on it, another agency is consulted in it, or another registry's owner is asked. */
export interface Branch {
  readonly step: string;
  readonly stands: "open" | "consulting" | "recording";
}

/** The whole state the machine knows: small enough to be saved with every act. `step` is absent once the dossier is closed. */
export interface ProcessState {
  readonly status: Status;
  /** The step worked on; of several side by side the first. */
  readonly step?: string;
  /** The steps not done yet, where they are several side by side, or where `waiting` must remember how they stood. */
  readonly branches?: readonly Branch[];
  /** The deadline was extended, or a new day named with an apology: once, whichever it was. */
  readonly extended?: true;
}

/** True while the dossier is somebody's work; closed ones are in the archive. */
export function isOpen(status: Status): boolean {
  return status !== "returned" && status !== "refused" && status !== "stopped" && status !== "withdrawn";
}

/** Every step not done yet. A state saved before steps could stand side by side says it by its status and step alone. */
export function branchesOf({ status, step, branches }: ProcessState): readonly Branch[] {
  if (branches !== undefined && branches.length > 0) return branches;
  if (step === undefined) return [];
  if (status === "consulting" || status === "recording") return [{ step, stands: status }];
  return status === "open" || status === "waiting" ? [{ step, stands: "open" }] : [];
}

/** The state in which these steps stand as they do: open while any is open, else consulting while any is, else recording. */
export function standing(branches: readonly Branch[]): ProcessState {
  const status = (["open", "consulting", "recording"] as const).find((stands) => branches.some((branch) => branch.stands === stands));
  const first = branches.find((branch) => branch.stands === status);
  if (status === undefined || first === undefined) throw new RangeError("nothing stands open");
  return branches.length === 1 ? { status, step: first.step } : { status, step: first.step, branches };
}
