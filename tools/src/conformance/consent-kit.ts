import { generateKeyPairSync, sign } from "node:crypto";
import { join } from "node:path";
import { aVillager, publishVillage } from "@motlan/consents/testing";
import { type Actor, stranger } from "@motlan/kernel";
import type { Check, SuiteResult } from "./check.ts";
import { anOfficial, aPerson, check, type Doors, type Judge, type Method, openDoors, readJudge, statusCheck } from "./doors.ts";

const RIGHTS = ["consents.declare", "consents.ask", "consents.see", "registries.read"];
const POLICY = { name: "Policy", version: "1", url: "https://example.org/policy" };
const WEBHOOK = { id: "", payloadUrl: "https://example.org/", contentType: "application/json", disabled: false, secretKey: "" };
const AGREEMENT = { id: "", version: "1", purpose: "A purpose", lawfulBasis: "consent", dpia: "none" };

/** Runs GovStack's consent API: each operation by its schema, what it must refuse, and the scenarios of its features. */
export async function runConsentKit(root: string): Promise<readonly SuiteResult[]> {
  await using doors = await openDoors();
  const judge = readJudge(join(root, "api", "consent-openapi.yaml"));
  const scene = await setScene(doors);
  const answered: Check[] = [];
  for (const asked of operations(scene)) answered.push(await ask(doors, judge, asked));
  return [
    { name: "GovStack consent: operations answer by their schema", checks: answered },
    { name: "GovStack consent: what is not right is 400", checks: await refusals(doors, scene) },
    { name: "GovStack consent: scenarios", checks: await scenarios(doors) },
  ];
}

interface Scene {
  readonly official: Actor;
  readonly person: Actor;
  readonly individualId: string;
  readonly number: string;
  readonly policyId: string;
  readonly agreementId: string;
  readonly hash: string;
  readonly recordId: string;
  readonly webhookId: string;
  /** Of that record, by a key of a client's own. */
  readonly signature: object;
}

async function setScene(doors: Doors): Promise<Scene> {
  const official = anOfficial(RIGHTS);
  await publishVillage(doors.work());
  const { personId: individualId, number } = await aVillager(doors.work());
  const person = aPerson(individualId);
  const make = async (method: Method, path: string, at: readonly string[], body?: object, who = official) =>
    textAt((await doors.call(who, method, `/consent${path}`, body)).body, at);
  const agreementId = await make("POST", "/config/data-agreement/", ["dataAgreement", "id"], { dataAgreement: AGREEMENT });
  const policyId = await make("POST", "/config/policy/", ["policy", "id"], { policy: POLICY });
  const record = `/service/individual/record/data-agreement/${agreementId}/?individualId=${individualId}`;
  const recordId = await make("POST", record, ["consentRecord", "id"], undefined, person);
  const hash = await make("GET", `/config/data-agreement/${agreementId}/`, ["revision", "serializedHash"]);
  const webhookId = await make("POST", "/config/webhook/", ["webhook", "id"], { webhook: WEBHOOK });
  const signing = `/service/individual/record/consent-record/${recordId}/signature/`;
  const signature = signOver(await make("POST", signing, ["signature", "payload"], { signature: {} }, person));
  return { official, person, individualId, number, policyId, agreementId, hash, recordId, webhookId, signature };
}

/** What a person's client does with what it is given to sign: a JWS by a key that it made. */
function signOver(payload: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const verificationJwsHeader = JSON.stringify({ alg: "Ed25519", jwk: publicKey.export({ format: "jwk" }) });
  const bytes = [verificationJwsHeader, payload].map((part) => Buffer.from(part).toString("base64url")).join(".");
  const signature = sign(null, Buffer.from(bytes), privateKey).toString("base64url");
  return { payload, signature, verificationMethod: "jws", verificationJwsHeader };
}

function textAt(body: unknown, path: readonly string[]): string {
  let at: unknown = body;
  for (const name of path) at = typeof at === "object" && at !== null ? Object.entries(at).find(([key]) => key === name)?.[1] : undefined;
  return typeof at === "string" ? at : "";
}

type Asked = readonly [who: Actor, method: Method, template: string, ids: Readonly<Record<string, string>>, query?: string, body?: object];

