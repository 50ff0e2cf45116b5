import { getAgency } from "@motlan/agencies";
import { type BuiltInTemplate, builtInTemplates, issueDocument } from "@motlan/documents";
import { formatDateTime, formatDong } from "@motlan/formats";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { findDossier } from "../store/dossiers.ts";
import { type DossierPaper, insertPaper } from "../store/papers.ts";
import { findRequest } from "../store/requests.ts";
import { readRulebook } from "./read-rulebook.ts";
import { applicantName } from "./submit-dossier.ts";

type PaperKind = Exclude<DossierPaper["kind"], "result">;

/** The statutory form of each paper (Circular 03/2025/TT-VPCP, Appendix I): 01 receipt with appointment, 02 request for more, 03 refusal. */
const TEMPLATE = { receipt: "receipt-01", request: "supplement-02", refusal: "refusal-03" } as const satisfies Record<
  PaperKind,
  BuiltInTemplate
>;

/** Makes one of the node's papers, sealed by the agency; asked twice it makes one. */
export async function issuePaper(work: Work, dossierId: string, kind: PaperKind): Promise<void> {
  const dossier = await work.transaction((tx) => findDossier(tx, dossierId));
  if (dossier === undefined) return;
  const { version } = await readRulebook(work, dossier.versionId);
  const agency = await getAgency(work.db, dossier.agencyId);
  const template = builtInTemplates[TEMPLATE[kind]];
  const issued = await issueDocument(work, {
    kind: TEMPLATE[kind],
    title: template.title,
    template,
    data: { ...paperData(dossier, version.title.vi, agency.name.vi), ...(await particulars(work, dossier, kind)) },
    agencyId: agency.id,
    agencyName: agency.name.vi,
    subject: { personId: dossier.personId, dossierId },
    requestKey: `dossier:${dossierId}:${kind}`,
  });
  await work.transaction((tx) => insertPaper(tx, { dossierId, kind, documentId: issued.documentId, at: work.clock.now() }));
}

function paperData(dossier: Dossier, procedure: string, agency: string): JsonObject {
  return {
    dossier: {
      code: dossier.code,
      procedure,
      submittedAt: formatDateTime(dossier.submittedAt),
      dueAt: dossier.dueAt === undefined ? "" : formatDateTime(dossier.dueAt),
    },
    agency: { name: agency },
    applicant: { name: applicantName(dossier) },
    fee: dossier.fee === 0n ? "Không thu" : formatDong(dossier.fee),
    delivery: DELIVERY[dossier.delivery],
  };
}

const DELIVERY = {
  online: "Trực tuyến, trên Cổng dịch vụ công",
  counter: "Tại Trung tâm Phục vụ hành chính công",
  post: "Qua dịch vụ bưu chính",
} as const;

async function particulars(work: Work, dossier: Dossier, kind: PaperKind): Promise<JsonObject> {
  if (kind === "request") {
    const request = await work.transaction((tx) => findRequest(tx, dossier.id));
    return { faults: (request?.faults ?? []).map((fault, index) => ({ number: index + 1, words: fault.words })) };
  }
  return kind === "refusal" ? { refusal: dossier.outcome.refusal ?? null } : {};
}
