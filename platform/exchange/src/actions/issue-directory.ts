import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Directory } from "../domain/directory.ts";
import { faults } from "../faults.ts";
import type { CentreKeys } from "../keys/centre-keys.ts";
import { hashOfCertificate } from "../keys/read-certificate.ts";
import { refuseOutsiders } from "../rights.ts";
import { findDirectory, keepDirectory, listNames, listNodes, listRevoked, lockIssue } from "../store/directory.ts";
import { signDirectory } from "../wire/directory-note.ts";
import { asDirectory } from "../wire/directory-shape.ts";
import { settleCentreKeys } from "./settle-centre-keys.ts";

export interface Issuing {
  readonly instance: string;
  readonly keys: CentreKeys;
  /** How long it is good for: a day, ours; it is issued anew long before. */
  readonly validMs?: number;
}

/** A revocation is said for as long as a certificate lives, ours. */
const SAID_MS = 2 * 365 * 86_400_000;

/** Signs a directory of everything listed and of the centre's own keys, one version higher than the last, with the key that is in use by then. */
export async function issueDirectory(work: Work, { instance, keys, validMs = 86_400_000 }: Issuing): Promise<Directory> {
  await refuseOutsiders(work);
  return work.transaction(async (tx) => {
    await lockIssue(tx);
    const { key, said } = await settleCentreKeys(work, tx, { instance, keys });
    const [last, nodes, names] = [await findDirectory(tx, instance), await listNodes(tx), await listNames(tx)];
    const now = work.clock.now();
    const revoked = await listRevoked(tx, new Date(now.getTime() - SAID_MS));
    const content = asDirectory({
      instance,
      version: (last?.version ?? 0) + 1,
      issuedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + validMs).toISOString(),
      nodes,
      members: names.filter(({ kind }) => kind === "member").map(({ name, title }) => ({ name, title })),
      subsystems: names.filter(({ kind }) => kind === "subsystem").map(({ name, title, nodeId }) => ({ name, title, node: nodeId ?? "" })),
      groups: names.filter(({ kind }) => kind === "group").map(({ name, title, names: inside }) => ({ code: name, title, names: inside })),
      revoked: revoked.map(({ node, kind, value, at }) => ({
        ...{ node, kind, at: at.toISOString() },
        value: kind === "certificate" ? hashOfCertificate(value) : value,
      })),
      centreKeys: said,
    });
    if (content === undefined) throw faults["bad-declaration"]({ where: "directory" });
    const signed = await signDirectory(content, key);
    await keepDirectory(tx, { instance, version: content.version, expiresAt: new Date(content.expiresAt), signed, content, at: now });
    const { version, expiresAt } = content;
    await work.announce(tx, { type: "exchange.directory-issued", subject: newId(now), data: { instance, version, expiresAt } });
    return content;
  });
}
