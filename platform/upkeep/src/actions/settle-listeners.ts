import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { askPassedEvent, lockPassedEvent, passEvent as passOver, tryListenerNow } from "@motlan/kernel/jobs";
import { faults } from "../faults.ts";
import { nameOf, reasonIn, refuseOthers, tell } from "../rights.ts";

/** An event at a listener. */
export interface Heard {
  readonly listener: string;
  readonly eventKey: string;
}

/** The event it stands at is tried again at once. @throws upkeep/not-yours, upkeep/moved-on */
export async function tryListener(work: Work, listener: string): Promise<void> {
  await refuseOthers(work);
  await work.transaction(async (tx) => {
    const subject = await tryListenerNow(tx, listener, work.clock.now());
    if (subject === undefined) throw faults["moved-on"]();
    await tell(work, tx, { type: "upkeep.listener-tried", subject, data: { listener } });
  });
}

/** The listener goes on behind an event it cannot hear: said why, kept, and the event stays. @throws upkeep/not-yours, upkeep/say-why, upkeep/moved-on */
export async function passEvent(work: Work, { listener, eventKey, why }: Heard & { readonly why: string }): Promise<void> {
  await refuseOthers(work);
  const said = reasonIn(why);
  await work.transaction(async (tx) => {
    const passing = { listener, eventKey, why: said, by: nameOf(work), at: work.clock.now() };
    if (!(await passOver(tx, passing))) throw faults["moved-on"]();
    await tell(work, tx, { type: "upkeep.event-passed", subject: eventKey, data: { listener } });
  });
}

/** An event that was passed over is heard after all, behind those that were heard since. Said twice it is heard once. @throws upkeep/not-yours, upkeep/not-passed */
export async function hearPassedEvent(work: Work, { listener, eventKey }: Heard): Promise<void> {
  await refuseOthers(work);
  if (!isId(eventKey)) throw faults["not-passed"]();
  await work.transaction(async (tx) => {
    const passed = await lockPassedEvent(tx, listener, eventKey);
    if (passed === undefined || passed.heardAt !== null) throw faults["not-passed"]();
    if (passed.askedAt !== null) return;
    await askPassedEvent(work, tx, { listener, eventKey });
    await tell(work, tx, { type: "upkeep.event-taken-up", subject: eventKey, data: { listener } });
  });
}
