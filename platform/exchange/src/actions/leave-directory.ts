import { actorReference, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { hashOfCertificate } from "../keys/read-certificate.ts";
import { refuseOutsiders } from "../rights.ts";
import { findListed, listRevoked, markRemoved, putRevoked, trimNode } from "../store/directory.ts";
import { closeJoinings } from "../store/joinings.ts";

/**
 * Takes a node out of the directory, with everything on it: from the next directory on nobody asks or believes it. Its requests to join stand refused with the reason,
 * and may be approved anew. Taken out before, nothing happens. @throws exchange/not-yours, exchange/no-such-thing, exchange/bad-declaration, exchange/centre-stays
 */
export async function removeNode(
  work: Work,
  { node, reason, centre }: { readonly node: string; readonly reason: string; readonly centre: string },
): Promise<void> {
  await refuseOutsiders(work);
  if (reason.trim() === "") throw faults["bad-declaration"]({ where: "reason" });
  if (node === centre) throw faults["centre-stays"]();
  return work.transaction(async (tx) => {
    const listed = await findListed(tx, node);
    if (listed === undefined) throw faults["no-such-thing"]({ name: node.slice(0, 200) });
    if (listed.removedAt !== null) return;
    const [at, by] = [work.clock.now(), actorReference(work.actor)];
    await markRemoved(tx, node, { reason: reason.trim(), at, by });
    await closeJoinings(tx, node, { reason: reason.trim(), at, by });
    await work.announce(tx, { type: "exchange.node-removed", subject: idOf(work), data: { node } });
  });
}

export interface Revocation {
  readonly node: string;
  readonly kind: "certificate" | "key";
  /** The certificate (DER, base64) or its hash, or the key's name. */
  readonly value: string;
  readonly reason: string;
}

/**
 * Revokes one certificate or key: the next directory leaves it out and says so, and it is never listed again. The last of a node cannot be revoked alone: the node is
 * taken out then. Revoked before, nothing happens. @throws exchange/not-yours, exchange/no-such-thing, exchange/bad-declaration, exchange/last-of-its-kind
 */
export async function revoke(work: Work, { node, kind, value, reason }: Revocation): Promise<void> {
  await refuseOutsiders(work);
  if (reason.trim() === "") throw faults["bad-declaration"]({ where: "reason" });
  return work.transaction(async (tx) => {
    const listed = await findListed(tx, node);
    if (listed === undefined) throw faults["no-such-thing"]({ name: node.slice(0, 200) });
    const certificates =
      kind === "certificate" ? listed.certificates.filter((one) => one !== value && hashOfCertificate(one) !== value) : listed.certificates;
    const keys = kind === "key" ? listed.keys.filter(({ id }) => id !== value) : listed.keys;
    const isListed = certificates.length < listed.certificates.length || keys.length < listed.keys.length;
    if (!isListed) {
      const before = (await listRevoked(tx, new Date(0))).some((one) => one.value === value || hashOfCertificate(one.value) === value);
      if (!before) throw faults["no-such-thing"]({ name: value.slice(0, 200) });
      return;
    }
    if (certificates.length === 0 || keys.length === 0) throw faults["last-of-its-kind"]({ node });
    await trimNode(tx, { id: node, certificates, keys });
    const gone = listed.certificates.find((one) => !certificates.includes(one)) ?? value;
    await putRevoked(tx, { value: gone, kind, node, reason: reason.trim(), by: actorReference(work.actor), at: work.clock.now() });
    await work.announce(tx, { type: "exchange.revoked", subject: idOf(work), data: { node, kind } });
  });
}

function idOf(work: Work): string {
  return newId(work.clock.now());
}
