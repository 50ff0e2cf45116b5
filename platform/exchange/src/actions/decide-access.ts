import { type Decision, no } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { namesOf } from "../domain/directory.ts";
import { decideAccess, type Grant, type Purpose } from "../domain/rights.ts";
import type { Exchange } from "../exchange.ts";
import { refuseStranger } from "../rights.ts";

export interface AccessQuestion {
  readonly client: string;
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`, of this node. */
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly purpose: string | undefined;
}

export type AccessRefusal = "not-granted" | "purpose-missing" | "purpose-not-granted";

/** Whether a system could ask this now, and for what: for what a room gives without being asked each time. @throws exchange/not-yours */
export async function mayBeGiven(
  work: Work,
  exchange: Exchange,
  { client, service, method, path, purpose }: AccessQuestion,
): Promise<Decision<Grant & { readonly given: Purpose | undefined }, AccessRefusal>> {
  refuseStranger(work, "exchange.see");
  const directory = await exchange.directory.current();
  const { service: found, purposes, rights } = await exchange.reads.decidingOf(service);
  const names = directory === undefined || found?.enabled !== true || !directory.subsystems.has(client) ? [] : namesOf(directory, client);
  const grant = decideAccess(rights, { names, method, path, purpose }, work.clock.now());
  // What needs a person's consent is given to whoever asks for that person, never sent by itself.
  if (grant.ok && grant.value.consent !== undefined) return no("not-granted");
  return grant.ok ? { ...grant, value: { ...grant.value, given: purposes.find(({ code }) => code === grant.value.purpose) } } : grant;
}
