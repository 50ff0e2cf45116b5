import { type Decision, no, yes } from "@motlan/kernel";

/** The open dossiers of one official given to another at once (bàn giao công việc). */
export interface HandOver {
  readonly id: string;
  readonly agencyId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly byId: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly dossiers: number;
}

/** For how long it can be taken back: enough for a slip of the finger, too short for the colleague to have worked on it. The length is ours. */
export const UNDO_MINUTES = 10;

export function decideUndo({ at, undoneAt }: Pick<HandOver, "at" | "undoneAt">, now: Date): Decision<true, "too-late-to-undo"> {
  return undoneAt === null && now.getTime() - at.getTime() <= UNDO_MINUTES * 60_000 ? yes(true) : no("too-late-to-undo");
}
