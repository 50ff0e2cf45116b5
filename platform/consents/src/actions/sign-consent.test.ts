import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Agreement } from "../store/terms.ts";
import { aSigner } from "../testing/a-signer.ts";
import { aVillager, publishVillage, someTerms, type Villager } from "../testing/index.ts";
import { answerConsent, giveConsent, withdrawConsent } from "./answer-consent.ts";
import { askConsent } from "./ask-consent.ts";
import { declareAgreement, endAgreement } from "./declare-terms.ts";
import { getMyConsent, getOfficeConsent } from "./read-consents.ts";
import { prepareSignature, signConsent } from "./sign-consent.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const node = () => db.work(undefined, clock);
const desk = db.work(anOfficial({ permissions: ["consents.declare", "consents.ask", "consents.see", "registries.read"] }), clock);
await publishVillage(node());
const as = ({ personId }: Villager, at = clock) => db.work(aPerson({ personId }), at);

let agreement: Agreement;
let made = 0;
beforeEach(async () => {
  made += 1;
  agreement = await declareAgreement(desk, someTerms({ code: `ky-${made}` }));
});
const give = (whom: Villager) =>
  giveConsent(as(whom), { agreementId: agreement.id, digest: agreement.revision.digest, requestKey: newId() });
const sign = async (whom: Villager, id: string, signer = aSigner()) =>
  signConsent(as(whom), id, signer.sign((await prepareSignature(as(whom), id)).payload));

test("a yes is signed by a key of the person's client, kept word for word, seen by the agency, and said in the log", async () => {
  const binh = await aVillager(node());
  const { id } = await give(binh);
  const signer = aSigner("ES256");
  const toSign = await prepareSignature(as(binh), id);
  expect(JSON.parse(toSign.verificationPayload)).toMatchObject({
    ...{
      consentRecord: id,
      individual: binh.personId,
      dataAgreement: agreement.id,
      digest: agreement.revision.digest,
      state: "given",
      optIn: true,
    },
  });
  const kept = await signConsent(as(binh), id, signer.sign(toSign.payload));
  expect(kept).toMatchObject({ signedAs: "individual", payload: toSign.payload, jwsHeader: JSON.stringify(signer.header) });
  expect((await getMyConsent(as(binh), id)).signatures).toEqual([kept]);
  expect((await getOfficeConsent(desk, id)).signatures).toEqual([kept]);
  const [event] = (await listEventsOf(db.pool, id)).filter(({ type }) => type === "consents.signed");
  expect(event?.data).toEqual({ signatureId: kept.id, digest: toSign.verificationPayloadHash, thumbprint: kept.thumbprint });
});

test("the same again changes nothing; by another key it is refused, and the first stays", async () => {
  const binh = await aVillager(node());
  const { id } = await give(binh);
  const signer = aSigner("ES256");
  const kept = await sign(binh, id, signer);
  const again = await Promise.all([1, 2].map(() => sign(binh, id, signer)));
  expect(again).toEqual([kept, kept]);
  expect(await refusal(sign(binh, id))).toBe("consents/signed-already");
  expect((await getMyConsent(as(binh), id)).signatures).toEqual([kept]);
});

test("what holds not is refused, and nothing is kept", async () => {
  const [binh, an] = [await aVillager(node()), await aVillager(node())];
  const { id } = await give(binh);
  const signer = aSigner();
  const { payload } = await prepareSignature(as(binh), id);
  const right = signer.sign(payload);
  const attempt = (sent: typeof right) => refusal(signConsent(as(binh), id, sent));
  expect(await attempt({ ...right, signature: aSigner().sign(payload).signature })).toBe("consents/wrong-signature");
  expect(await attempt(signer.sign(payload, { ...signer.header, alg: "none" }))).toBe("consents/bad-key");
  expect(await attempt(signer.sign(payload.replace("given", "refused")))).toBe("consents/other-payload");
  const { id: others } = await give(an);
  expect(await attempt(signer.sign((await prepareSignature(as(an), others)).payload))).toBe("consents/other-payload");
  expect((await getMyConsent(as(binh), id)).signatures).toEqual([]);
});

test("a signature is over what the record said then: what is said afterwards is signed anew, and nothing of before is lost", async () => {
  const binh = await aVillager(node());
  const { id } = await give(binh);
  const before = await prepareSignature(as(binh), id);
  const yes = await sign(binh, id);
  const { revision } = await withdrawConsent(as(binh), id);
  expect(await refusal(signConsent(as(binh), id, aSigner().sign(before.payload)))).toBe("consents/other-payload");
  const no = await sign(binh, id);
  expect(no.consentRevision).toBe(revision);
  expect((await getMyConsent(as(binh), id)).signatures).toEqual([yes, no]);
});

test("where nothing was said, or it holds no longer, there is nothing to sign", async () => {
  const binh = await aVillager(node());
  const wish = { personalNumber: binh.number, agreementId: agreement.id, reason: "Thử", requestKey: newId() };
  const { id } = await askConsent(desk, wish);
  expect(await refusal(prepareSignature(as(binh), id))).toBe("consents/nothing-to-sign");
  await answerConsent(as(binh), { id, yes: true, digest: agreement.revision.digest });
  expect(await refusal(prepareSignature(as(binh, fixedClock("2028-01-01T00:00:00Z")), id))).toBe("consents/nothing-to-sign");
  await db.asOwner("update consents.agreement set ended_at = now() where id = $1", [agreement.id]);
  expect(await refusal(prepareSignature(as(binh), id))).toBe("consents/nothing-to-sign");
});

test("an agreement that is ended leaves what was signed to be read", async () => {
  const binh = await aVillager(node());
  const { id } = await give(binh);
  const kept = await sign(binh, id);
  await endAgreement(desk, agreement.id);
  expect((await getMyConsent(as(binh), id)).signatures).toEqual([kept]);
});

test("a parent signs for a child as a delegate, beside the child", async () => {
  const mother = await aVillager(node());
  const child = await aVillager(node(), { dateOfBirth: "2014-01-01", relatives: { motherNumber: mother.number } });
  const { id } = await askConsent(desk, { personalNumber: child.number, agreementId: agreement.id, reason: "Thử", requestKey: newId() });
  for (const one of [child, mother]) await answerConsent(as(one), { id, yes: true, digest: agreement.revision.digest });
  const first = await sign(child, id);
  clock.advance(1_000);
  const kept = [first, await sign(mother, id)];
  expect(kept.map(({ signedAs }) => signedAs)).toEqual(["individual", "delegate"]);
  expect((await getMyConsent(as(mother), id)).signatures).toEqual(kept);
});
