import { localDate, newId } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { checkLedger, findOrderOfDossier, readBalances } from "@motlan/payments";
import { type Provider, paymentsModule } from "@motlan/payments/module";
import { aBank } from "@motlan/payments/testing";
import { registerRecord } from "@motlan/registries";
import { afterAll, expect, test } from "vitest";
import { aStaff, aWorld } from "../testing/index.ts";
import { refuseDossier } from "./refuse-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
const bank = await aBank();
afterAll(async () => {
  await bank[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
const given: bigint[] = [];
const provider: Provider = {
  ...bank.provider,
  refund: async ({ amount }) => {
    given.push(amount);
    return { did: "sent", reference: "HT1" };
  },
};
const payments = paymentsModule({ providers: { bank: provider } });

/** A card that only an official may decide: the applicant holds one already. */
async function aDoubtful() {
  const by = await world.aCitizen();
  await registerRecord(world.node(), {
    registry: "library",
    values: { card: newId(), holder: String(by.values.personalNumber), holderName: "Trần Thị Bình", size: "small" },
    validFrom: localDate("2025-01-01"),
    reason: "test",
    requestKey: newId(),
  });
  const { id } = await world.aPaid({ by, delivery: "counter" });
  await world.runJobs();
  return world.now(id);
}

test("the order keeps share and terms of the declaration; refused, the fee goes back by itself and every posting balances", async () => {
  const { id: dossierId, revision } = await aDoubtful();
  const order = await findOrderOfDossier(world.node().db, dossierId);
  expect(order?.lines[0]).toMatchObject({ amount: 5_000n, retained: 70, refunds: [{ when: "refused", percent: 100 }, { when: "late" }] });
  expect(Object.fromEntries(await readBalances(world.node().db))).toEqual({ bank: 5_000n, retained: -3_500n, remitted: -1_500n });
  await refuseDossier(staff.clerk.work(), { dossierId, revision, ground: "card-held", words: "Thẻ cũ còn hạn" });
  await runJobsUntilQuiet(world.db.pool, world.clock, [payments]);
  await payments.jobs.find(({ name }) => name === "payments.send-refunds")?.run(world.node(), {});
  expect(given).toEqual([5_000n]);
  expect((await findOrderOfDossier(world.node().db, dossierId))?.state).toBe("refunded");
  const left = [...(await readBalances(world.node().db)).values()];
  expect(left.every((amount) => amount === 0n)).toBe(true);
  expect(await checkLedger(world.node().db)).toEqual([]);
});
