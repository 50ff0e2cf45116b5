import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { amendRecord, listMyAccesses } from "@motlan/registries";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { consentsModule } from "../module.ts";
import { aVillager, publishVillage, someTerms, type Villager } from "../testing/index.ts";
import { answerConsent, giveConsent, withdrawConsent } from "./answer-consent.ts";
import { askConsent } from "./ask-consent.ts";
import { consentsForCall, requireConsent } from "./decide-call.ts";
import { declarePolicy, endPolicy, revisePolicy } from "./declare-policies.ts";
import { declareAgreement, endAgreement, reviseAgreement } from "./declare-terms.ts";
import { getAgreement, getMyConsent, listMyConsents, listOfficeConsents, listVersions } from "./read-consents.ts";
import { closeOver } from "./settle-words.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const RIGHTS = ["consents.declare", "consents.ask", "consents.see", "registries.read"];
const official = anOfficial({ permissions: RIGHTS });
const desk = () => db.work(official, clock);
const node = () => db.work(undefined, clock);
await publishVillage(node());

const CLIENT = "VN/COM/00009/cho-vay";
const SERVICE = "VN/GOV/00002/dan-cu/population";
let made = 0;
const declare = () => {
  made += 1;
  const data = [{ service: SERVICE, title: { vi: "Dữ liệu dân cư", en: "Population data" }, fields: ["fullName"] }];
  return declareAgreement(desk(), someTerms({ code: `vay-${made}`, receiver: { name: { vi: "Quỹ", en: "Fund" }, client: CLIENT }, data }));
};

let agreement: Awaited<ReturnType<typeof declare>>;
let binh: Villager;
beforeEach(async () => {
  agreement = await declare();
  binh = await aVillager(node());
});
const as = ({ personId }: Villager) => db.work(aPerson({ personId }), clock);
const ask = (whom: Villager, requestKey = newId(), reason = "Anh nộp đơn vay ngày 19/11") =>
  askConsent(desk(), { personalNumber: whom.number, agreementId: agreement.id, reason, requestKey });
const answer = (whom: Villager, id: string, yes = true, digest = agreement.revision.digest) => answerConsent(as(whom), { id, yes, digest });
const callOf = ({ personId }: Villager) => ({
  ...{ persons: [personId], code: agreement.terms.code, service: SERVICE, clients: [CLIENT], fields: ["fullName"] },
});
const holds = async (whom: Villager, at = node()) => consentsForCall(at, callOf(whom));

