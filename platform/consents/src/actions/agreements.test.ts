import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { AgreementTerms } from "../domain/terms.ts";
import type { Agreement } from "../store/terms.ts";
import { aVillager, publishVillage, someTerms, type Villager } from "../testing/index.ts";
import { answerConsent } from "./answer-consent.ts";
import { askConsent } from "./ask-consent.ts";
import { consentsForCall } from "./decide-call.ts";
import { declareAgreement, endAgreement, reviseAgreement } from "./declare-terms.ts";
import { getOwnAgreement, listOwnAgreements } from "./own-agreements.ts";
import { getMyConsent, listVersions } from "./read-consents.ts";
import { closeOver } from "./settle-words.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const permissions = ["consents.declare", "consents.ask", "consents.see", "registries.read"];
const official = anOfficial({ permissions });
const desk = () => db.work(official, clock);
const node = () => db.work(undefined, clock);
await publishVillage(node());

const CLIENT = "VN/COM/00009/cho-vay";
let made = 0;
const newTerms = (parts: Partial<AgreementTerms> = {}) => {
  made += 1;
  return someTerms({ code: `viec-${made}`, receiver: { name: { vi: "Quỹ", en: "Fund" }, client: CLIENT }, ...parts });
};
const as = ({ personId }: Villager) => db.work(aPerson({ personId }), clock);
const ask = async ({ id }: Agreement, whom: Villager) =>
  (await askConsent(desk(), { personalNumber: whom.number, agreementId: id, reason: "Thử", requestKey: newId() })).id;
const sayYes = ({ revision: { digest } }: Agreement, whom: Villager, id: string) => answerConsent(as(whom), { id, yes: true, digest });
async function agreed(agreement: Agreement, whom: Villager): Promise<string> {
  const id = await ask(agreement, whom);
  await sayYes(agreement, whom, id);
  return id;
}
const holds = async ({ terms: { code } }: Agreement, { personId }: Villager, service = "VN/GOV/00002/dan-cu/population") =>
  (await consentsForCall(node(), { persons: [personId], code, service, clients: [CLIENT], fields: ["fullName"] })).size;

test("a form sent twice, also at once, is one agreement; and one new version", async () => {
  const [terms, key] = [newTerms(), newId()];
  const sent = await Promise.all([1, 2, 3].map(() => declareAgreement(desk(), terms, key)));
  expect(new Set(sent.map(({ id, revision }) => `${id} ${revision.id}`)).size).toBe(1);
  const id = sent[0]?.id ?? "";
  const [next, again] = [{ ...terms, version: "2" }, newId()];
  const wish = { seen: 1, requestKey: again };
  const revised = await Promise.all([1, 2].map(() => reviseAgreement(desk(), id, next, wish)));
  expect(revised.map(({ revision }) => revision.number)).toEqual([2, 2]);
  expect(await listVersions(node(), "DataAgreement", id)).toHaveLength(2);
  // The key is the official's own: another's form by the same key is another form.
  const other = db.work(anOfficial({ permissions }), clock);
  expect(await refusal(declareAgreement(other, terms, key))).toBe("consents/code-taken");
});

test("who saw another version than the newest neither revises nor ends", async () => {
  const { id, terms } = await declareAgreement(desk(), newTerms());
  await reviseAgreement(desk(), id, { ...terms, version: "2" }, { seen: 1 });
  expect(await refusal(reviseAgreement(desk(), id, { ...terms, version: "3" }, { seen: 1, requestKey: newId() }))).toBe(
    "consents/revised-meanwhile",
  );
  expect(await refusal(endAgreement(desk(), id, { seen: 1 }))).toBe("consents/revised-meanwhile");
  await endAgreement(desk(), id, { seen: 2 });
  expect((await getOwnAgreement(desk(), id)).ended).toBe(true);
});

test("an agreement about a registry by its code covers that registry as a service of the exchange, and no other", async () => {
  const binh = await aVillager(node());
  const agreement = await declareAgreement(desk(), newTerms());
  await agreed(agreement, binh);
  expect(await holds(agreement, binh)).toBe(1);
  expect(await holds(agreement, binh, "VN/GOV/00002/dan-cu/land")).toBe(0);
});

