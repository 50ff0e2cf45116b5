import { homeOf } from "@motlan/exchange";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "./faults.ts";
import type { permissions } from "./permissions.ts";

/** The node itself, or an official whose post has the right; what of it is theirs, row-level security says. @throws subscriptions/not-yours */
export function refuseStranger({ actor }: Work, permission: keyof typeof permissions): void {
  if (!may(actor, permission, actor.kind === "official" ? actor.agencyId : "")) throw faults["not-yours"]();
}

/** The same for what is done in a subsystem's name: the official's agency must be its own. @throws subscriptions/not-yours */
export async function refuseOthers(work: Work, permission: keyof typeof permissions, subsystem: string): Promise<void> {
  if (work.actor.kind === "system") return;
  if (!may(work.actor, permission, (await homeOf(work, subsystem)) ?? "")) throw faults["not-yours"]();
}
