import { newId } from "@motlan/kernel";
import { listEventsAfter } from "@motlan/kernel/db";
import { aPerson, fixedClock, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Contact } from "../index.ts";
import { noticesModule } from "../module.ts";
import { aGateway, announceNews, aToldDossier, type ToldDossier } from "../testing/index.ts";
import { hearNews } from "./hear-news.ts";
import { countUnread, listMyNotices, markRead, PAGE_SIZE } from "./my-notices.ts";
import { sendMessage, sweepMessages } from "./send-message.ts";

const db = await testDatabase();
const gateway = await aGateway();
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const contacts = new Map<string, Contact>();
const module = noticesModule({
  smsUrl: `${gateway.url}/sms`,
  mailUrl: `${gateway.url}/mail`,
  gatewayKey: "secret",
  contactOf: async (_db, personId) => contacts.get(personId),
  publicUrl: "https://portal.example",
});
const clock = fixedClock(new Date());
beforeEach(() => {
  gateway.status = 202;
  clock.set(new Date());
});

const told = (contact?: Partial<Contact>): ToldDossier => {
  const dossier = aToldDossier({ code: `H26.1-261121-${newId().slice(-4)}` });
  if (contact !== undefined) contacts.set(dossier.personId, { language: "vi", ...contact });
  return dossier;
};
const run = () => runJobsUntilQuiet(db.pool, clock, [module]);
const announce = async (dossier: ToldDossier, types: readonly string[], data = {}) => {
  await announceNews(db.work(undefined, clock), dossier, types, data);
  await run();
};
const inbox = (dossier: ToldDossier) => listMyNotices(db.work(aPerson({ personId: dossier.personId }), clock));
const outgoing = (dossier: ToldDossier) =>
  gateway.taken
    .map(({ path, body }) => ({ path, ...JSON.parse(body) }))
    .filter((message) => `${message.text}${message.subject ?? ""}`.includes(dossier.code));
const messagesOf = (dossier: ToldDossier) =>
  db.asOwner<{ channel: string; state: string; attempts: number; fault: string | null }>(
    "select m.channel, m.state, m.attempts, m.fault from notices.message m join notices.notice n on n.id = m.notice_id where n.person_id = $1 order by channel desc",
    [dossier.personId],
  );

test("news comes to the inbox, by SMS without anything personal, and by e-mail with the link", async () => {
  const dossier = told({ phone: "+84912345678", email: "hoa@example.vn" });
  await announce(dossier, ["dossiers.submitted"], { status: "awaiting-payment" });
  expect(await inbox(dossier)).toMatchObject([
    { kind: "to-pay", title: { vi: "Hồ sơ chờ nộp phí, lệ phí" }, link: `/ho-so/${dossier.dossierId}`, readAt: null },
  ]);
  const [sms, mail] = outgoing(dossier).sort((a, b) => String(b.path).localeCompare(String(a.path)));
  expect(sms).toEqual({
    path: "/sms",
    key: expect.any(String),
    to: "+84912345678",
    text: `Một Lần: Hồ sơ chờ nộp phí, lệ phí, mã ${dossier.code}. Vào cổng để xem.`,
  });
  expect(mail).toMatchObject({ path: "/mail", to: "hoa@example.vn", subject: `Một Lần: Hồ sơ chờ nộp phí, lệ phí (${dossier.code})` });
  expect(String(mail?.text)).toContain(`https://portal.example/ho-so/${dossier.dossierId}`);
  expect(gateway.taken.every(({ signature }) => /^t=\d+,v1=[0-9a-f]{64}$/.test(signature ?? ""))).toBe(true);
  expect(await messagesOf(dossier)).toEqual([
    { channel: "sms", state: "sent", attempts: 1, fault: null },
    { channel: "email", state: "sent", attempts: 1, fault: null },
  ]);
});

test("a payment's news finds its dossier; what is decided and handed over in one act is one notice", async () => {
  const dossier = told({ phone: "+84912345679", language: "en" });
  await announce(dossier, ["dossiers.submitted"]);
  await announce(dossier, ["payments.paid"]);
  await announce(dossier, ["dossiers.moved", "dossiers.decided", "dossiers.moved", "dossiers.returned"]);
  expect((await inbox(dossier)).map((notice) => notice.kind).sort()).toEqual(["paid", "result-online", "submitted"]);
  expect(outgoing(dossier).map((message) => message.text)).toContain(`Một Lần: The result is here, code ${dossier.code}. See the portal.`);
  expect(await messagesOf(dossier)).toContainEqual({ channel: "email", state: "no-contact", attempts: 0, fault: null });
});

test.each([
  ["dossiers.refused", true],
  ["dossiers.stopped", true],
  ["dossiers.returned", true],
  ["dossiers.asked", false],
])("%s comes with a link to rate it: %s; the SMS says nothing personal and fits three parts", async (type, asks) => {
  const dossier = told({ phone: "+84912345699" });
  const asking = noticesModule({
    ...{ smsUrl: `${gateway.url}/sms`, publicUrl: "https://portal.example" },
    contactOf: async (_db, personId) => contacts.get(personId),
    rateLinkOf: async () => `/danh-gia/${"a".repeat(43)}`,
  });
  await announceNews(db.work(undefined, clock), dossier, [type]);
  await runJobsUntilQuiet(db.pool, clock, [asking]);
  const [sms] = outgoing(dossier).map(({ text }) => String(text));
  expect(sms?.includes("https://portal.example/danh-gia/a")).toBe(asks);
  expect(sms).not.toContain(dossier.personId);
  expect(sms).not.toContain(dossier.dossierId);
  expect(sms?.length).toBeLessThanOrEqual(3 * 67);
});

