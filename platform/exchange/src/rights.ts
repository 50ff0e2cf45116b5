import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "./faults.ts";
import type { permissions } from "./permissions.ts";
import { findHome, isOperator } from "./store/services.ts";

/** The node itself, or an official whose post has the right. @throws exchange/not-yours */
export function refuseStranger({ actor }: Work, permission: keyof typeof permissions): void {
  if (!may(actor, permission, actor.kind === "official" ? actor.agencyId : "")) throw faults["not-yours"]();
}

/** What concerns the whole exchange is the operator's alone: the node itself, or officials of the agency that the node's own subsystem was given to. */
export async function refuseOutsiders(work: Work): Promise<void> {
  refuseStranger(work, "exchange.list");
  if (work.actor.kind === "official" && !(await isOperator(work.db, work.actor.agencyId))) throw faults["not-yours"]();
}

/** The same for what is done in a subsystem's name: the official's agency must be its own. A subsystem nobody was given belongs to the node alone. */
export async function refuseOthers({ actor, db }: Work, permission: keyof typeof permissions, subsystem: string): Promise<void> {
  if (actor.kind === "system") return;
  if (!may(actor, permission, (await findHome(db, subsystem)) ?? "")) throw faults["not-yours"]();
}
