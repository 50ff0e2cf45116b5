import { aHolder, anAgency } from "@motlan/agencies/testing";
import { listDocumentsOf } from "@motlan/documents";
import { localDate } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { closeDay } from "./close-day.ts";
import { readDay } from "./read-day.ts";
import { signClosing } from "./sign-closing.ts";
import { takeStatement } from "./take-statement.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

const DAY = localDate("2026-11-20");
const clock = fixedClock("2026-11-21T08:00:00+07:00");
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "5500001", holder: "UBND" } });
const accountant = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant", name: "Lê Thị Sổ" });
const leader = await aHolder(db.work(), { agencyId: agency.id, kind: "vice-chair", name: "Trần Văn Ký" });
const closer = anOfficial({
  agencyId: agency.id,
  officialId: accountant.officialId,
  permissions: ["payments.reconcile", "payments.close", "payments.sign-closing"],
});
const signer = anOfficial({ agencyId: agency.id, officialId: leader.officialId, permissions: ["payments.sign-closing"] });

test("a day is closed by one and signed by another, once; then no statement of it is taken any more", async () => {
  expect(await refusal(signClosing(db.work(signer, clock), DAY))).toBe("payments/closing-not-found");
  await closeDay(db.work(closer, clock), DAY);
  expect(await refusal(signClosing(db.work(closer, clock), DAY))).toBe("payments/same-signer");
  const signed = await Promise.all([signClosing(db.work(signer, clock), DAY), signClosing(db.work(signer, clock), DAY)]);
  expect(signed[0]).toEqual(signed[1]);
  const documents = await listDocumentsOf(db.work().db, { kind: "payments-books", id: agency.id });
  expect(documents).toMatchObject([{ id: signed[0].documentId, number: "1/2026/PKS", kind: "payments-closing" }]);
  expect((await readDay(db.work(closer, clock), DAY)).closing).toMatchObject({ signedBy: leader.officialId });
  const empty = { format: "csv", bin: "970499", account: "5500001", day: DAY, opening: 0n, closing: 0n, entries: [] } as const;
  expect(await refusal(takeStatement(db.work(closer, clock), empty))).toBe("payments/day-closed");
});
