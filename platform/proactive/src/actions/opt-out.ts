import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockPendingOf } from "../store/offers.ts";
import { deleteOptOut, holdPerson, insertOptOut, listOptOutsOf } from "../store/opt-outs.ts";
import { findService, listServices } from "../store/services.ts";
import { decline } from "./decline-offer.ts";
import { getPerson } from "./own-offer.ts";

/** All services. */
export const ALL = "*";

/**
 * The person wants no more of a service, or of any (Decree 224/2026/NĐ-CP, article 17). What they were told and have not answered is refused with it, so that nothing is done for
 * them afterwards. Said again it changes nothing.
 * @throws kernel/sign-in-first, proactive/unknown-service
 */
export function optOut(work: Work, { code }: { readonly code: string }): Promise<void> {
  return change(work, code, async (tx, personId) => {
    if (!(await insertOptOut(tx, personId, code, work.clock.now()))) return;
    for (const offer of await lockPendingOf(tx, personId, code)) await decline(work, tx, offer);
    await work.announce(tx, { type: "proactive.opted-out", subject: personId, data: { code } });
  });
}

/** The person wants it again; from the next look on. @throws kernel/sign-in-first, proactive/unknown-service */
export function optIn(work: Work, { code }: { readonly code: string }): Promise<void> {
  return change(work, code, async (tx, personId) => {
    if (await deleteOptOut(tx, personId, code)) await work.announce(tx, { type: "proactive.opted-in", subject: personId, data: { code } });
  });
}

async function change(work: Work, code: string, act: (tx: Tx, personId: string) => Promise<void>): Promise<void> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    if (code !== ALL && (await findService(tx, code)) === undefined) throw faults["unknown-service"]();
    await holdPerson(tx, personId);
    await act(tx, personId);
  });
}

export interface Choice {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly level: 1 | 2 | 3 | 4;
  readonly out: boolean;
}

/** Every service and whether the person wants it; `all`: none at all. @throws kernel/sign-in-first */
export async function listMyChoices(work: Work): Promise<{ readonly all: boolean; readonly services: readonly Choice[] }> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    const out = await listOptOutsOf(tx, personId);
    const services = (await listServices(tx)).map(({ code, declaration: { title, level } }) => ({
      code,
      title,
      level,
      out: out.includes(code),
    }));
    return { all: out.includes(ALL), services };
  });
}