describe("an agreement", () => {
  test("is kept word for word, version by version; what was agreed to stays to be read", async () => {
    await ask(binh);
    const [before] = await listMyConsents(as(binh));
    await answer(binh, before?.consent.id ?? "");
    const next = await reviseAgreement(desk(), agreement.id, {
      ...agreement.terms,
      version: "2",
      words: { vi: "Lời mới", en: "New words" },
    });
    expect((await getAgreement(node(), agreement.id)).terms.words.vi).toBe("Lời mới");
    expect((await getMyConsent(as(binh), before?.consent.id ?? "")).agreement.terms.words).toEqual(agreement.terms.words);
    const versions = await listVersions(node(), "DataAgreement", agreement.id);
    expect(versions.map(({ number, digest }) => [number, digest])).toEqual([
      [1, agreement.revision.digest],
      [2, next.revision.digest],
    ]);
    const [event] = await listEventsOf(db.pool, next.revision.id);
    expect(event).toMatchObject({ type: "consents.agreement-kept", data: { digest: next.revision.digest } });
  });

  test("says everything it must, has a code of its own, and stands under its authority's policy", async () => {
    const bad = { ...someTerms(), code: "Có Dấu", version: "", days: 0, words: { vi: "", en: "x" } };
    expect(await refusal(declareAgreement(desk(), bad))).toBe("consents/bad-terms");
    expect(await refusal(declareAgreement(desk(), agreement.terms))).toBe("consents/code-taken");
    expect(await refusal(reviseAgreement(desk(), agreement.id, { ...agreement.terms, policyId: "999999" }))).toBe("consents/no-policy");
    expect(await refusal(reviseAgreement(desk(), "999999", agreement.terms))).toBe("consents/no-agreement");
  });

  test("declared twice at once is one", async () => {
    const terms = someTerms({ code: `hai-lan-${made}` });
    const said = await Promise.all([1, 2, 3].map(() => refusal(declareAgreement(desk(), terms))));
    expect(said.toSorted()).toEqual(["consents/code-taken", "consents/code-taken", "not refused"]);
    const others = await Promise.all(
      [agreement, await declare()].map(({ id }) => refusal(reviseAgreement(desk(), id, someTerms({ code: "moi" })))),
    );
    expect(others.toSorted()).toEqual(["consents/code-taken", "not refused"]);
  });

  test("that is over, or has another code now, leaves its code to its own authority", async () => {
    const { code } = agreement.terms;
    const other = db.work(anOfficial({ permissions: RIGHTS }), clock);
    const moved = await reviseAgreement(desk(), agreement.id, { ...agreement.terms, code: `${code}-moi` });
    await endAgreement(desk(), moved.id);
    for (const taken of [code, moved.terms.code])
      expect(await refusal(declareAgreement(other, someTerms({ code: taken })))).toBe("consents/code-taken");
    expect((await declareAgreement(desk(), someTerms({ code }))).terms.code).toBe(code);
  });

  test("that is over takes no yes; a policy in use is not ended", async () => {
    const policy = await declarePolicy(desk(), { name: "Chính sách", version: "1", url: "https://vi-du.vn/chinh-sach" });
    expect((await revisePolicy(desk(), policy.id, { ...policy.terms, version: "2" })).revision.number).toBe(2);
    expect(await refusal(declarePolicy(desk(), { name: " ", version: "1", url: "không phải địa chỉ" }))).toBe("consents/bad-terms");
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, policyId: policy.id });
    expect(await refusal(endPolicy(desk(), policy.id))).toBe("consents/policy-in-use");
    const asked = await ask(binh);
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, policyId: policy.id, active: false });
    expect(await refusal(endPolicy(desk(), policy.id))).toBe("consents/policy-in-use");
    await endAgreement(desk(), agreement.id);
    await endPolicy(desk(), policy.id);
    expect(await refusal(answer(binh, asked.id))).toBe("consents/no-agreement");
    expect(await refusal(revisePolicy(desk(), policy.id, policy.terms))).toBe("consents/no-policy");
    agreement = await declareAgreement(desk(), someTerms({ code: `dong-${made}`, active: false }));
    expect(await refusal(ask(binh))).toBe("consents/agreement-over");
  });
});

