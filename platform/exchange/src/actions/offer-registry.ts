import type { Work } from "@motlan/kernel/db";
import { findRegistry } from "@motlan/registries";
import { describeRegistry } from "../domain/describe-registry.ts";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import { offerService } from "./offer-service.ts";

/** Writing is offered where a purpose is published for it. */
function endpointsOf({ purposes }: { readonly purposes: readonly { readonly writes?: boolean }[] }) {
  const reading = { method: "GET", path: "/*/*" };
  if (!purposes.some(({ writes }) => writes === true)) return [reading];
  return [reading, { method: "POST", path: "/record" }, { method: "POST", path: "/amend" }];
}

/**
 * Makes a declared registry of this node a service: `GET /{index}/{value}`, and `POST /record`, `/amend` where a purpose is published for
 * writing; with a description made from its declaration. Who may ask, and for which of the registry's
 * purposes, is granted as for any service.
 * @throws exchange/no-such-thing, exchange/not-yours
 */
export async function offerRegistry(
  work: Work,
  { subsystem, registry }: { readonly subsystem: string; readonly registry: string },
): Promise<void> {
  await refuseOthers(work, "exchange.offer", subsystem);
  const declaration = (await findRegistry(work.db, registry))?.declaration;
  if (declaration === undefined) throw faults["no-such-thing"]({ name: registry });
  await offerService(work, {
    subsystem,
    code: registry,
    title: declaration.title,
    provider: { kind: "registry", registry },
    endpoints: endpointsOf(declaration),
    openapi: describeRegistry(declaration),
  });
}
