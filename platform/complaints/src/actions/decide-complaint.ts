import { findOfficial, getAgency, isPostKind, POST_KINDS } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import { placeOf } from "@motlan/dossiers";
import { localDateOf, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { ABOUT, type Complaint, OUTCOMES, type Outcome, tidyWords } from "../domain/complaint.ts";
import { endOfTerm } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { termsFor } from "./complain.ts";
import { decisionTemplate } from "./decision-template.ts";
import { type ComplaintStep, keepMove, lockForHearer, stateAfter } from "./lock-complaint.ts";

/**
 * The complaint is decided, in words and as a signed and sealed paper; from here the term for the second instance or the court runs.
 * @throws complaints/not-found, complaints/not-yours, complaints/complained-of, complaints/changed-meanwhile, complaints/move-not-allowed, complaints/words-missing,
 * complaints/words-too-long
 */
export function decideComplaint(work: Work, step: ComplaintStep & { readonly outcome: Outcome }): Promise<Complaint> {
  return work.transaction(async (tx) => {
    const { complaint, official } = await lockForHearer(work, tx, step);
    const state = stateAfter(complaint, "decide");
    const words = tidyWords(step.words ?? "");
    if (!words.ok) throw faults[words.why](words.about);
    const now = work.clock.now();
    const terms = termsFor(complaint.instance, complaint.receivedAt);
    const secondUntil = endOfTerm(now, complaint.isRemote ? terms.remoteNext : terms.next);
    const decided = { state, outcome: step.outcome, decidedAt: now, decidedBy: official.officialId, secondUntil };
    const documentId = await issueDecision(work, { ...complaint, ...decided }, official, words.value);
    return keepMove(work, tx, { ...complaint, ...decided, documentId }, "decide", words.value);
  });
}

async function issueDecision(work: Work, complaint: Complaint, official: Official, decision: string): Promise<string> {
  const agency = await getAgency(work.db, complaint.hearingAgencyId);
  const node = work.as({ kind: "system", name: "complaints.decide", agencyId: agency.id });
  const { signer, role, data } = await linesOf(work, complaint, official, decision);
  const { id } = await issueDocument(node, {
    requestKey: `complaint:${complaint.id}`,
    kind: "complaint-decision",
    name: { vi: "Quyết định giải quyết khiếu nại", en: "Decision on a complaint" },
    template: decisionTemplate,
    data: { ...data, agency: agency.name.vi, place: placeOf(agency.name.vi), signer },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { personId: complaint.personId, name: complaint.complainant },
    owner: { kind: "complaint", id: complaint.id },
    signer: { officialId: official.officialId, name: signer, role },
    number: { register: "QĐ-GQKN", pattern: "{n}/{year}/QĐ-GQKN" },
  });
  return id;
}

async function linesOf(work: Work, complaint: Complaint, official: Official, decision: string) {
  const terms = termsFor(complaint.instance, complaint.receivedAt);
  const { outcome, secondUntil, complainant } = complaint;
  const data = {
    number: "",
    dossierCode: complaint.dossierCode,
    complainant,
    complainedOf: (await getAgency(work.db, complaint.agencyId)).name.vi,
    instance: complaint.instance === 1 ? "lần đầu" : "lần hai",
    about: ABOUT[complaint.about].vi,
    words: complaint.words,
    law: `${terms.law.article} ${terms.law.act}`,
    outcome: outcome === null ? "" : OUTCOMES[outcome].vi,
    decision,
    decidedOn: localDateOf(work.clock.now()),
    next: nextOf(complaint.instance, secondUntil),
  };
  const signer = (await findOfficial(work.db, official.officialId))?.name ?? "";
  return { signer, role: isPostKind(official.post) ? POST_KINDS[official.post].title.vi : "", data };
}

function nextOf(instance: Complaint["instance"], until: Date | null): string {
  const [year, month, day] = until === null ? [] : localDateOf(until).split("-");
  const by = `đến hết ngày ${day}/${month}/${year}`;
  return instance === 1
    ? `Không đồng ý với quyết định này, người khiếu nại có quyền khiếu nại lần hai đến cơ quan cấp trên trực tiếp hoặc khởi kiện tại Tòa án, ${by}.`
    : `Không đồng ý với quyết định này, người khiếu nại có quyền khởi kiện tại Tòa án theo Luật Tố tụng hành chính.`;
}
