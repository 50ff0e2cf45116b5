import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aSigner } from "../testing/a-signer.ts";
import { aVillager, publishVillage, someTerms } from "../testing/index.ts";
import { giveConsent } from "./answer-consent.ts";
import { declareAgreement } from "./declare-terms.ts";
import { prepareSignature, signConsent } from "./sign-consent.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const desk = anOfficial({ permissions: ["consents.declare", "consents.see"] });
await publishVillage(db.work());
const { personId } = await aVillager(db.work());
const own = db.work(aPerson({ personId }));
const agreement = await declareAgreement(db.work(desk), someTerms());
const { id } = await giveConsent(own, { agreementId: agreement.id, digest: agreement.revision.digest, requestKey: newId() });
const sent = aSigner().sign((await prepareSignature(own, id)).payload);

test.each<[string, Actor, string]>([
  ["a stranger", stranger, "kernel/sign-in-first"],
  ["the agency whose agreement it is", desk, "kernel/sign-in-first"],
  ["the node", { kind: "system", name: "test" }, "kernel/sign-in-first"],
  ["another person", aPerson(), "consents/not-found"],
])("%s signs nothing in somebody's name", async (_, actor, fault) => {
  const work = db.work(actor);
  const acts = [() => prepareSignature(work, id), () => signConsent(work, id, sent)];
  for (const act of acts) expect(await refusal(Promise.resolve().then<unknown>(act))).toBe(fault);
});

test("the second lock: a signature shows to its parties and the agency alone, and nobody changes it", async () => {
  await signConsent(own, id, sent);
  const rows = (actor: Actor) =>
    db.work(actor).transaction(async (tx) => (await tx.query({ text: "select from consents.signature" })).rows.length);
  expect(await rows(own.actor)).toBe(1);
  expect(await rows(desk)).toBe(1);
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["consents.see"] })]) expect(await rows(actor)).toBe(0);
  for (const text of ["update consents.signature set payload = ''", "delete from consents.signature"])
    await expect(own.transaction((tx) => tx.query({ text }))).rejects.toThrow("permission denied");
});
