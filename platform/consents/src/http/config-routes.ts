import type { Work } from "@motlan/kernel/db";
import { type Route, route } from "@motlan/kernel/http";
import { type Static, type TObject, Type } from "typebox";
import { declarePolicy, endPolicy, revisePolicy } from "../actions/declare-policies.ts";
import { declareAgreement, endAgreement, reviseAgreement } from "../actions/declare-terms.ts";
import { findSubject, refuseUnknownPerson } from "../actions/find-subject.ts";
import { getAgreement, getPolicy, listAgreements, listOfficePersons, listPolicies, listVersions } from "../actions/read-consents.ts";
import type { AgreementTerms, PolicyTerms } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import type { Agreement, Policy } from "../store/terms.ts";
import { asDoor, readBody, readNumber, readOptionalUuid, readPage, readUuid } from "./read-input.ts";
import { renderAgreement, renderPolicy, renderRevision } from "./render.ts";
import { AgreementIn, IndividualIn, PolicyIn } from "./shapes.ts";

export const BASE = "/consent";
/** Whatever comes is read by hand: GovStack's schema answers 400, where this node's other doors answer 422. */
export const Open = Type.Unknown();
export const Anything: TObject = Type.Object({}, { additionalProperties: true });
export const Answered = Type.Object({}, { additionalProperties: true });

const POLICY = `${BASE}/config/policy`;
const AGREEMENT = `${BASE}/config/data-agreement`;

export async function showPolicy(work: Work, policy: Policy) {
  return { policy: renderPolicy(policy), revision: await renderRevision(work, policy.revision) };
}

export async function showAgreement(work: Work, agreement: Agreement) {
  const { policyId } = agreement.terms;
  const policy = policyId === null ? undefined : await getPolicy(work, policyId);
  return { dataAgreement: renderAgreement(agreement, policy), revision: await renderRevision(work, agreement.revision) };
}

/** An id in what is sent must be the one on the path. @throws consents/bad-input */
export function refuseOtherId(sent: string | undefined, id: string): void {
  if (sent !== undefined && sent !== "" && sent !== id) throw faults["bad-input"]({ where: "id" });
}

/** What the schema names, and nothing else: a revision is kept for good. */
function policyOf({ policy }: Static<typeof PolicyIn>): PolicyTerms {
  const { name, version, url, jurisdiction, industrySector, dataRetentionPeriodDays, geographicRestriction, storageLocation } = policy;
  return {
    ...{ name, version, url },
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(industrySector !== undefined && { industrySector }),
    ...(dataRetentionPeriodDays !== undefined && { dataRetentionPeriodDays }),
    ...(geographicRestriction !== undefined && { geographicRestriction }),
    ...(storageLocation !== undefined && { storageLocation }),
  };
}

/** What GovStack's agreement does not say is what it says: its one sentence is purpose and words alike, its controller gets the data. */
function termsOf({ dataAgreement: sent }: Static<typeof AgreementIn>, code: string): AgreementTerms {
  const { version, purpose, lawfulBasis, dpia, dataUse, policy, controller, active = true, motlan = {} } = sent;
  const both = (text: string) => ({ vi: text, en: text });
  const name = controller?.name ?? "";
  const { client = null, name: receiver } = motlan.receiver ?? { name: both(name === "" ? purpose.slice(0, 300) : name) };
  return {
    code: motlan.code ?? code,
    version,
    purpose: motlan.purpose ?? both(purpose),
    words: motlan.words ?? both(purpose),
    lawfulBasis,
    dpia,
    dataUse: dataUse === "null" ? null : (dataUse ?? null),
    policyId: policy?.id ?? null,
    receiver: { name: receiver, client },
    data: motlan.data ?? [],
    sensitive: motlan.sensitive ?? false,
    days: motlan.days ?? 365,
    active,
    ...(motlan.onWithdrawal !== undefined && { onWithdrawal: motlan.onWithdrawal }),
    ...(motlan.asksAnew !== undefined && { asksAnew: motlan.asksAnew }),
  };
}

const policyRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: POLICY,
    who: "official",
    summary: { vi: "Ban hành chính sách dữ liệu (GovStack Consent)", en: "Declare a policy (GovStack Consent)" },
    body: Open,
    output: Answered,
    run: (work, { body }) => asDoor(async () => showPolicy(work, await declarePolicy(work, policyOf(readBody(PolicyIn, body))))),
  }),
  route({
    method: "GET",
    path: `${POLICY}/:policyId`,
    who: "anyone",
    summary: { vi: "Đọc chính sách dữ liệu", en: "Read a policy, or one of its revisions" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => showPolicy(work, await getPolicy(work, readNumber(params, "policyId"), readOptionalUuid(query, "revisionId")))),
  }),
  route({
    method: "PUT",
    path: `${POLICY}/:policyId`,
    who: "official",
    summary: { vi: "Sửa chính sách dữ liệu: phiên bản mới", en: "Revise a policy" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        const [id, sent] = [readNumber(params, "policyId"), readBody(PolicyIn, body)];
        refuseOtherId(sent.policy.id, id);
        return showPolicy(work, await revisePolicy(work, id, policyOf(sent)));
      }),
  }),
  route({
    method: "DELETE",
    path: `${POLICY}/:policyId`,
    who: "official",
    summary: { vi: "Kết thúc chính sách dữ liệu", en: "End a policy" },
    output: Answered,
    run: (work, { params }) =>
      asDoor(async () => ({ revision: await renderRevision(work, await endPolicy(work, readNumber(params, "policyId"))) })),
  }),
  route({
    method: "GET",
    path: `${POLICY}/:policyId/revisions`,
    who: "anyone",
    summary: { vi: "Các phiên bản của chính sách", en: "A policy with its revisions" },
    query: Anything,
    output: Answered,
    run: (work, { params, query }) =>
      asDoor(async () => {
        const policy = await getPolicy(work, readNumber(params, "policyId"));
        const revisions = await listVersions(work, "Policy", policy.id, readPage(query));
        return { policy: renderPolicy(policy), revisions: await Promise.all(revisions.map((one) => renderRevision(work, one))) };
      }),
  }),
  route({
    method: "GET",
    path: `${BASE}/config/policies`,
    who: "anyone",
    summary: { vi: "Các chính sách dữ liệu", en: "List policies" },
    query: Anything,
    output: Answered,
    run: (work, { query }) => asDoor(async () => ({ policies: (await listPolicies(work, readPage(query))).map(renderPolicy) })),
  }),
];

const agreementRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: AGREEMENT,
    who: "official",
    summary: { vi: "Ban hành thỏa thuận xử lý dữ liệu (GovStack Consent)", en: "Declare a data agreement (GovStack Consent)" },
    body: Open,
    output: Answered,
    run: (work, { body }) =>
      asDoor(async () =>
        showAgreement(work, await declareAgreement(work, termsOf(readBody(AgreementIn, body), `govstack-${crypto.randomUUID()}`))),
      ),
  }),
  route({
    method: "GET",
    path: `${AGREEMENT}/:dataAgreementId`,
    who: "anyone",
    summary: { vi: "Đọc thỏa thuận xử lý dữ liệu", en: "Read a data agreement" },
    query: Anything,
    output: Answered,
    run: (work, { params }) => asDoor(async () => showAgreement(work, await getAgreement(work, readNumber(params, "dataAgreementId")))),
  }),
  route({
    method: "PUT",
    path: `${AGREEMENT}/:dataAgreementId`,
    who: "official",
    summary: { vi: "Sửa thỏa thuận: phiên bản mới", en: "Revise a data agreement" },
    body: Open,
    output: Answered,
    run: (work, { params, body }) =>
      asDoor(async () => {
        const [id, sent] = [readNumber(params, "dataAgreementId"), readBody(AgreementIn, body)];
        refuseOtherId(sent.dataAgreement.id, id);
        const { code } = (await getAgreement(work, id)).terms;
        return showAgreement(work, await reviseAgreement(work, id, termsOf(sent, code)));
      }),
  }),
  route({
    method: "DELETE",
    path: `${AGREEMENT}/:dataAgreementId`,
    who: "official",
    summary: { vi: "Kết thúc thỏa thuận", en: "End a data agreement" },
    output: Answered,
    run: (work, { params }) =>
      asDoor(async () => ({ revision: await renderRevision(work, await endAgreement(work, readNumber(params, "dataAgreementId"))) })),
  }),
  route({
    method: "GET",
    path: `${BASE}/config/data-agreements`,
    who: "anyone",
    summary: { vi: "Các thỏa thuận xử lý dữ liệu", en: "List data agreements" },
    query: Anything,
    output: Answered,
    run: (work, { query }) =>
      asDoor(async () => ({ dataAgreement: (await listAgreements(work, readPage(query))).map((one) => renderAgreement(one)) })),
  }),
];

/** The person with that number, as the population registry knows them: this node makes nobody. @throws consents/not-yours, consents/bad-input */
async function findIndividual(work: Work, body: unknown) {
  officialWho(work, "consents.ask");
  const { individual: sent } = readBody(IndividualIn, body);
  const { externalId, externalIdType = "personal-number" } = sent;
  const { personId } = await findSubject(work, { personalNumber: externalId });
  return { sent, individual: { id: personId, externalId, externalIdType } };
}

function individualRoutes(side: "config" | "service"): readonly Route[] {
  return [
    route({
      method: "POST",
      path: `${BASE}/${side}/individual`,
      who: "official",
      summary: { vi: "Tìm người theo số định danh", en: "Find an individual by their personal number" },
      body: Open,
      output: Answered,
      run: (work, { body }) => asDoor(async () => ({ individual: (await findIndividual(work, body)).individual })),
    }),
    route({
      method: "GET",
      path: `${BASE}/${side}/individual/:individualId`,
      who: "official",
      summary: { vi: "Một người theo mã", en: "An individual by their id: one the agency asked, or whom it looks up now" },
      output: Answered,
      run: (work, { params }) =>
        asDoor(async () => {
          const id = readUuid(params, "individualId");
          const [asked] = await listOfficePersons(work, { limit: 1, offset: 0, personId: id });
          if (asked === undefined) await refuseUnknownPerson(work, id);
          return { individual: { id } };
        }),
    }),
    route({
      method: "GET",
      path: `${BASE}/${side}/individuals`,
      who: "official",
      summary: { vi: "Những người cơ quan đã hỏi", en: "Individuals the agency asked" },
      query: Anything,
      output: Answered,
      run: (work, { query }) =>
        asDoor(async () => ({ individuals: (await listOfficePersons(work, readPage(query))).map((id) => ({ id })) })),
    }),
  ];
}

const updateIndividual = route({
  method: "PUT",
  path: `${BASE}/service/individual/:individualId`,
  who: "official",
  summary: { vi: "Đối chiếu một người với số định danh", en: "Hold an individual against a personal number" },
  body: Open,
  output: Answered,
  run: (work, { params, body }) =>
    asDoor(async () => {
      const id = readUuid(params, "individualId");
      const { individual } = await findIndividual(work, body);
      refuseOtherId(individual.id, id);
      return { individual };
    }),
});

/** GovStack's side for organisations. */
export const configRoutes: readonly Route[] = [
  ...policyRoutes,
  ...agreementRoutes,
  ...individualRoutes("config"),
  ...individualRoutes("service"),
  updateIndividual,
];
