import { homeOf } from "@motlan/exchange";
import { isId, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "./faults.ts";
import type { permissions } from "./permissions.ts";
import { type FileRow, lockFile } from "./store/files.ts";

/** The node itself, or an official whose post has the right; what of it is theirs, row-level security says. @throws transfers/not-yours */
export function refuseStranger({ actor }: Work, permission: keyof typeof permissions): void {
  if (!may(actor, permission, actor.kind === "official" ? actor.agencyId : "")) throw faults["not-yours"]();
}

/** The same for what is done in a subsystem's name: the official's agency must be its own. @throws transfers/not-yours */
export async function refuseOthers(work: Work, permission: keyof typeof permissions, subsystem: string): Promise<void> {
  if (work.actor.kind === "system") return;
  if (!may(work.actor, permission, (await homeOf(work, subsystem)) ?? "")) throw faults["not-yours"]();
}

/** What the node does by itself. @throws transfers/not-yours */
export function refuseAllButNode({ actor }: Work): void {
  if (actor.kind !== "system") throw faults["not-yours"]();
}

/** A file, locked; where `subsystem` is named, only if it is that system's. @throws transfers/unknown-file */
export async function lockOwn(tx: Tx, id: string, subsystem: string | undefined): Promise<FileRow> {
  const found = isId(id) ? await lockFile(tx, id) : undefined;
  if (found === undefined || (subsystem !== undefined && found.subsystem !== subsystem)) throw faults["unknown-file"]();
  return found;
}