describe("a request", () => {
  test("reaches its person, once however often it is said, and leaves the look-up in their list of reads", async () => {
    const asked = await ask(binh, "one");
    expect((await ask(binh, "one")).id).toBe(asked.id);
    expect(asked).toMatchObject({
      state: "asked",
      agencyId: official.agencyId,
      needs: "self",
      childName: null,
      law: "Điều 6 Nghị định 356/2025/NĐ-CP",
    });
    const [event] = await listEventsOf(db.pool, asked.id);
    expect(event).toMatchObject({ type: "consents.asked", data: { tell: [binh.personId] } });
    expect(JSON.stringify(event?.data)).not.toContain("đơn vay");
    expect(await listMyAccesses(as(binh))).toMatchObject([{ purpose: "identify", who: { kind: "official" } }]);
    expect((await ask(binh)).id).toBe(asked.id);
    expect((await listOfficeConsents(desk())).map(({ consent }) => consent.id)).toContain(asked.id);
  });

  test("under a key that was another person's or another agreement's is refused, also at the same moment: nobody is told who was asked before", async () => {
    const [an, mai, vui, thu] = [await aVillager(node()), await aVillager(node()), await aVillager(node()), await aVillager(node())];
    const said = await Promise.all([an, mai, an, mai].map((whom) => refusal(ask(whom, "both"))));
    expect(said.toSorted()).toEqual(["consents/key-reused", "consents/key-reused", "not refused", "not refused"]);
    await ask(vui, "vui");
    expect(await refusal(ask(binh, "vui"))).toBe("consents/key-reused");
    expect(await listMyAccesses(as(binh))).toEqual([]);
    const other = await declare();
    const wish = { personalNumber: vui.number, agreementId: other.id, reason: "Thử", requestKey: "vui" };
    expect(await refusal(askConsent(desk(), wish))).toBe("consents/key-reused");
    const own = { digest: agreement.revision.digest, agreementId: agreement.id, requestKey: "own" };
    await giveConsent(as(thu), own);
    expect(await refusal(giveConsent(as(thu), { ...own, agreementId: other.id }))).toBe("consents/key-reused");
    const sent = { requestKey: "revised" };
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, version: "2" }, sent);
    expect(await refusal(reviseAgreement(desk(), other.id, { ...other.terms, version: "2" }, sent))).toBe("consents/key-reused");
  });

  test("refused after the look-up, that look stays in the lists of reads of whoever was looked up", async () => {
    const mother = await aVillager(node());
    const child = await aVillager(node(), { dateOfBirth: "2021-01-01", relatives: { motherNumber: mother.number } });
    const asked = await ask(child);
    await answer(mother, asked.id);
    expect(await refusal(ask(child))).toBe("consents/already-given");
    for (const who of [mother, child]) expect(await listMyAccesses(as(who))).toHaveLength(2);
    const orphan = await aVillager(node(), { dateOfBirth: "2021-01-01" });
    expect(await refusal(ask(orphan))).toBe("consents/no-guardian");
    const own = { agreementId: agreement.id, digest: agreement.revision.digest, requestKey: newId() };
    expect(await refusal(giveConsent(as(orphan), own))).toBe("consents/no-guardian");
    expect(await listMyAccesses(as(orphan))).toHaveLength(2);
  });

  test("refused before anybody is looked up, it leaves no look", async () => {
    expect(await refusal(ask(binh, newId(), " "))).toBe("consents/words-missing");
    await endAgreement(desk(), agreement.id);
    expect(await refusal(ask(binh))).toBe("consents/no-agreement");
    expect(await listMyAccesses(as(binh))).toEqual([]);
  });

  test("says why, whom and to what", async () => {
    expect(await refusal(ask(binh, newId(), " "))).toBe("consents/words-missing");
    expect(await refusal(ask(binh, newId(), "x".repeat(2_001)))).toBe("consents/words-too-long");
    expect(await refusal(ask({ personId: newId(), number: "000000000000" }))).toBe("consents/person-unknown");
  });

  test("another office's about the same agreement is not seen, and not asked twice", async () => {
    await ask(binh);
    const other = db.work(anOfficial({ permissions: RIGHTS }), clock);
    const wish = { personalNumber: binh.number, agreementId: agreement.id, reason: "x", requestKey: newId() };
    expect(await refusal(askConsent(other, wish))).toBe("consents/already-asked");
  });
});

