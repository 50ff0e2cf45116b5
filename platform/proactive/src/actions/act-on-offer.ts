import { findCompetentAgency } from "@motlan/agencies";
import { findVersionInForce } from "@motlan/catalogue";
import { submitDossier } from "@motlan/dossiers";
import { isFault, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type Offer, signOf } from "../domain/offer.ts";
import { faults } from "../faults.ts";
import { listDueOffers, lockOffer, saveOffer } from "../store/offers.ts";
import { holdPerson, listOptedOut } from "../store/opt-outs.ts";
import { findServiceVersion, type ServiceRow } from "../store/services.ts";
import { countOne } from "../store/tally.ts";
import { fillDraft, wayToPrepare } from "./fill-draft.ts";
import { inNameOf } from "./prepare-dossier.ts";
import { ACT } from "./tell-one.ts";

const DAY_MS = 86_400_000;
const AT_ONCE = 200;

/**
 * Level 4: the term to refuse is over and nobody refused; the node submits in the person's name, and says so in the dossier. Done once, however often it is run. What the person is writing
 * themselves is left alone, and what a rule refuses is left to the person: both are told.
 */
export async function actOnOffer(work: Work, { offerId, personId }: JsonObject): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  if (typeof offerId !== "string" || typeof personId !== "string") return;
  const me = work.as(inNameOf(personId));
  try {
    await me.transaction((tx) => act(me, tx, offerId, personId));
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    await me.transaction((tx) => leaveToPerson(me, tx, offerId, error.code));
  }
}

async function act(me: Work, tx: Tx, offerId: string, personId: string): Promise<void> {
  await holdPerson(tx, personId);
  const offer = await lockOffer(tx, offerId);
  const now = me.clock.now();
  if (offer?.state !== "told" || offer.actsAt === null || offer.actsAt > now) return;
  if ((await listOptedOut(tx, [personId], offer.code)).size > 0) return;
  const service = await findServiceVersion(tx, offer.code, offer.version);
  if (service === undefined) throw faults["unknown-service"]();
  const dossierId = await submit(me, offer, service);
  const undoUntil = new Date(now.getTime() + (service.declaration.acts?.undo ?? 0) * DAY_MS);
  await saveOffer(tx, offer, { state: "acted", dossierId, undoUntil, at: now });
  await countOne(tx, offer.code, offer.communeId, localDateOf(now), "acted");
  const data = { personId, sign: signOf(offer.id), code: offer.code, dossierId, undoUntil: undoUntil.toISOString() };
  await me.announce(tx, { type: "proactive.acted", subject: offer.id, data });
}

async function submit(me: Work, offer: Offer, { declaration }: ServiceRow): Promise<string> {
  const way = wayToPrepare(declaration, offer);
  const agencyId = await agencyFor(me, offer, way.procedure ?? "");
  const { draft, own } = await fillDraft(me, offer, way);
  if (own && draft.dossierId === undefined) throw faults["own-draft"]();
  const source = { from: "proactive", number: signOf(offer.id) } as const;
  const goes = { draftId: draft.id, agencyId, delivery: "online", language: "vi" } as const;
  return (await submitDossier(me, { ...goes, requestKey: `proactive:${offer.id}`, source })).id;
}

async function agencyFor(me: Work, { communeId }: Offer, procedure: string): Promise<string> {
  const on = localDateOf(me.clock.now());
  const found = await findVersionInForce(me.db, procedure, on);
  if (found === undefined || communeId === null) throw faults["no-agency"]();
  const { level, matter } = found.version.competence;
  const agency = await findCompetentAgency(me.db, { matter, level, communeId, on });
  if (agency === undefined) throw faults["no-agency"]();
  return agency.id;
}

async function leaveToPerson(me: Work, tx: Tx, offerId: string, fault: string): Promise<void> {
  const offer = await lockOffer(tx, offerId);
  if (offer?.state !== "told") return;
  const at = me.clock.now();
  await saveOffer(tx, offer, { state: "failed", fault, at });
  await countOne(tx, offer.code, offer.communeId, localDateOf(at), "failed");
  await me.announce(tx, {
    type: "proactive.failed",
    subject: offer.id,
    data: { personId: offer.personId, sign: signOf(offer.id), code: offer.code, fault },
  });
}

/** Queues again what should have been done: its job was lost, with a database restored from a copy, say. */
export async function sweepDue(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction(async (tx) => {
    for (const { id, personId } of await listDueOffers(tx, work.clock.now(), AT_ONCE))
      await work.enqueue(tx, ACT, { offerId: id, personId }, { key: `${ACT}:${id}` });
  });
}