function webhooks(official: Actor, webhookId: string): readonly Asked[] {
  return [
    [official, "POST", "/config/webhook/", {}, "", { webhook: { ...WEBHOOK, payloadUrl: "https://example.org/another" } }],
    [official, "GET", "/config/webhook/{webhookId}/", { webhookId }],
    [official, "PUT", "/config/webhook/{webhookId}/", { webhookId }, "", { webhook: { ...WEBHOOK, id: webhookId, disabled: true } }],
    [official, "GET", "/config/webhooks/", {}, "?offset=0&limit=10"],
  ];
}

/** What a person does with their own records. */
function ownRecords({ person, individualId, agreementId, hash, recordId, signature }: Scene): readonly Asked[] {
  const [a, r] = [{ dataAgreementId: agreementId }, { consentRecordId: recordId }];
  const consentRecord = {
    id: recordId,
    dataAgreement: { id: agreementId },
    dataAgreementRevisionHash: hash,
    optIn: true,
    state: "unsigned",
  };
  const own = "/service/individual/record";
  return [
    [person, "GET", `${own}/data-agreement/{dataAgreementId}/`, a],
    [person, "POST", `${own}/data-agreement/{dataAgreementId}/`, a, `?individualId=${individualId}`],
    [person, "POST", `${own}/consent-record/draft/`, {}, `?individualId=${individualId}&dataAgreementId=${agreementId}`],
    [person, "POST", `${own}/consent-record/`, {}, "", { consentRecord, signature: {} }],
    [person, "GET", `${own}/consent-record/`, {}],
    [person, "POST", `${own}/consent-record/{consentRecordId}/signature/`, r, "", { signature: {} }],
    [person, "PUT", `${own}/consent-record/{consentRecordId}/signature/`, r, "", { signature }],
    [person, "GET", `${own}/data-agreement/{dataAgreementId}/all/`, a],
    [person, "PUT", `${own}/consent-record/{consentRecordId}/`, r, "", { consentRecord: { ...consentRecord, optIn: false } }],
  ];
}

/** Every operation of the API, in an order in which each finds what it needs. */
function operations(scene: Scene): readonly Asked[] {
  const { official, individualId, number, policyId, agreementId, recordId, webhookId } = scene;
  const [p, a, r, i] = [{ policyId }, { dataAgreementId: agreementId }, { consentRecordId: recordId }, { individualId }];
  const individual = { individual: { id: individualId, externalId: number } };
  return [
    [official, "POST", "/config/policy/", {}, "", { policy: POLICY }],
    [stranger, "GET", "/config/policy/{policyId}/", p],
    [official, "PUT", "/config/policy/{policyId}/", p, "", { policy: { ...POLICY, id: policyId } }],
    [stranger, "GET", "/config/policy/{policyId}/revisions/", p, "?offset=0&limit=1"],
    [stranger, "GET", "/config/policies/", {}, "?offset=0&limit=10"],
    [stranger, "GET", "/config/data-agreement/{dataAgreementId}/", a],
    [official, "POST", "/config/data-agreement/", {}, "", { dataAgreement: AGREEMENT }],
    [stranger, "GET", "/config/data-agreements/", {}, "?offset=0&limit=10"],
    [official, "POST", "/config/individual/", {}, "", individual],
    [official, "GET", "/config/individual/{individualId}/", i],
    [official, "GET", "/config/individuals/", {}, "?limit=5"],
    ...webhooks(official, webhookId),
    [official, "POST", "/service/individual/", {}, "", individual],
    [official, "GET", "/service/individual/{individualId}/", i],
    [official, "PUT", "/service/individual/{individualId}/", i, "", individual],
    [official, "GET", "/service/individuals/", {}],
    [stranger, "GET", "/service/data-agreement/{dataAgreementId}/", a],
    [stranger, "GET", "/service/policy/{policyId}/", p],
    [stranger, "GET", "/service/verification/data-agreements/", {}],
    [official, "GET", "/service/verification/consent-records/", {}],
    [official, "GET", "/service/verification/consent-record/{consentRecordId}/", r],
    ...ownRecords(scene),
    [official, "GET", "/audit/consent-records/", {}],
    [official, "GET", "/audit/consent-record/{consentRecordId}/", r],
    [official, "GET", "/audit/data-agreements/", {}],
    [official, "GET", "/audit/data-agreement/{dataAgreementId}/", a],
    [
      official,
      "PUT",
      "/config/data-agreement/{dataAgreementId}/",
      a,
      "",
      { dataAgreement: { ...AGREEMENT, id: agreementId, version: "2" } },
    ],
    [official, "DELETE", "/config/data-agreement/{dataAgreementId}/", a],
    [official, "DELETE", "/config/policy/{policyId}/", p],
  ];
}

