import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aVillager, publishVillage, someTerms } from "../testing/index.ts";
import { answerConsent, giveConsent, withdrawConsent } from "./answer-consent.ts";
import { askConsent } from "./ask-consent.ts";
import { conditionsOf, consentsForCall } from "./decide-call.ts";
import { declarePolicy, endPolicy, revisePolicy } from "./declare-policies.ts";
import { declareAgreement, endAgreement, reviseAgreement } from "./declare-terms.ts";
import { getOwnAgreement, listOwnAgreements } from "./own-agreements.ts";
import { getOwnPolicy, listOwnPolicies } from "./own-policies.ts";
import {
  getAgreement,
  getMyConsent,
  getOfficeConsent,
  getPolicy,
  listAgreements,
  listAllMyConsents,
  listMyConsents,
  listOfficeConsents,
  listOfficePersons,
  listPolicies,
} from "./read-consents.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const RIGHTS = ["consents.declare", "consents.ask", "consents.see", "registries.read"];
const desk = db.work(anOfficial({ permissions: RIGHTS }));
await publishVillage(db.work());
const whose = await aVillager(db.work());
const policy = await declarePolicy(desk, { name: "Chính sách", version: "1", url: "https://vi-du.vn/cs" });
const agreement = await declareAgreement(desk, someTerms());
const wish = { personalNumber: whose.number, agreementId: agreement.id, reason: "Thử", requestKey: newId() };
const asked = await askConsent(desk, wish);
const { digest } = agreement.revision;

const without: readonly [string, Actor][] = [
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official without the right", anOfficial()],
];

test.each(without)("%s declares nothing, asks nobody, and sees no office's consents", async (_, actor) => {
  const work = db.work(actor);
  for (const act of [
    () => declarePolicy(work, policy.terms),
    () => revisePolicy(work, policy.id, policy.terms),
    () => endPolicy(work, policy.id),
    () => declareAgreement(work, someTerms({ code: "khac" })),
    () => reviseAgreement(work, agreement.id, agreement.terms),
    () => endAgreement(work, agreement.id),
    () => askConsent(work, wish),
    () => listOwnAgreements(work),
    () => getOwnAgreement(work, agreement.id),
    () => listOwnPolicies(work),
    () => getOwnPolicy(work, policy.id),
    () => listOfficeConsents(work),
    () => listOfficePersons(work),
    () => getOfficeConsent(work, asked.id),
  ])
    expect(await refusal(act())).toBe("consents/not-yours");
});

test("an official of another agency changes nothing of ours and finds none of its consents", async () => {
  const work = db.work(anOfficial({ permissions: RIGHTS }));
  for (const act of [
    () => revisePolicy(work, policy.id, policy.terms),
    () => endPolicy(work, policy.id),
    () => reviseAgreement(work, agreement.id, agreement.terms),
    () => endAgreement(work, agreement.id),
  ])
    expect(await refusal(act())).toBe("consents/not-yours");
  expect(await listOfficeConsents(work)).toEqual([]);
  expect(await listOfficePersons(work)).toEqual([]);
  expect(await listOwnAgreements(work)).toEqual([]);
  expect(await listOwnPolicies(work)).toEqual([]);
  for (const id of [policy.id, "x"]) expect(await refusal(getOwnPolicy(work, id))).toBe("consents/no-policy");
  for (const id of [agreement.id, "x"]) expect(await refusal(getOwnAgreement(work, id))).toBe("consents/no-agreement");
  expect(await refusal(getOfficeConsent(work, asked.id))).toBe("consents/not-found");
});

test.each<[string, Actor, string]>([
  ["a stranger", stranger, "kernel/sign-in-first"],
  ["another person", aPerson(), "consents/not-found"],
  ["the official who asked", desk.actor, "kernel/sign-in-first"],
])("%s answers for nobody", async (_, actor, fault) => {
  const work = db.work(actor);
  for (const act of [
    () => answerConsent(work, { id: asked.id, yes: true, digest }),
    () => withdrawConsent(work, asked.id),
    () => getMyConsent(work, asked.id),
  ])
    expect(await refusal(act())).toBe(fault);
});

test("a consent is given and listed by its person alone", async () => {
  for (const actor of [stranger, desk.actor]) {
    expect(await refusal(giveConsent(db.work(actor), { agreementId: agreement.id, digest, requestKey: "x" }))).toBe("kernel/sign-in-first");
    expect(await refusal(listMyConsents(db.work(actor)))).toBe("kernel/sign-in-first");
    expect(await refusal(listAllMyConsents(db.work(actor)))).toBe("kernel/sign-in-first");
  }
  expect(await listMyConsents(db.work(aPerson()))).toEqual([]);
});

test("what one may agree to is public; whether somebody did is asked by the node alone", async () => {
  const work = db.work(stranger);
  expect((await getAgreement(work, agreement.id)).terms).toEqual(agreement.terms);
  expect((await getPolicy(work, policy.id)).terms).toEqual(policy.terms);
  expect([(await listAgreements(work)).length, (await listPolicies(work)).length]).toEqual([1, 1]);
  const call = { persons: [whose.personId], code: agreement.terms.code, service: "x", clients: ["x"], fields: [] };
  for (const actor of [stranger, aPerson(), desk.actor]) {
    expect(await refusal(consentsForCall(db.work(actor), call))).toBe("consents/not-yours");
    expect(await refusal(conditionsOf(db.work(actor), "x"))).toBe("consents/not-yours");
  }
});

test("the second lock: rows of a child show to a parent until the child is of age, to the child ever", async () => {
  const mother = await aVillager(db.work());
  const child = await aVillager(db.work(), { dateOfBirth: "2014-03-01", relatives: { motherNumber: mother.number } });
  const morning = (day: string) => fixedClock(`${day}T00:30:00+07:00`);
  const { id } = await askConsent(db.work(desk.actor, morning("2026-11-20")), {
    ...wish,
    personalNumber: child.number,
    requestKey: newId(),
  });
  const rows = (personId: string, day: string) =>
    db.work(aPerson({ personId }), morning(day)).transaction(async (tx) => {
      const seen = await tx.query({ text: "select from consents.consent where id = $1", values: [id] });
      const steps = await tx.query({ text: "select from consents.step where consent_id = $1", values: [id] });
      return [seen.rows.length, steps.rows.length];
    });
  expect(await rows(mother.personId, "2030-02-28")).toEqual([1, 1]);
  expect(await rows(mother.personId, "2030-03-01")).toEqual([0, 0]);
  expect(await rows(child.personId, "2030-03-01")).toEqual([1, 1]);
  expect(await rows(newId(), "2026-11-20")).toEqual([0, 0]);
});