test("an event heard again, a job run twice, make no second notice and no second message", async () => {
  const dossier = told({ phone: "+84912345680" });
  await announce(dossier, ["dossiers.asked"]);
  const events = await listEventsAfter(db.work().db, { tx: "0", id: 0n }, 10_000);
  const event = events.find((row) => row.subject === dossier.dossierId);
  if (event === undefined) throw new Error("the event is missing");
  await hearNews(db.work(undefined, clock), event);
  await run();
  const [notice] = await inbox(dossier);
  const senders = { sms: { send: () => Promise.reject(new Error("must not be called")) } };
  await sendMessage(
    db.work(),
    { noticeId: notice?.id ?? "", channel: "sms" },
    { senders, contactOf: async () => ({ phone: "1", language: "vi" }), publicUrl: "" },
  );
  expect(await inbox(dossier)).toHaveLength(1);
  expect(outgoing(dossier)).toHaveLength(1);
});

describe("a gateway that fails", () => {
  test("is tried again later, and the inbox has the news at once", async () => {
    const dossier = told({ phone: "+84912345681" });
    gateway.status = 503;
    await announce(dossier, ["dossiers.refused"]);
    expect((await inbox(dossier)).map((notice) => notice.kind)).toEqual(["refused"]);
    expect(await messagesOf(dossier)).toContainEqual({ channel: "sms", state: "queued", attempts: 1, fault: "status-503" });
    gateway.status = 202;
    await run();
    expect(outgoing(dossier)).toEqual([]);
    await db.asOwner("update graphile_worker._private_jobs set run_at = now()");
    await run();
    expect(outgoing(dossier)).toHaveLength(1);
    expect(await messagesOf(dossier)).toContainEqual({ channel: "sms", state: "sent", attempts: 2, fault: null });
  });

  test("is given up after eight attempts; nothing else was held up", async () => {
    const dossier = told({ phone: "+84912345682" });
    gateway.status = 500;
    await announce(dossier, ["dossiers.asked"]);
    for (let attempt = 1; attempt < 8; attempt += 1) {
      await db.asOwner("update graphile_worker._private_jobs set run_at = now()");
      await run();
    }
    expect(await messagesOf(dossier)).toContainEqual({ channel: "sms", state: "failed", attempts: 8, fault: "status-500" });
  });

  test("nobody answers at all", async () => {
    const dossier = told({ phone: "+84912345683" });
    const gone = noticesModule({ smsUrl: "http://127.0.0.1:9/sms", contactOf: async () => ({ phone: "+84912345683", language: "vi" }) });
    await announceNews(db.work(undefined, clock), dossier, ["dossiers.asked"]);
    await runJobsUntilQuiet(db.pool, clock, [gone]);
    expect(await messagesOf(dossier)).toContainEqual({ channel: "sms", state: "queued", attempts: 1, fault: "unreachable" });
    expect(await messagesOf(dossier)).toContainEqual({ channel: "email", state: "no-contact", attempts: 0, fault: null });
  });

  test("a message whose job was lost is found by the sweep", async () => {
    const dossier = told({ phone: "+84912345684" });
    gateway.status = 503;
    await announce(dossier, ["dossiers.asked"]);
    await db.asOwner("delete from graphile_worker._private_jobs");
    gateway.status = 202;
    clock.advance(10 * 60_000);
    await sweepMessages(db.work(undefined, clock));
    await run();
    expect(outgoing(dossier)).toHaveLength(1);
  });
});

test("old news stays in the inbox alone; news about nothing known makes no notice and holds nobody up", async () => {
  const [old, fresh] = [told({ phone: "+84912345685" }), told({ phone: "+84912345686" })];
  const then = fixedClock(new Date(Date.now() - 3 * 86_400_000));
  await announceNews(db.work(undefined, then), old, ["dossiers.asked"]);
  await announceNews(db.work(undefined, clock), aToldDossier(), ["payments.paid"]);
  await announceNews(db.work(undefined, clock), aToldDossier({ personId: "nobody" }), ["dossiers.asked"]);
  await announceNews(db.work(undefined, clock), aToldDossier({ dossierId: "nothing" }), ["payments.paid"]);
  await announce(fresh, ["dossiers.withdrawn"]);
  expect((await inbox(old)).map((notice) => notice.kind)).toEqual(["asked"]);
  expect(await messagesOf(old)).toEqual([]);
  expect((await inbox(fresh)).map((notice) => notice.kind)).toEqual(["withdrawn"]);
  expect(await messagesOf(fresh)).toEqual([]);
});

test("notices are read one by one or all at once, and come by pages", async () => {
  const dossier = told();
  for (let day = 0; day < PAGE_SIZE + 2; day += 1) {
    clock.advance(1_000);
    await announceNews(db.work(undefined, clock), dossier, ["dossiers.asked"]);
  }
  await run();
  const work = () => db.work(aPerson({ personId: dossier.personId }), clock);
  const [first] = await listMyNotices(work());
  expect(await countUnread(work())).toBe(PAGE_SIZE + 2);
  expect(await listMyNotices(work(), { page: 2 })).toHaveLength(2);
  await markRead(work(), { noticeId: first?.id ?? "" });
  await markRead(work(), { noticeId: first?.id ?? "" });
  expect(await countUnread(work())).toBe(PAGE_SIZE + 1);
  await markRead(work());
  expect(await countUnread(work())).toBe(0);
  expect(await refusal(markRead(work(), { noticeId: "nothing" }))).toBe("notices/not-found");
});
