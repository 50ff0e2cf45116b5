import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { closeDay } from "./close-day.ts";
import { listOpenDays, MOST_OPEN_DAYS } from "./list-open-days.ts";
import { takeStatement } from "./take-statement.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const at = (day: string) => new Date(`${day}T09:30:00+07:00`);

async function anAccountant(number: string, bank = { bin: "970499", number, holder: "UBND" }) {
  const agency = await anAgency(db.work(), { bank });
  const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant" });
  const permissions = ["payments.reconcile", "payments.close"];
  const on = (day: string) => db.work(anOfficial({ agencyId: agency.id, officialId, permissions }), fixedClock(at(day)));
  const pay = async (day: string) => {
    const order = await anOrder(db.work(undefined, fixedClock(at(day))), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account, content: order.purpose, at: at(day) });
    await bookTransfer(db.work(undefined, fixedClock(at(day))), { provider: "bank", transfer, evidence: "" });
    return transfer;
  };
  return { on, pay };
}

test("days on which money moved wait until they are closed, the oldest first, with what stands in the way; today and empty days do not", async () => {
  const { on, pay } = await anAccountant("4400001");
  expect(await listOpenDays(on("2026-11-20"))).toEqual([]);
  await pay("2026-11-19");
  const { transactionId: reference, amount, account, content } = await pay("2026-11-17");
  await pay("2026-11-20");
  const waiting = (day: string) => ({ day, findings: 0, withoutStatement: 1 });
  expect(await listOpenDays(on("2026-11-20"))).toEqual([waiting("2026-11-17"), waiting("2026-11-19")]);
  const entry = { reference, endToEndId: "", amount, account, content, isReturn: false };
  const gift = { ...entry, reference: newId(), amount: 5_000n, account: "4400001", content: "ung ho" };
  await takeStatement(on("2026-11-20"), {
    ...{ format: "csv", bin: "970499", account: "4400001", day: localDate("2026-11-17"), opening: 0n },
    ...{ closing: amount + 5_000n, entries: [entry, gift] },
  });
  const [first] = await listOpenDays(on("2026-11-20"));
  expect(first).toEqual({ day: "2026-11-17", findings: 1, withoutStatement: 0 });
  await closeDay(on("2026-11-20"), localDate("2026-11-17"));
  expect(await listOpenDays(on("2026-11-20"))).toEqual([waiting("2026-11-19")]);
});

test("another agency's days are not among them, and a long list is cut after its oldest", async () => {
  const [{ on, pay }, other] = [await anAccountant("4400002"), await anAccountant("4400003")];
  for (let day = 1; day <= 30; day += 1) await pay(`2026-09-${String(day).padStart(2, "0")}`);
  for (const day of ["2026-10-01", "2026-10-02"]) await pay(day);
  const days = await listOpenDays(on("2026-11-20"));
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([MOST_OPEN_DAYS, "2026-09-01", "2026-10-01"]);
  expect(await listOpenDays(other.on("2026-11-20"))).toEqual([]);
});
