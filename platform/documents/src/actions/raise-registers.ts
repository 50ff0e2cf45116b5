import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { type RegisterLast, raise } from "../store/registers.ts";

/** Numbers that another software gave before are not given again: a register is raised to the last of them, never lowered. The node alone. @refuses documents/not-yours */
export function raiseRegisters(work: Work, rows: readonly RegisterLast[]): Promise<void> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction((tx) => raise(tx, rows));
}