describe("an answer", () => {
  test("yes holds for the next call, for that purpose, service and receiver alone, until its day", async () => {
    const asked = await ask(binh);
    expect(await holds(binh)).toEqual(new Map());
    const given = await answer(binh, asked.id);
    expect(given).toMatchObject({ state: "given", givenAt: clock.now() });
    expect(await holds(binh)).toEqual(new Map([[binh.personId, asked.id]]));
    const call = callOf(binh);
    expect(await consentsForCall(node(), { ...call, code: "khác" })).toEqual(new Map());
    expect(await consentsForCall(node(), { ...call, service: "khác" })).toEqual(new Map());
    expect(await consentsForCall(node(), { ...call, clients: ["VN/COM/00008/khac"] })).toEqual(new Map());
    expect(await consentsForCall(node(), { ...call, fields: ["fullName", "dateOfBirth"] })).toEqual(new Map());
    expect(await refusal(ask(binh))).toBe("consents/already-given");
    const later = fixedClock(new Date(clock.now().getTime() + 90 * 86_400_000).toISOString());
    expect(await holds(binh, db.work(undefined, later))).toEqual(new Map());
  });

  test("the evidence of a yes is an event with the digest of the very words", async () => {
    const asked = await ask(binh);
    await answer(binh, asked.id);
    const events = await listEventsOf(db.pool, asked.id);
    expect(events.find(({ type }) => type === "consents.given")?.data).toMatchObject({ digest: agreement.revision.digest });
    const [file] = await listMyConsents(as(binh));
    expect(file?.steps.map(({ move, digest }) => [move, digest])).toEqual([
      ["asked", agreement.revision.digest],
      ["given", agreement.revision.digest],
    ]);
  });

  test("is to the words that were read: to others it is refused", async () => {
    const asked = await ask(binh);
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, words: { vi: "Rộng hơn", en: "Wider" } });
    expect(await refusal(answer(binh, asked.id))).toBe("consents/changed-meanwhile");
    expect(await holds(binh)).toEqual(new Map());
  });

  test("a no ends it, the same answer again changes nothing, another is too late", async () => {
    const asked = await ask(binh);
    expect((await answer(binh, asked.id, false)).state).toBe("refused");
    expect((await answer(binh, asked.id, false)).revision).toBe(2);
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, version: "2" });
    expect((await answer(binh, asked.id, false)).revision).toBe(2);
    expect(await refusal(answer(binh, asked.id, true, (await getAgreement(node(), agreement.id)).revision.digest))).toBe(
      "consents/not-waiting",
    );
  });

  test("silence is none: after its time nobody can say yes, and it is closed by itself", async () => {
    const asked = await ask(binh);
    const later = fixedClock("2026-12-21T09:00:00+07:00");
    const late = db.work(aPerson({ personId: binh.personId }), later);
    expect(await refusal(answerConsent(late, { id: asked.id, yes: true, digest: agreement.revision.digest }))).toBe("consents/not-waiting");
    await closeOver(db.work(undefined, later));
    expect((await getMyConsent(late, asked.id)).consent.state).toBe("lapsed");
  });

  test("a withdrawal holds from the next call on; withdrawn twice is withdrawn once", async () => {
    const asked = await ask(binh);
    expect(await refusal(withdrawConsent(as(binh), asked.id))).toBe("consents/not-standing");
    await answer(binh, asked.id);
    await withdrawConsent(as(binh), asked.id);
    expect(await holds(binh)).toEqual(new Map());
    expect((await withdrawConsent(as(binh), asked.id)).revision).toBe(3);
    expect((await ask(binh)).id).not.toBe(asked.id);
  });

  test("may be given without being asked, once", async () => {
    const give = (requestKey: string, digest = agreement.revision.digest) =>
      giveConsent(as(binh), { agreementId: agreement.id, digest, requestKey });
    expect(await refusal(give("a", "x"))).toBe("consents/changed-meanwhile");
    const given = await give("a");
    expect(given).toMatchObject({ state: "given", agencyId: null });
    expect((await give("a")).id).toBe(given.id);
    expect((await give("b")).id).toBe(given.id);
  });
});

