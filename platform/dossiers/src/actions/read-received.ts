import { may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import type { Reception } from "../domain/reception.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { type DossierPaper, listPapers } from "../store/papers.ts";
import { findReception, listReceptionsForOthers } from "../store/receptions.ts";
import { applicantName } from "./applicant-name.ts";

/** What the desk that took a dossier in may know of it: that it exists, where it stands, when it is due; the receipt, and the result where it hands that over. */
export interface Received {
  readonly reception: Reception;
  readonly dossier: Pick<
    Dossier,
    | "id"
    | "code"
    | "procedureCode"
    | "versionId"
    | "agencyId"
    | "status"
    | "submittedAt"
    | "dueAt"
    | "delivery"
    | "fee"
    | "orderId"
    | "revision"
  >;
  readonly applicant: string;
  readonly papers: readonly DossierPaper[];
}

/** A dossier that the clerk's own desk took in, whoever settles it. @throws dossiers/not-received-here */
export function getReceived(work: Work, dossierId: string): Promise<Received> {
  return work.transaction(async (tx) => {
    const agencyId = deskOf(work);
    const reception = agencyId === undefined ? undefined : await findReception(tx, dossierId);
    if (reception === undefined || reception.agencyId !== agencyId) throw faults["not-received-here"]();
    return receivedOf(tx, reception);
  });
}

const MOST = 200;

/** What the clerk's desk took in for other agencies, the newest first; to be handed to them with a minute. @throws dossiers/not-received-here */
export function listReceivedForOthers(work: Work): Promise<readonly Received[]> {
  return work.transaction(async (tx) => {
    const agencyId = deskOf(work);
    if (agencyId === undefined) throw faults["not-received-here"]();
    const rows: Received[] = [];
    for (const reception of await listReceptionsForOthers(tx, agencyId, MOST)) rows.push(await receivedOf(tx, reception));
    return rows;
  });
}

function deskOf({ actor }: Work): string | undefined {
  return actor.kind === "official" && may(actor, "dossiers.take-in", actor.agencyId) ? actor.agencyId : undefined;
}

async function receivedOf(tx: Tx, reception: Reception): Promise<Received> {
  const dossier = await findDossier(tx, reception.dossierId);
  if (dossier === undefined) throw faults["not-received-here"]();
  const { id, code, procedureCode, versionId, agencyId, status, submittedAt, dueAt, delivery, fee, orderId, revision } = dossier;
  const own = reception.agencyId === agencyId;
  const papers = (await listPapers(tx, id)).filter(({ kind }) => own || kind === "receipt" || (kind === "result" && reception.handsOver));
  const card = { id, code, procedureCode, versionId, agencyId, status, submittedAt, dueAt, delivery, fee, orderId, revision };
  return { reception, dossier: card, applicant: applicantName(dossier), papers };
}