test("words that ask anew end every yes before them at once; those who gave it are told, answer again, and nothing of before is lost", async () => {
  const [binh, an] = [await aVillager(node()), await aVillager(node())];
  const agreement = await declareAgreement(desk(), newTerms());
  const id = await agreed(agreement, binh);
  const waits = await ask(agreement, an);
  const next = await reviseAgreement(desk(), agreement.id, { ...agreement.terms, version: "2", asksAnew: true });
  expect(await holds(agreement, binh)).toBe(0);
  const { consent, agreement: shown, steps } = await getMyConsent(as(binh), id);
  expect([consent.state, consent.answerBy, shown.revision.number]).toEqual(["asked", new Date("2026-12-20T02:00:00Z"), 2]);
  expect(steps.map(({ move }) => move)).toEqual(["asked", "given", "asked-anew"]);
  expect((await listEventsOf(db.pool, id)).at(-1)).toMatchObject({ type: "consents.asked", data: { tell: [binh.personId] } });
  expect((await getMyConsent(as(an), waits)).steps).toHaveLength(1);
  expect(await refusal(sayYes(agreement, binh, id))).toBe("consents/changed-meanwhile");
  await sayYes(next, binh, id);
  expect(await holds(next, binh)).toBe(1);
  await closeOver(node());
  expect(await holds(next, binh)).toBe(1);
});

test("a change of wording asks nobody anew: their yes holds to the words before", async () => {
  const binh = await aVillager(node());
  const agreement = await declareAgreement(desk(), newTerms());
  const id = await agreed(agreement, binh);
  await reviseAgreement(desk(), agreement.id, { ...agreement.terms, version: "2", asksAnew: false });
  expect(await holds(agreement, binh)).toBe(1);
  expect((await getMyConsent(as(binh), id)).agreement.revision.number).toBe(1);
});

test("an end ends what was given and what waits, each is told, and later than the end nothing holds though the row be open yet", async () => {
  const [binh, an, late] = [await aVillager(node()), await aVillager(node()), await aVillager(node())];
  const agreement = await declareAgreement(desk(), newTerms());
  const [given, waits] = [await agreed(agreement, binh), await ask(agreement, an)];
  expect(await getOwnAgreement(desk(), agreement.id)).toMatchObject({ given: 1, waiting: 1, conditions: 0, ended: false });
  await endAgreement(desk(), agreement.id);
  expect(await holds(agreement, binh)).toBe(0);
  for (const [whom, id] of [
    [binh, given],
    [an, waits],
  ] as const) {
    const { consent, steps } = await getMyConsent(as(whom), id);
    expect([consent.state, steps.at(-1)?.move]).toEqual(["lapsed", "ended"]);
    expect((await listEventsOf(db.pool, id)).at(-1)).toMatchObject({ type: "consents.ended", data: { tell: [whom.personId] } });
  }
  expect(await getOwnAgreement(desk(), agreement.id)).toMatchObject({ given: 0, waiting: 0, ended: true });

  // What one act did not come to: over for every call and every reader at once, closed by the job.
  const big = await declareAgreement(desk(), newTerms());
  const id = await agreed(big, late);
  await db.asOwner("update consents.agreement set ended_at = now() where id = $1", [big.id]);
  expect(await holds(big, late)).toBe(0);
  expect((await getMyConsent(as(late), id)).consent.state).toBe("lapsed");
  await closeOver(node());
  expect((await getMyConsent(as(late), id)).steps.at(-1)?.move).toBe("ended");
});

test("an agency sees its agreements, those in force first, with every version and who made it", async () => {
  const mine = anOfficial({ permissions });
  const work = db.work(mine, clock);
  const first = await declareAgreement(work, newTerms());
  const second = await declareAgreement(work, newTerms());
  await reviseAgreement(work, second.id, { ...second.terms, words: { vi: "Lời mới", en: "New words" } });
  await endAgreement(work, second.id);
  expect((await listOwnAgreements(work)).map(({ id, ended }) => [id, ended])).toEqual([
    [first.id, false],
    [second.id, true],
  ]);
  const { versions } = await getOwnAgreement(work, second.id);
  expect(versions.map(({ number, terms, byOfficial }) => [number, terms.words.vi, byOfficial])).toEqual([
    [2, "Lời mới", mine.officialId],
    [1, second.terms.words.vi, mine.officialId],
  ]);
});

test.each<[string, Partial<AgreementTerms>]>([
  ["onWithdrawal", { onWithdrawal: { vi: "Dừng ngay", en: "" } }],
  ["code", { code: "Có dấu" }],
  ["days", { days: 0 }],
])("what is wrong is named: %s", async (_, parts) => {
  expect(await refusal(declareAgreement(desk(), newTerms(parts)))).toBe("consents/bad-terms");
});
