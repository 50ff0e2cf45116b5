import type { Text } from "@motlan/kernel";
import type { Branch } from "./branches.ts";

/** The shapes of BPMN 2.0 that a procedure needs. A `boundary` event sits on the edge of a task; a `catch` event waits. */
export type NodeKind = "start" | "end" | "user-task" | "service-task" | "exclusive" | "parallel" | "inclusive" | "boundary" | "catch";

/** What stands within an event's circle: why it happens, or what it sends. */
export type EventMark = "message" | "timer" | "escalation" | "error";

/** A way off a step, or (`silence`) the end of the term within which the applicant may answer. */
export type ExitReason = Branch | "silence";

/** One shape of the process. */
export interface ProcessNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Which lane it stands in. */
  readonly lane: string;
  readonly label?: Text;
  /** The small line below the label: who, and how many hours. */
  readonly note?: Text;
  /** The step it draws, or hangs on. */
  readonly step?: string;
  readonly mark?: EventMark;
  /** For a boundary event: the task on whose edge it sits, and whether it ends that task's work. */
  readonly on?: string;
  readonly interrupts?: boolean;
  readonly reason?: ExitReason;
}

/** One arrow. `when` is the FEEL condition under which it is taken; `otherwise` marks the one taken when no condition holds. */
export interface ProcessFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: Text;
  readonly when?: string;
  readonly otherwise?: boolean;
}

/** Who works: a unit (đơn vị) of the internal-process table, the applicant, or the system. */
export interface ProcessLane {
  readonly id: string;
  readonly label: Text;
}

/** The process as shapes and arrows, not yet placed. `line` are the shapes of the main line in their order, each in a column of its own. */
export interface ProcessGraph {
  readonly lanes: readonly ProcessLane[];
  readonly nodes: readonly ProcessNode[];
  readonly flows: readonly ProcessFlow[];
  readonly line: readonly string[];
}
