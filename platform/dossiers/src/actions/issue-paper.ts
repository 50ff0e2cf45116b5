import { type Agency, getAgency } from "@motlan/agencies";
import { issueDocument, type Receipt01, type Refusal03, type Supplement02 } from "@motlan/documents";
import { formatTerm } from "@motlan/formats";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { placeOf, unitOf } from "../domain/agency-place.ts";
import type { Dossier } from "../domain/dossier.ts";
import { type DossierPaper, insertPaper } from "../store/papers.ts";
import { findRequest } from "../store/requests.ts";
import { applicantName } from "./applicant-name.ts";
import { lockForNode } from "./lock-for-official.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

type PaperKind = Exclude<DossierPaper["kind"], "result">;

/** The statutory form of each paper (Circular 03/2025/TT-VPCP, Appendix I): 01 receipt with appointment, 02 request for more, 03 refusal. */
const FORMS = {
  receipt: {
    template: "documents/receipt-01",
    notation: "GTN",
    name: { vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Receipt with appointment" },
  },
  request: {
    template: "documents/supplement-02",
    notation: "PYC",
    name: { vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Request to complete the dossier" },
  },
  refusal: { template: "documents/refusal-03", notation: "PTC", name: { vi: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ", en: "Refusal" } },
} as const satisfies Record<PaperKind, unknown>;

/** Makes one of the node's papers, to be sealed by the agency; asked twice it makes one. */
export function issuePaper(work: Work, dossierId: string, kind: PaperKind): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    const { template, notation, name } = FORMS[kind];
    const agency = await getAgency(work.db, dossier.agencyId);
    const issued = await issueDocument(work, {
      requestKey: `dossier:${dossierId}:${kind}`,
      kind: `dossier-${kind}`,
      name,
      template,
      data: await dataOf(work, tx, dossier, agency, kind),
      agency: { id: agency.id, name: agency.name.vi },
      subject: { personId: dossier.personId, name: applicantName(dossier) },
      owner: { kind: "dossier", id: dossierId },
      number: { register: notation, pattern: `{n}/{year}/${notation}` },
    });
    await insertPaper(tx, { dossierId, kind, documentId: issued.id, at: work.clock.now() });
  });
}

async function dataOf(work: Work, tx: Tx, dossier: Dossier, agency: Agency, kind: PaperKind): Promise<JsonObject> {
  const rulebook = await readRulebook(work, dossier.versionId);
  const head = headOf(dossier, agency, rulebook);
  if (kind === "receipt") return receiptData(head, dossier, rulebook);
  if (kind === "refusal") return refusalData(head, dossier, rulebook, localDateOf(work.clock.now()));
  const request = await findRequest(tx, dossier.id);
  const words = (request?.faults ?? []).map((fault) => fault.words);
  return requestData(head, words, localDateOf(work.clock.now()));
}

type Head = ReturnType<typeof headOf>;

/** What every form says at its top. The number is given by the documents room. */
function headOf(dossier: Dossier, agency: Agency, { version }: Rulebook) {
  return {
    agency: agency.name.vi,
    desk: `Trung tâm Phục vụ hành chính công ${unitOf(agency.name.vi)}`,
    number: "",
    place: placeOf(agency.name.vi),
    dossierCode: dossier.code,
    applicant: applicantName(dossier),
    procedure: version.title.vi,
    procedureCode: dossier.procedureCode,
  };
}

const DELIVERY = {
  online: "Trực tuyến, trên Cổng dịch vụ công",
  counter: "Tại Trung tâm Phục vụ hành chính công",
  post: "Qua dịch vụ bưu chính",
} as const;

function receiptData(head: Head, dossier: Dossier, { version }: Rulebook): Receipt01 {
  const deadline = version.channels.find((channel) => channel.kind === dossier.channel)?.deadline;
  const submitted = dossier.submittedAt.toISOString();
  return {
    ...head,
    papers: version.papers
      .filter((paper) => paper.field !== undefined && hasAnswer(dossier.answers, paper.field))
      .map((paper) => ({ name: paper.title.vi, copies: 1, form: "bản điện tử" })),
    sets: 1,
    term: deadline === undefined ? "" : formatTerm(deadline).vi,
    receivedAt: submitted,
    dueAt: dossier.dueAt?.toISOString() ?? submitted,
    delivery: DELIVERY[dossier.delivery],
  };
}

function hasAnswer(answers: JsonObject, path: string): boolean {
  const [head = "", ...rest] = path.split(".");
  const value = answers[head];
  if (rest.length === 0) return value !== undefined && value !== null;
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    hasAnswer(Object.fromEntries(Object.entries(value)), rest.join("."))
  );
}

function requestData(head: Head, words: readonly string[], today: string): Supplement02 {
  return {
    ...head,
    issuedOn: today,
    requests: words.map((what) => ({ what, how: "Bổ sung trên Cổng dịch vụ công hoặc tại nơi đã nộp hồ sơ" })),
    reason: "Hồ sơ chưa đủ thành phần hoặc nội dung theo quy định",
    contact: head.desk,
  };
}

function refusalData(head: Head, dossier: Dossier, { version }: Rulebook, today: string): Refusal03 {
  const { refusal } = dossier.outcome;
  const said =
    typeof refusal === "object" && refusal !== null && !Array.isArray(refusal) ? Object.fromEntries(Object.entries(refusal)) : {};
  const ground = version.refusals.find((row) => row.id === said.ground);
  return {
    ...head,
    issuedOn: today,
    reason: [ground?.text.vi ?? "", String(said.words ?? "")].filter((part) => part !== "").join(" "),
    legalBasis: ground === undefined ? "" : [ground.law.article, ground.law.act].filter((part) => part !== undefined).join(" "),
    advice: `Ông/bà có thể nộp lại hồ sơ khi đủ điều kiện, hoặc khiếu nại đến ${version.complaint.hears.vi} trong ${formatTerm(version.complaint.term).vi}.`,
  };
}
