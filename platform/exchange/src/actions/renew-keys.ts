import { X509Certificate } from "node:crypto";
import { isFault, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DirectoryKey } from "../domain/directory.ts";
import { daysToTell, RENEW_BEFORE_MS, spreadMs } from "../domain/renewal.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { KeyFolder, NodeIdentity } from "../keys/key-folder.ts";
import { listingOfNode } from "../keys/open-keys.ts";
import { isFirstTelling, noteAsked, noteListed, noteTaken } from "../store/renewals.ts";
import { askForRenewal } from "../wire/ask-for-renewal.ts";
import { derOf } from "../wire/peers.ts";
import { signRenewal } from "../wire/renewal-note.ts";

export interface Renewing {
  readonly keys: KeyFolder;
  /** Whom to tell that something ends soon: persons of the agency that runs this node. */
  readonly tell?: ((work: Work) => Promise<readonly { readonly personId: string; readonly agencyId: string }[]>) | undefined;
  /** Brings the signed request to the centre; over the line unless said otherwise. */
  readonly ask?: (directoryUrl: string, signed: string) => Promise<void>;
}

/**
 * Renews this node's certificate and key before they end, a step at each turn: the next are made, the centre lists them beside the old by the old key's word, and once
 * no directory without them is gone on with anywhere they are used. Until then, and to their end, the old ones are good. With 30, 7 and one day left its
 * administrator is told. Only the node itself does this.
 * @throws exchange/not-yours
 */
export async function renewKeys(work: Work, exchange: Exchange, renewing: Renewing): Promise<"good" | "asked" | "spreading" | "taken"> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  const { keys } = renewing;
  const now = work.clock.now();
  const directory = await exchange.directory.current();
  const listed = directory?.nodes.get(exchange.node.id);
  const ends = endOf(exchange, listed?.keys ?? []);
  if (!keys.hasNext() && ends.getTime() - now.getTime() > RENEW_BEFORE_MS) return "good";
  await tellInTime(work, exchange, ends, renewing.tell);
  const next = await keys.next(now);
  const key = next.signing.id;
  const isListed = listed?.certificates.includes(derOf(next.tls.certificate)) === true && listed.keys.some(({ id }) => id === key);
  if (!isListed || directory === undefined) return askFor(work, exchange, next, renewing.ask ?? askForRenewal);
  const since = await work.transaction((tx) => noteListed(tx, key, now));
  if (now.getTime() - since.getTime() < spreadMs(directory.content, exchange.graceMs)) return "spreading";
  keys.takeNext();
  exchange.take(next);
  await work.transaction(async (tx) => {
    await noteTaken(tx, key, now);
    await work.announce(tx, { type: "exchange.keys-renewed", subject: newId(now), data: { node: exchange.node.id, key } });
  });
  return "taken";
}

/** Whichever of the two ends first. */
export function endOf({ node }: Pick<Exchange, "node">, listed: readonly DirectoryKey[]): Date {
  const certificate = new Date(new X509Certificate(node.tls.certificate).validTo);
  const key = listed.find(({ id }) => id === node.signing.id);
  return key === undefined || new Date(key.until) > certificate ? certificate : new Date(key.until);
}

/** What the centre says against it, or that it says nothing, is kept for the operations page; it is asked again at the next turn. */
async function askFor(work: Work, exchange: Exchange, { signing, tls }: NodeIdentity, ask: NonNullable<Renewing["ask"]>): Promise<"asked"> {
  const { id: node, centre, signing: inUse } = exchange.node;
  const { certificates, keys } = listingOfNode(node, { url: "", title: { vi: "", en: "" }, key: signing, tls });
  const [[certificate], [key]] = [certificates, keys];
  if (centre === undefined || certificate === undefined || key === undefined) return "asked";
  const refused = await ask(centre.url, await signRenewal({ node, certificate, key }, inUse)).then(
    () => null,
    (error: unknown) => {
      if (!isFault(error)) throw error;
      return String(error.about.reason ?? error.code);
    },
  );
  await work.transaction((tx) => noteAsked(tx, signing.id, work.clock.now(), refused));
  return "asked";
}

async function tellInTime(work: Work, exchange: Exchange, ends: Date, tell: Renewing["tell"]): Promise<void> {
  const now = work.clock.now();
  const days = daysToTell(ends, now);
  if (days === undefined) return;
  const told = (await tell?.(work)) ?? [];
  await work.transaction(async (tx) => {
    if (!(await isFirstTelling(tx, exchange.node.signing.id, days, now))) return;
    await work.announce(tx, { type: "exchange.ends-soon", subject: newId(now), data: { node: exchange.node.id, days, tell: [...told] } });
  });
}
