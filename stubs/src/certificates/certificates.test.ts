import { X509Certificate } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Utf8String } from "asn1js";
import { AttributeTypeAndValue, CertificateRevocationList, CertificationRequest, TimeStampResp } from "pkijs";
import { afterAll, expect, test } from "vitest";
import { runCertificatesStub } from "./index.ts";

const folder = await mkdtemp(join(tmpdir(), "motlan-ca-"));
let stub = await runCertificatesStub({ folder });
afterAll(async () => {
  await stub.stop();
  await rm(folder, { recursive: true, force: true });
});
const post = (path: string, type: string, body: BodyInit) =>
  fetch(`${stub.url}${path}`, { method: "POST", headers: { "content-type": type }, body });
const mishap = (what: object) => post("/admin/faults", "application/json", JSON.stringify(what));

async function aRequest(): Promise<Uint8Array<ArrayBuffer>> {
  const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const request = new CertificationRequest();
  request.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: "Ủy ban nhân dân xã Thử" }) }),
  );
  await request.subjectPublicKeyInfo.importKey(keys.publicKey);
  request.attributes = [];
  await request.sign(keys.privateKey, "SHA-256");
  return new Uint8Array(request.toSchema().toBER());
}

const enrol = async () => (await post("/ca/enrol", "application/pkcs10", await aRequest())).text();
const certificatesIn = (pem: string) =>
  (pem.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? []).map((block) => new X509Certificate(block));

test("certifies a request up to a root that says it is worth nothing", async () => {
  const [leaf, issuing] = certificatesIn(await enrol());
  const root = new X509Certificate(await (await fetch(`${stub.url}/ca/root.pem`)).text());
  expect(leaf?.subject).toContain("CN=Ủy ban nhân dân xã Thử");
  expect(leaf?.ca).toBe(false);
  expect(leaf?.verify((issuing ?? root).publicKey)).toBe(true);
  expect(issuing?.verify(root.publicKey)).toBe(true);
  expect(root.subject).toContain("CA THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ");
});

test("refuses a request that its own key did not sign, and rubbish", async () => {
  const forged = await aRequest();
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  expect((await post("/ca/enrol", "application/pkcs10", forged)).status).toBe(400);
  expect((await post("/ca/enrol", "application/pkcs10", "rubbish")).status).toBe(400);
});

test("keeps its keys and what it revoked over a restart", async () => {
  const [leaf] = certificatesIn(await enrol());
  const before = await (await fetch(`${stub.url}/ca/root.pem`)).text();
  expect((await post("/admin/revoke", "application/json", JSON.stringify({ serial: leaf?.serialNumber }))).status).toBe(200);
  expect((await post("/admin/revoke", "application/json", JSON.stringify({ serial: "00ff" }))).status).toBe(404);
  await stub.stop();
  stub = await runCertificatesStub({ folder });
  expect(await (await fetch(`${stub.url}/ca/root.pem`)).text()).toBe(before);
  const list = CertificateRevocationList.fromBER(await (await fetch(`${stub.url}/ca/crl`)).arrayBuffer());
  const revoked = list.revokedCertificates?.map((entry) =>
    Buffer.from(entry.userCertificate.valueBlock.valueHexView).toString("hex").toUpperCase(),
  );
  expect(revoked).toEqual([leaf?.serialNumber]);
});

test("a query that is none is rejected as the protocol says", async () => {
  const answer = TimeStampResp.fromBER(await (await post("/tsa", "application/timestamp-query", "rubbish")).arrayBuffer());
  expect(answer.status.status).toBe(2);
});

test("fails on purpose, until told otherwise", async () => {
  await mishap({ ca: "down", tsa: "down" });
  expect((await post("/ca/enrol", "application/pkcs10", await aRequest())).status).toBe(503);
  expect((await fetch(`${stub.url}/ca/crl`)).status).toBe(503);
  expect((await post("/tsa", "application/timestamp-query", "x")).status).toBe(503);
  expect((await mishap({ tsa: "sulking" })).status).toBe(400);
  await mishap({ ca: "none", tsa: "none" });
  expect((await post("/ca/enrol", "application/pkcs10", await aRequest())).status).toBe(201);
});
