import { createHash, X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { refuseOthers } from "../rights.ts";
import { type Binding, saveBinding } from "../store/bindings.ts";

/** What shows that a system is a subsystem: a key it sends with each call, its client certificate (PEM), or the address it calls from over plain HTTP. */
export type ClientProof =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "certificate"; readonly pem: string }
  | { readonly kind: "address"; readonly address: string };

/** Lets a system speak for a subsystem at this node's edge. Of a key only the hash is kept. @throws exchange/bad-declaration, exchange/not-yours */
export async function bindClient(work: Work, subsystem: string, proof: ClientProof, until?: Date): Promise<void> {
  await refuseOthers(work, "exchange.offer", subsystem);
  const binding = bindingOf(proof);
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    await saveBinding(tx, newId(now), subsystem, binding, { from: now, until });
    await work.announce(tx, { type: "exchange.client-bound", subject: newId(now), data: { subsystem, kind: binding.kind } });
  });
}

/** Keys begin with this, so that they are told from tokens meant for the service. */
export const KEY_PREFIX = "mlx_";

function bindingOf(proof: ClientProof): Binding {
  if (proof.kind === "address") {
    if (isIP(proof.address) === 0) throw faults["bad-declaration"]({ where: "address" });
    return { kind: "address", value: proof.address };
  }
  if (proof.kind === "key") {
    if (!proof.key.startsWith(KEY_PREFIX) || proof.key.length < 36) throw faults["bad-declaration"]({ where: "key" });
    return { kind: "key", value: hashOfProof(proof.key) };
  }
  try {
    return { kind: "certificate", value: hashOfProof(new X509Certificate(proof.pem).raw) };
  } catch {
    throw faults["bad-declaration"]({ where: "certificate" });
  }
}

export function hashOfProof(proof: string | Uint8Array): string {
  return createHash("sha256").update(proof).digest("hex");
}
