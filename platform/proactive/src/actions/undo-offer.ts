import { withdrawDocument } from "@motlan/documents";
import { type Dossier, getDossierForNode, withdrawDossier } from "@motlan/dossiers";
import { isId, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { amendRecord } from "@motlan/registries";
import { type Offer, signOf } from "../domain/offer.ts";
import { faults } from "../faults.ts";
import { lockOffer, saveOffer } from "../store/offers.ts";
import { countOne } from "../store/tally.ts";
import { getPerson } from "./own-offer.ts";

const UNDONE = { name: "proactive.undo" } as const;

/**
 * The person takes back what the node did for them (hoàn tác): an application not decided yet is withdrawn; one that is decided is reversed, each record by the patch that was fixed when
 * the person was told, and the result withdrawn. All or nothing. Said again it stays undone.
 * @throws proactive/not-found, proactive/settled-already, proactive/too-late-to-undo, proactive/not-undoable-now
 */
export async function undoOffer(work: Work, { offerId }: { readonly offerId: string }): Promise<Offer> {
  const { personId } = getPerson(work);
  const node = work.as({ kind: "system", ...UNDONE });
  return node.transaction(async (tx) => {
    const offer = isId(offerId) ? await lockOffer(tx, offerId) : undefined;
    if (offer === undefined || offer.personId !== personId) throw faults["not-found"]();
    if (offer.state === "undone") return offer;
    if (offer.state !== "acted" || offer.dossierId === null || offer.undoUntil === null) throw faults["settled-already"]();
    const at = work.clock.now();
    if (at > offer.undoUntil) throw faults["too-late-to-undo"]();
    await reverse(work, node, offer, offer.dossierId);
    const undone = await saveOffer(tx, offer, { state: "undone", at });
    await countOne(tx, offer.code, offer.communeId, localDateOf(at), "undone");
    const data = { personId, sign: signOf(offer.id), code: offer.code, dossierId: offer.dossierId };
    await work.announce(tx, { type: "proactive.undone", subject: offer.id, data });
    return undone;
  });
}

async function reverse(work: Work, node: Work, offer: Offer, dossierId: string): Promise<void> {
  const { dossier, papers } = await getDossierForNode(node, dossierId);
  if (dossier.status === "withdrawn" || dossier.status === "refused" || dossier.status === "stopped") return;
  if (dossier.status === "sealing" || dossier.status === "recording") throw faults["not-undoable-now"]();
  if (dossier.status !== "decided" && dossier.status !== "returned") {
    await withdrawDossier(work, { dossierId, words: REASON });
    return;
  }
  await restoreRecords(node, offer, dossier);
  const agency = work.as({ kind: "system", ...UNDONE, agencyId: dossier.agencyId });
  for (const { kind, documentId } of papers) if (kind === "result") await withdrawDocument(agency, { documentId, reason: REASON });
}

const REASON = "Người dân hoàn tác dịch vụ chủ động (Nghị định 224/2026/NĐ-CP, Điều 16)";

async function restoreRecords(node: Work, offer: Offer, dossier: Dossier): Promise<void> {
  const way = offer.ways.find(({ restores }) => restores !== undefined);
  const written = isObject(dossier.outcome.records) ? dossier.outcome.records : {};
  for (const [effect, recordId] of Object.entries(written)) {
    const values = way?.restores?.[effect];
    if (typeof recordId !== "string" || values === undefined) throw faults["not-undoable-now"]();
    await amendRecord(node, {
      ...{ recordId, values, reason: REASON, dossierId: dossier.id, requestKey: `proactive:${offer.id}:${effect}` },
      validFrom: localDateOf(node.clock.now()),
    });
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
