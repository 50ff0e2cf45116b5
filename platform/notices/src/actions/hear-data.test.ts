import { type JsonObject, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { noticesModule } from "../module.ts";
import { aGateway } from "../testing/index.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
const gateway = await aGateway();
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const clock = fixedClock(new Date());
const contactOf = async () => ({ phone: "+84912345678", language: "vi" as const });
const module = noticesModule({ smsUrl: `${gateway.url}/sms`, gatewayKey: "secret", contactOf, publicUrl: "https://portal.example" });

async function announce(type: string, data: JsonObject, agencyId?: string): Promise<string> {
  const subject = newId();
  await db
    .work(undefined, clock)
    .transaction((tx) => db.work(undefined, clock).announce(tx, { type, subject, data, ...(agencyId !== undefined && { agencyId }) }));
  await runJobsUntilQuiet(db.pool, clock, [module]);
  return subject;
}
const inbox = (personId: string) => listMyNotices(db.work(aPerson({ personId }), clock));
const texts = () => gateway.taken.map(({ body }) => JSON.parse(body).text);

test.each([
  [{ to: "taken-up", move: "take-up" }, "read-question-taken"],
  [{ to: "taken-up", move: "lengthen" }, "read-question-longer"],
  [{ to: "answered", move: "answer" }, "read-question-answered"],
  [{ to: "unjustified", move: "pass-up" }, "read-question-up"],
  [{ to: "concluded", move: "conclude" }, "read-question-concluded"],
])("whoever asked about a read hears of each step: %j", async (data, kind) => {
  const personId = newId();
  await announce("data-rights.moved", { ...data, personId, accessId: "7" });
  expect(await inbox(personId)).toMatchObject([{ kind, link: "/du-lieu-cua-toi/luot/7" }]);
});

test("an answer goes to the telephone, by a sentence that names nothing", async () => {
  await announce("data-rights.moved", { to: "answered", move: "answer", personId: newId(), accessId: "7" });
  expect(texts().at(-1)).toContain("Đã có câu trả lời về việc xem dữ liệu của bạn");
});

test.each([
  ["data-rights.asked", "read-question-new", "hoi-ve-du-lieu"],
  ["data-rights.unjustified", "read-question-unjustified", "hoi-ve-du-lieu"],
  ["breaches.recorded", "breach-new", "su-co-du-lieu"],
  ["breaches.due-soon", "breach-due", "su-co-du-lieu"],
  ["breaches.late", "breach-late", "su-co-du-lieu"],
])("%s is told to the officials it names, at their desk and not by telephone", async (type, kind, path) => {
  const official = anOfficial();
  const { personId, agencyId } = official;
  const before = gateway.taken.length;
  const subject = await announce(type, { tell: [{ personId, agencyId }] }, agencyId);
  expect(await listMyNotices(db.work(official, clock))).toMatchObject([{ kind, link: `/ban-lam-viec/${path}/${subject}` }]);
  expect([await inbox(personId), gateway.taken.length]).toEqual([[], before]);
});

test.each([
  ["consents.asked", "consent-asked", "dong-y"],
  ["consents.given", "consent-stands", "dong-y"],
  ["consents.ended", "consent-ended", "dong-y"],
  ["consents.withdrawn", "consent-withdrawn", "dong-y"],
  ["breaches.person-told", "breach-person", "su-co"],
])("%s is told to each person it names, not at the asking agency's desk", async (type, kind, path) => {
  const [one, two] = [newId(), newId()];
  const subject = await announce(type, { tell: [one, two, "nobody"] }, newId());
  for (const personId of [one, two]) expect(await inbox(personId)).toMatchObject([{ kind, link: `/du-lieu-cua-toi/${path}/${subject}` }]);
});

test("what names nobody, and moves nobody is told of, make no notice", async () => {
  const before = gateway.taken.length;
  await announce("data-rights.moved", { to: "answered", move: "answer" });
  const personId = newId();
  await announce("consents.lapsed", { tell: [personId] });
  expect([await inbox(personId), gateway.taken.length]).toEqual([[], before]);
});
