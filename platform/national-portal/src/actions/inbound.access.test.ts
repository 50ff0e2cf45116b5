import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { bringFiling } from "./bring-filing.ts";
import { fetchFilings } from "./fetch-filings.ts";
import { giveResult } from "./give-result.ts";
import { takeFilings } from "./take-filings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const yes = <T>(value: T) => ({ ok: true, value }) as const;
const portal = { pull: async () => yes([]), acknowledge: async () => yes(undefined), fetchFile: async () => yes(new Uint8Array()) };
const unsigned = { protected: "", payload: "", signature: "" };

test("only the node fetches and takes what citizens filed", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["national-portal.replay"] })]) {
    expect(await refusal(fetchFilings(db.work(actor), portal))).toBe("kernel/not-allowed");
    expect(await refusal(takeFilings(db.work(actor), portal))).toBe("kernel/not-allowed");
  }
  await fetchFilings(db.work(), portal);
  await takeFilings(db.work(), portal);
});

test("whoever has no signature of the portal brings nothing and is given nothing", async () => {
  for (const actor of [stranger, aPerson(), anOfficial()]) {
    expect(await refusal(bringFiling(db.work(actor), unsigned, async () => undefined))).toBe("national-portal/not-signed");
    expect(await refusal(giveResult(db.work(actor), unsigned, async () => undefined))).toBe("national-portal/not-signed");
  }
});

test("behind the doors the database shows what was filed to the node alone", async () => {
  const count = async (actor: Parameters<typeof db.work>[0]) =>
    (await db.work(actor).transaction((tx) => tx.query({ text: "select 1 from national_portal.inbound_body" }))).rows.length;
  await db.asOwner(`insert into national_portal.filing (portal_id) values ('QG1')`);
  await db.asOwner(
    `insert into national_portal.inbound (id, portal_id, sequence, kind, at, received_at, hash, next_at)
       values ('0190a000-0000-7000-8000-000000000001', 'QG1', 1, 'withdraw', now(), now(), '', now())`,
  );
  await db.asOwner(`insert into national_portal.inbound_body values ('0190a000-0000-7000-8000-000000000001', '{}')`);
  expect(await count(undefined)).toBe(1);
  for (const actor of [stranger, aPerson(), anOfficial()]) expect(await count(actor)).toBe(0);
});