async function ask(doors: Doors, judge: Judge, [who, method, template, ids, query = "", body]: Asked): Promise<Check> {
  const path = Object.entries(ids).reduce((filled, [name, id]) => filled.replace(`{${name}}`, id), template);
  const answer = await doors.call(who, method, `/consent${path}${query}`, body);
  const said = answer.status === 200 ? judge.wrong(method, template, answer.body) : `${answer.status} instead of 200`;
  return check(`govstack-consent ${method} ${template}`, said);
}

async function refusals(doors: Doors, { official, person, individualId, recordId, signature }: Scene): Promise<readonly Check[]> {
  const signing = `/service/individual/record/consent-record/${recordId}/signature/`;
  const wrong: readonly (readonly [Actor, Method, string, object?])[] = [
    [official, "POST", "/config/policy/", {}],
    [official, "POST", "/config/policy/", { policy: { name: 1 } }],
    [official, "POST", "/config/data-agreement/", { dataAgreement: { ...AGREEMENT, purpose: undefined } }],
    [official, "POST", "/config/individual/", { individual: {} }],
    [official, "GET", "/config/policies/?limit=x"],
    [official, "GET", "/config/data-agreements/?offset=-1"],
    [official, "GET", "/audit/consent-records/?limit=x"],
    [official, "GET", "/audit/consent-record/invalid_id/"],
    [official, "GET", "/config/individual/invalid_id/"],
    [official, "POST", "/config/webhook/", { webhook: { ...WEBHOOK, payloadUrl: "https://10.0.0.1/" } }],
    [official, "GET", "/config/webhook/invalid_id/"],
    [official, "GET", "/config/webhooks/?limit=x"],
    [stranger, "GET", "/service/policy/invalid_id/"],
    [stranger, "GET", "/service/policy/1/?revisionId=x"],
    [person, "POST", "/service/individual/record/data-agreement/1/"],
    [person, "POST", `/service/individual/record/consent-record/draft/?individualId=${individualId}`],
    [person, "PUT", "/service/individual/record/consent-record/invalid_id/", { consentRecord: {} }],
    [person, "PUT", signing, { signature: {} }],
    [person, "PUT", signing, { signature: { ...signature, signature: "A".repeat(86) } }],
  ];
  const checks: Check[] = [];
  for (const [who, method, path, body] of wrong)
    checks.push(
      statusCheck(
        `govstack-consent refuses ${method} ${path} ${JSON.stringify(body ?? "")}`,
        await doors.call(who, method, `/consent${path}`, body),
        400,
      ),
    );
  return checks;
}

/** The examples of data_agreement.feature and smoke.feature; the first agreement of a new node is its "1". */
async function scenarios(doors: Doors): Promise<readonly Check[]> {
  const fresh = anOfficial(RIGHTS);
  const made = await doors.call(fresh, "POST", "/consent/config/data-agreement/", { dataAgreement: AGREEMENT });
  const id = textAt(made.body, ["dataAgreement", "id"]);
  const found = await doors.call(stranger, "GET", `/consent/config/data-agreement/${id}`);
  const checks = [
    statusCheck("data_agreement.feature: by a valid id", found, 200),
    check("data_agreement.feature: the details are of that id", textAt(found.body, ["dataAgreement", "id"]) === id ? "" : "another one"),
    statusCheck("smoke.feature: some valid JSON", await doors.call(stranger, "GET", "/consent/config/policies/"), 200),
  ];
  for (const invalid of ["invalid_id", "123!%40%23"])
    checks.push(
      statusCheck(
        `data_agreement.feature: ${invalid}`,
        await doors.call(stranger, "GET", `/consent/config/data-agreement/${invalid}`),
        400,
      ),
    );
  return checks;
}
