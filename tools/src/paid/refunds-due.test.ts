import { newId } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { refundsNotSent } from "./refunds-due.ts";

const db = await testDatabase();
const owner = connect(db.ownerUrl, { max: 1 });
afterAll(async () => {
  await owner.end();
  await db[Symbol.asyncDispose]();
});
const faults = () => refundsNotSent(owner, 0);

test("a refund in any state but sent is a fault, and so is a withdrawn dossier whose order stands", async () => {
  expect(await faults()).toEqual([]);
  const id = newId();
  await db.asOwner(
    `insert into payments.refund (id, request_key, provider, amount, cause, state, asked_at, try_at) values ($1, 'k', 'cash', 8000, 'by-hand', 'asked', now(), now())`,
    [id],
  );
  for (const state of ["asked", "rejected", "due", "failed"]) {
    await db.asOwner("update payments.refund set state = $2 where id = $1", [id, state]);
    expect(await faults()).toEqual([`the refund ${id} of 8000 is still ${state}`]);
  }
  await db.asOwner("update payments.refund set state = 'sent', sent_at = now() where id = $1", [id]);
  expect(await faults()).toEqual([]);
  const dossierId = newId();
  await db.asOwner(
    "insert into kernel.event (key, at, type, subject, actor, data) values ($1, now(), 'dossiers.withdrawn', $2, '{}', '{}')",
    [newId(), dossierId],
  );
  expect(await faults()).toEqual([`the withdrawn dossier ${dossierId} has its order neither called off nor given back`]);
});
