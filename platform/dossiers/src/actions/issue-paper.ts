import { type Agency, getAgency } from "@motlan/agencies";
import {
  type Apology04,
  deskFormOn,
  issueDocument,
  type Receipt01,
  type Refusal03,
  type StopNotice,
  type Supplement02,
} from "@motlan/documents";
import { complaintTermsOn, formatTerm, sayComplaintTerms } from "@motlan/formats";
import { type JsonObject, type LocalDate, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { placeOf, unitOf } from "../domain/agency-place.ts";
import { deadlineOf } from "../domain/deadline.ts";
import type { Dossier } from "../domain/dossier.ts";
import type { RequestForMore } from "../domain/request.ts";
import { isObject } from "../domain/values.ts";
import { type DossierPaper, insertPaper } from "../store/papers.ts";
import { findReception } from "../store/receptions.ts";
import { findRequest } from "../store/requests.ts";
import { applicantName } from "./applicant-name.ts";
import { lockForNode } from "./lock-for-official.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

type PaperKind = Exclude<DossierPaper["kind"], "result">;

/** Each paper's own register, and what it is called in English; form and name are those of the circular in force on the day (`deskFormOn`). */
const FORMS = {
  receipt: { notation: "GTN", english: "Receipt with appointment" },
  request: { notation: "PYC", english: "Request to complete the dossier" },
  refusal: { notation: "PTC", english: "Refusal" },
  extension: { notation: "PXL", english: "Apology with a new appointment" },
  stop: { notation: "TBD", english: "Notice that the dossier is stopped" },
} as const satisfies Record<PaperKind, unknown>;

/** Makes one of the node's papers, to be sealed by the agency; asked twice it makes one. Each request for more has a paper of its own. */
export function issuePaper(work: Work, dossierId: string, kind: PaperKind, requestId?: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    const { notation, english } = FORMS[kind];
    const request = kind === "request" ? await findRequest(tx, dossierId, requestId) : undefined;
    const { template, title } = deskFormOn(kind, localDateOf(work.clock.now()));
    const agency = await getAgency(work.db, dossier.agencyId);
    const issued = await issueDocument(work, {
      requestKey: `dossier:${dossierId}:${kind}${request === undefined ? "" : `:${request.id}`}`,
      kind: `dossier-${kind}`,
      name: { vi: title, en: english },
      template,
      data: await dataOf(work, tx, { dossier, agency, kind, request }),
      agency: { id: agency.id, name: agency.name.vi },
      subject: { personId: dossier.personId, name: applicantName(dossier) },
      owner: { kind: "dossier", id: dossierId },
      number: { register: notation, pattern: `{n}/{year}/${notation}` },
    });
    await insertPaper(tx, { dossierId, kind, documentId: issued.id, at: work.clock.now() });
  });
}

interface Paper {
  readonly dossier: Dossier;
  readonly agency: Agency;
  readonly kind: PaperKind;
  readonly request: RequestForMore | undefined;
}

async function dataOf(work: Work, tx: Tx, { dossier, agency, kind, request }: Paper): Promise<JsonObject> {
  const rulebook = await readRulebook(work, dossier.versionId);
  const head = headOf(dossier, agency, rulebook);
  if (kind === "receipt") return { ...receiptData(head, dossier, rulebook), ...(await takenInElsewhere(work, tx, dossier)) };
  const today = localDateOf(work.clock.now());
  if (kind === "refusal" || kind === "stop") return endedData(head, dossier, rulebook, today, kind);
  if (kind === "extension") return apologyData(head, dossier, rulebook, today);
  const words = (request?.faults ?? []).map((fault) => fault.words);
  return requestData(head, words, today);
}

type Head = ReturnType<typeof headOf>;

/** What every form says at its top. The number is given by the documents room. */
function headOf(dossier: Dossier, agency: Agency, { version }: Rulebook) {
  return {
    agency: agency.name.vi,
    desk: deskNameOf(agency),
    number: "",
    place: placeOf(agency.name.vi),
    dossierCode: dossier.code,
    applicant: applicantName(dossier),
    procedure: version.title.vi,
    procedureCode: dossier.procedureCode,
  };
}

function deskNameOf({ name }: Agency): string {
  return `Trung tâm Phục vụ hành chính công ${unitOf(name.vi)}`;
}

/** The desk of another agency that took it in, and whether the result is to be had there. */
async function takenInElsewhere(
  work: Work,
  tx: Tx,
  { id, receivedBy }: Dossier,
): Promise<Partial<Pick<Receipt01, "takenInAt" | "delivery">>> {
  if (receivedBy === undefined) return {};
  const takenInAt = deskNameOf(await getAgency(work.db, receivedBy));
  const handsOver = (await findReception(tx, id))?.handsOver === true;
  return { takenInAt, ...(handsOver && { delivery: `Tại ${takenInAt}` }) };
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
function endedData(
  head: Head,
  dossier: Dossier,
  { version }: Rulebook,
  today: LocalDate,
  name: "refusal" | "stop",
): Refusal03 & StopNotice {
  const { row, words, law } = saidIn(dossier, name);
  const ground = version.refusals.find(({ id }) => id === row.ground);
  return {
    ...head,
    issuedOn: today,
    reason: [ground?.text.vi ?? "", words].filter((part) => part !== "").join(" "),
    legalBasis: law,
    advice: `Ông/bà có thể ${CAN_DO[name]}, hoặc ${whereToComplain(version.complaint, today)}.`,
  };
}

const CAN_DO = {
  refusal: "nộp lại hồ sơ khi đủ điều kiện",
  stop: "nộp hồ sơ mới khi vướng mắc đã được giải quyết",
} as const;

/** Who hears a complaint, within which time it is made, and by when it is decided: every paper of a refusal, a stop or a delay says so. */
function whereToComplain({ hears, term }: Rulebook["version"]["complaint"], today: LocalDate): string {
  return `khiếu nại đến ${hears.vi} trong ${formatTerm(term).vi}; ${sayComplaintTerms(complaintTermsOn(1, today))}`;
}

function apologyData(head: Head, dossier: Dossier, { version }: Rulebook, today: LocalDate): Apology04 {
  const { row, words, law } = saidIn(dossier, "extension");
  return {
    ...head,
    issuedOn: today,
    receivedAt: dossier.submittedAt.toISOString(),
    dueBefore: String(row.before ?? ""),
    dueNow: String(row.due ?? ""),
    reason: words,
    legalBasis: law,
    complaint: `Ông/Bà có quyền ${whereToComplain(version.complaint, today)}.`,
  };
}