describe("a child", () => {
  const family = async (dateOfBirth: string) => {
    const mother = await aVillager(node());
    const child = await aVillager(node(), { dateOfBirth, relatives: { motherNumber: mother.number, fatherNumber: "001190999999" } });
    return { mother, child };
  };

  test("under seven: a parent answers, and the child cannot", async () => {
    const { mother, child } = await family("2021-01-01");
    const asked = await ask(child);
    expect(asked).toMatchObject({ needs: "guardian", guardianIds: [mother.personId], childName: "Trần Thị Bình", adultOn: "2037-01-01" });
    expect(await refusal(answer(child, asked.id))).toBe("consents/guardian-only");
    expect(await listMyConsents(as(mother))).toHaveLength(1);
    expect((await answer(mother, asked.id)).guardianId).toBe(mother.personId);
    expect((await holds(child)).get(child.personId)).toBe(asked.id);
    await withdrawConsent(as(mother), asked.id);
    expect(await holds(child)).toEqual(new Map());
  });

  test("who is of age is their own: the parent who agreed sees it no more and is told nothing", async () => {
    const { mother, child } = await family("2010-12-01");
    const asked = await ask(child);
    await answer(mother, asked.id);
    await answer(child, asked.id);
    expect(await listMyConsents(as(mother))).toHaveLength(1);
    const later = fixedClock("2026-12-01T09:00:00+07:00");
    const [parent, grown] = [db.work(aPerson({ personId: mother.personId }), later), db.work(aPerson({ personId: child.personId }), later)];
    expect(await listMyConsents(parent)).toEqual([]);
    expect(await refusal(getMyConsent(parent, asked.id))).toBe("consents/not-found");
    expect(await refusal(withdrawConsent(parent, asked.id))).toBe("consents/not-found");
    await withdrawConsent(grown, asked.id);
    const events = await listEventsOf(db.pool, asked.id);
    expect(events.find(({ type }) => type === "consents.withdrawn")?.data.tell).toEqual([child.personId]);
  });

  test("who comes of age while a request waits answers it alone, whether they had said yes before or not", async () => {
    const later = fixedClock("2026-12-01T09:00:00+07:00");
    for (const early of [true, false]) {
      agreement = await declare();
      const { mother, child } = await family("2010-12-01");
      const asked = await ask(child);
      if (early) expect((await answer(child, asked.id)).state).toBe("asked");
      const [parent, grown] = [mother, child].map(({ personId }) => db.work(aPerson({ personId }), later));
      const yes = { id: asked.id, yes: true, digest: agreement.revision.digest };
      expect(await refusal(answerConsent(parent ?? node(), yes))).toBe("consents/not-found");
      expect((await answerConsent(grown ?? node(), yes)).state).toBe("given");
    }
  });

  test("under seven takes back nothing that a parent said; old enough to be asked they do", async () => {
    const { mother, child } = await family("2019-12-01");
    const asked = await ask(child);
    await answer(mother, asked.id);
    expect(await refusal(withdrawConsent(as(child), asked.id))).toBe("consents/guardian-only");
    expect((await holds(child)).get(child.personId)).toBe(asked.id);
    const seven = db.work(aPerson({ personId: child.personId }), fixedClock("2026-12-01T09:00:00+07:00"));
    expect((await withdrawConsent(seven, asked.id)).state).toBe("withdrawn");
  });

  test("from seven: both must say yes, to the same words", async () => {
    const { mother, child } = await family("2014-01-01");
    const asked = await ask(child);
    expect((await answer(child, asked.id)).state).toBe("asked");
    expect((await answer(child, asked.id)).revision).toBe(2);
    expect(await holds(child)).toEqual(new Map());
    agreement = await reviseAgreement(desk(), agreement.id, { ...agreement.terms, words: { vi: "Lời mới", en: "New words" } });
    expect((await answer(mother, asked.id)).state).toBe("asked");
    expect((await answer(child, asked.id)).state).toBe("given");
  });

  test("whose parents changed: who is one now has the say, who is none any more neither answers, withdraws nor sees", async () => {
    const { mother, child } = await family("2014-01-01");
    const father = await aVillager(node());
    const waits = await ask(child);
    await answer(mother, waits.id);
    const asked = agreement;
    agreement = await declare();
    const held = await ask(child);
    await answer(mother, held.id);
    await answer(child, held.id);
    const relatives = { motherNumber: null, fatherNumber: father.number };
    await amendRecord(node(), {
      ...{
        recordId: child.personId,
        values: { relatives },
        validFrom: localDate("2000-01-01"),
        reason: "Cho làm con nuôi",
        requestKey: newId(),
      },
    });
    await runJobsUntilQuiet(db.pool, clock, [consentsModule()]);
    expect(await listMyConsents(as(mother))).toEqual([]);
    for (const { id } of [waits, held]) expect(await refusal(withdrawConsent(as(mother), id))).toBe("consents/not-found");
    expect(await refusal(answer(mother, waits.id, true, asked.revision.digest))).toBe("consents/not-found");
    // Her yes alone had made nothing whole.
    expect((await answer(child, waits.id, true, asked.revision.digest)).state).toBe("asked");
    expect((await answer(father, waits.id, true, asked.revision.digest)).state).toBe("given");
    expect((await withdrawConsent(as(father), held.id)).state).toBe("withdrawn");
  });

  test("whose last parent is entered no longer has nobody who answers for them", async () => {
    const { mother, child } = await family("2021-01-01");
    const asked = await ask(child);
    await amendRecord(node(), {
      ...{ recordId: child.personId, values: { relatives: null }, validFrom: localDate("2000-01-01"), reason: "Thử", requestKey: newId() },
    });
    await runJobsUntilQuiet(db.pool, clock, [consentsModule()]);
    expect(await refusal(answer(mother, asked.id))).toBe("consents/not-found");
    expect((await getMyConsent(as(child), asked.id)).consent.guardianIds).toEqual([]);
  });

  test("whose parents are not in the registry cannot be asked", async () => {
    const child = await aVillager(node(), { dateOfBirth: "2020-01-01" });
    expect(await refusal(ask(child))).toBe("consents/no-guardian");
  });
});

test("a right waits for an agreement that exists", async () => {
  expect(await refusal(requireConsent(node(), { rightId: newId(), service: SERVICE, code: "không-có" }))).toBe("consents/no-agreement");
});
