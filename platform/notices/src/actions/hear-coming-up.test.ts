import { newId } from "@motlan/kernel";
import { aPerson, fixedClock, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
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
const module = noticesModule({
  ...{ smsUrl: `${gateway.url}/sms`, mailUrl: `${gateway.url}/mail`, gatewayKey: "secret", publicUrl: "https://portal.example" },
  contactOf: async () => ({ phone: "+84912345678", language: "vi" }),
});

test.each([
  ["proactive.told", { acts: false }, "coming-up", "Bạn có việc sắp đến hạn"],
  ["proactive.told", { acts: true }, "will-act", "Một việc sẽ được làm thay bạn"],
  ["proactive.acted", {}, "was-done", "Đã làm xong một việc thay bạn"],
  ["proactive.failed", {}, "left-to-you", "Một việc cần bạn tự làm"],
  ["proactive.undone", {}, "was-undone", undefined],
])("%s %j: told once, by the portal and by a message that says nothing of the matter", async (type, data, kind, sms) => {
  const [personId, subject, sign] = [newId(), newId(), `VC-${newId().slice(-6).toUpperCase()}`];
  const work = db.work(undefined, clock);
  await work.transaction((tx) => work.announce(tx, { type, subject, data: { ...data, personId, sign, code: "health-card-ends" } }));
  await runJobsUntilQuiet(db.pool, clock, [module]);
  await runJobsUntilQuiet(db.pool, clock, [module]);
  const notices = await listMyNotices(db.work(aPerson({ personId }), clock));
  expect(notices).toMatchObject([{ kind, link: `/viec-sap-toi/${subject}` }]);
  const sent = gateway.taken.map(({ body }) => String(JSON.parse(body).text)).filter((text) => text.includes(sign));
  expect(sent).toEqual(sms === undefined ? [] : [`Một Lần: ${sms}, mã ${sign}. Vào cổng để xem.`]);
});
