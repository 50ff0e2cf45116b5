import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { deliverWebhook, sweepWebhooks } from "./deliver-webhook.ts";
import { changeWebhook, declareWebhook, endWebhook, getWebhook, listWebhooks } from "./keep-webhook.ts";
import { listRefusedTellings, resendTelling, skipRefusedTelling } from "./settle-tellings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const REACH = { resolve: async () => [] };
const PAGE = { limit: 10, offset: 0 };
const permissions = ["consents.declare"];
const desk = db.work(anOfficial({ permissions }));
const wish = { url: "https://nhan-tin.vi-du.vn/", disabled: false };
const { webhook } = await declareWebhook(desk, wish, REACH);

const actsOn = (work: ReturnType<typeof db.work>) => [
  () => changeWebhook(work, webhook.id, wish, REACH),
  () => endWebhook(work, webhook.id),
  () => getWebhook(work, webhook.id),
  () => listRefusedTellings(work, webhook.id, PAGE),
  () => resendTelling(work, webhook.id, newId()),
  () => skipRefusedTelling(work, webhook.id, { key: newId(), why: "Thử bỏ qua" }),
];

test.each<[string, Actor]>([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official without the right", anOfficial({ permissions: ["consents.see", "consents.ask"] })],
  ["an official of that agency without the right", anOfficial({ agencyId: webhook.agencyId })],
  ["the node", { kind: "system", name: "test" }],
])("%s has no webhooks", async (_, actor) => {
  const work = db.work(actor);
  for (const act of [...actsOn(work), () => declareWebhook(work, wish, REACH), () => listWebhooks(work, PAGE)])
    expect(await refusal(Promise.resolve().then<unknown>(act))).toBe("consents/not-yours");
});

test("an official of another agency finds none of ours", async () => {
  const work = db.work(anOfficial({ permissions }));
  for (const act of actsOn(work)) expect(await refusal(Promise.resolve().then<unknown>(act))).toBe("consents/no-webhook");
  expect(await listWebhooks(work, PAGE)).toEqual([]);
  expect(await listWebhooks(desk, PAGE)).toMatchObject([{ id: webhook.id }]);
});

test("rounds are the node's", async () => {
  for (const actor of [stranger, aPerson(), desk.actor]) {
    expect(await refusal(deliverWebhook(db.work(actor), webhook.id, REACH))).toBe("consents/not-yours");
    expect(await refusal(sweepWebhooks(db.work(actor)))).toBe("consents/not-yours");
  }
});

test("the second lock: a secret shows to the node alone, a webhook and what waits for it to its own agency", async () => {
  await db.asOwner(
    `insert into consents.telling (webhook_id, agency_id, key, consent_id, body) select id, agency_id, gen_random_uuid(), gen_random_uuid(), '{}' from consents.webhook`,
  );
  const rows = (actor: Actor) =>
    db.work(actor).transaction(async (tx) => {
      const seen: number[] = [];
      for (const table of ["webhook", "telling", "webhook_secret"])
        seen.push((await tx.query({ text: `select from consents.${table}` })).rows.length);
      return seen;
    });
  expect(await rows({ kind: "system", name: "test" })).toEqual([1, 1, 1]);
  expect(await rows(desk.actor)).toEqual([1, 1, 0]);
  for (const actor of [stranger, aPerson(), anOfficial({ permissions })]) expect(await rows(actor)).toEqual([0, 0, 0]);
});

test("a secret is made for a webhook of one's own alone", async () => {
  const insert = (actor: Actor) =>
    db.work(actor).transaction((tx) =>
      tx.query({
        text: "insert into consents.webhook_secret (webhook_id, secret, at) values ($1, 'whsec_', now())",
        values: [webhook.id],
      }),
    );
  for (const actor of [stranger, aPerson(), anOfficial({ permissions })]) await expect(insert(actor)).rejects.toThrow(/row-level security/);
  await insert(desk.actor);
});
