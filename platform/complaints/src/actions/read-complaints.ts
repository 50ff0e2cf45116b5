import { type DocumentRecord, readDocument } from "@motlan/documents";
import { isId, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Complaint } from "../domain/complaint.ts";
import { faults } from "../faults.ts";
import { type ComplaintAct, findComplaint, listActs, listHeard, listOfDossier } from "../store/complaints.ts";
import { isUnfit } from "./find-hearer.ts";
import { refuseUnfit } from "./lock-complaint.ts";

export interface ComplaintFile {
  readonly complaint: Complaint;
  readonly acts: readonly ComplaintAct[];
}

/** One's own complaints of a dossier, the first instance first. @throws kernel/sign-in-first */
export async function listMyComplaints(work: Work, dossierId: string): Promise<readonly ComplaintFile[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  if (!isId(dossierId)) return [];
  return work.transaction(async (tx) => {
    const files: ComplaintFile[] = [];
    const own = (await listOfDossier(tx, dossierId)).filter(({ personId }) => personId === actor.personId);
    for (const complaint of own) files.push({ complaint, acts: await listActs(tx, complaint.id) });
    return files;
  });
}

/** What the official's agency hears: open by what is due first, or closed; never what complains of this official, nor their own. @throws complaints/not-yours */
export async function listComplaints(work: Work, { open }: { readonly open: boolean }): Promise<readonly Complaint[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "complaints.hear", actor.agencyId)) throw faults["not-yours"]();
  return work.transaction(async (tx) => (await listHeard(tx, actor.agencyId, open)).filter((one) => !isUnfit(actor, one)));
}

/** One complaint for whoever hears it. @throws complaints/not-found, complaints/not-yours, complaints/complained-of */
export function getComplaint(work: Work, id: string): Promise<ComplaintFile> {
  return work.transaction(async (tx) => {
    const complaint = isId(id) ? await findComplaint(tx, id) : undefined;
    if (complaint === undefined || work.actor.kind !== "official") throw faults["not-found"]();
    refuseUnfit(work.actor, complaint);
    return { complaint, acts: await listActs(tx, id) };
  });
}

/** The sealed decision, for the complainant and for whoever hears it. @throws complaints/not-found, documents/not-sealed */
export function readDecision(work: Work, id: string): Promise<{ readonly document: DocumentRecord; readonly bytes: Uint8Array }> {
  return work.transaction(async (tx) => {
    const complaint = isId(id) && work.actor.kind !== "stranger" ? await findComplaint(tx, id) : undefined;
    if (complaint === undefined || complaint.documentId === null) throw faults["not-found"]();
    if (work.actor.kind === "official") refuseUnfit(work.actor, complaint);
    if (work.actor.kind === "person" && complaint.personId !== work.actor.personId) throw faults["not-found"]();
    return readDocument(work, complaint.documentId, ({ owner }) => owner.kind === "complaint" && owner.id === id);
  });
}
