/** What kind of thing a step is; it decides which moves are open in it. */
export type StepAct = "take-in" | "examine" | "draft" | "confirm" | "record" | "sign" | "seal" | "return";

/** Ways off a step that a declaration may allow or leave out (`may`). */
export type Branching = "ask" | "consult" | "refuse" | "stop" | "extend" | "send-back";

/** A step of the internal process (bước của quy trình nội bộ), as the machine needs it. */
export interface ProcessStep {
  readonly id: string;
  readonly does: StepAct;
  /** Kind of post that holds it; "applicant" or "node" where no official does. */
  readonly post: string;
  /** Neighbours of one group stand open side by side. */
  readonly parallel?: string;
  /** Absent: whatever the act allows. */
  readonly may?: readonly Branching[];
  /** Another agency may be consulted here. */
  readonly consults?: boolean;
  /** FEEL text that is decided when the step is reached, since officials fill in what it reads. */
  readonly when?: string;
}

/** The steps that this dossier goes through, in order: those whose condition does not hold at submission are left out before. */
export type Process = readonly ProcessStep[];
