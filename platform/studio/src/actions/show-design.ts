import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Design, type Designer, type StoredDesign, stateOn } from "../domain/design.ts";
import { decideStacks } from "../domain/stacks.ts";
import { faults } from "../faults.ts";
import { listActsOfDesigner } from "../store/changes.ts";
import { listDesigners } from "../store/designers.ts";
import { findDesign, lockDesign } from "../store/designs.ts";
import type { Acting } from "./acting-official.ts";

/** The design as it is shown to the official who acts. */
export async function showDesign(work: Work, tx: Tx, stored: StoredDesign, acting: Acting): Promise<Design> {
  const designers = (await listDesigners(tx, [stored.id])).get(stored.id) ?? [];
  const { undo, redo } = decideStacks(await listActsOfDesigner(tx, stored.id, acting.officialId));
  const open = stored.state === "draft";
  return {
    ...stored,
    state: stateOn(stored, localDateOf(work.clock.now())),
    designers: designers.map(({ officialId, name }) => ({ officialId, name })),
    undo: open ? undo.length : 0,
    redo: open ? redo.length : 0,
  };
}

/** @throws studio/not-found, also for another agency's. */
export async function readDesign(tx: Tx, id: string, acting: Acting): Promise<StoredDesign> {
  const found = await findDesign(tx, id);
  if (found === undefined || found.agencyId !== acting.agencyId) throw faults["not-found"]();
  return found;
}

/** Locks a design for one of its designers while it may be changed. @throws studio/not-found, not-a-designer, not-a-draft. */
export async function lockForDesigner(tx: Tx, id: string, acting: Acting): Promise<StoredDesign> {
  const found = await lockOwn(tx, id, acting);
  await refuseStranger(tx, id, acting);
  if (found.state !== "draft") throw faults["not-a-draft"]();
  return found;
}

/** @throws studio/not-found. */
export async function lockOwn(tx: Tx, id: string, acting: Acting): Promise<StoredDesign> {
  const found = await lockDesign(tx, id);
  if (found === undefined || found.agencyId !== acting.agencyId) throw faults["not-found"]();
  return found;
}

/** @throws studio/not-a-designer. */
export async function refuseStranger(tx: Tx, id: string, { officialId }: Designer): Promise<void> {
  const designers = (await listDesigners(tx, [id])).get(id) ?? [];
  if (!designers.some((one) => one.officialId === officialId))
    throw faults["not-a-designer"]({ designers: designers.map(({ name }) => name).join(", ") });
}
