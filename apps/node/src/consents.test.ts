import { answerConsent, askConsent, declareAgreement, withdrawConsent } from "@motlan/consents";
import { aVillager, publishVillage, someTerms } from "@motlan/consents/testing";
import { type ConsentDesk, grantRight, offerRegistry, offerService, queryService } from "@motlan/exchange";
import { COMMUNE, HOSPITAL, twoNodes } from "@motlan/exchange/testing";
import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeEach, expect, test } from "vitest";
import { consentDesk } from "./consent-desk.ts";

/** The room's own answer, held back where a test wants to act between the decision and the read. */
let afterDecision = async (): Promise<void> => undefined;
const desk: ConsentDesk = {
  ...consentDesk,
  forCall: async (work, asked) => {
    const decided = await consentDesk.forCall(work, asked);
    await afterDecision();
    return decided;
  },
};
const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock, consents: desk });
const { asking, giving } = nodes;
afterAll(() => nodes[Symbol.asyncDispose]());

const SERVICE = `${HOSPITAL}/population`;
const official = giving.db.work(anOfficial({ permissions: ["consents.declare", "consents.ask", "registries.read"] }));
await publishVillage(giving.work());
await offerRegistry(giving.work(), { subsystem: HOSPITAL, registry: "population" });
const data = [{ service: SERVICE, title: { vi: "Dân cư", en: "Population" }, fields: ["fullName"] }];
const agreement = await declareAgreement(
  official,
  someTerms({ data, receiver: { name: { vi: "Một cửa xã Yên Lạc", en: "Yên Lạc" }, client: COMMUNE } }),
);
const wish = { subsystem: HOSPITAL, service: "population", client: COMMUNE, purposes: ["credit"], consent: agreement.terms.code };
await grantRight(giving.work(), wish, desk);
await grantRight(giving.work(), { ...wish, purposes: ["identify"] }, desk);

let whose: Awaited<ReturnType<typeof aVillager>>;
let consentId: string;
beforeEach(async () => {
  afterDecision = async () => undefined;
  whose = await aVillager(giving.work());
  const ask = { personalNumber: whose.number, agreementId: agreement.id, reason: "Khoản vay 12", requestKey: newId() };
  consentId = (await askConsent(official, ask)).id;
});
const person = () => giving.db.work(aPerson({ personId: whose.personId }));
const say = (yes: boolean) => answerConsent(person(), { id: consentId, yes, digest: agreement.revision.digest });
const query = (number = whose.number, headers: Record<string, string> = {}, purpose = "credit") =>
  queryService(asking.work(), asking.exchange, {
    client: COMMUNE,
    service: SERVICE,
    path: `/personalNumber/${number}`,
    purpose,
    headers,
  });

test("a right that needs a consent answers once the person agreed, and their list of reads names the consent", async () => {
  expect(await refusal(query())).toBe("exchange/consent-missing");
  await say(true);
  const answer = await query();
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.toString())).toMatchObject({ records: [{ values: { fullName: "Trần Thị Bình" } }] });
  const [seen] = await listMyAccesses(person());
  expect(seen).toMatchObject({ purpose: "credit", who: { far: { client: COMMUNE, consent: consentId } } });
});

test("a right that gives more than the words name answers nobody", async () => {
  await say(true);
  expect(await refusal(query(whose.number, {}, "identify"))).toBe("exchange/consent-missing");
  expect((await query()).status).toBe(200);
});

test("withdrawn, the next call is refused; the one in flight is answered", async () => {
  await say(true);
  let meanwhile: Promise<unknown> | undefined;
  afterDecision = async () => {
    afterDecision = async () => undefined;
    await withdrawConsent(person(), consentId);
    meanwhile = refusal(query());
    await meanwhile;
  };
  expect((await query()).status).toBe(200);
  expect(await meanwhile).toBe("exchange/consent-missing");
  expect(await refusal(query())).toBe("exchange/consent-missing");
});

test("a no, somebody unknown, and a consent that is not this one are refused alike", async () => {
  expect(await refusal(query("000000000000"))).toBe("exchange/consent-missing");
  await say(false);
  expect(await refusal(query())).toBe("exchange/consent-missing");
  whose = await aVillager(giving.work());
  consentId = (await askConsent(official, { personalNumber: whose.number, agreementId: agreement.id, reason: "x", requestKey: newId() }))
    .id;
  await say(true);
  expect(await refusal(query(whose.number, { "x-road-pdu-consent-reference": newId() }))).toBe("exchange/consent-missing");
  expect((await query(whose.number, { "x-road-pdu-consent-reference": consentId })).status).toBe(200);
});

test("only a registry's service can need a consent, and only to an agreement there is", async () => {
  await offerService(giving.work(), {
    subsystem: HOSPITAL,
    code: "xet-nghiem",
    title: { vi: "Xét nghiệm", en: "Tests" },
    provider: { kind: "http", url: "http://127.0.0.1:9", timeoutMs: 100 },
    endpoints: [],
    purposes: [{ code: "credit", title: { vi: "Vay", en: "Loan" }, law: "x", fields: ["*"] }],
  });
  expect(await refusal(grantRight(giving.work(), { ...wish, service: "xet-nghiem" }, desk))).toBe("exchange/consent-impossible");
  expect(await refusal(grantRight(giving.work(), wish))).toBe("exchange/consent-impossible");
  expect(await refusal(grantRight(giving.work(), { ...wish, consent: "khong-co" }, desk))).toBe("consents/no-agreement");
});
