import type { Work } from "@motlan/kernel/db";
import type { ConsentDesk } from "../consents.ts";
import { subsystemKey, subsystemOf } from "../domain/names.ts";
import type { Deciding } from "../messages.ts";
import { withConditions } from "../providers/consents.ts";
import { type Binding, listBindings } from "../store/bindings.ts";
import { findToDecide } from "../store/services.ts";
import { shareReads } from "./share-reads.ts";

/** What every question needs read: those that come at once share a reading, and none is older than the question. */
export interface DecidingReads {
  /** By `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  decidingOf(service: string): Promise<Deciding>;
  /** How a subsystem shows that it is itself. */
  bindingsOf(subsystem: string): Promise<readonly Binding[]>;
}

/** `begin` makes a work of the node itself: what decides is no caller's to read. */
export function decidingReads(begin: () => Work, consents: ConsentDesk | undefined): DecidingReads {
  return {
    decidingOf: shareReads(async (service) => {
      const work = begin();
      const owner = subsystemKey(subsystemOf(service));
      const [{ rights, ...found }, conditions] = await Promise.all([
        findToDecide(work.db, owner, service.slice(owner.length + 1), work.clock.now()),
        consents?.conditionsOf(work, service),
      ]);
      return { ...found, rights: withConditions(rights, conditions) };
    }),
    bindingsOf: shareReads((subsystem) => {
      const work = begin();
      return listBindings(work.db, subsystem, work.clock.now());
    }),
  };
}
