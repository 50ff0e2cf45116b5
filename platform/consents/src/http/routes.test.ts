import { createHash } from "node:crypto";
import { type Actor, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, testDatabase } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, describe, expect, test } from "vitest";
import { aSigner } from "../testing/a-signer.ts";
import { aVillager, publishVillage } from "../testing/index.ts";
import { makeRoutes } from "./routes.ts";

const db = await testDatabase();
let actor: Actor = stranger;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
mountRoutes(app, makeRoutes({ resolve: async () => [] }), "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});
await publishVillage(db.work());
const whose = await aVillager(db.work());
const person = aPerson({ personId: whose.personId });
const official = anOfficial({ permissions: ["consents.declare", "consents.ask", "consents.see", "registries.read"] });

type Method = "GET" | "POST" | "PUT" | "DELETE";
async function call(who: Actor, method: Method, path: string, body?: object) {
  actor = who;
  const answer = await app.inject({ method, url: `/api/v1/consent${path}`, ...(body && { payload: body }) });
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
}

const policy = { name: "Chính sách", version: "1", url: "https://vi-du.vn/cs" };
const dataAgreement = { version: "1", purpose: "Thẩm định khoản vay", lawfulBasis: "consent", dpia: "không" };

test("a policy is made, read by revision, listed, changed and ended, each revision chained to the one before", async () => {
  const made = await call(official, "POST", "/config/policy/", { policy });
  expect(made).toMatchObject({ status: 200, body: { policy, revision: { schemaName: "Policy" } } });
  const { id } = made.body.policy;
  const more = await call(official, "POST", "/config/policy/", { policy: { ...policy, jurisdiction: "VN", colour: "red" } });
  expect(more.body.policy).toEqual({ ...policy, id: more.body.policy.id, jurisdiction: "VN" });
  expect(more.body.revision.serializedSnapshot).not.toContain("red");
  await call(official, "DELETE", `/config/policy/${more.body.policy.id}/`);
  const next = await call(official, "PUT", `/config/policy/${id}/`, { policy: { ...policy, id, version: "2" } });
  const { revision } = next.body;
  expect(revision.predecessorHash).toBe(made.body.revision.serializedHash);
  expect(createHash("sha1").update(revision.serializedSnapshot).digest("hex")).toBe(revision.serializedHash);
  const old = await call(stranger, "GET", `/service/policy/${id}/?revisionId=${made.body.revision.id}`);
  expect(old.body).toMatchObject({ policy: { version: "1" }, revision: { successor: { id: revision.id } } });
  expect((await call(stranger, "GET", `/config/policy/${id}/revisions/?limit=1&offset=1`)).body.revisions).toMatchObject([
    { id: revision.id },
  ]);
  expect((await call(stranger, "GET", "/config/policies/")).body.policies).toMatchObject([{ id, version: "2" }]);
  expect((await call(official, "PUT", `/config/policy/${id}/`, { policy: { ...policy, id: "77" } })).status).toBe(400);
  expect((await call(official, "DELETE", `/config/policy/${id}/`)).body.revision.id).toBe(revision.id);
  expect((await call(stranger, "GET", `/config/policy/${id}/`)).status).toBe(400);
});

describe("an agreement", () => {
  test("is declared as GovStack writes it, consented to, seen by its office and withdrawn", async () => {
    const made = await call(official, "POST", "/config/data-agreement/", { dataAgreement });
    expect(made).toMatchObject({ status: 200, body: { dataAgreement: { ...dataAgreement, active: true, forgettable: false } } });
    const { id } = made.body.dataAgreement;
    const hash = made.body.revision.serializedHash;
    const draft = await call(
      person,
      "POST",
      `/service/individual/record/consent-record/draft/?individualId=${whose.personId}&dataAgreementId=${id}`,
    );
    expect(draft.body).toMatchObject({ consentRecord: { id: "", state: "unsigned", dataAgreementRevisionHash: hash } });
    const sent = { ...draft.body, consentRecord: { ...draft.body.consentRecord } };
    const given = await call(person, "POST", "/service/individual/record/consent-record/", sent);
    expect(given).toMatchObject({
      status: 200,
      body: { consentRecord: { optIn: true, state: "signed", individual: { id: whose.personId } } },
    });
    const record = given.body.consentRecord.id;
    for (const list of ["/audit/consent-records/", "/service/verification/consent-records/"])
      expect((await call(official, "GET", list)).body.consentRecords).toMatchObject([{ id: record, optIn: true }]);
    expect((await call(official, "GET", `/audit/consent-record/${record}/`)).body.consentRecord.id).toBe(record);
    expect((await call(person, "GET", `/service/individual/record/data-agreement/${id}/`)).body.consentRecord.id).toBe(record);
    const back = { consentRecord: { optIn: false, dataAgreementRevisionHash: hash } };
    expect((await call(person, "PUT", `/service/individual/record/consent-record/${record}/`, back)).body.consentRecord.optIn).toBe(false);
    const again = await call(person, "POST", `/service/individual/record/data-agreement/${id}/?individualId=${whose.personId}`);
    expect(again.body.consentRecord).toMatchObject({ optIn: true });
    expect((await call(person, "DELETE", "/service/individual/record/")).body).toEqual({});
    const all = await call(person, "GET", `/service/individual/record/data-agreement/${id}/all/?limit=1`);
    expect(all.body.consentRecords).toMatchObject([{ id: again.body.consentRecord.id, optIn: false }]);
    expect((await call(person, "GET", "/service/individual/record/consent-record/?offset=1")).body.consentRecords).toHaveLength(1);
  });

  test("withdrawing everything reaches a consent that lies under two hundred newer answers", async () => {
    const { id } = (await call(official, "POST", "/config/data-agreement/", { dataAgreement })).body.dataAgreement;
    const given = await call(person, "POST", `/service/individual/record/data-agreement/${id}/?individualId=${whose.personId}`);
    const record = given.body.consentRecord.id;
    await db.asOwner(
      `insert into consents.consent select (jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'state', 'withdrawn', 'request_key', c.request_key || n, 'asked_at', c.asked_at + interval '1 second'))).*
         from consents.consent c, generate_series(1, 200) n where c.id = $1`,
      [record],
    );
    expect((await call(person, "DELETE", "/service/individual/record/")).status).toBe(200);
    expect((await call(official, "GET", `/audit/consent-record/${record}/`)).body.consentRecord.optIn).toBe(false);
  });

  test("what is not right is 400, said by its place, and nothing is kept", async () => {
    const wrong = async (method: Method, path: string, body?: object, who: Actor = official) =>
      (await call(who, method, path, body)).status;
    for (const id of ["invalid_id", "123!%40%23", "-1", "999999"]) expect(await wrong("GET", `/config/data-agreement/${id}`)).toBe(400);
    for (const page of ["limit=x", "offset=-1", "limit=1&limit=2", "revisionId=x"])
      expect(await wrong("GET", `/config/policies/?${page}`)).toBe(400);
    for (const missing of Object.keys(dataAgreement))
      expect(await wrong("POST", "/config/data-agreement/", { dataAgreement: { ...dataAgreement, [missing]: undefined } })).toBe(400);
    expect(await wrong("POST", "/config/data-agreement/", { dataAgreement: { ...dataAgreement, lawfulBasis: "wish" } })).toBe(400);
    expect(await wrong("POST", "/config/policy/", { policy: { ...policy, url: "no address" } })).toBe(400);
    expect(await wrong("POST", "/config/policy/", [])).toBe(400);
    const { id } = (await call(official, "POST", "/config/data-agreement/", { dataAgreement })).body.dataAgreement;
    expect(await wrong("PUT", `/config/data-agreement/${id}/`, { dataAgreement: { ...dataAgreement, id: "99" } })).toBe(400);
    const record = `/service/individual/record/data-agreement/${id}/`;
    expect(await wrong("POST", record, undefined, person)).toBe(400);
    expect(await wrong("POST", `${record}?individualId=${official.personId}`, undefined, person)).toBe(400);
    expect(await wrong("POST", `${record}?individualId=${whose.personId}&revisionId=${whose.personId}`, undefined, person)).toBe(400);
    expect(await wrong("GET", record, undefined, person)).toBe(400);
    expect((await call(official, "GET", `/config/data-agreement/none`)).body.code).toBe("consents/bad-input");
  });

  test("that is over is read no more, and its last revision is given back", async () => {
    const made = await call(official, "POST", "/config/data-agreement/", { dataAgreement });
    const { id } = made.body.dataAgreement;
    const changed = await call(official, "PUT", `/config/data-agreement/${id}/`, {
      dataAgreement: { ...dataAgreement, version: "2", active: false },
    });
    expect(changed.body.dataAgreement).toMatchObject({ id, version: "2", active: false });
    expect((await call(official, "DELETE", `/config/data-agreement/${id}/`)).body.revision.id).toBe(changed.body.revision.id);
    expect((await call(stranger, "GET", `/service/data-agreement/${id}/`)).status).toBe(400);
  });
});

test("an individual is whoever the population registry knows: found by number, never made", async () => {
  const found = await call(official, "POST", "/service/individual/", { individual: { id: "", externalId: whose.number } });
  expect(found.body.individual).toEqual({ id: whose.personId, externalId: whose.number, externalIdType: "personal-number" });
  const same = { individual: { id: whose.personId, externalId: whose.number } };
  expect((await call(official, "PUT", `/service/individual/${whose.personId}/`, same)).status).toBe(200);
  expect((await call(official, "PUT", `/service/individual/${official.personId}/`, same)).status).toBe(400);
  const neighbour = await aVillager(db.work());
  const seen = () => listMyAccesses(db.work(aPerson({ personId: neighbour.personId })));
  expect((await call(official, "GET", `/config/individual/${neighbour.personId}/`)).body).toEqual({
    individual: { id: neighbour.personId },
  });
  expect(await seen()).toMatchObject([{ purpose: "identify", who: { postId: official.postId } }]);
  expect((await call(official, "GET", `/service/individual/${official.personId}/`)).status).toBe(400);
  const onlooker = anOfficial({ permissions: ["consents.see"] });
  expect((await call(onlooker, "GET", `/config/individual/${neighbour.personId}/`)).status).toBe(403);
  expect(await seen()).toHaveLength(1);
  expect((await call(official, "POST", "/config/individual/", { individual: { externalId: "1" } })).status).toBe(400);
  expect((await call(official, "GET", "/config/individuals/?limit=1")).body.individuals).toEqual([{ id: whose.personId }]);
  expect((await call(official, "GET", `/config/individual/${whose.personId}/`)).body.individual).toEqual({ id: whose.personId });
  expect((await call(official, "GET", `/config/individual/${official.personId}/`)).status).toBe(400);
});

test("an individual is one of the agency's under a thousand newer ones, and each is listed once", async () => {
  await db.asOwner(
    `insert into consents.consent select (jsonb_populate_record(c, jsonb_build_object(
       'id', gen_random_uuid(), 'person_id', gen_random_uuid(), 'request_key', c.request_key || 'p' || n, 'asked_at', c.asked_at + interval '1 day'))).*
       from consents.consent c, generate_series(1, 1000) n where c.id = (select min(id::text)::uuid from consents.consent where person_id = $1)`,
    [whose.personId],
  );
  expect((await call(official, "GET", `/config/individual/${whose.personId}/`)).body.individual).toEqual({ id: whose.personId });
  expect((await call(official, "GET", "/config/individuals/?limit=5&offset=1000")).body.individuals).toEqual([{ id: whose.personId }]);
});

describe("a signature", () => {
  const begin = async () => {
    const { id } = (await call(official, "POST", "/config/data-agreement/", { dataAgreement })).body.dataAgreement;
    const given = await call(person, "POST", `/service/individual/record/data-agreement/${id}/?individualId=${whose.personId}`);
    return `/service/individual/record/consent-record/${given.body.consentRecord.id}/`;
  };

  test("is made over what the node says is to be signed, and stands in the record from then on", async () => {
    const record = await begin();
    const draft = (await call(person, "POST", `${record}signature/`, { signature: {} })).body.signature;
    expect(draft).toMatchObject({ id: "", signature: "", verificationMethod: "jws", verificationSignedAs: "individual" });
    expect(createHash("sha256").update(draft.verificationPayload).digest("hex")).toBe(draft.verificationPayloadHash);
    const { jwsHeader: verificationJwsHeader, signature } = aSigner().sign(draft.payload);
    const kept = await call(person, "PUT", `${record}signature/`, { signature: { ...draft, signature, verificationJwsHeader } });
    expect(kept).toMatchObject({ status: 200, body: { signature: { payload: draft.payload, signature, verificationJwsHeader } } });
    const read = async () => (await call(official, "GET", `/audit/consent-record/${record.split("/").at(-2)}/`)).body.consentRecord;
    expect((await read()).signature).toEqual(kept.body.signature);
    await call(person, "DELETE", "/service/individual/record/");
    expect(await read()).toMatchObject({
      ...{ optIn: false, signature: { verificationMethod: "motlan-audit-log" }, motlan: { signatures: [kept.body.signature] } },
    });
  });

  test("that is not one is 400 and says why", async () => {
    const record = `${await begin()}signature/`;
    const draft = (await call(person, "POST", record, { signature: {} })).body.signature;
    const { jwsHeader: verificationJwsHeader, signature } = aSigner().sign(draft.payload);
    const put = async (parts: object) =>
      (await call(person, "PUT", record, { signature: { ...draft, signature, verificationJwsHeader, ...parts } })).body;
    expect((await put({ signature: aSigner().sign(draft.payload).signature })).vi).toContain("Chữ ký không khớp");
    for (const parts of [{ signature: "" }, { verificationMethod: "khác" }, { verificationJwsHeader: "{}" }, { payload: "{}" }])
      expect((await put(parts)).code).toBe("consents/bad-input");
    expect((await call(person, "PUT", record, { signature: {} })).status).toBe(400);
    expect((await call(person, "POST", record, {})).status).toBe(400);
  });
});

describe("a webhook", () => {
  const webhook = { id: "", payloadUrl: "https://nhan-tin.vi-du.vn/", contentType: "application/json", disabled: false, secretKey: "" };
  const declare = async (payloadUrl: string) =>
    (await call(official, "POST", "/config/webhook/", { webhook: { ...webhook, payloadUrl } })).body;

  test("is declared, read, changed, listed and ended as GovStack writes it; its secret is there in the answer that made it alone", async () => {
    const made = (await declare("https://nhan-tin.vi-du.vn/1")).webhook;
    expect(made.secretKey).toMatch(/^whsec_/);
    const shown = { ...made, secretKey: "" };
    const path = `/config/webhook/${made.id}/`;
    expect((await call(official, "GET", path)).body).toEqual({ webhook: shown });
    const paused = await call(official, "PUT", path, { webhook: { ...shown, disabled: true, motlan: { renewSecret: true } } });
    expect(paused.body.webhook).toMatchObject({ id: made.id, disabled: true });
    expect([paused.body.webhook.secretKey === made.secretKey, paused.body.webhook.secretKey.length]).toEqual([
      false,
      made.secretKey.length,
    ]);
    const second = (await declare("https://nhan-tin.vi-du.vn/2")).webhook;
    const list = (page: string) => call(official, "GET", `/config/webhooks/?${page}`);
    expect((await list("limit=1")).body.webhooks).toMatchObject([{ id: made.id, secretKey: "" }]);
    expect((await list("limit=5&offset=1")).body.webhooks).toEqual([{ ...second, secretKey: "" }]);
    expect((await call(official, "GET", `${path}refused/`)).body).toEqual({ refused: [] });
    expect(await call(official, "DELETE", path)).toEqual({ status: 200, body: {} });
    expect((await call(official, "GET", path)).status).toBe(400);
  });

  test("that is not right is 400; another agency's is none; without the right there are none", async () => {
    const { id } = (await declare("https://nhan-tin.vi-du.vn/3")).webhook;
    const other = anOfficial({ permissions: ["consents.declare"] });
    const status = async (who: Actor, method: Method, path: string, body?: object) => (await call(who, method, path, body)).status;
    for (const wrong of [
      { payloadUrl: "http://vi-du.vn/" },
      { payloadUrl: "https://10.0.0.1/" },
      { contentType: "text/xml" },
      { disabled: 1 },
    ])
      expect(await status(official, "POST", "/config/webhook/", { webhook: { ...webhook, ...wrong } })).toBe(400);
    expect(await status(official, "POST", "/config/webhook/", {})).toBe(400);
    expect(await status(official, "PUT", `/config/webhook/${id}/`, { webhook: { ...webhook, id: official.personId } })).toBe(400);
    expect(await status(official, "POST", `/config/webhook/${id}/refused/`, { key: id })).toBe(400);
    expect(await status(official, "POST", `/config/webhook/${id}/refused/`, { key: id, skipBecause: "không cần nữa" })).toBe(400);
    expect(await status(other, "GET", `/config/webhook/${id}/`)).toBe(400);
    expect(await status(anOfficial(), "GET", `/config/webhook/${id}/`)).toBe(403);
    expect(await status(person, "GET", `/config/webhook/${id}/`)).toBe(403);
  });
});

test("without the right nothing is declared, looked up or audited", async () => {
  const without = anOfficial();
  for (const [method, path, body] of [
    ["POST", "/config/policy/", { policy }],
    ["POST", "/service/individual/", { individual: { externalId: whose.number } }],
    ["GET", "/audit/consent-records/", undefined],
    ["GET", "/audit/data-agreements/", undefined],
  ] as const)
    expect((await call(without, method, path, body)).status).toBe(403);
  expect((await call(person, "GET", "/audit/consent-records/")).status).toBe(403);
  expect((await call(stranger, "GET", "/service/individual/record/consent-record/")).status).toBe(401);
});
