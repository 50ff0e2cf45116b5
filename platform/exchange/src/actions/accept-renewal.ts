import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type DirectoryNode, isKeyInForce } from "../domain/directory.ts";
import { judgeRenewal } from "../domain/renewal.ts";
import { faults } from "../faults.ts";
import { keyName } from "../keys/marks.ts";
import { readCertificate } from "../keys/read-certificate.ts";
import { findListed, findRevoked, listNodes, trimNode } from "../store/directory.ts";
import { claimOf, isSignedBy } from "../wire/renewal-note.ts";

/**
 * A listed node has its next certificate and key listed beside those it has, by a request that its key in use signed: that is the centre's approval. What has ended is
 * left out. The same again is the same. Anybody may bring it; whose word it is, the signature says. @throws exchange/renewal-unsigned, exchange/renewal-unfit, exchange/revoked-before
 */
export async function acceptRenewal(work: Work, signed: string): Promise<void> {
  const claim = claimOf(signed);
  if (claim === undefined) throw faults["renewal-unsigned"]();
  const { request, keyId } = claim;
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const listed = await findListed(tx, request.node);
    const key = listed?.keys.find(({ id }) => id === keyId);
    const isTheirs = key !== undefined && isKeyInForce(key, now) && (await isSignedBy(signed, key));
    if (listed === undefined || listed.removedAt !== null || !isTheirs) throw faults["renewal-unsigned"]();
    const [revoked] = await findRevoked(tx, [request.certificate, request.key.id]);
    if (revoked !== undefined) throw faults["revoked-before"]({ node: request.node });
    const span = readCertificate(request.certificate);
    const others = (await listNodes(tx)).filter(({ id }) => id !== listed.id).flatMap(({ certificates }) => certificates);
    const isOwnName = request.key.id === keyName(listed.id, request.key.x);
    const next = listedWith(listed, request, now);
    const counts = { certificates: next.certificates.length, keys: next.keys.length };
    const fit = judgeRenewal({ request, span, now, isOwnName, isAnothers: others.includes(request.certificate), listed: counts });
    if (!fit.ok) throw faults[fit.why](fit.about);
    await trimNode(tx, next);
    if (next.keys.length !== listed.keys.length || next.certificates.length !== listed.certificates.length)
      await work.announce(tx, { type: "exchange.renewed", subject: newId(now), data: { node: listed.id, key: request.key.id } });
  });
}

function listedWith(
  { id, certificates, keys }: Pick<DirectoryNode, "id" | "certificates" | "keys">,
  { certificate, key }: Parameters<typeof judgeRenewal>[0]["request"],
  now: Date,
) {
  const good = (der: string) => (readCertificate(der)?.until ?? now) > now;
  return {
    id,
    certificates: [...certificates.filter((one) => one !== certificate && good(one)), certificate],
    keys: [...keys.filter((one) => one.id !== key.id && new Date(one.until) > now), key],
  };
}
