import type { Work } from "@motlan/kernel/db";
import { findRegistry, personsConcerned } from "@motlan/registries";
import type { ConsentDesk } from "../consents.ts";
import { decodedOf } from "../domain/headers.ts";
import { serviceKey } from "../domain/names.ts";
import type { Grant, Right } from "../domain/rights.ts";
import { faults } from "../faults.ts";
import type { Believed } from "../messages.ts";
import type { NumberedRight } from "../store/services.ts";

/** Gives the consent a record may be read on. @throws exchange/consent-missing */
export type Agreed = (
  work: Work,
  asked: { readonly registry: string; readonly by: string; readonly value: string },
) => Promise<string | undefined>;

export function withConditions(rights: readonly NumberedRight[], conditions: ReadonlyMap<string, string> = new Map()): readonly Right[] {
  return rights.map(({ id, ...right }) => {
    const consent = conditions.get(id);
    return consent === undefined ? right : { ...right, consent };
  });
}

/**
 * Everybody the record is about must have agreed, at the moment of this call; what the call itself says of a consent must be true. That nobody is found and that
 * somebody did not agree are refused alike: a system without a consent is not told who exists.
 */
export function consentsFor(
  { client, target, headers }: Believed,
  { consent: code, purpose }: Grant,
  clients: readonly string[],
  consents: ConsentDesk | undefined,
): Agreed | undefined {
  if (code === undefined) return undefined;
  const service = serviceKey(target.service);
  const named = decodedOf(headers, "x-road-pdu-consent-reference");
  return async (work, asked) => {
    const persons = await personsConcerned(work, asked);
    const registry = await findRegistry(work.db, asked.registry);
    const fields = registry?.declaration.purposes.find((one) => one.code === purpose)?.fields ?? ["*"];
    const given = await consents?.forCall(work, { persons, code, service, clients, fields });
    const held = persons.map((person) => given?.get(person));
    const [first] = held;
    const isNamedRight = named === undefined || held.includes(named);
    if (first === undefined || held.includes(undefined) || !isNamedRight)
      throw faults["consent-missing"]({ client, service, purpose: code });
    return held.join(" ");
  };
}
