import { actorReference, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { findRegistry } from "@motlan/registries";
import type { ConsentDesk } from "../consents.ts";
import { type Endpoint, EVERYTHING } from "../domain/path.ts";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import { closeRight, findRightOwner, findService, listPurposes, type ServiceRow, saveRight } from "../store/services.ts";
import { isPattern } from "./offer-service.ts";

export interface RightWish {
  /** Whose service. */
  readonly subsystem: string;
  readonly service: string;
  /** A subsystem, a member (`INSTANCE/CLASS/MEMBER`) or `group:<code>`. */
  readonly client: string;
  /** Absent: the whole service. */
  readonly endpoint?: Endpoint;
  /** Of the service's purposes. None: the whole answer without a purpose, which only data about nobody should be given for. */
  readonly purposes: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  /** The purpose to which each person concerned must have agreed. */
  readonly consent?: string;
}

/** Gives a system access to a service. @throws exchange/no-such-thing, exchange/bad-declaration, exchange/not-yours, exchange/consent-impossible */
export function grantRight(work: Work, wish: RightWish, consents?: ConsentDesk): Promise<{ readonly id: string }> {
  return work.transaction(async (tx) => {
    const { subsystem, service, client, endpoint = EVERYTHING, purposes, from = work.clock.now(), until, consent } = wish;
    await refuseOthers(work, "exchange.offer", subsystem);
    const found = await findService(tx, subsystem, service);
    if (found === undefined) throw faults["no-such-thing"]({ name: `${subsystem}/${service}` });
    const known = await purposesOf(tx, found);
    const unknown = purposes.filter((code) => !known.has(code));
    const isNobody = !/^(group:[a-z][a-z0-9-]*|[^/]+(\/[^/]+){2,3})$/.test(client);
    if (isNobody || unknown.length > 0 || !isPattern(endpoint.path) || (found.provider.kind === "registry" && purposes.length === 0))
      throw faults["bad-declaration"]({ where: isNobody ? "client" : `purposes ${unknown.join(", ")}` });
    // Only a registry knows whose record it gives.
    if (consent !== undefined && (found.provider.kind !== "registry" || consents === undefined)) throw faults["consent-impossible"]();
    const id = newId(work.clock.now());
    await saveRight(tx, { id, subsystem, service, right: { client, endpoint, purposes, from, until }, by: actorReference(work.actor) });
    if (consent !== undefined) await consents?.require(work, { rightId: id, service: `${subsystem}/${service}`, code: consent });
    await work.announce(tx, { type: "exchange.right-granted", subject: id, data: { subsystem, service, client, purposes } });
    return { id };
  });
}

/** A registry's purposes are its own; "self" is no other authority's. */
async function purposesOf(tx: Tx, { provider, subsystem, code }: ServiceRow): Promise<ReadonlySet<string>> {
  const listed =
    provider.kind === "registry"
      ? ((await findRegistry(tx, provider.registry))?.declaration.purposes ?? [])
      : await listPurposes(tx, subsystem, code);
  return new Set(listed.map((purpose) => purpose.code));
}

/** Ends an access now; the next question is refused. Ended before, nothing happens. @throws exchange/no-such-thing, exchange/not-yours */
export function endRight(work: Work, id: string): Promise<void> {
  return work.transaction(async (tx) => {
    const owner = await findRightOwner(tx, id);
    await refuseOthers(work, "exchange.offer", owner ?? "");
    if (owner === undefined) throw faults["no-such-thing"]({ name: id });
    if (await closeRight(tx, id, work.clock.now())) await work.announce(tx, { type: "exchange.right-ended", subject: id });
  });
}
