import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Route, route } from "@motlan/kernel/http";
import type { Static } from "typebox";
import { answerConsent, giveConsent, withdrawConsent } from "../actions/answer-consent.ts";
import {
  type ConsentFile,
  getAgreement,
  getMyConsent,
  getOfficeConsent,
  getPolicy,
  listAgreements,
  listAllMyConsents,
  listMyConsents,
  listOfficeConsents,
} from "../actions/read-consents.ts";
import { mayWithdraw, standsAt } from "../domain/consent.ts";
import { faults } from "../faults.ts";
import { officialWho, personWho } from "../rights.ts";
import type { Agreement } from "../store/terms.ts";
import { Answered, Anything, BASE, Open, showAgreement, showPolicy } from "./config-routes.ts";
import { asDoor, readBody, readNumber, readOptionalUuid, readPage, readUuid } from "./read-input.ts";
import { hashOf, renderAgreement, renderRecord, renderRevision, signatureOf } from "./render.ts";
import { RecordIn, SignedRecordIn } from "./shapes.ts";
import { signatureRoutes } from "./signature-routes.ts";

const OWN = `${BASE}/service/individual/record`;

async function showRecord(work: Work, id: string) {
  const file = await getMyConsent(work, id);
  return { consentRecord: await renderRecord(work, file, work.clock.now()), revision: await renderRevision(work, file.agreement.revision) };
}

function showAll(work: Work, files: readonly ConsentFile[]) {
  return Promise.all(files.map((file) => renderRecord(work, file, work.clock.now())));
}

/** Only oneself: who somebody is comes from their session. @throws consents/bad-input */
function refuseOther(work: Work, query: unknown): string {
  const { personId } = personWho(work);
  if (readUuid(query, "individualId") !== personId) throw faults["bad-input"]({ where: "individualId" });
  return personId;
}

/** @throws consents/bad-input */
function refuseOldRevision({ revision }: Agreement, query: unknown): void {
  const named = readOptionalUuid(query, "revisionId");
  if (named !== undefined && named !== revision.id) throw faults["bad-input"]({ where: "revisionId" });
}

async function give(work: Work, agreement: Agreement): Promise<string> {
  const { id } = await giveConsent(work, { agreementId: agreement.id, digest: agreement.revision.digest, requestKey: newId() });
  return id;
}

/** Says what the record is to say: a yes is to the words whose hash it names. */
async function say(work: Work, id: string, { optIn, dataAgreementRevisionHash: hash }: Static<typeof RecordIn>["consentRecord"]) {
  const { consent, agreement } = await getMyConsent(work, id);
  if (!optIn && standsAt(consent, work.clock.now())) return withdrawConsent(work, id);
  if (hash !== hashOf(agreement.revision)) throw faults["changed-meanwhile"]();
  return answerConsent(work, { id, yes: optIn, digest: agreement.revision.digest });
}

async function withdrawAll(work: Work): Promise<Record<string, never>> {
  const { personId } = personWho(work);
  for (const { consent, agreement } of await listAllMyConsents(work)) {
    if (consent.personId !== personId || !mayWithdraw(consent, "self", work.clock.now())) continue;
    if (standsAt(consent, work.clock.now())) await withdrawConsent(work, consent.id);
    else if (consent.state === "asked" && work.clock.now() < consent.answerBy)
      await answerConsent(work, { id: consent.id, yes: false, digest: agreement.revision.digest });
  }
  return {};
}

const readRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: `${BASE}/service/data-agreement/:dataAgreementId`,
    who: "anyone",
    summary: { vi: "Đọc thỏa thuận xử lý dữ liệu", en: "Read a data agreement" },
    output: Answered,
    run: (work, { params }) => asDoor(async () => showAgreement(work, await getAgreement(work, readNumber(params, "dataAgreementId")))),
  }),
  route({
    method: "GET",
    path: `${BASE}/service/policy/:policyId`,
    who: "anyone",
    summary: { vi: "Đọc chính sách dữ liệu", en: "Read a policy" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => showPolicy(work, await getPolicy(work, readNumber(params, "policyId"), readOptionalUuid(query, "revisionId")))),
  }),
  route({
    method: "GET",
    path: `${BASE}/service/verification/data-agreements`,
    who: "anyone",
    summary: { vi: "Các thỏa thuận xử lý dữ liệu", en: "Data agreements, for whoever verifies consents" },
    query: Anything,
    output: Answered,
    run: (work, { query }) =>
      asDoor(async () => ({ dataAgreements: (await listAgreements(work, readPage(query))).map((one) => renderAgreement(one)) })),
  }),
];

const ownRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: `${OWN}/data-agreement/:dataAgreementId`,
    who: "person",
    summary: { vi: "Đồng ý với một thỏa thuận", en: "Consent to an agreement" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => {
        refuseOther(work, query);
        const agreement = await getAgreement(work, readNumber(params, "dataAgreementId"));
        refuseOldRevision(agreement, query);
        return showRecord(work, await give(work, agreement));
      }),
  }),
  route({
    method: "GET",
    path: `${OWN}/data-agreement/:dataAgreementId`,
    who: "person",
    summary: { vi: "Sự đồng ý của tôi với một thỏa thuận", en: "My consent to an agreement" },
    output: Answered,
    run: (work, { params }) =>
      asDoor(async () => {
        const { personId } = personWho(work);
        const files = await listMyConsents(work, { agreementId: readNumber(params, "dataAgreementId") });
        const own = files.find(({ consent }) => consent.personId === personId);
        if (own === undefined) throw faults["not-found"]();
        return { consentRecord: await renderRecord(work, own, work.clock.now()) };
      }),
  }),
  route({
    method: "GET",
    path: `${OWN}/data-agreement/:dataAgreementId/all`,
    who: "person",
    summary: { vi: "Mọi lần tôi trả lời một thỏa thuận", en: "Everything I said to an agreement" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => {
        const files = await listMyConsents(work, { ...readPage(query), agreementId: readNumber(params, "dataAgreementId") });
        return { consentRecords: await showAll(work, files) };
      }),
  }),
  route({
    method: "POST",
    path: `${OWN}/consent-record/draft`,
    who: "person",
    summary: { vi: "Bản thảo sự đồng ý: chưa lưu gì", en: "A draft consent record: nothing is kept" },
    query: Anything,
    output: Answered,
    run: (work, { query }) =>
      asDoor(async () => {
        const id = refuseOther(work, query);
        const agreement = await getAgreement(work, readNumber(query, "dataAgreementId"));
        refuseOldRevision(agreement, query);
        const consentRecord = {
          id: "",
          dataAgreement: renderAgreement(agreement),
          dataAgreementRevision: await renderRevision(work, agreement.revision),
          dataAgreementRevisionHash: hashOf(agreement.revision),
          individual: { id },
          optIn: true,
          state: "unsigned",
        };
        return { consentRecord, signature: signatureOf("", agreement.revision, undefined) };
      }),
  }),
  route({
    method: "POST",
    path: `${OWN}/consent-record`,
    who: "person",
    summary: { vi: "Gửi bản thảo đã đồng ý", en: "Give the drafted consent: the session is what signs it" },
    body: Open,
    output: Answered,
    run: (work, { body }) =>
      asDoor(async () => {
        const { consentRecord: sent } = readBody(SignedRecordIn, body);
        const agreement = await getAgreement(work, readNumber({ id: sent.dataAgreement?.id }, "id"));
        if (!sent.optIn) throw faults["bad-input"]({ where: "optIn" });
        if (sent.dataAgreementRevisionHash !== hashOf(agreement.revision)) throw faults["changed-meanwhile"]();
        const shown = await showRecord(work, await give(work, agreement));
        return { ...shown, signature: shown.consentRecord.signature };
      }),
  }),
  route({
    method: "GET",
    path: `${OWN}/consent-record`,
    who: "person",
    summary: { vi: "Mọi sự đồng ý của tôi", en: "My consent records" },
    query: Anything,
    output: Answered,
    run: (work, { query }) => asDoor(async () => ({ consentRecords: await showAll(work, await listMyConsents(work, readPage(query))) })),
  }),
  route({
    method: "PUT",
    path: `${OWN}/consent-record/:consentRecordId`,
    who: "person",
    summary: { vi: "Trả lời hoặc rút lại (optIn)", en: "Answer, or withdraw, by optIn" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        const [id, sent] = [readUuid(params, "consentRecordId"), readBody(RecordIn, body)];
        await say(work, id, sent.consentRecord);
        return showRecord(work, id);
      }),
  }),
  route({
    method: "DELETE",
    path: OWN,
    who: "person",
    summary: { vi: "Rút lại mọi sự đồng ý", en: "Withdraw everything; what was said stays in the records" },
    output: Answered,
    run: (work) => asDoor(() => withdrawAll(work)),
  }),
];

/** The same lists for whoever relies on consents and whoever audits them: an agency's own. */
function officeRoutes(list: string, one: string): readonly Route[] {
  return [
    route({
      method: "GET",
      path: `${BASE}/${list}`,
      who: "official",
      summary: { vi: "Sự đồng ý cơ quan đã xin, đã nhận", en: "Consent records of the agency" },
      query: Anything,
      output: Answered,
      run: (work, { query }) =>
        asDoor(async () => ({ consentRecords: await showAll(work, await listOfficeConsents(work, readPage(query))) })),
    }),
    route({
      method: "GET",
      path: `${BASE}/${one}/:consentRecordId`,
      who: "official",
      summary: { vi: "Một sự đồng ý", en: "One consent record" },
      output: Answered,
      run: (work, { params }) =>
        asDoor(async () => {
          const file = await getOfficeConsent(work, readUuid(params, "consentRecordId"));
          const revision = await renderRevision(work, file.agreement.revision);
          return { consentRecord: await renderRecord(work, file, work.clock.now()), revision };
        }),
    }),
  ];
}

const auditRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: `${BASE}/audit/data-agreements`,
    who: "official",
    summary: { vi: "Các thỏa thuận, cho người kiểm tra", en: "Data agreements, for auditors" },
    query: Anything,
    output: Answered,
    run: (work, { query }) =>
      asDoor(async () => {
        officialWho(work, "consents.see");
        return { dataAgreements: (await listAgreements(work, readPage(query))).map((one) => renderAgreement(one)) };
      }),
  }),
  route({
    method: "GET",
    path: `${BASE}/audit/data-agreement/:dataAgreementId`,
    who: "official",
    summary: { vi: "Một thỏa thuận, cho người kiểm tra", en: "A data agreement, for auditors" },
    output: Answered,
    run: (work, { params }) =>
      asDoor(async () => {
        officialWho(work, "consents.see");
        return showAgreement(work, await getAgreement(work, readNumber(params, "dataAgreementId")));
      }),
  }),
];

/** GovStack's sides for individuals, for those who rely on consents, and for auditors. */
export const serviceRoutes: readonly Route[] = [
  ...readRoutes,
  ...ownRoutes,
  ...signatureRoutes,
  ...officeRoutes("service/verification/consent-records", "service/verification/consent-record"),
  ...officeRoutes("audit/consent-records", "audit/consent-record"),
  ...auditRoutes,
];
