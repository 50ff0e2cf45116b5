import { type Agency, getAgency } from "@motlan/agencies";
import { type Apology04, issueDocument, type Receipt01, type Refusal03, type StopNotice, type Supplement02 } from "@motlan/documents";
import { formatTerm } from "@motlan/formats";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { placeOf, unitOf } from "../domain/agency-place.ts";
import { deadlineOf } from "../domain/deadline.ts";
import type { Dossier } from "../domain/dossier.ts";
import { isObject } from "../domain/values.ts";
import { type DossierPaper, insertPaper } from "../store/papers.ts";
import { findRequest } from "../store/requests.ts";
import { applicantName } from "./applicant-name.ts";
import { lockForNode } from "./lock-for-official.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

type PaperKind = Exclude<DossierPaper["kind"], "result">;

/**
 * The statutory form of each paper (Circular 03/2025/TT-VPCP, Appendix I): 01 receipt with appointment, 02 request for more, 03 refusal, 04 apology with a new day.
 * For stopping no form is known to us; its layout is ours, after form 03.
 */
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
  extension: {
    template: "documents/apology-04",
    notation: "PXL",
    name: { vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology with a new appointment" },
  },
  stop: {
    template: "documents/stop-notice",
    notation: "TBD",
    name: { vi: "Thông báo dừng giải quyết hồ sơ", en: "Notice that the dossier is stopped" },
  },
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
  const today = localDateOf(work.clock.now());
  if (kind === "refusal" || kind === "stop") return endedData(head, dossier, rulebook, today, kind);
  if (kind === "extension") return apologyData(head, dossier, today);
  const request = await findRequest(tx, dossier.id);
  const words = (request?.faults ?? []).map((fault) => fault.words);
  return requestData(head, words, today);
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
  const deadline = deadlineOf(version, dossier);
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

/** What an act left in the outcome under its name, with words, an article and whatever else it wrote. */
function saidIn(dossier: Dossier, name: string) {
  const said = dossier.outcome[name];
  const row = isObject(said) ? said : {};
  const law = isObject(row.law) ? [row.law.article, row.law.act].filter((part) => typeof part === "string").join(" ") : "";
  return { row, words: String(row.words ?? ""), law };
}

/** A refusal (form 03) or a stop, which say the same things: why, by which article, and what the person can do now. */
function endedData(head: Head, dossier: Dossier, { version }: Rulebook, today: string, name: "refusal" | "stop"): Refusal03 & StopNotice {
  const { row, words, law } = saidIn(dossier, name);
  const ground = version.refusals.find(({ id }) => id === row.ground);
  const { hears, term } = version.complaint;
  return {
    ...head,
    issuedOn: today,
    reason: [ground?.text.vi ?? "", words].filter((part) => part !== "").join(" "),
    legalBasis: law,
    advice: `Ông/bà có thể ${CAN_DO[name]}, hoặc khiếu nại đến ${hears.vi} trong ${formatTerm(term).vi}.`,
  };
}

const CAN_DO = {
  refusal: "nộp lại hồ sơ khi đủ điều kiện",
  stop: "nộp hồ sơ mới khi vướng mắc đã được giải quyết",
} as const;

function apologyData(head: Head, dossier: Dossier, today: string): Apology04 {
  const { row, words, law } = saidIn(dossier, "extension");
  return {
    ...head,
    issuedOn: today,
    receivedAt: dossier.submittedAt.toISOString(),
    dueBefore: String(row.before ?? ""),
    dueNow: String(row.due ?? ""),
    reason: words,
    legalBasis: law,
  };
}
