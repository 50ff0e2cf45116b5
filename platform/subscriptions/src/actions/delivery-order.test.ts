import { offerService } from "@motlan/exchange";
import { aSystem, COMMUNE } from "@motlan/exchange/testing";
import { fixedClock } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { aPublisher, TOPIC } from "../testing/index.ts";
import { deliverEvents } from "./deliver-events.ts";
import { followTopic, unfollowTopic } from "./follow-topic.ts";
import { resendDeadLetters } from "./settle-dead-letters.ts";

const clock = fixedClock(new Date());
const publisher = await aPublisher({ clock, timeoutMs: 10_000 });
const { asking, giving } = publisher.nodes;
afterAll(() => publisher[Symbol.asyncDispose]());

const title = { vi: "Phần mềm", en: "Software" };
const hook = (code: string, url: string, timeoutMs = 5_000) =>
  offerService(asking.work(), { subsystem: COMMUNE, code, title, provider: { kind: "http", url, timeoutMs } });
const follow = (deliverTo: string) =>
  followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending", deliverTo });

interface Told {
  readonly id: string;
  readonly subject: string;
  readonly sequence: string;
}

test("whatever the receiver answers and however many deliver side by side: each subject in order, nothing lost, one id each", async () => {
  await using system = await aSystem();
  await hook("any", system.url);
  const answers = fc.array(fc.constantFrom(200, 200, 204, 422, 500, 503), { maxLength: 10 });
  const acts = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(acts, answers, async (subjects, statuses) => {
      const { id } = await follow("any");
      const [from, records] = [system.asked.length, new Map<number, string>()];
      const queue = [...statuses];
      const taken: Told[] = [];
      system.answer((_request, response) => {
        const status = queue.shift() ?? 200;
        const event: Told = JSON.parse(system.asked.at(-1)?.body ?? "{}");
        if (status < 300 && !taken.some(({ id: known }) => known === event.id)) taken.push(event);
        response.writeHead(status).end();
      });
      for (const [at, subject] of subjects.entries()) {
        const known = records.get(subject);
        if (known === undefined) records.set(subject, (await publisher.register()).recordId);
        else await publisher.amend(known, { fullName: `Lần ${at}` });
        clock.advance(10);
      }
      await publisher.publish();
      const [row] = await asking.db.asOwner<{ id: string }>("select subscription_id as id from subscriptions.following where id = $1", [
        id,
      ]);
      for (let turn = 0; turn < 24 && taken.length < subjects.length; turn += 1) {
        await Promise.all([1, 2, 3].map(() => deliverEvents(giving.work(), giving.exchange, row?.id ?? "")));
        await resendDeadLetters(giving.work());
        clock.advance(901_000);
      }
      // In the order of each subject, and what was tried more often came under the same id.
      expect(taken).toHaveLength(subjects.length);
      for (const own of Map.groupBy(taken, ({ subject }) => subject).values())
        expect(own.map(({ sequence }) => sequence)).toEqual(own.map(({ sequence }) => sequence).sort());
      const tried: Told[] = system.asked.slice(from).map(({ body }) => JSON.parse(body));
      expect(new Set(tried.map((event) => event.id)).size).toBe(subjects.length);
      await unfollowTopic(asking.work(), asking.exchange, id);
      clock.set(new Date());
    }),
    { numRuns: 5 },
  );
}, 120_000);

test("a slow receiver slows itself alone", async () => {
  await using slow = await aSystem();
  await using quick = await aSystem();
  slow.answer(() => undefined);
  await hook("slow", slow.url, 300);
  await hook("quick", quick.url);
  const [one, other] = [await follow("slow"), await follow("quick")];
  for (let at = 0; at < 5; at += 1) await publisher.register();
  await publisher.publish();
  const rows = await asking.db.asOwner<{ id: string; to: string }>(
    "select subscription_id as id, deliver_to as to from subscriptions.following where ended_at is null",
  );
  const idOf = (to: string) => rows.find((row) => row.to === to)?.id ?? "";
  const waits = deliverEvents(giving.work(), giving.exchange, idOf("slow"));
  while (await deliverEvents(giving.work(), giving.exchange, idOf("quick")));
  expect(quick.asked).toHaveLength(5);
  expect(await waits).toBe(false);
  const [held] = await giving.db.asOwner("select trouble->>'code' as why, attempts from subscriptions.subscription where id = $1", [
    idOf("slow"),
  ]);
  expect(held).toEqual({ why: "exchange/service-slow", attempts: 1 });
  for (const { id } of [one, other]) await unfollowTopic(asking.work(), asking.exchange, id);
});

test("changes of one millisecond are told one by one, each as it stood then", async () => {
  await using system = await aSystem();
  await hook("quick", system.url);
  await follow("quick");
  const { recordId } = await publisher.register({ fullName: "Một" });
  for (const fullName of ["Hai", "Ba"]) await publisher.amend(recordId, { fullName });
  await publisher.settle();
  expect(system.asked.map(({ body }) => JSON.parse(body).data.values.fullName)).toEqual(["Một", "Hai", "Ba"]);
});
